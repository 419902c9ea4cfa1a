"""The names of Word's elements and attributes, as lxml writes them."""

from typing import Any

Element = Any
"""An element of lxml, which has no types."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

RELATION = f"{{{_R}}}id"
FALLBACK = f"{{{_MC}}}Fallback"
ALTERNATE = f"{{{_MC}}}AlternateContent"
CHOICE = f"{{{_MC}}}Choice"


def w(name: str) -> str:
    """Return the full name of Word's element or attribute called ``name``."""
    return f"{{{_W}}}{name}"


VAL = w("val")
P = w("p")


def value(parent: Element, name: str) -> str | None:
    """Return what the child called ``name`` says; None where there is none or it says nothing."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL)


def switch(parent: Element, name: str) -> bool | None:
    """Return whether the child called ``name`` switches something on; None where there is none."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL, "on") not in ("0", "false", "off", "none")


def integer(text: str | None, default: int) -> int:
    """Return a number of at most nine digits, else ``default``."""
    plain = text is not None and text.isascii() and text.removeprefix("-").isdigit() and len(text) < 10
    return int(text) if plain and text else default
