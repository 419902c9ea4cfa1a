"""Rows with several sentences in a cell: each of these is read with the other cells, as if it stood there alone."""

from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from avglint.model.source import Span
from avglint.parsing.sentences import sentences

Ranges = tuple[tuple[int, int], ...]
"""Of words, each as its first and the one after its last."""


class SplitRow(NamedTuple):
    """A row in which a cell has several sentences."""

    cuts: tuple[int, ...]
    """The first word of each sentence that follows another one in its cell."""
    readings: tuple[Ranges, ...]
    """For each sentence of such a cell, the words to read: its own and those of the other cells."""

    @property
    def size(self) -> int:
        """How many words there are to read."""
        return sum(after - first for ranges in self.readings for first, after in ranges)


def split_row(
    text: str, starts: Sequence[int], cells: Sequence[Span], row: tuple[int, int], whole: Set[int]
) -> SplitRow | None:
    """Return a row split, None where no cell has several sentences.

    ``starts`` are the offsets of all words, ``row`` is the range of its words; none of ``whole`` begins a sentence.
    """
    split = [found for cell in cells if len(found := _sentences(text, starts, cell, whole)) > 1]
    if not split:
        return None
    begin, end = row
    readings = (((begin, found[0][0]), sentence, (found[-1][1], end)) for found in split for sentence in found)
    return SplitRow(tuple(first for found in split for first, _ in found[1:]), tuple(readings))


def _sentences(text: str, starts: Sequence[int], cell: Span, whole: Set[int]) -> Ranges:
    """Return the words of each sentence in a cell. The answer to a question stays with it."""
    firsts = [bisect_left(starts, cell.start)]
    for before, sentence in pairwise(sentences(text, *cell)):
        first = bisect_left(starts, sentence.start)
        if firsts[-1] < first and first not in whole and "?" not in text[before.end - 2 : before.end]:
            firsts.append(first)
    return tuple(pairwise([*firsts, bisect_left(starts, cell.end)]))
