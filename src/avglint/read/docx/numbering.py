"""The numbers and bullets that Word sets before paragraphs: counted here, as they are not in the text."""

import re
from typing import NamedTuple

from avglint.read.docx.names import Element, integer, switch, value, w
from avglint.read.office.numbers import BULLET, written

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LONGEST = 30


class _Level(NamedTuple):
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "bullet"
    text: str = ""
    """With %1 for the number of the first level, and so on."""
    legal: bool = False
    """All numbers in it are written as digits."""


class Numbering:
    """The lists of one document, and how far each has counted."""

    def __init__(self, root: Element) -> None:
        self._abstract: dict[str, Element] = {}
        self._by_style: dict[str, str] = {}
        self._instances: dict[str, Element] = {}
        self._levels: dict[str, list[_Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        for each in () if root is None else root.iterfind(w("abstractNum")):
            name = each.get(w("abstractNumId"), "")
            self._abstract[name] = each
            if style := value(each, "styleLink"):
                self._by_style[style] = name
        for each in () if root is None else root.iterfind(w("num")):
            self._instances[each.get(w("numId"), "")] = each

    def next_marker(self, list_id: str, depth: int) -> str:
        """Return what stands before the next item of a list, ``depth`` counted from 0; empty where nothing does."""
        first = list_id not in self._levels
        levels = self._levels_of(list_id)
        if not levels:
            return BULLET
        counts = self._counts.setdefault(self._counted_as(list_id), [None] * _LEVELS)
        if first:
            # A list that says where it begins starts anew, even if it is of the same kind as one before it.
            for number in self._restarts(list_id):
                counts[number] = None
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        for number in range(depth):
            counts[number] = levels[number].start if counts[number] is None else counts[number]
        count = counts[depth]
        counts[depth] = levels[depth].start if count is None else count + 1
        return _marker(levels, counts, depth)

    def _counted_as(self, list_id: str) -> str:
        return value(self._instances[list_id], "abstractNumId") or ""

    def _restarts(self, list_id: str) -> list[int]:
        overrides = self._instances[list_id].iterfind(w("lvlOverride"))
        return [
            min(max(integer(each.get(w("ilvl")), 0), 0), _LEVELS - 1)
            for each in overrides
            if value(each, "startOverride") is not None
        ]

    def _levels_of(self, list_id: str) -> list[_Level]:
        if list_id not in self._levels:
            self._levels[list_id] = self._read(list_id)
        return self._levels[list_id]

    def _read(self, list_id: str) -> list[_Level]:
        instance: Element = self._instances.get(list_id)
        abstract: Element = self._abstract.get(value(instance, "abstractNumId") or "")
        if abstract is None:
            return []
        if link := value(abstract, "numStyleLink"):
            abstract = self._abstract.get(self._by_style.get(link, ""), abstract)
        levels = [_Level()] * _LEVELS
        for each in abstract.iterfind(w("lvl")):
            levels[_depth(each)] = _level(each)
        for each in instance.iterfind(w("lvlOverride")):
            depth, own = _depth(each), each.find(w("lvl"))
            levels[depth] = levels[depth] if own is None else _level(own)
            levels[depth] = levels[depth]._replace(start=integer(value(each, "startOverride"), levels[depth].start))
        return levels


def _depth(element: Element) -> int:
    return min(max(integer(element.get(w("ilvl")), 0), 0), _LEVELS - 1)


def _level(element: Element) -> _Level:
    return _Level(
        integer(value(element, "start"), 1),
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        bool(switch(element, "isLgl")),
    )


def _marker(levels: list[_Level], counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    if level.format == "bullet":
        return BULLET

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        style = "decimal" if level.legal else levels[at].format
        return written(counts[at] or levels[at].start, style)

    return " ".join(_PLACE.sub(number, level.text[:_LONGEST]).split())
