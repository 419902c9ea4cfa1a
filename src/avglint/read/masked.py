"""A page with its code made invisible, character for character, so that what is left keeps its place."""

from bisect import bisect_left
from collections.abc import Iterator

from avglint.read.html.tokens import Token, tokens

NOTHING = "\u200b"
"""Stands where code stood: a character without width, that no reader of markup writes."""
BREAK = "\n"
"""Stands where the code says that there is white space."""
_Shown = tuple[int, int, str]
"""From where to where the code says what is to be read, and what that is."""


class Mask:
    """Hides stretches of a page, from its start to its end."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.shown: list[_Shown] = []
        self._parts: list[str] = []
        self._at = 0

    def hide(self, start: int, end: int, instead: str = NOTHING) -> None:
        """Hide ``page[start:end]``; what lies before it and is not hidden yet stays as it is."""
        start = max(start, self._at)
        if start < end:
            self._parts += [self.page[self._at : start], instead * (end - start)]
            self._at = end

    def show(self, start: int, end: int, text: str) -> None:
        """Hide ``page[start:end]`` and let a reader see ``text`` there."""
        if start >= self._at and text:
            self.shown.append((start, end, text))
        self.hide(start, end)

    def done(self) -> str:
        """Return the page, as long as it was."""
        return "".join([*self._parts, self.page[self._at :]])


def masked_tokens(page: str, start: int, end: int, shown: list[_Shown], is_xml: bool = False) -> Iterator[Token]:
    """Yield the tokens of a page after masking: its texts without what is hidden, with what is ``shown`` instead."""
    for token in tokens(page, start, end, is_xml):
        if token.kind != "text" or page.find(NOTHING, token.start, token.end) < 0:
            yield token
        else:
            yield from _visible(page, token, shown)


def _visible(page: str, token: Token, shown: list[_Shown]) -> Iterator[Token]:
    at = token.start
    while at < token.end:
        hidden = page.find(NOTHING, at, token.end)
        stop = hidden if hidden >= 0 else token.end
        if at < stop:
            yield Token("text", at, stop)
        at = stop
        while at < token.end and page[at] == NOTHING:
            at += 1
        first, last = bisect_left(shown, (stop,)), bisect_left(shown, (at,))
        for begin, finish, text in shown[first:last]:
            yield Token("reference", begin, finish, text=text)
