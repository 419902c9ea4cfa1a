"""A line of text on a page, and what it is made of."""

from typing import NamedTuple


class Chunk(NamedTuple):
    """Characters of one look within a stretch."""

    text: str
    strength: int
    size: float


class Stretch(NamedTuple):
    """Words of a line without a wide gap between them."""

    chunks: tuple[Chunk, ...]
    left: float
    right: float

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(chunk.text for chunk in self.chunks)


class TextLine(NamedTuple):
    """A line on a page, or the part of it in one column or cell."""

    stretches: tuple[Stretch, ...]
    base: float
    size: float
    """Of most of its letters."""
    page: int
    """From 1."""
    bullet: bool
    """A bullet is drawn before it."""
    note: str = ""
    """The raised number that it begins with."""
    edge: float = 0.0
    """Where the lines of its column end."""
    part: int = 0
    """Which part of its page it stands in, in the order in which they are read."""

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.stretches[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.stretches[-1].right

    @property
    def text(self) -> str:
        """Its words, a space for each gap."""
        return " ".join(stretch.text for stretch in self.stretches)

    @property
    def is_full(self) -> bool:
        """Whether it comes near the end of its column."""
        return self.right > self.edge - 2 * self.size

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """All that it is made of, with the spaces for the gaps."""
        chunks: list[Chunk] = list(self.stretches[0].chunks)
        for stretch in self.stretches[1:]:
            chunks += (chunks[-1]._replace(text=" "), *stretch.chunks)
        return tuple(chunks)

    @property
    def strength(self) -> int:
        """Of what stands out least in it."""
        return min((chunk.strength for chunk in self.chunks if chunk.text.strip()), default=0)
