"""The schema that editors use agrees with the loader."""

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from avglint.resources import data_dir
from avglint.rulebook.schema import rule_schema
from avglint.rulebook.yaml_file import read_yaml

README = data_dir() / "rules" / "README.md"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = rule_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.fixture
def rule() -> Any:
    """The rule that the manual shows."""
    [shown] = re.findall(r"```yaml\n(code: .*?)```", README.read_text("utf-8"), re.DOTALL)
    return read_yaml("x.yaml", shown.encode()).data


def test_the_rule_that_the_manual_shows_is_valid(validator: Draft202012Validator, rule: Any) -> None:
    assert list(validator.iter_errors(rule)) == []


@pytest.mark.parametrize(
    "clue", ["klacht*", {"any": "klacht*"}, {"any": ["klacht*"], "topic": "rights"}, {"signals": ["x"]}]
)
def test_short_forms_are_valid(validator: Draft202012Validator, rule: Any, clue: Any) -> None:
    rule["evidence"]["satisfied"] = [clue]
    assert list(validator.iter_errors(rule)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("mesage",), "x"),
        (("kind",), "x"),
        (("severity",), {"mising": "info"}),
        (("topics",), "newsletter"),
        (("evidence", "satisfied"), "klacht*"),
        (("evidence", "satisfied"), [{"any": ["x"], "signals": ["x"]}]),
        (("evidence", "satisfied"), [{"window": "sentence"}]),
        (("evidence", "satisfied"), [{"any": ["x"], "windw": "sentence"}]),
    ],
)
def test_what_the_loader_refuses_is_not_valid(
    validator: Draft202012Validator, rule: Any, path: tuple[str, ...], value: Any
) -> None:
    place = rule
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert list(validator.iter_errors(rule))
