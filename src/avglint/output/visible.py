"""Text of others made safe for a terminal, and measured in columns.

Statements, file names and rule files come from anywhere. A control character or a bidirectional override among them
could move the cursor, recolour the screen or show words in another order; here it becomes a visible mark.
"""

import unicodedata
from collections.abc import Iterator

TAB = "    "
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Marks for line breaking and joining: a reader sees nothing, and neither does a terminal need them."""
_HOSTILE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """Return ``text`` on one line with every control and format character replaced by something that can be seen."""
    return text if text.isprintable() else "".join(map(_visible_character, text))


def visible_lines(text: str) -> str:
    """Return ``text`` with its line feeds kept and each line made visible."""
    return "\n".join(map(visible, text.split("\n")))


def one_line(text: str) -> str:
    """Return ``text`` made visible, every run of white space as one space."""
    return visible(" ".join(text.split()))


def columns(text: str) -> int:
    """Return the number of terminal columns that ``text``, already visible, takes."""
    return len(text) if text.isascii() else sum(map(_column_width, text))


def take(text: str, start: int, end: int, budget: int) -> tuple[str, int]:
    """Return what of ``text[start:end]``, made visible, fits in ``budget`` columns, and where the rest begins."""
    plain = text[start : min(end, start + max(budget, 0))]
    if plain.isascii() and plain.isprintable():  # most words: a column each
        return plain, start + len(plain)
    shown: list[str] = []
    # Marks without width could go on for a megabyte within one column.
    end = min(end, start + 4 * max(budget, 0))
    while start < end:
        piece = visible(text[start])
        budget -= columns(piece)
        if budget < 0:
            break
        shown.append(piece)
        start += 1
    return "".join(shown), start


def take_back(text: str, start: int, end: int, budget: int) -> tuple[str, int]:
    """Return the end of ``text[start:end]``, made visible, that fits in ``budget`` columns, and where that begins."""
    shown: list[str] = []
    start = max(start, end - 4 * max(budget, 0))
    while end > start:
        piece = visible(text[end - 1])
        budget -= columns(piece)
        if budget < 0:
            break
        shown.append(piece)
        end -= 1
    return "".join(reversed(shown)), end


def clip(text: str, width: int) -> str:
    """Return ``text``, already visible, cut to ``width`` columns; an ellipsis says that something was cut."""
    if columns(text) <= width:
        return text
    return take(text, 0, len(text), width - 1)[0] + "…"


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Return ``text``, made visible, in lines of at most ``width`` columns, each but the first behind ``indent``.

    A word that is longer than a line is cut over several.
    """
    room = max(width - len(indent), 8)
    lines: list[list[str]] = [[]]
    used = 0
    for word in one_line(text).split(" "):
        for piece in _pieces(word, room):
            needed = columns(piece) + bool(lines[-1])
            if used + needed > (room if len(lines) > 1 else max(width, 8)):
                lines.append([])
                used, needed = 0, columns(piece)
            lines[-1].append(piece)
            used += needed
    first, *rest = (" ".join(pieces) for pieces in lines)
    return [first, *(indent + line for line in rest)]


def _pieces(word: str, width: int) -> Iterator[str]:
    at = 0
    while at < len(word):
        piece, at = take(word, at, len(word), width)
        yield piece


def _visible_character(character: str) -> str:
    if character == "\t":
        return TAB
    if character in _UNSEEN:
        return ""
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category not in _HOSTILE:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


def _column_width(character: str) -> int:
    if character < "\u0300":
        return 1
    # The second and third part of a Korean syllable are drawn within the first.
    if "\u1160" <= character <= "\u11ff" or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
