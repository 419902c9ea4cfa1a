"""A baseline: how many findings of each rule a file had when a project began with avglint. Those do not count.

Counts, no lines: what moves stays known. Where there is one more than was counted, none of that rule in that file is
hidden, as nobody can say which of them is new.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from avglint.model.report import DocumentReport, Finding, Report, Suppression

Baseline = dict[str, dict[str, int]]
"""By path, relative to the folder of the baseline and with slashes, and by code of a rule."""
Change = Literal["write", "prune"]
"""What can be done with a baseline, beside applying it."""
REASONS = {"nl": "stond al in de nulmeting", "en": "was in the baseline already"}


class Stale(NamedTuple):
    """An entry that counts more than there is now."""

    path: str
    rule: str
    counted: int
    found: int


def baselined(report: Report, known: Baseline, folder: Path, origin: str, language: str) -> Report:
    """Return ``report`` with the findings that ``known`` counts marked as suppressed. ``origin`` is its file."""
    by = Suppression("baseline", origin)
    documents = (_marked(document, known, folder, REASONS[language], by) for document in report.documents)
    return report._replace(documents=tuple(documents))


def stale(report: Report, known: Baseline, folder: Path) -> list[Stale]:
    """Return the entries that count more than there is: of rules that were judged, and of files that are gone."""
    return list(_stale(report, known, folder))


def renewed(report: Report, known: Baseline, folder: Path) -> Baseline:
    """Return the baseline with the counts of this run; what was not judged stays, but for files that are gone."""
    return _changed(report, known, folder, lambda _, now: now)


def pruned(report: Report, known: Baseline, folder: Path) -> Baseline:
    """Return the baseline without what is stale; nothing is added."""
    return _changed(report, known, folder, min)


def path_in(path: str, folder: Path) -> str:
    """Return how a baseline in ``folder`` calls the file at ``path``."""
    return os.path.relpath(path, folder).replace(os.sep, "/")


def _changed(report: Report, known: Baseline, folder: Path, choose: Callable[[int, int], int]) -> Baseline:
    counts = {path: dict(rules) for path, rules in known.items() if (folder / path).exists()}
    for document, path in _files(report):
        of_file = counts.setdefault(path_in(path, folder), {})
        found = _counted(document, path)
        for rule in _judged(document):
            of_file[rule] = choose(of_file.get(rule, 0), found[rule])
    kept = {path: {rule: rules[rule] for rule in sorted(rules) if rules[rule]} for path, rules in counts.items()}
    return {path: kept[path] for path in sorted(kept) if kept[path]}


def _stale(report: Report, known: Baseline, folder: Path) -> Iterator[Stale]:
    files = {path_in(path, folder): (document, path) for document, path in _files(report)}
    for path, rules in known.items():
        if path not in files and (folder / path).exists():
            continue
        found: Counter[str] = _counted(*files[path]) if path in files else Counter()
        for rule, number in rules.items():
            if number > found[rule] and (path not in files or rule in _judged(files[path][0])):
                yield Stale(path, rule, number, found[rule])


def _files(report: Report) -> Iterator[tuple[DocumentReport, str]]:
    """Yield each file with the report on the statement that it is, or is a part of."""
    yield from ((document, path) for document in report.documents for path in document.paths)


def _marked(document: DocumentReport, known: Baseline, folder: Path, reason: str, by: Suppression) -> DocumentReport:
    hidden = {(path, rule) for path in document.paths for rule in _hidden(document, path, known, folder)}

    def mark(finding: Finding) -> Finding:
        file = document.path_of(finding.location.start)
        if finding.suppressed is not None or (file, finding.rule) not in hidden:
            return finding
        return finding._replace(suppressed=reason, suppressed_by=by)

    return document._replace(findings=tuple(map(mark, document.findings)))


def _hidden(document: DocumentReport, path: str, known: Baseline, folder: Path) -> Iterator[str]:
    counts = known.get(path_in(path, folder), {})
    yield from (rule for rule, number in _counted(document, path).items() if number <= counts.get(rule, 0))


def _counted(document: DocumentReport, path: str) -> Counter[str]:
    """Return how many findings each judged rule has in a file; those about waivers are no part of its past."""
    judged = _judged(document)
    found = (finding.rule for finding in document.findings_in(path) if finding.suppressed is None)
    return Counter(rule for rule in found if rule in judged)


def _judged(document: DocumentReport) -> set[str]:
    return {assessment.rule for assessment in document.assessments}
