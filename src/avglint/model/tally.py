"""What many statements come to: counted as they are judged, so that nothing of a statement has to be kept."""

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nlargest
from typing import Any, NamedTuple

from avglint.model.report import SEVERITIES, DocumentReport

Status = str
"""``judged``, or why not: ``not_a_statement``, ``unreadable``, or ``failed`` where avglint itself could not do it."""

STATUSES: tuple[Status, ...] = ("judged", "not_a_statement", "unreadable", "failed")


class Scored(NamedTuple):
    """One statement in short."""

    id: str
    title: str | None
    counts: tuple[int, ...]
    """Findings that count, by severity, the gravest first."""
    verdicts: Mapping[str, str]
    """By code of a rule."""


class Tally(NamedTuple):
    """Statements counted. Built up with ``add``, ``add_unjudged`` and ``merge``."""

    statuses: Counter[Status]
    severities: Counter[str]
    """Findings that count."""
    verdicts: dict[str, Counter[str]]
    """By code of a rule: how many statements got which verdict."""
    names: dict[str, str]
    """Of the rules, by code."""
    scored: list[Scored]

    @classmethod
    def empty(cls) -> "Tally":
        """Return the tally of nothing."""
        return cls(Counter(), Counter(), {}, {}, [])

    def add(self, name: str, document: DocumentReport) -> None:
        """Count a statement that was judged; ``name`` is what it is known by."""
        found = Counter(each.severity for each in document.counted)
        verdicts = {each.rule: each.verdict for each in document.assessments}
        self.statuses["judged"] += 1
        self.severities.update(found)
        self.names.update((each.rule, each.name) for each in document.assessments)
        for rule, verdict in verdicts.items():
            self.verdicts.setdefault(rule, Counter())[verdict] += 1
        self.scored.append(Scored(name, document.title, tuple(found[each] for each in SEVERITIES), verdicts))

    def add_unjudged(self, status: Status) -> None:
        """Count a statement that was not judged."""
        self.statuses[status] += 1

    def merge(self, other: "Tally", most: int) -> None:
        """Add ``other``, which comes after this one, and keep of all the ``most`` worst statements, the worst first."""
        self.statuses.update(other.statuses)
        self.severities.update(other.severities)
        self.names.update(other.names)
        for rule, verdicts in other.verdicts.items():
            self.verdicts.setdefault(rule, Counter()).update(verdicts)
        self.scored[:] = nlargest(most, [*self.scored, *other.scored], key=lambda each: each.counts)

    def to_json(self) -> dict[str, Any]:
        """Return the tally as plain data."""
        return self._asdict()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Tally":
        """Return the tally that ``to_json`` gave, read back from JSON."""
        scored: Iterable[Any] = data["scored"]
        return cls(
            Counter(data["statuses"]),
            Counter(data["severities"]),
            {rule: Counter(verdicts) for rule, verdicts in data["verdicts"].items()},
            dict(data["names"]),
            [Scored(name, title, tuple(counts), verdicts) for name, title, counts, verdicts in scored],
        )
