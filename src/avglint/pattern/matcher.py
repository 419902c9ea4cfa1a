"""Matching a program, by sets of positions.

A set of positions is an integer used as a bit set. Each operation is a function from the positions where it may start
to the positions where it may end, so nothing ever backtracks: the cost of a match is bounded by the size of pattern
times window. Many windows are matched at once: they lie one after the other with an empty position between them, which
no match can cross.
"""

from collections.abc import Callable
from typing import Any

Op = list[Any]

_FEW = 4
"""Alternatives that are tried sooner than sifted."""


class Window:
    """Words that are read together, or several such windows apart: where each needle stands."""

    __slots__ = ("_ends", "_fill", "_firsts", "_near", "_viable", "facts", "gaps", "present", "size", "table", "words")

    def __init__(
        self,
        size: int,
        table: list[Op],
        words: dict[int, int],
        facts: dict[int, list[tuple[int, int]]] | None = None,
        gaps: int = 0,
        present: set[int] | None = None,
        fill: Callable[[int], int] | None = None,
    ) -> None:
        """Make a window of ``size`` positions.

        ``words`` holds, for each needle, the positions of the words that meet it, as a bit set; ``fill`` is asked for
        a needle that is not there yet. ``facts`` holds the first position and the one after the last of each fact that
        meets a needle. ``gaps`` are the empty positions between windows. ``present`` are the needles that may be there
        at all (None: those of ``words``). ``table`` is what ``["@", number]`` refers to.
        """
        self.size = size
        self.table = table
        self.words = words
        self.facts = facts or {}
        self.gaps = gaps
        self.present = {*words, *self.facts} if present is None else present
        self._fill = fill
        self._firsts: dict[int, int] = {}
        self._ends: dict[tuple[int, int], int] = {}
        self._near: dict[int, int] = {}
        self._viable: dict[int, list[Op]] = {}

    def bits(self, needle: int) -> int:
        """Return the positions of the words that meet a needle."""
        found = self.words.get(needle)
        if found is None:
            found = self.words[needle] = self._fill(needle) if self._fill else 0
        return found

    def near_gap(self, steps: int) -> int:
        """Return the positions from which ``steps`` steps lead over a gap or the end."""
        found = self._near.get(steps)
        if found is None:
            found = self.gaps | 1 << self.size
            for _ in range(steps - 1):
                found |= found >> 1
            self._near[steps] = found
        return found

    def viable(self, op: Op) -> list[Op]:
        """Return the alternatives of ``op`` that the window holds an anchor of."""
        options: list[Op] = op[1]
        if len(options) <= _FEW:
            return options
        found = self._viable.get(id(op))
        if found is None:
            if isinstance(op[2], list):
                op[2] = _by_anchor(op[2])  # once a run: turned round, it is looked up instead of gone through
            by_anchor, always = op[2]
            chosen = set(always)
            for needle in by_anchor.keys() & self.present:
                chosen.update(by_anchor[needle])
            found = self._viable[id(op)] = [options[number] for number in sorted(chosen)]
        return found

    def listed_firsts(self, number: int) -> int:
        """Return where an entry of the table can start. Most are asked for by many patterns: what was found is kept."""
        found = self._firsts.get(number)
        if found is None:
            found = self._firsts[number] = firsts(self.table[number], self)
        return found

    def listed_ends(self, number: int, starts: int) -> int:
        """Return where an entry of the table can end, given where it may start."""
        starts &= self.listed_firsts(number)
        if not starts:
            return 0
        found = self._ends.get((number, starts))
        if found is None:
            found = self._ends[number, starts] = ends(self.table[number], starts, self)
        return found


def possible(option: dict[str, Any], window: Window) -> bool:
    """Return whether the window holds a needle of each group that an option of a pattern needs."""
    return not any(map(window.present.isdisjoint, option["need"]))


def ends(op: Op, starts: int, window: Window) -> int:
    """Return where ``op`` can end, given where it may start."""
    kind = op[0]
    if kind == "w":
        return (starts & window.bits(op[1])) << 1
    if kind == "s":
        for part in op[1]:
            starts = ends(part, starts, window)
            if not starts:
                break
        return starts
    if kind == "@":
        return window.listed_ends(op[1], starts)
    if kind == "|":
        found = 0
        for part in window.viable(op):
            found |= ends(part, starts, window)
        return found
    if kind == "g":
        left = ends(op[1], starts, window)
        return ends(op[2], _smear(left, op[3], window), window) if left else 0
    return starts | ends(op[1], starts, window) if kind == "?" else _fact_ends(op[1], starts, window)


def _by_anchor(anchors: list[list[int]]) -> tuple[dict[int, list[int]], list[int]]:
    """Return, by needle, the numbers of the alternatives that it makes viable, and of those that always are."""
    numbers: dict[int, list[int]] = {}
    for number, needles in enumerate(anchors):
        for needle in needles:
            numbers.setdefault(needle, []).append(number)
    return numbers, [number for number, needles in enumerate(anchors) if not needles]


def _fact_ends(needle: int, starts: int, window: Window) -> int:
    found = 0
    for first, after in window.facts.get(needle, ()):
        if starts >> first & 1:
            found |= 1 << after
    return found


def _smear(positions: int, words: int, window: Window) -> int:
    """Return the positions together with the ``words`` that follow each, up to the next gap or the end."""
    done = 0
    while done < words:
        step = min(done + 1, words - done)
        positions |= (positions & ~window.near_gap(step)) << step
        done += step
    return positions


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
    if kind == "w":
        return window.bits(op[1])
    if kind == "@":
        return window.listed_firsts(op[1])
    if kind == "s":
        return firsts(op[1][0], window)
    if kind in ("g", "?"):
        return firsts(op[1], window)
    found = 0
    if kind == "f":
        for first, _ in window.facts.get(op[1], ()):
            found |= 1 << first
        return found
    for part in window.viable(op):
        found |= firsts(part, window)
    return found
