"""Choices of which a reader of the Dutch page sees one side only: pages in several languages, and what is off."""

import re

from avglint.read.script.constants import Stretch
from avglint.read.script.lexer import Script

_CODE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z]{2})?\Z")
_CHOICE = re.compile(
    r"(?:locale|lang|language|taal)\w*[^\w=!]{0,3}(===?|!==?)\s*['\"]([a-z]{2})(?:[-_][A-Za-z]{2})?['\"]?\s*\Z", re.I
)
_LONGEST_CONDITION = 300
_ENDS = frozenset({":", ",", ";"})
_NOT_FALSE = frozenset({"===", "==", "!==", "!=", "!", ".", "?."})
"""What stands before the word ``false`` where the condition is another."""
_LANGUAGE_NAME = re.compile(r"(?:locale|lang|language|taal)", re.IGNORECASE)


def other_language(script: Script, index: int) -> Stretch | None:
    """Return what is read only in another language, where the literal ``index`` is compared with that of the reader.

    As in ``lang === "en" && <p>...</p>`` and ``lang === "nl" ? "..." : "..."``.
    """
    lexemes, words = script.lexemes, script.words
    if index < 2 or index + 2 >= len(lexemes) or words(index - 1) not in ("===", "=="):
        return None
    code = _CODE.match(words(index).strip("\"'"))
    compared = index - 2
    while compared > 1 and words(compared - 1) in (".", "?."):
        compared -= 2
    if words(compared - 1) == "||":
        return None
    if not code or not _LANGUAGE_NAME.search(words(index - 2)) or words(index + 1) not in ("&&", "?"):
        return None
    first = _first_side(script, index)
    if code.group(1) != "nl":
        return first
    if words(index + 1) == "?" and first.stop < len(lexemes) and words(first.stop) == ":":
        return Stretch(first.stop, _end_of_side(script, first.stop + 1, _ENDS))
    return None


def never_shown(script: Script, index: int) -> Stretch | None:
    """Return what no reader sees where the word ``index`` is ``false``, as in ``false && <p>...</p>``."""
    words = script.words
    if words(index) != "false" or index + 2 >= len(script.lexemes) or words(index + 1) not in ("&&", "?"):
        return None
    return None if words(index - 1) in _NOT_FALSE else _first_side(script, index)


def _first_side(script: Script, index: int) -> Stretch:
    """Return what is read where the condition holds that ends at ``index``."""
    ends = _ENDS if script.words(index + 1) == "?" else _ENDS | {"||", "??"}
    return Stretch(index + 2, _end_of_side(script, index + 2, ends))


def _end_of_side(script: Script, index: int, ends: frozenset[str]) -> int:
    """Return where the side of a choice ends that begins at ``index``."""
    depth = script.lexemes[index].parent if index < len(script.lexemes) else -1
    while index < len(script.lexemes) and script.lexemes[index].kind != "close":
        if script.lexemes[index].parent != depth or script.words(index) in ends:
            break
        index = script.stops[index]
    return index


def is_never_met(condition: str) -> bool:
    """Tell whether a condition, as of ``v-if``, holds for no reader, or only for readers of another language."""
    if not condition or len(condition) > _LONGEST_CONDITION:
        return False
    return all(any(map(_fails, each.split("&&"))) for each in condition.split("||"))


def _fails(test: str) -> bool:
    match = _CHOICE.search(test)
    if not match:
        return test.strip() == "false"
    is_dutch = match.group(2) == "nl"
    return is_dutch if match.group(1).startswith("!") else not is_dutch
