"""``avglint audit``: judge many statements, and put all verdicts in one table."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from avglint.cli.console import write_error, write_output
from avglint.cli.options import AsOf, Config, Ignore, Isolated, Jurisdiction, Lang, Preview, Rules, Select, asked
from avglint.errors import ConfigError

if TYPE_CHECKING:
    from avglint.audit.run import Audited
    from avglint.config.settings import Value

HELP = """Beoordeel heel veel verklaringen, en zet alle oordelen in één tabel.

PAD is een map, een bestand, een patroon, of een bestand in JSON Lines (.jsonl, .ndjson, ook met .gz): op elke regel
{"id": "...", "text": "..."} of {"id": "...", "html": "..."}, met als u wilt een "path" en een "url".

De tabel heeft voor elke verklaring een rij per regel, en bij meer bevindingen van een regel een rij per bevinding. Wat
niet te beoordelen was, heeft een rij met de reden. De naam van --out zegt de vorm: .parquet of .duckdb (nodig:
pip install 'avglint[audit]') of .jsonl.

\b
Voorbeelden:
  avglint audit verklaringen/ --out oordelen.jsonl
  avglint audit crawl.jsonl.gz --out oordelen.parquet --html overzicht.html
  avglint audit verklaringen/ --out oordelen.duckdb --jobs 8 --as-of 2026-01-01

Wordt een audit afgebroken, dan gaat hetzelfde commando verder waar die ophield. Tot dan staat wat klaar is in een map
naast de tabel, met .parts achter de naam.

De afsluitcode is 0 als de tabel er is, ook als er bevindingen zijn, en 2 als avglint zijn werk niet kon doen of geen
enkele verklaring kon beoordelen.
"""


def audit(
    paths: Annotated[list[str], typer.Argument(metavar="PAD", help="Wat er beoordeeld wordt.")],
    out: Annotated[
        str | None, typer.Option(metavar="BESTAND", help="De tabel: een naam op .parquet, .jsonl of .duckdb.")
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(metavar="BESTAND", help="Ook een pagina: oordelen per regel, en de slechtste verklaringen."),
    ] = None,
    jobs: Annotated[
        str | None,
        typer.Option("--jobs", "-j", metavar="AANTAL|auto", help="Processen naast elkaar; anders (auto) een per kern."),
    ] = None,
    restart: Annotated[
        bool, typer.Option("--restart", help="Begin opnieuw, ook als een eerdere audit is afgebroken.")
    ] = False,
    no_waivers: Annotated[
        bool, typer.Option("--no-waivers", help="Zonder uitzonderingen: toon alles, zoals een auditor wil.")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    as_of: AsOf = None,
    jurisdiction: Jurisdiction = None,
    rules: Rules = None,
    preview: Preview = False,
    lang: Lang = None,
    config: Config = None,
    isolated: Isolated = False,
) -> int:
    """Judge the statements, write the table, and return the exit status."""
    from avglint.audit.items import records_passed_by
    from avglint.audit.run import Asked, audit
    from avglint.audit.worker import Setup
    from avglint.cli.audit_told import Progress, closing, interrupted, passed_by, repeated
    from avglint.config.values import as_new_file

    if not out:
        raise ConfigError(
            "waar komt de tabel? Geef bijvoorbeeld --out oordelen.jsonl, of .parquet of .duckdb",
            "where does the table go? Give for example --out verdicts.jsonl, or .parquet or .duckdb",
        )
    given = asked(select, ignore, as_of, jurisdiction, rules, preview, lang)
    setup = Setup({key: value for key, value in given.items() if value}, config, isolated, not no_waivers)
    settings = setup.configuration().run
    language = settings["language"].value
    page = as_new_file("--html", html) if html else None
    if page and os.path.realpath(page) == os.path.realpath(out):
        raise ConfigError(
            f"--html: {html!r} is ook de tabel; kies een andere naam",
            f"--html: {html!r} is the table too; choose another name",
        )
    # Switched off at the start, for a run of a moment.
    gc.enable()
    order = Asked(paths, Path(out), _number(jobs, settings["jobs"]), restart, page)
    try:
        done = audit(
            order,
            setup,
            Progress(language) if sys.stderr.isatty() else None,
            lambda done: _write_page(page, done, out, language),
        )
    except KeyboardInterrupt:
        write_error(interrupted(language))
        raise
    write_output(closing(done, out, language))
    if done.repeated:
        write_error(repeated(done.repeated, language))
    for path in records_passed_by(paths, order.written):
        write_error(passed_by(path, language))
    return 0 if done.tally.statuses["judged"] else 2


def _number(asked: str | None, setting: "Value") -> int:
    """Return how many processes judge; where nobody says so, one for each processor, for an audit is large."""
    from avglint.config.settings import DEFAULT
    from avglint.config.values import jobs_of
    from avglint.processes import cores

    jobs = jobs_of("--jobs", asked) if asked else "auto" if setting.origin == DEFAULT else setting.value
    return cores() if jobs == "auto" else int(jobs)


def _write_page(path: Path | None, done: "Audited", table: str, language: str) -> None:
    if path is None:
        return
    from avglint.cli.files import write_whole
    from avglint.output.html.audit import Audit, audit_page
    from avglint.resources import VERSION

    told = Audit(done.tally, done.as_of, VERSION, done.book.packs, done.book.rules, table)
    write_whole(path, audit_page(told, language))
