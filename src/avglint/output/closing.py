"""The closing line of a report for people: what counts, and how much of it there is."""

from collections import Counter
from collections.abc import Iterable

from avglint.model.report import SEVERITIES, Finding, Report
from avglint.output.words import Words, count


def active(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are not suppressed."""
    return [finding for finding in findings if finding.suppressed is None]


def closing(report: Report, own: Words) -> str:
    """Return how many findings there are in how many statements, and what was suppressed or not checked."""
    findings = [finding for document in report.documents for finding in document.findings]
    counts = Counter(finding.severity for finding in active(findings))
    counted = ", ".join(count(counts[each], own.counted[each]) for each in SEVERITIES if counts[each])
    documents = count(len(report.documents), own.documents)
    parts = [f"{counted or own.none_counted} {own.within} {documents}" if report.documents else own.nothing_checked]
    suppressed = len(findings) - counts.total()
    if suppressed:
        parts.append(f"{suppressed} {own.suppressed}")
    if report.errors:
        parts.append(count(len(report.errors), own.not_checked))
    return ", ".join(parts)
