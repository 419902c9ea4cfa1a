"""Headings that no style marks: by size, by weight, or as the items of a list whose numbers go through the whole text.

Most Word files of small organisations have no styles at all: all of the text is "Normal", and a heading is what its
author made large, bold or coloured.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from avglint.read.office.lines import Words, lines_of, text_of
from avglint.read.office.numbers import BULLET
from avglint.read.office.story import Block, Paragraph, paragraphs

_FEW_MARKED = 2
"""So many headings by style at most are a title, not the headings of the text."""
_LARGER = 1.1
_LONGEST = 14
_LONGEST_QUESTION = 20
_BRIEFEST_PROSE = 8
"""Words."""
_FEWEST_NUMBERED = 3
_LIST_OF_BOLD = 3
_YEAR_AT_END = re.compile(r"\b(?:19|20)\d\d\)?\Z")
"""The end of a date: of a version line, which often stands out and is never a heading."""
_LETTER = re.compile(r"[^\W\d_]")


class Look(NamedTuple):
    """How a line stands out; the greater, the higher its heading."""

    size: float
    strength: int


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks`` with those paragraphs made headings that look like it.

    A paragraph whose first line looks like a heading is made two, both with its number.
    """
    marked = sum(block.level > 0 for block in blocks if isinstance(block, Paragraph))
    body = _body_look(blocks)
    parts = list(_split(blocks, body))
    sizes = marked <= _FEW_MARKED
    numbered = _numbered(parts)
    found = [
        place
        for place, (block, after) in enumerate(pairwise([*parts, None]))
        if isinstance(block, Paragraph)
        and after is not None
        and (place in numbered or _heads(block, after, body, sizes=sizes))
    ]
    return _leveled(parts, _without_lists(parts, found, numbered))


def _body_look(blocks: Sequence[Block]) -> Look:
    """Return the look of most of the text."""
    letters: Counter[Look] = Counter()
    for paragraph in paragraphs(blocks):
        for run in paragraph.runs:
            letters[Look(run.size, run.strength)] += len(run.text)
    return letters.most_common(1)[0][0] if letters else Look(0.0, 0)


def _split(blocks: Sequence[Block], body: Look) -> Iterator[Block]:
    """Yield the blocks, a heading and the text that its paragraph goes on with apart."""
    for block in blocks:
        lines = lines_of(block) if isinstance(block, Paragraph) and not block.level and not block.depth else []
        if (
            isinstance(block, Paragraph)
            and len(lines) > 1
            and lines[0].strength > max(body.strength, lines[1].strength)
        ):
            first, rest = block.broken()
            yield first
            yield rest
        else:
            yield block


def _heads(block: Paragraph, after: Block, body: Look, *, sizes: bool) -> bool:
    """Tell whether a paragraph stands out as the heading of what comes ``after`` it."""
    lines = lines_of(block)
    if block.level or block.depth or not lines or not _is_short(text_of(block)):
        return False
    look = _look(lines)
    larger = sizes and look.size >= body.size * _LARGER
    if not larger and look.strength <= body.strength:
        return False
    if larger or not isinstance(after, Paragraph) or after.apart or after.depth or after.level:
        return True
    # A name in bold over an address is no heading.
    text = text_of(after)
    return len(text.split()) >= _BRIEFEST_PROSE or text.endswith((".", ":", "!", "?"))


def _look(lines: Sequence[Words]) -> Look:
    return Look(min(line.size for line in lines), min(line.strength for line in lines))


def _is_short(text: str) -> bool:
    if text.endswith((".", ",", ";", ":")) or "@" in text or _YEAR_AT_END.search(text) or not _LETTER.search(text):
        return False
    return len(text.split()) <= (_LONGEST_QUESTION if text.endswith("?") else _LONGEST)


def _numbered(parts: Sequence[Block]) -> set[int]:
    """Return the places of the items of numbered lists that are headings: each stands over text, as no item does."""
    items: dict[str, list[tuple[int, bool]]] = {}
    for place, (block, after) in enumerate(pairwise([*parts, None])):
        if isinstance(block, Paragraph) and block.depth and block.marker not in ("", BULLET) and not block.level:
            over = after is not None and not (isinstance(after, Paragraph) and after.list_name == block.list_name)
            items.setdefault(block.list_name, []).append((place, over))
    found: set[int] = set()
    for each in items.values():
        lines = [lines_of(block) for place, _ in each if isinstance(block := parts[place], Paragraph)]
        strong = all(line.strength for item in lines for line in item)
        short = all(_is_short(" ".join(line.text for line in item)) for item in lines)
        over_text = sum(over for _, over in each)
        if short and (over_text == len(each) >= _FEWEST_NUMBERED or (strong and over_text * 2 > len(each))):
            found.update(place for place, _ in each)
    return found


def _without_lists(parts: Sequence[Block], found: Sequence[int], numbered: set[int]) -> list[int]:
    """Return the places without those of three lines or more of one look under one another: those are a list."""
    kept: list[int] = []
    # In a run of neighbours place and index rise together.
    for _, run in groupby(enumerate(found), lambda pair: (pair[1] - pair[0], _look_at(parts, pair[1]))):
        places = [place for _, place in run]
        kept.extend(places if len(places) < _LIST_OF_BOLD or numbered.issuperset(places) else places[-1:])
    return kept


def _look_at(parts: Sequence[Block], place: int) -> Look:
    block = parts[place]
    return _look(lines_of(block)) if isinstance(block, Paragraph) else Look(0.0, 0)


def _leveled(parts: Sequence[Block], found: Sequence[int]) -> list[Block]:
    """Return the blocks with those at the places that were ``found`` as headings: below the last one that a style
    marks, and among themselves by their looks.
    """
    looks = sorted({_look_at(parts, place) for place in found}, reverse=True)
    ranks = {look: rank for rank, look in enumerate(looks, 1)}
    # A title that looks like the headings under it stands over them all the same.
    title = found[0] if found and found[0] == 0 and len(found) > 1 else None
    lower = title is not None and sum(_look_at(parts, place) == _look_at(parts, title) for place in found) > 1
    level = 0
    result: list[Block] = []
    headings = set(found)
    for place, block in enumerate(parts):
        if isinstance(block, Paragraph) and block.level:
            level = block.level
        elif isinstance(block, Paragraph) and place in headings:
            rank = ranks[_look_at(parts, place)] + (lower and place != title) + max(block.depth - 1, 0)
            block = block._replace(level=level + rank, depth=0)
        result.append(block)
    return result
