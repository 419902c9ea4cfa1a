"""The activities of a statement as a table: purpose, legal basis and retention period of each."""

from collections.abc import Iterator, Sequence

from avglint.model.report import Activity
from avglint.output.lines import BLANK, Line, Tone, line, paragraph
from avglint.output.markdown_text import escape
from avglint.output.visible import clip, columns, one_line
from avglint.output.words import Words

_BETWEEN = "  "
_CELL_COLUMNS = 60


def table_lines(activities: Sequence[Activity], words: Words, width: int) -> Iterator[Line]:
    """Yield the table for people, at most ``width`` columns: what does not fit in a cell is cut."""
    rows = [_cells(each, words) for each in activities]
    shown = [words.activity_columns, *rows]
    room = (width - len(_BETWEEN) * len(words.activity_columns)) // len(words.activity_columns)
    # The last column is not filled: white space at the end of a line only makes it longer.
    widths = [min(room, max(columns(row[at]) for row in shown)) for at in range(len(words.activity_columns) - 1)]
    widths.append(0)
    yield from paragraph(words.activities, width, "strong")
    header = zip(words.activity_columns, widths, strict=True)
    yield line("".join(_BETWEEN + _filled(cell, wide, room) for cell, wide in header), "dim")
    for activity, row in zip(activities, rows, strict=True):
        tones: list[Tone] = ["plain" if each else "warning" for each in activity]
        cells = zip(row, widths, tones, strict=True)
        yield tuple((_BETWEEN + _filled(cell, wide, room), tone) for cell, wide, tone in cells)
    yield BLANK


def table_rows(activities: Sequence[Activity], words: Words) -> list[list[str]]:
    """Return the rows of the table in Markdown, the header first."""
    rows = ([escape(clip(cell, _CELL_COLUMNS)) for cell in _cells(each, words)] for each in activities)
    return [list(words.activity_columns), ["---"] * len(words.activity_columns), *rows]


def _cells(activity: Activity, words: Words) -> tuple[str, ...]:
    return tuple(one_line(each.text) if each else words.verdict["missing"] for each in activity)


def _filled(text: str, width: int, room: int) -> str:
    shown = clip(text, room)
    return shown + " " * (width - columns(shown))
