"""The lexer that hands Lark the lines of a statement, classified, one token a line. Imported only with Lark."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from lark import Lark, Token
from lark.lexer import Lexer

from avglint.parsing.grammar import open_grammar
from avglint.parsing.kinds import classify
from avglint.parsing.lines import Kind, Line


class LineLexer(Lexer):
    """Yields a token for each line: its kind is the type, ``start_pos`` and ``end_pos`` are its offsets.

    A run of blank lines is one token, for a page of a million of them is no work for a parser. ``line`` counts from 1.
    """

    def __init__(self, lexer_conf: object) -> None:
        """Take what Lark gives every lexer; there are no terminals to compile."""

    def lex(self, data: Sequence[Line]) -> Iterator[Token]:  # type: ignore[override]  # Lark hands over what it parses
        """Yield the tokens of the lines, whose texts joined are the text."""
        blank = -1
        for number, kind in enumerate(classify(data)):
            if kind == "BLANK":
                blank = number if blank < 0 else blank
                continue
            if blank >= 0:
                yield _token("BLANK", data, blank, number)
                blank = -1
            yield _token(kind, data, number, number + 1)
        if blank >= 0:
            yield _token("BLANK", data, blank, len(data))


def parse_lines(lines: Sequence[Line]) -> Iterator[tuple[Kind, int]]:
    """Yield kind and number (from 0) of the lines, as ``grammar/statement.lark`` reads them; blank runs are one."""
    for token in _parser().parse(lines).scan_values(lambda value: isinstance(value, Token)):
        yield cast("Kind", token.type), (token.line or 1) - 1


@cache
def _parser() -> Lark:
    return open_grammar("statement", LineLexer)


def _token(kind: str, lines: Sequence[Line], first: int, after: int) -> Token:
    return Token(kind, lines[first].text, start_pos=lines[first].begin, line=first + 1, end_pos=lines[after - 1].stop)
