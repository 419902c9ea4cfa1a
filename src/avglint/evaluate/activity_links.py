"""Which purpose, legal basis and retention period a statement gives for each activity.

Looked for in the activity itself and in what introduces it, then in what its section says of all, then by name where
bases or periods are listed, then in what is said of all data.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from avglint.evaluate.activities import Activity, Seen, Telling, find_activities
from avglint.evaluate.clues import Match
from avglint.evaluate.computed import (
    COLUMN_OF_DATA,
    LEGAL_BASIS,
    NO_ACTIVITY_WORD,
    PURPOSES,
    RETENTION,
    SAID_OF_ALL,
)
from avglint.evaluate.judge import Judge
from avglint.evaluate.topics import topics_of
from avglint.model.source import Span
from avglint.parsing.tokens import normalise

_COMPARED = 6
"""Letters: "bestelt" and "bestellingen", "sollicitatie" and "sollicitanten" are about the same."""
_SHORTEST = 4
_MOSTLY = 0.5
"""Of the words in the shorter of two names, those that must be in the other too."""
_SAYS_NOTHING = frozenset(("", "nvt", "geen", "onbekend"))

Place = tuple[int, Span]


class Link(NamedTuple):
    """An activity with what is said of it: each a unit and words in it, or None where nothing is."""

    name: Place
    purpose: Place | None
    basis: Place | None
    retention: Place | None

    @property
    def whole(self) -> bool:
        """Whether all three are there."""
        return None not in self


def _links(judge: Judge) -> tuple[Link, ...]:
    """Return the activities of a statement with what is said of each, in order of place, worked out once."""
    if judge.links is None:
        seen = _seen(judge)
        found = find_activities(judge.reading, seen)
        judge.links = tuple(map(_Linker(judge, seen, found).link, found))
    return judge.links


def activities(judge: Judge) -> tuple[Match, ...]:
    """Return a match for each activity."""
    return tuple(Match(*link.name) for link in _links(judge))


def activities_linked(judge: Judge) -> tuple[Match, ...]:
    """Return a match for each activity, where every one has purpose, basis and period; else none."""
    return activities(judge) if all(link.whole for link in _links(judge)) else ()


def activities_unlinked(judge: Judge) -> tuple[Match, ...]:
    """Return the activities that lack something, as one match; none where no activity has a basis or a period."""
    if not any(link.basis or link.retention for link in _links(judge)):
        return ()
    names = [link.name for link in _links(judge) if not link.whole]
    return (Match(*names[0], context=tuple(names[1:])),) if names else ()


def _seen(judge: Judge) -> Seen:
    return Seen(
        purpose=_places(judge.evidence_of(PURPOSES, "satisfied")),
        vague=_places(judge.evidence_of(PURPOSES, "partial")),
        basis=_places(judge.evidence_of(LEGAL_BASIS, "satisfied")),
        retention=_places(judge.evidence_of(RETENTION, "satisfied")),
        for_all=frozenset(match.unit for match in judge.evidence_of_signal(SAID_OF_ALL)),
        columns=dict(_columns(judge)),
        cells=dict(_cells(judge)),
        telling=_telling(judge),
    )


def _telling(judge: Judge) -> Telling:
    statement, tokens = judge.reading.statement, judge.reading.tokens
    general = {match.span.start for match in judge.evidence_of_signal(NO_ACTIVITY_WORD)}
    organisations = [fact for fact in statement.facts if fact.kind == "organisation" and "legal-form" in fact.tags]
    own = {word for span in (statement.title, *organisations) if span for word in statement.words(span).split()}
    known = set(map(normalise, own))

    def telling(span: Span) -> frozenset[str]:
        places = range(bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end))
        words = (normalise(tokens.raw[place]) for place in places if tokens.starts[place] not in general)
        return frozenset(
            word[:_COMPARED] for word in words if len(word) >= _SHORTEST and word.isalpha() and word not in known
        )

    return telling


def _places(matches: Iterator[Match]) -> dict[int, Span]:
    found: dict[int, Span] = {}
    for match in matches:
        found.setdefault(match.unit, match.span)
    return found


def _cells(judge: Judge) -> Iterator[tuple[int, tuple[Span, ...]]]:
    at = {unit.start: number for number, unit in enumerate(judge.reading.units) if unit.kind == "row"}
    for info in judge.reading.sections:
        for row in (row for block in info.section.blocks for row in block.rows if row.start in at):
            yield at[row.start], tuple(cell for cell in row.cells if cell.end > cell.start)


def _columns(judge: Judge) -> Iterator[tuple[int, Mapping[str, Span]]]:
    statement, units = judge.reading.statement, judge.reading.units
    of_data = [match.span for match in judge.evidence_of_signal(COLUMN_OF_DATA)]
    at = {unit.start: number for number, unit in enumerate(units) if unit.kind == "row"}
    for info in judge.reading.sections:
        for block in info.section.blocks:
            topics: list[tuple[str, ...]] = []
            for row in block.rows:
                if row.header:
                    topics = [
                        (*topics_of(statement.words(cell), judge.reading.program), *_data_over(cell, of_data))
                        for cell in row.cells
                    ]
                elif row.start in at:
                    cells = zip(topics, row.cells, strict=False)
                    yield (
                        at[row.start],
                        {
                            topic: cell
                            for named, cell in cells
                            if normalise(statement.words(cell)) not in _SAYS_NOTHING
                            for topic in named
                        },
                    )


def _data_over(header: Span, of_data: list[Span]) -> tuple[str, ...]:
    return ("data",) if any(header.start <= span.start < header.end for span in of_data) else ()


class _Said:
    """What is said of one thing, a basis or a period, looked up in the ways in which it can belong to an activity."""

    def __init__(self, judge: Judge, seen: Seen, at: Mapping[int, Span], taken: Set[int]) -> None:
        """``at``: the words by unit; ``taken``: the units that are an activity's own."""
        units = judge.reading.units
        apart = [unit for unit in sorted(at) if unit not in taken]
        self.at = at
        self.apart = len(apart)
        """How often it is said beside the activities."""
        self.of_all = next((unit for unit in apart if unit in seen.for_all), None)
        """Where it is first said of all data."""
        self.beside: dict[int, int] = {}
        """Of a section, the first of its sentences that says it of all that stands there."""
        self.names: dict[int, frozenset[str]] = {}
        self.bearing: dict[str, list[int]] = defaultdict(list)
        """Of a word, the units that it names."""
        for unit in apart:
            if units[unit].kind == "sentence":
                self.beside.setdefault(units[unit].section, unit)
        for unit in sorted(at):
            # Of a row the first cell tells what it is about.
            cell = seen.cells.get(unit, ())[:1]
            self.names[unit] = seen.telling(cell[0] if cell else units[unit].span)
            for word in self.names[unit]:
                self.bearing[word].append(unit)

    def by_name(self, name: frozenset[str], own: range) -> int | None:
        """Return the unit elsewhere that bears the same name, for the most part; of several the one most alike."""
        best, most = None, 0.0
        for unit in sorted({unit for word in name for unit in self.bearing.get(word, ())}):
            other = self.names[unit]
            alike = len(name & other) / min(len(name), len(other))
            if alike >= _MOSTLY and alike > most and unit not in own:
                best, most = unit, alike
        return best


