"""Facts that may not share their place."""

from bisect import bisect_right
from collections.abc import Iterable

from avglint.model.statement import Fact


def apart(facts: Iterable[Fact], taken: Iterable[Fact] = ()) -> list[Fact]:
    """Return, in order of place, the facts that overlap nothing ``taken`` and none before them; longer ones stay."""
    ends = _reach(taken)
    starts = list(ends)
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: (fact.start, -fact.end)):
        before = bisect_right(starts, fact.end - 1) - 1
        if before >= 0 and ends[starts[before]] > fact.start:
            continue
        if not kept or kept[-1].end <= fact.start:
            kept.append(fact)
    return kept


def _reach(taken: Iterable[Fact]) -> dict[int, int]:
    """Map each start, in rising order, to the furthest end of the facts that begin there or before."""
    ends: dict[int, int] = {}
    furthest = 0
    for fact in sorted(taken, key=lambda fact: fact.start):
        furthest = max(furthest, fact.end)
        ends[fact.start] = furthest
    return ends
