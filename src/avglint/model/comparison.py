"""Two versions of a statement compared: which verdicts are others, and by which words."""

from typing import Literal, NamedTuple

from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, Evidence, Verdict

Direction = Literal["worse", "better", "otherwise", "same"]
DIRECTIONS: tuple[Direction, ...] = ("worse", "better", "otherwise", "same")


class Change(NamedTuple):
    """One rule of which the verdict, or the words behind it, are others than before."""

    rule: RuleCard
    direction: Direction
    """``otherwise``: neither better nor worse; ``same``: the verdict is what it was, its findings are not."""
    old: Verdict
    new: Verdict
    gone: tuple[Evidence, ...]
    """Words of the old version that count no more."""
    come: tuple[Evidence, ...]
    """Words of the new version that count now."""
    reason: str
    """Of the new verdict, in the language of the report."""
    waived: str | None = None
    """Why the new findings do not count, where someone gave a reason."""


class Comparison(NamedTuple):
    """What changed between two versions, by direction and code. ``before`` is what the old one is called."""

    old: DocumentReport
    new: DocumentReport
    before: str
    changes: tuple[Change, ...]

    @property
    def worse(self) -> bool:
        """Whether any verdict got worse."""
        return any(change.direction == "worse" for change in self.changes)
