"""Drawings and formulas in a page, ``<svg>`` and ``<math>``: in them a browser reads by the rules of XML."""

from collections import Counter
from collections.abc import Iterator

from avglint.read.html.names import BLOCKS

_ROOTS = frozenset({"svg", "math"})
_HTML_INSIDE = frozenset({"foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext"})
"""Elements of a drawing or formula that hold HTML."""
# fmt: off
_HTML_ALONE = BLOCKS - {"title"} | {
    "b", "big", "br", "button", "code", "em", "embed", "i", "img", "label", "meta", "nobr", "ruby", "s", "small",
    "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
}
"""Elements that no drawing or formula has: with one of these a browser takes it to have ended."""
# fmt: on


class Foreign:
    """Follows which elements of drawings and formulas are open, on the way through the tags of a page."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._counts = Counter[str]()

    @property
    def is_open(self) -> bool:
        """Whether the rules for drawings and formulas hold, not those of HTML."""
        return bool(self._open) and self._open[-1] not in _HTML_INSIDE

    def leave(self, name: str) -> Iterator[str]:
        """Yield the drawings that the tag of an element called ``name``, at its start or end, ends unsaid."""
        while name in _HTML_ALONE and self.is_open:
            if (left := self._pop()) in _ROOTS:
                yield left

    def start(self, name: str, closed: bool) -> bool:
        """Tell whether the element that starts is one of a drawing or formula."""
        if not (self.is_open or name in _ROOTS):
            return False
        if not closed:
            self._open.append(name)
            self._counts[name] += 1
        return True

    def end(self, name: str) -> None:
        """Take the end tag of an element, which may not be of a drawing at all."""
        if self._counts[name] and (self.is_open or name in _HTML_INSIDE or name in _ROOTS):
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name = self._open.pop()
        self._counts[name] -= 1
        return name
