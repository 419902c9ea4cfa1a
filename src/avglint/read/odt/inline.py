"""The inside of an OpenDocument paragraph to runs of text, without what is hidden, struck out or generated."""

import re
from typing import NamedTuple

from avglint.read.odt.names import DRAWING, Element, H, P, text
from avglint.read.odt.styles import Styles
from avglint.read.office.font import Font
from avglint.read.office.story import Run

_SPACE = re.compile(r"\s+")
_TEXTS = {text("tab"): "\t", text("line-break"): "\n", text("s"): " "}
_LEFT_OUT = frozenset(
    map(text, ("page-number", "page-count", "hidden-text", "hidden-paragraph", "ruby-text", "script", "note-citation"))
)
_SPAN, _LINK, _NOTE = text("span"), text("a"), text("note")


class Read(NamedTuple):
    """What a paragraph holds."""

    runs: tuple[Run, ...]
    notes: tuple[Element, ...]
    boxes: tuple[Element, ...]
    """The text boxes and other drawn things with paragraphs in them that are anchored in it."""


class InlineReader:
    """Reads one paragraph after another."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._runs: list[Run] = []
        self._notes: list[Element] = []
        self._boxes: list[Element] = []

    def read(self, paragraph: Element, font: Font) -> Read:
        """Return what ``paragraph`` holds, in letters that look as ``font`` says unless they say otherwise."""
        self._runs, self._notes, self._boxes = [], [], []
        self._walk(paragraph, font, linked=False)
        return Read(tuple(self._runs), tuple(self._notes), tuple(self._boxes))

    def _walk(self, parent: Element, font: Font, *, linked: bool) -> None:
        self._add(parent.text, font, linked=linked)
        for child in parent:
            tag = child.tag
            if tag in _TEXTS:
                self._runs.append(Run(_TEXTS[tag], font.strength(linked=linked), font.size or 0.0))
            elif tag == _NOTE:
                self._notes.append(child)
            elif isinstance(tag, str) and tag.startswith(DRAWING):
                self._boxes.extend(holders(child))
            elif tag in (_SPAN, _LINK):
                inner = self._styles.font(child.get(text("style-name"), ""), font)
                self._walk(child, inner, linked=linked or tag == _LINK)
            elif isinstance(tag, str) and tag not in _LEFT_OUT:
                self._walk(child, font, linked=linked)
            self._add(child.tail, font, linked=linked)

    def _add(self, words: str | None, font: Font, *, linked: bool) -> None:
        if words and not font.left_out:
            self._runs.append(Run(_SPACE.sub(" ", words), font.strength(linked=linked), font.size or 0.0))


def holders(drawn: Element) -> list[Element]:
    """Return the outermost elements in ``drawn`` that hold paragraphs."""
    if any(child.tag in (P, H) for child in drawn):
        return [drawn]
    return [holder for child in drawn if isinstance(child.tag, str) for holder in holders(child)]
