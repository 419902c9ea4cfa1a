"""What of an expression in a template or in PHP ends up on the page: its literals, and variables with a known value."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from avglint.read.masked import BREAK, NOTHING, Mask
from avglint.read.template.values import Values

STRING = r""""(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'"""
_PIECE = re.compile(rf"\s++|{STRING}|\\.|\|\||\?\?|[\w$]++(?:->\w++)*+|.", re.DOTALL)
_TRANSLATES = frozenset({"_", "__", "t", "trans", "gettext", "lang", "esc_html__"})
_PASSES_ON = frozenset(
    {"e", "h", "htmlspecialchars", "htmlentities", "esc_html", "nl2br", "trim", "ucfirst", "strip_tags"}
)
"""Functions that write what they are given."""
_JOINS = frozenset({"", "(", ",", "?", ":", "~", "+", ".", "??", "||", "else", "or"})
"""What stands before a literal or name that is shown as it is."""
_USED = r"\s*(?:[=!]=|[<>\[(]|(?:in|is)\b|->|\?(?!\?)|\|\s*date\b"
"""What follows on a literal or name that is compared, called, indexed or made something else of."""
_USED_IN_PHP = re.compile(rf"{_USED})")
_USED_ELSEWHERE = re.compile(rf"{_USED}|\.\s?\w)")
_SHOWN = re.compile(r"""["'].|[^\W\d]|\$""", re.DOTALL)
_APART = re.compile(r"[:,]|\belse\b")
_ESCAPES = {
    '"': re.compile(r"\\(.)|\{\$[^{}]{0,200}\}|\$\w+(?:->\w+|\[[^\]\n]{0,100}\])?", re.DOTALL),
    "'": re.compile(r"\\(['\\])"),
}

_KEY = re.compile(r"[^\s]*[._:/][^\s]*\Z|[^\sA-Z][^\s]*\Z")


def is_translation_key(text: str) -> bool:
    """Tell whether what is to be translated is a name, as ``privacy.title`` is, and not the text itself."""
    return bool(_KEY.match(text))


class Part(NamedTuple):
    """A literal with its quotes, or a name, that is written to the page."""

    start: int
    end: int
    name: str


def written_parts(page: str, start: int, end: int, is_php: bool) -> Iterator[Part]:
    """Yield what of the expression ``page[start:end]`` is written to the page, as far as its form tells.

    That are the literals and names that stand alone, are joined, or are one side of a choice; not what is compared,
    indexed, or passed to a function or filter, unless that function translates.
    """
    used = _USED_IN_PHP if is_php else _USED_ELSEWHERE
    before = ""
    brackets: list[str] = []
    """What stands before each bracket that is open; empty where its content is not shown."""
    hidden = 0
    for match in _PIECE.finditer(page, start, end):
        piece = match.group()
        if piece.isspace():
            continue
        if piece in "([{":
            seen = piece == "(" and (before in _JOINS or before in _TRANSLATES or before in _PASSES_ON)
            brackets.append(before or "(" if seen else "")
            hidden += not seen
        elif piece in ")]}":
            hidden -= bool(brackets) and not brackets.pop()
        elif piece == "|" and not brackets:
            return
        elif not hidden and before in _JOINS and not (before == "," and brackets):
            key = bool(brackets) and brackets[-1] in _TRANSLATES and is_translation_key(piece[1:-1])
            if not key and not used.match(page, match.end(), end) and _SHOWN.match(piece):
                yield Part(match.start(), match.end(), "" if piece[0] in "\"'" else piece)
        before = piece


def show_expression(mask: Mask, start: int, end: int, values: Values, is_php: bool = False) -> None:
    """Hide ``page[start:end]``, an expression that is written to the page, but for its literals and known names.

    In PHP a dot joins two values; elsewhere it makes something else of the first.
    """
    first = start
    for part in written_parts(mask.page, start, end, is_php):
        apart = start > first and _APART.search(mask.page, start, part.start)
        mask.hide(start, part.start, BREAK if apart else NOTHING)
        start = part.end
        if not part.name:
            show_literal(mask, part.start, part.end)
        else:
            mask.show(part.start, part.end, values.text(part.name))
    mask.hide(start, end)


def show_literal(mask: Mask, start: int, end: int) -> None:
    """Hide of the literal ``page[start:end]`` the quotes, the escapes and the variables."""
    quote = mask.page[start]
    mask.hide(start, start + 1)
    show_escaped(mask, start + 1, end - 1, quote)
    mask.hide(end - 1, end)


def show_escaped(mask: Mask, start: int, end: int, quote: str) -> None:
    """Hide of the text ``page[start:end]`` of a literal between ``quote`` what is no text."""
    for match in _ESCAPES[quote].finditer(mask.page, start, end):
        escaped = match.group(1)
        if escaped is None or escaped == "\n":
            mask.hide(*match.span())
        elif escaped in "nrt" and quote == '"':
            mask.hide(*match.span(), instead=BREAK)
        elif escaped in "\"'\\$":
            mask.hide(match.start(), match.start() + 1)


def literal_text(literal: str) -> str:
    """Return the text of a literal, which may be marked up, without its variables."""
    return " ".join(_ESCAPES[literal[0]].sub(_meant, literal[1:-1]).split())


def _meant(match: re.Match[str]) -> str:
    """Return what an escape stands for; nothing where it is a variable."""
    escaped = match.group(1)
    if escaped is None:
        return ""
    return " " if escaped in "nrt\n" else escaped if escaped in "\"'\\$" else match.group()
