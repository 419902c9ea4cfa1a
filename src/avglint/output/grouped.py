"""Findings by file, in columns: the shape of ESLint's ``stylish``."""

from collections.abc import Iterator, Sequence

from avglint.model.report import Finding, Report
from avglint.output.closing import closing
from avglint.output.formats import Presentation
from avglint.output.inert import inert, inert_path
from avglint.output.place import spot
from avglint.output.suppressed import reason_of
from avglint.output.words import Words, words


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` with a heading a file that has findings or was not judged, and a closing line that counts."""
    own = words(presentation.language)
    lines = [*_lines(report, own), closing(report, own)]
    return "".join(f"{line}\n" for line in lines)


def _lines(report: Report, own: Words) -> Iterator[str]:
    for document, path in [(each, path) for each in report.documents for path in each.paths]:
        findings = document.findings_in(path)
        if findings:
            yield inert_path(path)
            yield from _columns([_cells(finding, own) for finding in findings])
            yield ""
    for error in report.errors:
        yield inert_path(error.path)
        yield f"  {own.unjudged}: {inert(error.message)}"
        yield ""


def _cells(finding: Finding, own: Words) -> tuple[str, ...]:
    start = finding.location.start
    place = spot(start, own)
    if finding.suppressed is not None:
        return place, own.suppressed, inert(finding.rule), inert(reason_of(finding))
    return place, own.severity[finding.severity], inert(finding.rule), inert(finding.message)


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for place, *cells in rows:
        padded = [cell.ljust(width) for cell, width in zip(cells, widths[1:], strict=True)]
        yield "  ".join(["", place.rjust(widths[0]), *padded]).rstrip()
