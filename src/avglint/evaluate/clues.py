"""Finding the places where a clue is met."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from avglint.evaluate.layout import Layout, Positions
from avglint.evaluate.negation import clauses, polarity
from avglint.evaluate.program import CompiledClue
from avglint.evaluate.reading import Reading
from avglint.evaluate.windows import Windows
from avglint.lazy import Lazy
from avglint.model.source import Span
from avglint.pattern.matcher import Window, ends, firsts, mask, spans
from avglint.pattern.needs import Op
from avglint.pattern.option import Option


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
    """Yield the options of which the text holds all words; often the first is met, and no more are asked."""
    holds = reading.presence.holds
    return (option for option in options if holds(option.need))


def _find(clue: CompiledClue, option: Option, reading: Reading) -> Iterator[Match]:
    for windows in reading.windows(clue.window):
        found = windows.holding_all(option.need, windows.in_scope(clue.window, clue.topic, clue.not_topic))
        found = _all_parts_met(option, windows, found) if found else 0
        if found:
            unless = _may_be_met(_possible(clue.unless, reading), windows, found)
            beside = _may_be_met(_possible(clue.beside, reading), windows, found) if clue.beside else ()
            for window in windows.in_order(found):
                undone = [other for other, where in unless if where >> window & 1]
                wanted = [other for other, where in beside if where >> window & 1]
                if wanted or not clue.beside:
                    yield from _in_window(clue, option, undone, wanted, windows, window)


def _all_parts_met(option: Option, windows: Windows, among: int) -> int:
    """Return those of the windows ``among`` in which all parts of an option are met somewhere."""
    found = 0
    for apart in windows.apart(among):
        if apart:
            over = windows.over(apart)
            for part in option.body.parts:
                apart = windows.ending_at(ends(part, firsts(part, over) & over.inside, over), apart)
                if not apart:
                    break
            found |= apart
    return found


def _may_be_met(options: Iterable[Option], windows: Windows, among: int) -> list[tuple[Option, int]]:
    """Return the options of which some of the windows ``among`` hold all words, each with these windows."""
    found = ((option, windows.holding_all(option.need, among)) for option in options)
    return [(option, where) for option, where in found if where]


def _in_window(
    clue: CompiledClue, option: Option, unless: list[Option], beside: list[Option], windows: Windows, window: int
) -> Iterator[Match]:
    """Yield the matches in one window, which is read whole or clause by clause."""
    layout, over = windows.layout, windows.over(1 << window)
    pieces = clauses(windows, window) if clue.window == "clause" else [windows.bounds(window)]

    def is_undone(read: Positions) -> bool:
        # What is read in several sentences is so read in one go.
        return _is_undone(option, unless, layout.window.only(mask(*read)) if layout.breaks(*read) else over, read)

    undone = Lazy(is_undone)
    for piece in pieces:
        if undone[piece] and not layout.breaks(*piece):
            continue
        if not beside or any(_met(other, over, piece) for other in beside):
            yield from _matches(clue, option, undone, windows, window, over, piece)


def _is_undone(option: Option, unless: list[Option], over: Window, read: Positions) -> bool:
    """Tell whether a match does not count for what else is said in what is read as one with it."""
    if any(before is None and _is_met(op, over, read) for before, op in option.body.without):
        return True
    return any(_met(other, over, read) for other in unless)


def _inside(op: Op, over: Window, piece: Positions) -> list[Positions]:
    return [span for span in spans(op, over, mask(*piece)) if span[1] <= piece[1]]


def _is_met(op: Op, over: Window, piece: Positions) -> bool:
    left, right = piece
    starts = firsts(op, over) & mask(left, right)
    return bool(starts and ends(op, starts, over) & mask(left + 1, right + 1))


def _met(option: Option, over: Window, piece: Positions) -> bool:
    """Whether an option is met anywhere in a piece; where it excludes words before it, by any of its matches."""
    if not all(_is_met(part, over, piece) for part in option.body.parts):
        return False
    return not any(before is None and _is_met(op, over, piece) for before, op in option.body.without)


def _matches(
    clue: CompiledClue,
    option: Option,
    undone: Mapping[Positions, bool],
    windows: Windows,
    window: int,
    over: Window,
    piece: Positions,
) -> Iterator[Match]:
    found = []
    body = option.body
    for part in body.parts:
        found.append(_inside(part, over, piece))
        if not found[-1]:
            return
    near = [(before, _inside(op, over, piece)) for before, op in body.without if before is not None]
    places, *rest = found
    for first in places:
        if any(_shortly_before(first, before, others, windows, window) for before, others in near):
            continue
        if clue.polarity != "any" and polarity(windows, window, first, body.own_negation) != clue.polarity:
            continue
        chosen = [first, *(_nearest(first, others) for others in rest)]
        said = min(chosen)[0], max(right for _, right in chosen)
        match = None if undone[windows.around(piece, said)] else _match(clue, windows.layout, window, chosen)
        if match:
            yield match


def _shortly_before(first: Positions, before: int, places: list[Positions], windows: Windows, window: int) -> bool:
    close = [place for place in places if first[0] - before <= place[1] <= first[0]]
    if not close:
        return False
    scope = next(clause for clause in clauses(windows, window) if clause[0] <= first[0] < clause[1])
    return any(scope[0] <= place[0] for place in close)


def _nearest(first: Positions, places: list[Positions]) -> Positions:
    return min(places, key=lambda place: max(place[0] - first[1], first[0] - place[1], 0))


def _closed(text: str, span: Span) -> Span:
    """Add the bracket that closes one opened in the span, where it is right behind: "(Wbp" with its ")"."""
    start, end = span
    opened = text.count("(", start, end) > text.count(")", start, end)
    return Span(start, end + 1) if opened and text.startswith(")", end) else span


def _match(clue: CompiledClue, layout: Layout, window: int, chosen: list[Positions]) -> Match | None:
    """Make a match of the chosen positions, in the unit of the first of them; in an item or a row in that itself.

    None where an item or a row has no part in it (its introduction or header is met by itself), or where the clue does
    not count in that kind of text.
    """
    reading = layout.reading
    by_unit: dict[int, list[int]] = {}
    for left, right in chosen:
        for place in range(left, right):
            if layout.token_at[place] >= 0:
                by_unit.setdefault(layout.unit_at[place], []).append(layout.token_at[place])
    own = layout.frames[window][-1] if clue.window in ("item", "row") else next(iter(by_unit))
    if own not in by_unit or (clue.kinds and reading.units[own].kind not in clue.kinds):
        return None
    known, text = reading.tokens, reading.statement.source.text
    placed = {
        unit: _closed(text, Span(known.starts[min(held)], known.ends[max(held)])) for unit, held in by_unit.items()
    }
    context = tuple((unit, span) for unit, span in sorted(placed.items()) if unit != own)
    return Match(own, placed[own], context, clue)
