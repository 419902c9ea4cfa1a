"""The inside of a paragraph, heading or cell: from markdown-it's tokens back to the characters of the file.

The tokens bear no places. But each says which characters of the content it took (a text its own, an emphasis its
marks, a link its brackets and destination), so that walking both side by side finds every character exactly.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html.entities import html5
from typing import NamedTuple

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from avglint.read.html.hiding import is_unseen
from avglint.read.html.names import VOID
from avglint.read.html.tokens import Token as HtmlToken
from avglint.read.html.tokens import tokens
from avglint.read.writer import LineWriter

_ESCAPE_OR_REFERENCE = re.compile(
    r"\\[!-/:-@\[-`{-~]|&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_LINE_BREAK = re.compile(r"\\?[ \t]*\n[ \t]*")
_WHITE = re.compile(r"[ \t\n]*")


class InlineContent(NamedTuple):
    """The content of a block as the parser saw it, and the places in the file of its lines."""

    text: str
    line_starts: Sequence[int]
    indents: Sequence[int]
    """The white space at the start of each line; not that of the file, where it can be a tab."""
    places: Sequence[int]
    """Of the first character of each line after its indent."""

    def place(self, at: int) -> int:
        """Return the offset in the file of the offset ``at`` in the content."""
        line = bisect_right(self.line_starts, at) - 1
        return self.places[line] + max(at - self.line_starts[line] - self.indents[line], 0)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of each line of the content."""
        for index, start in enumerate(self.line_starts):
            last = index + 1 == len(self.line_starts)
            yield start, len(self.text) if last else self.line_starts[index + 1] - 1


def write_inline(writer: LineWriter, content: InlineContent, tokens: Sequence[Token]) -> None:
    """Write the text of ``tokens``, that were parsed from ``content``."""
    _InlineWalk(writer, content).walk(tokens)


class _InlineWalk:
    def __init__(self, writer: LineWriter, content: InlineContent) -> None:
        self._writer = writer
        self._content = content
        self._text = content.text
        self._at = 0
        self._bold = writer.bold
        self._unseen: list[str] = []
        """The open elements that are hidden or struck out, and those of the same name in them."""

    def walk(self, tokens: Sequence[Token]) -> None:
        self._at = _end(_WHITE, self._text, self._at)
        for token in tokens:
            self._take(token)
        self._writer.bold = self._bold
        self._writer.muted -= len(self._unseen)

    def _take(self, token: Token) -> None:
        if token.type == "text":
            self._words(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            self._line_break(hard=token.type == "hardbreak")
        elif token.type == "code_inline":
            self._code(token)
        elif token.type == "html_inline":
            self._tag(token)
        elif token.type == "image":
            self._at += 2
            for child in token.children or []:
                self._take(child)
            self._after_label()
        elif token.type in ("link_open", "link_close"):
            self._link(token)
        else:
            self._at += len(token.markup)
            if token.tag == "strong":
                self._writer.bold += token.nesting
            elif token.tag == "s":
                self._writer.muted += token.nesting

    def _words(self, words: str) -> None:
        """Write ``words``, undoing escapes and references; what follows in the content are the same words, or these."""
        done = 0
        while done < len(words):
            special = _ESCAPE_OR_REFERENCE.search(self._text, self._at, self._at + 40 * (len(words) - done))
            plain = min(special.start() if special else len(self._text), self._at + len(words) - done) - self._at
            if plain > 0:
                self._write(self._at, self._at + plain)
                done += plain
                self._at += plain
            elif special:
                done += self._special(special, words[done : done + 2])
            else:
                return

    def _special(self, special: re.Match[str], words: str) -> int:
        """Write an escape or reference and return how many characters it stands for; ``words`` begin with them."""
        start, end = special.span()
        self._at = end
        if special.group()[0] == "\\":
            self._write(start + 1, end)
            return 1
        length = 1 if special.group()[1] == "#" else len(html5.get(special.group()[1:], ""))
        if not length:
            self._at = start + 1
            self._write(start, start + 1)
            return 1
        text = words[:length]
        self._writer.decoded(text, self._content.place(start), self._content.place(end - 1) + 1)
        return len(text)

    def _write(self, start: int, end: int) -> None:
        if start < end:
            self._writer.text(self._content.place(start), self._content.place(end - 1) + 1)

    def _line_break(self, hard: bool) -> None:
        start = self._at
        self._at = _end(_LINE_BREAK, self._text, start)
        place = self._content.place(start)
        if hard:
            self._writer.end_line(place)
        else:
            self._writer.space(place, self._content.place(self._at))

    def _code(self, token: Token) -> None:
        start = self._at + len(token.markup)
        length = len(token.content)
        if self._text[start : start + length].replace("\n", " ") != token.content:
            length += 2
        at = start
        while at < start + length:
            newline = self._text.find("\n", at, start + length)
            stop = newline if newline >= 0 else start + length
            self._write(at, stop)
            if newline >= 0:
                self._writer.space(self._content.place(newline), self._content.place(newline) + 1)
            # The indent of the next line has no place of its own: written, it would be what stands behind it.
            at = _end(_WHITE, self._text, stop + 1) if newline >= 0 else stop
        self._at = start + length + len(token.markup)

    def _tag(self, token: Token) -> None:
        for tag in tokens(token.content, 0, len(token.content)):
            if tag.name == "br":
                self._writer.end_line(self._content.place(self._at))
            elif tag.name in ("b", "strong"):
                self._writer.bold = max(self._bold, self._writer.bold + (1 if tag.kind == "start" else -1))
            self._mute(tag)
        self._at += len(token.content)

    def _mute(self, tag: HtmlToken) -> None:
        """Write nothing more from a tag that hides or strikes out what is in it, until it is closed."""
        if tag.kind == "end" and self._unseen[-1:] == [tag.name]:
            self._unseen.pop()
            self._writer.muted -= 1
        elif (
            tag.kind == "start"
            and tag.name not in VOID
            and (tag.name in self._unseen[-1:] or is_unseen(tag.name, tag.attributes))
        ):
            self._unseen.append(tag.name)
            self._writer.muted += 1

    def _link(self, token: Token) -> None:
        if token.markup == "autolink" or token.nesting > 0:
            self._at += 1
        else:
            self._after_label()

    def _after_label(self) -> None:
        """Pass the bracket that closes a label, and the destination or reference after it."""
        self._at += 1
        if self._text.startswith("(", self._at):
            end = _destination_end(self._text, self._at + 1)
            if end:
                self._at = end
                return
        if self._text.startswith("[", self._at):
            self._at = _label_end(self._text, self._at + 1)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _destination_end(text: str, at: int) -> int | None:
    """Return where ``destination "title")`` ends, None where it is none and the bracket is text."""
    start = _end(_WHITE, text, at)
    destination = parseLinkDestination(text, start, len(text))
    at = destination.pos if destination.ok else start
    gap = _end(_WHITE, text, at)
    title = parseLinkTitle(text, gap, len(text))
    if gap > at and title.ok:
        at = title.pos
    at = _end(_WHITE, text, at)
    return at + 1 if text.startswith(")", at) else None


def _label_end(text: str, at: int) -> int:
    """Return where the label of a reference ends, after its bracket."""
    while at < len(text) and text[at] != "]":
        at += 2 if text[at] == "\\" else 1
    return at + 1
