"""The numbers and bullets that OpenDocument sets before items and headings: counted here, they are not in the text."""

from typing import NamedTuple

from avglint.read.odt.names import Element, style, text
from avglint.read.office.numbers import BULLET, written

_LEVELS = 10
_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LONGEST = 20


class _Level(NamedTuple):
    """How one level is numbered; without a style it is not."""

    style: str = ""
    start: int = 1
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    """How many levels its number shows."""
    bullet: bool = True


class Lists:
    """The list styles of one document, and how far each has counted."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[str, list[_Level]] = {}
        self._counts: dict[str, list[int]] = {}
        for root in roots:
            for each in () if root is None else root.iter(text("list-style"), text("outline-style")):
                self._styles[each.get(style("name"), "Outline")] = _levels(each)

    def restart(self, name: str) -> None:
        """Begin to count anew in the list style called ``name``."""
        self._counts.pop(name, None)

    def next_marker(self, name: str, depth: int, start: int | None = None) -> str:
        """Return what stands before the next item at ``depth``, counted from 0, with ``start`` as its own number."""
        levels = self._styles.get(name)
        depth = min(depth, _LEVELS - 1)
        if levels is None or levels[depth].bullet:
            return BULLET
        counts = self._counts.setdefault(name, [])
        for missing in range(len(counts), depth):
            counts.append(levels[missing].start)
        del counts[depth + 1 :]
        if len(counts) == depth:
            counts.append(levels[depth].start - 1)
        counts[depth] = counts[depth] + 1 if start is None else start
        return _marker(levels, counts, depth)

    def next_outline(self, level: int) -> str:
        """Return the number of the next heading at ``level``, from 1; empty where headings have none."""
        levels = self._styles.get("Outline")
        if levels is None or not levels[min(level, _LEVELS) - 1].style:
            return ""
        return self.next_marker("Outline", level - 1)


def _levels(element: Element) -> list[_Level]:
    levels = [_Level()] * _LEVELS
    for each in element:
        at = each.get(text("level"), "")
        if at.isdigit() and 0 < int(at[:3]) <= _LEVELS:
            levels[int(at[:3]) - 1] = _level(each)
    return levels


def _level(element: Element) -> _Level:
    number = _STYLES.get(element.get(style("num-format"), ""), "")
    return _Level(
        number,
        _integer(element.get(text("start-value")), 1),
        element.get(style("num-prefix"), "")[:_LONGEST],
        element.get(style("num-suffix"), "")[:_LONGEST],
        _integer(element.get(text("display-levels")), 1),
        bullet=element.tag == text("list-level-style-bullet") or element.tag == text("list-level-style-image"),
    )


def _marker(levels: list[_Level], counts: list[int], depth: int) -> str:
    level = levels[depth]
    if not level.style:
        return ""
    shown = range(max(depth - level.shown + 1, 0), depth + 1)
    number = ".".join(written(counts[each], levels[each].style) for each in shown if levels[each].style)
    return " ".join(f"{level.prefix}{number}{level.suffix}".split())


def _integer(written_number: str | None, default: int) -> int:
    return int(written_number) if written_number and written_number.isdigit() and len(written_number) < 9 else default
