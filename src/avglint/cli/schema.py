"""``avglint schema``: the JSON Schemas of what avglint writes and reads."""

from typing import Annotated

import typer

from avglint.cli.console import write_output
from avglint.config.values import one_of

HELP = """Geef het JSON Schema van het rapport (report), een regelbestand (rule) of een configuratiebestand (config).

\b
Voorbeelden:
  avglint schema report > rapport.schema.json
  avglint schema rule > regel.schema.json
  avglint schema config > avglint.schema.json
"""


def schema(
    kind: Annotated[
        str, typer.Argument(metavar="report|rule|config", help="Waarvan het schema is.", show_default=False)
    ],
) -> int:
    """Print one JSON Schema."""
    from avglint.output.json import to_json

    chosen = one_of("schema", kind, ("report", "rule", "config"))
    if chosen == "report":
        from avglint.output.schema import report_schema as made
    elif chosen == "rule":
        from avglint.rulebook.schema import rule_schema as made
    else:
        from avglint.config.shape import configuration_schema as made
    write_output(to_json(made()))
    return 0
