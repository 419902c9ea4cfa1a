"""What an item of a list begins with: a bullet, as a font of its own may draw it, a number or a letter."""

import re
from typing import NamedTuple

_BULLET = re.compile(
    "[•·∙▪▫■□●○◦◆◇►▸➢➤➔→✓✔✗❖❑⚫‣⁃*–—-](?:\\s+|(?=[^\\W\\d_])(?<=[^*–—-]))|[\ue000-\uf8ff](?:\\s+|(?=\\w))"
)
_NUMBER = re.compile(r"(\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\S)")
_ALONE = re.compile("[•·∙▪▫■□●○◦◆◇►▸➢➤➔→✓✔✗❖❑⚫‣⁃*–—o§-]|[\ue000-\uf8ff]")


class Marker(NamedTuple):
    """A bullet, written "-", or a number as it stands there."""

    text: str
    width: int
    """Characters that it takes, with the space after it."""


def is_marker(words: str) -> bool:
    """Tell whether ``words`` are nothing but a bullet or a number."""
    return bool(_ALONE.fullmatch(words) or _NUMBER.fullmatch(words + " x", 0, len(words) + 1) or number_alone(words))


def number_alone(words: str) -> bool:
    """Tell whether ``words`` are a number with nothing after it."""
    return (
        bool(re.fullmatch(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]?", words)) and words not in "aAuU"
    )


def marker_of(text: str, first: str) -> Marker | None:
    """Return what a line begins with; ``first`` is what stands before the first wide gap in it."""
    if _ALONE.fullmatch(first) and len(text) > len(first):
        return Marker("-", len(first) + 1)
    if match := _BULLET.match(text):
        return Marker("-", match.end())
    if match := _NUMBER.match(text):
        return Marker(match.group(1), match.end())
    if first != text and number_alone(first):
        return Marker(first, len(first) + 1)
    return None
