"""Which purpose, legal basis and retention period a statement gives for each activity.

Looked for in the activity itself and in what introduces it, then in what its section says of all, then by name where
bases or periods are listed, then in what is said of all data.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from avglint.evaluate.activities import Activity, Seen, Telling, cells_of, find_activities, first_cell
from avglint.evaluate.clues import Match
from avglint.evaluate.judge import Judge
from avglint.evaluate.topics import topics_of
from avglint.lazy import Lazy
from avglint.model.source import Span
from avglint.parsing.tokens import normalise

PURPOSES, LEGAL_BASIS, RETENTION = "AVG201", "AVG202", "AVG401"
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
        for_all=frozenset(match.unit for match in judge.evidence_of_signal("said_of_all_data")),
        columns=dict(_columns(judge)),
        telling=_telling(judge),
    )


def _telling(judge: Judge) -> Telling:
    statement, tokens = judge.reading.statement, judge.reading.tokens
    general = {match.span.start for match in judge.evidence_of_signal("no_activity_word")}
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


def _columns(judge: Judge) -> Iterator[tuple[int, Mapping[str, Span]]]:
    statement, units = judge.reading.statement, judge.reading.units
    of_data = [match.span for match in judge.evidence_of_signal("column_of_data")]
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


class _Linker:
    def __init__(self, judge: Judge, seen: Seen, found: list[Activity]) -> None:
        self._reading = judge.reading
        self._units = judge.reading.units
        self._names: Lazy[int, frozenset[str]] = Lazy(self._name_of)
        self._seen = seen
        self._taken = {unit for each in found for unit in each.units}
        self._alone = len(found) == 1

    def link(self, activity: Activity) -> Link:
        """Return what is said of one activity."""
        seen = self._seen
        cells = seen.columns.get(activity.first, {}) if activity.form == "row" else {}
        basis = self._told(activity, seen.basis)
        if "legal_basis" in cells:
            basis = (activity.first, cells["legal_basis"])
        basis = basis or self._basis_of_all()
        retention = self._told(activity, seen.retention) or self._of_all(seen.retention)
        return Link(
            (activity.first, activity.name), *map(self._whole, (self._purpose(activity, cells), basis, retention))
        )

    def _purpose(self, activity: Activity, cells: Mapping[str, Span]) -> Place | None:
        """Return what an activity is for: what is said of it, or its name, where that is not one of data."""
        seen = self._seen
        if "purposes" in cells:
            return activity.first, cells["purposes"]
        name = (activity.first, activity.name)
        if activity.form == "row":
            return name if cells.get("data") != activity.name else _first_in(activity.units, seen.purpose)
        beside_basis = {unit: span for unit, span in seen.purpose.items() if unit not in seen.basis}
        found = (_first_in(activity.units, said) for said in (beside_basis, seen.purpose, seen.vague))
        return next(filter(None, found), name)

    def _whole(self, place: Place | None) -> Place | None:
        """Return the sentence or the cell in which some words stand: by themselves they may tell a reader little."""
        if place is None:
            return None
        unit = self._units[place[0]]
        whole = Span(unit.start, unit.end)
        cells = cells_of(place[0], self._reading) if unit.kind == "row" else ()
        return place[0], next((cell for cell in cells if cell.start < place[1].end <= cell.end), whole)

    def _told(self, activity: Activity, said: Mapping[int, Span]) -> Place | None:
        own = _first_in((*activity.units, *activity.context), said)
        return own or self._beside(activity, said) or self._by_name(activity, said)

    def _beside(self, activity: Activity, said: Mapping[int, Span]) -> Place | None:
        """Return what the section of an activity says of all that stands in it."""
        section = self._units[activity.first].section
        beside = (
            unit
            for unit in said
            if unit not in self._taken and self._units[unit].section == section and self._units[unit].kind == "sentence"
        )
        return _first_in(sorted(beside), said) if activity.form != "section" else None

    def _by_name(self, activity: Activity, said: Mapping[int, Span]) -> Place | None:
        """Return what is said elsewhere of what bears the same name, for the most part."""
        name = self._seen.telling(activity.name)
        best, most = None, 0.0
        for unit in sorted(said):
            other = self._names[unit]
            alike = len(name & other) / min(len(name), len(other)) if name and other else 0
            if alike >= _MOSTLY and alike > most and unit not in activity.units:
                best, most = unit, alike
        return None if best is None else (best, said[best])

    def _name_of(self, unit: int) -> frozenset[str]:
        """Return the words that tell what a unit is about: of a row its first cell."""
        kind, start, end, *_ = self._reading.units[unit]
        return self._seen.telling(first_cell(unit, self._reading) if kind == "row" else Span(start, end))

    def _of_all(self, said: Mapping[int, Span]) -> Place | None:
        """Return what is said of all data; where there is one activity, whatever is said."""
        units = (unit for unit in said if self._alone or (unit in self._seen.for_all and unit not in self._taken))
        return _first_in(sorted(units), said)

    def _basis_of_all(self) -> Place | None:
        """Return the only basis that is named, where it is said of all data: of several, each is of some."""
        apart = [unit for unit in self._seen.basis if unit not in self._taken]
        return self._of_all(self._seen.basis) if len(apart) == 1 or self._alone else None


def _first_in(units: "range | list[int] | tuple[int, ...]", said: Mapping[int, Span]) -> Place | None:
    return next(((unit, said[unit]) for unit in units if unit in said), None)
