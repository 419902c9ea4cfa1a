"""A statement as it is judged: its words looked up once, its windows made when a rule asks for them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from avglint.evaluate.program import Program
from avglint.evaluate.units import FOOTER_TOPIC, SectionInfo, Unit, sections_of, units_of
from avglint.model.rule import WindowKind
from avglint.model.statement import Statement
from avglint.parse.tokens import Tokens, tokenize
from avglint.pattern.matcher import Window

LONGEST_WINDOW = 4000
"""Words. A longer section or document is read in stretches of this length, so that time stays linear."""


class Frame(NamedTuple):
    """A window to be: the units in it, the last of them its own, those before it what it is read with."""

    units: tuple[int, ...]
    section: int


class Reading:
    """One statement under one program: tokens with their needles, units, and the windows of each kind."""

    def __init__(self, statement: Statement, program: Program, tokens: Tokens | None = None) -> None:
        self.statement = statement
        self.program = program
        self.tokens = tokens or tokenize(statement.source.text)
        self.sections: list[SectionInfo] = sections_of(statement)
        self.units: list[Unit] = units_of(self.sections)
        needles = program.needles.needles
        self._needles = [needles(raw) for raw in self.tokens.raw]
        starts = self.tokens.starts
        self.bounds = [(bisect_left(starts, unit.start), bisect_left(starts, unit.end)) for unit in self.units]
        """Of each unit, its first word and the one after its last."""
        self._facts = self._facts_by_unit()
        self._held = [self._needles_of(number) for number in range(len(self.units))]
        self._layouts: dict[WindowKind, Layout] = {}

    def _facts_by_unit(self) -> list[list[tuple[int, int, tuple[int, ...]]]]:
        """Return, for each unit, its facts: first word, word after the last, needles."""
        by_unit: list[list[tuple[int, int, tuple[int, ...]]]] = [[] for _ in self.units]
        unit_ends = [unit.end for unit in self.units]
        starts = self.tokens.starts
        for fact in self.statement.facts:
            needles = self.program.needles.fact_needles(fact.kind, fact.value, fact.tags)
            number = bisect_left(unit_ends, fact.start + 1)
            if not needles or number >= len(self.units) or self.units[number].start > fact.start:
                continue
            first, after = self.bounds[number]
            left = max(first, bisect_left(starts, fact.start))
            right = min(after, bisect_left(starts, fact.end))
            if left < right:
                by_unit[number].append((left, right, needles))
        return by_unit

    def _needles_of(self, number: int) -> set[int]:
        first, after = self.bounds[number]
        held: set[int] = set().union(*self._needles[first:after])
        for _, _, needles in self._facts[number]:
            held.update(needles)
        return held

    def layout(self, kind: WindowKind) -> "Layout":
        """Return the windows of one kind."""
        if kind not in self._layouts:
            self._layouts[kind] = Layout(self, _FRAMES[kind](self))
        return self._layouts[kind]

    def words_in(self, unit: int) -> int:
        """Return the number of words of a unit."""
        first, after = self.bounds[unit]
        return after - first

    def window(self, frame: Frame) -> tuple[Window, list[int]]:
        """Return the window of a frame, and the number of the token at each of its positions."""
        words: dict[int, int] = defaultdict(int)
        facts: dict[int, list[tuple[int, int]]] = defaultdict(list)
        tokens: list[int] = []
        for unit in frame.units:
            first, after = self.bounds[unit]
            shift = len(tokens) - first
            for place in range(first, after):
                bit = 1 << (place + shift)
                for needle in self._needles[place]:
                    words[needle] |= bit
            for left, right, needles in self._facts[unit]:
                for needle in needles:
                    facts[needle].append((left + shift, right + shift))
            tokens.extend(range(first, after))
        return Window(len(tokens), dict(words), dict(facts)), tokens

    @cached_property
    def body(self) -> list[int]:
        """The numbers of all units outside the page's footer."""
        return [n for n, unit in enumerate(self.units) if FOOTER_TOPIC not in self.sections[unit.section].topics]

    def held(self, unit: int) -> set[int]:
        """Return the needles that a unit holds."""
        return self._held[unit]


