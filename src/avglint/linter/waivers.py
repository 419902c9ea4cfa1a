"""The waivers that hold in one statement: read from its comments and its configuration, each with what it reaches."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from avglint.config import Options, Waiver
from avglint.linter.own_findings import own_finding
from avglint.linter.own_rules import FAULTY, OWN_RULES, UNUSED
from avglint.linter.select import fits, named, unknown
from avglint.linter.waiver_comment import read_waiver
from avglint.linter.waiver_reach import Reach
from avglint.model.card import RuleCard
from avglint.model.report import Finding, Suppression
from avglint.model.rule import Rule, Text
from avglint.model.source import Span
from avglint.model.statement import Statement
from avglint.nearest import hint
from avglint.read.comments import Comment, comments_in

_MOST = 1_000
_MOST_RULES = 100
"""Comments that are looked at, and rules in one of them: more is no statement but an attack."""
_TOO_MANY = Text(
    f"Alleen de eerste {_MOST} uitzonderingen in een bestand tellen.",
    f"Only the first {_MOST} waivers of a file count.",
)
_HELPED = 20
"""Mistakes for which the nearest name is looked up."""


class Active(NamedTuple):
    """A waiver of one rule, or of those that a policy ignores, as it holds in one statement."""

    rules: tuple[str, ...]
    """Codes."""
    reason: str
    by: Suppression
    reach: tuple[Span, ...] | None
    """None: the whole file."""
    place: Span
    """In the file: where it is told that it is not needed."""
    optional: bool = False
    """It needs not be met: a policy, or a pattern that fits more files than need it."""


class Waivers:
    """The waivers of one statement; what is wrong with them is in ``faults``."""

    def __init__(self, statement: Statement, known: Sequence[RuleCard], options: Options) -> None:
        self._source = statement.source
        self._known = known
        self._options = options
        self._parts = Reach(statement)
        self._title = self._source.original_span(statement.title or Span(0, 0))
        self.faults: list[Finding] = []

    def in_comments(self) -> Iterator[Active]:
        """Yield the waivers in the comments of the file."""
        comments = comments_in(self._source)
        for comment in comments[:_MOST]:
            yield from self._of_comment(comment, Span(comment.start, comment.end))
        for comment in comments[_MOST : _MOST + 1]:
            self._fault(_TOO_MANY, Span(comment.start, comment.end))

    def in_configuration(self) -> Iterator[Active]:
        """Yield the waivers in the configuration of the file, and what that ignores in a section."""
        for waiver in self._options.waivers:
            reach, fault = self._reach(waiver)
            place = self._place_of(waiver)
            if fault and waiver.strict:
                self._fault(fault, place, waiver.origin)
            if fault:
                continue
            by = Suppression("configuration", waiver.origin)
            if waiver.policy:
                known: list[RuleCard | Rule] = [*self._known, *OWN_RULES]
                codes = tuple(rule.code for rule in known if any(fits(rule, each) for each in waiver.rules))
                yield Active(codes, waiver.reason, by, reach, place, optional=True)
                continue
            for name in waiver.rules:
                if rule := named(self._known, name):
                    yield Active((rule.code,), waiver.reason, by, reach, place, optional=not waiver.strict)

    def unused(self, waiver: Active) -> Finding:
        """Return the finding that a waiver is not needed."""
        told = Text(f"Het gaat om {waiver.rules[0]}.", f"It is of {waiver.rules[0]}.")
        where = waiver.by.origin if waiver.by.kind == "configuration" else ""
        return own_finding(UNUSED, told.get(self._options.language), waiver.place, self._source, self._options, where)

    def _of_comment(self, comment: Comment, span: Span) -> Iterator[Active]:
        written = read_waiver(comment.text)
        if not comment.closed:
            written = Text("Het commentaar is niet gesloten.", "The comment is not closed.")
        elif comment.seen:
            written = Text(
                "Zij staat in de tekst die de lezer ziet, en niet in een commentaar.",
                "It stands in the text that a reader sees, not in a comment.",
            )
        if isinstance(written, Text):
            self._fault(written, span)
            return
        whole = written.scope == "ignore-file"
        found = self._parts.section_at(span) if written.scope == "ignore-section" else self._parts.line_at(span)
        reach: tuple[Span, ...] | None = (found,) if found else ()
        if whole:
            # Of several files that are one statement only this one.
            reach = (self._source.file_at(span.start),) if self._source.parts else None
        place = self._source.place(span.start)
        by = Suppression("comment", f"{place.path or self._source.path}:{place.line}")
        for name in dict.fromkeys(written.rules[:_MOST_RULES]):
            if rule := named(self._known, name):
                yield Active((rule.code,), written.reason, by, reach, span)
            else:
                self._fault(self._unknown(name), span)

    def _unknown(self, name: str) -> Text:
        told = unknown(self._known if len(self.faults) < _HELPED else (), name)
        return Text(*(f"{each[0].upper()}{each[1:]}." for each in told))

    def _reach(self, waiver: Waiver) -> tuple[tuple[Span, ...] | None, Text | None]:
        """Return what a waiver of the configuration reaches, or what it names and is not there."""
        spans = [self._source.file_called(waiver.path)]
        if waiver.section is not None:
            spans = _within(spans, self._parts.sections_called(waiver.section))
            if not spans:
                return (), self._no_section(waiver.section)
        if waiver.text is not None:
            spans = _within(spans, self._parts.lines_with(waiver.text))
            if not spans:
                return (), Text(f"Nergens staat {waiver.text!r}.", f"The words {waiver.text!r} stand nowhere.")
        return None if spans == [Span(0, len(self._source.original))] else tuple(spans), None

    def _place_of(self, waiver: Waiver) -> Span:
        """Return where it is told what is wrong with a waiver of the configuration: at the title, or in its file."""
        file = self._source.file_called(waiver.path)
        return self._title if file.start <= self._title.start < file.end else Span(file.start, file.start)

    def _no_section(self, name: str) -> Text:
        near, near_en = hint(name, self._parts.slugs())
        return Text(f"Geen kop heet hier {name!r}{near}.", f"No heading here is called {name!r}{near_en}.")

    def _fault(self, fault: Text, place: Span, where: str = "") -> None:
        detail = fault.get(self._options.language)
        self.faults.append(own_finding(FAULTY, detail, place, self._source, self._options, where))


def _within(outer: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans if any(each.start <= span.start < each.end for each in outer)]
