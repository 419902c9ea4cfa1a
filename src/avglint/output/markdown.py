"""A report for a pull request, an issue or the summary of a build, in GitHub-flavoured Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, Evidence, Finding, Report
from avglint.output.closing import closing
from avglint.output.formats import Presentation
from avglint.output.markdown_text import code_span, escape, link
from avglint.output.place import located, spot
from avglint.output.suppressed import suppressed
from avglint.output.visible import clip, one_line
from avglint.output.words import Words, words

_QUOTE_COLUMNS = 60


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` with a table of findings a file, and under it how to repair them and by which article."""
    own = words(presentation.language)
    rules = {rule.code: rule for rule in presentation.rules}
    lines = [f"## avglint: {closing(report, own)}", ""]
    for document in report.documents:
        lines += _document_lines(document, rules, own, presentation.language)
        if presentation.checklist and document.activities:
            from avglint.output.activity_table import table_rows

            lines += [f"**{own.activities}**", "", *map(_row, table_rows(document.activities, own)), ""]
    if report.errors:
        lines += [f"### {own.not_checked_heading}", ""]
        lines += [f"- {code_span(error.path)}: {escape(error.message)}" for error in report.errors]
        lines.append("")
    lines.append(f"{own.judged_by} {report.as_of}.")
    return "".join(f"{line}\n" for line in lines)


def _document_lines(
    document: DocumentReport, rules: Mapping[str, RuleCard], own: Words, language: str
) -> Iterator[str]:
    title = f": {escape(document.title)}" if document.title else ""
    yield f"### {code_span(' + '.join(document.paths))}{title}"
    yield ""
    findings = document.counted
    if findings:
        yield from _finding_lines(findings, rules, own, language)
    elif not document.findings:
        yield from (own.no_findings, "")
    waived = suppressed(document.findings, own)
    if waived:
        yield from (f"**{own.suppressed_heading}**", "")
        yield from (f"- {escape(each.rules)}: {escape(each.reason)}" for each in waived)
        yield ""
    if document.declared:
        from avglint.output.declared_text import declared_text

        yield from (f"- {escape(text)}" for text in declared_text(document, own))
        yield ""


def _finding_lines(
    findings: Sequence[Finding], rules: Mapping[str, RuleCard], own: Words, language: str
) -> Iterator[str]:
    yield _row(own.finding_columns)
    yield _row(["---"] * len(own.finding_columns))
    yield from (_finding_row(finding, own) for finding in findings)
    yield from ("", f"**{own.repair}**", "")
    # One rule may be broken in many places, and is repaired in one way.
    for code, finding in {each.rule: each for each in findings}.items():
        yield _repair_line(finding, rules.get(code), language)
    yield ""


def _finding_row(finding: Finding, own: Words) -> str:
    start = finding.location.start
    place = located(escape(start.path), start, own) if start.path else spot(start, own)
    quoted = next((each for each in finding.evidence if each.start == start), None)
    return _row(
        [
            own.severity[finding.severity],
            f"{place} {_quote(quoted)}" if quoted else place,
            f"{escape(finding.rule)} {escape(finding.name)}",
            escape(finding.message),
        ]
    )


def _repair_line(finding: Finding, rule: RuleCard | None, language: str) -> str:
    title = rule.title.get(language) if rule else finding.name
    urls = {text: each.url for each in rule.source for text in (each.nl, each.en)} if rule else {}
    sources = "; ".join(link(text, urls.get(text, "")) for text in finding.source)
    return f"- **{escape(finding.rule)}** {escape(title)}: {escape(finding.repair)}{f' ({sources})' if sources else ''}"


def _quote(evidence: Evidence) -> str:
    return f"“{escape(clip(one_line(evidence.text), _QUOTE_COLUMNS))}”"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
