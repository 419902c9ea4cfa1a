"""One line a finding, for editors, ``grep`` and ``wc -l``."""

from collections.abc import Iterator

from avglint.model.report import Report
from avglint.output.formats import Presentation
from avglint.output.inert import inert, inert_path
from avglint.output.place import located
from avglint.output.suppressed import reason_of
from avglint.output.words import words


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` with one line a finding, and one a file that was not judged."""
    return "".join(f"{line}\n" for line in _lines(report, presentation.language))


def _lines(report: Report, language: str) -> Iterator[str]:
    own = words(language)
    for document in report.documents:
        for finding in document.findings:
            start = finding.location.start
            told = f"{finding.rule} [{own.severity[finding.severity]}] {finding.message}"
            if finding.suppressed is not None:
                told = f"{finding.rule} [{own.suppressed}] {reason_of(finding)}"
            yield f"{located(inert_path(document.path_of(start)), start, own)}: {inert(told)}"
    for error in report.errors:
        yield f"{inert_path(error.path)}: [{own.unjudged}] {inert(error.message)}"
