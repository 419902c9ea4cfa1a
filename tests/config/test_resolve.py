"""What holds for a file, of all that is said about it."""

from pathlib import Path

import pytest

from avglint.config import Options, Waiver
from avglint.config.patterns import split_key
from avglint.config.resolve import Configuration, options_from
from avglint.errors import ConfigError
from tests.config.conftest import Write

FILE = 'language = "en"\nselect = ["AVG1"]\n'


@pytest.mark.parametrize(
    ("file", "environment", "given", "expected", "origin"),
    [
        ("", {}, {}, (), "default"),
        (FILE, {}, {}, ["AVG1"], "avglint.toml"),
        (FILE, {"AVGLINT_SELECT": "AVG2, AVG3"}, {}, ("AVG2", "AVG3"), "AVGLINT_SELECT"),
        (FILE, {"AVGLINT_SELECT": ""}, {}, ["AVG1"], "avglint.toml"),
        (FILE, {"AVGLINT_SELECT": "AVG2"}, {"select": ("AVG4",)}, ("AVG4",), "command line"),
    ],
)
def test_who_is_heard(
    write: Write, file: str, environment: dict[str, str], given: dict[str, object], expected: object, origin: str
) -> None:
    write("avglint.toml", file)
    value = Configuration(given, environment).settings_of("a.md")["select"]
    assert (value.value, Path(value.origin).name) == (expected, origin)