class _Linker:
    def __init__(self, judge: Judge, seen: Seen, found: list[Activity]) -> None:
        taken = {unit for each in found for unit in each.units}
        self._units = judge.reading.units
        self._seen = seen
        self._basis = _Said(judge, seen, seen.basis, taken)
        self._retention = _Said(judge, seen, seen.retention, taken)
        self._alone = len(found) == 1

    def link(self, activity: Activity) -> Link:
        """Return what is said of one activity."""
        cells = self._seen.columns.get(activity.first, {}) if activity.form == "row" else {}
        basis = self._told(activity, self._basis)
        if "legal_basis" in cells:
            basis = (activity.first, cells["legal_basis"])
        # Of several bases each is of some activity: only the one that is named alone can be said of all.
        if basis is None and (self._alone or self._basis.apart == 1):
            basis = self._of_all(self._basis)
        retention = self._told(activity, self._retention) or self._of_all(self._retention)
        purpose = self._purpose(activity, cells)
        return Link((activity.first, activity.name), *map(self._whole, (purpose, basis, retention)))

    def _purpose(self, activity: Activity, cells: Mapping[str, Span]) -> Place | None:
        """Return what an activity is for: what is said of it, or its name, where that is not one of data."""
        seen = self._seen
        if "purposes" in cells:
            return activity.first, cells["purposes"]
        name = (activity.first, activity.name)
        if activity.form == "row":
            return name if cells.get("data") != activity.name else _first_in(activity.units, seen.purpose)
        beside_basis = [unit for unit in activity.units if unit not in seen.basis]
        found = (
            _first_in(beside_basis, seen.purpose),
            _first_in(activity.units, seen.purpose),
            _first_in(activity.units, seen.vague),
        )
        return next(filter(None, found), name)

    def _told(self, activity: Activity, said: _Said) -> Place | None:
        """Return what is said in the activity, in what introduces it, beside it in its section, or by its name."""
        own = _first_in((*activity.units, *activity.context), said.at)
        if own:
            return own
        beside = said.beside.get(self._units[activity.first].section) if activity.form != "section" else None
        if beside is None:
            beside = said.by_name(self._seen.telling(activity.name), activity.units)
        return None if beside is None else (beside, said.at[beside])

    def _of_all(self, said: _Said) -> Place | None:
        """Return what is said of all data; where there is one activity, whatever is said."""
        first = min(said.at, default=None) if self._alone else said.of_all
        return None if first is None else (first, said.at[first])

    def _whole(self, place: Place | None) -> Place | None:
        """Return the sentence or the cell in which some words stand: by themselves they may tell a reader little."""
        if place is None:
            return None
        whole = self._units[place[0]].span
        cells = self._seen.cells.get(place[0], ())
        return place[0], next((cell for cell in cells if cell.start < place[1].end <= cell.end), whole)


def _first_in(units: "range | list[int] | tuple[int, ...]", said: Mapping[int, Span]) -> Place | None:
    return next(((unit, said[unit]) for unit in units if unit in said), None)
