"""``avglint parse``: what avglint sees in a statement, as a tree."""

import sys
from typing import Annotated

import typer

from avglint.cli.console import output_width, write_lines, write_output
from avglint.cli.options import Lang, StdinFilename, TextOrJson
from avglint.cli.settings import configuration, languages
from avglint.config.values import one_of

HELP = """Toon hoe avglint een verklaring leest: koppen, alinea's, lijsten, tabellen en gevonden gegevens.

\b
Voorbeelden:
  avglint parse privacyverklaring.txt
  avglint parse privacyverklaring.html --format json
"""


def parse(
    file: Annotated[str, typer.Argument(metavar="BESTAND", help="De verklaring; - is standaardinvoer.")],
    format: TextOrJson = "text",
    lang: Lang = None,
    stdin_filename: StdinFilename = None,
) -> int:
    """Print the structured model of one statement."""
    from avglint.linter import parse_source, read_statement

    chosen = one_of("--format", format, ("text", "json"))
    options = configuration(languages(lang), stdin_filename=stdin_filename).options_of(file)
    stdin = sys.stdin.buffer.read() if file == "-" else None
    statement = parse_source(read_statement(file, stdin, stdin_filename), options)
    if chosen == "json":
        from avglint.output.statement_json import write_statement_json

        write_output(write_statement_json(statement))
    else:
        from avglint.output.statement_text import statement_lines

        write_lines(statement_lines(statement, options.language, output_width()))
    return 0
