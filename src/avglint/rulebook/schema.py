"""The JSON Schema of a rule file, for editors that complete and check while one writes."""

from typing import Any

from avglint.model.rule import Rule
from avglint.rulebook.records import ONE_OR_MORE

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema of a rule file, with the short forms that the loader accepts."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(Rule).json_schema()
    definitions = schema["$defs"]
    for record in ("Clue", "Example"):
        for name, field in definitions[record]["properties"].items():
            if name in ONE_OR_MORE:
                definitions[record]["properties"][name] = _or_text(field)
    clue = definitions["Clue"]
    clue["oneOf"] = [{"required": [key]} for key in ("any", "signals", "computed")]
    definitions["Clue"] = {"anyOf": [{"type": "string", "description": "A pattern."}, clue]}
    return {"$schema": DIALECT, "title": "avglint rule", **{key: schema[key] for key in schema if key != "title"}}


def _or_text(field: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list that may be written as one text."""
    about: dict[str, Any] = {key: field[key] for key in ("default", "title") if key in field}
    listed = {key: field[key] for key in field if key not in about}
    return {"anyOf": [{"type": "string"}, listed], **about}
