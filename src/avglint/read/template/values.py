"""The texts to which a page gives a name, handed out wherever the name is used."""

from collections.abc import Hashable, Iterable, Iterator, Mapping

from avglint.read.html.tokens import Token, tokens
from avglint.read.masked import NOTHING

_MOST = 100_000
"""Characters of all that a page repeats: as many as a very long statement has."""


class Allowance:
    """Bounds what names add to one page: a long text may be used ten thousand times."""

    def __init__(self) -> None:
        self._left = _MOST
        self._read: set[Hashable] = set()

    def grants(self, text: Hashable, length: int) -> bool:
        """Tell whether a text may be read; the first time it may, as the file holds it once in any case."""
        if text not in self._read:
            self._read.add(text)
            return True
        granted = length <= self._left
        self._left -= length if granted else 0
        return granted


class Values:
    """The variables and constants of one page that are texts; these may be marked up."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.asked: set[str] = set()
        """The names that are used."""
        self._texts = dict(texts)
        self._allowance = Allowance()

    def give(self, name: str, text: str) -> None:
        """Let ``name`` stand for ``text`` from here on."""
        self._texts[name] = text

    def give_other(self, name: str, other: str) -> None:
        """Let ``name`` stand from here on for what the name ``other`` stands for, where that is known."""
        if other in self._texts:
            self._texts[name] = self._texts[other]

    def text(self, name: str) -> str:
        """Return the text that is called ``name``; nothing where none is, or no more may be added."""
        self.asked.add(name)
        text = self._texts.get(name, "")
        return text if self._allowance.grants(text, len(text)) else ""


def with_markup(page: str, stream: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens in ``stream``, and those of a text that has a name with the place where the name is used."""
    for token in stream:
        if token.kind != "reference" or page[token.start] != NOTHING:
            yield token
            continue
        for part in tokens(token.text, 0, len(token.text)):
            if part.kind in ("start", "end"):
                yield part._replace(start=token.start, end=token.start)
            else:
                text = part.text or token.text[part.start : part.end]
                yield Token("reference", token.start, token.end, text=text)
