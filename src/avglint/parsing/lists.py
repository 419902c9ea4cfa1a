"""Item lines to lists: depth by the hints, else by indentation and by the kind of bullet."""

from collections.abc import Sequence

from avglint.model.statement import Item
from avglint.parsing import forms
from avglint.parsing.lines import Kind, Line
from avglint.parsing.sentences import fills_margin, is_wrapped, sentences, sentences_of_lines

_DEEPEST = 8
_PLAIN_BULLETS = "-–—*•●·✓✔☑✅"


class _Raw:
    """An item as collected: its lines, the offset behind its bullet, its depth from 0, the items in it."""

    __slots__ = ("content", "depth", "items", "lines")

    def __init__(self, lines: list[Line], content: int, depth: int) -> None:
        self.lines = lines
        self.content = content
        self.depth = depth
        self.items: list[_Raw] = []


def fold_items(text: str, lines: Sequence[tuple[Kind, Line]], at: int) -> tuple[tuple[Item, ...], int]:
    """Return the list that begins at ``lines[at]``, and how many lines it takes up.

    Blank lines between items don't end a list. A line that an item is wrapped over, or that is indented under it,
    belongs to the item.
    """
    raw: list[_Raw] = []
    levels: list[tuple[int, str]] = []
    last, gap = at, False
    for place in range(at, len(lines)):
        kind, line = lines[place]
        if kind == "BLANK":
            gap = True
            continue
        if kind == "ITEM" and not (raw and gap and _starts_anew(raw[-1].lines[0], line)):
            raw.append(_Raw([line], line.start + _marker_width(line), _depth(line, levels)))
        elif kind in ("TEXT", "KEY_VALUE") and _belongs(raw[-1], line, gap=gap):
            raw[-1].lines.append(line)
        else:
            break
        last, gap = place, False
    # Bullets apart from their text are no items, unless there is nothing else.
    filled = [item for item in raw if item.content < item.lines[-1].end] or raw
    return tuple(_item(text, item) for item in _nested(filled)), last - at + 1


def _starts_anew(before: Line, line: Line) -> bool:
    """Whether a numbered item comes after one without a bullet."""
    return before.hint is None and _marker_width(before) == 0 and _marker_class(line.text) != "-"


def _marker_width(line: Line) -> int:
    width = forms.bullet_width(line.text)
    if width:
        return width
    number = forms.number_of(line.text)
    return number.width if number is not None and number.marked and number.style != "word" else 0


def _belongs(item: _Raw, line: Line, *, gap: bool) -> bool:
    first, before = item.lines[0], item.lines[-1]
    if first.hint is not None:
        return False
    if item.content >= first.end and len(item.lines) == 1:
        return not gap
    if line.indent >= first.indent + 2:
        return True
    return not gap and (line.text[0].islower() or is_wrapped(before, line) or fills_margin(before, line))


def _depth(line: Line, levels: list[tuple[int, str]]) -> int:
    """Return the item's depth from 0, and leave in ``levels`` the indent and marker of it and its ancestors."""
    if line.hint is not None and line.hint.kind == "item":
        return min(max(line.hint.level, 1), _DEEPEST) - 1
    marker = _marker_class(line.text)
    while levels and line.indent < levels[-1][0]:
        levels.pop()
    same = [place for place, level in enumerate(levels) if level == (line.indent, marker)]
    if same:
        del levels[same[-1] + 1 :]
    elif len(levels) < _DEEPEST:
        levels.append((line.indent, marker))
    return len(levels) - 1


def _marker_class(text: str) -> str:
    """Return what tells a level of a list from another: sloppy mixtures of dashes and dots are one."""
    if forms.bullet_width(text):
        return "-" if text[0] in _PLAIN_BULLETS else text[0]
    number = forms.number_of(text)
    return number.style if number is not None else "-"


def _nested(raw: Sequence[_Raw]) -> list[_Raw]:
    top: list[_Raw] = []
    path: list[_Raw] = []
    for item in raw:
        while path and path[-1].depth >= item.depth:
            path.pop()
        (path[-1].items if path else top).append(item)
        path.append(item)
    return top


def _item(text: str, raw: _Raw) -> Item:
    first = raw.lines[0]
    wrapped = 1
    while wrapped < len(raw.lines) and is_wrapped(raw.lines[wrapped - 1], raw.lines[wrapped]):
        wrapped += 1
    own = sentences(text, raw.content, raw.lines[wrapped - 1].end) + sentences_of_lines(text, raw.lines[wrapped:])
    items = tuple(_item(text, item) for item in raw.items)
    return Item(first.start, items[-1].end if items else raw.lines[-1].end, own, items)
