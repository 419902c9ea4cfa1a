"""What a tag says by itself of whether a reader sees what is in it."""

import re
from collections.abc import Iterator, Mapping

from avglint.read.html.names import STRUCK

_UNREAD = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:[^"\\]|\\.?)*+(?:"|\Z)|'(?:[^'\\]|\\.?)*+(?:'|\Z)"""
    r"""|url\(\s*+(?!["'])[^)]*+(?:\)|\Z)|\u200b+""",
    re.DOTALL,
)
"""Of a style, what hides nothing and may look like more: comments, strings, addresses, and the code of a template."""
_SIGN = re.compile(r"[;()\[\]{}]")
_HIDING_VALUES = re.compile(r"none|hidden|line-through", re.IGNORECASE)
_STRIKING = ("text-decoration", "text-decoration-line", "-webkit-text-decoration")


def is_unseen(name: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a tag by itself says that a reader does not see what is in it, or sees it struck out."""
    return (
        name in STRUCK
        or "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or ("style" in attributes and _hides(attributes["style"]))
    )


def _hides(style: str) -> bool:
    if not _HIDING_VALUES.search(style):
        return False
    declared = _declared(_UNREAD.sub(" ", style.lower()))
    return (
        declared.get("display") == "none"
        or declared.get("visibility") == "hidden"
        or declared.get("content-visibility") == "hidden"
        or "line-through" in declared.get(_STRIKING[0], "").split()
    )


def _declared(style: str) -> dict[str, str]:
    """Return what counts of each property: its last value, but one that is ``!important`` before all others."""
    ordinary: dict[str, str] = {}
    important: dict[str, str] = {}
    for declaration in _declarations(style):
        name, _, written = map(str.strip, declaration.partition(":"))
        value, mark, _ = map(str.strip, written.partition("!"))
        if value:
            (important if mark else ordinary)[_STRIKING[0] if name in _STRIKING else name] = value
    return ordinary | important


def _declarations(style: str) -> Iterator[str]:
    start = depth = 0
    for sign in _SIGN.finditer(style):
        if sign.group() in "([{":
            depth += 1
        elif sign.group() in ")]}":
            depth = max(depth - 1, 0)
        elif not depth:
            yield style[start : sign.start()]
            start = sign.end()
    yield style[start:]
