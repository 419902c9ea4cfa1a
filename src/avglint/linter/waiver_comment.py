"""The words of a waiver in a comment: ``avglint: ignore AVG401, AVG402: the reason``."""

import re
from typing import Literal, NamedTuple

from avglint.model.rule import Text
from avglint.nearest import hint

Scope = Literal["ignore", "ignore-section", "ignore-file"]
SCOPES: tuple[Scope, ...] = ("ignore", "ignore-section", "ignore-file")

_DIRECTIVE = re.compile(r"\s*:\s*([^\s:]+)(.*)", re.DOTALL)
# Of an article, which is no rule, the colon is not the one before the reason.
_COLON = re.compile(r"(?<![\s,]art):|:(?!\d)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,]+")


class WaiverComment(NamedTuple):
    """What a comment asks for."""

    scope: Scope
    rules: tuple[str, ...]
    """As written: codes or names."""
    reason: str


def read_waiver(text: str) -> WaiverComment | Text:
    """Return what stands in a comment after the word "avglint", or what is wrong with it."""
    written = _DIRECTIVE.fullmatch(text)
    if not written:
        return Text(
            "Na avglint hoort een dubbele punt en wat er moet gebeuren.",
            "After avglint come a colon and what is to be done.",
        )
    word, rest = written.groups()
    scope = next((each for each in SCOPES if each == word.casefold()), None)
    if scope is None:
        return _unknown_word(word)
    colon = _COLON.search(rest)
    names, reason = (rest[: colon.start()], rest[colon.end() :]) if colon else (rest, "")
    rules = tuple(name for name in _BETWEEN.split(names) if name)
    if not rules:
        return Text("Er staat niet voor welke regel zij is, bijvoorbeeld AVG401.", "It names no rule, such as AVG401.")
    reason = " ".join(reason.split())
    if not colon or not any(map(str.isalnum, reason)):
        return Text(
            "Er staat geen reden bij. Zet die achter een dubbele punt.", "It gives no reason. Put one after a colon."
        )
    return WaiverComment(scope, rules, reason)


def _unknown_word(word: str) -> Text:
    (near, near_en), known = hint(word, SCOPES), ", ".join(SCOPES)
    return Text(
        f"{word!r} is geen opdracht{near}; kies uit {known}.",
        f"{word!r} is nothing to be done{near_en}; choose from {known}.",
    )
