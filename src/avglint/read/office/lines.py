"""The lines that a paragraph of an office file has, as a reader sees them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from avglint.read.office.story import Paragraph, Run
from avglint.read.unseen import UNSEEN

_UNSEEN = re.compile(f"[{UNSEEN}]")
_TABS = re.compile(r"\s*\t\s*")
_SPACES = re.compile(r"[^\S\t]+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\u0085\u2028\u2029]")


class Words(NamedTuple):
    """One line of a paragraph: not empty, white space collapsed, the tabs in it kept."""

    text: str
    strength: int
    """Of what stands out least in it."""
    size: float
    """Of its smallest letters, in points; 0 where nothing tells."""


def lines_of(paragraph: Paragraph) -> list[Words]:
    """Return the lines of ``paragraph`` that are not empty."""
    return [words for pieces in _split(paragraph.runs) if (words := _words(pieces)).text]


def text_of(paragraph: Paragraph) -> str:
    """Return ``paragraph`` on one line."""
    return " ".join(words.text for words in lines_of(paragraph))


def _split(runs: tuple[Run, ...]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(run._replace(text=first))
        for other in others:
            yield line
            line = [run._replace(text=other)]
    yield line


def _words(pieces: list[Run]) -> Words:
    text = _CONTROLS.sub(" ", _UNSEEN.sub("", "".join(piece.text for piece in pieces)))
    text = _SPACES.sub(" ", _TABS.sub("\t", text)).strip()
    seen = [piece for piece in pieces if piece.text.strip()]
    size = min((piece.size for piece in seen), default=0.0)
    return Words(text, min((piece.strength for piece in seen), default=0), size)
