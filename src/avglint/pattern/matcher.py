"""Matching a program, by sets of positions.

A set of positions is an integer used as a bit set. Each operation is a function from the positions where it may start
to the positions where it may end, so nothing ever backtracks: the cost of a match is bounded by the size of pattern
times window. Many windows are matched at once: they lie one after the other with an empty position between them, which
no match can cross.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from avglint.lazy import Lazy
from avglint.pattern.index import WordIndex
from avglint.pattern.needs import Op
from avglint.pattern.presence import Presence

Places = list[tuple[int, int]]
"""Of facts: the first position and the one after the last."""


class Listed(NamedTuple):
    """Where an entry of the table is met."""

    fixed: list[tuple[int, int]]
    """The positions where it begins, by the number of words that it then has."""
    loose: list[tuple[Op, int]]
    """Its alternatives of which the number of words may differ: each with the positions where it may begin."""
    starts: int
    """All these positions."""
    across: list[tuple[Op, int]]
    """What is not met in any sentence but may be in a longer window, over the end of one; like ``loose``."""


class Window:
    """Words that are read together, or several such windows apart: where each needle stands."""

    __slots__ = ("bits", "crossed", "fact_ends", "fact_starts", "facts", "inside", "listed", "presence", "table")

    def __init__(
        self,
        size: int,
        table: Mapping[int, Op],
        presence: Presence,
        positions: Callable[[int], int],
        facts: dict[int, Places] | None = None,
        gaps: int = 0,
    ) -> None:
        """Make a window of ``size`` positions.

        ``presence`` tells which words and facts may be there; ``positions`` tells for each needle where the words that
        meet it stand, as a bit set; ``facts`` tells it of facts. ``gaps`` are the empty positions between windows.
        ``table`` is what ``["@", number]`` refers to.
        """
        self.table = table
        self.presence = presence
        self.facts = facts or {}
        self.inside = (1 << size) - 1 & ~gaps
        """All positions that a match may go over."""
        self.crossed = 0
        """The empty positions among these: they lie between the sentences of a longer window."""
        self.bits: Lazy[int, int] = Lazy(positions)
        """Of each needle, the positions of the words that meet it."""
        self.fact_starts: Lazy[int, int] = Lazy(lambda needle: sum(1 << first for first in self.fact_ends[needle]))
        self.fact_ends: Lazy[int, dict[int, int]] = Lazy(self._look_for_fact)
        """Of each fact, the positions where it begins, each with those after its ends."""
        self.listed: Lazy[int, Listed] = Lazy(self._look_for_listed)
        """Where an entry of the table is met. Most are asked for by many patterns: each is looked for once."""

    def only(self, inside: int) -> "Window":
        """Return a window on the same words that a match may only go over at ``inside``; there also over gaps."""
        part: Window = object.__new__(Window)
        part.table, part.presence = self.table, self.presence
        part.facts, part.bits, part.listed = self.facts, self.bits, self.listed
        part.fact_ends, part.fact_starts = self.fact_ends, self.fact_starts
        part.inside, part.crossed = inside, inside & ~self.inside
        return part

    def forget(self) -> None:
        """Let go of what was worked out of the words."""
        self.bits.clear()
        self.fact_starts.clear()
        self.fact_ends.clear()
        self.listed.clear()

    def _look_for_fact(self, needle: int) -> dict[int, int]:
        found: dict[int, int] = {}
        for first, after in self.facts.get(needle, ()):
            found[first] = found.get(first, 0) | 1 << after
        return found

    def _look_for_listed(self, number: int) -> Listed:
        """Look for an entry of the table in the window."""
        op = self.table[number]
        fixed: dict[int, int] = {}
        loose: list[tuple[Op, int]] = []
        across: list[tuple[Op, int]] = []
        starts = 0
        for option in self.presence.viable(op) if op[0] == "|" else [op]:
            found = firsts(option, self)
            if not found:
                continue
            kind = option[0]
            if kind in ("w", "p"):
                words = 1 if kind == "w" else len(option[1])
                fixed[words] = fixed.get(words, 0) | found
            elif ends(option, found, self):
                loose.append((option, found))
            else:
                across.append((option, found))
                continue
            starts |= found
        return Listed(list(fixed.items()), loose, starts, across)

    def listed_ends(self, number: int, starts: int) -> int:
        """Return where an entry of the table can end, given where it may start."""
        listed = self.listed[number]
        found = 0
        for words, where in listed.fixed:
            found |= (starts & where) << words
        for option, where in [*listed.loose, *listed.across] if self.crossed else listed.loose:
            if starts & where:
                found |= ends(option, starts & where, self)
        return found

    def listed_starts(self, number: int) -> int:
        """Return where a match of an entry of the table may start."""
        listed = self.listed[number]
        found = listed.starts
        for _, where in listed.across if self.crossed else ():
            found |= where
        return found


def window_on(words: Sequence[str], table: Mapping[int, Op], index: WordIndex) -> tuple[Window, Collection[int]]:
    """Return the window of some words by themselves, and the forms that they meet."""
    places: dict[str, int] = {}
    for place, word in enumerate(words):
        places[word] = places.get(word, 0) | 1 << place
    met: dict[int, list[str]] = {}
    for word in places:
        for form in index.forms(word):
            met.setdefault(form, []).append(word)
    presence = Presence(index, met)
    # The places of a word are bits of its own, so their sum is their union.
    return Window(
        len(words), table, presence, lambda needle: sum(places[word] for word in {*presence.words(needle)})
    ), met


def mask(begin: int, end: int) -> int:
    """Return the positions from ``begin`` up to ``end`` as a bit set."""
    return (1 << end) - (1 << begin)


def positions_in(bits: int) -> Iterator[int]:
    """Yield the positions in a bit set, in rising order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def ends(op: Op, starts: int, window: Window) -> int:
    """Return where ``op`` can end, given where it may start."""
    kind = op[0]
    if kind == "w":
        return (starts & window.bits[op[1]]) << 1
    if kind == "p":
        return (starts & _phrase(op[1], window)) << len(op[1])
    if kind == "g":
        return _gap_ends(op[1], op[2], op[3], starts, window)
    if kind == "@":
        return window.listed_ends(op[1], starts)
    if kind == "|":
        found = 0
        for part in window.presence.viable(op):
            found |= (starts & window.bits[part[1]]) << 1 if part[0] == "w" else ends(part, starts, window)
        return found
    if kind == "s":
        for part in op[1]:
            starts |= (starts & window.crossed) << 1
            starts = (starts & window.bits[part[1]]) << 1 if part[0] == "w" else ends(part, starts, window)
            if not starts:
                break
        return starts
    return starts | ends(op[1], starts, window) if kind == "?" else _fact_ends(op[1], starts, window)


