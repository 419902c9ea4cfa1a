"""The windows of a statement, by kind: which units are read together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from avglint.evaluate.units import FOOTER_TOPIC, SectionInfo, Unit
from avglint.model.card import WindowKind

LONGEST_WINDOW = 4000
"""Words. A longer section, and a longer statement, is matched in stretches of this length: time stays linear."""


class Frame(NamedTuple):
    """A window of a statement: the units in it, the last of them its own, those before it what it is read with."""

    units: tuple[int, ...]
    section: int
    kinds: tuple[WindowKind, ...]
    """What it is a window of; a list item is read by itself, and with its introduction."""


class Outline(NamedTuple):
    """What windows are made of: the units of a statement, the words in each, and its sections."""

    units: Sequence[Unit]
    sizes: Sequence[int]
    sections: Sequence[SectionInfo]


def frames_of(kind: WindowKind, outline: Outline) -> list[Frame]:
    """Return all windows of one kind, and those that are matched together with them, in order of place.

    Clauses are cut from sentences later.
    """
    return _FRAMES[kind](outline)


def matched_together(kind: WindowKind) -> list[WindowKind]:
    """Return the kinds of windows that ``frames_of(kind)`` returns."""
    return [each for each, frames in _FRAMES.items() if frames is _FRAMES[kind]]


def stretches_of(frames: Iterable[Frame], outline: Outline) -> list[list[Frame]]:
    """Return the windows in groups that can be matched at once."""
    groups: list[list[Frame]] = []
    sizes = outline.sizes
    size = 0
    for frame in frames:
        words = sum(map(sizes.__getitem__, frame.units))
        if not groups or size + words > LONGEST_WINDOW:
            groups.append([])
            size = 0
        groups[-1].append(frame)
        size += words
    return groups


def _small(outline: Outline) -> list[Frame]:
    """Units by themselves and, where it has one, each with its introduction or header."""
    frames: list[Frame] = []
    for number, unit in enumerate(outline.units):
        alone: list[WindowKind] = ["sentence", "clause"]
        read: list[WindowKind] = ["item", "row"] if unit.kind == "row" else ["item"]
        if unit.kind == "heading":
            alone.append("heading")
        if unit.context:
            frames.append(Frame((number,), unit.section, tuple(alone)))
            frames.append(Frame((*unit.context, number), unit.section, tuple(read)))
        else:
            frames.append(Frame((number,), unit.section, (*alone, *read)))
    return frames


def _pairs(outline: Outline) -> list[Frame]:
    """Each unit with the next one of its section, or by itself where nothing stands next to it."""
    frames: list[Frame] = []
    units = outline.units
    paired = -1
    for number, unit in enumerate(units):
        if number + 1 < len(units) and units[number + 1].section == unit.section:
            kinds: tuple[WindowKind, ...] = ("pair", "answer") if unit.kind == "heading" else ("pair",)
            frames.append(Frame((number, number + 1), unit.section, kinds))
            paired = number + 1
        elif number != paired:
            frames.append(Frame((number,), unit.section, ("pair",)))
    return frames


def _paragraphs(outline: Outline) -> list[Frame]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(outline.units):
        groups[unit.block].append(number)
    return _cut(outline, groups.values(), "paragraph")


def _whole_sections(outline: Outline) -> list[Frame]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(outline.units):
        groups[unit.section].append(number)
    return _cut(outline, groups.values(), "section")


def _document(outline: Outline) -> list[Frame]:
    footers = {number for number, section in enumerate(outline.sections) if FOOTER_TOPIC in section.topics}
    body = [number for number, unit in enumerate(outline.units) if unit.section not in footers]
    return _cut(outline, [body], "document")


def _cut(outline: Outline, groups: Iterable[list[int]], kind: WindowKind) -> list[Frame]:
    """Return a window for each group of units, or several where it is longer than a window may be."""
    frames: list[Frame] = []
    for group in groups:
        whole = [Frame((number,), outline.units[number].section, (kind,)) for number in group]
        for part in stretches_of(whole, outline):
            frames.append(Frame(tuple(frame.units[0] for frame in part), part[0].section, (kind,)))
    return frames


_FRAMES: dict[WindowKind, Callable[[Outline], list[Frame]]] = {
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
