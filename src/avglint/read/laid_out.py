"""Whether a table lays out the page: its cells hold parts of a text, each with its heading, and no data."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_LONGEST_HEADING = 14
_BRIEFEST_PROSE = 8
"""Words."""
_HEADINGS = 2
_PARAGRAPHS = 3
"""Of prose in one cell: a table of data has two at times, and no more."""
_COLUMNS = 2
"""A table with more of them has data, however much is said of these."""


class CellLine(NamedTuple):
    """A line in a cell that is not empty."""

    text: str
    strong: bool
    """All of it stands out, as a heading does."""
    item: bool
    """It stands in a list."""


Cell = Sequence[CellLine]


def is_laid_out(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a table with these cells lays out the page.

    A cell holds more than one heading with its text, or several paragraphs of prose; or all begin with a heading.
    """
    cells = [cell for row in rows for cell in row if cell]
    if any(_headings(cell) >= _HEADINGS for cell in cells):
        return True
    if len(cells) > 1 and all(_headings(cell[:2]) for cell in cells):
        return True
    narrow = max((len(row) for row in rows), default=0) <= _COLUMNS
    return narrow and any(sum(map(_is_prose, cell)) >= _PARAGRAPHS for cell in cells)


def _headings(cell: Cell) -> int:
    return sum(_heads(line, after) for line, after in pairwise(cell))


def _heads(line: CellLine, after: CellLine) -> bool:
    """Tell whether a line is the heading of what comes ``after`` it."""
    short = len(line.text.split()) <= _LONGEST_HEADING and not line.text.endswith((".", ",", ";", ":"))
    return line.strong and not line.item and short and (after.item or _is_prose(after))


def _is_prose(line: CellLine) -> bool:
    """Tell whether a line is a paragraph of sentences; a name, an address or an amount is none."""
    if line.strong or line.item:
        return False
    return len(line.text.split()) >= _BRIEFEST_PROSE and line.text.endswith((".", "!", "?", ":"))
