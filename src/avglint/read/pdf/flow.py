"""The lines of a page in the order in which they are read: columns one after the other, tables as such."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from avglint.read.pdf.grids import Grid, grid_at, ruled_grids
from avglint.read.pdf.markers import is_marker
from avglint.read.pdf.sheet import Box
from avglint.read.pdf.textline import Stretch, TextLine

_FEWEST_ROWS = 3
_FEWEST_IN_COLUMN = 6
_MANY_IN_COLUMN = 12
_LONG = 6
"""Words."""
_HALF = 0.85
_NARROWEST = 0.8
"""Of the size of the font: a gutter."""
_FARTHEST = 4.0
"""Of the size of the font, between two lines of a table."""
_FILLED = 0.7
_FEWEST_WORDS = 4
_EDGE = 0.97

Gutter = tuple[float, float]
Flow = list["TextLine | Grid"]


class _Region(NamedTuple):
    end: int
    gutters: list[Gutter]


def flow_of(lines: Sequence[TextLine], rules: Sequence[Box]) -> Flow:
    """Return what is on a page in reading order."""
    flow: Flow = []
    free: list[TextLine] = []
    grids = ruled_grids(lines, rules)
    inside = {id(line): grid for grid, taken in grids for line in taken}
    done: set[int] = set()
    for line in lines:
        grid = inside.get(id(line))
        if grid is None:
            free.append(line)
        elif id(grid) not in done:
            done.add(id(grid))
            flow += _columns(free, rules)
            free = []
            flow.append(grid)
    return [*flow, *_columns(free, rules)]


def _columns(lines: Sequence[TextLine], rules: Sequence[Box]) -> Flow:
    flow: Flow = []
    single: list[TextLine] = []
    at = 0
    while at < len(lines):
        region = _region(lines, at)
        if region is None:
            single.append(lines[at])
            at += 1
            continue
        flow += with_edges(single)
        single = []
        part = lines[at : region.end]
        sides = _sides(part, region.gutters)
        prose = all(map(_is_prose, sides)) or _are_halves(sides)
        if len(sides) == 2 and prose and not _shared_gaps(*sides):
            for side in sides:
                flow += _columns(side, rules)
        else:
            flow.append(grid_at(part, [(left + right) / 2 for left, right in region.gutters], rules))
        at = region.end
    return [*flow, *with_edges(single)]


def with_edges(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return lines of one column with the place where its lines end."""
    rights = sorted(line.right for line in lines)
    edge = rights[min(len(rights) - 1, int(len(rights) * _EDGE))] if rights else 0.0
    return [line._replace(edge=edge) for line in lines]


def _region(lines: Sequence[TextLine], start: int) -> _Region | None:
    """Return how far down from a line the same gutters go, where that is far enough for a table or columns."""
    gutters = _gutters(lines[start])
    if not gutters:
        return None
    end, parted = start + 1, 1
    last_parted = end
    for line in lines[start + 1 :]:
        if lines[end - 1].base - line.base > _FARTHEST * line.size:
            break
        left = _left_over(gutters, line)
        if not left or (len(left) < len(gutters) and parted >= _FEWEST_ROWS):
            break
        gutters = left
        end += 1
        if _crosses(line, gutters):
            parted += 1
            last_parted = end
    # What stands under the last full row belongs to it where it is as near as the lines above.
    pitch = min((above.base - below.base for above, below in pairwise(lines[start:last_parted])), default=0.0)
    stop = last_parted
    while stop < end and lines[stop - 1].base - lines[stop].base <= 1.25 * pitch + 0.5:
        stop += 1
    single = [line for line in lines[start:stop] if not _crosses(line, gutters)]
    beside = sum(line.left > gutters[0][0] for line in single)
    # Headings in a column of their own, to the left of the text, are few.
    if parted < _FEWEST_ROWS or (parted * 5 < (stop - start) * 2 and beside * 5 < len(single) * 4):
        return None
    return _Region(stop, gutters)


def _crosses(line: TextLine, gutters: Sequence[Gutter]) -> bool:
    return any(line.left < gutter[0] + 1 and line.right > gutter[1] - 1 for gutter in gutters)


def _gutters(line: TextLine) -> list[Gutter]:
    return [(one.right, other.left) for one, other in pairwise(line.stretches) if not is_marker(one.text)]


def _left_over(gutters: Sequence[Gutter], line: TextLine) -> list[Gutter]:
    """Return what of the gutters a line leaves free."""
    free: list[Gutter] = []
    for left, right in gutters:
        for stretch in line.stretches:
            left, right = _beside(left, right, stretch)
        if right - left >= _NARROWEST * line.size:
            free.append((left, right))
    return free


def _beside(left: float, right: float, stretch: Stretch) -> Gutter:
    if stretch.right <= left or stretch.left >= right:
        return left, right
    if stretch.left <= left and stretch.right < right:
        return stretch.right, right
    if stretch.left > left and stretch.right >= right:
        return left, stretch.left
    return left, left


def _sides(lines: Sequence[TextLine], gutters: Sequence[Gutter]) -> list[list[TextLine]]:
    """Return what of the lines stands between the gutters."""
    borders = [0.0, *((left + right) / 2 for left, right in gutters), float("inf")]
    return [
        [
            line._replace(stretches=part, bullet=line.bullet and place == 0)
            for line in lines
            if (part := tuple(each for each in line.stretches if left <= each.left < right))
        ]
        for place, (left, right) in enumerate(pairwise(borders))
    ]


def _is_prose(side: Sequence[TextLine]) -> bool:
    if len(side) < _FEWEST_IN_COLUMN:
        return False
    long = sum(len(line.text.split()) >= _LONG for line in side)
    if len(side) >= _MANY_IN_COLUMN and long * 4 >= len(side):
        # Lists make many of the lines of a column short; no cell of a table is so long and so high.
        return True
    widths = [line.right - line.left for line in side]
    words = median(len(line.text.split()) for line in side)
    return median(widths) >= _FILLED * max(widths) and words >= _FEWEST_WORDS


def _are_halves(sides: Sequence[Sequence[TextLine]]) -> bool:
    """Tell whether there is as much on both sides, and as wide, as in the columns of a page."""
    widths = [max((line.right - line.left for line in side), default=0.0) for side in sides]
    return min(map(len, sides)) >= _MANY_IN_COLUMN and min(widths) >= _HALF * max(widths)


def _shared_gaps(one: Sequence[TextLine], other: Sequence[TextLine]) -> bool:
    """Tell whether two columns have their white space at the same heights, as the rows of a table have."""
    gaps, others = _gaps(one), _gaps(other)
    shared = sum(any(abs(gap - each) < 2 for each in others) for gap in gaps)
    return shared >= 2 and shared * 3 >= len(gaps) * 2


def _gaps(side: Sequence[TextLine]) -> list[float]:
    pitch = median(above.base - below.base for above, below in pairwise(side))
    return [below.base for above, below in pairwise(side) if above.base - below.base > 1.3 * pitch]
