"""What is drawn on a page of a PDF, as far as it bears on the text. Sizes are in points, y counts upwards."""

from typing import NamedTuple

GUESSED = "\u200a"
"""A space that the file does not have: the letters stand apart."""


class Glyph(NamedTuple):
    """A character on the page: letters that make a ligature are one glyph."""

    text: str
    left: float
    right: float
    base: float
    """The y of the line that it stands on."""
    size: float
    """Of the font."""
    bold: bool
    coloured: bool
    """Or italic."""
    fault: bool
    """The font does not say which character it is."""


class Box(NamedTuple):
    """A drawn line, rectangle or picture; of a line one side is next to nothing."""

    left: float
    bottom: float
    right: float
    top: float


class Sheet(NamedTuple):
    """A page."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    """Lines across or down: of tables, mostly."""
    marks: tuple[Box, ...]
    """Small drawn shapes: bullets, mostly."""
    drawn: int
    """How many paths and pictures there are."""


class Pages(NamedTuple):
    """A whole file."""

    sheets: tuple[Sheet, ...]
    title: str | None