class Layout:
    """All windows of one kind over a statement, and which of them hold which needle."""

    def __init__(self, reading: Reading, frames: list[Frame]) -> None:
        self.frames = frames
        self._reading = reading
        self._windows: dict[int, tuple[Window, list[int]]] = {}
        holding: dict[int, int] = defaultdict(int)
        for number, frame in enumerate(frames):
            bit = 1 << number
            for unit in frame.units:
                for needle in reading.held(unit):
                    holding[needle] |= bit
        self._holding = dict(holding)

    def candidates(self, groups: list[list[int]]) -> int:
        """Return, as a bit set, the windows that hold of each group at least one needle."""
        found = -1
        for group in groups:
            any_of = 0
            for needle in group:
                any_of |= self._holding.get(needle, 0)
            found &= any_of
            if not found:
                return 0
        return found if found >= 0 else (1 << len(self.frames)) - 1

    def window(self, number: int) -> tuple[Window, list[int]]:
        """Return a window, and the number of the token at each of its positions."""
        if number not in self._windows:
            self._windows[number] = self._reading.window(self.frames[number])
        return self._windows[number]


def _sentences(reading: Reading) -> list[Frame]:
    return [Frame((number,), unit.section) for number, unit in enumerate(reading.units)]


def _items(reading: Reading) -> list[Frame]:
    return [Frame((*unit.context, number), unit.section) for number, unit in enumerate(reading.units)]


def _rows(reading: Reading) -> list[Frame]:
    return [Frame((*u.context, number), u.section) for number, u in enumerate(reading.units) if u.kind == "row"]


def _pairs(reading: Reading) -> list[Frame]:
    units = reading.units
    frames = [
        Frame((number, number + 1), unit.section)
        for number, unit in enumerate(units[:-1])
        if units[number + 1].section == unit.section
    ]
    paired = {number for frame in frames for number in frame.units}
    frames += [Frame((number,), unit.section) for number, unit in enumerate(units) if number not in paired]
    return sorted(frames, key=lambda frame: frame.units)


def _answers(reading: Reading) -> list[Frame]:
    units = reading.units
    return [
        Frame((number, number + 1), unit.section)
        for number, unit in enumerate(units[:-1])
        if unit.kind == "heading" and units[number + 1].section == unit.section
    ]


def _headings(reading: Reading) -> list[Frame]:
    return [Frame((number,), unit.section) for number, unit in enumerate(reading.units) if unit.kind == "heading"]


def _paragraphs(reading: Reading) -> list[Frame]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(reading.units):
        groups[unit.block].append(number)
    return _stretches(reading, groups.values())


def _whole_sections(reading: Reading) -> list[Frame]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(reading.units):
        groups[unit.section].append(number)
    return _stretches(reading, groups.values())


def _document(reading: Reading) -> list[Frame]:
    return _stretches(reading, [reading.body])


def _stretches(reading: Reading, groups: Iterable[list[int]]) -> list[Frame]:
    frames: list[Frame] = []
    for group in groups:
        stretch: list[int] = []
        size = 0
        for number in group:
            if stretch and size + reading.words_in(number) > LONGEST_WINDOW:
                frames.append(Frame(tuple(stretch), reading.units[stretch[0]].section))
                stretch, size = [], 0
            stretch.append(number)
            size += reading.words_in(number)
        if stretch:
            frames.append(Frame(tuple(stretch), reading.units[stretch[0]].section))
    return frames


_FRAMES = {
    "sentence": _sentences,
    "clause": _sentences,
    "item": _items,
    "row": _rows,
    "pair": _pairs,
    "answer": _answers,
    "heading": _headings,
    "paragraph": _paragraphs,
    "section": _whole_sections,
    "document": _document,
}
