"""Plain text: what its reader sees of it."""

from avglint.expression import expression
from avglint.model.source import Piece
from avglint.read.unseen import UNSEEN

_SEEN = expression(f"[^{UNSEEN}]+")
_MOST_PIECES = 100_000
"""A statement has some hundreds; a file made to fill the memory is read as it stands."""


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
        if len(pieces) > _MOST_PIECES:
            return original, ()
    return (original, ()) if at == len(original) else ("".join(parts), tuple(pieces))
