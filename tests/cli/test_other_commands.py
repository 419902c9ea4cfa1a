import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from avglint import __version__
from tests.cli.conftest import LINE, Linter, Outcome

Avglint = Callable[..., Outcome]


@pytest.mark.parametrize("name", ["AVG401", "avg401", "Retention"])
def test_explain_finds_a_rule_by_code_or_name(avglint: Avglint, linter: Linter, name: str) -> None:
    outcome = avglint("explain", name)
    assert outcome.status == 0
    assert outcome.out.startswith("AVG401 retention: Bewaartermijn\n")
    assert "Wij bewaren uw foto een week." in outcome.out
    assert not linter.asked


def test_explain_names_the_nearest_rule(avglint: Avglint, linter: Linter) -> None:
    outcome = avglint("explain", "AVG40l")
    message = "avglint: geen regel heet 'AVG40l' (bedoelt u 'AVG401'?); avglint rules toont ze alle\n"
    assert outcome == Outcome(2, "", message)
    assert not linter.asked


@pytest.mark.parametrize(("code", "what"), [("AVG4", "het begin van een code"), ("art:13", "een artikel")])
def test_explain_is_of_one_rule(avglint: Avglint, code: str, what: str) -> None:
    told = f"avglint: geen regel heet {code!r}: {what} kan alleen in select, ignore en per-file-ignores; noem hier een "
    assert avglint("explain", code).err.startswith(told)


@pytest.mark.parametrize(
    ("arguments", "beginning"),
    [
        ([], "AVG401  retention: Bewaartermijn (AVG art. 13 lid 2 onder a)\n"),
        (["--lang", "en"], "AVG401  retention: Retention period (GDPR art. 13(2)(a))\n"),
        (["--format", "markdown"], "| Code | Naam | Titel | Ernst | Bron |\n"),
        (["-f", "json"], '[\n {\n  "code": "AVG401",\n'),
    ],
)
def test_the_list_of_rules(avglint: Avglint, linter: Linter, arguments: list[str], beginning: str) -> None:
    outcome = avglint("rules", *arguments)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(beginning)
    assert not linter.asked


@pytest.mark.usefixtures("linter")
def test_the_list_of_rules_has_those_about_waivers(avglint: Avglint) -> None:
    assert avglint("rules").out.endswith(
        "AVG001  unused-waiver: Overbodige uitzondering\nAVG002  faulty-waiver: Uitzondering die niet telt\n"
    )
    assert [rule["code"] for rule in json.loads(avglint("rules", "-f", "json").out)] == ["AVG401", "AVG001", "AVG002"]


def test_examples_that_hold(avglint: Avglint, linter: Linter) -> None:
    assert avglint("rules", "test", "mijn") == Outcome(0, "Alle voorbeelden kloppen.\n", "")
    assert linter.asked == [(Path("mijn"),)]


def test_examples_that_fail_are_shown_at_their_place(avglint: Avglint, linter: Linter) -> None:
    linter.failures = [
        SimpleNamespace(
            path="mijn/A1-x.yaml",
            line=12,
            rule="A1",
            example=2,
            expected="missing",
            got="satisfied",
            why="Zie regel 3.",
        )
    ]
    message = "avglint: mijn/A1-x.yaml:12: A1, voorbeeld 2: verwacht missing, gevonden satisfied. Zie regel 3.\n"
    assert avglint("rules", "test") == Outcome(1, "1 voorbeeld klopt niet.\n", message)


def test_parse_shows_the_model(avglint: Avglint, linter: Linter) -> None:
    assert avglint("parse", "foto.txt") == Outcome(0, "foto.txt\n\n# (zonder kop)\n", "")
    printed = json.loads(avglint("parse", "foto.txt", "--format", "json").out)
    assert printed["sections"][0]["end"] == {"line": 1, "column": len(LINE) + 1, "offset": len(LINE)}
    assert linter.asked == [("foto.txt", None, None)] * 2


def test_parse_reads_standard_input(avglint: Avglint, linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"tekst")))
    assert avglint("parse", "-", "--stdin-filename", "foto.html").status == 0
    assert linter.asked == [("-", b"tekst", "foto.html")]


@pytest.mark.parametrize("kind", ["report", "rule"])
def test_a_schema_is_a_schema(avglint: Avglint, kind: str) -> None:
    import jsonschema

    outcome = avglint("schema", kind)
    assert outcome.status == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(outcome.out))


def test_the_version(avglint: Avglint) -> None:
    assert avglint("--version") == Outcome(0, f"avglint {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["--help"], ["check", "-h"], ["explain", "-h"], ["rules", "-h"], ["rules", "test", "-h"], ["parse", "-h"],
        ["init", "-h"], ["interview", "-h"], ["suggest", "-h"], ["diff", "-h"],
        ["schema", "-h"], ["config", "-h"], ["config", "show", "-h"],
    ],
)  # fmt: skip
def test_help_is_dutch_and_has_an_example(avglint: Avglint, arguments: list[str]) -> None:
    outcome = avglint(*arguments)
    assert outcome.status == 0
    assert outcome.out.startswith("Gebruik: avglint")
    assert "\n    avglint " in outcome.out
    assert not [word for word in ("Usage", "Options", "Show this", "[required]", "<str>", "[[") if word in outcome.out]


def test_too_many_files_to_parse_are_told(avglint: Avglint) -> None:
    assert avglint("parse", "a", "b").err == "avglint: te veel argumenten: (b)\nMeer uitleg: avglint parse --help\n"
