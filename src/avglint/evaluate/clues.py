"""Finding the places where a clue is met."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from avglint.evaluate.negation import clauses, polarity
from avglint.evaluate.program import CompiledClue
from avglint.evaluate.reading import Frame, Reading
from avglint.evaluate.units import FOOTER_TOPIC
from avglint.model.source import Span
from avglint.pattern.matcher import Window, matches, spans

Positions = tuple[int, int]


class Match(NamedTuple):
    """A place where a clue is met: the words in one unit, and the words elsewhere that complete them."""

    unit: int
    span: Span
    context: tuple[tuple[int, Span], ...] = ()
    """Words in other units of the window (an introduction, a header, a neighbouring sentence), with their units."""
    clue: CompiledClue | None = None


def find(clue: CompiledClue, reading: Reading) -> Iterator[Match]:
    """Yield the matches of a clue's patterns, by window in order of place."""
    layout = reading.layout(clue.window)
    options = [(option, layout.candidates(option["need"])) for option in clue.options]
    pending = 0
    for _, candidates in options:
        pending |= candidates
    while pending:
        number = (pending & -pending).bit_length() - 1
        pending &= pending - 1
        frame = layout.frames[number]
        if not _in_scope(clue, reading, frame):
            continue
        window, tokens = layout.window(number)
        here = [option for option, candidates in options if candidates >> number & 1]
        for piece in _pieces(clue, reading, window, tokens):
            if clue.unless and any(_met(option, piece) for option in clue.unless):
                continue
            for option in here:
                yield from _matches(clue, option, reading, frame, piece, tokens)


def _in_scope(clue: CompiledClue, reading: Reading, frame: Frame) -> bool:
    topics = reading.sections[frame.section].topics
    if FOOTER_TOPIC in topics:
        return FOOTER_TOPIC in clue.topic
    return not (clue.topic and not clue.topic & topics) and not clue.not_topic & topics


def _pieces(clue: CompiledClue, reading: Reading, window: Window, tokens: list[int]) -> list[Window]:
    """A window is read whole, or clause by clause."""
    if clue.window != "clause":
        return [window]
    return [_part(window, left, right) for left, right in clauses(reading, window, tokens)]


def _part(window: Window, left: int, right: int) -> Window:
    mask = (1 << right) - (1 << left)
    words = {needle: bits & mask for needle, bits in window.words.items() if bits & mask}
    facts = {
        needle: inside
        for needle, places in window.facts.items()
        if (inside := [(a, b) for a, b in places if left <= a and b <= right])
    }
    return Window(window.size, words, facts)


def _met(option: dict[str, Any], window: Window) -> bool:
    """Whether an option is met anywhere in a window; where it excludes words before it, by any of its matches."""
    if not all(matches(part, window) for part in option["parts"]):
        return False
    return not any(before is None and matches(op, window) for before, op in option["without"])


def _matches(
    clue: CompiledClue, option: dict[str, Any], reading: Reading, frame: Frame, window: Window, tokens: list[int]
) -> Iterator[Match]:
    found = []
    for part in option["parts"]:
        found.append(spans(part, window))
        if not found[-1]:
            return
    if any(before is None and matches(op, window) for before, op in option["without"]):
        return
    firsts, *rest = found
    near = [(before, spans(op, window)) for before, op in option["without"] if before is not None]
    for first in firsts:
        if any(_shortly_before(first, before, places, reading, window, tokens) for before, places in near):
            continue
        if clue.polarity != "any":
            said = polarity(reading, window, tokens, first, option["own_negation"])
            if said != clue.polarity:
                continue
        chosen = [first, *(_nearest(first, places) for places in rest)]
        match = _match(clue, reading, frame, chosen, tokens)
        if match:
            yield match


def _shortly_before(
    first: Positions, before: int, places: list[Positions], reading: Reading, window: Window, tokens: list[int]
) -> bool:
    close = [place for place in places if first[0] - before <= place[1] <= first[0] + 0 and place[0] < first[0]]
    if not close:
        return False
    scope = next(clause for clause in clauses(reading, window, tokens) if clause[0] <= first[0] < clause[1])
    return any(scope[0] <= place[0] for place in close)


def _nearest(first: Positions, places: list[Positions]) -> Positions:
    return min(places, key=lambda place: max(place[0] - first[1], first[0] - place[1], 0))


def _match(
    clue: CompiledClue, reading: Reading, frame: Frame, chosen: list[Positions], tokens: list[int]
) -> Match | None:
    """Make a match of the chosen positions; None where its own unit has no part in it (it is met there by itself)."""
    by_unit: dict[int, list[int]] = {}
    for left, right in chosen:
        for place in range(left, right):
            by_unit.setdefault(_unit_at(reading, frame, tokens[place]), []).append(tokens[place])
    own = frame.units[-1] if clue.window in ("item", "row") else min(by_unit)
    if own not in by_unit:
        return None
    known = reading.tokens
    placed = {unit: Span(known.starts[min(held)], known.ends[max(held)]) for unit, held in by_unit.items()}
    context = tuple((unit, span) for unit, span in sorted(placed.items()) if unit != own)
    return Match(own, placed[own], context, clue)


def _unit_at(reading: Reading, frame: Frame, token: int) -> int:
    for unit in frame.units:
        first, after = reading.bounds[unit]
        if first <= token < after:
            return unit
    raise AssertionError("every word of a window is in one of its units")
