"""``avglint diff``: which verdicts changed between two versions of a statement."""

import sys
from typing import Annotated

import typer

from avglint.cli.console import output_width, write_lines, write_output
from avglint.cli.options import AsOf, Config, Ignore, Isolated, Jurisdiction, Lang, Preview, Rules, Select, asked
from avglint.cli.settings import configuration
from avglint.config.values import one_of
from avglint.errors import ConfigError

FORMATS = ("text", "json", "markdown")
HELP = """Vergelijk twee versies van een privacyverklaring: welke oordelen veranderden, en door welke woorden.

Van goed naar slecht: in orde, onvolledig, ontbreekt of in strijd. Wordt iets dat niet van toepassing was een bevinding,
dan is dat slechter; van en naar 'niet van toepassing' is verder beter noch slechter. Tekst die alleen is verplaatst,
telt niet als verandering. Wat met een uitzondering is onderdrukt, telt niet als slechter.

\b
Voorbeelden:
  avglint diff oud.txt nieuw.txt
  avglint diff --git HEAD~1 privacy.md
  avglint diff --git main privacy.md --format markdown
  avglint diff oud.md nieuw.md --select art:13 --as-of 2026-01-01

Beide versies worden beoordeeld naar hetzelfde recht en met de instellingen van het nieuwe bestand.

De afsluitcode is 0 als geen oordeel slechter werd, 1 als er wel een slechter werd, en 2 als avglint zijn werk niet kon
doen.
"""


def diff(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="BESTAND", help="De oude en dan de nieuwe versie (- is standaardinvoer); met --git een bestand."
        ),
    ],
    git: Annotated[
        str | None,
        typer.Option(
            metavar="VERSIE", help="Vergelijk het bestand met deze versie in git: HEAD~1, een branch, een tag."
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="VORM",
            help=f"Vorm van de uitvoer: {', '.join(FORMATS)} (anders text).",
            show_default=False,
        ),
    ] = "text",
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
    """Print what changed, return the exit status. Raises AvglintError for a version that can't be judged."""
    from avglint.linter import check_source, read_statement
    from avglint.linter.compare import compare
    from avglint.linter.select import rules_by
    from avglint.read import STDIN, read_bytes
    from avglint.rulebook.book import load_rules

    chosen = one_of("--format", format, FORMATS)
    if len(paths) != (2 if git is None else 1):
        two = ("twee bestanden: OUD NIEUW", "two files: OLD NEW")
        wanted, wanted_en = two if git is None else ("bij --git een bestand", "one file with --git")
        raise ConfigError(
            f"avglint diff vraagt om {wanted} (zie --help)", f"avglint diff asks for {wanted_en} (see --help)"
        )
    if paths.count(STDIN) > (git is None):
        raise ConfigError(
            "standaardinvoer (-) kan maar een van beide versies zijn, en bij --git geen",
            "standard input (-) can be only one of both versions, and with --git none",
        )
    given = asked(select, ignore, as_of, jurisdiction, rules, preview, lang)
    options = configuration(given, config, isolated).options_of(paths[-1])
    stdin = sys.stdin.buffer.read() if STDIN in paths else None
    new = read_statement(paths[-1], stdin)
    if git is None:
        before, old = paths[0], read_statement(paths[0], stdin)
    else:
        from avglint.cli.git import file_at

        before = git
        old = read_bytes(file_at(paths[0], git), paths[0])
    book = load_rules(options.rules)
    used = rules_by(book.rules, options)
    was, now = (check_source(source, book, used, options) for source in (old, new))
    comparison = compare(was, now, before, used)
    if chosen == "json":
        from avglint.output.comparison_json import write_comparison_json

        write_output(write_comparison_json(comparison, options.language))
    elif chosen == "markdown":
        from avglint.output.comparison_markdown import write_comparison_markdown

        write_output(write_comparison_markdown(comparison, options.language))
    else:
        from avglint.output.comparison_text import comparison_lines

        write_lines(comparison_lines(comparison, options.language, output_width()))
    return int(comparison.worse)
