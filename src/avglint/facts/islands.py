"""Reading islands of grammar in prose: the longest stretch from a given place that a grammar accepts.

A grammar reads whole texts; a statement is prose with here and there an expression of a period. So the parser is
offered only what it can take at that point, and an island ends quietly where nothing fits.
"""

import re
from collections.abc import Iterator
from functools import cache

from avglint.expression import expression
from avglint.parsing.grammar import open_grammar
from avglint.parsing.lalr import END, Parse, Tables, Token, Tree

_Terminal = tuple[str, re.Pattern[str]]


class IslandReader:
    """Reads islands of one grammar."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._terminals = [(name, expression(regexp)) for name, regexp in tables.terminals]
        self._by_state: dict[int, list[_Terminal]] = {}

    def read(self, text: str) -> Tree | None:
        """Return the tree of the longest island that ``text`` begins with, or None. Tokens count characters."""
        parse = Parse(self._tables)
        accepted = None
        for token in self._tokens(text, parse):
            if not parse.feed(token):
                break
            if END in parse.steps():
                accepted = parse.copy()
        return accepted.finish() if accepted else None

    def _tokens(self, text: str, parse: Parse) -> Iterator[Token]:
        """Yield, as long as there is one, the token of highest priority among those that the parse can take."""
        at, end = 0, len(text)
        while at < end:
            if text[at].isspace():
                at += 1
                continue
            for name, terminal in self._accepted(parse):
                found = terminal.match(text, at)
                if found and found.end() > at:
                    yield Token(name, at, at + len(found.group().rstrip()), found.group())
                    at = found.end()
                    break
            else:
                return

    def _accepted(self, parse: Parse) -> list[_Terminal]:
        known = self._by_state.get(parse.state)
        if known is None:
            steps = parse.steps()
            known = self._by_state[parse.state] = [pair for pair in self._terminals if pair[0] in steps]
        return known


@cache
def duration_reader() -> IslandReader:
    """Return the reader of periods: of ``grammar/duration.lark``."""
    return IslandReader(open_grammar("duration"))


def span_of(tree: Tree) -> tuple[int, int]:
    """Return start and end of the tokens of a tree."""
    tokens = list(tree.tokens())
    return tokens[0].start, tokens[-1].end
