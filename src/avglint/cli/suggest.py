"""``avglint suggest``: the sentences that a statement lacks, and where they belong."""

import sys
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated

import typer

from avglint.cli.console import output_width, write_lines, write_output
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
    TextOrJson,
    asked,
)
from avglint.cli.settings import configuration
from avglint.config.values import one_of
from avglint.errors import ConfigError
from avglint.output.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from avglint.config import Options
    from avglint.model.rule import Clause
    from avglint.model.source import Source
    from avglint.model.suggestion import Suggestions

HELP = """Stel zinnen voor bij wat in een privacyverklaring ontbreekt of te vaag is.

Elke zin staat onder de kop waar hij hoort, in de aanspreekvorm van de verklaring (u of je, wij of ik). Wat tussen
[haken] staat, vult u zelf in; avglint check wijst aan wat u vergeet (AVG901). Het zijn voorbeelden, geen juridisch
advies: haal weg wat niet klopt voor uw organisatie.

\b
Voorbeelden:
  avglint suggest privacyverklaring.md
  avglint suggest notice.html --select art:13
  avglint suggest notice.html --format json
  avglint suggest privacyverklaring.txt --write

Met --write komen de zinnen in het bestand zelf (.docx, .txt of .md): u ziet eerst wat er verandert, en pas na uw ja
wordt het geschreven. Wat er al staat, blijft staan; wat te vaag of in strijd met de AVG is, haalt u zelf weg.

De afsluitcode is 0, ook als er iets voor te stellen is of als u nee zegt, en 2 als avglint zijn werk niet kon doen.
"""


def suggest(
    file: Annotated[str, typer.Argument(metavar="BESTAND", help="De verklaring; - is standaardinvoer.")],
    format: TextOrJson = "text",
    write: Annotated[bool, typer.Option("--write", help="Zet de zinnen in het bestand, na uw ja.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Bij --write: schrijf zonder te vragen.")] = False,
    select: Select = None,
    ignore: Ignore = None,
    as_of: AsOf = None,
    jurisdiction: Jurisdiction = None,
    rules: Rules = None,
    preview: Preview = False,
    lang: Lang = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
    isolated: Isolated = False,
) -> int:
    """Print what could be written, or write it. Raises AvglintError for a file that can't be judged or changed."""
    from avglint.linter import read_statement

    chosen = one_of("--format", format, ("text", "json"))
    if write and (file == "-" or chosen == "json"):
        raise ConfigError(
            "--write vraagt om een bestand, en toont wat er verandert; het gaat niet samen met - of json",
            "--write asks for a file, and shows what changes; it can't be used with - or json",
        )
    given = asked(select, ignore, as_of, jurisdiction, rules, preview, lang)
    options = configuration(given, config, isolated, stdin_filename).options_of(file)
    stdin = sys.stdin.buffer.read() if file == "-" else None
    made = _suggestions(read_statement(file, stdin, stdin_filename), options)
    if write and any(each.spot for each in made.items):
        _write(made, yes, options.language)
    elif chosen == "json":
        from avglint.output.suggestion_json import write_suggestions_json

        write_output(write_suggestions_json(made, options.language))
    else:
        from avglint.output.suggestion_text import suggestion_lines

        write_lines(suggestion_lines(made, options.language, output_width()))
    return 0


def _write(made: "Suggestions", yes: bool, language: str) -> None:
    """Put the sentences in the file. Raises ConfigError, once they are printed, for a format that we can't edit."""
    from avglint.cli.write_back import as_read, encoded, write_back
    from avglint.linter.insert import FORMATS, inserted
    from avglint.output.suggestion_text import after_writing, suggestion_lines

    source = made.statement.source
    if source.format in FORMATS:
        text = inserted(made)
        change: Callable[[bytes], bytes] = partial(encoded, source, text)
    elif source.format == "docx":
        from avglint.linter.insert_docx import inserted_docx
        from avglint.read import read_bytes

        data = inserted_docx(as_read(source), made)
        text = read_bytes(data, source.path).original
        change = partial(inserted_docx, made=made)
    else:
        write_lines(suggestion_lines(made, language, output_width()))
        raise ConfigError(
            f"{visible(source.path)}: in dit soort bestand schrijft avglint niet; zet de zinnen er zelf in, of bewaar"
            " de tekst als .docx, .txt of .md",
            f"{visible(source.path)}: avglint does not write in this kind of file; put the sentences in it yourself, or"
            " save the text as .docx, .txt or .md",
        )
    if write_back(source, text, change, yes, language):
        write_lines(after_writing(made, language, output_width()))


def _suggestions(source: "Source", options: "Options") -> "Suggestions":
    from avglint.linter.select import rules_by
    from avglint.linter.suggest import suggestions
    from avglint.rulebook.book import load_rules
    from avglint.rulebook.rule_file import read_rule

    book = load_rules(options.rules)
    cards = {rule.code: rule for rule in book.rules}

    @cache
    def clause_of(code: str) -> "Clause | None":
        return read_rule(cards[code], options.rules).clause

    return suggestions(source, book, rules_by(book.rules, options), clause_of, options)
