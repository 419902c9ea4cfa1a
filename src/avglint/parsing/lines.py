"""The lines of a text, each with its offsets, its indent and what the markup says of it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from avglint.model.source import LineHint, Source

Kind = Literal["HEADING", "NUMBERED_HEADING", "ITEM", "KEY_VALUE", "ROW", "FOOTNOTE", "TEXT", "BLANK"]

_TAB = 4
_LONG = 40
_FEWEST_LONG = 6
_WIDEST = 130


class Line(NamedTuple):
    """One line: from ``begin`` to ``stop`` with its line end, from ``start`` to ``end`` without the white space."""

    begin: int
    stop: int
    start: int
    end: int
    indent: int
    """Columns before ``start``; a tab counts for four."""
    text: str
    """The line without the white space around it."""
    hint: LineHint | None
    width: int = 0
    """Columns at which the lines of the text are broken off; 0 where that can't be told."""

    @property
    def footer(self) -> bool:
        """Whether the line stands in the footer of a web page."""
        return self.hint is not None and self.hint.footer


def split_lines(source: Source) -> list[Line]:
    """Return the lines of ``source.text``; joined from begin to stop they are the text.

    Only LF, CRLF and CR end a line: form feeds, U+2028 and the like are white space within one. Hints are counted by
    LF, so a source with hints is split at LF alone.
    """
    text, hints = source.text, source.hints
    ends = list(_line_ends(text) if hints is None else _line_feeds(text))
    width = _width(text, ends) if hints is None else 0
    lines = []
    begin = 0
    for number, stop in enumerate(ends):
        hint = hints[number] if hints is not None and number < len(hints) else None
        lines.append(_line(text, begin, stop, hint, width))
        begin = stop
    return lines


def _line(text: str, begin: int, stop: int, hint: LineHint | None, width: int) -> Line:
    raw = text[begin:stop]
    content = raw.lstrip()
    margin = len(raw) - len(content)
    content = content.rstrip()
    start = begin + margin
    # A form feed begins a page, not a column.
    indent = margin + (_TAB - 1) * raw.count("\t", 0, margin) - raw.count("\f", 0, margin) if margin else 0
    return Line(begin, stop, start, start + len(content), indent, content, hint, width)


def _width(text: str, ends: Sequence[int]) -> int:
    """Return the length that hardly any line exceeds, where many come near it; dotted lines of contents don't count."""
    spans = pairwise([0, *ends])
    long = sorted(stop - at for at, stop in spans if stop - at >= _LONG and text.find("....", at, stop) < 0)
    if len(long) < _FEWEST_LONG:
        return 0
    width = long[len(long) * 19 // 20]
    near = len(long) - bisect_left(long, width * 4 // 5)
    return width if width <= _WIDEST and near * 5 >= len(long) * 2 else 0


def _line_feeds(text: str) -> Iterator[int]:
    at = text.find("\n")
    while at >= 0:
        yield at + 1
        at = text.find("\n", at + 1)
    yield len(text)


def _line_ends(text: str) -> Iterator[int]:
    if "\r" not in text:
        yield from _line_feeds(text)
        return
    at = 0
    for part in text.split("\n"):
        # A CR at the end of the part belongs to the LF that follows; every other one ends a line of its own.
        carriage = part.find("\r")
        while 0 <= carriage < len(part) - 1:
            yield at + carriage + 1
            carriage = part.find("\r", carriage + 1)
        at = min(at + len(part) + 1, len(text))
        yield at
