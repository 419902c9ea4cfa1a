"""The table that an audit makes: which columns there are, and the rows of one statement.

A statement has a row for each rule that it was judged by; where a rule has several findings, one for each. A statement
that was not judged has one row, without a rule. The table is the same in every form.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from avglint.model.report import Assessment, DocumentReport, Evidence, Finding
from avglint.model.source import Place

Kind = Literal["text", "number"]
Row = dict[str, str | int]
"""Columns that hold nothing are left out."""

COLUMNS: dict[str, Kind] = {
    "id": "text",
    "path": "text",
    "url": "text",
    "status": "text",
    "title": "text",
    "format": "text",
    "jurisdiction": "text",
    "sha256": "text",
    "rule": "text",
    "name": "text",
    "verdict": "text",
    "nth": "number",
    "severity": "text",
    "suppressed": "text",
    "section": "text",
    "line": "number",
    "col": "number",
    "paragraph": "number",
    "page": "number",
    "words": "text",
    "message": "text",
}
"""Name and kind of each column. Not ``column``: SQL wants that word for itself."""


class Subject(NamedTuple):
    """What a statement is known by."""

    id: str
    path: str | None = None
    url: str | None = None


class Unjudged(NamedTuple):
    """Why a statement was not judged."""

    status: str
    message: str


def rows_of(subject: Subject, outcome: DocumentReport | Unjudged) -> Iterator[Row]:
    """Yield the rows of one statement, by rule and then by finding."""
    own = {"id": subject.id, "path": subject.path, "url": subject.url}
    if isinstance(outcome, Unjudged):
        yield _row(own, {"status": outcome.status, "message": outcome.message})
        return
    own |= {
        "status": "judged",
        "title": outcome.title,
        "format": outcome.format,
        "jurisdiction": outcome.jurisdiction,
        "sha256": outcome.sha256,
    }
    found: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        found.setdefault(finding.rule, []).append(finding)
    for assessment in outcome.assessments:
        findings = found.pop(assessment.rule, ())
        yield from _of_findings(own, findings) if findings else [_row(own, _fine(assessment))]
    # What avglint says of waivers belongs to no rule of a pack: there is no assessment of it.
    for findings in found.values():
        yield from _of_findings(own, findings)


def _of_findings(own: dict[str, str | None], findings: Sequence[Finding]) -> Iterator[Row]:
    for number, finding in enumerate(findings, 1):
        words = finding.evidence[0] if finding.evidence else finding.nearest
        yield _row(
            own,
            {
                "rule": finding.rule,
                "name": finding.name,
                "verdict": finding.verdict,
                "nth": number,
                "severity": finding.severity,
                "suppressed": finding.suppressed,
                "section": words.section if words else None,
                **_place(finding.location.start),
                "words": finding.evidence[0].text if finding.evidence else None,
                "message": finding.message,
            },
        )


def _fine(assessment: Assessment) -> dict[str, str | int | None]:
    words: Evidence | None = assessment.evidence[0] if assessment.evidence else None
    return {
        "rule": assessment.rule,
        "name": assessment.name,
        "verdict": assessment.verdict,
        "nth": 0,
        **({"section": words.section, **_place(words.start), "words": words.text} if words else {}),
    }


def _place(place: Place) -> dict[str, int | None]:
    """Return a place as people find it: a line, the paragraph of a Word file, or a page of a PDF and a line on it."""
    if place.paragraph:
        return {"paragraph": place.paragraph}
    if place.page:
        return {"page": place.page, "line": place.page_line}
    return {"line": place.line, "col": place.column}


def _row(own: dict[str, str | None], other: dict[str, str | int | None]) -> Row:
    return {key: value for part in (own, other) for key, value in part.items() if value is not None}
