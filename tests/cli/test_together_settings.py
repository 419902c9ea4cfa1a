"""What is waived, ignored and counted in files that are one statement: each in its own file only."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome
from tests.config.conftest import Write, here, write

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]

PRIVACY = """# Privacyverklaring Bakkerij Jansen

Bakkerij Jansen, Dorpsstraat 1, 1234 AB Dorp, verwerkt persoonsgegevens om bestellingen te bezorgen.

## Bewaren

Wij bewaren uw gegevens zo lang als nodig, volgens de Wbp.
"""
COOKIES = """Wij gebruiken cookies om uw bezoek te meten, volgens de Wbp.

## Bewaren van cookies

Ook uw cookies bewaren wij zo lang als nodig, volgens de Wbp.
"""
PRIVACY_7, COOKIES_1, COOKIES_5 = ("privacy.md", 7), ("cookies.md", 1), ("cookies.md", 5)
ALL = {PRIVACY_7, COOKIES_1, COOKIES_5}
CHECK = ("check", "privacy.md", "cookies.md", "--together", "--select", "AVG801", "--format", "json")
Place = tuple[str, int]


def comment(words: str) -> str:
    return f"<!-- avglint: {words}: besproken -->"


def waived(outcome: Outcome, rule: str = "AVG801") -> set[Place]:
    [document] = json.loads(outcome.out)["documents"]
    places = [(each["rule"], each["location"]["start"], each["suppressed"]) for each in document["findings"]]
    assert {(at["path"], at["line"]) for code, at, _ in places if code == "AVG801"} >= {PRIVACY_7}
    return {(at["path"], at["line"]) for code, at, reason in places if code == rule and reason is not None}


@pytest.mark.parametrize(
    ("privacy", "cookies", "expected"),
    [
        ("", "Wbp. " + comment("ignore AVG801"), {COOKIES_1, COOKIES_5}),
        ("", "{end}" + comment("ignore-file AVG801"), {COOKIES_1, COOKIES_5}),
        ("", "{end}" + comment("ignore-section AVG801"), {COOKIES_5}),
        ("{end}" + comment("ignore-file AVG801"), "", {PRIVACY_7}),
        ("{end}" + comment("ignore-section AVG801"), "", {PRIVACY_7}),
        ("{end}" + comment("ignore AVG801"), "", set()),
    ],
)
def test_a_comment_reaches_its_own_file(
    avglint: Avglint, write: Write, privacy: str, cookies: str, expected: set[Place]
) -> None:
    for name, text, words in (("privacy.md", PRIVACY, privacy), ("cookies.md", COOKIES, cookies)):
        at_end = words.startswith("{end}")
        words = words.removeprefix("{end}")
        write(name, f"{text}\n{words}\n" if at_end else text.replace("Wbp.", words or "Wbp."))
    assert waived(avglint(*CHECK)) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("ignore AVG801", {("cookies.md", 3)}), ("ignore-section AVG801", set())]
)
def test_a_comment_before_the_text_of_the_second_file(
    avglint: Avglint, write: Write, words: str, expected: set[Place]
) -> None:
    write("privacy.md", PRIVACY)
    write("cookies.md", f"{comment(words)}\n\n{COOKIES}")
    assert waived(avglint(*CHECK)) == expected


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ('[per-file-ignores]\n"cookies.md" = ["AVG8"]', {COOKIES_1, COOKIES_5}),
        ('[per-file-ignores]\n"*.md" = ["AVG801"]', ALL),
        ('[per-file-ignores]\n"*.md#bewaren" = ["AVG801"]', {PRIVACY_7}),
        ('[per-file-ignores]\n"cookies.md#bewaren*" = ["AVG801"]', {COOKIES_5}),
        ('[[waivers]]\npath = "cookies.md"\nrules = ["AVG801"]\nreason = "besproken"', {COOKIES_1, COOKIES_5}),
        ('[[waivers]]\npath = "privacy.md"\nrules = ["AVG801"]\nreason = "besproken"', {PRIVACY_7}),
        ('[[waivers]]\npath = "*.md"\nrules = ["AVG801"]\nreason = "besproken"\ntext = "ook uw"', {COOKIES_5}),
    ],
)
def test_the_configuration_reaches_the_file_that_it_names(
    avglint: Avglint, write: Write, configuration: str, expected: set[Place]
) -> None:
    write("privacy.md", PRIVACY)
    write("cookies.md", COOKIES)
    write("avglint.toml", configuration)
    outcome = avglint(*CHECK)
    assert waived(outcome) == expected
    assert outcome.status == (0 if expected == ALL else 1)
    assert waived(avglint(*CHECK, "--no-waivers")) == set()


@pytest.mark.parametrize(("ignored", "expected"), [("AVG001", {COOKIES_1}), ("AVG002", set())])
def test_rules_about_waivers_are_ignored_in_one_file(
    avglint: Avglint, write: Write, ignored: str, expected: set[Place]
) -> None:
    write("privacy.md", PRIVACY)
    write("cookies.md", COOKIES.replace(" Wbp.", f" Wbp. {comment('ignore AVG808')}", 1))
    write("avglint.toml", f'[per-file-ignores]\n"cookies.md" = ["{ignored}"]')
    assert waived(avglint(*CHECK, "--select", "AVG808"), "AVG001") == expected


def test_what_is_wrong_is_told_in_the_file_that_is_named(avglint: Avglint, write: Write) -> None:
    write("privacy.md", PRIVACY)
    write("cookies.md", COOKIES)
    write("avglint.toml", '[per-file-ignores]\n"cookies.md#bewaren" = ["AVG801"]')
    [document] = json.loads(avglint(*CHECK).out)["documents"]
    told = [each["location"]["start"] for each in document["findings"] if each["rule"] == "AVG002"]
    assert [(at["path"], at["line"], at["column"]) for at in told] == [("cookies.md", 1, 1)]


def test_without_waivers_no_comment_counts(avglint: Avglint, write: Write) -> None:
    write("privacy.md", PRIVACY)
    write("cookies.md", COOKIES.replace("Wbp.", f"Wbp. {comment('ignore AVG801')}"))
    assert waived(avglint(*CHECK)) == {COOKIES_1, COOKIES_5}
    assert waived(avglint(*CHECK, "--no-waivers")) == set()


def test_a_baseline_counts_each_file(avglint: Avglint, write: Write, here: Path) -> None:
    write("privacy.md", PRIVACY)
    write("cookies.md", COOKIES)
    avglint(*CHECK, "--write-baseline")
    assert json.loads((here / "avglint-baseline.json").read_text())["files"] == {
        "cookies.md": {"AVG801": 2},
        "privacy.md": {"AVG801": 1},
    }
    write("privacy.md", f"{PRIVACY}\nDe Wbp geldt.\n")
    again = (*CHECK, "--baseline", "avglint-baseline.json")
    assert waived(avglint(*again)) == {COOKIES_1, COOKIES_5}
    write("privacy.md", PRIVACY)
    write("cookies.md", "Wij gebruiken cookies.\n")
    outcome = avglint(*again)
    assert waived(outcome) == {PRIVACY_7}
    assert "cookies.md AVG801 (2 → 0)" in outcome.err
