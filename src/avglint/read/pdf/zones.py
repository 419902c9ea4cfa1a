"""The words on a page, and its parts from the top: those with words over the place between two columns, and others."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from avglint.read.pdf.sheet import Box, Glyph

_SAME_LINE = 0.35
"""Of the size of the font."""
_SAME_WORD = 0.35
"""The same: letters further apart are of two words."""
_FEWEST_RULES = 3
"""Lines drawn right across that make what is between them the rows of a table; two are those of a header and footer."""


class Word(NamedTuple):
    """Letters without white space between them; the white space that follows is theirs."""

    left: float
    right: float
    base: float
    size: float
    glyphs: tuple[Glyph, ...]


class Zone(NamedTuple):
    """Words of consecutive rows that all go across a border of columns, or all keep clear of them."""

    words: tuple[Word, ...]
    is_across: bool
    is_cell: bool
    """It stands between two of several lines drawn right across: in a row of a table."""


def words_of(glyphs: Sequence[Glyph]) -> list[Word]:
    """Return the words that ``glyphs``, in the order of the file, make."""
    groups: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.text.isspace():
            if groups:
                groups[-1].append(glyph)
            last = None
            continue
        if (
            last is None
            or abs(glyph.base - last.base) > _SAME_LINE * glyph.size
            or not -glyph.size < glyph.left - last.right < _SAME_WORD * glyph.size
        ):
            groups.append([])
        groups[-1].append(glyph)
        last = glyph
    return [_word(group) for group in groups]


def _word(group: list[Glyph]) -> Word:
    letters = [glyph for glyph in group if not glyph.text.isspace()]
    return Word(
        min(glyph.left for glyph in letters),
        max(glyph.right for glyph in letters),
        letters[0].base,
        letters[0].size,
        tuple(group),
    )


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words that stand at one height together, from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if not rows or rows[-1][0].base - word.base > _SAME_LINE * max(word.size, rows[-1][0].size):
            rows.append([])
        rows[-1].append(word)
    return rows


def zones_of(words: Sequence[Word], borders: Sequence[float], rules: Sequence[Box]) -> list[Zone]:
    """Return the zones of a page, from the top, for columns that part at ``borders``."""
    drawn = sorted(
        {(box.bottom + box.top) / 2 for box in rules if any(box.left < border < box.right for border in borders)}
    )

    def kind(row: Sequence[Word]) -> tuple[bool, int]:
        across = any(word.left < border < word.right for word in row for border in borders)
        return across, sum(y > row[0].base for y in drawn)

    zones = []
    for (across, above), group in groupby(rows_of(words), kind):
        cell = len(drawn) >= _FEWEST_RULES and 0 < above < len(drawn)
        zones.append(Zone(tuple(word for row in group for word in row), across, cell))
    return zones
