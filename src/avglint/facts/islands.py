"""Reading islands of grammar in prose: the longest stretch from a given place that a Lark grammar accepts.

Lark reads whole texts; a statement is prose with here and there an expression of a period. A lexer of our own offers
the parser only what it can take at that point, and ends the island quietly where nothing fits. Imported only with Lark.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lark import Lark, Token, Tree, UnexpectedInput
from lark.lexer import Lexer

from avglint.parsing.grammar import open_grammar

Island = Tree[Token]


class IslandLexer(Lexer):
    """Yields the token of highest priority among those that the parser accepts; stops where there is none.

    Lark's own contextual lexer would raise there, and checks terminals for overlap, which here is meant.
    """

    __future_interface__ = 2
    """Lark's mark of a lexer that is handed both states."""

    def __init__(self, lexer_conf: Any) -> None:
        """Compile the grammar's terminals, each by itself: one alternation a parser state costs far more to compile."""
        terminals = sorted(lexer_conf.terminals, key=lambda terminal: -terminal.priority)
        self._ignored = frozenset(lexer_conf.ignore)
        self._match = [
            (terminal.name, re.compile(terminal.pattern.to_regexp()).match)
            for terminal in terminals
            if terminal.name not in self._ignored
        ]
        self._by_state: dict[Any, list[tuple[str, Any]]] = {}

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """Yield tokens with their offsets; white space between them is passed over."""
        text, at = lexer_state.text.text, 0
        end = len(text)
        while at < end:
            if text[at].isspace():
                at += 1
                continue
            for name, match in self._accepted(parser_state):
                found = match(text, at)
                if found and found.end() > at:
                    yield Token(name, found.group(), start_pos=at, end_pos=at + len(found.group().rstrip()))
                    at = found.end()
                    break
            else:
                return

    def _accepted(self, parser_state: Any) -> list[tuple[str, Any]]:
        state = parser_state.position
        known = self._by_state.get(state)
        if known is None:
            choices = parser_state.parse_conf.parse_table.states[state]
            known = [pair for pair in self._match if pair[0] in choices]
            self._by_state[state] = known
        return known


@cache
def island_parser(grammar: str) -> Lark:
    """Return the parser of a grammar for islands, built once a process."""
    return open_grammar(grammar, IslandLexer)


def read_island(parser: Lark, text: str) -> Island | None:
    """Return the tree of the longest island that ``text`` begins with, or None."""
    # Not a slice of the whole statement: Lark would count the lines before it, for each island anew.
    reading: Any = parser.parse_interactive(text)
    accepted = None
    last = None
    try:
        for token in reading.lexer_thread.lex(reading.parser_state):
            reading.feed_token(token)
            if "$END" in reading.choices():
                # A deep copy would lose the tokens' end positions.
                accepted, last = reading.copy(deepcopy_values=False), token
    except UnexpectedInput:
        pass
    if accepted is None:
        return None
    tree: Island = accepted.feed_eof(last)
    return tree


def tokens_of(tree: Island) -> list[Token]:
    """Return the tokens of a tree in the order in which they stand."""
    return [token for token in tree.scan_values(lambda value: isinstance(value, Token)) if isinstance(token, Token)]


def span_of(tree: Island) -> tuple[int, int]:
    """Return start and end of the tokens of a tree, in the order in which they stand."""
    tokens = tokens_of(tree)
    return tokens[0].start_pos or 0, tokens[-1].end_pos or 0
