"""PHP: what stands outside ``<?php ?>`` is the page; of the code, what it writes as far as it stands there."""

import re
from collections import Counter
from typing import NamedTuple

from avglint.read.masked import Mask
from avglint.read.template.expression import (
    STRING,
    literal_text,
    show_escaped,
    show_expression,
    show_literal,
)
from avglint.read.template.values import Values

OPENING = re.compile(r"<\?(?:php\b|=|(?!xml))", re.IGNORECASE)
_PIECE = re.compile(
    rf"""\?>|(?://|\#(?!\[))[^\n?]*+(?:\?(?!>)[^\n?]*+)*+|/\*|<<<[ \t]*+["']?(\w++)["']?[ \t]*+\r?\n|{STRING}|\\."""
    r"""|\b(?:echo|print|_e|esc_html_e)\b|[;{}]|[\w$]++|.""",
    re.DOTALL,
)
_VALUES = re.compile(
    rf"(?:(\$\w++)\s*+=|\bdefine\s*+\(\s*+['\"](\w++)['\"]\s*+,|\bconst\s++(\w++)\s*+=)\s*+({STRING})\s*+[;)]",
    re.DOTALL,
)
_ASSIGNED = re.compile(r"(\$\w++)\s*+\.?=(?![=>])")
_MARKUP = re.compile(r"</(?:p|h[1-6]|li|div|section|td)>", re.IGNORECASE)


class Assigned(NamedTuple):
    """The text that a name is given."""

    text: str
    start: int
    """Of its literal."""
    stays: bool
    """It is a piece of a page, to be read where it stands unless its name is written."""


def php_values(page: str) -> dict[str, Assigned]:
    """Return the variables and constants that the page gives a text, by name; but no pieces of a page one by one."""
    found: dict[str, Assigned] = {}
    times = Counter(_ASSIGNED.findall(page))
    for match in _VALUES.finditer(page):
        name, literal = match.group(1) or match.group(2) or match.group(3), match.group(4)
        stays = bool(_MARKUP.search(literal))
        if not stays or times[name] <= 1:
            found[name] = Assigned(literal_text(literal), match.start(4), stays)
    return found


def mask_php(mask: Mask, at: int, values: Values, elsewhere: frozenset[int]) -> int:
    """Hide the code that begins at ``at`` with ``<?``, but for the text that it writes, and return where it ends.

    The literals that begin at ``elsewhere`` are read where their names are written.
    """
    page = mask.page
    opening = OPENING.match(page, at)
    mask.hide(at, opening.end() if opening else at + 2)
    at = opening.end() if opening else at + 2
    writes = opening is not None and opening.group() == "<?="
    statement = at
    while match := _PIECE.match(page, at):
        piece, at = match.group(), match.end()
        if piece == "/*":
            end = page.find("*/", at)
            at = len(page) if end < 0 else end + 2
        elif piece in (";", "?>", "{", "}"):
            if writes and piece != "{":
                show_expression(mask, statement, match.start(), values, is_php=True)
            writes = writes and piece == "{"
        elif piece in ("echo", "print", "_e", "esc_html_e"):
            writes = True
        elif match.group(1):
            mask.hide(statement, match.end())
            at = _heredoc(mask, match, writes)
        elif not writes and piece[0] in "\"'" and match.start() not in elsewhere and _MARKUP.search(piece):
            mask.hide(statement, match.start())
            show_literal(mask, match.start(), at)
        else:
            continue
        mask.hide(statement, at)
        statement = at
        if piece == "?>":
            return at
    mask.hide(statement, at)
    return at


def _heredoc(mask: Mask, opening: re.Match[str], writes: bool) -> int:
    """Show the heredoc whose first line is ``opening`` where it is written or is a piece of a page; return its end."""
    page = mask.page
    closing = re.compile(rf"^[ \t]*+{opening.group(1)}\b", re.MULTILINE).search(page, opening.end())
    end = closing.start() if closing else len(page)
    if writes or _MARKUP.search(page, opening.end(), end):
        show_escaped(mask, opening.end(), end, "'" if "'" in opening.group() else '"')
    else:
        mask.hide(opening.end(), end)
    if closing:
        mask.hide(end, closing.end())
        return closing.end()
    return end
