"""Whole runs in a folder with configuration files: what is judged, by what, and how the run ends."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Linter, Outcome
from tests.config.conftest import Write, here, write
from tests.notice import NOTICE

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]

PACK = """
code: ACME001
name: bread
kind: occurrence
title: {nl: Brood, en: Bread}
question: {nl: Staat er brood?, en: Is there bread?}
source: [{nl: Huisregel 1, en: House rule 1}]
severity: {violated: error}
message: {violated: {nl: Er staat een bakker., en: There is a baker.}}
repair: {nl: Haal de bakker weg., en: Remove the baker.}
why: {nl: Daarom., en: Because.}
evidence: {violated: [bakkerij]}
examples:
  - {text: Bakkerij Zon bewaart uw gegevens., verdict: violated, words: [Bakkerij]}
  - {text: Wij zijn een bakkerij., verdict: violated, words: [bakkerij]}
  - {text: Onze bakkerij bewaart niets., verdict: violated, words: [bakkerij]}
  - {text: Slagerij Zon bewaart uw gegevens., verdict: satisfied}
  - {text: Kapper Zon bewaart uw gegevens., verdict: satisfied}
  - {text: Wij bewaren uw gegevens., verdict: satisfied}
"""


@pytest.fixture
def bakery(write: Write) -> Write:
    """Return what writes files, in a folder where two statements stand already."""
    write("a.txt", NOTICE)
    write("sub/b.txt", NOTICE)
    return write


def codes(outcome: Outcome) -> dict[str, set[str]]:
    documents = json.loads(outcome.out)["documents"]
    return {each["path"]: {assessment["rule"] for assessment in each["assessments"]} for each in documents}


def test_each_file_is_judged_by_its_closest_configuration(avglint: Avglint, bakery: Write) -> None:
    bakery("avglint.toml", 'select = ["AVG401", "AVG504"]\nformat = "json"\n[per-file-ignores]\n"a*" = ["AVG504"]')
    bakery("sub/avglint.toml", 'rules = ["huisregels"]\nselect = ["ACME"]\n')
    bakery("sub/huisregels/pack.yaml", 'name: acme\nversion: "1"\n')
    bakery("sub/huisregels/ACME001-bread.yaml", PACK)
    outcome = avglint("check", ".")
    assert codes(outcome) == {"a.txt": {"AVG401"}, "sub/b.txt": {"ACME001"}}
    assert [pack["name"] for pack in json.loads(outcome.out)["packs"]] == ["avg", "acme"]
    assert outcome.status == 1
    assert "fout ACME001 bread: Brood" in avglint("check", "sub/b.txt", "-f", "text").out


@pytest.mark.parametrize(
    ("configuration", "arguments", "status", "told"),
    [
        ('select = ["AVG401"]', [], 0, "waarschuwing AVG401"),
        ('select = ["AVG401"]\nfail-on = "warning"', [], 1, "waarschuwing AVG401"),
        ('select = ["AVG401"]\nfail-on = "warning"', ["--fail-on", "error"], 0, "waarschuwing AVG401"),
        ('select = ["AVG401"]\n[severities]\nAVG401 = "error"', [], 1, "fout AVG401"),
        ('select = ["AVG401"]\n[severities]\nretention = "info"', ["--fail-on", "warning"], 0, "opmerking AVG401"),
        ('select = ["AVG401"]\nlanguage = "en"', [], 0, "warning AVG401"),
        ('select = ["AVG401"]\nlanguage = "en"', ["--isolated", "--select", "AVG402"], 0, "opmerking AVG402"),
        ('select = ["AVG40"]\n[severities]\nAVG401 = "off"', [], 0, "opmerking AVG402"),
    ],
)
def test_settings_of_a_run(
    avglint: Avglint, bakery: Write, configuration: str, arguments: list[str], status: int, told: str
) -> None:
    bakery("avglint.toml", configuration)
    outcome = avglint("check", "a.txt", *arguments)
    assert (outcome.status, outcome.err) == (status, "")
    assert f"\n{told} " in outcome.out


@pytest.mark.parametrize(
    ("configuration", "message"),
    [
        ('select = ["AVG40l"]', "avglint.toml:1: select: geen regel heet 'AVG40l' (bedoelt u 'AVG40"),
        ('[severities]\nAVG40 = "off"', "avglint.toml:1: severities: geen regel heet 'AVG40': het begin van een"),
        ('[per-file-ignores]\n"a.txt" = ["retentoin"]', "per-file-ignores.\"a.txt\": geen regel heet 'retentoin'"),
        ('select = ["AVG401"]\nignore = ["AVG4"]', "er blijft geen regel over"),
        ("x = 1", "avglint.toml:1: onbekende sleutel x"),
        ("x =", "avglint.toml:1:4: dit is geen geldige TOML"),
    ],
)
@pytest.mark.parametrize("path", ["avglint.toml", "sub/avglint.toml"])
def test_a_broken_configuration_is_one_message(
    avglint: Avglint, bakery: Write, configuration: str, message: str, path: str
) -> None:
    bakery(path, configuration.replace("a.txt", "b.txt") if path.startswith("sub") else configuration)
    message = message.replace("a.txt", "b.txt") if path.startswith("sub") else message
    outcome = avglint("check", ".")
    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("configuration", "message"),
    [
        (
            '[per-file-ignores]\n"elders.txt" = ["retentoin"]',
            "per-file-ignores.\"elders.txt\": geen regel heet 'retentoin'",
        ),
        ('[per-file-ignores]\n"elders.txt#Kop" = ["AVG999"]', "\"elders.txt#Kop\": geen regel heet 'AVG999'"),
        ('[[waivers]]\npath = "elders.txt"\nrules = ["AVG999"]\nreason = "x"', "waivers[1]: geen regel heet 'AVG999'"),
    ],
)
def test_a_rule_that_is_none_is_told_also_where_no_file_is_judged_by_it(
    avglint: Avglint, bakery: Write, configuration: str, message: str
) -> None:
    bakery("avglint.toml", configuration)
    outcome = avglint("check", ".")
    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err


@pytest.mark.parametrize(
    ("arguments", "paths", "status"),
    [
        (["."], ["a.txt"], 0),
        (["a.txt", "sub/b.txt"], ["a.txt", "sub/b.txt"], 0),
        (["a.txt", "sub/b.txt", "--force-exclude"], ["a.txt"], 0),
        (["sub/b.txt", "--force-exclude"], [], 0),
        (["sub"], [], 2),
    ],
)
def test_what_is_excluded(avglint: Avglint, bakery: Write, arguments: list[str], paths: list[str], status: int) -> None:
    bakery("avglint.toml", 'exclude = ["sub/"]\nformat = "json"\nfail-on = "never"')
    outcome = avglint("check", *arguments)
    assert (list(codes(outcome)), outcome.status) == (paths, status)
    assert outcome.err.startswith("avglint: alle gevonden bestanden vallen onder exclude") == (status == 2)


def test_other_commands_know_the_packs_and_the_language_of_the_folder(avglint: Avglint, bakery: Write) -> None:
    bakery("avglint.toml", 'rules = ["huisregels"]\nlanguage = "en"')
    bakery("huisregels/pack.yaml", 'name: acme\nversion: "1"\n')
    bakery("huisregels/ACME001-bread.yaml", PACK)
    assert avglint("explain", "ACME001").out.startswith("ACME001 bread: Bread\n")
    assert "\nACME001  bread: Bread" in avglint("rules").out
    assert avglint("parse", "a.txt").status == 0


@pytest.mark.parametrize(
    ("arguments", "status", "judged"),
    [((".",), 0, ["sub/b.txt"]), (("a.txt", "sub/b.txt"), 0, ["sub/b.txt"]), (("a.txt",), 2, [])],
)
def test_a_file_from_which_all_rules_are_taken_is_passed_by(
    avglint: Avglint, bakery: Write, arguments: tuple[str, ...], status: int, judged: list[str]
) -> None:
    bakery("avglint.toml", 'select = ["AVG401"]\n[per-file-ignores]\n"a.txt" = ["AVG4"]\n')
    outcome = avglint("check", *arguments, "-f", "json")
    assert (outcome.status, list(codes(outcome))) == (status, judged)
    assert outcome.err == (
        "avglint: a.txt: per-file-ignores neemt voor dit bestand alle gekozen regels weg; kies ook andere, of zet het"
        " bestand in exclude.\n"
    )
    assert avglint("check", "a.txt", "--together", "-f", "concise").status == 0


WAIVERS = """
[[waivers]]
path = "a.txt"
rules = ["AVG401"]
reason = "afgesproken"
[per-file-ignores]
"a.txt#uw-rechten" = ["AVG504"]
"""


def test_waivers_are_shown_and_do_not_count(avglint: Avglint, bakery: Write) -> None:
    bakery("avglint.toml", 'select = ["AVG401", "AVG504"]\nfail-on = "info"\n' + WAIVERS)
    outcome = avglint("check", "a.txt", "-f", "concise")
    assert outcome.status == 0
    assert outcome.out == (
        "a.txt:6:5: AVG401 [onderdrukt] afgesproken (avglint.toml: waivers[1])\n"
        'a.txt:8:1: AVG504 [onderdrukt] #uw-rechten (avglint.toml: per-file-ignores."a.txt#uw-rechten")\n'
    )
    assert avglint("check", "a.txt", "--no-waivers").status == 1


def test_a_faulty_waiver_has_a_title_and_a_page(avglint: Avglint, bakery: Write) -> None:
    bakery("c.md", NOTICE + "\n<!-- avglint: ignore AVG401 -->\n")
    outcome = avglint("check", "c.md", "--select", "AVG101", "--fail-on", "warning")
    assert outcome.status == 1
    assert "\nwaarschuwing AVG002 faulty-waiver: Uitzondering die niet telt\n  --> c.md:11:1\n" in outcome.out
    assert "ontbreekt" not in outcome.out
    assert avglint("explain", "faulty-waiver").out.startswith("AVG002 faulty-waiver: Uitzondering die niet telt\n")
    sarif = json.loads(avglint("check", "c.md", "--select", "AVG101", "-f", "sarif").out)
    assert [rule["id"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]] == ["AVG101", "AVG002"]
    assert not any("Bron" in rule["help"]["text"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"][1:])


@pytest.mark.parametrize(
    ("paths", "output", "told"),
    [
        ((".",), "text=sub/b.txt", "'sub/b.txt'"),
        (("*.txt",), "html=a.txt", "'a.txt'"),
        (("**/*.txt",), "json=./sub/../a.txt", "'sub/../a.txt'"),
        ((".",), "html=link.html", "'link.html'"),
        (("a.txt",), "text=sub/b.txt", None),
        (("sub",), "text=a.txt", None),
        ((".",), "text=nieuw.txt", None),
        ((".",), "text=oud.txt", None),
        ((".",), "json=oud.json", None),
    ],
)
def test_a_report_replaces_no_statement_that_is_checked(
    avglint: Avglint, bakery: Write, here: Path, paths: tuple[str, ...], output: str, told: str | None
) -> None:
    bakery("avglint.toml", 'exclude = ["oud.*"]\n')
    bakery("oud.txt", "een ouder rapport")
    bakery("oud.json", "{}")
    (here / "link.html").symlink_to("a.txt")
    outcome = avglint("check", *paths, "--output", output, "--select", "AVG401")
    if told:
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err == (
            f"avglint: --output: {told} is een van de bestanden die gecontroleerd worden; kies een andere naam of map,"
            " of zet het bestand in exclude\n"
        )
        assert (here / "a.txt").read_text() == (here / "sub/b.txt").read_text() == NOTICE
    else:
        assert (outcome.status, outcome.err) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "output", "told"),
    [
        (["--baseline", "b.json"], "b.json", "de nulmeting"),
        (["--baseline", "b.json", "--write-baseline"], "./sub/../b.json", "de nulmeting"),
        (["--baseline", "b.json", "--no-waivers"], "b.json", "de nulmeting"),
        (["--write-baseline"], "avglint-baseline.json", "de nulmeting"),
        (["--config", "c.txt"], "c.txt", "een configuratiebestand"),
        (["--config", "c.txt"], "basis.txt", "een configuratiebestand"),
        ([], "link.json", "een configuratiebestand"),
        (["--baseline", "b.json"], "avglint-baseline.json", None),
        (["--config", "c.txt"], "b.json", None),
        (["--isolated"], "c.txt", None),
    ],
)
def test_a_report_replaces_nothing_that_the_run_is_told_by(
    avglint: Avglint, bakery: Write, here: Path, arguments: list[str], output: str, told: str | None
) -> None:
    written = {"b.json": '{"version": 1, "files": {}}', "c.txt": 'extend = "basis.txt"', "basis.txt": "preview = false"}
    for name, text in written.items():
        bakery(name, text)
    (here / "link.json").symlink_to(bakery("avglint.toml", ""))
    outcome = avglint("check", "a.txt", "--select", "AVG401", "--output", f"json={output}", *arguments)
    if told:
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err == f"avglint: --output: {str(Path(output))!r} is {told}; kies een andere naam\n"
        assert {name: (here / name).read_text() for name in written} == written
    else:
        assert outcome.status == 0
        assert "documents" in json.loads((here / output).read_text())


@pytest.mark.usefixtures("bakery")
def test_the_page_of_an_earlier_run_is_replaced_and_is_no_statement(avglint: Avglint) -> None:
    asked = ("check", ".", "--select", "AVG401", "--output", "html=rapport.html")
    first = avglint(*asked)
    assert (first.status, first.err) == (0, "")
    again = avglint(*asked)
    assert (again.status, again.err) == (0, "avglint: rapport.html: Dit is een rapport van avglint, geen verklaring.\n")
    assert avglint("check", "rapport.html", "--lang", "en").err == (
        "avglint: rapport.html: This is a report of avglint, no statement.\n"
    )


def test_a_baseline_from_the_first_day_to_the_last(avglint: Avglint, bakery: Write, here: Path) -> None:
    bakery("avglint.toml", 'baseline = "begin.json"\nfail-on = "info"\nselect = ["AVG401", "AVG504"]\n')
    first = avglint("check", ".")
    assert (first.status, first.out) == (2, "")
    assert first.err == "avglint: begin.json: deze nulmeting is er niet; maak haar met --write-baseline\n"
    written = avglint("check", ".", "--write-baseline")
    assert written.status == 0
    assert written.err == "avglint: begin.json: nulmeting geschreven, met 4 bevindingen in 2 bestanden\n"
    counts = {"AVG401": 1, "AVG504": 1}
    assert json.loads((here / "begin.json").read_text()) == {
        "version": 1,
        "files": {"a.txt": counts, "sub/b.txt": counts},
    }
    assert avglint("check", "a.txt") == avglint("check", "a.txt", "--baseline", str(here / "begin.json"))
    assert avglint("check", ".", "--no-waivers").status == 1
    bakery("a.txt", NOTICE.replace("niet langer dan nodig", "een jaar"))
    (here / "sub/b.txt").unlink()
    repaired = avglint("check", "a.txt")
    assert repaired.status == 0
    assert repaired.err == (
        "avglint: begin.json: de nulmeting telt meer dan er nog is: a.txt AVG401 (1 → 0), sub/b.txt AVG401 (1 → 0), "
        "sub/b.txt AVG504 (1 → 0). Dat is dus hersteld: haal het eruit met avglint check --prune-baseline\n"
    )
    pruned = avglint("check", "a.txt", "--prune-baseline", "--lang", "en")
    assert pruned.err == "avglint: begin.json: baseline pruned, now with 1 finding in 1 file\n"
    assert avglint("check", "a.txt").err == ""
    bakery("a.txt", NOTICE)
    assert avglint("check", "a.txt").status == 1


def test_a_baseline_in_the_folder_of_the_run(avglint: Avglint, bakery: Write, here: Path) -> None:
    bakery("sub/.keep", "")
    written = avglint("check", ".", "--write-baseline")
    assert written.status == 0
    assert 'Zet baseline = "avglint-baseline.json" in de configuratie' in written.err
    assert (here / "avglint-baseline.json").is_file()
    assert avglint("check", ".", "--fail-on", "info").status == 1
    many = avglint("check", "a.txt", "--baseline", "avglint-baseline.json", "--select", "AVG4")
    assert many.err == ""
    (here / "sub/b.txt").unlink()
    assert ", en nog " in avglint("check", "a.txt", "--baseline", "avglint-baseline.json").err


@pytest.mark.parametrize(
    ("text", "arguments", "message"),
    [
        (
            "",
            (),
            "b.json: dit is geen nulmeting van avglint; noem met --baseline een ander bestand, en maak haar daar zo"
            " nodig met --write-baseline\n",
        ),
        (NOTICE, (), "b.json: dit is geen nulmeting van avglint; noem met --baseline een ander bestand"),
        (NOTICE, ("--write-baseline",), "b.json: dit is geen nulmeting van avglint; noem met --baseline een ander"),
        ("[]", (), "b.json: dit is geen nulmeting van avglint"),
        ('{"version": 1, "files": {"a": {"AVG1": true}}}', (), "b.json: dit is geen nulmeting van avglint"),
        ('{"version": 1, "files": {"a": 1}}', (), "b.json: dit is geen nulmeting van avglint"),
        ('{"version": 1, "files": {"a": {"AVG1": -1}}}', (), "b.json: dit is geen nulmeting van avglint"),
        ('{"version": 2, "files": {}}', (), "b.json: dit is geen nulmeting van avglint"),
        ('{"version": 1, "files": {}}', ("--isolated", "--config", "x.toml"), "--isolated gebruikt geen"),
        ("{}", ("--write-baseline",), "b.json: dit is geen nulmeting van avglint"),
        (None, ("--baseline", "~niemand/b.json"), "~niemand/b.json: deze nulmeting is er niet; maak haar met"),
        (None, ("--prune-baseline",), "b.json: deze nulmeting is er niet"),
        (
            "{}",
            ("--prune-baseline", "--write-baseline"),
            "van --write-baseline, --prune-baseline en --no-waivers kan er",
        ),
    ],
)
def test_a_baseline_that_can_not_be(
    avglint: Avglint, bakery: Write, text: str | None, arguments: tuple[str, ...], message: str
) -> None:
    if text is not None:
        bakery("b.json", text)
    outcome = avglint("check", "a.txt", "--baseline", "b.json", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"avglint: {message}")
    assert outcome.err.count("\n") == 1


SHOWN = """\
Configuratie voor sub/b.txt: sub/avglint.toml

