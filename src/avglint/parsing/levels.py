"""The levels of headings that no markup tells: by their numbers, by capitals, by how they stand over their text."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from avglint.parsing import forms

_DEEPEST = 6


class Mark(NamedTuple):
    """A heading as far as its level goes."""

    text: str
    number: forms.Number | None
    glued: bool
    """With no blank line before its text."""
    empty: bool
    """With nothing between it and the next heading."""
    eyebrow: bool
    """Under a short line that stands alone."""

    introduced: bool
    """After text that ends in a colon."""
    over_list: bool
    """Right over a list or table."""

    @property
    def shape(self) -> tuple[bool, bool, bool, bool]:
        """What tells one class of headings from another."""
        return self.glued, self.text.endswith("."), self.text.endswith("?"), forms.is_caps(self.text)


def heading_levels(marks: Sequence[Mark], *, titled: bool) -> list[int]:
    """Return the level of each heading, from 1. ``titled``: the first is the title, and alone at level 1."""
    if not titled:
        return _levels(marks, 1)
    return [1, *_levels(marks[1:], 2)]


def _levels(marks: Sequence[Mark], base: int) -> list[int]:
    numbered = [place for place, mark in enumerate(marks) if mark.number]
    if len(numbered) >= 2 and (numbered[0] <= 3 or len(numbered) * 3 >= len(marks)):
        return _by_number(marks, base)
    if len(numbered) >= 2:
        return [base + 1 if mark.number else base for mark in marks]
    capitals = [forms.is_caps(mark.text) for mark in marks]
    if sum(capitals) >= 2 and sum(capitals) * 4 >= len(marks) and not all(capitals):
        return _below_first(capitals, base)
    eyebrows = [mark.eyebrow for mark in marks]
    if sum(eyebrows) >= 3 and sum(eyebrows) * 5 >= len(marks) * 2:
        return _below_first(eyebrows, base)
    return _by_shape(marks, base)


def _below_first(main: Sequence[bool], base: int) -> list[int]:
    first = main.index(True)
    return [base if is_main or place < first else base + 1 for place, is_main in enumerate(main)]


def _by_number(marks: Sequence[Mark], base: int) -> list[int]:
    """Levels by the depth of the number; what has none stands under a number, unless before the first."""
    styles = list(dict.fromkeys(mark.number.style for mark in marks if mark.number))
    shallowest = min(len(mark.number.path) for mark in marks if mark.number)
    ahead = Counter(mark.number.path for mark in marks if mark.number)
    counters: list[int] = []
    levels = []
    for place, mark in enumerate(marks):
        if mark.number is None:
            levels.append(base + 1 if counters and not forms.is_caps(mark.text) else base)
            continue
        ahead[mark.number.path] -= 1
        depth = len(mark.number.path) - shallowest
        if depth == 0 and mark.number.style == styles[0]:
            again = ahead[mark.number.path] > 0
            _count(
                counters, mark.number.path[-1], again=again, restart=place > 0 and marks[place - 1].number is not None
            )
            depth = len(counters) - 1
        elif depth == 0:
            depth = styles.index(mark.number.style)
        levels.append(min(base + depth, _DEEPEST))
    return levels


def _count(counters: list[int], value: int, *, again: bool, restart: bool) -> None:
    """Keep the numbers reached at each depth: a series that begins again at 1 stands under the number before it.

    A number that could go on in both series belongs to the outer one, unless it comes again.
    """
    if not counters or (value == 1 and restart and len(counters) < 3):
        counters.append(value)
    else:
        while len(counters) > 1 and value == counters[-2] + 1 and not (again and value == counters[-1] + 1):
            counters.pop()
        counters[-1] = value


def _by_shape(marks: Sequence[Mark], base: int) -> list[int]:
    """A heading right under another, or after a colon, is a sub-heading; so are those after it of the same shape."""
    levels: list[int] = []
    model: Mark | None = None
    for place, mark in enumerate(marks):
        above = marks[place - 1] if place else None
        if above is not None and above.empty and levels[-1] == base:
            # Where parent and sub-heading look alike nothing tells where the sub-headings end: only this one is.
            model = None if mark.shape == (False, *above.shape[1:]) else mark
            levels.append(base + 1)
        elif above is not None and mark.introduced and mark.over_list and model is None:
            model = mark
            levels.append(base + 1)
        elif model is not None and _alike(mark, model):
            levels.append(base + 1)
        else:
            model = None
            levels.append(base)
    return levels


def _alike(mark: Mark, model: Mark) -> bool:
    return mark.shape == model.shape and (not model.introduced or mark.over_list)
