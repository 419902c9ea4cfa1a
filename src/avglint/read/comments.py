"""What an author says to avglint in a comment of a file, and whether its readers see that too."""

import re
from bisect import bisect_left
from typing import NamedTuple

from avglint.model.source import Source
from avglint.read.ahead import Ahead

_MARK = "avglint"
_COMMENTS = (
    (r"<!--", r"-->"),
    (r"\{/\*\*?", r"\*/\s*\}"),
    (r"\{\{--", r"--\}\}"),
    (r"\{#-?", r"-?#\}"),
    (r"/\*\*?", r"\*/"),
    (r"\{%-?\s*comment\s*-?%\}", r"\{%-?\s*endcomment\s*-?%\}"),
)
"""How comments begin and end in the formats that are read, and in those of sites that pages are made from."""
_OPENING = re.compile(rf"(?:{'|'.join(f'({opening})' for opening, _ in _COMMENTS)})\s*{_MARK}\b", re.IGNORECASE)
_ASKED = re.compile(r"\s*:\s*ignore\b", re.IGNORECASE)
"""What tells that a comment was meant, where it is not closed."""
_CLOSINGS = [re.compile(closing) for _, closing in _COMMENTS]


class Comment(NamedTuple):
    """A comment that begins with "avglint": what stands behind that word, and where the whole of it is in the file."""

    text: str
    start: int
    end: int
    seen: bool
    """It stands in what the reader sees: a block of code, or a file without markup. So it is no comment."""
    closed: bool = True
    """Otherwise it is no comment either, and ends where what it asks for begins."""


def comments_in(source: Source) -> list[Comment]:
    """Return the comments to avglint in a file, in order of place; offsets are those of ``source.original``.

    What the reader of the format kept out of the text is a comment; nothing else is asked of it.
    """
    original = source.original
    shown = sorted((piece.original_start, piece.original_end) for piece in source.pieces)
    shown = [piece for piece in shown if piece[0] < piece[1]]
    found: list[Comment] = []
    ahead = Ahead(original)
    at = 0
    while opening := _OPENING.search(original, at):
        at = opening.end()
        kind = (opening.lastindex or 1) - 1
        closing = ahead.search(_CLOSINGS[kind], at)
        if not closing:
            if asked := _ASKED.match(original, at):
                found.append(Comment(asked[0], opening.start(), asked.end(), seen=True, closed=False))
            continue
        end, stop = closing.span()
        seen = not source.pieces or _overlaps(shown, opening.start(), stop)
        found.append(Comment(original[at:end], opening.start(), stop, seen))
        at = stop
    return found


def _overlaps(shown: list[tuple[int, int]], start: int, end: int) -> bool:
    before = bisect_left(shown, (end, 0)) - 1
    return before >= 0 and shown[before][1] > start
