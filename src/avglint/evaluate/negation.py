"""Whether a match is asserted or negated: clauses, negation words, and what flips them.

Lists of the lexicon decide: ``negation`` (niet, geen, nooit), ``negation_neutral`` (niet alleen, niet langer dan: no
negation of what is said), ``negation_exception`` (tenzij, behalve: what is denied happens after all), and
``clause_opener`` and ``comma_opener`` (words at which a new clause begins, always or after a comma), and
``subordinator`` (of these, words whose clause ends at the next comma: "als u niets zegt, delen wij ...").
"""

from typing import Literal

from avglint.evaluate.layout import Layout, Positions
from avglint.evaluate.windows import Windows
from avglint.expression import expression

LISTS = ("negation", "negation_neutral", "negation_exception", "clause_opener", "comma_opener", "subordinator")

_HARD_BREAK = expression(r"[;:()|–—]|\s-\s")


def clauses(windows: Windows, window: int) -> list[Positions]:
    """Return the clauses of one window as ranges of positions: every word is in exactly one."""
    found = windows.clauses.get(window)
    if found is None:
        found = windows.clauses[window] = _clauses(windows.layout, *windows.bounds(window))
    return found


def _clauses(layout: Layout, begin: int, end: int) -> list[Positions]:
    lists = layout.reading.program.negation
    always, after_comma, subordinate = (
        {start for start, _ in layout.listed(lists[name], begin, end)}
        for name in ("clause_opener", "comma_opener", "subordinator")
    )
    text, known = layout.reading.statement.source.text, layout.reading.tokens
    breaks = [begin]
    before = unit = -1
    ended = set(layout.breaks(begin, end))
    for place in range(begin, end):
        here = layout.token_at[place]
        if here < 0:
            continue
        if before >= 0:
            apart = before > here or place - 1 in ended or layout.unit_at[place] != unit
            between = ";" if apart else text[known.ends[before] : known.starts[here]]
            if place in always or _opens(between, place in after_comma, breaks[-1] in subordinate):
                breaks.append(place)
        before, unit = here, layout.unit_at[place]
    return list(zip(breaks, [*breaks[1:], end], strict=True))


def _opens(between: str, opener: bool, subordinate: bool) -> bool:
    """A comma ends a clause before a word that opens one, and after a clause that a subordinator has opened."""
    if between == " ":
        return False
    if _HARD_BREAK.search(between):
        return True
    return "," in between and (opener or subordinate)


def polarity(windows: Windows, window: int, span: Positions, own_negation: bool) -> Literal["asserted", "negated"]:
    """Return how the match at ``span`` is said.

    ``own_negation``: the pattern itself asks for a negation word, so one inside the match is no negation of it.
    """
    layout = windows.layout
    lists = layout.reading.program.negation
    begin, end = windows.around(windows.bounds(window), span)
    found = layout.listed(lists["negation"], begin, end)
    if not found:
        return "asserted"
    neutral = layout.listed(lists["negation_neutral"], begin, end)
    scope = [clause for clause in clauses(windows, window) if clause[0] < span[1] and span[0] < clause[1]]
    for start, after in found:
        if any(left < after and start < right for left, right in neutral):
            continue
        if own_negation and span[0] <= start and after <= span[1]:
            continue
        if any(left <= start < right for left, right in scope):
            return "asserted" if layout.listed(lists["negation_exception"], begin, end) else "negated"
    return "asserted"
