"""Matching a program in one window, by sets of positions.

A set of positions is an integer used as a bit set. Each operation is a function from the positions where it may start
to the positions where it may end, so nothing ever backtracks: the cost of a match is bounded by the size of pattern
times window.
"""

from dataclasses import dataclass, field
from typing import Any

Op = list[Any]


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read together: where each needle stands, as bit sets over the words."""

    size: int
    words: dict[int, int] = field(default_factory=dict)
    """Needle -> the positions of the words that meet it."""
    facts: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """Needle -> the first position and the one after the last of each fact that meets it."""
    viable: dict[int, list[Op]] = field(default_factory=dict)
    """Identity of alternatives -> those that the window holds a needle of: long lists are looked through once."""


def ends(op: Op, starts: int, window: Window) -> int:
    """Return where ``op`` can end, given where it may start."""
    kind = op[0]
    if kind == "w":
        return (starts & window.words.get(op[1], 0)) << 1
    if kind == "s":
        for part in op[1]:
            starts = ends(part, starts, window)
            if not starts:
                break
        return starts
    if kind == "|":
        found = 0
        for part in _viable(op, window):
            found |= ends(part, starts, window)
        return found
    if kind == "g":
        left = ends(op[1], starts, window)
        return ends(op[2], _smear(left, op[3]) & ((2 << window.size) - 1), window) if left else 0
    return starts | ends(op[1], starts, window) if kind == "?" else _fact_ends(op[1], starts, window)


def _viable(op: Op, window: Window) -> list[Op]:
    found = window.viable.get(id(op))
    if found is None:
        if isinstance(op[2], list):
            op[2] = _by_anchor(op[2])  # once a run: turned round, it is looked up instead of gone through
        by_anchor, always = op[2]
        chosen = set(always)
        for held in (window.words, window.facts):
            for needle in by_anchor.keys() & held.keys():
                chosen.update(by_anchor[needle])
        found = window.viable[id(op)] = [op[1][number] for number in sorted(chosen)]
    return found


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


def _smear(positions: int, words: int) -> int:
    """Return the positions together with the ``words`` that follow each."""
    done = 0
    while 2 * done + 1 <= words:
        positions |= positions << done + 1
        done = 2 * done + 1
    return positions | positions << words - done


def spans(op: Op, window: Window) -> list[tuple[int, int]]:
    """Return the matches of ``op``, leftmost first, the shortest at each place, none overlapping the one before."""
    found: list[tuple[int, int]] = []
    after = 0
    starts = _firsts(op, window)
    if not ends(op, starts, window):
        return found
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
    return ends(op, _firsts(op, window), window) != 0


def _firsts(op: Op, window: Window) -> int:
    """Return the positions where a match of ``op`` may start."""
    kind = op[0]
    if kind == "w":
        return window.words.get(op[1], 0)
    if kind == "f":
        found = 0
        for first, _ in window.facts.get(op[1], ()):
            found |= 1 << first
        return found
    if kind == "s":
        return _firsts(op[1][0], window)
    if kind in ("g", "?"):
        return _firsts(op[1], window)
    found = 0
    for part in _viable(op, window):
        found |= _firsts(part, window)
    return found
