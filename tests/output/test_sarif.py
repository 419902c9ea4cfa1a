"""What GitHub's code scanning asks of SARIF, checked without its own validator (which was run by hand)."""

import json
from typing import Any
from urllib.parse import unquote, unquote_to_bytes

import pytest
from hypothesis import HealthCheck, given, settings

from avglint.model.card import RuleCard
from avglint.model.report import FileError, Report, Suppression
from avglint.output import sarif
from avglint.output.file_path import relative_path, uri
from avglint.output.formats import Presentation
from tests.output.hostile import HOSTILE, poisoned


def _run(report: Report, presentation: Presentation) -> Any:
    log = json.loads(sarif.write(report, presentation))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_every_rule_of_the_run_is_described(report: Report, cards: tuple[RuleCard, ...]) -> None:
    unused = cards[0]._replace(code="AVG999")
    driver = _run(report, Presentation((unused, *cards)))["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("avglint", "0.1.0")
    assert [rule["id"] for rule in driver["rules"]] == [card.code for card in cards]
    assert driver["rules"][0] == {
        "id": "AVG401",
        "name": "retention",
        "shortDescription": {"text": "Bewaartermijn"},
        "fullDescription": {"text": "Staat er hoe lang? De lezer wil het weten."},
        "help": {
            "text": "Vraag: Staat er hoe lang?\nWaarom: De lezer wil het weten.\nHerstel: Noem een termijn | criterium."
            "\nBron: AVG art. 13 lid 2",
            "markdown": "**Vraag**: Staat er hoe lang?\n\n**Waarom**: De lezer wil het weten.\n\n"
            "**Herstel**: Noem een termijn &#124; criterium.\n\n**Bron**: [AVG art. 13 lid 2](<https://example.nl/avg>)",
        },
        "defaultConfiguration": {"level": "error"},
        "properties": {
            "tags": ["privacy", "disclosure", "13.2"],
            "precision": "high",
            "problem.severity": "error",
        },
        "helpUri": "https://example.nl/avg",
    }


def test_descriptions_are_no_longer_than_github_takes(report: Report, cards: tuple[RuleCard, ...]) -> None:
    wordy = cards[0]._replace(title=cards[0].title._replace(nl="lang " * 900), source=(), severity={}, status="preview")
    rule = _run(report, Presentation((wordy,)))["tool"]["driver"]["rules"][0]
    assert len(rule["shortDescription"]["text"]) <= 1024
    assert rule["properties"] == {
        "tags": ["privacy", "disclosure"],
        "precision": "medium",
        "problem.severity": "warning",
    }
    assert "helpUri" not in rule


def test_results_come_worst_first_and_point_to_rule_file_and_words(report: Report, cards: tuple[RuleCard, ...]) -> None:
    run = _run(report, Presentation(cards))
    assert [result["ruleId"] for result in run["results"]] == ["AVG601", "AVG801", "AVG401", "AVG809", "AVG501"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"] == "kapsalon.txt"
    vague = run["results"][2]
    assert vague["level"] == "warning"
    assert vague["message"]["text"].splitlines() == [
        "De lezer weet niet hoe lang.", "Herstel: Noem een termijn.", "Bron: AVG art. 13 lid 2 onder a",
    ]  # fmt: skip
    assert run["columnKind"] == "unicodeCodePoints"
    assert vague["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 4, "startColumn": 25, "endLine": 4, "endColumn": 60,
    }  # fmt: skip
    assert vague["properties"] == {
        "severity": "warning",
        "verdict": "partial",
        "source": ["AVG art. 13 lid 2 onder a"],
        "fingerprint": "AVG401-fingerprint",
    }
    assert run["results"][3]["level"] == "note"


def test_what_is_suppressed_says_so_and_the_others_say_that_they_are_not(report: Report) -> None:
    *shown, last = _run(report, Presentation())["results"]
    accepted = {"kind": "inSource", "status": "accepted", "justification": "besproken met de klant"}
    assert last["suppressions"] == [{**accepted, "properties": {"kind": "comment", "origin": "kapsalon.txt:5"}}]
    assert [each["suppressions"] for each in shown] == [[]] * 4
    (document,) = report.documents
    other = document.findings[4]._replace(suppressed_by=Suppression("baseline", "b.json"))
    (result,) = _run(report._replace(documents=(document._replace(findings=(other,)),)), Presentation())["results"]
    assert result["suppressions"][0]["kind"] == "external"
    none = report._replace(documents=(document._replace(findings=document.findings[:4]),))
    assert all("suppressions" not in each for each in _run(none, Presentation())["results"])


def test_fingerprints_are_unique_and_stay(report: Report) -> None:
    (document,) = report.documents
    twice = document._replace(findings=document.findings * 2)
    run = _run(report._replace(documents=(twice, document._replace(path="b.txt"))), Presentation())
    for name in ("primaryLocationLineHash", "avglintFinding/v1"):
        prints = [result["partialFingerprints"][name] for result in run["results"]]
        assert len(set(prints)) == len(prints) == 15
    alone = _run(report._replace(documents=(document._replace(findings=document.findings[3:4]),)), Presentation())
    first = alone["results"][0]
    assert first["partialFingerprints"] in [result["partialFingerprints"] for result in run["results"]]


@pytest.mark.parametrize(("status", "successful"), [(0, True), (1, True), (2, False)])
def test_the_run_says_how_it_ended_and_what_it_did_not_read(report: Report, status: int, successful: bool) -> None:
    recipe = FileError("map/recept.txt", "dit is geen privacyverklaring", "not_a_statement")
    run = _run(report._replace(errors=(*report.errors, recipe)), Presentation(status=status))
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (successful, status)
    assert invocation["exitCodeDescription"]
    told = invocation["toolExecutionNotifications"]
    assert [(each["descriptor"]["id"], each["level"], each["message"]["text"]) for each in told] == [
        ("unreadable", "error", "niet gecontroleerd: het bestand is leeg"),
        ("not_a_statement", "note", "niet gecontroleerd: dit is geen privacyverklaring"),
    ]
    assert told[1]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "map/recept.txt"}


def test_of_too_many_results_the_worst_are_kept_and_that_is_said(report: Report) -> None:
    (document,) = report.documents
    many = document._replace(findings=document.findings * 1500)
    run = _run(report._replace(documents=(many,), errors=()), Presentation(language="en"))
    assert len(run["results"]) == sarif.SHOWN == 5000
    levels = [result["level"] for result in run["results"]]
    assert (levels.count("error"), levels.count("warning"), levels.count("note")) == (3000, 1500, 500)
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert said["message"]["text"] == "Only the most severe findings are in this file: 5000 / 7500."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE)
def test_hostile_text_makes_no_link_and_no_second_line(
    report: Report, cards: tuple[RuleCard, ...], first: str, second: str
) -> None:
    run = _run(poisoned(report, first, second), Presentation(cards))
    for result in run["results"]:
        text = result["message"]["text"]
        assert "](" not in text
        assert len(text.splitlines()) <= 3
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].isascii()


