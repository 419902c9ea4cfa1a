"""Whether a match is asserted or negated: clauses, negation words, and what flips them.

Lists of the lexicon decide: ``negation`` (niet, geen, nooit), ``negation_neutral`` (niet alleen, niet langer dan: no
negation of what is said), ``negation_exception`` (tenzij, behalve: what is denied happens after all), and
``clause_opener`` and ``comma_opener`` (words at which a new clause begins, always or after a comma), and
``subordinator`` (of these, words whose clause ends at the next comma: "als u niets zegt, delen wij ...").
"""

import re
from typing import Literal

from avglint.evaluate.reading import Reading
from avglint.evaluate.stretch import Positions, Stretch

LISTS = ("negation", "negation_neutral", "negation_exception", "clause_opener", "comma_opener", "subordinator")

_HARD_BREAK = re.compile(r"[;:()|–—]|\s-\s")


def clauses(reading: Reading, stretch: Stretch, frame: int) -> list[Positions]:
    """Return the clauses of one window as ranges of positions: every word is in exactly one."""
    found = stretch.clauses.get(frame)
    if found is None:
        found = stretch.clauses[frame] = _clauses(reading, stretch, frame)
    return found


def _clauses(reading: Reading, stretch: Stretch, frame: int) -> list[Positions]:
    lists = reading.program.negation
    always, after_comma, subordinate = (
        {start for start, _ in stretch.listed(lists[name], frame)}
        for name in ("clause_opener", "comma_opener", "subordinator")
    )
    begin, end = stretch.bounds[frame]
    text, known = reading.statement.source.text, reading.tokens
    breaks = [begin]
    for place in range(begin + 1, end):
        before, here = stretch.at(place - 1)[1], stretch.at(place)[1]
        between = text[known.ends[before] : known.starts[here]] if before < here else ";"
        if place in always or _opens(between, place in after_comma, breaks[-1] in subordinate):
            breaks.append(place)
    return list(zip(breaks, [*breaks[1:], end], strict=True))


def mask(begin: int, end: int) -> int:
    """Return the positions from ``begin`` up to ``end`` as a bit set."""
    return (1 << end) - (1 << begin)


def _opens(between: str, opener: bool, subordinate: bool) -> bool:
    """A comma ends a clause before a word that opens one, and after a clause that a subordinator has opened."""
    if between == " ":
        return False
    if _HARD_BREAK.search(between):
        return True
    return "," in between and (opener or subordinate)


def polarity(
    reading: Reading, stretch: Stretch, frame: int, span: Positions, own_negation: bool
) -> Literal["asserted", "negated"]:
    """Return how the match at ``span`` is said.

    ``own_negation``: the pattern itself asks for a negation word, so one inside the match is no negation of it.
    """
    lists = reading.program.negation
    found = stretch.listed(lists["negation"], frame)
    if not found:
        return "asserted"
    neutral = stretch.listed(lists["negation_neutral"], frame)
    scope = [clause for clause in clauses(reading, stretch, frame) if clause[0] < span[1] and span[0] < clause[1]]
    for start, end in found:
        if any(left < end and start < right for left, right in neutral):
            continue
        if own_negation and span[0] <= start and end <= span[1]:
            continue
        if any(left <= start < right for left, right in scope):
            return "asserted" if stretch.listed(lists["negation_exception"], frame) else "negated"
    return "asserted"
