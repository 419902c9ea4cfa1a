"""Plain text: what its reader sees of it."""

from avglint.expression import expression
from avglint.model.source import Piece
from avglint.read.unseen import UNSEEN

_SEEN = expression(f"[^{UNSEEN}]+")


def read_plain(original: str) -> tuple[str, tuple[Piece, ...]]:
    """Return ``original`` without the characters that take no room, and its pieces: none where it has none of these."""
    if original.isascii():
        return original, ()
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for match in _SEEN.finditer(original):
        pieces.append(Piece(at, match.start(), match.end(), verbatim=True))
        parts.append(match.group())
        at += len(match.group())
    text = "".join(parts)
    return (original, ()) if len(text) == len(original) else (text, tuple(pieces))