@pytest.mark.parametrize(
    ("path", "root", "expected"),
    [
        ("a.txt", "/bouw", "a.txt"),
        ("./map/a.txt", "/bouw", "map/a.txt"),
        ("/bouw/map/a.txt", "/bouw", "map/a.txt"),
        ("/bouw/map/a.txt", "/bouw/", "map/a.txt"),
        ("/bouwerk/a.txt", "/bouw", "file:///bouwerk/a.txt"),
        ("../a.txt", "/bouw", "../a.txt"),
        ("map/een twee#3?.txt", "", "map/een%20twee%233%3F.txt"),
        ("javascript:x", "", "javascript%3Ax"),
        ("één.txt", "", "%C3%A9%C3%A9n.txt"),
        ("naam\udcff", "", "naam%FF"),
        ("half\ud800", "", "half%ED%A0%80"),
        ("map\\a.txt", "/bouw", "map%5Ca.txt"),
        ("C:\\bouw\\map\\a.txt", "C:\\bouw", "map/a.txt"),
    ],
)
def test_a_path_is_relative_to_the_run_and_encoded(path: str, root: str, expected: str) -> None:
    assert uri(relative_path(path, root)) == expected


@given(HOSTILE)
def test_a_uri_gives_back_the_path(path: str) -> None:
    encoded = uri(f"a{path}")
    assert encoded.isascii()
    if not any("\ud800" <= letter <= "\udfff" for letter in path):
        assert unquote(encoded) == f"a{path}"
    assert unquote_to_bytes(encoded).startswith(b"a")
