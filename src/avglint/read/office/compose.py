"""From the story of an office file to the text that a reader sees, by the same rules as the readers of markup."""

import re
from collections.abc import Iterator, Sequence

from avglint.model.source import LineHint, ParagraphStart
from avglint.read.canonical import Line, Page, Run, compose
from avglint.read.document import Document
from avglint.read.laid_out import CellLine, is_laid_out
from avglint.read.office.lines import Words, lines_of, text_of
from avglint.read.office.looks import with_headings
from avglint.read.office.story import Block, Paragraph, Row, Story, Table, paragraphs

_LAYOUT_CELL = 1_000
"""Characters in one cell, above which a table serves to lay out the page."""
_BRIEF = 60
"""Characters of a line that stands close to the one before it, as those of an address do."""
_DEEPEST_ITEM = 20
_CONTENTS = re.compile(r".*(?:\.{4,}|…{2,}|_{4,})\s*\d{1,3}")
"""A line of a list of contents that was typed."""
_CONTACT = re.compile(
    r"@|www\.|https?:|\b[a-z0-9-]+\.(?:nl|be|com|eu|org|net)\b|\b\d{4} ?[A-Z]{2}\b|(?:\d[ ()./-]{0,3}){8}"
    r"|\b(?:kvk|kbo)\b",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:pagina|pag\.?|page|blz\.?|bladzijde)?[\s\d|/-]*(?:van|of)?[\s\d|/-]*", re.IGNORECASE)


def compose_document(story: Story) -> Document:
    """Return ``story`` as text with its hints, and where each paragraph begins in it."""
    page = compose(list(_lines(story)), story.title)
    return Document(page.text, page.hints, page.title, paragraphs=_starts(page))


def _starts(page: Page) -> tuple[ParagraphStart, ...]:
    """Return where the paragraphs begin: their numbers went through the composing in place of offsets."""
    starts: list[ParagraphStart] = []
    for piece in page.pieces:
        if not starts or starts[-1].number != piece.original_start:
            starts.append(ParagraphStart(piece.text_start, piece.original_start))
    return tuple(starts)


def _lines(story: Story) -> Iterator[Line]:
    notes: list[Paragraph] = []
    before: Paragraph | None = None
    for block in with_headings(list(_without_layout(story.blocks))):
        if isinstance(block, Table):
            yield from _table_lines(block)
            notes.extend(note for each in paragraphs([block]) for note in each.notes)
            before = None
            continue
        if block.level:
            # A note belongs to the section that refers to it.
            yield from _note_lines(notes)
            notes.clear()
        yield from _paragraph_lines(block, before)
        notes.extend(block.notes)
        before = block
    yield from _note_lines(notes)
    yield from _margin_lines(story.margins)


def _without_layout(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks that say something, those in tables that only lay out the page as if there were no table."""
    for block in blocks:
        if isinstance(block, Paragraph):
            text = text_of(block)
            if text and not _CONTENTS.fullmatch(text):
                yield block
        elif _is_layout(block):
            for row in block.rows:
                for cell in row.cells:
                    yield from _without_layout(cell)
        else:
            yield block


def _is_layout(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row.cells]
    if len(cells) <= len(table.rows):
        return True
    if any(isinstance(block, Table) or block.level for cell in cells for block in cell):
        return True
    if max(sum(len(each.text) for each in paragraphs(cell)) for cell in cells) > _LAYOUT_CELL:
        return True
    return is_laid_out([[list(_cell_lines(cell)) for cell in row.cells] for row in table.rows])


def _cell_lines(cell: Sequence[Block]) -> Iterator[CellLine]:
    for each in paragraphs(cell):
        for line in lines_of(each):
            yield CellLine(line.text, line.strength > 0, each.depth > 0)


def _table_lines(table: Table) -> Iterator[Line]:
    apart = True
    for row in table.rows:
        runs = _row_runs(row)
        if runs:
            yield Line("", runs, LineHint("header_row" if row.header else "row"), apart, bold=False)
            apart = False


def _row_runs(row: Row) -> tuple[Run, ...]:
    """Return the cells of a row on one line; nothing where all are empty."""
    runs: list[Run] = []
    at = next((each.number for cell in row.cells for each in paragraphs(cell)), 0)
    for place, cell in enumerate(row.cells):
        if place:
            runs.append(_run(" | ", at))
        space = ""
        for each in paragraphs(cell):
            at = each.number
            if text := text_of(each).replace("\t", " "):
                runs.append(_run(space + text, at))
                space = " "
    return tuple(runs) if any(run.text != " | " for run in runs) else ()


def _paragraph_lines(paragraph: Paragraph, before: Paragraph | None) -> Iterator[Line]:
    lines = lines_of(paragraph)
    if paragraph.level:
        marker = f"{paragraph.marker} " if paragraph.marker else ""
        words = text_of(paragraph).replace("\t", " ")
        yield _line(marker, paragraph, words, LineHint("heading", paragraph.level), apart=True)
        return
    apart = _is_apart(paragraph, lines, before)
    for place, line in enumerate(lines):
        marker, hint = _hint(paragraph, first=not place)
        yield _line(marker, paragraph, line.text, hint, apart=apart and not place)


def _is_apart(paragraph: Paragraph, lines: Sequence[Words], before: Paragraph | None) -> bool:
    if before is None or before.level:
        return True
    if paragraph.depth:
        return not before.depth
    if before.depth or paragraph.apart:
        return True
    return len(lines[0].text) > _BRIEF or len(lines_of(before)[-1].text) > _BRIEF


def _hint(paragraph: Paragraph, *, first: bool) -> tuple[str, LineHint]:
    depth = min(paragraph.depth, _DEEPEST_ITEM)
    if not depth:
        return "", LineHint("text")
    if not first or not paragraph.marker:
        return " " * (depth + 1), LineHint("text", depth)
    return f"{' ' * (depth - 1)}{paragraph.marker} ", LineHint("item", depth)


def _line(marker: str, paragraph: Paragraph, words: str, hint: LineHint, *, apart: bool) -> Line:
    return Line(marker, (_run(words, paragraph.number),), hint, apart, bold=False)


def _note_lines(notes: Sequence[Paragraph]) -> Iterator[Line]:
    for place, note in enumerate(notes):
        marker = f"{note.marker} " if note.marker else ""
        yield _line(marker, note, text_of(note), LineHint("footnote"), apart=not place)


def _margin_lines(margins: Sequence[Sequence[Paragraph]]) -> Iterator[Line]:
    """Yield what page headers and footers say, once, where it is how to reach someone; titles and numbers are not."""
    said: set[str] = set()
    for margin in margins:
        texts = [(each, text_of(each)) for each in margin]
        if not any(_CONTACT.search(text) for _, text in texts):
            continue
        for each, text in texts:
            if text and text not in said and not _PAGE_NUMBER.fullmatch(text):
                yield Line("", (_run(text, each.number),), LineHint("text", 0, footer=True), not said, bold=False)
                said.add(text)


def _run(text: str, number: int) -> Run:
    """Return words with the number of their paragraph in place of their offsets in a text."""
    return Run(text, number, number, verbatim=False)
