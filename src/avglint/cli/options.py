"""The options that commands share: those by which statements are judged, and those of one file."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from avglint.cli.settings import languages
from avglint.config.values import JURISDICTIONS, comma_list, day, one_of

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="REGELS",
        help="Alleen deze regels: code, naam, begin van een code (AVG5) of art:13.1; met komma's.",
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="REGELS", help="Deze regels niet; geschreven als bij --select.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="JJJJ-MM-DD", help="Beoordeel naar het recht van die dag; anders vandaag."),
]
Jurisdiction = Annotated[
    str | None,
    typer.Option(
        "--jurisdiction",
        metavar="auto|nl|be",
        help="Nederlands of Belgisch recht; anders (auto) beslist de tekst.",
        show_default=False,
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="MAP", help="Map met eigen regels, naast die van avglint; mag vaker."),
]
Preview = Annotated[bool, typer.Option("--preview", help="Ook voorlopige regels.")]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="nl|en", help="Taal van de uitvoer (anders nl).", show_default=False)
]
Config = Annotated[
    str | None, typer.Option("--config", metavar="BESTAND", help="Gebruik dit configuratiebestand, en geen ander.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAAM", help="Hoe standaardinvoer heet; de extensie zegt wat het is."),
]
TextOrJson = Annotated[
    str,
    typer.Option("--format", "-f", metavar="text|json", help="Vorm van de uitvoer (anders text).", show_default=False),
]
Isolated = Annotated[
    bool, typer.Option("--isolated", help="Gebruik geen configuratiebestand en geen AVGLINT_-variabelen.")
]


def asked(
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    as_of: str | None,
    jurisdiction: str | None,
    rules: Sequence[str] | None,
    preview: bool,
    lang: str | None,
) -> dict[str, Any]:
    """Return what the options ask for, as settings. Raises ConfigError for a value that can't be used."""
    return {
        **languages(lang),
        "jurisdiction": jurisdiction and one_of("--jurisdiction", jurisdiction, JURISDICTIONS),
        "as-of": as_of and day("--as-of", as_of),
        "select": comma_list(select or ()),
        "ignore": comma_list(ignore or ()),
        "rules": tuple(rules or ()),
        "preview": preview,
    }
