"""The pages of a PDF to the story that they tell: paragraphs and tables, over the ends of the pages."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from avglint.read.office.story import Block, Paragraph, Row, Story, Table
from avglint.read.pdf.body import Body, body_of
from avglint.read.pdf.columns import parts_of
from avglint.read.pdf.contents import without_contents
from avglint.read.pdf.flow import Flow, flow_of, with_edges
from avglint.read.pdf.grids import Grid
from avglint.read.pdf.joining import Words
from avglint.read.pdf.lines import lines_of
from avglint.read.pdf.margins import without_margins
from avglint.read.pdf.markers import marker_of
from avglint.read.pdf.paragraphs import Builder, PageStart
from avglint.read.pdf.sheet import Pages
from avglint.read.pdf.textline import TextLine

_TEXT = 100
"""Characters of a cell that is no label."""
_NOTE = 0.96
_NEAR = 12.0
_TITLE_OF_PROGRAM = re.compile(
    r"microsoft word|untitled|document\d*\b|.*\.(?:docx?|odt|pdf|indd|pages|html?)\b", re.IGNORECASE
)
"""A title that no author gave: the name of a file, mostly."""


class Told(NamedTuple):
    """A story, and where in it the pages begin."""

    story: Story
    starts: tuple[PageStart, ...]
    text: str
    """Of all lines, as they stand on the pages."""


def tell(pages: Pages) -> Told:
    """Return the story of ``pages``."""
    sheets = pages.sheets
    everything = [
        [line._replace(part=part) for part, each in enumerate(parts) for line in lines_of(each, number)]
        for number, parts in enumerate(parts_of(sheets), 1)
    ]
    text = "\n".join(line.text for page in everything for line in page)
    kept, margins = without_margins(everything, [sheet.height for sheet in sheets])
    body = body_of([line for page in kept for line in page])
    builder = Builder(body, Words(text))
    flow: Flow = []
    notes: list[list[TextLine]] = []
    for page, sheet in zip(kept, sheets, strict=True):
        notes.append([])
        for _, part in groupby(without_contents(page, len(sheets)), lambda line: line.part):
            lines, below = _notes(list(part), body)
            flow += flow_of(lines, sheet.rules)
            notes[-1] += below
    blocks = _blocks(flow, builder)
    starts = tuple(builder.starts)
    for number, below in enumerate(notes, 1):
        if below:
            blocks = _with_notes(blocks, builder.paragraphs(with_edges(below)), below, _last_on(number, starts))
    title = pages.title if pages.title and not _TITLE_OF_PROGRAM.match(pages.title) else None
    return Told(Story(tuple(blocks), tuple((each,) for each in builder.paragraphs(margins)), title), starts, text)


def _notes(lines: Sequence[TextLine], body: Body) -> tuple[list[TextLine], list[TextLine]]:
    """Return the lines of a page, and the notes under them."""
    for at, line in enumerate(lines):
        if line.note and all(each.size < _NOTE * body.size for each in lines[at:]):
            return list(lines[:at]), list(lines[at:])
    return list(lines), []


def _blocks(flow: Flow, builder: Builder) -> list[Block]:
    blocks: list[Block] = []
    grid: Grid | None = None
    for is_grid, group in groupby(flow, lambda each: isinstance(each, Grid)):
        if not is_grid:
            if grid:
                blocks += _table(grid, builder)
                grid = None
            blocks += builder.paragraphs([each for each in group if isinstance(each, TextLine)])
            continue
        for each in group:
            assert isinstance(each, Grid)
            if grid and _go_together(grid, each):
                grid = _joined(grid, each)
            else:
                if grid:
                    blocks += _table(grid, builder)
                grid = each
    if grid:
        blocks += _table(grid, builder)
    return blocks


def _has_side_headings(grid: Grid) -> bool:
    """Tell whether a table has numbered headings in its first column, and the text that they head in its second."""
    if len(grid.borders) != 1:
        return False
    heads = [row[0] for row in grid.rows if row[0]]
    numbered = [cell for cell in heads if cell[0].strength >= 2 and marker_of(cell[0].text, "")]
    return bool(numbered) and any(len(_words(row[1])) > _TEXT for row in grid.rows)


def _go_together(above: Grid, below: Grid) -> bool:
    """Tell whether a table goes on on the next page."""
    if len(above.borders) != len(below.borders):
        return False
    # What a page holds of a table may be set a little wider or narrower than what another holds.
    narrowest = min((right - left for left, right in pairwise(above.borders)), default=0.0)
    near = max(_NEAR, narrowest / 4)
    return all(abs(one - other) < near for one, other in zip(above.borders, below.borders, strict=True))


def _joined(above: Grid, below: Grid) -> Grid:
    rows = list(below.rows)
    first = above.rows[0]
    if rows and [_words(cell) for cell in rows[0]] == [_words(cell) for cell in first]:
        rows = rows[1:]
    elif rows and _is_rest(rows[0], above.rows[-1]):
        last = tuple((*cell, *rest) for cell, rest in zip(above.rows[-1], rows[0], strict=True))
        return above._replace(rows=(*above.rows[:-1], last, *rows[1:]))
    return above._replace(rows=(*above.rows, *rows))


def _is_rest(row: tuple[tuple[TextLine, ...], ...], above: tuple[tuple[TextLine, ...], ...]) -> bool:
    """Tell whether the first row of a page is the rest of the last one of the page before."""
    cells = [(cell, over) for cell, over in zip(row, above, strict=True) if cell]
    return not row[0] or all(over and cell[0].text[0].islower() for cell, over in cells)


def _words(cell: Sequence[TextLine]) -> str:
    return " ".join(line.text for line in cell)


def _table(grid: Grid, builder: Builder) -> list[Block]:
    if _has_side_headings(grid):
        return [paragraph for row in grid.rows for cell in row for paragraph in builder.paragraphs(cell)]
    rows = []
    for place, cells in enumerate(grid.rows):
        header = place == 0 and len(grid.rows) > 1 and _stand_out(cells) and not _stand_out(grid.rows[1])
        rows.append(Row(tuple(tuple(builder.paragraphs(cell)) for cell in cells), header))
    return [Table(tuple(rows))]


def _stand_out(cells: Sequence[Sequence[TextLine]]) -> bool:
    lines = [line for cell in cells for line in cell]
    return bool(lines) and all(line.strength >= 2 for line in lines)


def _last_on(page: int, starts: Sequence[PageStart]) -> float:
    """Return the number of the last paragraph of which something stands on ``page``."""
    later = [start for start in starts if start.page > page]
    return later[0].number - (not later[0].words) if later else float("inf")


def _with_notes(
    blocks: Sequence[Block], made: Sequence[Paragraph], notes: Sequence[TextLine], last: float
) -> list[Block]:
    """Return the blocks with the notes of a page at the ``last`` paragraph of it."""
    result = list(blocks)
    places = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph)]
    if not made or not places:
        return result
    marks = [line.note for line in notes if line.note]
    marked = tuple(note._replace(marker=marks[at] if at < len(marks) else "", depth=0) for at, note in enumerate(made))
    before = [at for at in places if isinstance(block := blocks[at], Paragraph) and block.number <= last]
    final = result[place := before[-1] if before else places[0]]
    assert isinstance(final, Paragraph)
    result[place] = final._replace(notes=(*final.notes, *marked))
    return result
