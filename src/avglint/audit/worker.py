"""What each process of an audit does: it judges parts and keeps them."""

import gc
import os
import signal
from collections.abc import Collection, Mapping, Sequence
from multiprocessing import connection, parent_process
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from avglint.audit.items import Item, Part
from avglint.audit.judging import Judging
from avglint.audit.rows import Row, Unjudged, rows_of
from avglint.audit.store import Store
from avglint.config.resolve import Configuration, options_from
from avglint.errors import AvglintError, ConfigError
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

        def of_file(path: str) -> Any:
            options = configuration.options_of(path)
            return options if self.waive else options._replace(waivers=(), waive=False)

        return Judging(options_from(configuration.run)._replace(waive=self.waive), of_file)


_judging: Judging | None = None
"""Of this process."""


def begin(setup: Setup) -> None:
    """Make this process ready: the rules are loaded, once."""
    global _judging
    # An interrupt is for the process that gives out the work: it tells when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _judging = setup.judging(setup.configuration())
    _judging.book()
    gc.freeze()
    gc.set_threshold(100_000)
    gc.enable()


def _end_with_parent() -> None:
    """End this process when the one that began it is gone: a kill of that one tells this one nothing."""
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def judge_part(part: Part, folder: Path, died: Collection[str] = ()) -> None:
    """Judge a part and keep it in ``folder``; items called as in ``died`` are not judged, but said to have ended it.

    Raises OSError where it can't be kept, and ConfigError for settings that can't be used.
    """
    assert _judging is not None
    try:
        tally, rows = judged(_judging, part.items, died)
    except ConfigError:
        raise
    except AvglintError as error:
        raise ConfigError(str(error)) from None  # the others can't go from one process to another
    Store(folder).keep(part.number, part.digest, tally, rows)
    keep_expressions()


def probe(item: Item) -> None:
    """Judge one item for nothing but to see whether the process lives through it."""
    assert _judging is not None
    _judging.item(item)


def judged(judging: Judging, items: Sequence[Item], died: Collection[str] = ()) -> tuple[Tally, list[Row]]:
    """Return what ``items`` come to, and their rows."""
    tally, rows = Tally.empty(), list[Row]()
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
    return tally, rows
