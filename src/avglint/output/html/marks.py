"""The words of a statement with what rests on them: marked, named, and each followed by its way back to the rule."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from avglint.model.report import Evidence, Verdict
from avglint.model.source import Span
from avglint.output.html.element import Html, element, text, together
from avglint.output.html.icons import icon
from avglint.output.html.shown import Reader, Shown, worst

_BREAK = re.compile(r"(?<=\n)")
_SHORT_LINE = 60
"""Code points. A line that breaks off before that was meant to: the line of an address. Others fold as they like."""


class Mark(NamedTuple):
    """Words on which the verdict of a rule rests, or that call for what is missing."""

    span: Span
    rule: str
    verdict: Verdict
    context: bool
    target: str
    """Where on the page the rule is."""


class Marker:
    """Writes the words of one statement. Each mark leads back once, at the end of the first words it covers."""

    def __init__(self, shown: Shown, reader: Reader) -> None:
        self._shown = shown
        self._reader = reader
        self._marks = _marks(shown)
        self._named: set[int] = set()
        self._led: set[Mark] = set()

    def words(self, span: Span) -> Html:
        """Return the words of the statement at ``span``."""
        near = [mark for mark in self._marks if mark.span.start < span.end and span.start < mark.span.end]
        bounds = (edge for mark in near for edge in mark.span if span.start < edge < span.end)
        cuts = sorted({span.start, span.end, *bounds})
        return together(
            self._stretch(Span(start, end), [mark for mark in near if _covers(mark, start)], span.end)
            for start, end in pairwise(cuts)
        )

    def _stretch(self, span: Span, over: Sequence[Mark], last: int) -> Html:
        assert self._shown.document.statement is not None
        words = _broken(self._shown.document.statement.source.text[span.start : span.end])
        if not over:
            return words
        starts = {mark.span.start for mark in over} - self._named
        self._named |= starts
        *others, first = (None, *(self._shown.words(Span(each, each)) for each in sorted(starts)))
        faint = " faint" if all(mark.context for mark in over) else ""
        marked = element(
            "mark",
            *(element("span", id=each) for each in others if each),
            words,
            id=first,
            class_=f"m-{worst(mark.verdict for mark in over)}{faint}",
        )
        done = [mark for mark in over if mark.span.end <= span.end or span.end == last]
        return together([marked, self._ways_back(done)])

    def _ways_back(self, done: Sequence[Mark]) -> Html | None:
        ways = {mark.target: mark for mark in done if mark not in self._led}
        self._led.update(done)
        links = (
            element(
                "a",
                icon(mark.verdict),
                mark.rule,
                element("span", f" {self._reader.words.verdict[mark.verdict]}", class_="unseen"),
                href=f"#{mark.target}",
                class_="back",
            )
            for mark in ways.values()
        )
        return element("span", *links, class_="backs") if ways else None


def _marks(shown: Shown) -> list[Mark]:
    document = shown.document
    found = [
        mark
        for each in document.assessments
        for mark in _of_evidence(each.evidence, each.rule, each.verdict, shown.id(each.rule))
    ]
    for number, each in enumerate(document.findings, 1):
        if each.nearest and not each.evidence and each.counts:
            found += _of_evidence([each.nearest], each.rule, each.verdict, shown.id(f"f{number}"))
    return found


def _of_evidence(evidence: Sequence[Evidence], rule: str, verdict: Verdict, target: str) -> Iterator[Mark]:
    for each in evidence:
        if each.span is not None:
            yield Mark(each.span, rule, verdict, each.role == "context", target)


def _covers(mark: Mark, at: int) -> bool:
    return mark.span.start <= at < mark.span.end


def _broken(words: str) -> Html:
    """Return ``words`` with the breaks of short lines kept."""
    lines = _BREAK.split(words)
    return together(
        together([text(line), element("br") if line.endswith("\n") and len(line) <= _SHORT_LINE else None])
        for line in lines
    )
