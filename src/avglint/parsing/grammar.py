"""The tables of a grammar: made by Lark, and kept between runs.

Making them costs some 200 ms (Lark is imported, and first builds the parser of its own grammar language), reading them
back less than a millisecond. They are plain data of our own form, whatever version of Lark has made them.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from avglint.cache import kept
from avglint.parsing.lalr import Rule, Tables
from avglint.resources import grammar_path

if TYPE_CHECKING:
    from lark import Lark

_FORM = b"2"
"""Of the tables; another number for another form, so that no run reads tables of another form."""


@cache
def open_grammar(name: str) -> Tables:
    """Return the tables of ``grammar/<name>.lark``."""
    path = grammar_path(name)
    grammars = b"".join(file.read_bytes() for file in sorted(path.parent.glob("*.lark")))  # one can import another
    entry = f"{name}-{hashlib.sha256(_FORM + grammars).hexdigest()}.tables"
    terminals, states, rules, start, end = kept(entry, lambda: _make_tables(str(path)))
    return Tables(terminals, states, [Rule(*rule) for rule in rules], start, end)


def _make_tables(path: str) -> Tables:
    from lark import Lark
    from lark.grammar import Rule as LarkRule
    from lark.lexer import Lexer, TerminalDef

    class NoLexer(Lexer):
        """In place of Lark's own, which would compile and judge terminals that are ours to match."""

        def __init__(self, lexer_conf: object) -> None:
            pass

        def lex(self, lexer_state: object, parser_state: object) -> Any:
            raise NotImplementedError

    parser = Lark.open(path, parser="lalr", lexer=NoLexer)
    # What ``python -m lark.tools.serialize`` writes.
    data, memo = parser.memo_serialize([TerminalDef, LarkRule])
    table = data["parser"]["parser"]
    rules: list[Rule] = []
    numbers = {number: _add_rule(rules, rule) for number, rule in memo.items() if rule["__type__"] == "Rule"}
    states = [_steps(table["states"][state], table["tokens"], numbers) for state in range(len(table["states"]))]
    return Tables(_terminals(parser), states, rules, table["start_states"]["start"], table["end_states"]["start"])


def _terminals(parser: "Lark") -> list[tuple[str, str]]:
    known = [terminal for terminal in parser.terminals if terminal.name not in parser.ignore_tokens]
    known.sort(key=lambda terminal: -terminal.priority)
    return [(str(terminal.name), str(terminal.pattern.to_regexp())) for terminal in known]


def _add_rule(rules: list[Rule], rule: Mapping[str, Any]) -> int:
    """Add a rule, and return its number. Of what Lark can say of a rule, only what our grammars use is carried over."""
    options = rule["options"]
    if rule["alias"] or options["keep_all_tokens"] or options["expand1"] or any(options["empty_indices"]):
        raise NotImplementedError(f"rule {rule['origin']['name']} uses more of Lark than avglint.parsing.lalr knows")
    symbols = rule["expansion"]
    kept = [
        (place, symbol["__type__"] == "NonTerminal" and symbol["name"].startswith("_"))
        for place, symbol in enumerate(symbols)
        if not (symbol["__type__"] == "Terminal" and symbol["filter_out"])
    ]
    rules.append(Rule(str(rule["origin"]["name"]), len(symbols), kept))
    return len(rules) - 1


def _steps(
    actions: Mapping[int, tuple[int, Any]], symbols: Mapping[int, str], numbers: Mapping[int, int]
) -> dict[str, int]:
    """Return the steps of a state: Lark writes (0, state) for a shift and (1, rule) for a reduction."""
    return {
        str(symbols[symbol]): ~numbers[argument["@"]] if reduces else argument
        for symbol, (reduces, argument) in actions.items()
    }
