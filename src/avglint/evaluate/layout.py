"""A statement laid out for matching: a pattern is looked for in all windows at once."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from avglint.evaluate.split_rows import Ranges
from avglint.evaluate.units import FOOTER_TOPIC
from avglint.lazy import Lazy
from avglint.pattern.matcher import Places, Window, spans
from avglint.pattern.needs import GROUPS, Op

if TYPE_CHECKING:
    from avglint.evaluate.reading import Reading

Positions = tuple[int, int]
"""The first position of something and the one after its last."""


class Layout:
    """Units of a statement, one after the other, and behind them each item and row again after what it is read with.

    Each of these is a *frame*: the words of some units, and an empty position that no match of a sentence can cross.
    In a row such a position also stands between two sentences of one cell. A row with such a cell is there once more
    for each of these sentences: with that one and the other cells.
    The first frames are the units themselves. A set of frames is an integer used as a bit set: bit 3 is frame 3.
    """

    def __init__(self, reading: "Reading", units: range) -> None:
        """``units``: the numbers of those of the reading's units that are laid out."""
        self.units = units
        self.reading = reading
        again = [(unit, ranges) for unit in units for ranges in reading.readings(unit)]
        context = [(*reading.units[unit].context, unit) for unit, _ in again]
        self.frames: list[tuple[int, ...]] = [*((unit,) for unit in units), *context]
        """Of each frame, its units: the last is its own, those before it are what it is read with."""
        self.alone = (1 << len(units)) - 1
        """The frames of one unit."""
        self.bounds: list[Positions] = []
        """Of each frame, its first position and the one after its last (an empty one)."""
        self.unit_at = array("i")
        """Of each position, its unit."""
        self.token_at = array("i")
        """Of each position, its token; -1 where it is empty."""
        self._breaks: list[int] = []
        """The empty positions inside frames."""
        self._facts: dict[int, int] = {}
        """Of each fact, the frames that hold it."""
        self._by_section: dict[int, int] = {}
        """The frames in each section."""
        self._scopes: dict[tuple[frozenset[str], frozenset[str]], int] = {}
        self._spans: dict[int, list[Positions]] = {}
        self._frame_of = array("I")
        """Of each position, its frame."""
        self._places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        """Of each word, its positions."""
        self._positions: Lazy[int, int] = Lazy(self._positions_of)
        """Of each form, the positions of the words that meet it."""
        self._frames: Lazy[int, int] = Lazy(self._frames_with)
        """Of each form, the frames that hold such a word."""
        self.holding: Lazy[int, int] = Lazy(self._look_for)
        """Of whatever a pattern can need, the frames that hold it."""
        self.window = self._lay_out([*((reading.bounds[unit],) for unit in units), *(ranges for _, ranges in again)])

    def _lay_out(self, own: Sequence[Ranges]) -> Window:
        """``own``: of each frame, which words of its own unit are in it."""
        reading = self.reading
        words: list[str] = []
        facts: dict[int, Places] = {}
        gaps = 0
        for number, units in enumerate(self.frames):
            begin = len(words)
            for unit, first, after, apart in self._pieces(units, own[number]):
                if apart:
                    self._breaks.append(len(words))
                    gaps |= self._leave_empty(words)
                shift = len(words) - first
                for left, right, keys in reading.facts_in(unit):
                    for key in keys if first <= left and right <= after else ():
                        facts.setdefault(key, []).append((left + shift, right + shift))
                        self._facts[key] = self._facts.get(key, 0) | 1 << number
                words += reading.words[first:after]
                self.unit_at.extend([unit] * (after - first))
                self.token_at.extend(range(first, after))
            section = reading.units[units[-1]].section
            self._by_section[section] = self._by_section.get(section, 0) | 1 << number
            self.bounds.append((begin, len(words)))
            gaps |= self._leave_empty(words)
            self._frame_of.extend([number] * (len(words) - begin))
        places = self._places
        for position, word in enumerate(words):
            places[word].append(position)
        return Window(len(words), reading.program.table, reading.presence, self._place, facts, gaps)

    def _pieces(self, units: tuple[int, ...], own: Ranges) -> Iterator[tuple[int, int, int, bool]]:
        """Yield the words of a frame: their unit, the first, the one after the last, and whether a cell goes on."""
        for unit in units[:-1]:
            yield unit, *self.reading.bounds[unit], False
        for begin, end in own:
            firsts = [begin, *(cut for cut in self.reading.cuts(units[-1]) if begin < cut < end)]
            for first, after in pairwise([*firsts, end]):
                yield units[-1], first, after, first > begin

    def _leave_empty(self, words: list[str]) -> int:
        """Add an empty position, and return it as a bit."""
        words.append("")
        self.unit_at.append(-1)
        self.token_at.append(-1)
        return 1 << len(words) - 1

    def breaks(self, begin: int, end: int) -> list[int]:
        """Return the empty positions between two of one frame."""
        return self._breaks[bisect_left(self._breaks, begin) : bisect_left(self._breaks, end)]

    def kept(self) -> int:
        """Return of how many forms it was worked out where they stand."""
        return len(self._positions) + len(self._frames)

    def forget(self) -> None:
        """Let go of what was worked out of the words."""
        for known in (self._positions, self._frames, self.holding, self._spans):
            known.clear()
        self.window.forget()

    def _positions_of(self, form: int) -> int:
        found = 0
        for word in self.reading.presence.met[form]:
            for position in self._places.get(word, ()):
                found |= 1 << position
        return found

    def _frames_with(self, form: int) -> int:
        found = 0
        frame_of = self._frame_of
        for word in self.reading.presence.met[form]:
            for position in self._places.get(word, ()):
                found |= 1 << frame_of[position]
        return found

    def _place(self, needle: int) -> int:
        """Return the positions of the words that meet a needle."""
        forms = self.reading.presence.forms_of(needle)
        if len(forms) == 1:
            (form,) = forms
            return self._positions[form]  # the same number, not another like it
        found = 0
        for form in forms:
            found |= self._positions[form]
        return found

    def _look_for(self, item: int) -> int:
        if item >= GROUPS:
            return self.reading.presence.where_any(item, self.holding)
        if item < 0:
            return self._facts.get(item, 0)
        found = 0
        for form in self.reading.presence.forms_of(item):
            found |= self._frames[form]
        return found

    def in_scope(self, topic: frozenset[str], not_topic: frozenset[str]) -> int:
        """Return the frames in sections with a topic of ``topic`` (none: any), and without the others.

        What stands in the footer of a page is only looked at by who asks for it.
        """
        found = self._scopes.get((topic, not_topic))
        if found is None:
            found = 0
            for section, frames in self._by_section.items():
                if _counts(self.reading.sections[section].topics, topic, not_topic):
                    found |= frames
            self._scopes[topic, not_topic] = found
        return found

    def listed(self, op: Op, begin: int, end: int) -> list[Positions]:
        """Return where a list of the program (asked for in many windows) is met between two positions."""
        found = self._spans.get(id(op))
        if found is None:
            found = self._spans[id(op)] = spans(op, self.window)
        return found[bisect_right(found, (begin,)) : bisect_right(found, (end,))] if found else found


def _counts(topics: frozenset[str], topic: frozenset[str], not_topic: frozenset[str]) -> bool:
    if FOOTER_TOPIC in topics:
        return FOOTER_TOPIC in topic
    return not (topic and not topic & topics) and not not_topic & topics
