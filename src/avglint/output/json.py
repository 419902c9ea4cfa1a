"""The report for programs and archives: the same report always gives the same bytes."""

import re
from collections import Counter
from collections.abc import Iterator
from json import JSONEncoder, dumps
from typing import TYPE_CHECKING

from avglint.model.report import Activity, Assessment, DocumentReport, Evidence, FileError, Finding, Report
from avglint.model.source import Place
from avglint.output.inert import without_commands

if TYPE_CHECKING:
    from avglint.output.formats import Presentation
    from avglint.output.shape import (
        ActivitiesShape,
        ActivityShape,
        AssessmentShape,
        DeclaredShape,
        DocumentShape,
        DocumentSummaryShape,
        ErrorShape,
        EvidenceShape,
        FileOfPlaceShape,
        FilesShape,
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
    return safe("".join(_spread(report_shape(report), 0)))


def write(report: Report, _presentation: "Presentation") -> str:
    """Return ``report`` as the other forms do: this one needs nothing beside it."""
    return write_json(report)


def to_json(value: object) -> str:
    """Return ``value`` as JSON in one way only: keys in their own order, one space a level, text as itself."""
    return safe(dumps(value, ensure_ascii=False, indent=1))


def safe(text: str) -> str:
    """Return JSON, closed with a line feed, in which nothing acts on a terminal or on the reader of a build's log."""
    # Only a text can hold a command here, and in a text a bracket may be written by its number.
    return without_commands(_UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text), r"\u005b") + "\n"


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
    active = Counter(finding.severity for each in report.documents for finding in each.counted)
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
        "errors": [error_shape(each) for each in report.errors],
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
        "findings": [finding_shape(each) for each in document.findings],
        "summary": _summary(document),
        **_files(document),
        **_declared(document),
        **_activities(document),
    }


def _declared(document: DocumentReport) -> "DeclaredShape":
    """Return what was declared, where anything was."""
    if not document.declared:
        return {}
    from avglint.output.declared_json import declared_values

    return {"declared": declared_values(document)}


def _files(document: DocumentReport) -> "FilesShape":
    """Return the files of a statement that is more than one."""
    if not document.files:
        return {}
    return {"files": [{"path": each.path, "format": each.format, "sha256": each.sha256} for each in document.files]}


def _activities(document: DocumentReport) -> "ActivitiesShape":
    """Return what was found of activities, where a rule asked for them."""
    if not document.activities:
        return {}
    return {"activities": [_activity(each) for each in document.activities]}


def _activity(activity: Activity) -> "ActivityShape":
    return {
        "name": _evidence(activity.name),
        "purpose": activity.purpose and _evidence(activity.purpose),
        "basis": activity.basis and _evidence(activity.basis),
        "retention": activity.retention and _evidence(activity.retention),
    }


def _summary(document: DocumentReport) -> "DocumentSummaryShape":
    found = Counter(finding.severity for finding in document.counted)
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
    shape: AssessmentShape = {
        "rule": assessment.rule,
        "name": assessment.name,
        "source": list(assessment.source),
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "evidence": [_evidence(each) for each in assessment.evidence],
    }
    if assessment.settled_by is not None:
        shape["settled_by"] = assessment.settled_by
    return shape


def finding_shape(finding: Finding) -> "FindingShape":
    """Return a finding as the report writes it."""
    shape: FindingShape = {
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
    if finding.suppressed_by is not None:
        shape["suppressed_by"] = {"kind": finding.suppressed_by.kind, "origin": finding.suppressed_by.origin}
    return shape


def error_shape(error: FileError) -> "ErrorShape":
    """Return a file that was not judged as the report writes it."""
    return {"path": error.path, "message": error.message, "kind": error.kind}


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
    file: FileOfPlaceShape = {"path": at.path} if at.path else {}
    if at.paragraph:
        return {"paragraph": at.paragraph, "offset": at.offset, **file}
    if at.page:
        return {"page": at.page, "line": at.page_line, "offset": at.offset, **file}
    return {"line": at.line, "column": at.column, "offset": at.offset, **file}
