"""Matching a program, by sets of positions.

A set of positions is an integer used as a bit set. Each operation is a function from the positions where it may start
to the positions where it may end, so nothing ever backtracks: the cost of a match is bounded by the size of pattern
times window. Many windows are matched at once: they lie one after the other with an empty position between them, which
no match can cross.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from avglint.lazy import Lazy
from avglint.pattern.presence import Op, Presence

Places = list[tuple[int, int]]
"""Of facts: the first position and the one after the last."""


class Listed(NamedTuple):
    """Where an entry of the table is met."""

    words: int
    """The positions where a single word meets it."""
    starts: int
    """The positions where something longer that meets it begins."""
    ends: dict[int, int]
    """Of each of these, where it can end."""


class Window:
    """Words that are read together, or several such windows apart: where each needle stands."""

    __slots__ = ("bits", "facts", "gaps", "inside", "listed", "presence", "size", "table")

    def __init__(
        self,
        size: int,
        table: list[Op],
        presence: Presence,
        positions: Mapping[int, int],
        facts: dict[int, Places] | None = None,
        gaps: int = 0,
    ) -> None:
        """Make a window of ``size`` positions.

        ``presence`` tells which forms and facts may be there; ``positions`` tells for each form where its words stand,
        as a bit set; ``facts`` tells it of facts. ``gaps`` are the empty positions between windows. ``table`` is what
        ``["@", number]`` refers to.
        """
        self.size = size
        self.table = table
        self.presence = presence
        self.facts = facts or {}
        self.gaps = gaps
        self.inside = (1 << size) - 1 & ~gaps
        """All positions of words."""
        self.bits: Lazy[int, int] = Lazy(lambda needle: self._bits(needle, positions))
        """Of each needle, the positions of the words that meet it."""
        self.listed: Lazy[int, Listed] = Lazy(self._look_for_listed)
        """Where an entry of the table is met. Most are asked for by many patterns: each is looked for once."""

    def _bits(self, needle: int, positions: Mapping[int, int]) -> int:
        found = 0
        if needle in self.presence.needles:
            for form in self.presence.forms[needle]:
                found |= positions[form]
        return found

    def _look_for_listed(self, number: int) -> Listed:
        """Look for an entry of the table in the window."""
        op = self.table[number]
        words = starts = 0
        stops: dict[int, int] = {}
        for option in self.presence.viable(op) if op[0] == "|" else [op]:
            if option[0] == "w":
                words |= self.bits[option[1]]
                continue
            found = firsts(option, self)
            reached = ends(option, found, self) if found else 0
            for start, stop in self._met_at(option, found, reached) if reached else ():
                starts |= 1 << start
                stops[start] = stops.get(start, 0) | stop
        return Listed(words, starts, stops)

    def _met_at(self, op: Op, starts: int, reached: int) -> Iterator[tuple[int, int]]:
        """Yield where ``op`` is met: where it starts, and where it can end from there, as a bit set.

        ``starts`` and ``reached`` are where it may start, and where it can end from any of these.
        """
        while starts and reached:
            start = (starts & -starts).bit_length() - 1
            gap = self.gaps >> start
            after = start + (gap & -gap).bit_length() if gap else self.size + 1
            apart = (1 << after) - (1 << start)
            if reached & apart:
                if starts & apart == 1 << start:
                    yield start, reached & apart
                else:
                    for each in positions_in(starts & apart):
                        stop = ends(op, 1 << each, self)
                        if stop:
                            yield each, stop
            starts = starts >> after << after

    def listed_ends(self, number: int, starts: int) -> int:
        """Return where an entry of the table can end, given where it may start."""
        listed = self.listed[number]
        found = (starts & listed.words) << 1
        for start in positions_in(starts & listed.starts):
            found |= listed.ends[start]
        return found


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
    for first, after in window.facts.get(needle, ()):
        if starts >> first & 1:
            found |= 1 << after
    return found


def _smear(positions: int, words: int, window: Window) -> int:
    """Return the positions together with the ``words`` that follow each, up to the next gap or the end."""
    inside = window.inside
    # Added to a run of ones, a bit carries to the end of it: what changes is all that follows in the same window.
    same_window = (inside + (positions & inside)) ^ inside | positions
    done = 0
    while done < words:
        step = done + 1 if done + done < words else words - done
        positions |= positions << step
        done += step
    return positions & same_window


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


def matches(op: Op, window: Window, within: int = -1) -> bool:
    """Return whether ``op`` is met anywhere in the window, or at least from one of the positions ``within``."""
    return ends(op, firsts(op, window) & within, window) != 0


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
        listed = window.listed[op[1]]
        return listed.words | listed.starts
    found = 0
    if kind == "f":
        for first, _ in window.facts.get(op[1], ()):
            found |= 1 << first
        return found
    for part in window.presence.viable(op):
        found |= window.bits[part[1]] if part[0] == "w" else firsts(part, window)
    return found
