"""``avglint check``: judge statements and report."""

from typing import TYPE_CHECKING, Annotated

import typer

from avglint.cli.files import planned_outputs, refuse_inputs, refuse_settings
from avglint.cli.judging import Request, baseline_path, judge
from avglint.cli.options import (
    AsOf,
    Config,
    Ignore,
    Isolated,
    Jurisdiction,
    Lang,
    Preview,
    Rules,
    Select,
    StdinFilename,
    asked,
)
from avglint.cli.settings import configuration
from avglint.config.values import FORMATS, THRESHOLDS, jobs_of, one_of
from avglint.errors import ConfigError

if TYPE_CHECKING:
    from avglint.linter.baseline import Change

HELP = """Controleer privacyverklaringen.

PAD is een bestand, een map, een patroon zoals 'teksten/*.md', of - voor standaardinvoer. Wat gelezen wordt: tekst
(.txt), Markdown (.md, .mdx), HTML, Word en OpenDocument (.docx, .odt; nodig: pip install 'avglint[docx]'), pdf (nodig:
pip install 'avglint[pdf]'), en van pagina's in code wat een bezoeker ziet: .astro, .tsx, .jsx, .vue, .php en sjablonen
van Jinja, Nunjucks, Twig, Liquid en Blade (.j2, .jinja, .jinja2, .njk, .twig, .liquid, .blade.php).
In een map gaan pagina's in code die geen verklaring zijn zonder melding voorbij.

\b
Voorbeelden:
  avglint check privacyverklaring.txt
  avglint check teksten/ --fail-on warning
  avglint check notice.html --select art:13,AVG5 --checklist
  avglint check privacyverklaring.docx
  avglint check notice.md --format json --output text=rapport.txt
  avglint check privacy.md cookies.md --together
  avglint check teksten/ --format github --output sarif=avglint.sarif
  avglint check teksten/ --jobs auto
  avglint check oud.txt --as-of 2019-01-01

Vaste keuzes zet u in avglint.toml, of in pyproject.toml onder [tool.avglint]; avglint config show toont wat er geldt,
en avglint init maakt een begin. Weet uw organisatie iets wat in geen tekst staat (is er een FG?), dan vraagt
avglint interview dat.

De afsluitcode is 0 als er niets is op of boven de drempel van --fail-on, 1 als er wel iets is, en 2 als avglint
zijn werk niet kon doen.
"""


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PAD", help="Wat er gecontroleerd wordt.")],
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="VORM",
            help=f"Vorm van het rapport: {', '.join(FORMATS)} (anders text).",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(metavar="VORM=BESTAND", help="Schrijf het rapport ook naar een bestand; mag vaker."),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="error|warning|info|never",
            help="Vanaf welke ernst de afsluitcode 1 is (anders error).",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    jurisdiction: Jurisdiction = None,
    rules: Rules = None,
    preview: Preview = False,
    checklist: Annotated[
        bool, typer.Option("--checklist", help="Toon ook wat in orde of niet van toepassing is, met het bewijs.")
    ] = False,
    lang: Lang = None,
    together: Annotated[
        bool,
        typer.Option("--together", help="Alle bestanden zijn samen een verklaring (privacy- en cookieverklaring)."),
    ] = False,
    stdin_filename: StdinFilename = None,
    config: Config = None,
    isolated: Isolated = False,
    baseline: Annotated[
        str | None, typer.Option(metavar="BESTAND", help="Nulmeting: wat er al was, telt niet mee.")
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Schrijf de nulmeting: alles wat er nu is, telt voortaan niet mee."),
    ] = False,
    prune_baseline: Annotated[
        bool, typer.Option("--prune-baseline", help="Haal uit de nulmeting wat is hersteld.")
    ] = False,
    no_waivers: Annotated[
        bool,
        typer.Option("--no-waivers", help="Zonder uitzonderingen en nulmeting: toon alles, zoals een auditor wil."),
    ] = False,
    cache: Annotated[
        bool | None,
        typer.Option(
            "--cache/--no-cache",
            help="Bewaar wat er is gevonden voor de volgende keer: scheelt tijd bij veel bestanden (anders niet).",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        str | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="AANTAL|auto",
            help="Processen naast elkaar; auto (of 0): een per kern, als er genoeg bestanden zijn (anders 1).",
            show_default=False,
        ),
    ] = None,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Sla over wat exclude noemt, ook als het hier genoemd is.")
    ] = False,
) -> int:
    """Judge the statements and return the exit status."""
    given = {
        **asked(select, ignore, as_of, jurisdiction, rules, preview, lang),
        "format": format and one_of("--format", format, FORMATS),
        "fail-on": fail_on and one_of("--fail-on", fail_on, THRESHOLDS),
        "force-exclude": force_exclude,
        "baseline": baseline,
        "jobs": jobs and jobs_of("--jobs", jobs),
    }
    change: Change | None = "write" if write_baseline else "prune" if prune_baseline else None
    if write_baseline + prune_baseline + no_waivers > 1:
        raise ConfigError(
            "van --write-baseline, --prune-baseline en --no-waivers kan er maar een tegelijk",
            "of --write-baseline, --prune-baseline and --no-waivers only one can be used at a time",
        )
    files = planned_outputs(output or (), FORMATS, paths)
    chosen = configuration(given, config, isolated, stdin_filename)
    if files:
        outputs = [path for _, path in files]
        refuse_settings(outputs, chosen.files_of_run(), baseline_path(chosen.run["baseline"], change))
        refuse_inputs(outputs, paths, chosen.is_excluded)
    return judge(chosen, Request(paths, files, checklist, stdin_filename, not no_waivers, change, together, cache))
