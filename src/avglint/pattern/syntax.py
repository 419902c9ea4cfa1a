"""From the text of a pattern to its tree."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from avglint.errors import PatternError
from avglint.pattern.limits import MAX_GAPS, check_text
from avglint.resources import grammar_path

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

DEFAULT_GAP = 8


class Word(NamedTuple):
    """A word: ``form`` with a star where it may go on, and ``=`` before it where its case counts."""

    form: str
    column: int


class VerbForms(NamedTuple):
    """Any form of the verb with this infinitive."""

    infinitive: str
    column: int


class ListName(NamedTuple):
    """Any pattern of a named list."""

    name: str
    column: int


class FactName(NamedTuple):
    """A recognised fact with all of these tags, and this value where one is given."""

    kind: str
    tags: tuple[str, ...]
    value: str
    column: int


class Adjacent(NamedTuple):
    """Parts next to each other."""

    parts: tuple["Node", ...]


class Gap(NamedTuple):
    """``left``, at most ``words`` words, ``right``."""

    left: "Node"
    right: "Node"
    words: int


class Maybe(NamedTuple):
    """A part that may be left out."""

    part: "Node"


class Alternatives(NamedTuple):
    """One of these."""

    options: tuple["Node", ...]


Node = Word | VerbForms | ListName | FactName | Adjacent | Gap | Maybe | Alternatives


class Without(NamedTuple):
    """Not met in the window, or, with ``before``, not within so many words before the match, in the same clause."""

    node: Node
    before: int | None


class AllOf(NamedTuple):
    """All in one window, in any order, and none of ``without``."""

    parts: tuple[Node, ...]
    without: tuple[Without, ...]


class Pattern(NamedTuple):
    """A whole pattern: one of these is enough."""

    options: tuple[AllOf, ...]


_EXPECTED = {
    "WORD": "a word",
    "VERB": "a verb with ~",
    "LIST": "@list",
    "FACT": "<fact>",
    "GAP": "..",
    "LPAR": "(",
    "RPAR": ")",
    "VBAR": "|",
    "QMARK": "?",
    "BANG": "!",
    "__ANON_0": "&",
    "AMPERSAND": "&",
    "$END": "the end",
}


@lru_cache(maxsize=50_000)
def parse_pattern(text: str) -> Pattern:
    """Return the tree of ``text``. Raises PatternError with the column of what is wrong."""
    from lark import UnexpectedCharacters, UnexpectedInput

    check_text(text)
    try:
        tree = _parser().parse(text)
    except UnexpectedInput as error:
        at_end = getattr(getattr(error, "token", None), "type", "") == "$END"
        column = len(text) + 1 if at_end else int(getattr(error, "column", 1))
        if isinstance(error, UnexpectedCharacters) and ".." in text[max(0, column - 2) : column + 1]:
            gap = "two dots, how many words may stand there (0 to 99; left out: 8) and a space: 'a ..3 b'"
            raise PatternError(text, column, f"this is no pattern; a gap is {gap}") from None
        names = getattr(error, "accepts", None) or getattr(error, "allowed", None) or ()
        expected = sorted({_EXPECTED.get(name, name) for name in names})
        hint = f"; expected {', '.join(expected)}" if expected else ""
        raise PatternError(text, column, f"this is no pattern{hint}") from None
    return Pattern(tuple(_all_of(child, text) for child in tree.children))


@cache
def _parser() -> "Lark":
    from lark import Lark

    return Lark.open(str(grammar_path("pattern")), parser="lalr", propagate_positions=True)


def _all_of(tree: Any, text: str) -> AllOf:
    parts: list[Node] = []
    without: list[Without] = []
    for child in tree.children:
        if child.data == "none_of":
            first = child.children[0]
            before = None if hasattr(first, "data") else _gap_words(first)
            without.append(Without(_node(child.children[-1], text), before))
        else:
            parts.append(_node(child, text))
    return AllOf(tuple(parts), tuple(without))


def _gap_words(token: "Token") -> int:
    return int(token[2:]) if len(token) > 2 else DEFAULT_GAP


def _node(tree: Any, text: str) -> Node:
    node: Node = _BUILDERS[tree.data](tree, text)
    return node


def _gap(tree: "Tree[Token]", text: str) -> Node:
    children: list[Any] = list(tree.children)
    if len(children) > 2 * MAX_GAPS + 1:
        column = int(children[2 * MAX_GAPS + 1].column)
        raise PatternError(text, column, f"more than {MAX_GAPS} gaps (..) in one sequence")
    node = _node(children[0], text)
    for gap, right in zip(children[1::2], children[2::2], strict=True):
        node = Gap(node, _node(right, text), _gap_words(gap))
    return node


def _sequence(tree: "Tree[Token]", text: str) -> Node:
    parts = tuple(_node(child, text) for child in tree.children)
    if isinstance(parts[0], Maybe) or isinstance(parts[-1], Maybe):
        edge = tree.children[0] if isinstance(parts[0], Maybe) else tree.children[-1]
        column = getattr(getattr(edge, "meta", None), "column", 1)
        raise PatternError(text, column, "an optional part at the edge of a pattern has no effect")
    return parts[0] if len(parts) == 1 else Adjacent(parts)


def _group(tree: "Tree[Token]", text: str) -> Node:
    options = tuple(_node(child, text) for child in tree.children)
    return options[0] if len(options) == 1 else Alternatives(options)


def _leaf(tree: "Tree[Token]", _text: str) -> Node:
    token: Any = tree.children[0]
    column = int(token.column)
    if tree.data == "verb":
        return VerbForms(str(token[:-1]).lower(), column)
    if tree.data == "list":
        return ListName(str(token[1:]), column)
    if tree.data == "word":
        return Word(str(token), column)
    name, _, value = str(token[1:-1]).partition("=")
    kind, *tags = name.split(":")
    return FactName(kind, tuple(sorted(tags)), value, column)


_BUILDERS: dict[str, Any] = {
    "gap": _gap,
    "sequence": _sequence,
    "group": _group,
    "optional": lambda tree, text: Maybe(_node(tree.children[0], text)),
    "word": _leaf,
    "verb": _leaf,
    "list": _leaf,
    "fact": _leaf,
}
