"""Tables: with lines drawn around their cells, or with columns that only white space parts."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from avglint.read.pdf.sheet import Box
from avglint.read.pdf.textline import TextLine

_NEAR = 3.0
_GAP = 1.25
_MOST_RULES = 2_000

Cell = tuple[TextLine, ...]


class Grid(NamedTuple):
    """A table on one page."""

    rows: tuple[tuple[Cell, ...], ...]
    borders: tuple[float, ...]
    """Between the columns."""


def ruled_grids(lines: Sequence[TextLine], rules: Sequence[Box]) -> list[tuple[Grid, list[TextLine]]]:
    """Return the tables with lines around their cells, each with the lines of text in it."""
    found = []
    for group in _groups(rules[:_MOST_RULES]):
        xs = _clusters([(box.left + box.right) / 2 for box in group if box.top - box.bottom > _NEAR])
        ys = _clusters([(box.top + box.bottom) / 2 for box in group if box.right - box.left > _NEAR])
        if len(xs) < 3 or len(ys) < 2:
            continue
        taken = [
            line
            for line in lines
            if ys[0] - 1 < line.base < ys[-1] and any(xs[0] - 1 < each.left < xs[-1] for each in line.stretches)
        ]
        inner = ys[1:-1]
        rows: dict[int, list[TextLine]] = {}
        for line in taken:
            rows.setdefault(len(inner) - bisect_right(inner, line.base + line.size / 4), []).append(line)
        grid = _without_empty([_cells(rows[key], xs[1:-1]) for key in sorted(rows)], xs)
        if any(sum(bool(cell) for cell in row) > 1 for row in grid.rows):
            found.append((grid, taken))
    return found


def _without_empty(rows: Sequence[tuple[Cell, ...]], xs: Sequence[float]) -> Grid:
    """Return the table without columns that are empty: the space between two lines that are drawn side by side."""
    used = [place for place in range(len(xs) - 1) if any(row[place] for row in rows)]
    return Grid(tuple(tuple(row[place] for place in used) for row in rows), tuple(xs[place] for place in used[1:]))


def grid_at(lines: Sequence[TextLine], borders: Sequence[float], rules: Sequence[Box]) -> Grid:
    """Return the table that ``lines`` are, whose columns part at ``borders``."""
    pitches = [above.base - below.base for above, below in pairwise(lines)]
    pitch = min(pitches, default=0.0)
    spread = any(gap > _GAP * pitch for gap in pitches)
    rows: list[list[TextLine]] = []
    for place, line in enumerate(lines):
        if not place or any(
            line.base < (box.top + box.bottom) / 2 < lines[place - 1].base and _across(box, line) for box in rules
        ):
            begins = True
        elif spread:
            begins = pitches[place - 1] > _GAP * pitch
        else:
            filled = sum(bool(cell) for cell in _cells([line], borders))
            begins = line.left < borders[0] and (filled == len(borders) + 1 or line.text[0].isupper())
        if begins:
            rows.append([])
        rows[-1].append(line)
    return Grid(tuple(_cells(row, borders) for row in rows), tuple(borders))


def _across(box: Box, line: TextLine) -> bool:
    return box.right - box.left > _NEAR and box.left <= line.left + line.size and box.right > line.left


def _cells(lines: Sequence[TextLine], borders: Sequence[float]) -> tuple[Cell, ...]:
    limits = [float("-inf"), *borders, float("inf")]
    cells = []
    for left, right in pairwise(limits):
        parts = [
            line._replace(stretches=part)
            for line in lines
            if (
                part := tuple(
                    each for each in line.stretches if left <= (each.left + min(each.right, each.left + 6)) / 2 < right
                )
            )
        ]
        edge = max((part.right for part in parts), default=0.0)
        cells.append(tuple(part._replace(edge=edge) for part in parts))
    return tuple(cells)


def _clusters(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    """Return the lines that touch one another together."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in rules:
        around, together = rule, [rule]
        rest = []
        for box, members in groups:
            if _touch(box, around):
                around = Box(
                    min(box.left, around.left),
                    min(box.bottom, around.bottom),
                    max(box.right, around.right),
                    max(box.top, around.top),
                )
                together += members
            else:
                rest.append((box, members))
        groups = [*rest, (around, together)]
    return [members for _, members in groups]


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right + _NEAR
        and other.left <= one.right + _NEAR
        and one.bottom <= other.top + _NEAR
        and other.bottom <= one.top + _NEAR
    )
