"""Is the text of a PDF what its pages show? A font may not say which characters it draws, or say it wrong."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from avglint.read.pdf.sheet import Sheet

_MOST_LOST = 0.002
"""Of the characters."""
_FEW_LOST = 3
_MOST_ODD = 0.004
"""Of the different words."""
_FEWEST_ODD = 3
_SHORTEST_ODD = 4
"""Letters: "b2b" and "n8n" are words."""
_FEWEST_WORDS = 60
_FEWEST_COMMON = 0.08
_FEWEST_A_PAGE = 60
"""Characters; with fewer, and many drawn shapes, the text of a page is a picture."""
_MANY_DRAWN = 40
_WORD = re.compile(r"[^\W_]+")
_ODD = re.compile(r"[a-zé][0-9][a-zé]|[a-z]{2}[A-Z]{1,2}[a-z]?\Z|[a-z][\x00-\x1f\ufffd$#!<>][a-z]")
"""A digit, a capital or a sign within a word: what a ligature comes out as where a font says it wrong."""
_AROUND = ".,;:()?!'\"’"
_MOST_COMPARED = 1_000
_PARTS = re.compile(r"[-‐–'’/.,;:()]")
_TECHNICAL = re.compile(r"[/@_=%&:]|\w\.\w")
"""In an address of the web or of mail, in the name of a file."""
# fmt: off
_COMMON = frozenset({
    "de", "het", "een", "en", "van", "in", "is", "dat", "op", "te", "voor", "met", "zijn", "niet", "aan", "die",
    "of", "uw", "wij", "u", "we", "je", "door", "om", "als", "bij", "ook", "worden", "wordt", "deze", "kan", "uit",
    "hebben", "naar", "tot", "over", "dit", "er", "onze", "the", "and", "to", "for", "on", "a", "with", "your",
    "that",
})
# fmt: on


def is_picture(sheets: Sequence[Sheet]) -> bool:
    """Tell whether the pages show more than their text says: scans, or letters drawn as outlines."""
    few = [sheet for sheet in sheets if _letters(sheet) < _FEWEST_A_PAGE]
    drawn = [sheet for sheet in few if sheet.drawn >= _MANY_DRAWN or (sheet.drawn and not _letters(sheet))]
    outlines = [sheet for sheet in sheets if sheet.drawn > 4 * max(_letters(sheet), 200)]
    return not any(map(_letters, sheets)) or 2 * max(len(drawn), len(outlines)) > len(sheets)


def is_broken(sheets: Sequence[Sheet], text: str) -> bool:
    """Tell whether more than a few characters are lost or wrong; ``text`` is what the lines of the pages make."""
    letters = sum(map(_letters, sheets))
    lost = sum(_lost(glyph.text) or glyph.fault for sheet in sheets for glyph in sheet.glyphs)
    if lost > max(_FEW_LOST, _MOST_LOST * letters):
        return True
    words = {word.strip(_AROUND) for word in text.split()}
    if len(_odd(words)) >= max(_FEWEST_ODD, _MOST_ODD * len(words)):
        return True
    found = _WORD.findall(text.lower())
    return len(found) >= _FEWEST_WORDS and sum(word in _COMMON for word in found) < _FEWEST_COMMON * len(found)


def _odd(words: Iterable[str]) -> list[str]:
    """Return the different odd words among ``words`` that no name accounts for.

    A name begins with a capital ("LinkedIn", "Up4me"), or comes back in the longer words that are made of it, where a
    wrong ligature makes many words odd that have nothing else in common.
    """
    parts = {part for word in words if not _TECHNICAL.search(word) for part in _PARTS.split(word)}
    odd = {part for part in parts if len(part) >= _SHORTEST_ODD and part[0].islower() and _ODD.search(part)}
    shortest = sorted(odd, key=len)[:_MOST_COMPARED]
    return [word for word in shortest if not any(other in word for other in shortest if other != word)]


def _letters(sheet: Sheet) -> int:
    return sum(not glyph.text.isspace() for glyph in sheet.glyphs)


def _lost(text: str) -> bool:
    """Tell whether a character is none; bullets are of a font's own often, so those are no loss."""
    kind = unicodedata.category(text[0])
    return text == "\ufffd" or kind == "Cn" or (kind == "Cc" and not text.isspace())
