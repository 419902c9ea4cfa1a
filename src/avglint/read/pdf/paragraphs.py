"""Lines to paragraphs and items: which line goes on with the one before it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from avglint.read.office.story import Paragraph, Run
from avglint.read.pdf.body import Body
from avglint.read.pdf.joining import Words
from avglint.read.pdf.markers import Marker, marker_of
from avglint.read.pdf.textline import Chunk, TextLine

_GAP = 1.25
_LARGER = 1.1
_LONGEST_HEADING = 14
_CLOSED = (".", ":", ";", "!", "?")
_LONG = 0.6
"""Of the width of a column: a line that may have been broken off by hand."""
_NEARLY_FULL = 0.87
"""The same, where the next line begins with a capital."""
_MOST_SPREAD = 2.3
_LETTER = re.compile(r"[^\W\d_]")


class PageStart(NamedTuple):
    """Where a page begins within a paragraph."""

    number: int
    """Of the paragraph."""
    page: int
    words: str
    """The first that stand on the page; empty where the whole paragraph does."""


class _Open(NamedTuple):
    """The paragraph being made."""

    last: TextLine
    left: float
    """Of its first line, with the marker."""
    hang: float
    """Where its words begin, after the marker."""
    marker: Marker | None
    lines: int


class Builder:
    """Makes paragraphs of lines, each with a number of its own, and remembers where the pages begin."""

    def __init__(self, body: Body, words: Words) -> None:
        self._body = body
        self._words = words
        self._open: _Open | None = None
        self._chunks: list[Chunk] = []
        self._depths: list[float] = []
        self._apart = True
        self._number = 0
        self._page = 0
        self._made: list[Paragraph] = []
        self.starts: list[PageStart] = []

    def paragraphs(self, lines: Sequence[TextLine]) -> list[Paragraph]:
        """Return the paragraphs that ``lines`` of one column or cell make."""
        self._depths = []
        for line in lines:
            self._add(line)
        return self.close()

    def close(self) -> list[Paragraph]:
        """End the paragraph that is open, and return those that were made since the last call."""
        self._flush()
        made, self._made = self._made, []
        return made

    def _add(self, line: TextLine) -> None:
        marker = self._marker(line)
        before = self._open
        if before and not marker and not line.note and self._goes_on(before, line):
            self._join(line)
            self._open = before._replace(last=line, lines=before.lines + 1)
            return
        gap = self._gap(before.last, line) if before else None
        self._flush()
        self._apart = gap is None or gap > _GAP
        self._number += 1
        if line.page != self._page:
            self.starts.append(PageStart(self._number, line.page, ""))
            self._page = line.page
        chunks, hang = list(line.chunks), line.left
        if marker and not (line.bullet and not marker.width):
            chunks = _without(chunks, marker.width)
            first = line.stretches[0]
            many = max(len(first.text), 1)
            wide = len(line.stretches) > 1 and marker.width >= many
            hang = line.stretches[1].left if wide else first.left + (first.right - first.left) * marker.width / many
        self._chunks = chunks
        self._open = _Open(line, line.left, hang, marker, 1)

    def _marker(self, line: TextLine) -> Marker | None:
        if line.bullet:
            return Marker("-", 0)
        marker = marker_of(line.text, line.stretches[0].text)
        before = self._open
        if marker and marker.text != "-" and before and len(line.stretches) == 1:
            closed = self._text().endswith(_CLOSED)
            aligned = min(abs(before.last.left - line.left), abs(before.hang - line.left)) < line.size / 2
            if (
                self._is_wrapped(before.last, line)
                and aligned
                and not closed
                and (self._gap(before.last, line) or 9) <= _GAP
            ):
                return None
        return marker

    def _gap(self, above: TextLine, below: TextLine) -> float | None:
        """Return the distance of two lines, 1 being the usual; None where they do not stand under one another."""
        if above.page != below.page or above.base <= below.base:
            return None
        size = max(above.size, below.size)
        return (above.base - below.base) / (size * min(self._body.pitch, _MOST_SPREAD))

    def _goes_on(self, before: _Open, line: TextLine) -> bool:
        last = before.last
        gap = self._gap(last, line)
        if abs(last.size - line.size) > 0.6 or self._looks_else(last, line):
            return False
        text = self._text()
        if gap is None:
            if text.endswith(_CLOSED) and not line.text[0].islower():
                return False
            if not line.text[0].islower():
                return self._is_wrapped(last, line) and last.strength == line.strength
            return self._is_wrapped(last, line) or self._is_long(before, _NEARLY_FULL) or text.endswith("-")
        if gap > _GAP:
            return False
        if text.endswith("-") and line.text[0].islower():
            return True
        if not self._is_in_line(before, line):
            return False
        if self._is_wrapped(last, line):
            return True
        if text.endswith(_CLOSED):
            return False
        return self._is_long(before, _LONG if line.text[0].islower() else _NEARLY_FULL)

    def _is_in_line(self, before: _Open, line: TextLine) -> bool:
        slack = 0.7 * line.size
        if before.lines > 1:
            return abs(line.left - before.last.left) < slack
        if before.marker:
            outdent = 1.5 * line.size if line.text[0].islower() else slack
            return before.left - outdent < line.left < before.hang + 2 * line.size
        return -3.5 * line.size < line.left - before.left < 12 * line.size

    def _looks_else(self, last: TextLine, line: TextLine) -> bool:
        """Tell whether one of two lines is set as a heading and the other is not."""
        first, end = line.chunks[0], [chunk for chunk in last.chunks if chunk.text.strip()][-1]
        if last.strength >= 2 and first.strength < 2:
            return not (last.is_full and line.text[0].islower())
        if line.strength >= 2 and end.strength < 2:
            return not (last.is_full and not self._text().endswith(_CLOSED))
        return False

    def _is_long(self, before: _Open, share: float) -> bool:
        return before.last.right - before.left > share * (before.last.edge - before.left)

    def _is_wrapped(self, last: TextLine, line: TextLine) -> bool:
        """Tell whether the first word of ``line`` had no room on the one before it."""
        first = line.text.split(" ", 1)[0]
        letter = (line.right - line.left) / max(len(line.text), 1)
        return last.right + letter * (len(first) + 1) > last.edge - 0.3 * line.size

    def _text(self) -> str:
        return "".join(chunk.text for chunk in self._chunks[-3:]).rstrip()

    def _join(self, line: TextLine) -> None:
        before = "".join(chunk.text for chunk in self._chunks[-6:]).rstrip()
        taken, between = self._words.joint(before, line.text)
        last = self._chunks[-1]
        text = last.text.rstrip()
        self._chunks[-1] = last._replace(text=text[: len(text) - taken] + between)
        self._chunks += line.chunks
        if line.page != self._page:
            self.starts.append(PageStart(self._number, line.page, " ".join(line.text.split())[:60]))
            self._page = line.page

    def _flush(self) -> None:
        before = self._open
        if not before:
            return
        self._open = None
        runs = tuple(Run(chunk.text, chunk.strength, chunk.size) for chunk in _trimmed(self._chunks))
        if not runs:
            return
        paragraph = Paragraph(self._number, runs, apart=self._apart)
        marker = before.marker
        text = paragraph.text
        if text.isupper() and len(_LETTER.findall(text)) > 3:
            runs = tuple(run._replace(strength=run.strength + 1) for run in runs)
            paragraph = paragraph._replace(runs=runs)
        if marker and marker.text != "-" and self._stands_out(paragraph):
            first = runs[0]._replace(text=f"{marker.text} {runs[0].text}")
            paragraph = paragraph._replace(runs=(first, *runs[1:]))
            self._depths = []
        elif marker:
            depth = self._depth(before.left, before.last.size)
            kind = "-" if marker.text == "-" else re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", marker.text))
            name = f"{kind}/{round(before.left / 4)}"
            paragraph = paragraph._replace(depth=depth, marker=marker.text, list_name=name)
        elif self._depths and before.left > self._depths[0] + 0.7 * before.last.size:
            paragraph = paragraph._replace(depth=len(self._depths))
        else:
            self._depths = []
        self._made.append(paragraph)

    def _stands_out(self, paragraph: Paragraph) -> bool:
        if len(paragraph.text.split()) > _LONGEST_HEADING:
            return False
        strength = min(run.strength for run in paragraph.runs)
        return strength >= 1 or min(run.size for run in paragraph.runs) >= _LARGER * self._body.size

    def _depth(self, left: float, size: float) -> int:
        while self._depths and self._depths[-1] > left + size / 2:
            self._depths.pop()
        if not self._depths or left > self._depths[-1] + size / 2:
            self._depths.append(left)
        return len(self._depths)


def _without(chunks: list[Chunk], width: int) -> list[Chunk]:
    """Return ``chunks`` without their first ``width`` characters."""
    rest = []
    for chunk in chunks:
        rest.append(chunk._replace(text=chunk.text[width:]))
        width = max(width - len(chunk.text), 0)
    return [chunk for chunk in rest if chunk.text]


def _trimmed(chunks: list[Chunk]) -> list[Chunk]:
    while chunks and not chunks[0].text.strip():
        chunks = chunks[1:]
    return [chunk for chunk in chunks if chunk.text]
