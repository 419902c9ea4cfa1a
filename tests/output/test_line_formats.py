"""The forms of one line a finding."""

import json

import jsonschema
import pytest
from hypothesis import given

from avglint.model.report import Report
from avglint.output import concise, grouped, jsonl
from avglint.output.formats import Presentation
from avglint.output.inert import inert, inert_path
from avglint.output.schema import report_schema
from tests.output.hostile import HOSTILE, runner_commands

CONCISE = """\
kapsalon.txt:1:1: AVG809 [opmerking] Nergens staat van wanneer deze tekst is.
kapsalon.txt:4:25: AVG401 [waarschuwing] De lezer weet niet hoe lang.
kapsalon.txt:6:1: AVG601 [fout] Er staat niet waar de lezer kan klagen.
kapsalon.txt:7:36: AVG801 [fout] De Wbp is vervallen.
kapsalon.txt:6:1: AVG501 [onderdrukt] besproken met de klant (kapsalon.txt:5)
kapot.txt: [niet gecontroleerd] het bestand is leeg
"""
GROUPED = """\
kapsalon.txt
   1:1  opmerking     AVG809  Nergens staat van wanneer deze tekst is.
  4:25  waarschuwing  AVG401  De lezer weet niet hoe lang.
   6:1  fout          AVG601  Er staat niet waar de lezer kan klagen.
  7:36  fout          AVG801  De Wbp is vervallen.
   6:1  onderdrukt    AVG501  besproken met de klant (kapsalon.txt:5)

kapot.txt
  niet gecontroleerd: het bestand is leeg

2 fouten, 1 waarschuwing, 1 opmerking in 1 verklaring, 1 onderdrukt, 1 bestand niet gecontroleerd
"""


def test_one_line_a_finding(report: Report) -> None:
    assert concise.write(report, Presentation()) == CONCISE


def test_severities_are_said_in_the_language_of_the_report(report: Report) -> None:
    assert "kapsalon.txt:7:36: AVG801 [error] " in concise.write(report, Presentation(language="en"))
    assert "kapot.txt: [not checked] " in concise.write(report, Presentation(language="en"))


def test_findings_by_file(report: Report) -> None:
    assert grouped.write(report, Presentation()) == GROUPED


def test_a_clean_file_is_only_counted(report: Report) -> None:
    clean = report._replace(documents=(report.documents[0]._replace(findings=()),), errors=())
    assert grouped.write(clean, Presentation()) == "geen fouten, waarschuwingen of opmerkingen in 1 verklaring\n"
    assert concise.write(clean, Presentation()) == ""


def test_each_line_of_json_has_the_keys_of_the_report_and_the_path(report: Report) -> None:
    schema = report_schema()
    shapes = schema["$defs"]
    finding = {
        **shapes["FindingShape"],
        "properties": {"path": {"type": "string"}, **shapes["FindingShape"]["properties"]},
        "required": ["path", *shapes["FindingShape"]["required"]],
        "additionalProperties": False,
    }
    error = {**shapes["ErrorShape"], "additionalProperties": False}
    validator = jsonschema.Draft202012Validator({"$defs": shapes, "oneOf": [finding, error]})
    records = [json.loads(line) for line in jsonl.write(report, Presentation()).splitlines()]
    for record in records:
        validator.validate(record)
    assert [record.get("rule") for record in records] == ["AVG809", "AVG401", "AVG601", "AVG801", "AVG501", None]
    assert {record["path"] for record in records[:-1]} == {"kapsalon.txt"}
    assert records[-1] == {"path": "kapot.txt", "message": "het bestand is leeg", "kind": "unreadable"}


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("teksten/notice.md", "teksten/notice.md"),
        ("::error::x", "./::error::x"),
        (":", "./:"),
        (" ::error::x", "./ ::error::x"),
        ("a##[group]b", "a##<U+005B>group]b"),
        ("##vso[task]", "##vso<U+005B>task]"),
        ("a\n::error::x", "a␊::error::x"),
    ],
)
def test_a_path_is_no_command(path: str, shown: str) -> None:
    assert inert_path(path) == shown


@given(HOSTILE)
def test_nothing_stays_a_command(text: str) -> None:
    assert runner_commands(inert_path(text)) == []
    assert runner_commands(f"1 {inert(text)}") == []
