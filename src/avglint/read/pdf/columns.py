"""Pages set in columns: where one ends and the next begins, and in which parts such a page is read.

A page is divided before its letters become lines: those of two columns need not stand at one height, and where they do
they are no line.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from avglint.read.pdf.sheet import Box, Glyph, Sheet
from avglint.read.pdf.zones import Word, Zone, rows_of, words_of, zones_of

_NARROWEST = 0.8
"""Of the size of the font: the white space between columns."""
_MIDDLE = (0.2, 0.8)
"""Of the width of the text: where a column may end."""
_MOST_ACROSS = 0.6
"""Of the rows: with more text that goes right across, a page is not in columns."""
_MOST_PLACES = 6
_ALIKE = 0.85
"""So wide is the narrowest column, if the widest is 1."""
_FEWEST_LINES = 8
"""In the first column of a page that shows by itself that there are columns."""
_FEWEST_BESIDE = 3
"""In the longest column between two lines that go right across."""
_FULL = 0.7
"""Of the width of a column: a line of running text."""
_RUNNING = 0.3
"""Of the lines of a column."""
_FEWEST_WORDS = 4
_UNEVEN = 0.08
"""Of the width of the page: so far may its margins differ."""
_SHARED = 2.0
_GAP = 1.3
_WIDEST = 10_000

Borders = tuple[float, ...]


def parts_of(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """Return the parts of each page in the order in which they are read; a page without columns is one part."""
    pages = [words_of(sheet.glyphs) for sheet in sheets]
    found = [_borders(words, sheet) for words, sheet in zip(pages, sheets, strict=True)]
    known = [at for at, borders in enumerate(found) if borders]
    if not known:
        return [[sheet] for sheet in sheets]
    parts = []
    for at, (sheet, words) in enumerate(zip(sheets, pages, strict=True)):
        # The last page may be too short to show by itself that there are columns.
        nearest = min(known, key=lambda other: abs(other - at))
        parts.append([sheet._replace(glyphs=glyphs) for glyphs in _parts(words, found[nearest], sheet.rules)])
    return parts


def _parts(words: Sequence[Word], borders: Borders, rules: Sequence[Box]) -> Iterator[tuple[Glyph, ...]]:
    for in_columns, group in groupby(zones_of(words, borders, rules), lambda zone: _stands_in_columns(zone, borders)):
        zones = list(group)
        if in_columns:
            columns = [column for zone in zones for column in _columns(zone.words, borders)]
        else:
            columns = [[word for zone in zones for word in zone.words]]
        yield from (tuple(glyph for word in column for glyph in word.glyphs) for column in columns if column)


def _columns(words: Sequence[Word], borders: Borders) -> list[list[Word]]:
    columns: list[list[Word]] = [[] for _ in range(len(borders) + 1)]
    for word in words:
        columns[bisect_right(borders, (word.left + word.right) / 2)].append(word)
    return columns


def _borders(words: Sequence[Word], sheet: Sheet) -> Borders:
    """Return where the columns of a page part; nothing where it has none, or too little text to tell."""
    best: Borders = ()
    most = 0
    for place in _places(words):
        beside = [zone for zone in zones_of(words, (place,), sheet.rules) if _stands_in_columns(zone, (place,))]
        lines = sum(min(len(rows_of(column)) for column in _columns(zone.words, (place,))) for zone in beside)
        if lines > most and (borders := _white(beside)) and _are_columns(beside, borders, sheet.width):
            best, most = borders, lines
    return best


def _stands_in_columns(zone: Zone, borders: Borders) -> bool:
    lines = [len(rows_of(column)) for column in _columns(zone.words, borders) if column]
    return not zone.is_across and not zone.is_cell and len(lines) > 1 and max(lines) >= _FEWEST_BESIDE


def _places(words: Sequence[Word]) -> list[float]:
    """Return the places in the middle of a page that the fewest words stand over."""
    left = min((word.left for word in words), default=0.0)
    width = max((word.right for word in words), default=0.0) - left
    if not 0 < width < _WIDEST:
        return []
    over = [0] * (int(width) + 2)
    for word in words:
        for at in range(int(word.left - left), int(word.right - left) + 1):
            over[at] += 1
    start, end = (int(share * width) for share in _MIDDLE)
    runs = [(number, list(run)) for number, run in groupby(range(start, end), over.__getitem__)]
    limit = _MOST_ACROSS * len(rows_of(words))
    lowest = [
        (number, left + (run[0] + run[-1] + 1) / 2)
        for at, (number, run) in enumerate(runs)
        if number <= limit and all(number < runs[other][0] for other in (at - 1, at + 1) if 0 <= other < len(runs))
    ]
    return [place for _, place in sorted(lowest)[:_MOST_PLACES]]


def _white(zones: Sequence[Zone]) -> Borders:
    """Return the middles of the white space that runs down through all of ``zones``."""
    words = sorted(word for zone in zones for word in zone.words)
    size = median(word.size for word in words)
    borders, end = [], words[0].right
    for word in words:
        if word.left - end >= _NARROWEST * size:
            borders.append((end + word.left) / 2)
        end = max(end, word.right)
    return tuple(borders)


def _are_columns(zones: Sequence[Zone], borders: Borders, width: float) -> bool:
    """Tell whether what stands side by side on a page of that ``width`` is running text in columns, and no table."""
    columns = _columns([word for zone in zones for word in zone.words], borders)
    if not all(columns):
        return False
    lefts = [min(word.left for word in column) for column in columns]
    widths = [max(word.right for word in column) - left for column, left in zip(columns, lefts, strict=True)]
    long = [place for place, column in enumerate(columns) if len(rows_of(column)) >= _FEWEST_LINES]
    widest = max(widths)
    if len(long) == len(columns):
        alike = min(widths) >= _ALIKE * widest
    else:
        # The margins tell how wide a column may become that ends after a few lines.
        alike = 0 in long and widths[0] == widest and abs(lefts[-1] + widest + lefts[0] - width) < _UNEVEN * width
    return (
        alike
        and all(_is_running(columns[place], widths[place]) for place in long)
        and not any(_share_gaps(zone, borders) for zone in zones)
    )


def _is_running(column: Sequence[Word], width: float) -> bool:
    """Tell whether enough lines of a column are full of words."""
    rows = rows_of(column)
    full = [row for row in rows if _width(row) >= _FULL * width]
    return len(full) >= _RUNNING * len(rows) and median(map(len, full)) >= _FEWEST_WORDS


def _width(row: Sequence[Word]) -> float:
    return max(word.right for word in row) - min(word.left for word in row)


def _share_gaps(zone: Zone, borders: Borders) -> bool:
    """Tell whether columns have their white space at the same heights, as the rows of a table have."""
    gaps = [_gaps(column) for column in _columns(zone.words, borders)]
    for one, other in pairwise(gaps):
        shared = sum(any(abs(gap - each) < _SHARED for each in other) for gap in one)
        if shared >= 2 and shared * 3 >= len(one) * 2:
            return True
    return False


def _gaps(column: Sequence[Word]) -> list[float]:
    """Return the heights of the lines that stand under more white space than most."""
    bases = [row[0].base for row in rows_of(column)]
    if len(bases) < 2:
        return []
    pitch = median(above - below for above, below in pairwise(bases))
    return [below for above, below in pairwise(bases) if above - below > _GAP * pitch]
