"""The report on one statement as JSON holds it, and back: each record the list of its fields."""

import json
from collections.abc import Sequence
from typing import Any

from avglint.model.report import (
    Activity,
    Assessment,
    DocumentReport,
    Evidence,
    FileReport,
    Finding,
    Location,
    Suppression,
)
from avglint.model.source import Place, Span


def document_to_json(document: DocumentReport) -> str:
    """Return the report without the statement itself, in ASCII."""
    return json.dumps(document._replace(statement=None), separators=(",", ":"))


def document_from_json(text: str | bytes) -> DocumentReport:
    """Return the report that ``document_to_json`` wrote; its statement is None.

    Raises ValueError, TypeError, LookupError or RecursionError for what it did not write.
    """
    read = DocumentReport(*json.loads(text))
    return read._replace(
        assessments=tuple(map(_assessment, read.assessments)),
        findings=tuple(map(_finding, read.findings)),
        lines=tuple(read.lines),
        files=tuple(FileReport(path, kind, sha256, tuple(lines)) for path, kind, sha256, lines in read.files),
        declared=tuple((key, value) for key, value in read.declared),
        activities=tuple(Activity(*map(_maybe_evidence, each)) for each in read.activities),  # type: ignore[arg-type]
    )


def _assessment(fields: Sequence[Any]) -> Assessment:
    read = Assessment(*fields)
    return read._replace(source=tuple(read.source), evidence=tuple(map(_evidence, read.evidence)))


def _finding(fields: Sequence[Any]) -> Finding:
    read = Finding(*fields)
    start, end = read.location
    return read._replace(
        source=tuple(read.source),
        location=Location(Place(*start), Place(*end)),
        evidence=tuple(map(_evidence, read.evidence)),
        nearest=_maybe_evidence(read.nearest),
        suppressed_by=Suppression(*read.suppressed_by) if read.suppressed_by else None,
    )


def _maybe_evidence(fields: Sequence[Any] | None) -> Evidence | None:
    return _evidence(fields) if fields else None


def _evidence(fields: Sequence[Any]) -> Evidence:
    text, start, end, section, role, span = fields
    return Evidence(text, Place(*start), Place(*end), section, role, Span(*span) if span else None)
