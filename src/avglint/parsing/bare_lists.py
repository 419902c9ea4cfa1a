"""Lists that lost their bullets: bare lines after a colon, and text apart from the bullets that belong to it.

Copying from a word processor or a PDF drops the bullets of a list, or puts them all above its text.
"""

from collections.abc import Sequence

from avglint.parsing import forms
from avglint.parsing.lines import Kind, Line
from avglint.parsing.sentences import is_wrapped

_LONGEST = 160
_LOOSE = "•●◦‣∙■□○▶►➢➤▪"


def items_under_loose_bullets(lines: Sequence[Line], kinds: Sequence[Kind]) -> set[int]:
    """Return the lines at which items begin whose bullets stand alone above them, as far as no blank line follows."""
    found: set[int] = set()
    bullets, gap, owed = 0, False, False
    for place, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == "BLANK" or forms.is_number_only(line.text):
            gap = True
            continue
        if kind == "ITEM" and _is_loose_bullet(line):
            bullets, gap, owed = bullets + 1, False, False
            continue
        begins = bullets > 1 or (bullets == 1 and gap)
        owed = kind in ("TEXT", "KEY_VALUE", "ITEM") and line.hint is None and (begins or (owed and not gap))
        if owed and kind != "ITEM" and (begins or not is_wrapped(lines[place - 1], line)):
            found.add(place)
        bullets, gap = 0, False
    return found


def items_after_colons(lines: Sequence[Line], kinds: Sequence[Kind]) -> set[int]:
    """Return the lines at which the items of lists without bullets begin, each of two items or more after a colon."""
    found: set[int] = set()
    filled = [place for place, kind in enumerate(kinds) if kind != "BLANK"]
    at = 0
    while at < len(filled):
        line = lines[filled[at]]
        at += 1
        if line.hint is None and line.text[-1] == ":" and kinds[filled[at - 1]] in ("TEXT", "HEADING"):
            entries = _entries(lines, kinds, filled, at)
            if len(entries) > 1:
                found.update(entry[0] for entry in entries)
                at += sum(map(len, entries))
    return found


def _is_loose_bullet(line: Line) -> bool:
    return len(line.text) == 1 and line.hint is None and (line.text in _LOOSE or "\uf000" <= line.text <= "\uf0ff")


def _entries(lines: Sequence[Line], kinds: Sequence[Kind], filled: Sequence[int], at: int) -> list[list[int]]:
    """Return the items from ``filled[at]`` on, each as its lines: all with blank lines between, or all without."""
    entries: list[list[int]] = []
    spaced: bool | None = None
    while at < len(filled):
        entry = _entry(lines, kinds, filled, at)
        gap = bool(entries) and filled[at] - filled[at - 1] > 1
        if entries and spaced is None:
            spaced = gap
        closes = bool(entries) and lines[entries[-1][-1]].text[-1] in ",;"
        if (entries and gap is not spaced) or not _is_item(lines, kinds, entry, closes=closes):
            return _without_label(entries, lines[filled[at]], kinds[filled[at]], apart=gap is not spaced)
        entries.append(entry)
        at += len(entry)
        if lines[entry[-1]].text[-1] == ".":
            break
    return entries


def _entry(lines: Sequence[Line], kinds: Sequence[Kind], filled: Sequence[int], at: int) -> list[int]:
    entry = [filled[at]]
    for place in filled[at + 1 : at + 5]:
        if place - entry[-1] > 1 or kinds[place] != "TEXT" or not is_wrapped(lines[entry[-1]], lines[place]):
            break
        entry.append(place)
    return entry


def _is_item(lines: Sequence[Line], kinds: Sequence[Kind], entry: Sequence[int], *, closes: bool) -> bool:
    """Whether the lines are no full sentence and no part of an address; ``closes``: may end the enumeration."""
    first, last = lines[entry[0]], lines[entry[-1]].text[-1]
    begin = first.text[: 2 * _LONGEST]
    if kinds[entry[0]] != "TEXT" or first.hint is not None or last in ":!?" or len(begin) > _LONGEST:
        return False
    if _is_of_address(begin) or forms.is_page_number(begin):
        return False
    if begin[0].islower() or closes:
        return True
    return last != "." and not (forms.has_two_sentences(begin) or forms.has_date(begin) or forms.is_closing(begin))


def _is_of_address(text: str) -> bool:
    return forms.has_contact(text) or (forms.is_address(text) and text[0].isupper())


def _without_label(entries: list[list[int]], after: Line, kind: Kind, *, apart: bool) -> list[list[int]]:
    """Return the items, less a last one that is the label of bullets; none where they go over into an address."""
    if not apart and (kind == "KEY_VALUE" or _is_of_address(after.text[:_LONGEST])):
        return []
    return entries[:-1] if kind in ("ITEM", "ROW") else entries
