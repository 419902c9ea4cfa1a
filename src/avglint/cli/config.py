"""``avglint config show``: what holds, and where that is written."""

from pathlib import Path
from typing import Annotated

import typer

from avglint.cli.console import write_output
from avglint.cli.options import Config, Isolated, Lang, TextOrJson
from avglint.cli.settings import configuration, languages
from avglint.config.values import one_of

HELP = """Toon wat er is ingesteld, en waar dat staat.

avglint zoekt bij elk bestand de dichtstbijzijnde .avglint.toml, avglint.toml of pyproject.toml met [tool.avglint].
Alleen dat bestand telt, met wat het zelf met extend aanhaalt. Daarboven gaan AVGLINT_-variabelen, en daarboven de
opdrachtregel.

\b
Voorbeeld:
  avglint config show teksten/privacy.md

\b
Voorbeeld van avglint.toml:
  select = ["AVG"]
  ignore = ["AVG809"]
  fail-on = "warning"
  [severities]
  AVG402 = "warning"
  [controller]
  dpo = true
  transfers = false
  [per-file-ignores]
  "oud/*.md" = ["AVG8"]
  "privacy.md#uw-rechten" = ["AVG505"]

Alle sleutels staan in avglint schema config.
"""
SHOW_HELP = """Toon wat er voor PAD geldt, en waar dat staat.

Zonder PAD: wat er voor deze map geldt. De taal, de vorm en de drempel gelden voor een hele run: die komen altijd uit
de map waarin avglint draait.

\b
Voorbeelden:
  avglint config show
  avglint config show teksten/privacy.md
  avglint config show --format json
"""


def config(context: typer.Context) -> int:
    """Without a command: the help page."""
    if context.invoked_subcommand is None:
        write_output(context.get_help() + "\n")
    return 0


def show(
    path: Annotated[str | None, typer.Argument(metavar="PAD", help="Een bestand of map.", show_default=False)] = None,
    format: TextOrJson = "text",
    config: Config = None,
    isolated: Isolated = False,
    lang: Lang = None,
) -> int:
    """Print the settings that hold for a path."""
    from avglint.output.settings_list import json_settings, text_settings

    chosen = one_of("--format", format, ("text", "json"))
    known = configuration(languages(lang), config, isolated)
    # A file in the folder stands for the folder.
    asked = str(Path(path or ".") / "x") if path is None or Path(path).is_dir() else path
    settings, file = known.settings_of(asked), known.file_for(Path(asked).absolute().parent)
    if chosen == "json":
        write_output(json_settings(path or ".", file, settings))
    else:
        write_output(text_settings(path or ".", file, settings, known.run["language"].value))
    return 0


SUBCOMMANDS = {"show": (show, SHOW_HELP)}
