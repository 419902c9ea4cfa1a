"""Tables in which a statement tells of its processing: a column of data or purposes, and beside it another matter."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from avglint.model.source import Span
from avglint.model.statement import Row
from avglint.output.tilt.told import Told

Column = Literal["category", "purpose", "basis", "recipients", "storage"]

_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("storage", re.compile(r"bewaar|termijn|hoe ?lang", re.IGNORECASE)),
    ("basis", re.compile(r"grondslag|rechtsgrond", re.IGNORECASE)),
    ("recipients", re.compile(r"ontvang|derden|met wie|aan wie|gedeeld|verstrek", re.IGNORECASE)),
    ("purpose", re.compile(r"doel|waarvoor|waarom", re.IGNORECASE)),
    ("category", re.compile(r"gegeven|\bdata\b", re.IGNORECASE)),
)
_OF_EACH: tuple[Column, ...] = ("category", "purpose")
"""What a row can be about."""


def table_rows(told: Told) -> Iterator[dict[Column, Span]]:
    """Yield the cells of each row, by what the heading of their column says; tables of cookies are no such tables."""
    for each in told.all_sections:
        if "cookies" in each.topics:
            continue
        for block in each.section.blocks:
            columns = _columns(told, block.rows)
            first = next((matter for matter in _OF_EACH if matter in columns.values()), None)
            if first and len(columns) > 1:
                rows = (_cells(row, columns) for row in block.rows if not row.header)
                yield from (row for row in rows if told.text(row[first]))


def _columns(told: Told, rows: Sequence[Row]) -> dict[int, Column]:
    """Return what the columns are about, by their number; each matter once, the first column that has it."""
    found: dict[int, Column] = {}
    for number, cell in enumerate(rows[0].cells if rows else ()):
        heading = told.text(cell)
        column = next((column for column, pattern in _HEADINGS if pattern.search(heading)), None)
        if column and column not in found.values():
            found[number] = column
    return found


def _cells(row: Row, columns: dict[int, Column]) -> dict[Column, Span]:
    """Return the cells of a row; what it lacks is an empty place at its end."""
    nothing = Span(row.end, row.end)
    return {column: row.cells[at] if at < len(row.cells) else nothing for at, column in columns.items()}
