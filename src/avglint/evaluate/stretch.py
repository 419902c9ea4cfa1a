"""Windows of a statement laid one after the other, so that a pattern is looked for in all of them at once."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from avglint.evaluate.frames import Frame
from avglint.evaluate.units import FOOTER_TOPIC
from avglint.lazy import Lazy
from avglint.model.card import WindowKind
from avglint.pattern.matcher import Places, Window, positions_in, spans
from avglint.pattern.presence import Op
from avglint.pattern.vocabulary import GROUPS

if TYPE_CHECKING:
    from avglint.evaluate.reading import Reading

Positions = tuple[int, int]
"""The first position of something and the one after its last."""

_AFTER_ALL = 1 << 62


class Stretch:
    """Some windows of a statement. A set of windows is an integer used as a bit set: bit 3 is ``frames[3]``.

    Most patterns are ruled out by asking which windows hold all words that they need.
    """

    def __init__(self, reading: "Reading", frames: list[Frame]) -> None:
        """``frames``: the windows, in order of place."""
        self.frames = frames
        self.all = (1 << len(frames)) - 1
        self._reading = reading
        self._scopes: dict[tuple[WindowKind, frozenset[str], frozenset[str]], int] = {}
        self._spans: dict[int, list[Positions]] = {}
        self.clauses: dict[int, list[Positions]] = {}
        """What avglint.evaluate.negation found, by window."""
        self.bounds: list[Positions] = []
        """Of each window, its first position and the one after its last (an empty one)."""
        self._reach: list[int] = []
        """Of each window, its positions and the empty one after them, as a bit set."""
        self._by_section: dict[WindowKind, dict[int, int]] = defaultdict(dict)
        """The windows of each kind, by section."""
        self._runs: list[tuple[int, int, int]] = []
        """Where units lie: first position, number of the unit, number of its first token; in order of position."""
        self._places: dict[str, list[int]] = defaultdict(list)
        """Of each word, its positions."""
        self._frame_of: list[int] = []
        """Of each position, its window."""
        self._words: Lazy[str, tuple[int, int]] = Lazy(self._as_bits)
        """Of each word, its positions and the windows that hold it, as bit sets."""
        self._holders: Lazy[int, int] = Lazy(lambda form: self._joined(1, form))
        """Of each form, the windows that hold it."""
        self._facts: dict[int, int] = {}
        """Of each fact, the windows that hold it."""
        self.holding: Lazy[int, int] = Lazy(self._holding)
        """Of whatever a pattern can need, the windows that hold it."""
        self.reach: Lazy[int, int] = Lazy(self._positions_in)
        """Of some windows, their positions, with the empty one after each."""
        self.window = self._lay_out()

    def _lay_out(self) -> Window:
        reading, places = self._reading, self._places
        raw = reading.tokens.raw
        facts: dict[int, Places] = {}
        gaps = position = 0
        for number, frame in enumerate(self.frames):
            begin, bit = position, 1 << number
            for unit in frame.units:
                first, after = reading.bounds[unit]
                self._runs.append((position, unit, first))
                for left, right, keys in reading.facts_in(unit):
                    for key in keys:
                        facts.setdefault(key, []).append((left - first + position, right - first + position))
                        self._facts[key] = self._facts.get(key, 0) | bit
                for word in raw[first:after]:
                    places[word].append(position)
                    position += 1
            self.bounds.append((begin, position))
            gaps |= 1 << position
            position += 1
            self._frame_of += [number] * (position - begin)
            self._reach.append((1 << position) - (1 << begin))
            for kind in frame.kinds:
                sections = self._by_section[kind]
                sections[frame.section] = sections.get(frame.section, 0) | bit
        positions = Lazy[int, int](lambda form: self._joined(0, form))
        return Window(position, reading.program.table, reading.presence, positions, facts, gaps)

    def _as_bits(self, word: str) -> tuple[int, int]:
        positions = frames = 0
        frame_of = self._frame_of
        for position in self._places.get(word, ()):
            positions |= 1 << position
            frames |= 1 << frame_of[position]
        return positions, frames

    def _joined(self, part: int, form: int) -> int:
        found = 0
        for word in self._reading.words[form]:
            found |= self._words[word][part]
        return found

    def _holding(self, item: int) -> int:
        presence = self._reading.presence
        if item < 0:
            return self._facts.get(item, 0)
        found = 0
        if item >= GROUPS:
            for need in presence.alternatives[item]:
                found |= self.holding_all(need, self.all)
        else:
            for form in presence.forms[item]:
                found |= self._holders[form]
        return found

    def holding_all(self, need: Sequence[int], within: int) -> int:
        """Return those of the windows ``within`` that hold all that is needed, of what the text holds at all."""
        for item in need:
            if not within:
                break
            within &= self.holding[item]
        return within

    def in_scope(self, kind: WindowKind, topic: frozenset[str], not_topic: frozenset[str]) -> int:
        """Return the windows of a kind in sections with a topic of ``topic`` (none: any), and without the others.

        What stands in the footer of a page is only looked at by who asks for it.
        """
        found = self._scopes.get((kind, topic, not_topic))
        if found is None:
            found = 0
            for section, frames in self._by_section[kind].items():
                if _counts(self._reading.sections[section].topics, topic, not_topic):
                    found |= frames
            self._scopes[kind, topic, not_topic] = found
        return found

    def _positions_in(self, frames: int) -> int:
        found = 0
        for frame in positions_in(frames):
            found |= self._reach[frame]
        return found

    def frames_at(self, positions: int) -> int:
        """Return the windows that hold these positions, also where it is the empty one that closes a window."""
        found = 0
        while positions:
            frame = self._frame_of[(positions & -positions).bit_length() - 1]
            found |= 1 << frame
            after = self.bounds[frame][1] + 1
            positions = positions >> after << after
        return found

    def at(self, position: int) -> tuple[int, int]:
        """Return the numbers of the unit and of the token at a position that is not empty."""
        first, unit, token = self._runs[bisect_right(self._runs, (position, _AFTER_ALL)) - 1]
        return unit, token + position - first

    def listed(self, op: Op, frame: int) -> list[Positions]:
        """Return where a list of the program (asked for in many windows) is met in one window."""
        found = self._spans.get(id(op))
        if found is None:
            found = self._spans[id(op)] = spans(op, self.window)
        begin, end = self.bounds[frame]
        return found[bisect_right(found, (begin,)) : bisect_right(found, (end,))] if found else found


def _counts(topics: frozenset[str], topic: frozenset[str], not_topic: frozenset[str]) -> bool:
    if FOOTER_TOPIC in topics:
        return FOOTER_TOPIC in topic
    return not (topic and not topic & topics) and not not_topic & topics
