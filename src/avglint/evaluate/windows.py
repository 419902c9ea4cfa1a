"""The windows of a statement, by kind: which of its units are read together."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from avglint.evaluate.layout import Layout, Positions
from avglint.evaluate.units import FOOTER_TOPIC
from avglint.lazy import Lazy
from avglint.model.card import WindowKind
from avglint.pattern.matcher import Window, mask, positions_in
from avglint.pattern.needs import GROUPS

Kinds = Mapping[WindowKind, int]


class Windows:
    """Windows of one frame each: sentences, and items and rows with what they are read with.

    A set of windows is a bit set, like one of frames. Most patterns are ruled out by asking which windows hold all
    words that they need.
    """

    def __init__(self, layout: Layout, kinds: Kinds) -> None:
        """``kinds``: of each kind, its windows."""
        self.layout = layout
        self._kinds = kinds
        self.clauses: dict[int, list[Positions]] = {}
        """What avglint.evaluate.negation found, by window."""
        self._holding: Lazy[int, int] = layout.holding
        """Of whatever a pattern can need, the windows that hold it."""

    def forget(self) -> None:
        """Let go of what was worked out of the words."""
        self._holding.clear()
        self.clauses.clear()

    def in_scope(self, kind: WindowKind, topic: frozenset[str], not_topic: frozenset[str]) -> int:
        """Return the windows of a kind in sections with a topic of ``topic`` (none: any), and without the others."""
        return self._kinds[kind] & self.layout.in_scope(topic, not_topic)

    def holding_all(self, need: Sequence[int], within: int) -> int:
        """Return those of the windows ``within`` that hold all that is needed, of what the text holds at all."""
        holding = self._holding
        for item in need:
            within &= holding[item]
            if not within:
                break
        return within

    def apart(self, windows: int) -> list[int]:
        """Return the windows in sets that can be matched at once: none overlaps another one."""
        return [windows]

    def bounds(self, window: int) -> Positions:
        """Return the first position of a window and the one after its last."""
        return self.layout.bounds[window]

    def around(self, piece: Positions, said: Positions) -> Positions:
        """Return the part of a piece of a window that is read as one with what is said there.

        Of a row that is as far as no sentence of a cell ends; all of it where what is said goes over such an end.
        """
        if self.layout.breaks(*said):
            return piece
        breaks = self.layout.breaks(*piece)
        left = max((at + 1 for at in breaks if at < said[0]), default=piece[0])
        return left, min((at for at in breaks if at >= said[1]), default=piece[1])

    def in_order(self, windows: int) -> list[int]:
        """Return the windows in order of place."""
        frames = self.layout.frames
        return sorted(positions_in(windows), key=lambda window: frames[window][-1])

    def over(self, windows: int) -> Window:  # noqa: ARG002
        """Return what a pattern is matched against in these windows (of one set that ``apart`` returned)."""
        return self.layout.window

    def ending_at(self, positions: int, windows: int) -> int:
        """Return those of the windows in which a match ends at one of these positions."""
        found = 0
        for window in positions_in(windows):
            begin, end = self.bounds(window)
            if positions & mask(begin + 1, end + 1):
                found |= 1 << window
        return found


class Joined(Windows):
    """Windows of frames that follow each other, each named by the first of them: paragraphs, sections."""

    def __init__(self, layout: Layout, kinds: Kinds, last: dict[int, int]) -> None:
        """``last``: of each window, its last frame."""
        super().__init__(layout, kinds)
        self._last = last
        self._frames = [(1 << first, mask(first, end + 1)) for first, end in last.items()]
        """The windows, each with its frames."""
        self._holding = Lazy(self._look_for)

    def _look_for(self, item: int) -> int:
        if item >= GROUPS:
            return self.layout.reading.presence.where_any(item, self._holding)
        return self._with_any(self.layout.holding[item])

    def _with_any(self, frames: int) -> int:
        """Return the windows that any of these frames is in."""
        found = 0
        for window, own in self._frames:
            if frames & own:
                found |= window
        return found

    def bounds(self, window: int) -> Positions:
        """Return the first position of a window and the one after its last."""
        bounds = self.layout.bounds
        return bounds[window][0], bounds[self._last[window]][1]

    def around(self, piece: Positions, said: Positions) -> Positions:  # noqa: ARG002
        """Return the piece: in these windows everything is read as one."""
        return piece

    def over(self, windows: int) -> Window:
        """Return what a pattern is matched against, so that no match crosses the bounds of a window."""
        inside = 0
        for window in positions_in(windows):
            inside |= mask(*self.bounds(window))
        return self.layout.window.only(inside)


class Pairs(Joined):
    """Windows of two frames, or of one that stands alone: each overlaps the next."""

    def __init__(self, layout: Layout, kinds: Kinds, last: dict[int, int]) -> None:
        """``last``: of each window, its last frame."""
        super().__init__(layout, kinds, last)
        self._of_two = sum(1 << window for window, end in last.items() if end > window)
        # Every other bit: a power of 4, less 1, is three times these.
        self._even = (4 ** len(layout.units) - 1) // 3

    def _with_any(self, frames: int) -> int:
        return frames | frames >> 1 & self._of_two

    def apart(self, windows: int) -> list[int]:
        """Return the windows in sets of which none overlaps another in the same set."""
        return [windows & self._even, windows & ~self._even]


def _small(layout: Layout) -> Windows:
    """Frames: a unit by itself, and with its introduction or header where it has one, else the same."""
    units, frames, alone = layout.reading.units, layout.frames, layout.alone
    without = heading = rows = 0
    again = {held[-1] for held in frames[len(layout.units) :]}
    for number, held in enumerate(frames):
        unit = units[held[-1]]
        if unit.kind == "heading":
            heading |= 1 << number
        elif unit.kind == "row":
            rows |= 1 << number
        if held[-1] not in again:
            without |= 1 << number
    read = without | ~alone & (1 << len(frames)) - 1
    kinds: Kinds = {"sentence": alone, "clause": alone, "heading": heading, "item": read, "row": read & rows}
    return Windows(layout, kinds)


def _pairs(layout: Layout) -> Pairs:
    """Each unit with the next one of its section, or by itself where nothing stands next to it."""
    units = layout.reading.units
    last: dict[int, int] = {}
    answers = 0
    for number, unit in enumerate(layout.units):
        follows = number + 1 < len(layout.units) and units[unit + 1].section == units[unit].section
        if follows:
            last[number] = number + 1
            answers |= (units[unit].kind == "heading") << number
        elif last.get(number - 1) != number:
            last[number] = number
    return Pairs(layout, {"pair": _all(last), "answer": answers}, last)


def _paragraphs(layout: Layout) -> Joined:
    return _joined(layout, "paragraph", [layout.reading.units[unit].block for unit in layout.units])


def _whole_sections(layout: Layout) -> Joined:
    return _joined(layout, "section", [layout.reading.units[unit].section for unit in layout.units])


def _document(layout: Layout) -> Joined:
    sections = layout.reading.sections
    footer = [FOOTER_TOPIC in sections[layout.reading.units[unit].section].topics for unit in layout.units]
    return _joined(layout, "document", footer)


def _joined(layout: Layout, kind: WindowKind, groups: Iterable[int]) -> Joined:
    """Return a window for each run of units that are in the same group."""
    last: dict[int, int] = {}
    first, before = 0, None
    for number, group in enumerate(groups):
        if group != before:
            first, before = number, group
        last[first] = number
    return Joined(layout, {kind: _all(last)}, last)


def _all(windows: Iterable[int]) -> int:
    return sum(1 << window for window in windows)


WINDOWS: dict[WindowKind, Callable[[Layout], Windows]] = {
    "sentence": _small,
    "clause": _small,
    "heading": _small,
    "item": _small,
    "row": _small,
    "pair": _pairs,
    "answer": _pairs,
    "paragraph": _paragraphs,
    "section": _whole_sections,
    "document": _document,
}
"""Of each kind of window, what finds them in a layout, together with those of other kinds."""
