"""The page of one rule for people: what ``avglint explain`` prints."""

from collections.abc import Iterator, Sequence

from avglint.model.report import VERDICTS, Verdict
from avglint.model.rule import Example, Rule
from avglint.output.lines import BLANK, Line, Tone, line, paragraph
from avglint.output.visible import wrap
from avglint.output.words import Words, words

_INDENT = "  "
_EACH = 3
"""Examples of each verdict that are shown."""


def rule_lines(rule: Rule, language: str, width: int) -> Iterator[Line]:
    """Yield the page of ``rule`` in ``language``, each line at most ``width`` columns."""
    own = words(language)
    yield from paragraph(f"{rule.code} {rule.name}: {rule.title.get(language)}", width, "strong")
    if rule.status in own.not_stable:
        yield from paragraph(own.not_stable[rule.status][1], width, "dim")
    yield BLANK
    yield from _part(own.question, rule.question.get(language), width)
    yield from _part(own.why, rule.why.get(language), width)
    yield from _verdict_lines(rule, own, language, width)
    yield from _part(own.repair, rule.repair.get(language), width)
    if rule.clause is not None:
        yield from _part(own.clause, rule.clause.get(language), width)
    if rule.declared is not None:
        yield from _part(own.settled_by, f"[controller] {rule.declared.fact} (avglint interview)", width)
    for source in rule.source:
        yield from _part(own.source, f"{source.get(language)} {source.url}", width)
    if rule.since or rule.until:
        yield from _part(own.in_force, f"{rule.since or ''} … {rule.until or ''}", width)
    yield BLANK
    yield line(own.examples, "strong")
    shown = _shown(rule.examples)
    for example in shown:
        yield from _example_lines(example, own, width)
    left = len(rule.examples) - len(shown)
    if left:
        yield from paragraph(own.more_examples.format(number=left), width, "dim", before=_INDENT)


def examples_of(examples: Sequence[Example], verdict: Verdict) -> list[Example]:
    """Return the examples with a verdict: those by the law of today, or all where there are none."""
    alike = [each for each in examples if each.verdict == verdict]
    return [each for each in alike if each.as_of is None] or alike


def _shown(examples: Sequence[Example]) -> list[Example]:
    """Return the first few of each verdict: a page is read in one go."""
    return [each for verdict in VERDICTS for each in examples_of(examples, verdict)[:_EACH]]


def _part(label: str, text: str, width: int) -> Iterator[Line]:
    first, *rest = wrap(f"{label}: {text}", width, _INDENT)
    yield ((label, "strong"), (first[len(label) :], "plain"))
    yield from (line(each) for each in rest)


def _verdict_lines(rule: Rule, own: Words, language: str, width: int) -> Iterator[Line]:
    for verdict in VERDICTS:
        severity, message = rule.severity.get(verdict), rule.message.get(verdict)
        if message is None:
            continue
        level = f" ({own.severity[severity]})" if severity else ""
        yield from _part(own.verdict[verdict].capitalize() + level, message.get(language), width)


def _example_lines(example: Example, own: Words, width: int) -> Iterator[Line]:
    tone: Tone = "good" if example.verdict in ("satisfied", "not_applicable") else "warning"
    on_day = f" ({example.as_of})" if example.as_of else ""
    yield line(f"{_INDENT}{own.verdict[example.verdict]}{on_day}:", tone)
    for each in example.text.split("\n"):
        if each.strip():
            yield from paragraph(each, width, before=_INDENT * 2)
