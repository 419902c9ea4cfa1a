"""How letters look, as far as that tells a heading from text."""

from typing import NamedTuple

_DIGITS = frozenset("0123456789abcdefABCDEF")
_COLOURED = 60
"""Between the strongest and the weakest of red, green and blue: less is black, grey or white."""


class Font(NamedTuple):
    """How letters look; None where that is not said."""

    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    """A line goes through them: what an author writes so is no longer said."""
    size: float | None = None
    """In points."""
    coloured: bool | None = None

    def over(self, below: "Font") -> "Font":
        """Return this where it says something, else ``below``."""
        return Font(
            below.bold if self.bold is None else self.bold,
            below.underlined if self.underlined is None else self.underlined,
            below.hidden if self.hidden is None else self.hidden,
            below.struck if self.struck is None else self.struck,
            below.size if self.size is None else self.size,
            below.coloured if self.coloured is None else self.coloured,
        )

    @property
    def left_out(self) -> bool:
        """Whether what is written in these letters is not said to the reader."""
        return bool(self.hidden or self.struck)

    def strength(self, *, linked: bool) -> int:
        """Return how much the letters stand out; those of a link do for another reason."""
        return 2 * bool(self.bold) + bool(not linked and (self.underlined or self.coloured))


def is_coloured(colour: str) -> bool:
    """Tell whether ``colour``, as RRGGBB, is anything but black, grey or white."""
    if len(colour) != 6 or not _DIGITS.issuperset(colour):
        return False
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) > _COLOURED
