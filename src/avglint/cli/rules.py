"""``avglint rules`` and ``avglint rules test``: the rules listed, and their examples run."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from avglint.cli.console import output_width, write_error, write_lines, write_output
from avglint.cli.options import Lang, Rules
from avglint.cli.settings import run_options
from avglint.config.values import one_of

HELP = """Toon alle regels.

\b
Voorbeelden:
  avglint rules
  avglint rules --format markdown > regels.md
  avglint rules test mijn-regels/
"""
TEST_HELP = """Controleer regelbestanden: voer de voorbeelden in de regels uit.

Elk voorbeeld in een regelbestand is een test. MAP is een map met regels (een pack); zonder MAP worden de regels
van avglint zelf gecontroleerd.

\b
Voorbeeld:
  avglint rules test mijn-regels/
"""
_FORMATS: tuple[Literal["text", "json", "markdown"], ...] = ("text", "json", "markdown")


def rules(
    context: typer.Context,
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="text|json|markdown", help="Vorm van de lijst (anders text).", show_default=False
        ),
    ] = "text",
    folders: Rules = None,
    lang: Lang = None,
) -> int:
    """Print the list of rules."""
    if context.invoked_subcommand is not None:
        return 0
    from avglint.linter.own_rules import OWN_RULES
    from avglint.output import rule_list
    from avglint.rulebook.book import card_of, load_rules

    chosen = one_of("--format", format, _FORMATS)
    options = run_options(lang, folders)
    known = [*load_rules(options.rules).rules, *map(card_of, OWN_RULES)]
    if chosen == "json":
        write_output(rule_list.json_list(known))
    elif chosen == "markdown":
        write_output(rule_list.markdown_list(known, options.language))
    else:
        write_lines(rule_list.list_lines(known, options.language, output_width()))
    return 0


def run_examples(
    folders: Annotated[
        list[str] | None, typer.Argument(metavar="MAP", help="Map met regels.", show_default=False)
    ] = None,
) -> int:
    """Run the examples of the rules; return 1 where one fails."""
    from avglint.linter.examples import test_rules
    from avglint.output.words import count

    failures = test_rules(tuple(map(Path, folders or ())))
    for failure in failures:
        write_error(
            f"{failure.path}:{failure.line}: {failure.rule}, voorbeeld {failure.example}: "
            f"verwacht {failure.expected}, gevonden {failure.got}. {failure.why}"
        )
    failed = count(len(failures), ("voorbeeld klopt niet", "voorbeelden kloppen niet"))
    write_output(f"{failed}.\n" if failures else "Alle voorbeelden kloppen.\n")
    return int(bool(failures))


SUBCOMMANDS = {"test": (run_examples, TEST_HELP)}
