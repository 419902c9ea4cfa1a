"""A statement as it is judged: its words looked up once, its windows laid out when a rule asks for them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from avglint.evaluate.frames import Outline, frames_of, matched_together, stretches_of
from avglint.evaluate.program import Program
from avglint.evaluate.stretch import Stretch
from avglint.evaluate.units import SectionInfo, Unit, sections_of, units_of
from avglint.model.card import WindowKind
from avglint.model.statement import Statement
from avglint.parsing.tokens import Tokens, tokenize
from avglint.pattern.presence import Presence

FactPlace = tuple[int, int, tuple[int, ...]]
"""First word, word after the last, and the numbers of the facts in the vocabulary that it is."""


class Reading:
    """One statement under one program: its words by what patterns ask for, its units, and its windows."""

    def __init__(self, statement: Statement, program: Program, tokens: Tokens | None = None) -> None:
        self.statement = statement
        self.program = program
        self.tokens = tokens or tokenize(statement.source.text)
        self.sections: list[SectionInfo] = sections_of(statement)
        self.units: list[Unit] = units_of(self.sections)
        starts = self.tokens.starts
        self.bounds = [(bisect_left(starts, unit.start), bisect_left(starts, unit.end)) for unit in self.units]
        """Of each unit, its first word and the one after its last."""
        self._facts = self._facts_by_unit()
        self.words = self._words_by_form()
        """Of each form that is there, the different words that meet it."""
        facts = {number for found in self._facts.values() for _, _, numbers in found for number in numbers}
        self.presence = Presence(program.vocabulary, self.words, facts)
        self._outline = Outline(self.units, [after - first for first, after in self.bounds], self.sections)
        self._stretches: dict[WindowKind, list[Stretch]] = {}

    def _words_by_form(self) -> dict[int, list[str]]:
        words: dict[int, list[str]] = defaultdict(list)
        look_up = self.program.vocabulary.forms
        for raw in set(self.tokens.raw):
            for form in look_up(raw):
                words[form].append(raw)
        return words

    def _facts_by_unit(self) -> dict[int, list[FactPlace]]:
        by_unit: dict[int, list[FactPlace]] = defaultdict(list)
        unit_ends = [unit.end for unit in self.units]
        starts = self.tokens.starts
        for fact in self.statement.facts:
            numbers = self.program.vocabulary.facts(fact.kind, fact.value, fact.tags)
            unit = bisect_left(unit_ends, fact.start + 1)
            if not numbers or unit >= len(self.units) or self.units[unit].start > fact.start:
                continue
            first, after = self.bounds[unit]
            left = max(first, bisect_left(starts, fact.start))
            right = min(after, bisect_left(starts, fact.end))
            if left < right:
                by_unit[unit].append((left, right, numbers))
        return by_unit

    def facts_in(self, unit: int) -> Sequence[FactPlace]:
        """Return the facts in a unit that any pattern asks for."""
        return self._facts.get(unit, ())

    def stretches(self, kind: WindowKind) -> list[Stretch]:
        """Return the windows of one kind, together with those of other kinds that are matched with them."""
        found = self._stretches.get(kind)
        if found is None:
            groups = stretches_of(frames_of(kind, self._outline), self._outline)
            found = [Stretch(self, group) for group in groups]
            self._stretches.update(dict.fromkeys(matched_together(kind), found))
        return found
