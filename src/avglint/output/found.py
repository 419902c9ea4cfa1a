"""The findings of a whole report, each with a name of its own by which other programs know it again."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from avglint.model.report import DocumentReport, Finding, Report, gravity
from avglint.output.file_path import relative_path
from avglint.output.visible import one_line
from avglint.output.words import Words


class Found(NamedTuple):
    """A finding in its file."""

    path: str
    """Relative to the folder of the run where the file lies in it."""
    document: DocumentReport
    finding: Finding
    key: str
    """The same in the next run, whatever moved around the finding."""
    number: int
    """Counts from 1 among findings of one key: with it no two findings of a report are called the same."""


def found_in(report: Report, root: str) -> list[Found]:
    """Return all findings, the suppressed ones too, in the order of the report."""
    numbers: Counter[str] = Counter()
    found = []
    for document in report.documents:
        for finding in document.findings:
            path = relative_path(document.path_of(finding.location.start), root)
            # Something missing has the same fingerprint in every file that misses it.
            key = sha256(f"{path}|{finding.fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
            numbers[key] += 1
            found.append(Found(path, document, finding, key, numbers[key]))
    return found


def worst_first(found: Iterable[Found]) -> list[Found]:
    """Return the errors of all files, then the warnings, then the remarks; what is suppressed comes last."""
    return sorted(found, key=lambda each: (not each.finding.counts, gravity(each.finding.severity)))


def advice(finding: Finding, own: Words) -> list[str]:
    """Return what the finding tells its reader, one line a part: why, what to do, and by which article."""
    parts = [finding.message]
    parts += [f"{own.repair}: {finding.repair}"] if finding.repair else []
    parts += [f"{own.source}: {'; '.join(finding.source)}"] if finding.source else []
    return [one_line(part) for part in parts]
