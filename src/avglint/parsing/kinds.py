"""The kind of each line: what the markup says of it, else its form and its neighbours."""

from collections.abc import Sequence

from avglint.parsing import forms
from avglint.parsing.bare_lists import items_after_colons, items_under_loose_bullets
from avglint.parsing.headings import Spot, find_headings
from avglint.parsing.lines import Kind, Line

_WRAPPED = 60
_FEW_MARKED = 2
_FEWEST_TABS = 2


def classify(lines: Sequence[Line]) -> list[Kind]:
    """Return the kind of each line.

    Many a page marks its title as a heading and sets the other headings as plain paragraphs: where markup marks two
    headings at most, the others are found as in plain text.
    """
    kinds = [_form(lines, index) for index in range(len(lines))]
    for place in items_under_loose_bullets(lines, kinds):
        kinds[place] = "ITEM"
    if sum(_is_marked_heading(line) for line in lines) > _FEW_MARKED:
        return kinds
    spots = _spots(lines, kinds)
    headings = find_headings(spots)
    for spot in spots:
        if spot.line in headings:
            kinds[spot.line] = "NUMBERED_HEADING" if spot.number else "HEADING"
    for place in items_after_colons(lines, kinds):
        kinds[place] = "ITEM"
    return kinds


def _is_marked_heading(line: Line) -> bool:
    return line.hint is not None and line.hint.kind == "heading" and not line.footer


def _form(lines: Sequence[Line], index: int) -> Kind:
    line = lines[index]
    if not line.text or forms.is_rule(line.text):
        return "BLANK"
    if line.hint is not None and line.hint.kind != "text":
        return _hinted(line)
    if _is_row(lines, index):
        return "ROW"
    if _is_footnote(lines, index):
        return "FOOTNOTE"
    if forms.bullet_width(line.text) or _is_numbered_item(line):
        return "ITEM"
    return "KEY_VALUE" if not _continues(lines, index) and forms.is_key_value(line.text) else "TEXT"


def _hinted(line: Line) -> Kind:
    kind = line.hint.kind if line.hint is not None else "text"
    if kind == "heading":
        return "NUMBERED_HEADING" if forms.number_of(line.text) else "HEADING"
    if kind in ("row", "header_row"):
        return "ROW"
    return "ITEM" if kind == "item" else "FOOTNOTE"


def _is_numbered_item(line: Line) -> bool:
    """Whether the line is an item as long as it is no numbered heading."""
    if line.hint is not None:
        return False
    number = forms.number_of(line.text)
    if number is None or not number.marked or number.style == "word":
        return False
    return number.style == "digit" or line.text[0].islower() or line.text[1:2] == ")"


def _is_row(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if lines[index].hint is not None:
        return False
    if "|" in text:
        return (text[0] == text[-1] == "|" and len(text) > 1) or any("|" in near for near in _around(lines, index))
    # Copied from a table on a page: as many cells as the line above or below.
    tabs = text.count("\t")
    if tabs < _FEWEST_TABS or forms.bullet_width(text) or forms.number_of(text):
        return False
    return any(near.count("\t") == tabs for near in _around(lines, index))


def _around(lines: Sequence[Line], index: int) -> list[str]:
    """Return the lines above and below a line."""
    return [lines[near].text for near in (index - 1, index + 1) if 0 <= near < len(lines)]


def _is_footnote(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a footnote; a lone asterisk with a space is one too, where it stands last in the text."""
    text = lines[index].text
    if forms.is_footnote(text):
        return True
    if not text.startswith("* ") or lines[index].hint is not None:
        return False
    rest = [line.text for line in lines[max(0, index - 2) : index + 3] if line.text and line is not lines[index]]
    return index * 4 >= len(lines) * 3 and index >= 4 and not any(near.startswith("* ") for near in rest)


def _continues(lines: Sequence[Line], index: int) -> bool:
    """Whether the line before is hard-wrapped text that goes on in this line."""
    before = lines[index - 1] if index else None
    return (
        before is not None
        and before.hint is None
        and len(before.text) >= _WRAPPED
        and before.text[-1] not in ".:;!?"
        and not forms.is_key_value(before.text)
    )


def _spots(lines: Sequence[Line], kinds: Sequence[Kind]) -> list[Spot]:
    filled = [index for index, kind in enumerate(kinds) if kind != "BLANK"]
    spots = []
    gap = True
    for place, index in enumerate(filled):
        line = lines[index]
        after = filled[place + 1] if place + 1 < len(filled) else len(lines)
        gap_after = after != index + 1
        number = forms.number_of(line.text) if kinds[index] != "ROW" else None
        spots.append(Spot(index, line.text, kinds[index], number, gap, gap_after))
        gap = gap_after
    return spots
