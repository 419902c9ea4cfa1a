"""The rows of a statement say what its report says."""

from pathlib import Path
from typing import Any

import pytest

from avglint import Options, check
from avglint.audit.rows import COLUMNS, Subject, Unjudged, rows_of
from avglint.model.report import Assessment, DocumentReport, Evidence, Finding, Location
from avglint.model.source import Place

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.is_file())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_rows_of_a_sample_are_its_verdicts_and_findings(sample: Path) -> None:
    document = check([str(sample)], Options(as_of="2026-11-22")).documents[0]
    rows = list(rows_of(Subject("x", "p", "u"), document))
    own = {(row["id"], row["path"], row["url"], row["status"], row["sha256"], row.get("title")) for row in rows}
    assert own == {("x", "p", "u", "judged", document.sha256, document.title)}
    assert {(row["rule"], row["verdict"]) for row in rows} == {
        (each.rule, each.verdict) for each in document.assessments
    }
    fine = [row["rule"] for row in rows if not row["nth"]]
    assert fine == [each.rule for each in document.assessments if each.verdict in ("satisfied", "not_applicable")]
    found = sorted(
        (row["rule"], row["severity"], row["line"], row["col"], row["message"]) for row in rows if row["nth"]
    )
    starts = [(each, each.location.start) for each in document.findings]
    assert found == sorted((each.rule, each.severity, at.line, at.column, each.message) for each, at in starts)
    for rule in {row["rule"] for row in rows if row["nth"]}:
        numbers = [row["nth"] for row in rows if row["rule"] == rule]
        assert numbers == list(range(1, len(numbers) + 1))
    assert {key for row in rows for key in row} <= COLUMNS.keys()


def _evidence(words: str, place: Place, section: str | None = "Kop") -> Evidence:
    return Evidence(words, place, place, section)


def _finding(place: Place, evidence: tuple[Evidence, ...], nearest: Evidence | None = None, **other: Any) -> Finding:
    at = Location(place, place)
    return Finding("A1", "one", "error", "missing", "Waarom.", "Herstel.", "", (), at, evidence, nearest, "f", **other)


def _document(assessments: tuple[Assessment, ...], findings: tuple[Finding, ...]) -> DocumentReport:
    return DocumentReport("n.docx", "docx", "00", "nl", "be", None, assessments, findings)


KNOWN = {"id": "x", "status": "judged", "format": "docx", "jurisdiction": "be", "sha256": "00"}
ONE = {**KNOWN, "rule": "A1", "name": "one"}


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place(3, 4, 9), {"line": 3, "col": 4}),
        (Place(3, 4, 9, paragraph=7), {"paragraph": 7}),
        (Place(3, 4, 9, page=2, page_line=5), {"page": 2, "line": 5}),
    ],
)
def test_a_place_is_told_as_people_find_it(place: Place, told: dict[str, int]) -> None:
    satisfied = Assessment("A1", "one", (), "satisfied", "", (_evidence("woorden", place),))
    assert list(rows_of(Subject("x"), _document((satisfied,), ()))) == [
        {**ONE, "verdict": "satisfied", "nth": 0, "section": "Kop", **told, "words": "woorden"}
    ]


def test_what_is_missing_has_a_place_and_no_words() -> None:
    missing = Assessment("A1", "one", (), "missing", "")
    place = Place(1, 1, 0)
    finding = _finding(place, (), _evidence("Bewaren", place, "Bewaren"), suppressed="Staat elders.")
    assert list(rows_of(Subject("x"), _document((missing,), (finding,)))) == [
        {
            **ONE, "verdict": "missing", "nth": 1, "severity": "error", "suppressed": "Staat elders.",
            "section": "Bewaren", "line": 1, "col": 1, "message": "Waarom.",
        }
    ]  # fmt: skip


def test_what_avglint_says_of_waivers_is_a_row_too() -> None:
    finding = _finding(Place(1, 1, 0), (_evidence("avglint-disable", Place(1, 1, 0), None),))
    rows = list(rows_of(Subject("x"), _document((), (finding,))))
    assert [(row["rule"], row["nth"], row["words"]) for row in rows] == [("A1", 1, "avglint-disable")]


def test_what_was_not_judged_has_one_row() -> None:
    row = {"id": "x", "url": "u", "status": "unreadable", "message": "Leeg."}
    assert list(rows_of(Subject("x", None, "u"), Unjudged("unreadable", "Leeg."))) == [row]
