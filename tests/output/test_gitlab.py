import json

import jsonschema

from avglint.model.report import Report
from avglint.output import gitlab
from avglint.output.formats import Presentation

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)."},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": LINE, "end": LINE},
                    },
                },
            },
        },
    },
}


def test_problems_are_as_gitlab_wants_them(report: Report) -> None:
    (document,) = report.documents
    here = report._replace(documents=(document._replace(path="/bouw/map/kapsalon.txt"),))
    problems = json.loads(gitlab.write(here, Presentation(root="/bouw")))
    jsonschema.validate(problems, SCHEMA)
    assert [each["severity"] for each in problems] == ["info", "minor", "major", "major", "major"]
    assert [each["check_name"] for each in problems] == ["AVG809", "AVG401", "AVG601", "AVG801", "unreadable"]
    assert {each["location"]["path"] for each in problems} == {"map/kapsalon.txt", "kapot.txt"}
    assert problems[1]["description"] == "AVG401 De lezer weet niet hoe lang."
    assert problems[4]["description"] == "niet gecontroleerd: het bestand is leeg"


def test_no_two_problems_have_one_fingerprint(report: Report) -> None:
    (document,) = report.documents
    twice = document._replace(findings=document.findings * 2)
    problems = json.loads(gitlab.write(report._replace(documents=(twice, document._replace(path="b"))), Presentation()))
    fingerprints = [each["fingerprint"] for each in problems]
    assert len(set(fingerprints)) == len(fingerprints) == 4 * 3 + 1


def test_a_fingerprint_stays_when_other_findings_come_and_go(report: Report) -> None:
    (document,) = report.documents
    fewer = report._replace(documents=(document._replace(path="./kapsalon.txt", findings=document.findings[2:3]),))
    before = json.loads(gitlab.write(report, Presentation()))
    after = json.loads(gitlab.write(fewer, Presentation()))
    assert after[0]["fingerprint"] == before[2]["fingerprint"]


def test_what_is_no_statement_is_only_told(report: Report) -> None:
    recipe = report._replace(documents=(), errors=(report.errors[0]._replace(kind="not_a_statement"),))
    assert json.loads(gitlab.write(recipe, Presentation()))[0]["severity"] == "info"
    assert gitlab.write(recipe._replace(errors=()), Presentation()) == "[]\n"