@pytest.mark.parametrize(
    ("name", "text", "key", "expected"),
    [
        ("AVGLINT_IGNORE", "AVG1,AVG2", "ignore", ("AVG1", "AVG2")),
        ("AVGLINT_EXCLUDE", "oud/", "exclude", ("oud/",)),
        ("AVGLINT_RULES", "mijn:uw", "rules", ("mijn", "uw")),
        ("AVGLINT_PREVIEW", "1", "preview", True),
        ("AVGLINT_PREVIEW", "FALSE", "preview", False),
        ("AVGLINT_FORCE_EXCLUDE", "yes", "force-exclude", True),
        ("AVGLINT_JURISDICTION", "be", "jurisdiction", "be"),
        ("AVGLINT_AS_OF", "2019-01-01", "as-of", "2019-01-01"),
        ("AVGLINT_LANGUAGE", "en", "language", "en"),
        ("AVGLINT_FORMAT", "sarif", "format", "sarif"),
        ("AVGLINT_BASELINE", "b.json", "baseline", "b.json"),
        ("AVGLINT_FAIL_ON", "never", "fail-on", "never"),
        ("AVGLINT_JOBS", "3", "jobs", 3),
        ("AVGLINT_JOBS", "256", "jobs", 256),
        ("AVGLINT_JOBS", "auto", "jobs", "auto"),
        ("AVGLINT_JOBS", "0", "jobs", "auto"),
    ],
)
def test_the_variables(here: Path, name: str, text: str, key: str, expected: object) -> None:
    assert Configuration({}, {name: text}).run[key] == (expected, name, here, 0)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("AVGLINT_FORMAT", "jsn", "AVGLINT_FORMAT: 'jsn' kan niet (bedoelt u 'json'?); kies uit text"),
        ("AVGLINT_PREVIEW", "ja", "AVGLINT_PREVIEW: 'ja' kan niet; schrijf 1 of 0"),
        ("AVGLINT_AS_OF", "gisteren", "AVGLINT_AS_OF: 'gisteren' is geen dag; schrijf jjjj-mm-dd"),
        ("AVGLINT_EXCLUDE", "oud/,[z-a]", "AVGLINT_EXCLUDE: '[z-a]' is geen patroon; kijk naar wat tussen"),
        ("AVGLINT_JOBS", "257", "AVGLINT_JOBS: '257' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        ("AVGLINT_JOBS", "-1", "AVGLINT_JOBS: '-1' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        ("AVGLINT_JOBS", "9" * 5000, "AVGLINT_JOBS: '9"),
        ("AVGLINT_JOBS", "twee", "AVGLINT_JOBS: 'twee' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        ("AVGLINT_SELCT", "AVG1", "onbekende omgevingsvariabele AVGLINT_SELCT (bedoelt u 'AVGLINT_SELECT'?)"),
        ("AVGLINT_LANG", "en", "onbekende omgevingsvariabele AVGLINT_LANG (bedoelt u 'AVGLINT_LANGUAGE'?)"),
    ],
)
@pytest.mark.usefixtures("here")
def test_a_variable_that_can_not_be(name: str, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        Configuration({}, {name: text})
    assert str(raised.value).startswith(message)


@pytest.mark.usefixtures("here")
def test_variables_of_others_are_let_be() -> None:
    environment = {"AVGLINT_PATHS": "x", "AVGLINT_VERSION": "1", "AVGLINT_CACHE_DIR": "x", "AVGLINT_DEBUG": "1"}
    assert Configuration({}, environment).options_of("a.md") == Options()


def test_each_file_by_its_own_and_the_run_by_the_folder_it_runs_in(write: Write) -> None:
    write("avglint.toml", 'language = "en"\njurisdiction = "nl"\nfail-on = "info"\nas-of = 2019-01-01')
    write("be/avglint.toml", 'language = "nl"\njurisdiction = "be"\nfail-on = "never"\nas-of = 2020-01-01')
    chosen = Configuration({}, {})
    here, there = chosen.options_of("a.md"), chosen.options_of("be/a.md")
    assert (here.jurisdiction, here.language, here.as_of) == ("nl", "en", "2019-01-01")
    assert (there.jurisdiction, there.language, there.as_of) == ("be", "en", "2019-01-01")
    assert chosen.run["fail-on"].value == chosen.settings_of("be/a.md")["fail-on"].value == "info"


def test_folders_are_relative_to_where_they_are_written(here: Path, write: Write) -> None:
    (here / "regels").mkdir()
    (here / "sub/regels").mkdir(parents=True)
    write("avglint.toml", f'rules = ["regels", "{here}"]')
    write("sub/avglint.toml", 'rules = ["regels"]')
    chosen = Configuration({}, {})
    assert chosen.options_of("a.md").rules == (Path("regels"), here)
    assert chosen.options_of("sub/a.md").rules == (here / "sub" / "regels",)


@pytest.mark.parametrize("name", ["weg", "regels.yaml", "a\0b", "~niemand/a"])
def test_a_folder_of_rules_that_is_none_is_told_with_its_place(write: Write, name: str) -> None:
    write("regels.yaml", "")
    write("avglint.toml", f'\nrules = ["regels", "{name}"]'.replace("\0", "\\u0000"))
    write("regels/pack.yaml", "")
    with pytest.raises(ConfigError) as raised:
        Configuration({}, {}).options_of("a.md")
    assert str(raised.value) == f"avglint.toml:2: rules: {name!r} is geen map; controleer het pad"
    with pytest.raises(ConfigError, match=r"^AVGLINT_RULES: rules: 'weg' is geen map"):
        Configuration({}, {"AVGLINT_RULES": "weg"}).options_of("a.md")


IGNORES = """
ignore = ["AVG9"]
[per-file-ignores]
"*.txt" = ["AVG1"]
"oud/**" = ["AVG2", "AVG3"]
"/nieuw/a.txt" = ["AVG4"]
"a.txt#rechten" = ["AVG5"]
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.md", ("AVG9",)),
        ("a.txt", ("AVG9", "AVG1")),
        ("oud/diep/a.md", ("AVG9", "AVG2", "AVG3")),
        ("oud/a.txt", ("AVG9", "AVG1", "AVG2", "AVG3")),
        ("nieuw/a.txt", ("AVG9", "AVG1", "AVG4")),
        ("x/nieuw/a.txt", ("AVG9", "AVG1")),
    ],
)
def test_rules_that_a_file_is_not_judged_by(write: Write, path: str, expected: tuple[str, ...]) -> None:
    write("avglint.toml", IGNORES)
    assert Configuration({}, {}).options_of(path).ignored == expected


WAIVERS = """
[per-file-ignores]
"a.txt#uw-rechten" = ["AVG5"]
"*.md#uw-rechten" = ["AVG5"]
[[waivers]]
path = "a.txt"
rules = ["AVG1", "retention"]
reason = "afgesproken"
[[waivers]]
path = "oud/"
rules = ["AVG2"]
reason = "volgt"
section = "rechten"
text = "zo lang"
"""
RIGHTS = ("AVG5",), "#uw-rechten"
IN_MARKDOWN = Waiver(
    *RIGHTS, 'avglint.toml: per-file-ignores."*.md#uw-rechten"', "uw-rechten", policy=True, strict=False
)


@pytest.mark.parametrize(
    ("key", "pattern", "section"),
    [
        ("a.txt", "a.txt", None),
        ("a.txt#rechten", "a.txt", "rechten"),
        ("c#.txt#rechten", "c#.txt", "rechten"),
        ("a.txt#", "a.txt", ""),
        ("#rechten", "", "rechten"),
    ],
)
def test_the_heading_in_a_key(key: str, pattern: str, section: str | None) -> None:
    assert split_key(key) == (pattern, section)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("b.txt", ()),
        ("b.md", (IN_MARKDOWN,)),
        (
            "a.txt",
            (
                Waiver(("AVG1", "retention"), "afgesproken", "avglint.toml: waivers[1]"),
                Waiver(*RIGHTS, 'avglint.toml: per-file-ignores."a.txt#uw-rechten"', "uw-rechten", policy=True),
            ),
        ),
        ("oud/x.txt", (Waiver(("AVG2",), "volgt", "avglint.toml: waivers[2]", "rechten", "zo lang", strict=False),)),
    ],
)  # fmt: skip
def test_waivers_of_a_file(write: Write, path: str, expected: tuple[Waiver, ...]) -> None:
    write("avglint.toml", WAIVERS)
    assert Configuration({}, {}).options_of(path).waivers == expected


@pytest.mark.parametrize(
    ("path", "named", "force", "expected"),
    [
        ("oud/a.md", False, "false", True),
        ("oud/a.md", True, "false", False),
        ("oud/a.md", True, "true", True),
        ("a.md", False, "true", False),
        ("sub/b.md", False, "false", True),
        ("sub/houden.md", False, "false", False),
        ("-", True, "true", False),
    ],
)
def test_what_is_passed_by(write: Write, path: str, named: bool, force: str, expected: bool) -> None:
    write("avglint.toml", f'exclude = ["oud/", "sub/*", "!sub/houden.md"]\nforce-exclude = {force}')
    assert Configuration({}, {}).is_excluded(path, named) is expected


def test_where_a_rule_is_named(here: Path, write: Write) -> None:
    path = write("avglint.toml", 'select = ["A"]\n[severities]\nB = "off"\n[per-file-ignores]\n"x" = ["C"]')
    options = options_from(Configuration({}, {"AVGLINT_IGNORE": "D"}).run)
    assert options.origins == (
        ("A", "avglint.toml:1: select"),
        ("D", "AVGLINT_IGNORE: ignore"),
        ("B", "avglint.toml:2: severities"),
        ("C", 'avglint.toml:4: per-file-ignores."x"'),
    )
    assert options_from(Configuration({"select": ("A",)}, {}, isolated=True).run).origins == ()
    assert here == path.parent
