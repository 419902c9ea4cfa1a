"""A baseline: how many findings of each rule a file had when a project began with avglint. Those do not count.

Counts, no lines: what moves stays known. Where there is one more than was counted, none of that rule in that file is
hidden, as nobody can say which of them is new.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from avglint.model.report import DocumentReport, Finding, Report, Suppression

Baseline = dict[str, dict[str, int]]
"""By path, relative to the folder of the baseline and with slashes, and by code of a rule."""
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
    documents = (
        _marked(document, known.get(path_in(document.path, folder), {}), REASONS[language], by)
        for document in report.documents
    )
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
    for document in report.documents:
        of_file = counts.setdefault(path_in(document.path, folder), {})
        found = _counted(document)
        for rule in _judged(document):
            of_file[rule] = choose(of_file.get(rule, 0), found[rule])
    kept = {path: {rule: rules[rule] for rule in sorted(rules) if rules[rule]} for path, rules in counts.items()}
    return {path: kept[path] for path in sorted(kept) if kept[path]}


def _stale(report: Report, known: Baseline, folder: Path) -> Iterator[Stale]:
    documents = {path_in(document.path, folder): document for document in report.documents}
    for path, rules in known.items():
        document = documents.get(path)
        if document is None and (folder / path).exists():
            continue
        found: Counter[str] = _counted(document) if document else Counter()
        for rule, number in rules.items():
            if number > found[rule] and (document is None or rule in _judged(document)):
                yield Stale(path, rule, number, found[rule])


def _marked(document: DocumentReport, counts: Mapping[str, int], reason: str, by: Suppression) -> DocumentReport:
    found = _counted(document)
    known = {rule for rule in found if found[rule] <= counts.get(rule, 0)}

    def mark(finding: Finding) -> Finding:
        if finding.suppressed is not None or finding.rule not in known:
            return finding
        return finding._replace(suppressed=reason, suppressed_by=by)

    return document._replace(findings=tuple(map(mark, document.findings)))


def _counted(document: DocumentReport) -> Counter[str]:
    """Return how many findings each judged rule has; those about waivers are no part of a statement's past."""
    judged = _judged(document)
    found = (finding.rule for finding in document.findings if finding.suppressed is None)
    return Counter(rule for rule in found if rule in judged)


def _judged(document: DocumentReport) -> set[str]:
    return {assessment.rule for assessment in document.assessments}
