"""``avglint interview``: asks what the organisation knows of itself, and writes it into the configuration."""

import sys
from typing import Annotated

import typer

from avglint.cli.console import agreed, write_output
from avglint.cli.options import Lang
from avglint.errors import ConfigError

HELP = """Vraag wat uw organisatie van zichzelf weet, en zet dat in de configuratie.

Of er een functionaris voor gegevensbescherming is en of er gegevens naar het buitenland gaan, staat in geen tekst als
die erover zwijgt. Met uw antwoorden weet avglint welke regels gelden, en of de verklaring klopt met wat u opgeeft.

avglint vraagt alles een voor een, toont wat er komt te staan en schrijft pas na uw ja. Het komt in het bestand dat
voor MAP geldt (avglint.toml, of pyproject.toml met [tool.avglint]), of in een nieuwe avglint.toml. Al het andere
daarin blijft zoals het is. In een script schrijft u de tabel [controller] zelf.

\b
Voorbeelden:
  avglint interview
  avglint interview teksten/
  avglint interview --config teksten/avglint.toml
"""
_INTERRUPTED = 130


def interview(
    folder: Annotated[
        str | None, typer.Argument(metavar="MAP", help="Waar de verklaringen staan (anders hier).", show_default=False)
    ] = None,
    config: Annotated[
        str | None, typer.Option(metavar="BESTAND", help="Zet het in dit configuratiebestand; het mag nieuw zijn.")
    ] = None,
    lang: Lang = None,
) -> int:
    """Ask, show and write. Raises ConfigError where nobody can answer, or where the file can't be changed."""
    from avglint.cli.interview_file import FactsFile, facts_file
    from avglint.cli.interview_words import AFTER, NONE, NOTHING, OPENING, SHOW, WRITE, WRITTEN
    from avglint.cli.questions import asked, tell
    from avglint.cli.settings import run_options
    from avglint.output.visible import visible, visible_lines

    language = run_options(lang, None).language
    file: FactsFile = facts_file(folder, config)
    if not sys.stdin.isatty():
        raise ConfigError(
            "interview stelt vragen en heeft daarvoor een terminal nodig; zet de feiten anders zelf in "
            f"{file.shown}, onder {file.header} (avglint schema config noemt ze)",
            "interview asks questions and needs a terminal for that; else put the facts yourself in "
            f"{file.shown}, under {file.header} (avglint schema config names them)",
        )
    path = visible(file.shown)
    try:
        tell(OPENING.get(language).format(path=path))
        facts = asked(file.facts, language)
        if facts == file.facts:
            write_output(f"\n{NOTHING.get(language)}\n")
            return 0
        changed = file.with_facts(facts)
        lines = "".join(f"    {line}".rstrip() + "\n" for line in visible_lines(changed.table).splitlines())
        write_output(f"\n{SHOW.get(language).format(path=path)}\n\n{lines}\n")
        if not agreed(WRITE.get(language)):
            write_output(f"{NONE.get(language)}\n")
            return 0
    except KeyboardInterrupt:
        write_output(f"\n{NONE.get(language)}\n")
        return _INTERRUPTED
    changed.write()
    write_output(f"{WRITTEN.get(language).format(path=path)}\n{AFTER.get(language)}\n")
    return 0
