"""Headings that no style marks: by the size of their letters, by weight, and numbered as items of a list.

Most Word files of small organisations have no styles at all: the whole text is "Normal", and a heading is what its
author made large or bold, or what the numbering of a list goes through the whole text with.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from avglint.read.office.lines import lines_of, text_of
from avglint.read.office.numbers import BULLET
from avglint.read.office.story import Block, Paragraph, paragraphs

_FEW_MARKED = 2
"""So many headings by style at most are a title, not the headings of the text."""
_LARGER = 1.1
_LONGEST = 14
_FEWEST_NUMBERED = 3
_LETTER = re.compile(r"[^\W\d_]")


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks`` with those paragraphs made headings that look like it."""
    marked = sum(block.level > 0 for block in blocks if isinstance(block, Paragraph))
    numbered = _numbered_headings(blocks)
    levels = {} if marked > _FEW_MARKED else _levels_by_size(blocks)
    return [_as_heading(block, levels, numbered) for block in blocks]


def _as_heading(block: Block, levels: dict[float, int], numbered: set[int]) -> Block:
    if not isinstance(block, Paragraph) or block.level:
        return block
    if block.number in numbered:
        return block._replace(level=block.depth + 1, depth=0)
    lines = lines_of(block)
    level = levels.get(min((line.size for line in lines), default=0.0), 0)
    if level and not block.depth and _is_short(text_of(block)):
        return block._replace(level=level)
    return block


def _levels_by_size(blocks: Sequence[Block]) -> dict[float, int]:
    """Return the level of headings in each size that is larger than that of the text."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs(blocks):
        for run in paragraph.runs:
            letters[run.size] += len(run.text)
    if not letters:
        return {}
    body = letters.most_common(1)[0][0]
    larger = sorted((size for size in letters if size >= body * _LARGER and body), reverse=True)
    return {size: place + 1 for place, size in enumerate(larger)}


def _numbered_headings(blocks: Sequence[Block]) -> set[int]:
    """Return the numbers of the items of numbered lists that are headings: each stands over text, as no item does."""
    items: dict[str, list[tuple[Paragraph, bool]]] = {}
    for block, after in pairwise([*blocks, None]):
        if isinstance(block, Paragraph) and block.depth and block.marker not in ("", BULLET) and not block.level:
            over = after is not None and not (isinstance(after, Paragraph) and after.list_name == block.list_name)
            items.setdefault(block.list_name, []).append((block, over))
    found = set()
    for each in items.values():
        strong = all(line.strong for item, _ in each for line in lines_of(item))
        short = all(_is_short(text_of(item)) for item, _ in each)
        over = sum(over for _, over in each)
        if short and (over == len(each) >= _FEWEST_NUMBERED or (strong and over * 2 > len(each))):
            found.update(item.number for item, _ in each)
    return found


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST and not text.endswith((".", ",", ";")) and bool(_LETTER.search(text))
