"""What OpenDocument's styles say of a paragraph and of its letters, with what they inherit."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from avglint.read.odt.names import Element, fo, office, style, text
from avglint.read.office.font import Font, is_coloured

_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|px|%)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "px": 0.75}
_DEEPEST = 50
"""Styles that inherit from one another; more is a circle."""
_USUAL_SIZE = 12.0
_HEAVY = frozenset({"bold", "600", "700", "800", "900"})


class Form(NamedTuple):
    """What a paragraph is by its style."""

    level: int = 0
    """Of a heading: a title is 1, outline level 1 is 2; 0: no heading."""
    before: float = 0.0
    after: float = 0.0
    """White space before and after it, in points."""


class Styles:
    """The styles of one document, by family and name."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self._fonts: dict[tuple[str, str], Font] = {}
        self._forms: dict[str, Form] = {}
        for root in roots:
            for holder in () if root is None else root.iterchildren(office("styles"), office("automatic-styles")):
                for each in holder.iterchildren(style("style")):
                    self._styles[each.get(style("family"), ""), each.get(style("name"), "")] = each
                for each in holder.iterchildren(style("default-style")):
                    self._defaults[each.get(style("family"), "")] = each
        plain = Font(bold=False, underlined=False, hidden=False, struck=False, size=_USUAL_SIZE, coloured=False)
        self._plain = _own_font(self._defaults.get("paragraph"), plain).over(plain)

    def paragraph_font(self, name: str) -> Font:
        """Return the look that a paragraph in the style called ``name`` gives to its letters."""
        return self._font("paragraph", name, self._plain)

    def font(self, name: str, around: Font) -> Font:
        """Return the look of a span in the style called ``name`` among letters that look as ``around``."""
        # A size in per cent is of what is around.
        font = around
        for each in reversed(list(self._chain("text", name))):
            font = _own_font(each, font).over(font)
        return font

    def form(self, name: str) -> Form:
        """Return what a paragraph in the style called ``name`` is."""
        if name not in self._forms:
            self._forms[name] = self._read_form(name)
        return self._forms[name]

    def _font(self, family: str, name: str, below: Font) -> Font:
        if (family, name) not in self._fonts:
            font = below
            for each in reversed(list(self._chain(family, name))):
                font = _own_font(each, font).over(font)
            self._fonts[family, name] = font
        return self._fonts[family, name]

    def _read_form(self, name: str) -> Form:
        chain = list(self._chain("paragraph", name))
        properties = [
            each.find(style("paragraph-properties"))
            for each in (*chain, self._defaults.get("paragraph"))
            if each is not None
        ]
        before, after = (_space(properties, side) for side in ("margin-top", "margin-bottom"))
        for each in chain:
            outline = each.get(style("default-outline-level"), "")
            if outline.isdigit():
                return Form(int(outline[:2]) + 1, before, after)
            if each.get(style("name")) in ("Title", "Titel"):
                return Form(1, before, after)
        return Form(0, before, after)

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            found = self._styles.get((family, name))
            if found is None:
                return
            yield found
            name = found.get(style("parent-style-name"), "")


def _own_font(element: Element, around: Font) -> Font:
    """Return what a style itself says of its letters; ``around`` is what a size in per cent is of."""
    properties = None if element is None else element.find(style("text-properties"))
    if properties is None:
        return Font()
    weight = properties.get(fo("font-weight"))
    line = properties.get(style("text-underline-style"))
    through = properties.get(style("text-line-through-style"))
    display = properties.get(text("display"))
    colour = properties.get(fo("color"))
    return Font(
        None if weight is None else weight in _HEAVY,
        None if line is None else line != "none",
        None if display is None else display == "none",
        None if through is None else through != "none",
        _points(properties.get(fo("font-size")), around.size or _USUAL_SIZE) or None,
        None if colour is None else is_coloured(colour.removeprefix("#")),
    )


def _space(properties: list[Element], side: str) -> float:
    for each in properties:
        found = None if each is None else each.get(fo(side), each.get(fo("margin")))
        if found is not None:
            return _points(found, 0.0)
    return 0.0


def _points(length: str | None, whole: float) -> float:
    """Return a length in points; ``whole`` is what a number of per cent is of. What is no length is 0."""
    match = _LENGTH.fullmatch(length or "")
    if not match:
        return 0.0
    number, unit = float(match[1]), match[2]
    return round(number * whole / 100 if unit == "%" else number * _POINTS[unit], 2)
