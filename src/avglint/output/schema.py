"""The JSON Schema of the report, made by pydantic from the shape that the writer is type-checked against."""

from typing import Any

from pydantic import TypeAdapter

from avglint.output.shape import ReportShape
from avglint.rulebook.schema import DIALECT


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what ``avglint check --format json`` prints."""
    schema = TypeAdapter(ReportShape).json_schema()
    return {"$schema": DIALECT, **schema, "title": "avglint report, version 1"}
