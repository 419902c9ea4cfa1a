"""Glyphs to lines: letters to words, words to stretches with wide gaps between, those side by side to a line."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from avglint.read.pdf.sheet import GUESSED, Glyph, Sheet
from avglint.read.pdf.textline import Chunk, Stretch, TextLine
from avglint.read.unseen import UNSEEN

_SAME_LINE = 0.35
_RAISED = 0.62
"""Of the smaller size: a number that counts a note stands so high; two lines of a list beside a heading do not."""
_SUPERSCRIPT = 0.8
_SPACE = 0.18
"""Of the size of the font: a gap that parts words."""
_APART = 1.3
"""Of the size of the font: a gap that parts cells, or a number from what it counts."""
_BULLET = 0.7
"""The same after the one character that a line begins with."""
_IN_COLUMN = 0.45
"""Of the size of the font: a gap that parts columns where others show that there are."""
_COMMON = 5
_ALIGNED = 0.9
_TWICE = 0.12
"""Of the size: a letter set again this near to itself is made bold that way."""
_SPACED = 0.75
"""Of the pairs of letters in a stretch: with so many apart, the letters of its words are set apart."""
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft"}


def lines_of(sheet: Sheet, page: int) -> list[TextLine]:
    """Return the lines on ``sheet``, from the top."""
    rows = _rows(_without_twins(sheet.glyphs))
    lines = [line for row in rows if (line := _line(row, sheet, page, ()))]
    lefts = Counter(round(stretch.left) for line in lines for stretch in line.stretches)
    # Words near to one another that begin where many others do stand in columns.
    common = [left for left, times in lefts.items() if times >= _COMMON]
    return [line for row in rows if (line := _line(row, sheet, page, common))]


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    base = size = 0.0
    for glyph in sorted((glyph for glyph in glyphs if glyph.text not in UNSEEN), key=lambda glyph: -glyph.base):
        small, large = sorted((size, glyph.size))
        near = _RAISED * small if small < _SUPERSCRIPT * large else _SAME_LINE * large
        if not rows or abs(base - glyph.base) > near:
            rows.append([])
            base, size = glyph.base, glyph.size
        elif glyph.size > size:
            base, size = glyph.base, glyph.size
        rows[-1].append(glyph)
    return rows


def _line(row: list[Glyph], sheet: Sheet, page: int, common: Sequence[int]) -> TextLine | None:
    letters = [glyph for glyph in row if not glyph.text.isspace()]
    if not letters:
        return None
    size = median(glyph.size for glyph in letters)
    base = median(glyph.base for glyph in letters)
    note, row = _without_notes(sorted(row, key=lambda glyph: glyph.left), base, size)
    stretches = _stretches(row, size, _walls(sheet, base, size), common)
    if not stretches:
        return None
    left = stretches[0].left
    bullet = any(
        0 < left - mark.left < 3.5 * size and mark.right <= left + 1 and base - size / 3 < mark.bottom < base + size
        for mark in sheet.marks
    )
    return TextLine(tuple(stretches), base, size, page, bullet, note)


def _without_notes(row: list[Glyph], base: float, size: float) -> tuple[str, list[Glyph]]:
    """Return the raised number at the start of a line, and the line without raised numbers: they count notes."""
    kept: list[Glyph] = []
    start = ""
    for glyph in row:
        small = glyph.size < _SUPERSCRIPT * size or glyph.text in "¹²³⁴⁵⁶⁷⁸⁹⁰"
        if small and glyph.base >= base and unicodedata.normalize("NFKC", glyph.text).isdigit():
            if not any(not each.text.isspace() for each in kept):
                start += unicodedata.normalize("NFKC", glyph.text)
        else:
            kept.append(glyph)
    return start, kept


def _without_twins(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the letters without those that are set again on themselves, which makes them bold.

    Both letters of a ligature stand at one place too, but follow one another.
    """
    kept: list[Glyph] = []
    places: dict[tuple[str, int, int], list[int]] = {}
    for glyph in glyphs:
        step = max(_TWICE * glyph.size, 0.1)
        column, row = int(glyph.left // step), round(glyph.base)
        near = [at for side in (-1, 0, 1) for at in places.get((glyph.text, column + side, row), ())]
        twin = next((at for at in near if at < len(kept) - 1), None)
        if twin is None or glyph.text.isspace():
            places.setdefault((glyph.text, column, row), []).append(len(kept))
            kept.append(glyph)
        else:
            kept[twin] = kept[twin]._replace(bold=True)
    return kept


def _walls(sheet: Sheet, base: float, size: float) -> list[float]:
    """Return where lines are drawn down through a line of text."""
    return [rule.left for rule in sheet.rules if rule.top - rule.bottom > size and rule.bottom < base + 2 < rule.top]


def _stretches(row: list[Glyph], size: float, walls: Sequence[float], common: Sequence[int]) -> list[Stretch]:
    groups: list[list[Glyph]] = []
    end = 0.0
    spaces: list[Glyph] = []
    for glyph in row:
        if glyph.text.isspace():
            spaces.append(glyph)
            continue
        gap = glyph.left - end
        wall = any(end - 1 <= wall <= glyph.left + 1 for wall in walls)
        in_column = gap > _IN_COLUMN * size and any(abs(glyph.left - left) < _ALIGNED for left in common)
        after_bullet = len(groups) == 1 and len(groups[0]) == 1 and gap > _BULLET * size
        if not groups or gap > _APART * size or wall or in_column or after_bullet:
            groups.append([])
        elif spaces:
            guessed = all(space.text == GUESSED for space in spaces)
            groups[-1].append(spaces[0]._replace(text=GUESSED if guessed else " "))
        groups[-1].append(glyph)
        end, spaces = max(glyph.right, end) if gap <= _APART * size else glyph.right, []
    return [Stretch(_chunks(group), group[0].left, group[-1].right) for group in groups]


def _chunks(group: list[Glyph]) -> tuple[Chunk, ...]:
    needed = _space(group)
    if needed > _SPACE:
        group = [glyph for glyph in group if glyph.text != GUESSED]
    chunks: list[Chunk] = []
    text, before = "", group[0]
    end = group[0].left
    for glyph in group:
        if glyph.text == GUESSED:
            glyph = glyph._replace(text=" ")
        space = glyph.text != " " and before.text != " " and glyph.left - end > needed * glyph.size
        if _look(glyph) != _look(before) and glyph.text != " ":
            chunks.append(Chunk(text, *_look(before)))
            text = ""
        if glyph.text == " ":
            glyph = before._replace(text=" ", left=glyph.left, right=glyph.right)
        text += (" " if space else "") + _letters(glyph.text)
        before, end = glyph, max(end, glyph.right)
    chunks.append(Chunk(text, *_look(before)))
    return tuple(chunk for chunk in chunks if chunk.text)


def _space(group: list[Glyph]) -> float:
    """Return the gap, in sizes of the font, that parts words: more where the letters of a word stand apart too."""
    letters = [glyph for glyph in group if glyph.text != GUESSED]
    gaps = [
        (after.left - before.right) / after.size
        for before, after in pairwise(letters)
        if before.text != " " and after.text != " "
    ]
    apart = sum(gap > _SPACE for gap in gaps)
    if len(gaps) >= 4 and apart >= _SPACED * len(gaps):
        return 1.8 * median(gaps) + 0.05
    return _SPACE


def _look(glyph: Glyph) -> tuple[int, float]:
    return 2 * glyph.bold + glyph.coloured, glyph.size


def _letters(text: str) -> str:
    return _LIGATURES.get(text) or (" " if text.isspace() else text)
