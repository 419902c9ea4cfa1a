"""The lines of a text, each with its offsets, its indent and what the markup says of it."""

from collections.abc import Iterator
from typing import NamedTuple

from avglint.model.source import LineHint, Source

_TAB = 4


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
    ends = _line_ends(text) if hints is None else _line_feeds(text)
    lines = []
    begin = 0
    for number, stop in enumerate(ends):
        hint = hints[number] if hints is not None and number < len(hints) else None
        lines.append(_line(text, begin, stop, hint))
        begin = stop
    return lines


def _line(text: str, begin: int, stop: int, hint: LineHint | None) -> Line:
    raw = text[begin:stop]
    content = raw.lstrip()
    margin = len(raw) - len(content)
    content = content.rstrip()
    start = begin + margin
    indent = margin + (_TAB - 1) * raw.count("\t", 0, margin) if margin else 0
    return Line(begin, stop, start, start + len(content), indent, content, hint)


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
