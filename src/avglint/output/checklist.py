"""The checklist under a statement's findings: which items of articles 13 and 14 are there, and which are not."""

from collections.abc import Iterator, Mapping, Sequence

from avglint.model.card import RuleCard
from avglint.model.report import Assessment, DocumentReport, Verdict
from avglint.output.lines import BLANK, Line, Tone, line, paragraph
from avglint.output.place import place_text
from avglint.output.visible import clip, one_line, wrap
from avglint.output.words import Words

_MARKS: dict[Verdict, tuple[str, Tone]] = {
    "missing": ("✗", "error"),
    "partial": ("~", "warning"),
    "satisfied": ("✓", "good"),
    "not_applicable": ("-", "dim"),
    "violated": ("✗", "error"),
}
_SUMMARY: tuple[Verdict, ...] = ("missing", "partial", "satisfied", "not_applicable")


def summary_lines(
    document: DocumentReport, rules: Mapping[str, RuleCard], words: Words, language: str, width: int
) -> Iterator[Line]:
    """Yield one paragraph a verdict with the items that got it. Items are the rules that ask for information."""
    items = [each for each in document.assessments if _is_item(each, rules)]
    if not items:
        return
    yield from paragraph(words.checklist, width, "strong")
    for verdict in _SUMMARY:
        titles = [_item_title(each, rules, language) for each in items if each.verdict == verdict]
        if not titles:
            continue
        mark, tone = _MARKS[verdict]
        label = f"{words.verdict[verdict]} ({len(titles)}): "
        first, *rest = wrap(label + " · ".join(titles), width - 4, "  ")
        yield ((f"  {mark} ", tone), (first, "plain"))
        yield from (line("    " + each) for each in rest)


def detail_lines(
    assessments: Sequence[Assessment], titles: Mapping[str, str], words: Words, width: int
) -> Iterator[Line]:
    """Yield every assessment that is satisfied or not applicable, with its reason and evidence."""
    fine = [each for each in assessments if each.verdict in ("satisfied", "not_applicable")]
    if not fine:
        return
    yield from paragraph(words.detail, width, "strong")
    for assessment in fine:
        mark, tone = _MARKS[assessment.verdict]
        title = titles.get(assessment.rule, assessment.name)
        first, *rest = wrap(f"{assessment.rule} {title}: {words.verdict[assessment.verdict]}", width - 4, "  ")
        yield ((f"  {mark} ", tone), (first, "plain"))
        yield from (line("    " + each) for each in rest)
        yield from _reason_lines(assessment, words, width)
    yield BLANK


def _reason_lines(assessment: Assessment, words: Words, width: int) -> Iterator[Line]:
    yield from paragraph(assessment.reason, width, "dim", before="      ")
    for evidence in assessment.evidence:
        place = f"{words.evidence} {place_text(evidence.start, words)}"
        section = f" ({one_line(evidence.section)})" if evidence.section else ""
        yield line("      " + clip(f"{place} “{one_line(evidence.text)}”{section}", width - 6), "dim")


def _is_item(assessment: Assessment, rules: Mapping[str, RuleCard]) -> bool:
    rule = rules.get(assessment.rule)
    return rule is not None and rule.kind == "disclosure"


def _item_title(assessment: Assessment, rules: Mapping[str, RuleCard], language: str) -> str:
    return f"{assessment.rule} {rules[assessment.rule].title.get(language)}"
