"""An audit from inputs to table: begun or gone on with, judged by several processes, put together, told."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from avglint.audit.ids import Ids, Repeated
from avglint.audit.items import Part, check_inputs, count_items, find_items, parts_of
from avglint.audit.pool import Pool
from avglint.audit.store import Store, opened
from avglint.audit.table import check_form, write_table
from avglint.audit.worker import Setup
from avglint.config import Options
from avglint.config.resolve import Configuration, options_from
from avglint.errors import ConfigError
from avglint.model.tally import Tally
from avglint.resources import VERSION
from avglint.rulebook import Rulebook

WORST = 100
"""Statements that are remembered by name."""

Progress = Callable[[int, int], None]
"""Told how many statements are done, of about how many."""


class Audited(NamedTuple):
    """What an audit came to."""

    tally: Tally
    as_of: str
    """The day by whose law was judged, as YYYY-MM-DD."""
    book: Rulebook
    resumed: int
    """Statements that were judged before, by an audit that was cut off."""
    repeated: Repeated | None
    """Lines whose rows can't be told apart."""


class Asked(NamedTuple):
    """What is asked of an audit, beside settings."""

    paths: Sequence[str]
    out: Path
    jobs: int
    restart: bool = False
    """What an audit that was cut off left is not gone on with."""
    page: Path | None = None
    """Another file that will be written."""

    @property
    def written(self) -> tuple[Path, ...]:
        """The files that are written: they are no input."""
        return (self.out, self.page) if self.page else (self.out,)


def audit(
    asked: Asked,
    setup: Setup,
    on_progress: Progress | None = None,
    on_done: Callable[[Audited], None] = lambda _: None,
) -> Audited:
    """Judge what ``asked`` means by ``setup``, write the table, and return what it comes to.

    ``on_done`` is called when the table is written and what it was made of is still there: if that fails, the same
    command needs to judge nothing again. Raises AvglintError where it can't be done; what was done is kept, and the
    same command goes on with it. Statements that can't be judged are rows of the table.
    """
    check_form(asked.out)
    check_inputs(asked.paths, asked.written)
    # A link stays one: what it leads to is replaced.
    out = Path(os.path.realpath(asked.out)) if asked.out.is_symlink() else asked.out
    with opened(out.with_name(f"{out.name}.parts")) as store:
        begun = None if asked.restart else store.settings()
        setup = _with_day(setup, begun)
        configuration = setup.configuration()
        options = options_from(configuration.run)
        book = setup.judging(configuration).book()
        settings = _settings(asked, setup, options, book)
        if begun is None:
            store.begin(settings)
        elif begun != settings:
            raise _differs(asked.out, begun, settings)
        number, resumed = _judge(asked, setup, configuration, store, on_progress)
        tally, repeated = _come_to(store, number)
        done = Audited(tally, options.as_of or "", book, resumed, repeated)
        write_table(store, number, out)
        on_done(done)
        store.remove()
    return done


def _with_day(setup: Setup, begun: Mapping[str, Any] | None) -> Setup:
    """Return ``setup`` with the day by whose law is judged: the same for all, however long it takes.

    An audit that was begun yesterday is finished by the law of yesterday.
    """
    if setup.configuration().run["as-of"].value:
        return setup
    day = begun["as-of"] if begun and "as-of" in begun else date.today().isoformat()
    return setup._replace(given={**setup.given, "as-of": day})


def _settings(asked: Asked, setup: Setup, options: Options, book: Rulebook) -> dict[str, Any]:
    """Return all that the rows depend on, but for the statements themselves."""
    return {
        "avglint": VERSION,
        "packs": [f"{each.name} {each.version} {each.sha256}" for each in book.packs],
        "PAD": list(asked.paths),
        "as-of": options.as_of,
        "select": list(options.select),
        "ignore": list(options.ignore),
        "jurisdiction": options.jurisdiction,
        "lang": options.language,
        "preview": options.preview,
        "severities": [list(each) for each in options.severities],
        "controller": [list(each) for each in options.controller],
        "no-waivers": not setup.waive,
        "config": setup.config,
        "isolated": setup.isolated,
    }


def _differs(out: Path, begun: Mapping[str, Any], settings: Mapping[str, Any]) -> ConfigError:
    other = [key for key in settings if begun.get(key) != settings[key]]

    def told(now: str) -> str:
        return "; ".join(f"{key}: {_told(begun.get(key))}, {now} {_told(settings[key])}" for key in other)

    return ConfigError(
        f"{out}: een eerdere audit is afgebroken, en die had andere instellingen ({told('nu')}). "
        "Geef dezelfde om daarmee verder te gaan, of --restart om opnieuw te beginnen",
        f"{out}: an earlier audit was cut off, and it had other settings ({told('now')}). "
        "Give the same to go on with it, or --restart to begin anew",
    )


def _told(value: object) -> str:
    return ", ".join(map(str, value)) or "-" if isinstance(value, list) else str(value)


def _judge(
    asked: Asked, setup: Setup, configuration: Configuration, store: Store, on_progress: Progress | None
) -> tuple[int, int]:
    """Judge all parts that are not kept yet; return how many parts there are, and how many statements were kept."""
    total = count_items(asked.paths, asked.written) if on_progress else 0
    number = done = resumed = 0

    def told(part: Part) -> None:
        nonlocal done
        done += len(part.items)
        if on_progress:
            on_progress(done, total)

    def to_do() -> Iterator[Part]:
        nonlocal number, resumed
        found = find_items(asked.paths, asked.written)
        wanted = (each for each in found if each.line or not configuration.is_excluded(each.name, each.named))
        for part in parts_of(wanted):
            number += 1
            if store.has(part.number, part.digest):
                resumed += len(part.items)
                told(part)
            else:
                yield part

    Pool(setup, asked.jobs, store.folder).judge(to_do(), told)
    return number, resumed


def _come_to(store: Store, parts: int) -> tuple[Tally, Repeated | None]:
    whole, ids = Tally.empty(), Ids()
    for head in map(store.head, range(parts)):
        whole.merge(Tally.from_json(head["tally"]), WORST)
        ids.add(head["ids"])
    return whole, ids.repeated(line for head in map(store.head, range(parts)) for line in head["ids"])
