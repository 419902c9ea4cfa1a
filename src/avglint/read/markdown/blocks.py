"""Blocks of Markdown to lines. markdown-it tells which lines of the file a block has; the rest is found here."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from avglint.model.source import line_starts
from avglint.read.html import write_fragment
from avglint.read.markdown.hidden import hidden_stretches
from avglint.read.markdown.inline import InlineContent, write_inline
from avglint.read.writer import LineWriter

_MOST_BRACKETS = 1_000
"""In one block."""
_MOST_NESTED = 5_000
"""In a file, of brackets that are opened before the last one is closed."""
_NESTED = re.compile(r"\[(?=[^\[\]]*\[)")
_DEEPEST = 98
"""Lists, items and quotes in each other; a list and its item are two. Past its own limit the parser drops all."""
_BLANKS = " \t\r\n"
"""All that is white to the parser within a line."""


def write_blocks(writer: LineWriter, start: int, jsx: bool = False) -> None:
    """Write the Markdown of ``writer.original[start:]`` as lines; in MDX tags are ``jsx``, and an indent is no code."""
    tokens = _parser(indented_code=not jsx).parse(writer.original[start:])
    starts = line_starts(writer.original)
    starts = [start, *starts[bisect_left(starts, start + 1) :], len(writer.original)]
    blocks = _Blocks(writer, starts, hidden_stretches(writer.original, starts, tokens, jsx))
    for token in tokens:
        blocks.take(token)


@cache
def _parser(indented_code: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST + 2}).enable(["table", "strikethrough"])
    if not indented_code:
        parser.disable("code")
    parser.block.ruler.before("table", "deepest", _take_as_it_is)
    parser.core.ruler.before("inline", "brackets", _refuse_brackets)
    return parser


def _take_as_it_is(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """Take a line as it is where lists and quotes are nested too deep to go on."""
    if silent or state.level < _DEEPEST:
        return False
    token = state.push("verbatim", "", 0)
    token.map = [line, line + 1]
    token.content = state.getLines(line, line + 1, state.blkIndent, False)
    state.line = line + 1
    return True


def _refuse_brackets(state: StateCore) -> None:
    """Take blocks with thousands of brackets as they are, and after thousands in each other all with such brackets.

    The search for links is quadratic in their number, and goes a hundred deep for each that is in another.
    """
    nested = 0
    for token in state.tokens:
        if token.type == "inline":
            here = len(_NESTED.findall(token.content))
            nested += here
            if token.content.count("[") > _MOST_BRACKETS or (here and nested > _MOST_NESTED):
                token.type = "verbatim"


class _Blocks:
    """What is open among the blocks, and where the lines of the file and what is hidden in it are."""

    def __init__(self, writer: LineWriter, starts: Sequence[int], hidden: Sequence[tuple[int, int]]) -> None:
        self._writer = writer
        self._starts = starts
        self._hidden = hidden
        self._at = starts[0]
        self._in_head = False
        self._in_cell = False
        self._cell_end = 0

    def take(self, token: Token) -> None:
        if token.map:
            self._at = self._starts[token.map[0]]
        if token.type == "html_block":
            self._html(token)
        elif token.type in ("inline", "fence", "code_block", "verbatim"):
            self._words(token)
        elif token.nesting > 0:
            self._open(token)
        elif token.nesting < 0:
            self._close(token)

    def _open(self, token: Token) -> None:
        writer, at = self._writer, self._at
        if token.type == "heading_open":
            writer.start_heading(int(token.tag[1]), at)
        elif token.type == "bullet_list_open":
            writer.start_list(None, at)
        elif token.type == "ordered_list_open":
            writer.start_list(int(token.attrs.get("start", 1)), at)
        elif token.type == "list_item_open":
            writer.start_item(at, int(token.info) if token.info else None)
        elif token.type == "table_open":
            writer.start_group(at)
        elif token.type == "thead_open":
            self._in_head = True
        elif token.type == "tr_open":
            writer.start_row(at)
            self._cell_end = at
        elif token.type in ("th_open", "td_open"):
            writer.start_cell(self._cell_end)
            self._in_cell = True
        else:
            writer.end_block(at)

    def _close(self, token: Token) -> None:
        writer, at = self._writer, self._at
        if token.type == "heading_close":
            writer.end_heading()
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            writer.end_list(at)
        elif token.type == "table_close":
            writer.end_group(at)
        elif token.type == "tr_close":
            writer.end_row(self._in_head)
        elif token.type == "thead_close":
            self._in_head = False
        elif token.type in ("th_close", "td_close"):
            self._in_cell = False
        else:
            writer.end_block(at)

    def _html(self, token: Token) -> None:
        self._writer.end_block(self._at)
        end = self._starts[token.map[1]] if token.map else self._at
        start = self._visible_from(self._at)
        if start < end:
            write_fragment(self._writer, start, end)

    def _words(self, token: Token) -> None:
        if not token.map or not token.content or self._visible_from(self._at) > self._at:
            return
        if token.type == "inline":
            content = self._cell(token) if self._in_cell else self._lines(token)
            write_inline(self._writer, content, token.children or [])
        else:
            self._code(token)

    def _visible_from(self, at: int) -> int:
        """Return the offset from which something is seen: ``at``, or after what tags around it hide."""
        index = bisect_left(self._hidden, at, key=itemgetter(0)) - 1
        return max(at, self._hidden[index][1]) if index >= 0 else at

    def _cell(self, token: Token) -> InlineContent:
        """Return a table cell with its place; cells of a row come from left to right."""
        text = token.content
        at = self._writer.original.find(text, self._cell_end)
        escaped = text.replace("|", "\\|")
        if "|" in text and (other := self._writer.original.find(escaped, self._cell_end)) >= 0:
            text, at = escaped, other
        at = max(at, self._cell_end)
        self._cell_end = at + len(text)
        return InlineContent(text, [0], [0], [at])

    def _code(self, token: Token) -> None:
        """Write the lines of ``token`` as they are."""
        self._writer.end_block(self._at)
        content = self._lines(token)
        for start, end in content.lines():
            if content.text[start:end].strip():
                self._writer.text(content.place(start), content.place(end - 1) + 1)
            self._writer.end_line(content.place(end))
        self._writer.end_block(self._at)

    def _lines(self, token: Token) -> InlineContent:
        """Return the content of ``token`` with the place in the file of each of its lines.

        The parser took off what stands before a line (indents, quote marks, the mark of a heading) and after it.
        """
        starts: list[int] = []
        indents: list[int] = []
        places: list[int] = []
        for number, (line, start) in enumerate(_lines_of(token.content), self._first_line(token)):
            begin, end = self._line(number)
            words = line.strip(_BLANKS)
            at = self._writer.original.rfind(words, begin, end) if words else begin
            starts.append(start)
            indents.append(len(line) - len(line.lstrip(_BLANKS)))
            places.append(max(at, begin))
        return InlineContent(token.content, starts, indents, places)

    def _first_line(self, token: Token) -> int:
        """Return the line of the file on which the content of ``token`` begins.

        The parser takes lines of white space that are not blank to it (of a no-break space) off the start of a
        paragraph, but counts them as lines of it.
        """
        first, after = token.map or (0, 0)
        if token.type in ("fence", "code_block"):
            return first + (token.type == "fence")
        words = token.content.partition("\n")[0].strip(_BLANKS)
        white = range(first, after - 1 - token.content.count("\n"))
        return next((number for number in white if self._ends_with(number, words)), max(white.stop, first))

    def _ends_with(self, number: int, words: str) -> bool:
        begin, end = self._line(number)
        _, found, after = self._writer.original[begin:end].rpartition(words)
        return bool(found) and not after.strip()

    def _line(self, number: int) -> tuple[int, int]:
        """Return start and end of a line of the file, or of its last."""
        number = min(number, len(self._starts) - 2)
        return self._starts[number], self._starts[number + 1]


def _lines_of(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        yield line, start
        start += len(line) + 1
