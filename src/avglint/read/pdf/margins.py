"""What is repeated at the top and the bottom of pages: page headers, footers and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from avglint.read.pdf.textline import TextLine

_FROM_EDGE = 4
"""Lines."""
_NEAR = 3.0
_TITLE = 1.25
_NUMBER = re.compile(
    r"[-–|\s]*(?:(?:pagina|pag\.?|page|blz\.?|bladzijde|p\.)\s*)?\d{1,3}(?:\s*(?:/|van|of|\|)\s*\d{1,3})?[-–|\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")

Key = tuple[str, int]


def without_margins(
    pages: Sequence[list[TextLine]], heights: Sequence[float]
) -> tuple[list[list[TextLine]], list[TextLine]]:
    """Return the pages without what is repeated on them, and of that each line once."""
    edges = [_edges(page) for page in pages]
    seen = Counter(chain.from_iterable({key for line in edge for key in _keys(line)} for edge in edges))
    needed = max(2, (len(pages) + 2) // 3)
    sizes = Counter(line.size for page in pages for line in page for _ in line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    kept: list[list[TextLine]] = []
    margins: dict[str, TextLine] = {}
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        lines = []
        for line in page:
            repeated = line in edge and any(seen[key] >= needed for key in _keys(line))
            low = line.base < heights[number] * 0.12 or line.base > heights[number] * 0.88
            if line in edge and low and _NUMBER.fullmatch(line.text):
                continue
            if not repeated:
                lines.append(line)
            elif line.size >= _TITLE * body and _plain(line) not in margins and number == 0:
                margins[_plain(line)] = line
                lines.append(line)
            else:
                margins.setdefault(_plain(line), line)
        kept.append(lines)
    return kept, [line for line in margins.values() if not any(line in page for page in kept)]


def _edges(page: Sequence[TextLine]) -> list[TextLine]:
    page = sorted(page, key=lambda line: -line.base)
    return [*page[:_FROM_EDGE], *page[max(_FROM_EDGE, len(page) - _FROM_EDGE) :]]


def _keys(line: TextLine) -> tuple[Key, Key]:
    """Return what is the same for two lines at about one height that differ in numbers at most."""
    return (_plain(line), int(line.base // _NEAR)), (_plain(line), -1 - int((line.base + _NEAR / 2) // _NEAR))


def _plain(line: TextLine) -> str:
    return _DIGITS.sub("#", re.sub(r"\s", "", line.text))
