"""Lines to blocks: paragraphs, lists, tables, key-value lines and footnotes."""

from collections.abc import Sequence
from itertools import takewhile

from avglint.model.source import Span
from avglint.model.statement import Block, Row
from avglint.parsing.lines import Kind, Line
from avglint.parsing.lists import fold_items
from avglint.parsing.sentences import is_wrapped, sentences, sentences_of_lines

KindOfLine = tuple[Kind, Line]


def fold_blocks(text: str, lines: Sequence[KindOfLine]) -> tuple[Block, ...]:
    """Return the blocks of the lines between two headings; ``text`` is the text that they are lines of."""
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        taken = 1
        if lines[at][0] != "BLANK":
            block, taken = _block(text, lines, at)
            blocks.append(block)
        at += taken
    return tuple(blocks)


def _block(text: str, lines: Sequence[KindOfLine], at: int) -> tuple[Block, int]:
    """Return the block that begins at the line ``at``, and how many lines it takes up."""
    kind, line = lines[at]
    if kind == "ITEM":
        items, taken = fold_items(text, lines, at)
        return Block("list", line.start, lines[at + taken - 1][1].end, items=items), taken
    if kind == "ROW":
        group, taken = _table_lines(lines, at)
        return Block("table", line.start, group[-1].end, rows=_rows(text, group)), taken
    if kind in ("KEY_VALUE", "FOOTNOTE"):
        group = _with_wrapped(lines, at)
        found = sentences(text, line.start, group[-1].end)
        return Block("key_value" if kind == "KEY_VALUE" else "footnote", line.start, group[-1].end, found), len(group)
    group = _group(lines, at, kind)
    return Block("paragraph", line.start, group[-1].end, sentences_of_lines(text, group)), len(group)


def _group(lines: Sequence[KindOfLine], at: int, kind: Kind) -> list[Line]:
    """Return the lines from ``at`` that are all of one kind, with no blank line between."""
    return [line for _, line in takewhile(lambda pair: pair[0] == kind, (lines[k] for k in range(at, len(lines))))]


def _table_lines(lines: Sequence[KindOfLine], at: int) -> tuple[list[Line], int]:
    """Return the rows from ``at``, and how many lines they take up with the rules drawn between them."""
    group: list[Line] = []
    taken = 0
    for place in range(at, len(lines)):
        kind, line = lines[place]
        if kind == "ROW":
            group.append(line)
            taken = place - at + 1
        elif kind != "BLANK" or "|" not in line.text:
            break
    return group, taken


def _with_wrapped(lines: Sequence[KindOfLine], at: int) -> list[Line]:
    """Return the line at ``at`` with the lines that it is wrapped over."""
    group = [lines[at][1]]
    for place in range(at + 1, len(lines)):
        kind, line = lines[place]
        if kind != "TEXT" or not is_wrapped(group[-1], line):
            break
        group.append(line)
    return group


def _rows(text: str, lines: Sequence[Line]) -> tuple[Row, ...]:
    """Return the rows; where no hint marks one, the first of several is the header."""
    hinted = any(line.hint is not None and line.hint.kind == "header_row" for line in lines)
    rows = []
    for place, line in enumerate(lines):
        marked = line.hint is not None and line.hint.kind == "header_row"
        header = marked if hinted else place == 0 and len(lines) > 1
        rows.append(Row(line.start, line.end, _cells(text, line), header))
    return tuple(rows)


def _cells(text: str, line: Line) -> tuple[Span, ...]:
    start, end = line.start, line.end
    if text[start] == "|":
        start += 1
    if end > start and text[end - 1] == "|":
        end -= 1
    cells = []
    for part in text[start:end].split("|" if "|" in line.text else "\t"):
        content = part.strip()
        left = start + len(part) - len(part.lstrip()) if content else start
        cells.append(Span(left, left + len(content)))
        start += len(part) + 1
    return tuple(cells)
