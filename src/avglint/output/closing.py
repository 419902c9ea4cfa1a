"""The closing line of a report for people: what counts, and how much of it there is."""

from collections import Counter

from avglint.model.report import SEVERITIES, Report
from avglint.output.words import Words, count


def closing(report: Report, own: Words) -> str:
    """Return how many findings there are in how many statements, and what was suppressed or not checked."""
    counts = Counter(finding.severity for document in report.documents for finding in document.counted)
    counted = ", ".join(count(counts[each], own.counted[each]) for each in SEVERITIES if counts[each])
    documents = count(len(report.documents), own.documents)
    parts = [f"{counted or own.none_counted} {own.within} {documents}" if report.documents else own.nothing_checked]
    suppressed = sum(len(document.findings) for document in report.documents) - counts.total()
    if suppressed:
        parts.append(f"{suppressed} {own.suppressed}")
    if report.errors:
        parts.append(count(len(report.errors), own.not_checked))
    return ", ".join(parts)
