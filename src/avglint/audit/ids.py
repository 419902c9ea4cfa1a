"""What statements of JSON Lines are known by: whether two lines have the same, so that their rows can't be told apart.

Of each line no more than a hash is remembered, for there can be millions.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

Marked = tuple[str, int]
"""The place of a line, and the mark of what it is known by."""


class Repeated(NamedTuple):
    """Lines that are known by the same as a line before them."""

    number: int
    first: str
    """The place of a line, and of the next with the same."""
    again: str


def mark_of(name: str) -> int:
    """Return a number for a name, in eight bytes."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")


class Ids:
    """What lines are known by, told one part after the other."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._again: Marked | None = None
        self._number = 0

    def add(self, lines: Iterable[Marked]) -> None:
        """Take in the lines of a part."""
        for place, mark in lines:
            if mark in self._seen:
                self._number += 1
                self._again = self._again or (place, mark)
            self._seen.add(mark)

    def repeated(self, lines: Iterable[Marked]) -> Repeated | None:
        """Return which lines have what an earlier one has; None where all differ.

        ``lines`` are all of them once more: they are looked at only to find the first of two.
        """
        if self._again is None:
            return None
        again, known = self._again
        return Repeated(self._number, next(place for place, mark in lines if mark == known), again)
