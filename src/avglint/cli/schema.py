"""``avglint schema``: the JSON Schemas of what avglint writes and reads."""

from typing import Annotated

import typer

from avglint.cli.console import write_output
from avglint.cli.values import one_of

HELP = """Geef het JSON Schema van het rapport (report) of van een regelbestand (rule).

\b
Voorbeelden:
  avglint schema report > rapport.schema.json
  avglint schema rule > regel.schema.json
"""


def schema(
    kind: Annotated[str, typer.Argument(metavar="report|rule", help="Waarvan het schema is.", show_default=False)],
) -> int:
    """Print one JSON Schema."""
    from avglint.output.json import to_json

    if one_of("schema", kind, ("report", "rule")) == "report":
        from avglint.output.schema import report_schema

        write_output(to_json(report_schema()))
    else:
        from avglint.rulebook.schema import rule_schema

        write_output(to_json(rule_schema()))
    return 0
