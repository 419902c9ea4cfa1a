"""Where the readers of markup write what a reader sees, run by run: the rules of lines and blocks in one place."""

import re
from dataclasses import dataclass

from avglint.model.source import LineHint
from avglint.read.canonical import Line, Run
from avglint.read.unseen import UNSEEN

_WORDS = re.compile(rf"[^\s{UNSEEN}]+(?: [^\s{UNSEEN}]+)*")
_DEEPEST_ITEM = 20
_WHITE = re.compile(r"\s")


@dataclass(slots=True)
class _List:
    number: int | None
    """Of the next item; None in a list of bullets."""
    marker: str = ""
    """Of the item that was opened and has no line yet."""


class LineWriter:
    """Collects lines from the places in ``original`` that are visible.

    White space collapses to one space, as in a browser. Offsets are code points of ``original``.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self.lines: list[Line] = []
        self.footer = False
        self.bold = 0
        """How many bold elements are open."""
        self.muted = 0
        """How many elements are open of which nothing is written: hidden, or struck out."""
        self._runs: list[Run] = []
        self._space: tuple[int, int] | None = None
        self._seen = False
        self._all_bold = True
        self._apart = True
        self._heading = 0
        self._lists: list[_List] = []
        self._groups = 0
        self._cells = -1

    @property
    def last_character(self) -> str:
        """The last character on the line so far; empty after white space and where nothing is written yet."""
        return self._runs[-1].text[-1] if self._runs and self._space is None else ""

    def text(self, start: int, end: int) -> None:
        """Write ``original[start:end]``."""
        if self.muted:
            return
        at = start
        for match in _WORDS.finditer(self.original, start, end):
            self._gap(at, match.start())
            self._add(Run(match.group(), match.start(), match.end(), verbatim=True))
            at = match.end()
        self._gap(at, end)

    def decoded(self, text: str, start: int, end: int) -> None:
        """Write ``text``, that ``original[start:end]`` stands for (an entity)."""
        if text.isspace():
            self.space(start, end)
        elif text not in UNSEEN and not self.muted:
            self._add(Run(text, start, end, verbatim=False))

    def space(self, start: int, end: int) -> None:
        """Write the white space that stands at ``original[start:end]``, unless some was just written."""
        if self._space is None:
            self._space = (start, end)

    def _gap(self, start: int, end: int) -> None:
        if start < end and _WHITE.search(self.original, start, end):
            self.space(start, end)

    def _add(self, run: Run) -> None:
        if self._space and self._seen_in_cell():
            start, end = self._space
            self._runs.append(Run(" ", start, end, verbatim=self.original[start:end] == " "))
        self._space = None
        self._runs.append(run)
        self._seen = True
        if not self.bold:
            self._all_bold = False

    def _seen_in_cell(self) -> bool:
        return bool(self._runs) and self._runs[-1].start < self._runs[-1].end

    def end_line(self, at: int) -> None:
        """End the line, within its block; in a heading or a table row that is a space, at offset ``at``."""
        if self._heading or self._cells >= 0:
            self.space(at, at)
        else:
            self._flush()

    def end_block(self, at: int) -> None:
        """End line and block. In a list or table no blank line follows."""
        self.end_line(at)
        if not (self._lists or self._groups or self._cells >= 0 or self._heading):
            self._apart = True

    def start_heading(self, level: int, at: int) -> None:
        """Begin a heading of ``level``, at offset ``at``."""
        self.end_line(at)
        if self._cells < 0:
            self._heading = level

    def end_heading(self) -> None:
        """End the heading, if one is open."""
        if self._heading:
            self._apart = True
            self._emit("", LineHint("heading", self._heading, self.footer))
            self._apart = True
        self._heading = 0

    def start_group(self, at: int) -> None:
        """Begin a table or the like, whose lines stand together."""
        self.end_block(at)
        self._groups += 1

    def end_group(self, at: int) -> None:
        """End what ``start_group`` began."""
        self.end_line(at)
        self._groups -= 1
        self.end_block(at)

    def start_list(self, first: int | None, at: int) -> None:
        """Begin a list, numbered from ``first``, or with bullets."""
        self.end_block(at)
        self._lists.append(_List(first))

    def end_list(self, at: int) -> None:
        """End the innermost list."""
        self.end_line(at)
        self._lists.pop()
        self.end_block(at)

    def start_item(self, at: int, number: int | None = None) -> None:
        """Begin an item of the innermost list, with ``number`` where it bears one of its own.

        Without a list around it, as where a footer is an item of a menu that is left out, it is a block.
        """
        if not self._lists:
            self.end_block(at)
            return
        self.end_line(at)
        innermost = self._lists[-1]
        indent = " " * (self._depth - 1)
        if innermost.number is None:
            innermost.marker = f"{indent}- "
            return
        number = innermost.number if number is None else number
        innermost.number = number + 1
        innermost.marker = f"{indent}{number}. "

    def start_row(self, at: int) -> None:
        """Begin a table row: until its end everything is one line."""
        self.end_line(at)
        self._cells = 0

    def start_cell(self, at: int) -> None:
        """Begin a cell of the row."""
        if self._cells > 0:
            self._runs.append(Run(" | ", at, at, verbatim=False))
        if self._cells >= 0:
            self._cells += 1
        self._space = None

    def end_row(self, header: bool) -> None:
        """End the row; one without any text is left out."""
        self._cells = -1
        self._emit("", LineHint("header_row" if header else "row", 0, self.footer))

    @property
    def _depth(self) -> int:
        """How deep the innermost list is nested; capped, else a hostile page would have huge indents."""
        return min(len(self._lists), _DEEPEST_ITEM)

    def _flush(self) -> None:
        depth = self._depth
        if not depth:
            self._emit("", LineHint("text", 0, self.footer))
        elif self._lists[-1].marker:
            if self._emit(self._lists[-1].marker, LineHint("item", depth, self.footer)):
                self._lists[-1].marker = ""
        else:
            self._emit(" " * (depth + 1), LineHint("text", depth, self.footer))

    def _emit(self, marker: str, hint: LineHint) -> bool:
        runs, seen = tuple(self._runs), self._seen
        bold = self._all_bold and not (self._lists or self._groups)
        self._runs, self._space, self._seen, self._all_bold = [], None, False, True
        if seen:
            self.lines.append(Line(marker, runs, hint, self._apart, bold))
            self._apart = False
        return seen
