"""Our own pack: it loads, its examples come out as they say, and every file keeps to the house's limits."""

from pathlib import Path

import pytest

from avglint import check
from avglint.linter.examples import ExampleFailure, test_rules
from avglint.resources import data_dir
from avglint.rulebook import load_rules
from avglint.rulebook.load import load_sources
from tests.notice import NOTICE

RULES = sorted((data_dir() / "rules" / "avg").glob("AVG*.yaml"))
NUMBERS = [101, 102, 103, *range(201, 207), *range(301, 305), *range(401, 404), *range(501, 509), 601]
NUMBERS += [*range(701, 705), *range(801, 810), *range(901, 908)]
CATALOGUE = [f"AVG{number}" for number in NUMBERS]
PREVIEW = ["AVG104", "AVG105", "AVG207", "AVG208", "AVG209", "AVG305", "AVG306", "AVG404", "AVG509"]
PREVIEW += ["AVG705", "AVG706", "AVG910", "AVG911"]
MOST_LINES = 250


def test_every_rule_of_the_catalogue_is_there() -> None:
    assert [rule.code for rule in load_rules().rules if rule.status == "stable"] == CATALOGUE


def test_preview_rules_find_no_more_than_remarks() -> None:
    preview = [rule for rule in load_rules().rules if rule.status == "preview"]
    assert [rule.code for rule in preview] == PREVIEW
    assert {severity for rule in preview for severity in rule.severity.values()} == {"info"}


def test_preview_rules_have_as_many_examples_as_stable_ones() -> None:
    rules = {rule.code: rule for source in load_sources([data_dir() / "rules" / "avg"]) for _, rule in source.rules}
    for code in PREVIEW:
        good = [example.verdict in ("satisfied", "not_applicable") for example in rules[code].examples]
        assert min(good.count(True), good.count(False)) >= 3, code


def test_a_run_without_preview_makes_none_of_its_rules(tmp_path: Path) -> None:
    (tmp_path / "privacy.txt").write_text(NOTICE, "utf-8")
    book = load_rules()
    check([str(tmp_path / "privacy.txt")], book=book)
    assert sorted(book.program.rules) == CATALOGUE


@pytest.fixture(scope="module")
def failures() -> list[ExampleFailure]:
    return test_rules(())


@pytest.mark.parametrize("code", [*CATALOGUE, *PREVIEW])
def test_the_examples_of_a_rule(failures: list[ExampleFailure], code: str) -> None:
    assert [failure for failure in failures if failure.rule == code] == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_a_rule_file_can_be_read_in_one_go(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= 200
