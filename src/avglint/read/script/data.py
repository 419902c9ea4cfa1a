"""Lists and objects of texts, as a page shows them: rows of a table, sections with a heading, items of a list.

How the page shows them stands in code; here the names of their keys and the length of their texts tell.
"""

from collections.abc import Sequence
from typing import NamedTuple

from avglint.read.components import is_heading_key, is_shown_entry
from avglint.read.script.constants import Constants, Entry, Stretch
from avglint.read.script.lexer import Script

_LONGEST_CELL = 200
"""Characters of a text in a row; longer ones are paragraphs."""


class Wrapped(NamedTuple):
    """Pieces to be read, and the elements to read them as, from the outside in; without pieces to be skipped."""

    stretch: Stretch
    elements: tuple[str, ...]
    shown: bool = True


class Shape(NamedTuple):
    """A list or an object: the elements around all of it, and its parts."""

    elements: tuple[str, ...]
    parts: tuple[Wrapped, ...]


class DataReader:
    """Tells how the lists and objects of one script are to be read."""

    def __init__(self, script: Script, constants: Constants) -> None:
        self._script = script
        self._constants = constants

    def list_shape(self, index: int, inside: Sequence[str]) -> Shape:
        """Return how to read the list at ``index``; ``inside`` are the elements open around it."""
        parts = tuple(self._constants.parts(index))
        first = next((self._unwrap(part.start) for part in parts), -1)
        if first >= 0 and self._script.lexemes[first].kind == "{":
            element = self._object_element(first)
            around = {"tr": "table", "li": "ul"}.get(element, "")
        else:
            element = "li" if first >= 0 and self._is_text(first) else ""
            around = "ul" if element else ""
        if around == "ul" and inside and inside[-1] in ("ul", "ol"):
            around = ""
        if inside and inside[-1] in ("table", "tbody"):
            around = "" if around == "table" else around
        wrapped = tuple(Wrapped(part, (element,) if element == "li" else ()) for part in parts)
        return Shape((around,) if around else (), wrapped)

    def object_shape(self, index: int, level: int, in_list: bool) -> Shape:
        """Return how to read the object at ``index``, whose heading is of ``level``."""
        entries = list(self._constants.entries(index).values())
        dutch = self._constants.dutch(Stretch(index, self._script.stops[index]))
        if dutch.start != index:
            return Shape((), tuple(Wrapped(each.value, (), each.value == dutch) for each in entries))
        kind = self._object_element(index)
        parts = []
        for entry in entries:
            text = self._is_text(self._unwrap(entry.value.start))
            if not self._is_shown(entry):
                parts.append(Wrapped(entry.value, (), shown=False))
            elif kind == "tr":
                parts.append(Wrapped(entry.value, ("td",)))
            elif kind == "h" and is_heading_key(entry.key) and text:
                parts.append(Wrapped(entry.value, (f"h{level}",)))
            elif kind == "li" and in_list:
                parts.append(Wrapped(entry.value, ()))
            else:
                parts.append(Wrapped(entry.value, ("p",) if text else ("div",)))
        around = kind if kind == "tr" else "div" if kind == "h" else ""
        return Shape((around,) if around else (), tuple(parts))

    def _object_element(self, index: int) -> str:
        """Return ``h`` for a section, ``tr`` for a row, ``li`` for an item of one text, else nothing."""
        shown = [entry for entry in self._constants.entries(index).values() if self._is_shown(entry)]
        texts = [entry for entry in shown if self._is_text(self._unwrap(entry.value.start))]
        if len(shown) > 1 and any(is_heading_key(entry.key) for entry in texts):
            return "h"
        if len(shown) == len(texts) == 1:
            return "li"
        if len(texts) == len(shown) > 1 and all(self._length(entry) <= _LONGEST_CELL for entry in texts):
            return "tr"
        return ""

    def _is_shown(self, entry: Entry) -> bool:
        first = self._script.lexemes[entry.value.start]
        return is_shown_entry(entry.key, self._script.page[first.start + 1 : first.end - 1])

    def _length(self, entry: Entry) -> int:
        lexemes = self._script.lexemes
        return lexemes[entry.value.stop - 1].end - lexemes[entry.value.start].start

    def _is_text(self, index: int) -> bool:
        kind = self._script.lexemes[index].kind
        return kind in ("string", "`") or (kind == "word" and self._script.words(index) in self._constants.stretches)

    def _unwrap(self, index: int) -> int:
        """Return the first piece within brackets around a value."""
        while self._script.lexemes[index].kind == "(" and self._script.stops[index] > index + 2:
            index += 1
        return index
