"""The verdict of every rule on every sample, against what careful reading says."""

from collections import Counter
from pathlib import Path
from typing import cast

import pytest
import yaml

from avglint import load_rules
from avglint.model.report import DocumentReport, Verdict
from tests.samples.conftest import SAMPLES

EXPECTED = cast(
    "dict[str, dict[Verdict, list[str]]]",
    yaml.safe_load((Path(__file__).parent / "expected_verdicts.yaml").read_text(encoding="utf-8")),
)
FORMATS = ("same/notice.txt", "same/notice.md", "same/notice.html")


def verdicts(document: DocumentReport) -> dict[str, str]:
    return {assessment.rule: assessment.verdict for assessment in document.assessments}


def test_every_sample_has_expected_verdicts() -> None:
    files = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*") if path.is_file()}
    assert set(EXPECTED) == files


@pytest.mark.parametrize("name", EXPECTED)
def test_expected_verdicts_name_every_stable_rule_once(name: str) -> None:
    stable = [rule.code for rule in load_rules().rules if rule.status == "stable"]
    assert Counter(rule for rules in EXPECTED[name].values() for rule in rules) == Counter(stable)


@pytest.mark.parametrize("name", EXPECTED)
def test_verdicts_are_those_of_a_careful_reader(name: str, documents: dict[str, DocumentReport]) -> None:
    found = verdicts(documents[name])
    expected = {rule: verdict for verdict, rules in EXPECTED[name].items() for rule in rules}
    wrong = [
        f"{rule}: {found.get(rule)}, expected {verdict}"
        for rule, verdict in sorted(expected.items())
        if found.get(rule) != verdict
    ]
    assert not wrong, f"{name}\n" + "\n".join(wrong)


def test_complete_statement_has_no_finding(documents: dict[str, DocumentReport]) -> None:
    assert [(finding.rule, finding.message) for finding in documents["complete.md"].findings] == []


@pytest.mark.parametrize("name", FORMATS[1:])
def test_same_statement_gets_the_same_verdicts_in_every_format(name: str, documents: dict[str, DocumentReport]) -> None:
    assert verdicts(documents[name]) == verdicts(documents[FORMATS[0]])


@pytest.mark.parametrize("name", FORMATS[1:])
def test_same_statement_gets_the_same_evidence_in_every_format(name: str, documents: dict[str, DocumentReport]) -> None:
    assert _words(documents[name]) == _words(documents[FORMATS[0]])


@pytest.mark.parametrize(
    ("name", "jurisdiction"), [("belgian.txt", "be"), ("complete.md", "nl"), ("wbp-era.txt", "nl")]
)
def test_jurisdiction_is_recognised(name: str, jurisdiction: str, documents: dict[str, DocumentReport]) -> None:
    assert documents[name].jurisdiction == jurisdiction


def _words(document: DocumentReport) -> dict[str, list[str]]:
    # Only plain text shows a table's outer bars, and only HTML breaks its lines anywhere.
    return {
        each.rule: [" ".join(item.text.strip("| ").split()) for item in each.evidence if item.role == "evidence"]
        for each in document.assessments
    }
