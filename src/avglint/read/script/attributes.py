"""The attributes of an element in a script: where their values stand, and what they say to HTML."""

import re
from typing import NamedTuple

from avglint.read.script.lexer import Script

_LONGEST = 400
_NAMES = {"className": "class", "class:list": "class"}
_PROPERTY = re.compile(r"""(?<=[{,\s])["']?([A-Za-z-]+)["']?\s*+:\s*+(?:["'`]([^"'`]*)["'`]|([0-9.]+))""")
"""One of the object that a style is, where its value is a text or number."""
_CAPITAL = re.compile(r"[A-Z]")


class Attribute(NamedTuple):
    """One attribute; ``value`` is the index of its value, -1 where it has none."""

    name: str
    value: int
    words: str
    """The value as it is written, without quotes or braces; of a long one the beginning."""


def read_attributes(script: Script, tag: int) -> tuple[list[Attribute], int]:
    """Return the attributes of the element at ``tag``, and the index of the end of its tag; 0 where it has none."""
    attributes: list[Attribute] = []
    lexemes, index = script.lexemes, tag + 1
    while index < script.stops[tag]:
        lexeme = lexemes[index]
        if lexeme.kind == "tag_end":
            return attributes, index
        if lexeme.kind == "attribute":
            value = index + 1 if _has_value(script, index) else -1
            words = _words(script, value) if value >= 0 else ""
            attributes.append(Attribute(script.words(index), value, words))
        index = script.stops[index]
    return attributes, 0


def _has_value(script: Script, index: int) -> bool:
    after = index + 1
    if after >= len(script.lexemes) or script.lexemes[after].kind not in ("value", "prop", "`"):
        return False
    return "=" in script.page[script.lexemes[index].end : script.lexemes[after].start]


def _words(script: Script, index: int) -> str:
    start = script.lexemes[index].start + 1
    end = script.lexemes[script.stops[index] - 1].end - 1
    return script.page[start : min(end, start + _LONGEST)]


def html_attributes(script: Script, attributes: list[Attribute]) -> dict[str, str]:
    """Return what the attributes say where no code has to run for it, under their names in HTML."""
    marks: dict[str, str] = {}
    for name, value, words in attributes:
        if value < 0 or script.lexemes[value].kind == "value":
            marks.setdefault(_NAMES.get(name, name.lower()), words)
        elif name == "style":
            marks["style"] = _style(words)
        elif words.strip("\"'`") not in ("", "false") and words.strip("\"'`").isalnum():
            known = words.isdigit() or words == "true" or words[0] in "\"'`"
            if known:
                marks.setdefault(_NAMES.get(name, name.lower()), words.strip("\"'`"))
    return marks


def _style(words: str) -> str:
    """Return a style as HTML has it: ``backfaceVisibility: "hidden"`` is ``backface-visibility:hidden``."""
    if not words.lstrip().startswith("{"):
        return words.strip("\"'`")
    found = _PROPERTY.findall(words)
    return ";".join(f"{_CAPITAL.sub(_with_hyphen, name)}:{text or number}" for name, text, number in found)


def _with_hyphen(capital: re.Match[str]) -> str:
    return f"-{capital.group().lower()}"
