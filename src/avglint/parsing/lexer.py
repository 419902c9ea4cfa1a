"""The lines of a statement as the tokens of its grammar, and read by it."""

from collections.abc import Iterator, Sequence
from typing import cast

from avglint.parsing.grammar import open_grammar
from avglint.parsing.kinds import classify
from avglint.parsing.lalr import Parse, Token
from avglint.parsing.lines import Kind, Line


def line_tokens(lines: Sequence[Line]) -> Iterator[Token]:
    """Yield a token for each line: its kind is the type, ``start`` and ``end`` count lines from 0.

    A run of blank lines is one token, for a page of a million of them is no work for a parser.
    """
    blank = -1
    for number, kind in enumerate(classify(lines)):
        if kind == "BLANK":
            blank = number if blank < 0 else blank
            continue
        if blank >= 0:
            yield Token("BLANK", blank, number)
            blank = -1
        yield Token(kind, number, number + 1)
    if blank >= 0:
        yield Token("BLANK", blank, len(lines))


def parse_lines(lines: Sequence[Line]) -> Iterator[tuple[Kind, int]]:
    """Yield kind and number (from 0) of the lines, as ``grammar/statement.lark`` reads them; blank runs are one."""
    parse = Parse(open_grammar("statement"))
    for token in line_tokens(lines):
        parse.feed(token)
    tree = parse.finish()
    assert tree is not None, "every sequence of lines is a statement"
    for token in tree.tokens():
        yield cast("Kind", token.type), token.start
