"""What each process of an audit does: it judges parts and keeps them."""

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from avglint.audit.ids import Marked, mark_of
from avglint.audit.items import Item, Part
from avglint.audit.judging import Judging
from avglint.audit.rows import Row, Unjudged, rows_of
from avglint.audit.store import Store
from avglint.config.resolve import Configuration, options_from
from avglint.expression import keep_expressions
from avglint.model.tally import Tally


class Setup(NamedTuple):
    """By what is judged, as a process can be told: what ``Configuration`` is made of."""

    given: Mapping[str, Any]
    """What the command line asks for, the day among it."""
    config: str | None
    isolated: bool
    waive: bool
    """Findings can be waived."""

    def configuration(self) -> Configuration:
        """Return the settings. Raises ConfigError."""
        return Configuration(self.given, os.environ, self.config, self.isolated)

    def judging(self, configuration: Configuration) -> Judging:
        """Return what judges by the settings."""
        return Judging(
            options_from(configuration.run).waiving(self.waive),
            lambda path: configuration.options_of(path).waiving(self.waive),
        )


_judging: Judging | None = None
"""Of this process."""


def begin(setup: Setup) -> None:
    """Make this process ready: the rules are loaded, once."""
    global _judging
    _judging = setup.judging(setup.configuration())
    _judging.book()


def judge_part(part: Part, folder: Path, died: Collection[str] = ()) -> None:
    """Judge a part and keep it in ``folder``; items called as in ``died`` are not judged, but said to have ended it.

    Raises OSError where it can't be kept, and AvglintError for settings or rules that can't be used.
    """
    assert _judging is not None
    Store(folder).keep(part.number, part.digest, *judged(_judging, part.items, died))
    keep_expressions()


def probe(item: Item) -> None:
    """Judge one item for nothing but to see whether the process lives through it."""
    assert _judging is not None
    _judging.item(item)


def judged(
    judging: Judging, items: Sequence[Item], died: Collection[str] = ()
) -> tuple[Tally, list[Row], list[Marked]]:
    """Return what ``items`` come to, their rows, and what lines among them are known by."""
    tally, rows, ids = Tally.empty(), list[Row](), list[Marked]()
    for item in items:
        known = judging.died(item) if item.name in died else judging.item(item)
        if known is None:
            continue
        subject, outcome = known
        if isinstance(outcome, Unjudged):
            tally.add_unjudged(outcome.status)
        else:
            tally.add(subject.id, outcome)
        rows += rows_of(subject, outcome)
        if item.line is not None:
            ids.append((item.shown, mark_of(subject.id)))
    return tally, rows, ids
