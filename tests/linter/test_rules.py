"""Our own pack: it loads, its examples come out as they say, and every file keeps to the house's limits."""

from pathlib import Path

import pytest

from avglint.linter.examples import ExampleFailure, test_rules
from avglint.resources import data_dir
from avglint.rulebook import load_rules

RULES = sorted((data_dir() / "rules" / "avg").glob("AVG*.yaml"))
NUMBERS = [101, 102, 103, *range(201, 207), *range(301, 305), *range(401, 404), *range(501, 509), 601]
NUMBERS += [*range(701, 705), *range(801, 810), *range(901, 908)]
CATALOGUE = [f"AVG{number}" for number in NUMBERS]
MOST_LINES = 260


def test_every_rule_of_the_catalogue_is_there() -> None:
    assert [rule.code for rule in load_rules().rules if rule.status == "stable"] == CATALOGUE


@pytest.fixture(scope="module")
def failures() -> list[ExampleFailure]:
    return test_rules(())


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_examples_of_a_rule(failures: list[ExampleFailure], code: str) -> None:
    assert [failure for failure in failures if failure.rule == code] == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_a_rule_file_can_be_read_in_one_go(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= 200
