"""Evidence that no pattern can tell, asked for by name: relations between parts of a statement, and arithmetic."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from avglint.evaluate.clues import Match
    from avglint.evaluate.judge import Judge

Compute = Callable[["Judge"], "tuple[Match, ...]"]


class Computed(NamedTuple):
    """One name that an evidence item can have for ``computed``, and what works it out."""

    module: str
    function: str
    rules: tuple[str, ...] = ()
    """The rules whose evidence it is worked out from, by code."""
    signals: tuple[str, ...] = ()
    """The same of shared signals."""

    def load(self) -> Compute:
        """Return the function; its module is imported by who asks for it only."""
        found: Compute = getattr(import_module(f"avglint.evaluate.{self.module}"), self.function)
        return found


PURPOSES, LEGAL_BASIS, RETENTION = "AVG201", "AVG202", "AVG401"
NO_ACTIVITY_WORD, COLUMN_OF_DATA, SAID_OF_ALL = "no_activity_word", "column_of_data", "said_of_all_data"
_OF_ACTIVITIES = ((PURPOSES, LEGAL_BASIS, RETENTION), (NO_ACTIVITY_WORD, COLUMN_OF_DATA, SAID_OF_ALL))
"""What ``activity_links`` asks for: what rests on itself is found by these."""

COMPUTED = {
    "activities": Computed("activity_links", "activities", *_OF_ACTIVITIES),
    "activities_linked": Computed("activity_links", "activities_linked", *_OF_ACTIVITIES),
    "activities_unlinked": Computed("activity_links", "activities_unlinked", *_OF_ACTIVITIES),
    "long_sentences": Computed("sentence_lengths", "long_sentences"),
}
"""By name; rules/README.md says what each finds."""
