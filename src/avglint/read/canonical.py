"""From lines made of runs to the canonical text, its pieces and its hints: the last step of every reader of markup."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from avglint.model.source import LineHint, Piece

_LONGEST_HEADING = 10
_BRIEFEST_PROSE = 8
_YEAR_AT_END = re.compile(r"\b(?:19|20)\d\d\)?\Z")
"""The end of a date: of a version line, which is often bold and never a heading."""
_LETTER = re.compile(r"[^\W\d_]")


class Run(NamedTuple):
    """Some characters of a line and the stretch of the original (code points) that they stand for."""

    text: str
    start: int
    end: int
    verbatim: bool


class Line(NamedTuple):
    """One line of the text to be."""

    marker: str
    """What is put before the runs: a bullet, a number, an indent; not in the original."""
    runs: tuple[Run, ...]
    hint: LineHint
    apart: bool
    """Begins a block: a blank line goes before it."""
    bold: bool
    """All of it is bold, and it stands in no list or table."""

    @property
    def text(self) -> str:
        """The line without its marker."""
        return "".join(run.text for run in self.runs)


class Page(NamedTuple):
    """What a reader of markup hands over: the fields of ``Source`` that it fills."""

    text: str
    pieces: tuple[Piece, ...]
    hints: tuple[LineHint, ...]
    title: str | None


def compose(lines: Sequence[Line], title: str | None) -> Page:
    """Join ``lines`` to a page, with a blank line before each block."""
    parts: list[str] = []
    pieces = _Pieces()
    hints: list[LineHint] = []
    end = 0
    for line in _with_bold_headings(lines):
        if hints:
            breaks = "\n\n" if line.apart else "\n"
            hints.extend([LineHint("text")] * (len(breaks) - 1))
            parts.append(breaks)
            pieces.add(Run(breaks, end, end, verbatim=False))
        hints.append(line.hint)
        start = line.runs[0].start
        for run in (Run(line.marker, start, start, verbatim=False), *line.runs):
            parts.append(run.text)
            pieces.add(run)
        end = line.runs[-1].end
    return Page("".join(parts), pieces.done(), tuple(hints), title)


class _Pieces:
    """Pieces being made: verbatim runs that follow each other in text and original alike become one."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._open: Piece | None = None
        self._at = 0

    def add(self, run: Run) -> None:
        if not run.text:
            return
        last = self._open
        if last and last.verbatim and run.verbatim and last.original_end == run.start:
            self._open = Piece(last.text_start, last.original_start, run.end, verbatim=True)
        else:
            self._close()
            self._open = Piece(self._at, run.start, run.end, run.verbatim)
        self._at += len(run.text)

    def _close(self) -> None:
        if self._open:
            self._pieces.append(self._open)

    def done(self) -> tuple[Piece, ...]:
        self._close()
        self._open = None
        return tuple(self._pieces)


def _with_bold_headings(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with those that are headings in all but markup made headings.

    Many editors of web pages make a heading by making a short paragraph bold. It becomes one level deeper than the last
    real heading.
    """
    level = 0
    result = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.hint.kind == "heading":
            level = line.hint.level
        elif following and line.bold and line.apart and _heads(line.text, following):
            line = line._replace(hint=line.hint._replace(kind="heading", level=level + 1))
        result.append(line)
    return result


def _heads(words: str, following: Line) -> bool:
    """Tell whether bold ``words`` read as the heading of what follows, rather than as a name above an address."""
    if len(words.split()) > _LONGEST_HEADING or words.endswith((".", ",", ";", ":")):
        return False
    if "@" in words or _YEAR_AT_END.search(words) or not _LETTER.search(words) or following.hint.kind == "heading":
        return False
    return following.apart or len(following.text.split()) >= _BRIEFEST_PROSE
