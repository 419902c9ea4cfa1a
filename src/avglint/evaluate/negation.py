"""Whether a match is asserted or negated: clauses, negation words, and what flips them.

Lists of the lexicon decide: ``negation`` (niet, geen, nooit), ``negation_neutral`` (niet alleen, niet langer dan: no
negation of what is said), ``negation_exception`` (tenzij, behalve: what is denied happens after all), and
``clause_opener`` and ``comma_opener`` (words at which a new clause begins, always or after a comma).
"""

import re
from typing import Literal

from avglint.evaluate.reading import Reading
from avglint.pattern.matcher import Window, matches, spans

LISTS = ("negation", "negation_neutral", "negation_exception", "clause_opener", "comma_opener")

_HARD_BREAK = re.compile(r"[;:()|–—]|\s-\s")


def clauses(reading: Reading, window: Window, tokens: list[int]) -> list[tuple[int, int]]:
    """Return the clauses of a window as ranges of positions: every word is in exactly one."""
    lists = reading.program.negation
    always = {start for start, _ in spans(lists["clause_opener"], window)}
    after_comma = {start for start, _ in spans(lists["comma_opener"], window)}
    text, known = reading.statement.source.text, reading.tokens
    breaks = [0]
    for place in range(1, len(tokens)):
        before, here = tokens[place - 1], tokens[place]
        between = text[known.ends[before] : known.starts[here]] if before < here else ";"
        if place in always or _opens(between, place, breaks[-1], after_comma):
            breaks.append(place)
    return list(zip(breaks, [*breaks[1:], len(tokens)], strict=True))


def _opens(between: str, place: int, clause_start: int, after_comma: set[int]) -> bool:
    """A comma ends a clause before a word that opens one, and after a clause that such a word has opened."""
    if between == " ":
        return False
    if _HARD_BREAK.search(between):
        return True
    return "," in between and (place in after_comma or clause_start in after_comma)


def polarity(
    reading: Reading, window: Window, tokens: list[int], span: tuple[int, int], own_negation: bool
) -> Literal["asserted", "negated"]:
    """Return how the match at ``span`` (positions in the window) is said.

    ``own_negation``: the pattern itself asks for a negation word, so one inside the match is no negation of it.
    """
    lists = reading.program.negation
    if not matches(lists["negation"], window):
        return "asserted"
    neutral = spans(lists["negation_neutral"], window)
    scope = [clause for clause in clauses(reading, window, tokens) if clause[0] < span[1] and span[0] < clause[1]]
    for start, end in spans(lists["negation"], window):
        if any(left < end and start < right for left, right in neutral):
            continue
        if own_negation and span[0] <= start and end <= span[1]:
            continue
        if any(left <= start < right for left, right in scope):
            return "asserted" if matches(lists["negation_exception"], window) else "negated"
    return "asserted"