select = []                   # standaard
ignore = ["AVG1"]             # AVGLINT_IGNORE
per-file-ignores = {}         # standaard
severities = {"x\\"" = "off"}  # sub/avglint.toml
waivers = []                  # standaard
controller = {}               # standaard
rules = []                    # standaard
preview = false               # standaard
jurisdiction = "auto"         # standaard
exclude = []                  # standaard
force-exclude = false         # standaard
as-of = -                     # standaard
language = "nl"               # standaard
format = "text"               # standaard
baseline = -                  # standaard
fail-on = "info"              # avglint.toml
cache = false                 # standaard
jobs = 1                      # standaard
"""


def test_config_show(avglint: Avglint, bakery: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    run = bakery("avglint.toml", 'fail-on = "info"')
    file = bakery("sub/avglint.toml", "[severities]\n'x\"' = 'off'")
    monkeypatch.setenv("AVGLINT_IGNORE", "AVG1")
    assert avglint("config", "show", "sub/b.txt").out == SHOWN
    shown = json.loads(avglint("config", "show", "sub", "--format", "json").out)
    assert (shown["path"], shown["file"]) == ("sub", str(file))
    assert shown["settings"]["fail-on"] == {"value": "info", "origin": str(run), "relative_to": str(run.parent)}
    assert shown["settings"]["ignore"]["origin"] == "AVGLINT_IGNORE"
    alone = avglint("config", "show", "--isolated", "--lang", "en").out
    assert alone.startswith("Configuration of .: no configuration file found\n")
    assert alone.count("# default") == 17
    assert alone.count("# command line") == 1


def test_config_without_a_command_teaches(avglint: Avglint) -> None:
    outcome = avglint("config")
    assert (outcome.status, outcome.err) == (0, "")
    assert "Voorbeeld van avglint.toml" in outcome.out


def test_the_schema_of_the_configuration(avglint: Avglint) -> None:
    assert json.loads(avglint("schema", "config").out)["title"] == "avglint configuration"


@pytest.mark.usefixtures("linter")
@pytest.mark.parametrize("options", [[], ["--config", "avglint.toml"]])
def test_a_configuration_reaches_the_linter(avglint: Avglint, linter: Linter, write: Write, options: list[str]) -> None:
    write("avglint.toml", 'select = ["AVG5"]')
    avglint("check", "foto.txt", *options)
    [(_, asked, _, _)] = linter.asked
    assert asked.select == ("AVG5",)


IMPORTED = """
import sys
sys.argv = ["avglint", "check", "a.txt", "-f", "json"]
from avglint.cli import main
main()
print([name for name in ("tomllib", "pydantic", "pathspec") if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, []),
        ({"pyproject.toml": "[project]\nname = 'site'\ndependencies = ['avglint']\n[tool.ruff]\n"}, []),
        ({"avglint.toml": ""}, ["tomllib", "pydantic"]),
        ({"pyproject.toml": "[tool.avglint]\nexclude = ['x']\n"}, ["tomllib", "pydantic"]),
        ({"avglint.toml": "[per-file-ignores]\nx = []\n"}, ["tomllib", "pydantic", "pathspec"]),
    ],
)
def test_only_who_has_a_configuration_waits_for_it(
    here: Path, bakery: Write, files: dict[str, str], expected: list[str]
) -> None:
    subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=False)  # fills the caches
    for name, text in files.items():
        bakery(name, text)
    done = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, cwd=here)
    assert done.stderr == f"{expected}\n"
