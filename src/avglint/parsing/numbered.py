"""Numbered lines: which are the items of a list, and so no headings."""

from collections.abc import Sequence
from typing import Protocol

from avglint.parsing.forms import Number


class Numbered(Protocol):
    """A line that may have a number."""

    @property
    def text(self) -> str:
        """The text of the line."""

    @property
    def number(self) -> Number | None:
        """The number before it."""


def numbered_items(lines: Sequence[Numbered]) -> set[int]:
    """Return the places, in ``lines``, of numbered lines that are list items.

    Lines that count on with nothing between them are a list (or a table of contents), unless they count on from
    the heading before them. A letter counts only where its alphabet begins with A and goes on.
    """
    listed: set[int] = set()
    alphabet = _alphabet(lines)
    last: dict[tuple[str, tuple[int, ...]], int] = {}
    for run in _runs(lines):
        number = lines[run[0]].number
        if number is None:
            continue
        series = (number.style, number.path[:-1])
        goes_on = last.get(series, 0) + 1 == number.path[-1] and number.path[-1] > 1
        stray = number.style == "letter" and (lines[run[0]].text[0].islower() or number.path[0] not in alphabet)
        if stray or (len(run) > 1 and not goes_on):
            listed.update(run)
        else:
            last[series] = number.path[-1] + len(run) - 1
    return listed


def _runs(lines: Sequence[Numbered]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place, line in enumerate(lines):
        number = line.number
        if number is None:
            continue
        before = lines[place - 1].number if place else None
        follows = (
            before is not None
            and before.style == number.style
            and before.path[:-1] == number.path[:-1]
            and before.path[-1] + 1 == number.path[-1]
        )
        if follows:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _alphabet(lines: Sequence[Numbered]) -> set[int]:
    """Return the capital letters, as numbers from 1, that count on: the others are the initials of names."""
    letters = {
        line.number.path[0]
        for line in lines
        if line.number is not None and line.number.style == "letter" and line.text[0].isupper()
    }
    return {letter for letter in letters if (2 if letter == 1 else letter - 1) in letters}
