"""The words of a text: normalised once, each with its place.

A word is a run of letters and digits; hyphens, apostrophes, soft hyphens and brackets inside it are left out, so that
"e-mail" is ``email`` and "(persoons)gegevens" is ``persoonsgegevens``, but an abbreviation in brackets is a word
itself, also where the space is missing: "Persoonsgegevens(AP)". Case and accents are folded.
"""

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from avglint.expression import expression

_WORD = expression(r"([^\W_]+(?:(?!(?<=[a-z])\([A-Z]{2})[-'’‐‑\u00ad()\u0300-\u036f]{1,2}[^\W_]+)*)")
_INSIDE = expression(r"[^a-z0-9]")
_POSTCODE_LETTERS = expression(r"\d(?<=(?<!\w)\d{4})[ \u00a0]([A-Z]{2})(?![\w'’-])")


class Tokens(NamedTuple):
    """The words of one text, as parallel lists: the words as written, and their spans in code points.

    Only the letters of a Dutch postcode are in lower case: in "1043 AP Amsterdam" no authority is meant, and in
    "5388 VK Nistelrode" no kingdom.
    """

    raw: list[str]
    starts: Sequence[int]
    ends: Sequence[int]


def tokenize(text: str) -> Tokens:
    """Return the words of ``text``, in order."""
    parts: list[str] = _WORD.split(text)  # what is between words, a word, what is between, a word, ...
    offsets = array("I", accumulate(map(len, parts)))
    words = parts[1::2]
    once = dict(zip(words, words, strict=True))  # a word that stands there a thousand times is kept once
    raw, starts = list(map(once.__getitem__, words)), offsets[:-1:2]
    for letters in _POSTCODE_LETTERS.finditer(text):
        raw[bisect_left(starts, letters.start(1))] = letters.group(1).lower()
    return Tokens(raw, starts, offsets[1::2])


@lru_cache(maxsize=65536)
def normalise(word: str) -> str:
    """Return ``word`` without case, accents and joining marks; letters that have no plain form stay as they are."""
    folded = word.lower()
    if folded.isascii():
        return _INSIDE.sub("", folded) if not folded.isalnum() else folded
    plain = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in plain if letter.isalnum())
