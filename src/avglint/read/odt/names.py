"""The names of OpenDocument's elements and attributes, as lxml writes them."""

from typing import Any

Element = Any
"""An element of lxml, which has no types."""

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_FORMATS = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"


def text(name: str) -> str:
    """Return the full name of what is called ``name`` among texts."""
    return f"{{{_NAMESPACE}text:1.0}}{name}"


def style(name: str) -> str:
    """Return the full name of what is called ``name`` among styles."""
    return f"{{{_NAMESPACE}style:1.0}}{name}"


def table(name: str) -> str:
    """Return the full name of what is called ``name`` among tables."""
    return f"{{{_NAMESPACE}table:1.0}}{name}"


def office(name: str) -> str:
    """Return the full name of what is called ``name`` among the parts of a document."""
    return f"{{{_NAMESPACE}office:1.0}}{name}"


def fo(name: str) -> str:
    """Return the full name of the formatting attribute called ``name``."""
    return f"{{{_FORMATS}}}{name}"


DRAWING = f"{{{_NAMESPACE}drawing:1.0}}"
"""What the full names of all drawn things begin with."""
P, H = text("p"), text("h")


def count(element: Element) -> int:
    """Return how many paragraphs there are in ``element``."""
    return 0 if element is None else sum(1 for _ in element.iter(P, H))
