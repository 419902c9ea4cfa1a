"""What could be written in a statement in place of what it lacks: model sentences, each with its place."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, Finding
from avglint.model.source import Span
from avglint.model.statement import Statement


class Spot(NamedTuple):
    """A place for a sentence. Offsets are of ``Source.text``."""

    after: int
    """The end of the words that come before it."""
    section: str
    """The heading under which it comes; empty before the first."""
    new: bool = False
    """That section is not there yet."""
    like: Span | None = None
    """Of a new section: a heading whose form that of the new one takes."""
    rank: int = 0
    """Of a new section: which comes first of those at the same place."""
    numbered: bool = False
    """Of a new section: it counts on from ``like``, the last of the numbered chapters."""


class Suggestion(NamedTuple):
    """What to do about one rule."""

    rule: RuleCard
    findings: tuple[Finding, ...]
    """What it is about, in order of place; none where the sentence is owed once the others stand there."""
    clause: str
    """The sentence to insert, or to write in place of the words that are wrong; empty where there is none."""
    translation: str
    """Of the clause, in English."""
    spot: Spot | None
    """Where the clause is inserted; None where that does not help, as words have to go."""


class Suggestions(NamedTuple):
    """What to do about one statement, in the order in which it tells things."""

    document: DocumentReport
    statement: Statement
    items: tuple[Suggestion, ...]
    standing: tuple[str, ...]
    """The rules whose model sentence stands in the statement already, still to be filled in."""

    def by_spot(self) -> Iterator[tuple[Spot, list[Suggestion]]]:
        """Yield the places where something is to be inserted, each with what."""
        inserted = ((each.spot, each) for each in self.items if each.spot)
        for spot, group in groupby(inserted, key=lambda each: each[0]):
            yield spot, [each for _, each in group]
