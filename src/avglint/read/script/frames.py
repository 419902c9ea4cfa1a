"""What of a file of components is the content of the page, and what the frame around it.

The components of one file may all be parts of one page, so that none is its main content alone; a header, a menu and a
footer are known by their names.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from avglint.read.components import element_of
from avglint.read.html.tokens import Token
from avglint.read.script.lexer import Script

_DECLARES = frozenset({"function", "class", "const", "let", "var"})
_ENDS = frozenset({";", "export", "module"})
_FRAMES = frozenset({"header", "nav", "footer"})
_CONTENT = frozenset({"main", "article"})
_HAS_CONTENT = re.compile(r"<(?:main|article)\b|\brole=[\"']main", re.IGNORECASE)
_NO_NAMES = frozenset({"role", "class", "id"})
"""Attributes that would tell what is the content, and what is not."""


class Frames:
    """Tells which stretches of a script make a header, a menu or a footer, where others say they are the content."""

    def __init__(self, script: Script) -> None:
        self._starts: list[int] = []
        self._elements: list[str] = []
        at = 0 if _HAS_CONTENT.search(script.page) else script.body
        while at < script.body:
            word, after = script.words(at), script.stops[at]
            if word in _DECLARES and after < script.body:
                element = element_of(script.words(after), {})
                self._begin(at, element if element in _FRAMES else "")
            elif word in _ENDS:
                self._begin(at, "")
            elif script.lexemes[at].kind == "{":
                self._begin(after, "")
            at = after

    def _begin(self, index: int, element: str) -> None:
        self._starts.append(index)
        self._elements.append(element)

    def around(self, index: int) -> str:
        """Return the element that the component is whose code stands at ``index``; empty where it is content."""
        at = bisect_right(self._starts, index) - 1
        return self._elements[at] if at >= 0 else ""


def as_content(stream: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens in ``stream`` with each main part and article a part like any other, and its footer with it."""
    inside = 0
    for token in stream:
        if token.name in _CONTENT:
            inside = max(inside + (1 if token.kind == "start" else -1), 0)
            marks = {name: value for name, value in token.attributes.items() if name not in _NO_NAMES}
            yield token._replace(name="div", attributes=marks)
        elif token.name == "footer" and inside:
            yield token._replace(name="div")
        elif token.attributes.get("role") == "main":
            yield token._replace(attributes={**token.attributes, "role": ""})
        else:
            yield token
