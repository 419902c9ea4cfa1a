"""What Word's styles say of a paragraph and of its letters, with what they inherit."""

import re
from typing import NamedTuple

from avglint.read.docx.names import Element, integer, switch, value, w
from avglint.read.office.font import Font, is_coloured

_HEADING = re.compile(r"(?:heading|kop)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg)\s*(?:[1-9]|heading)|kopvaninhoudsopgave|table of figures", re.IGNORECASE)
_NESTED = re.compile(r"list (?:bullet|number) ([2-5])", re.IGNORECASE)
"""Styles that are lists of their own in Word and look like a deeper level of one."""
_TITLES = frozenset({"title", "titel"})
_BODY_LEVEL = 9
_AUTOMATIC = 280
"""What Word makes of automatic white space, in twentieths of a point."""
_DEEPEST = 50
"""Styles that inherit from one another; more is a circle."""


class Form(NamedTuple):
    """What a paragraph is."""

    level: int = 0
    """Of a heading: a title is 1, "heading 1" is 2; 0: no heading."""
    contents: bool = False
    """A line of a list of contents."""
    list_id: str = ""
    depth: int = 0
    """In that list, from 0."""
    before: int = 0
    after: int = 0
    """White space before and after it, in twentieths of a point."""
    style: str = ""
    contextual: bool = False
    """No white space between it and a paragraph of the same style."""


class Styles:
    """The styles of one document, by their identifiers."""

    def __init__(self, root: Element) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str | None, str] = {}
        self._fonts: dict[str, Font] = {}
        self._plain = Font(bold=False, underlined=False, hidden=False, struck=False, size=10.0, coloured=False)
        self._paragraphs: Element = None
        if root is None:
            return
        for style in root.iterfind(w("style")):
            name = style.get(w("styleId"), "")
            self._styles[name] = style
            if style.get(w("default")) in ("1", "true"):
                self._defaults[style.get(w("type"))] = name
        self._paragraphs = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        self._plain = font_of(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")).over(self._plain)

    def paragraph_font(self, properties: Element) -> Font:
        """Return the look that a paragraph with these ``w:pPr`` gives to its letters."""
        name = value(properties, "pStyle") or self._defaults.get("paragraph", "")
        if name not in self._fonts:
            self._fonts[name] = self._inherited(name).over(self._plain)
        return self._fonts[name]

    def font(self, properties: Element, around: Font) -> Font:
        """Return the look of a run with these ``w:rPr`` in a paragraph that gives ``around``."""
        if properties is None:
            return around
        style = value(properties, "rStyle")
        # The style of a link underlines and colours; that makes no heading.
        named = self._inherited(style)._replace(underlined=None, coloured=None) if style else Font()
        return font_of(properties).over(named).over(around)

    def form(self, properties: Element) -> Form:
        """Return what a paragraph with these ``w:pPr`` is."""
        chain = self._chain(value(properties, "pStyle") or self._defaults.get("paragraph", ""))
        names = [f"{value(style, 'name') or ''}" or style.get(w("styleId"), "") for style in chain]
        own = [properties, *(style.find(w("pPr")) for style in chain)]
        list_id, depth = _list(own)
        if not depth and (nested := _NESTED.match(names[0] if names else "")):
            depth = int(nested[1]) - 1
        contents = any(map(_CONTENTS.match, names[:1]))
        contextual = any(switch(each, "contextualSpacing") for each in own)
        before, after = (_space([*own, self._paragraphs], side) for side in ("before", "after"))
        level = 0 if contents else _level(names, own)
        return Form(level, contents, list_id, depth, before, after, names[0] if names else "", contextual)

    def _chain(self, name: str | None) -> list[Element]:
        chain: list[Element] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = value(chain[-1], "basedOn")
        return chain

    def _inherited(self, name: str) -> Font:
        font = Font()
        for style in self._chain(name):
            font = font.over(font_of(style.find(w("rPr"))))
        return font


def font_of(properties: Element) -> Font:
    """Return what ``w:rPr`` itself says."""
    if properties is None or not len(properties):
        return Font()
    size = integer(value(properties, "sz"), 0)
    colour = value(properties, "color")
    return Font(
        switch(properties, "b"),
        switch(properties, "u"),
        switch(properties, "vanish"),
        _struck(properties),
        size / 2 if size > 0 else None,
        None if colour is None else is_coloured(colour),
    )


def _struck(properties: Element) -> bool | None:
    """Return whether one line or two go through the letters; None where nothing is said of either."""
    once, twice = switch(properties, "strike"), switch(properties, "dstrike")
    return None if once is None and twice is None else bool(once or twice)


def _level(names: list[str], own: list[Element]) -> int:
    """Return the level that the first outline level or name of a style gives, from the paragraph up."""
    for name, properties in zip(["", *names], own, strict=True):
        outline = value(properties, "outlineLvl")
        if outline is not None:
            level = integer(outline, _BODY_LEVEL)
            return level + 2 if 0 <= level < _BODY_LEVEL else 0
        if name.lower() in _TITLES:
            return 1
        if heading := _HEADING.fullmatch(name):
            return int(heading[1]) + 1
    return 0


def _space(own: list[Element], side: str) -> int:
    """Return the white space on one side, as the nearest that names it says."""
    for properties in own:
        spacing = None if properties is None else properties.find(w("spacing"))
        if spacing is not None and spacing.get(w(f"{side}Autospacing")) in ("1", "true", "on"):
            return _AUTOMATIC
        if spacing is not None and (found := spacing.get(w(side))) is not None:
            return integer(found, 0)
    return 0


def _list(own: list[Element]) -> tuple[str, int]:
    """Return list and depth: from the paragraph, else from the nearest style that names them."""
    list_id, depth = None, None
    for properties in own:
        numbering = None if properties is None else properties.find(w("numPr"))
        if numbering is not None:
            list_id = list_id or value(numbering, "numId")
            depth = depth or value(numbering, "ilvl")
    return "" if list_id in (None, "0") else str(list_id), min(max(integer(depth, 0), 0), 8)
