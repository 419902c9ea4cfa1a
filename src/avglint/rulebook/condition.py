"""Conditions: from text to a small tree of lists, plain data that can be kept."""

from functools import cache
from typing import TYPE_CHECKING, Any, Union

from avglint.errors import PatternError
from avglint.resources import grammar_path

if TYPE_CHECKING:
    from lark import Lark, UnexpectedInput

Condition = list[Union[str, "Condition"]]
"""``["name", "x"]``, ``["not", a]``, ``["and", a, b]`` or ``["or", a, b]``."""

MAX_LENGTH = 1000
"""Of a condition, in code points: its tree stays shallow enough for any reader."""

_OPERATORS = {"either": "or", "both": "and"}
_EXPECTED = {
    "NAME": "a name",
    "LPAR": "'('",
    "_NOT": "'not'",
    "_AND": "'and'",
    "_OR": "'or'",
    "RPAR": "')'",
    "$END": "the end",
}


def parse_condition(text: str) -> Condition:
    """Return the tree of ``text``. Raises PatternError with the column of what is wrong."""
    return _condition(_tree(text).children[0])


def condition_names(text: str) -> list[tuple[str, int]]:
    """Return the names in ``text``, each with its column (from 1), in order. Raises PatternError like the parser."""
    return [(str(token), token.column) for token in _tree(text).scan_values(lambda _: True)]


def _tree(text: str) -> Any:
    from lark import UnexpectedInput

    if len(text) > MAX_LENGTH:
        raise PatternError(text[:MAX_LENGTH], MAX_LENGTH, f"a condition has at most {MAX_LENGTH} characters")
    try:
        return _parser().parse(text)
    except UnexpectedInput as error:
        # Lark gives the end of the text the place of the last token, or none.
        at_end = getattr(getattr(error, "token", None), "type", "") == "$END"
        column = len(text) + 1 if at_end else (error.pos_in_stream or 0) + 1
        raise PatternError(
            text, column, f"this is no condition; expected {_expected(error, text[: column - 1])}"
        ) from None


def _expected(error: "UnexpectedInput", before: str) -> str:
    accepted = getattr(error, "accepts", None) or getattr(error, "allowed", None) or ()
    # The parser's states are shared by text within brackets and text outside.
    closed = before.count("(") == before.count(")")
    impossible = "RPAR" if closed else "$END"
    return ", ".join(words for name, words in _EXPECTED.items() if name in accepted and name != impossible)


@cache
def _parser() -> "Lark":
    from lark import Lark

    return Lark.open(str(grammar_path("condition")), parser="lalr")


def _condition(tree: Any) -> Condition:
    if tree.data == "name":
        return ["name", str(tree.children[0])]
    first, *rest = (_condition(child) for child in tree.children)
    if tree.data == "negated":
        return ["not", first]
    for condition in rest:
        first = [_OPERATORS[tree.data], first, condition]
    return first
