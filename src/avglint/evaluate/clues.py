"""Finding the places where a clue is met."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from avglint.evaluate.negation import clauses, mask, polarity
from avglint.evaluate.program import CompiledClue
from avglint.evaluate.reading import Reading
from avglint.evaluate.stretch import Positions, Stretch
from avglint.model.source import Span
from avglint.pattern.matcher import ends, firsts, positions_in, spans
from avglint.pattern.presence import Op

Option = dict[str, Any]


class Match(NamedTuple):
    """A place where a clue is met: the words in one unit, and the words elsewhere that complete them."""

    unit: int
    span: Span
    context: tuple[tuple[int, Span], ...] = ()
    """Words in other units of the window (an introduction, a header, a neighbouring sentence), with their units."""
    clue: CompiledClue | None = None


def find(clue: CompiledClue, reading: Reading) -> Iterator[Match]:
    """Yield the matches of a clue: pattern by pattern, the matches of each in order of place."""
    for option in _possible(clue.options, reading):
        yield from _find(clue, option, reading)


def find_first(clue: CompiledClue, reading: Reading, limit: int) -> tuple[Match, ...]:
    """Return the first match of a clue, and others of the same pattern: ``limit`` at most, each in another unit."""
    found: dict[int, Match] = {}
    for option in _possible(clue.options, reading):
        for match in _find(clue, option, reading):
            found.setdefault(match.unit, match)
            if len(found) == limit:
                break
        if found:
            break
    return tuple(found.values())


def _possible(options: list[Option], reading: Reading) -> Iterator[Option]:
    """Yield the options of which the text holds all words."""
    holds = reading.presence.holds
    return (option for option in options if holds(option["need"]))


def _find(clue: CompiledClue, option: Option, reading: Reading) -> Iterator[Match]:
    for stretch in reading.stretches(clue.window):
        frames = stretch.holding_all(option["need"], stretch.in_scope(clue.window, clue.topic, clue.not_topic))
        frames = _frames_met(option, stretch, frames) if frames else 0
        if frames:
            unless = _may_be_met(_possible(clue.unless, reading), stretch, frames)
            for frame in positions_in(frames):
                here = [other for other, where in unless if where >> frame & 1]
                yield from _in_frame(clue, option, here, reading, stretch, frame)


def _frames_met(option: Option, stretch: Stretch, frames: int) -> int:
    """Return those of the windows ``frames`` in which all parts of an option are met somewhere."""
    window = stretch.window
    for part in option["parts"]:
        starts = firsts(part, window) & stretch.reach[frames]
        frames = stretch.frames_at(ends(part, starts, window)) if starts else 0
        if not frames:
            break
    return frames


def _may_be_met(options: Iterable[Option], stretch: Stretch, frames: int) -> list[tuple[Option, int]]:
    """Return the options of which some of the windows ``frames`` hold all words, each with these windows."""
    found = ((option, stretch.holding_all(option["need"], frames)) for option in options)
    return [(option, where) for option, where in found if where]


def _in_frame(
    clue: CompiledClue, option: Option, unless: list[Option], reading: Reading, stretch: Stretch, frame: int
) -> Iterator[Match]:
    """Yield the matches in one window, which is read whole or clause by clause."""
    whole = stretch.bounds[frame]
    pieces = clauses(reading, stretch, frame) if clue.window == "clause" else [whole]
    for piece in pieces:
        if not any(_met(other, stretch, piece) for other in unless):
            yield from _matches(clue, option, reading, stretch, frame, piece)


def _inside(op: Op, stretch: Stretch, piece: Positions) -> list[Positions]:
    return [span for span in spans(op, stretch.window, mask(*piece)) if span[1] <= piece[1]]


def _is_met(op: Op, stretch: Stretch, piece: Positions) -> bool:
    left, right = piece
    starts = firsts(op, stretch.window) & mask(left, right)
    return bool(starts and ends(op, starts, stretch.window) & mask(left + 1, right + 1))


def _met(option: Option, stretch: Stretch, piece: Positions) -> bool:
    """Whether an option is met anywhere in a piece; where it excludes words before it, by any of its matches."""
    if not all(_is_met(part, stretch, piece) for part in option["parts"]):
        return False
    return not any(before is None and _is_met(op, stretch, piece) for before, op in option["without"])


def _matches(
    clue: CompiledClue, option: Option, reading: Reading, stretch: Stretch, frame: int, piece: Positions
) -> Iterator[Match]:
    found = []
    for part in option["parts"]:
        found.append(_inside(part, stretch, piece))
        if not found[-1]:
            return
    if any(before is None and _is_met(op, stretch, piece) for before, op in option["without"]):
        return
    near = [(before, _inside(op, stretch, piece)) for before, op in option["without"] if before is not None]
    places, *rest = found
    for first in places:
        if any(_shortly_before(first, before, others, reading, stretch, frame) for before, others in near):
            continue
        if clue.polarity != "any":
            said = polarity(reading, stretch, frame, first, option["own_negation"])
            if said != clue.polarity:
                continue
        match = _match(clue, reading, stretch, frame, [first, *(_nearest(first, others) for others in rest)])
        if match:
            yield match


def _shortly_before(
    first: Positions, before: int, places: list[Positions], reading: Reading, stretch: Stretch, frame: int
) -> bool:
    close = [place for place in places if first[0] - before <= place[1] <= first[0]]
    if not close:
        return False
    scope = next(clause for clause in clauses(reading, stretch, frame) if clause[0] <= first[0] < clause[1])
    return any(scope[0] <= place[0] for place in close)


def _nearest(first: Positions, places: list[Positions]) -> Positions:
    return min(places, key=lambda place: max(place[0] - first[1], first[0] - place[1], 0))


def _closed(text: str, span: Span) -> Span:
    """Add the bracket that closes one opened in the span, where it is right behind: "(Wbp" with its ")"."""
    start, end = span
    opened = text.count("(", start, end) > text.count(")", start, end)
    return Span(start, end + 1) if opened and text.startswith(")", end) else span


def _match(
    clue: CompiledClue, reading: Reading, stretch: Stretch, number: int, chosen: list[Positions]
) -> Match | None:
    """Make a match of the chosen positions, in the unit of the first of them; in an item or a row in that itself.

    None where an item or a row has no part in it (its introduction or header is met by itself), or where the clue does
    not count in that kind of text.
    """
    frame = stretch.frames[number]
    by_unit: dict[int, list[int]] = {}
    for left, right in chosen:
        for place in range(left, right):
            unit, token = stretch.at(place)
            by_unit.setdefault(unit, []).append(token)
    own = frame.units[-1] if clue.window in ("item", "row") else next(iter(by_unit))
    if own not in by_unit or (clue.kinds and reading.units[own].kind not in clue.kinds):
        return None
    known, text = reading.tokens, reading.statement.source.text
    placed = {
        unit: _closed(text, Span(known.starts[min(held)], known.ends[max(held)])) for unit, held in by_unit.items()
    }
    context = tuple((unit, span) for unit, span in sorted(placed.items()) if unit != own)
    return Match(own, placed[own], context, clue)
