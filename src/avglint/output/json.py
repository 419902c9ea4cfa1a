"""The report for programs and archives: the same report always gives the same bytes."""

import re
from collections import Counter
from collections.abc import Iterator
from json import JSONEncoder, dumps
from typing import TYPE_CHECKING

from avglint.model.report import Assessment, DocumentReport, Evidence, Finding, Report
from avglint.model.source import Place

if TYPE_CHECKING:
    from avglint.output.shape import (
        AssessmentShape,
        DocumentShape,
        DocumentSummaryShape,
        EvidenceShape,
        FindingShape,
        PlaceShape,
        ReportShape,
    )

_UNSAFE = re.compile("[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
"""Characters that JSON allows bare but that act on a terminal, or that UTF-8 can't write (in the name of a file)."""


_RECORD_LEVEL = 4
"""Report, documents, document, assessments: below that an assessment or finding takes one line. The standard library
indents in Python and writes one line in C: spread out wholly, writing costs a quarter of what checking does."""

_encode = JSONEncoder(ensure_ascii=False).encode


def write_json(report: Report) -> str:
    """Return ``report`` as one JSON object, closed with a line feed."""
    return _safe("".join(_spread(report_shape(report), 0)))


def to_json(value: object) -> str:
    """Return ``value`` as JSON in one way only: keys in their own order, one space a level, text as itself."""
    return _safe(dumps(value, ensure_ascii=False, indent=1))


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _spread(value: object, level: int) -> Iterator[str]:
    """Yield ``value`` as JSON, what stands above the records spread over lines of one space a level."""
    if level == _RECORD_LEVEL or not value or not isinstance(value, dict | list):
        yield _encode(value)
        return
    named = isinstance(value, dict)
    separator = "{" if named else "["
    for each in value:
        yield f"{separator}\n{' ' * (level + 1)}"
        if named:
            yield f"{_encode(each)}: "
        yield from _spread(value[each] if isinstance(value, dict) else each, level + 1)
        separator = ","
    yield f"\n{' ' * level}{'}' if named else ']'}"


def report_shape(report: Report) -> "ReportShape":
    """Return ``report`` as the plain lists and dictionaries that are printed."""
    active = Counter(
        finding.severity for each in report.documents for finding in each.findings if finding.suppressed is None
    )
    return {
        "schema_version": "1",
        "tool": {"name": "avglint", "version": report.version},
        "as_of": report.as_of,
        "packs": [{"name": each.name, "version": each.version, "sha256": each.sha256} for each in report.packs],
        "documents": [_document(each) for each in report.documents],
        "summary": {
            "documents": len(report.documents),
            "error": active["error"],
            "warning": active["warning"],
            "info": active["info"],
        },
        "errors": [{"path": each.path, "message": each.message, "kind": each.kind} for each in report.errors],
    }


def _document(document: DocumentReport) -> "DocumentShape":
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "language": document.language,
        "jurisdiction": document.jurisdiction,
        "title": document.title,
        "assessments": [_assessment(each) for each in document.assessments],
        "findings": [_finding(each) for each in document.findings],
        "summary": _summary(document),
    }


def _summary(document: DocumentReport) -> "DocumentSummaryShape":
    found = Counter(finding.severity for finding in document.findings if finding.suppressed is None)
    judged = Counter(assessment.verdict for assessment in document.assessments)
    return {
        "error": found["error"],
        "warning": found["warning"],
        "info": found["info"],
        "satisfied": judged["satisfied"],
        "partial": judged["partial"],
        "missing": judged["missing"],
        "violated": judged["violated"],
        "not_applicable": judged["not_applicable"],
    }


def _assessment(assessment: Assessment) -> "AssessmentShape":
    return {
        "rule": assessment.rule,
        "name": assessment.name,
        "source": list(assessment.source),
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "evidence": [_evidence(each) for each in assessment.evidence],
    }


def _finding(finding: Finding) -> "FindingShape":
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "message": finding.message,
        "repair": finding.repair,
        "url": finding.url,
        "source": list(finding.source),
        "location": {"start": place(finding.location.start), "end": place(finding.location.end)},
        "evidence": [_evidence(each) for each in finding.evidence],
        "nearest": None if finding.nearest is None else _evidence(finding.nearest),
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
    }


def _evidence(evidence: Evidence) -> "EvidenceShape":
    return {
        "text": evidence.text,
        "start": place(evidence.start),
        "end": place(evidence.end),
        "section": evidence.section,
        "role": evidence.role,
    }


def place(at: Place) -> "PlaceShape":
    """Return a place as the report writes it."""
    return {"line": at.line, "column": at.column, "offset": at.offset}
