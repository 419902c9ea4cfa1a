"""The JSON Schema of the report, made by pydantic from the shape that the writer is type-checked against."""

from typing import Any

from pydantic import TypeAdapter

from avglint.output.shape import ReportShape


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what ``avglint check --format json`` prints."""
    schema = TypeAdapter(ReportShape).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "avglint report, version 1"}
