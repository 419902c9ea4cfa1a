import json
from typing import Any

import pytest

from avglint.model.report import Report
from avglint.output.json import to_json, write_json
from avglint.output.schema import report_schema


def _closed(schema: Any) -> Any:
    """Return the schema with no keys allowed but its own: the published one lets later versions add fields."""
    if isinstance(schema, list):
        return [_closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items()}
    return {**closed, "additionalProperties": False} if schema.get("type") == "object" else closed


@pytest.mark.parametrize("empty", [False, True])
def test_a_report_meets_its_schema_and_has_no_other_keys(report: Report, empty: bool) -> None:
    import jsonschema

    schema = _closed(report_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    shown = report._replace(documents=(), packs=(), errors=()) if empty else report
    jsonschema.validate(json.loads(write_json(shown)), schema, cls=jsonschema.Draft202012Validator)


def test_the_contract_is_kept_by_name(report: Report) -> None:
    printed = json.loads(write_json(report))
    assert list(printed) == ["schema_version", "tool", "as_of", "packs", "documents", "summary", "errors"]
    assert printed["tool"] == {"name": "avglint", "version": "0.1.0"}
    assert printed["summary"] == {"documents": 1, "error": 2, "warning": 1, "info": 1}
    assert printed["errors"] == [{"path": "kapot.txt", "message": "het bestand is leeg", "kind": "unreadable"}]
    (document,) = printed["documents"]
    assert document["summary"] == {
        "error": 2,
        "warning": 1,
        "info": 1,
        "satisfied": 1,
        "partial": 1,
        "missing": 1,
        "violated": 2,
        "not_applicable": 1,
    }
    assert [each["rule"] for each in document["findings"]] == ["AVG809", "AVG401", "AVG601", "AVG801", "AVG501"]
    assert "lines" not in document


def test_evidence_and_location_point_into_the_file(report: Report) -> None:
    vague = json.loads(write_json(report))["documents"][0]["findings"][1]
    start, end = {"line": 4, "column": 25, "offset": 95}, {"line": 4, "column": 60, "offset": 130}
    assert vague["location"] == {"start": start, "end": end}
    assert vague["evidence"] == [
        {
            "text": "niet langer dan strikt noodzakelijk",
            "start": start,
            "end": end,
            "section": "Hoe lang bewaren wij uw gegevens",
            "role": "evidence",
        }
    ]
    assert vague["nearest"] is None
    assert vague["suppressed"] is None
    assert "suppressed_by" not in vague
    waived = json.loads(write_json(report))["documents"][0]["findings"][4]
    assert waived["suppressed"] == "besproken met de klant"
    assert waived["suppressed_by"] == {"kind": "comment", "origin": "kapsalon.txt:5"}


def test_the_same_report_gives_the_same_bytes_with_a_line_for_each_record(report: Report) -> None:
    text = write_json(report)
    assert text == write_json(report)
    assert text.endswith("}\n")
    assert sum(line.startswith('    {"rule": ') for line in text.splitlines()) == 6 + 5


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("één €", '"één €"\n'),
        ("\x1b[31m", '"\\u001b[31m"\n'),
        ("\x9b2J", '"\\u009b2J"\n'),
        ("om\u202ekeer", '"om\\u202ekeer"\n'),
        ("naam\udcff", '"naam\\udcff"\n'),
    ],
)
def test_text_stands_as_itself_but_for_what_acts_on_a_terminal(text: str, written: str) -> None:
    assert to_json(text) == written
    assert json.loads(written) == text
