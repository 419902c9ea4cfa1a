"""Where figures stand in a text: most of what is recognised by figures begins there, and few texts have many."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from avglint.expression import expression

_DIGITS = expression(r"\d+")


@lru_cache(maxsize=2)
def figures_in(text: str) -> tuple[int, ...]:
    """Return where runs of digits begin. Remembered for a text as written and folded: many ask it of the same."""
    return tuple(run.start() for run in _DIGITS.finditer(text))


def figures_or_sign(text: str, signs: str) -> Iterator[int]:
    """Yield, in order, where runs of digits begin, and one of ``signs`` right before them."""
    for place in figures_in(text):
        if place and text[place - 1] in signs:
            yield place - 1
        yield place


def matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what ``finditer`` yields for a pattern that can begin at ``places`` (in rising order) only."""
    reach = 0
    for place in places:
        if place >= reach and (found := pattern.match(text, place)):
            reach = found.end()
            yield found
