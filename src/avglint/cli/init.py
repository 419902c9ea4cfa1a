"""``avglint init``: the first files of a project that uses avglint."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from avglint.cli.console import USE_YES, agreed, write_output
from avglint.cli.files import unwritten
from avglint.cli.options import Lang
from avglint.cli.settings import run_options
from avglint.cli.starter import ELSEWHERE, Starter, requirement, starters, statements_in
from avglint.output.visible import visible, visible_lines

HELP = """Maak een begin: een configuratie, een hook voor pre-commit en een workflow voor GitHub Actions.

Eerst ziet u wat er komt te staan; pas na uw ja wordt het geschreven. Een bestand dat er al is, blijft zoals het is:
dan ziet u wat u er zelf in kunt zetten.

\b
Voorbeelden:
  avglint init
  avglint init --yes
  avglint init --source 'avglint @ git+https://example.nl/avglint@v0.1.0'
"""
_WORDS = {
    "nl": {
        "new": "Nieuw: {path}",
        "exists": "{path} is er al en blijft zoals het is. Hier kan in staan:",
        "ask": "Schrijven? [j/N] ",
        "none": "Niets geschreven.",
        "nothing": "Alles is er al; er is niets te schrijven.",
        "written": "Geschreven: {path}",
        "elsewhere": "Deze avglint komt uit een map op deze computer; daar kan een ander hem niet halen. Vul waar de\n"
        "hoofdletters staan het adres van uw kopie en de commit in, of begin opnieuw met --source.",
        "next": "Probeer nu: avglint check {paths}\nIs er nog veel te herstellen? Begin dan met een nulmeting: avglint"
        " check {paths} --write-baseline",
    },
    "en": {
        "new": "New: {path}",
        "exists": "{path} is there already and stays as it is. This can stand in it:",
        "ask": "Write? [y/N] ",
        "none": "Nothing written.",
        "nothing": "All is there already; there is nothing to write.",
        "written": "Written: {path}",
        "elsewhere": "This avglint comes from a folder on this machine, where others can't get it. Fill in the\n"
        "address of your copy and the commit where the capitals are, or start again with --source.",
        "next": "Now try: avglint check {paths}\nMuch to repair? Then begin with a baseline: avglint check {paths}"
        " --write-baseline",
    },
}


def init(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Schrijf zonder te vragen.")] = False,
    source: Annotated[
        str | None,
        typer.Option(
            metavar="BRON",
            help="Wat pip moet installeren om avglint te krijgen (anders waar deze avglint vandaan komt).",
        ),
    ] = None,
    lang: Lang = None,
) -> int:
    """Show what would be written, and write it after a yes. Raises ConfigError where nobody answers."""
    language = run_options(lang, None).language
    own = _WORDS[language]
    statements = statements_in(Path())
    needed = source or requirement()
    planned = starters(Path(), language, needed, statements)
    for each in planned:
        _show(each, own)
    new = [each for each in planned if not each.exists]
    if not new:
        write_output(f"{own['nothing']}\n")
        return 0
    if needed == ELSEWHERE:
        write_output(f"{own['elsewhere']}\n\n")
    if not yes and not agreed(own["ask"], USE_YES):
        write_output(f"{own['none']}\n")
        return 0
    for each in new:
        _write(each)
        write_output(f"{own['written'].format(path=each.path)}\n")
    write_output(f"\n{visible_lines(own['next'].format(paths=_shown(statements)))}\n")
    return 0


def _show(starter: Starter, own: dict[str, str]) -> None:
    heading = own["exists" if starter.exists else "new"].format(path=visible(str(starter.path)))
    lines = "".join(f"    {line}".rstrip() + "\n" for line in visible_lines(starter.text).splitlines())
    write_output(f"{heading}\n\n{lines}\n")


def _write(starter: Starter) -> None:
    try:
        starter.path.parent.mkdir(parents=True, exist_ok=True)
        # Only where there is no file yet, also if one came while the question was read.
        with starter.path.open("x", encoding="utf-8") as file:
            file.write(starter.text)
    except OSError as error:
        raise unwritten(starter.path, error) from error


def _shown(statements: Sequence[str]) -> str:
    from shlex import quote

    return " ".join(map(quote, statements)) or "."
