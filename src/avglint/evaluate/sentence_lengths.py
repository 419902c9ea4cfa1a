"""Sections whose sentences are too long for a reader at level B1.

A sentence in a list counts by itself: with its introduction it is longer, but it is not read as one.
"""

from collections.abc import Iterator
from statistics import mean

from avglint.evaluate.clues import Match
from avglint.evaluate.judge import Judge
from avglint.evaluate.units import FOOTER_TOPIC, Unit

LONG = 30
"""Words. Style guides for B1 ask for 15 at most; twice that is long for anyone."""
OFTEN = 2
"""So many long sentences in one section are no exception."""
MEAN = 25
"""Words. Where sentences are longer than this on average, one long sentence is no exception either."""


def long_sentences(judge: Judge) -> tuple[Match, ...]:
    """Return a match for each section that is too long-winded: its longest sentence, and the other long ones."""
    by_section: dict[int, list[tuple[int, int]]] = {}
    for number, unit, words in _sentences(judge):
        by_section.setdefault(unit.section, []).append((words, number))
    found = (_match(judge, lengths) for lengths in by_section.values() if _is_hard([words for words, _ in lengths]))
    return tuple(found)


def _sentences(judge: Judge) -> Iterator[tuple[int, Unit, int]]:
    """Yield the sentences that a reader reads, with their number of words; no headings, tables and footers."""
    reading = judge.reading
    for number, unit in enumerate(reading.units):
        first, after = reading.bounds[number]
        told = unit.kind in ("sentence", "item") and FOOTER_TOPIC not in reading.sections[unit.section].topics
        if told and after > first:
            yield number, unit, after - first


def _is_hard(lengths: list[int]) -> bool:
    long = sum(words > LONG for words in lengths)
    return long >= OFTEN or (long > 0 and mean(lengths) > MEAN)


def _match(judge: Judge, lengths: list[tuple[int, int]]) -> Match:
    longest = max(lengths, key=lambda each: (each[0], -each[1]))[1]
    others = [number for words, number in lengths if words > LONG and number != longest]
    span = {number: judge.reading.units[number].span for number in (longest, *others)}
    return Match(longest, span[longest], tuple((number, span[number]) for number in others))