def _gap_ends(left: Op, right: Op, words: int, starts: int, window: Window) -> int:
    """Return where something can end that begins with ``left`` and, at most ``words`` further on, has ``right``."""
    starts = (starts & window.bits[left[1]]) << 1 if left[0] == "w" else ends(left, starts, window)
    if not starts:
        return 0
    starts = _smear(starts, words, window)
    return (starts & window.bits[right[1]]) << 1 if right[0] == "w" else ends(right, starts, window)


def _phrase(needles: list[int], window: Window) -> int:
    """Return where words that meet these needles stand next to each other: the positions of the first."""
    found = window.bits[needles[0]]
    for distance in range(1, len(needles)):
        if not found:
            break
        found &= window.bits[needles[distance]] >> distance
    return found


def _fact_ends(needle: int, starts: int, window: Window) -> int:
    found = 0
    met = window.fact_ends[needle]
    for first in positions_in(starts & window.fact_starts[needle]):
        found |= met[first]
    return found


def _smear(positions: int, words: int, window: Window) -> int:
    """Return the positions together with the ``words`` that follow each, up to the end of what a match may go over."""
    allowed = _onward(positions, window.inside)
    found = _forward(positions, words)
    if window.crossed:
        # Beyond the end of a sentence one more: the empty position there is no word.
        found |= _forward(positions, words + 1) & ~_onward(positions, window.inside & ~window.crossed)
    return found & allowed


def _forward(positions: int, steps: int) -> int:
    done = 0
    while done < steps:
        step = done + 1 if done + done < steps else steps - done
        positions |= positions << step
        done += step
    return positions


def _onward(positions: int, inside: int) -> int:
    """Return the positions and all that follow them in the same run of ``inside``, and the first one behind it."""
    # Added to a run of ones, a bit carries to the end of it: what changes is all that follows.
    return (inside + (positions & inside)) ^ inside | positions


def spans(op: Op, window: Window, within: int = -1) -> list[tuple[int, int]]:
    """Return the matches of ``op``, leftmost first, the shortest at each place, none overlapping the one before.

    ``within``: only those that start at these positions.
    """
    found: list[tuple[int, int]] = []
    after = 0
    starts = firsts(op, window) & within
    while starts:
        start = (starts & -starts).bit_length() - 1
        starts &= starts - 1
        if start < after:
            continue
        stops = ends(op, 1 << start, window)
        if stops:
            after = (stops & -stops).bit_length() - 1
            found.append((start, after))
    return found


def matches(op: Op, window: Window) -> bool:
    """Return whether ``op`` is met anywhere in the window."""
    return ends(op, firsts(op, window), window) != 0


def firsts(op: Op, window: Window) -> int:
    """Return the positions where a match of ``op`` may start."""
    kind = op[0]
    while kind in ("g", "s", "?"):
        op = op[1][0] if kind == "s" else op[1]
        kind = op[0]
    if kind == "w":
        return window.bits[op[1]]
    if kind == "p":
        return _phrase(op[1], window)
    if kind == "@":
        return window.listed_starts(op[1])
    if kind == "f":
        return window.fact_starts[op[1]]
    found = 0
    for part in window.presence.viable(op):
        found |= window.bits[part[1]] if part[0] == "w" else firsts(part, window)
    return found
