"""A statement as it is judged: its words looked up once, its windows laid out when a rule asks for them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from avglint.evaluate.program import Program
from avglint.evaluate.units import FOOTER_TOPIC, SectionInfo, Unit, sections_of, units_of
from avglint.model.card import WindowKind
from avglint.model.statement import Statement
from avglint.parsing.tokens import Tokens, tokenize
from avglint.pattern.matcher import Window

LONGEST_WINDOW = 4000
"""Words. A longer section, and a longer statement, is matched in stretches of this length: time stays linear."""


_AFTER_ALL = 1 << 62


class Frame(NamedTuple):
    """A window of a statement: the units in it, the last of them its own, those before it what it is read with."""

    units: tuple[int, ...]
    section: int


class Stretch(NamedTuple):
    """Windows of a statement, one after the other, matched at once."""

    window: Window
    frames: list[Frame]
    bounds: list[tuple[int, int]]
    """Of each frame, its first position and the one after its last (an empty one)."""
    runs: list[tuple[int, int, int]]
    """Where units lie: first position, number of the unit, number of its first token; in order of position."""

    def at(self, position: int) -> tuple[int, int]:
        """Return the numbers of the unit and of the token at a position that is not empty."""
        first, unit, token = self.runs[bisect_right(self.runs, (position, _AFTER_ALL)) - 1]
        return unit, token + position - first


class Reading:
    """One statement under one program: tokens with their needles, units, and the windows of each kind."""

    def __init__(self, statement: Statement, program: Program, tokens: Tokens | None = None) -> None:
        self.statement = statement
        self.program = program
        self.tokens = tokens or tokenize(statement.source.text)
        self.sections: list[SectionInfo] = sections_of(statement)
        self.units: list[Unit] = units_of(self.sections)
        starts = self.tokens.starts
        self.bounds = [(bisect_left(starts, unit.start), bisect_left(starts, unit.end)) for unit in self.units]
        """Of each unit, its first word and the one after its last."""
        self._unit_of = self._units_by_token()
        self._places: dict[str, list[int]] = defaultdict(list)
        """Of each different word, the tokens."""
        for token, raw in enumerate(self.tokens.raw):
            self._places[raw].append(token)
        self._words = self._words_by_needle()
        self._facts = self._facts_by_unit()
        self._layouts: dict[WindowKind, list[Stretch]] = {}

    def _units_by_token(self) -> list[int]:
        """Return, for each token, the number of its unit; -1 for one in none (a list's number)."""
        units: list[int] = []
        for number, (first, after) in enumerate(self.bounds):
            units.extend([-1] * (first - len(units)))
            units.extend([number] * (after - len(units)))
        return units + [-1] * (len(self.tokens.raw) - len(units))

    def _words_by_needle(self) -> dict[int, list[str]]:
        """Return, for each needle, the different words of the statement that meet it."""
        words: dict[int, list[str]] = {}
        look_up = self.program.needles.needles
        for raw in self._places:
            for needle in look_up(raw):
                words.setdefault(needle, []).append(raw)
        return words

    def _facts_by_unit(self) -> dict[int, list[tuple[int, int, tuple[int, ...]]]]:
        """Return, for each unit that has any, its facts: first word, word after the last, needles."""
        by_unit: dict[int, list[tuple[int, int, tuple[int, ...]]]] = defaultdict(list)
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

    def stretches(self, kind: WindowKind) -> list[Stretch]:
        """Return the windows of one kind; those of clauses are cut from those of sentences later."""
        if kind == "clause":
            kind = "sentence"
        if kind not in self._layouts:
            self._layouts[kind] = [self.stretch(frames) for frames in self._stretches(_FRAMES[kind](self))]
        return self._layouts[kind]

    def _stretches(self, frames: list[Frame]) -> Iterator[list[Frame]]:
        part: list[Frame] = []
        size = 0
        for frame in frames:
            words = sum(map(self.words_in, frame.units))
            if part and size + words > LONGEST_WINDOW:
                yield part
                part, size = [], 0
            part.append(frame)
            size += words
        if part:
            yield part

    def stretch(self, frames: list[Frame]) -> Stretch:
        """Return windows for ``frames``, laid one after the other."""
        runs: list[tuple[int, int, int]] = []
        bounds: list[tuple[int, int]] = []
        gaps = position = 0
        shifts: dict[int, list[int]] = {}
        facts: dict[int, list[tuple[int, int]]] = {}
        for frame in frames:
            begin = position
            for unit in frame.units:
                first, after = self.bounds[unit]
                runs.append((position, unit, first))
                shifts.setdefault(unit, []).append(position - first)
                for left, right, needles in self._facts.get(unit, ()):
                    for needle in needles:
                        facts.setdefault(needle, []).append((left - first + position, right - first + position))
                position += after - first
            bounds.append((begin, position))
            gaps |= 1 << position
            position += 1

        known: dict[str, int] = {}

        def fill(needle: int) -> int:
            bits = 0
            for word in self._words.get(needle, ()):
                found = known.get(word)
                if found is None:
                    found = known[word] = self._positions(word, shifts)
                bits |= found
            return bits

        present = {*self._words, *facts}
        window = Window(position, self.program.table, {}, facts, gaps, present, fill)
        return Stretch(window, frames, bounds, runs)

    def _positions(self, word: str, shifts: dict[int, list[int]]) -> int:
        """Return where a word stands, as a bit set, where ``shifts`` says how far the tokens of a unit are moved."""
        bits = 0
        for token in self._places[word]:
            for shift in shifts.get(self._unit_of[token], ()):
                bits |= 1 << token + shift
        return bits

    def words_in(self, unit: int) -> int:
        """Return the number of words of a unit."""
        first, after = self.bounds[unit]
        return after - first

    def body(self) -> list[int]:
        """Return the numbers of all units outside the page's footer."""
        return [n for n, unit in enumerate(self.units) if FOOTER_TOPIC not in self.sections[unit.section].topics]


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
    return _stretches(reading, [reading.body()])


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
    "item": _items,
    "row": _rows,
    "pair": _pairs,
    "answer": _answers,
    "heading": _headings,
    "paragraph": _paragraphs,
    "section": _whole_sections,
    "document": _document,
}
