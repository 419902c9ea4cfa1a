"""The report for people: findings in order of place, a checklist, and a closing line that counts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, Report, gravity
from avglint.output.checklist import detail_lines, summary_lines
from avglint.output.closing import closing
from avglint.output.finding_text import finding_lines
from avglint.output.formats import Presentation
from avglint.output.lines import BLANK, Line, line, paragraph, plain
from avglint.output.suppressed import suppressed
from avglint.output.visible import one_line, visible
from avglint.output.words import Words, words

_NARROWEST = 40
_OURS = "AVG"
"""How the codes of our own pack begin: ``avglint explain`` knows others only with ``--rules``."""


class Layout(NamedTuple):
    """How the report is laid out: ``width`` in terminal columns (40 at least)."""

    width: int = 100
    language: Literal["nl", "en"] = "nl"
    checklist: bool = False
    """Also show, with reason and evidence, the rules that are satisfied or not applicable."""
    errors: bool = True
    """Also list the files that were not checked."""


def write_text(report: Report, rules: Sequence[RuleCard], layout: Layout) -> str:
    """Return ``report`` as plain text. ``rules`` give the titles; the statement's own words are made visible."""
    return plain(report_lines(report, rules, layout))


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` as ``write_text`` does, as wide as a file is."""
    return write_text(
        report, presentation.rules, Layout(language=presentation.language, checklist=presentation.checklist)
    )


def report_lines(report: Report, rules: Sequence[RuleCard], layout: Layout) -> Iterator[Line]:
    """Yield the lines of the text report, for a terminal or for ``plain``."""
    own = words(layout.language)
    width = max(layout.width, _NARROWEST)
    by_code = {rule.code: rule for rule in rules}
    for document in report.documents:
        yield from _document_lines(document, by_code, own, layout, width)
    if layout.errors and report.errors:
        yield line(own.not_checked_heading, "strong")
        for error in report.errors:
            yield from paragraph(f"{error.path}: {error.message}", width, indent="  ")
        yield BLANK
    ours = [each for document in report.documents for each in document.counted if each.rule.startswith(_OURS)]
    if ours:
        example = min(ours, key=lambda finding: gravity(finding.severity))
        yield from paragraph(f"{own.explain_hint} {example.rule}", width, "dim")
    yield from paragraph(closing(report, own), width, "strong")


def _document_lines(
    document: DocumentReport, rules: Mapping[str, RuleCard], own: Words, layout: Layout, width: int
) -> Iterator[Line]:
    titles = {code: rule.title.get(layout.language) for code, rule in rules.items()}
    heading = visible(" + ".join(document.paths)) + (f": {one_line(document.title)}" if document.title else "")
    yield from paragraph(heading, width, "strong")
    yield BLANK
    for finding in document.counted:
        yield from finding_lines(finding, document, titles.get(finding.rule, finding.name), own, width)
        yield BLANK
    if not document.findings:
        yield line(own.no_findings, "good")
        yield BLANK
    yield from _suppressed_lines(document, own, width)
    if document.declared:
        yield from _declared_lines(document, own, width)
    if layout.checklist:
        yield from detail_lines(document.assessments, titles, own, width)
        yield from _activity_lines(document, own, width)
    summary = list(summary_lines(document, rules, own, layout.language, width))
    yield from [*summary, BLANK] if summary else []


def _declared_lines(document: DocumentReport, own: Words, width: int) -> Iterator[Line]:
    from avglint.output.declared_text import declared_text

    for text in declared_text(document, own):
        yield from paragraph(text, width, indent="  ")
    yield BLANK


def _activity_lines(document: DocumentReport, own: Words, width: int) -> Iterator[Line]:
    if document.activities:
        from avglint.output.activity_table import table_lines

        yield from table_lines(document.activities, own, width)


def _suppressed_lines(document: DocumentReport, own: Words, width: int) -> Iterator[Line]:
    waived = suppressed(document.findings, own)
    if not waived:
        return
    number = len(document.findings) - len(document.counted)
    yield line(f"{own.suppressed_heading} ({number})", "strong")
    for each in waived:
        yield from paragraph(f"{each.rules}: {each.reason}", width, "dim", before="  ", indent="  ")
    yield BLANK
