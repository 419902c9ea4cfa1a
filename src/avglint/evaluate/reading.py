"""A statement as it is judged: its words looked up once, its windows laid out when a rule asks for them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from avglint.evaluate.layout import Layout
from avglint.evaluate.program import Program
from avglint.evaluate.split_rows import Ranges, SplitRow, split_row
from avglint.evaluate.units import SectionInfo, Unit, sections_of, units_of
from avglint.evaluate.windows import WINDOWS, Windows
from avglint.lazy import Lazy
from avglint.model.card import WindowKind
from avglint.model.statement import Fact, Statement
from avglint.parsing.tokens import Tokens, tokenize
from avglint.pattern.presence import Presence

MOST_CONTEXT = 20_000
"""Words. So many, and four times those of the statement, are read a second time: as the introduction of an item or the
header of a row, or with each sentence of a cell. Only where a huge one stands above thousands of these is it more; the
last of these are read alone."""

FactPlace = tuple[int, int, tuple[int, ...]]
"""First word, word after the last, and the numbers of the facts in the vocabulary that it is."""

LONGEST_LAYOUT = 4000
"""Words. A longer statement is laid out in parts of this length, and no window is longer: time stays linear."""

MOST_KEPT = 12_000
"""Of so many forms it is remembered where they stand in which part: of a long statement that is most of the memory."""


class Reading:
    """One statement under one program: its words by what patterns ask for, its units, and its windows."""

    def __init__(self, statement: Statement, program: Program, tokens: Tokens | None = None) -> None:
        self.statement = statement
        self.program = program
        self.tokens = tokens or tokenize(statement.source.text)
        self.sections: list[SectionInfo] = sections_of(statement)
        self.units: list[Unit] = units_of(self.sections)
        starts = self.tokens.starts
        self._blanks = [fact for fact in statement.facts if fact.kind == "placeholder" and fact.value.startswith("[")]
        """What is still to be filled in or chosen between brackets: it tells nothing yet."""
        self.words = self._said()
        """The words as written, in their order, and an empty one for each in a blank."""
        self.bounds = [(bisect_left(starts, unit.start), bisect_left(starts, unit.end)) for unit in self.units]
        """Of each unit, its first word and the one after its last."""
        self._facts = self._facts_by_unit()
        self._rows: dict[int, SplitRow] = {}
        """The rows in which a cell has several sentences."""
        self._split_rows()
        self._limit_context()
        facts = {number for found in self._facts.values() for _, _, numbers in found for number in numbers}
        self.presence = Presence(program.vocabulary, self._words_by_form(), facts)
        self._windows: Lazy[WindowKind, list[Windows]] = Lazy(self._windows_of)
        self._layouts: list[Layout] = []

    def _split_rows(self) -> None:
        text, starts = self.statement.source.text, self.tokens.starts
        for number, unit in enumerate(self.units):
            if unit.cells:
                inner = {place for left, right, _ in self.facts_in(number) for place in range(left + 1, right)}
                split = split_row(text, starts, unit.cells, self.bounds[number], inner)
                if split and split.size <= LONGEST_LAYOUT:
                    self._rows[number] = split

    def readings(self, unit: int) -> tuple[Ranges, ...]:
        """Return which words of a unit are read at a time, where that is not just all of them by themselves."""
        if unit in self._rows:
            return self._rows[unit].readings
        return ((self.bounds[unit],),) if self.units[unit].context else ()

    def cuts(self, unit: int) -> Sequence[int]:
        """Return the first words of the sentences that follow another one in the cell of a row."""
        return self._rows[unit].cuts if unit in self._rows else ()

    def _context_size(self, unit: int) -> int:
        """Return how many words are read a second time with a unit, and of it."""
        context = sum(self.bounds[other][1] - self.bounds[other][0] for other in self.units[unit].context)
        split = self._rows.get(unit)
        return context * len(split.readings) + split.size if split else context

    def _limit_context(self) -> None:
        left = MOST_CONTEXT + 4 * len(self.tokens.raw)
        for number, unit in enumerate(self.units):
            if unit.context or number in self._rows:
                left -= self._context_size(number)
                if left < 0:
                    self.units[number] = unit._replace(context=())
                    self._rows.pop(number, None)

    def _said(self) -> Sequence[str]:
        if not self._blanks:
            return self.tokens.raw
        words, starts = self.tokens.raw.copy(), self.tokens.starts
        for blank in self._blanks:
            first, after = bisect_left(starts, blank.start), bisect_left(starts, blank.end)
            words[first:after] = [""] * (after - first)
        return words

    def _words_by_form(self) -> dict[int, list[str]]:
        words: dict[int, list[str]] = defaultdict(list)
        look_up = self.program.vocabulary.forms
        for raw in set(self.words):
            for form in look_up(raw):
                words[form].append(raw)
        return words

    def _facts_by_unit(self) -> dict[int, list[FactPlace]]:
        by_unit: dict[int, list[FactPlace]] = defaultdict(list)
        unit_ends = [unit.end for unit in self.units]
        starts = self.tokens.starts
        for fact in self._facts_told():
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

    def _facts_told(self) -> Iterator[Fact]:
        """Yield the facts that no blank has a part in, and the blanks themselves."""
        ends = [blank.end for blank in self._blanks]
        for fact in self.statement.facts:
            next_one = bisect_right(ends, fact.start)
            if next_one == len(ends) or self._blanks[next_one] is fact or self._blanks[next_one].start >= fact.end:
                yield fact

    def facts_in(self, unit: int) -> Sequence[FactPlace]:
        """Return the facts in a unit that any pattern asks for."""
        return self._facts.get(unit, ())

    def windows(self, kind: WindowKind) -> list[Windows]:
        """Return the windows of one kind, with those of other kinds that are like them, by part of the statement."""
        return self._windows[kind]

    def forget(self) -> None:
        """Let go of what was worked out for rules, where that is much: it is worked out again when asked for."""
        if sum(layout.kept() for layout in self._layouts) > MOST_KEPT:
            for layout in self._layouts:
                layout.forget()
            for parts in self._windows.values():
                for windows in parts:
                    windows.forget()

    def _windows_of(self, kind: WindowKind) -> list[Windows]:
        if not self._layouts:
            self._layouts = [Layout(self, units) for units in self._parts()]
        alike = next((each for each in self._windows if WINDOWS[each] is WINDOWS[kind]), None)
        return self._windows[alike] if alike else list(map(WINDOWS[kind], self._layouts))

    def _parts(self) -> list[range]:
        """Return the units in parts of at most so many words, each of whole sections where that is possible.

        What is read with them counts where it is far more than they are.
        """
        sizes = [after - first for first, after in self.bounds]
        parts: list[range] = []
        begin = words = border = since_border = context = 0
        for unit, size in enumerate(sizes):
            if unit == 0 or self.units[unit].section != self.units[unit - 1].section:
                border, since_border = unit, 0
            context += self._context_size(unit)
            if (words + size > LONGEST_LAYOUT or context > MOST_CONTEXT) and unit > begin:
                end = border if border > begin else unit
                parts.append(range(begin, end))
                begin, words, context = end, since_border if end == border else 0, self._context_size(unit)
            words += size
            since_border += size
        return [*parts, range(begin, len(sizes))]
