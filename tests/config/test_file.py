"""What a configuration file says, and how a mistake in one is told."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from avglint.config.file import read_configuration
from avglint.config.settings import SETTINGS
from avglint.config.shape import configuration_schema
from avglint.errors import ConfigError
from tests.config.conftest import Write

FULL = """
select = ["AVG"]
ignore = ["AVG809", "art:12"]
rules = ["regels"]
preview = true
jurisdiction = "be"
exclude = ["oud/"]
force-exclude = true
as-of = 2019-01-31
language = "en"
format = "sarif"
fail-on = "never"
baseline = "b.json"
cache = true
jobs = 4
[severities]
AVG402 = "off"
retention = "info"
[per-file-ignores]
"a.md" = ["AVG1"]
[[waivers]]
path = "a.txt"
rules = ["AVG401"]
reason = "afgesproken"
[[waivers]]
path = "b.txt"
rules = ["retention"]
reason = "volgt"
section = "uw-rechten"
text = "zo lang als nodig"
"""
VALUES = {
    "select": ["AVG"],
    "ignore": ["AVG809", "art:12"],
    "rules": ["regels"],
    "preview": True,
    "jurisdiction": "be",
    "exclude": ["oud/"],
    "force-exclude": True,
    "as-of": "2019-01-31",
    "language": "en",
    "format": "sarif",
    "fail-on": "never",
    "baseline": "b.json",
    "cache": True,
    "jobs": 4,
    "severities": {"AVG402": "off", "retention": "info"},
    "per-file-ignores": {"a.md": ["AVG1"]},
    "waivers": [
        {"path": "a.txt", "rules": ["AVG401"], "reason": "afgesproken"},
        {
            "path": "b.txt",
            "rules": ["retention"],
            "reason": "volgt",
            "section": "uw-rechten",
            "text": "zo lang als nodig",
        },
    ],
}


def values(path: Path) -> dict[str, Any]:
    return {key: each.value for key, each in read_configuration(path).items()}


def test_every_key(here: Path, write: Write) -> None:
    path = write("avglint.toml", FULL)
    assert values(path) == VALUES
    assert {(each.origin, each.base) for each in read_configuration(path).values()} == {(str(path), here)}


def test_only_what_is_written_is_set(write: Write) -> None:
    assert values(write("avglint.toml", '\ufeffas-of = "2019-01-31"\r\n')) == {"as-of": "2019-01-31"}
    assert values(write("avglint.toml", "")) == {}


@pytest.mark.parametrize(("written", "value"), [("1", 1), ("256", 256), ('"auto"', "auto"), ("0", "auto")])
def test_how_many_processes(write: Write, written: str, value: object) -> None:
    assert values(write("avglint.toml", f"jobs = {written}")) == {"jobs": value}


def test_the_section_of_a_pyproject(write: Write) -> None:
    assert values(write("pyproject.toml", "[tool.avglint]\npreview = true\n[tool.ruff]\nx = 1\n")) == {"preview": True}


def test_the_published_schema_takes_every_key_and_no_other() -> None:
    schema = configuration_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate({**VALUES, "extend": "a.toml"})
    assert not validator.is_valid({"selct": []})
    assert not validator.is_valid({"format": "xml"})
    assert set(schema["properties"]) == {each.key for each in SETTINGS} | {"extend"}


def test_what_is_extended_holds_where_a_file_says_nothing(here: Path, write: Write) -> None:
    write("basis/avglint.toml", 'extend = "../bron/pyproject.toml"\nignore = ["AVG1"]\nrules = ["r"]\n')
    write("bron/pyproject.toml", '[tool.avglint]\nlanguage = "en"\nignore = ["AVG2"]\n')
    settings = read_configuration(write("avglint.toml", 'extend = "basis/avglint.toml"\n[severities]\n"AVG1"="info"\n'))
    assert {key: (each.value, each.base) for key, each in settings.items()} == {
        "language": ("en", here / "bron"),
        "ignore": (["AVG1"], here / "basis"),
        "rules": (["r"], here / "basis"),
        "severities": ({"AVG1": "info"}, here),
    }


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"avglint.toml": 'extend = "avglint.toml"'},
            "avglint.toml: extend gaat in een kring: avglint.toml -> avglint",
        ),
        (
            {"avglint.toml": 'extend = "b.toml"', "b.toml": 'extend = "c/c.toml"', "c/c.toml": 'extend = "../b.toml"'},
            "c/c.toml: extend gaat in een kring: b.toml -> c/c.toml -> b.toml",
        ),
        ({"avglint.toml": 'extend = "weg.toml"'}, "avglint.toml:1: extend: 'weg.toml' is geen bestand;"),
        ({"avglint.toml": 'extend = "~niemand/a"'}, "avglint.toml:1: extend: '~niemand/a' is geen bestand; controleer"),
        ({"avglint.toml": 'extend = "a\\u0000b"'}, "avglint.toml:1: extend: 'a\\x00b' is geen bestand; controleer"),
        ({"avglint.toml": 'extend = "."'}, "avglint.toml:1: extend: '.' is geen bestand; controleer het pad"),
        (
            {"avglint.toml": 'extend = "pyproject.toml"', "pyproject.toml": "[tool.ruff]"},
            "pyproject.toml: hierin staat geen [tool.avglint]; noem een ander bestand",
        ),
    ],
)
def test_extend_that_leads_nowhere(here: Path, write: Write, files: dict[str, str], message: str) -> None:
    for name, text in files.items():
        write(name, text)
    with pytest.raises(ConfigError) as raised:
        read_configuration(here / "avglint.toml")
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize("pattern", ["[a-z]", "[!a-z]*", "!oud/b.md", "a[", "[", "\\\\#x", "\\\\!x", "**/", "/", ""])
def test_a_pattern_that_can_be_read_is_no_mistake(write: Write, pattern: str) -> None:
    assert values(write("avglint.toml", f'exclude = ["{pattern}"]'))


WAIVER = "[[waivers]]\npath = 'a.txt'"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "avglint.toml:1: onbekende sleutel selct (bedoelt u 'select'?)"),
        ("\nfail_on = 'error'", "avglint.toml:2: onbekende sleutel fail_on (bedoelt u 'fail-on'?)"),
        (
            "[tool.avglint]",
            "avglint.toml:1: [tool.avglint] hoort alleen in pyproject.toml; zet de sleutels hier zonder",
        ),
        (
            "fail-on = 'eror'",
            "avglint.toml:1: fail-on kan niet 'eror' zijn (bedoelt u 'error'?); kies uit error, warning",
        ),
        ("format = 3", "avglint.toml:1: format kan niet 3 zijn; kies uit text, json"),
        ("format = true", "avglint.toml:1: format kan niet true zijn; kies uit text, json"),
        ("select = 'AVG1'", 'avglint.toml:1: select moet een lijst zijn, bijvoorbeeld ["AVG4"]'),
        ("exclude = 'oud'", 'avglint.toml:1: exclude moet een lijst zijn, bijvoorbeeld ["oud/"]'),
        ("rules = '.'", 'avglint.toml:1: rules moet een lijst zijn, bijvoorbeeld ["huisregels"]'),
        (
            "[per-file-ignores]\na = 'AVG1'",
            'avglint.toml:2: per-file-ignores.a moet een lijst zijn, bijvoorbeeld ["AVG4',
        ),
        ("[waivers]\npath = 'a.txt'", "avglint.toml:1: waivers moet een lijst van tabellen zijn; schrijf [[waivers]]"),
        (
            f"{WAIVER}\nrules = 'A'\nreason = 'x'",
            'avglint.toml:3: waivers[1].rules moet een lijst zijn, bijvoorbeeld ["AVG401"]',
        ),
        ("select = ['AVG1', 3]", 'avglint.toml:1: select[2] moet een tekst zijn, tussen aanhalingstekens: "..."'),
        ("preview = 1", "avglint.toml:1: preview moet true of false zijn"),
        ("severities = 1", "avglint.toml:1: severities moet een tabel zijn"),
        (
            "[severities]\nAVG1 = 'fout'",
            "avglint.toml:2: severities.AVG1 kan niet 'fout' zijn; kies uit error, warning",
        ),
        ("jobs = 257", 'avglint.toml:1: jobs moet een aantal van 1 tot en met 256 zijn, of "auto"'),
        ("jobs = true", 'avglint.toml:1: jobs moet een aantal van 1 tot en met 256 zijn, of "auto"'),
        ("jobs = '4'", 'avglint.toml:1: jobs moet een aantal van 1 tot en met 256 zijn, of "auto"'),
        ("as-of = '2019-02-30'", "avglint.toml:1: as-of moet een dag zijn die bestaat, bijvoorbeeld 2019-01-01"),
        ("as-of = 2019-02-03T04:05:06", "avglint.toml:1: as-of moet een tekst zijn"),
        ("[per-file-ignores]\n'!a.md' = []", 'avglint.toml:2: per-file-ignores."!a.md" moet met een pad of patroon'),
        ("[per-file-ignores]\n'#kop' = []", 'avglint.toml:2: per-file-ignores."#kop" moet met een pad of patroon'),
        ("[per-file-ignores]\n'##kop' = []", 'avglint.toml:2: per-file-ignores."##kop" moet met een pad of patroon'),
        ("[[waivers]]\npath = '#kop'\nrules = ['A']\nreason = 'x'", "avglint.toml:2: waivers[1].path moet met een pad"),
        (
            "[[waivers]]\npath = 'a.txt#kop'\nrules = ['A']\nreason = 'x'",
            "avglint.toml:2: waivers[1].path kan geen # hebben; noem de kop in section, en schrijf in de naam",
        ),
        (
            "\nexclude = ['ok/', '[z-a]']",
            "avglint.toml:2: exclude[2] is geen patroon; kijk naar wat tussen [ en ] staat (a-z, niet z-a)",
        ),
        ("exclude = ['a\\']", "avglint.toml:1: exclude[1] is geen patroon;"),
        ("exclude = ['!']", "avglint.toml:1: exclude[1] is geen patroon;"),
        ("exclude = ['[[:alpha:]]*.txt']", "avglint.toml:1: exclude[1] is geen patroon;"),
        ("[per-file-ignores]\n'[z-a]' = []", 'avglint.toml:2: per-file-ignores."[z-a]" is geen patroon;'),
        ("[per-file-ignores]\n'[z-a]#kop' = []", 'avglint.toml:2: per-file-ignores."[z-a]#kop" is geen patroon;'),
        ("[[waivers]]\npath = '[z-a]'\nrules = ['A']\nreason = 'x'", "avglint.toml:2: waivers[1].path is geen pat"),
        (f"{WAIVER}\nrules = ['AVG1']", "avglint.toml: waivers[1].reason ontbreekt"),
        (f"{WAIVER}\nrules = []\nreason = 'x'", "avglint.toml:3: waivers[1].rules moet een regel noemen, bijvoorbeeld"),
        (f"{WAIVER}\nrules = ['A']\nreason = ' -'", "avglint.toml:4: waivers[1].reason moet zeggen waarom, voor wie"),
        (
            f"{WAIVER}\nrules = ['A']\nreason = 'x'\nreson = 'x'",
            "avglint.toml:5: onbekende sleutel waivers[1].reson (bedoelt u 'reason'?)",
        ),
        ("a = 1\na = 2\n", "avglint.toml:2:6: dit is geen geldige TOML (deze sleutel heeft al een waarde)"),
        ("a = [", "avglint.toml:1:6: dit is geen geldige TOML (hier hoort een waarde;"),
        ("a = [\n 1,\n\n\n", "avglint.toml:2:4: dit is geen geldige TOML ("),
        ("a = [1", "avglint.toml:1:7: dit is geen geldige TOML (een lijst is niet gesloten; zet er ] achter"),
        ("a = x", "avglint.toml:1:5: dit is geen geldige TOML (hier hoort een waarde; een tekst staat tussen"),
        ("a 1", "avglint.toml:1:3: dit is geen geldige TOML (na een sleutel hoort =)"),
        ("[a\n", "avglint.toml:1:3: dit is geen geldige TOML (na de naam van een tabel hoort ])"),
        ("[a]\n[a]\n", "avglint.toml:2:3: dit is geen geldige TOML (deze tabel staat er al)"),
        ("a = 'x\n", "avglint.toml:1:7: dit is geen geldige TOML (hier eindigt een tekst zonder aanhalingsteken)"),
        ('a = "x\n', "avglint.toml:1:7: dit is geen geldige TOML (dit teken kan hier niet; sluit een tekst op dez"),
        ('a = "C:\\p"', "avglint.toml:1:10: dit is geen geldige TOML (schrijf \\\\ voor \\, of zet de tekst"),
        ("a = 2019-02-31", "avglint.toml:1:5: dit is geen geldige TOML (deze dag of tijd bestaat niet)"),
        (f"a = {'1' * 5000}", "avglint.toml: dit is geen geldige TOML (er staat een getal van duizenden cijfers in"),
        (f"a = {'[' * 9000}", "avglint.toml: dit is geen geldige TOML (er staan te veel haken in elkaar)"),
        (
            "b = 1\npreview = 'x'",
            "avglint.toml:1: onbekende sleutel b\navglint.toml:2: preview moet true of false zijn",
        ),
        ("x = 1\n[severities]\nx = 'uit'", "avglint.toml: severities.x kan niet 'uit' zijn"),
    ],
)
def test_a_mistake_is_told_with_its_place(write: Write, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_configuration(write("avglint.toml", text))
    assert str(raised.value).startswith(message)


def test_a_header_of_a_pyproject_is_told_as_it_is_written_there(write: Write) -> None:
    with pytest.raises(ConfigError, match=r"een lijst van tabellen zijn; schrijf \[\[tool\.avglint\.waivers\]\]$"):
        read_configuration(write("pyproject.toml", "[tool.avglint.waivers]\npath = 'a.txt'"))


def test_a_file_in_no_encoding_or_that_is_no_file(here: Path) -> None:
    (here / "a.toml").write_bytes(b"select = ['\xff']")
    with pytest.raises(ConfigError, match=r"^a\.toml: de tekencodering klopt niet; sla het bestand op als UTF-8$"):
        read_configuration(here / "a.toml")
    with pytest.raises(ConfigError, match=r"dit is een map; noem het configuratiebestand zelf$"):
        read_configuration(here)
