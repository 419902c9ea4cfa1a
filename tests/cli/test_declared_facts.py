"""Declared facts in whole runs: where they are found, where they count, and how reports tell them."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from avglint.model.controller import FACTS
from tests.cli.conftest import Outcome
from tests.config.conftest import Write, here, write

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]
STATEMENT = """Privacyverklaring

Bakkerij Zon verwerkt persoonsgegevens om te bezorgen. U kunt uw gegevens inzien.

Uw gegevens worden opgeslagen op servers in de Verenigde Staten.
"""
RULES = 'select = ["AVG103", "AVG302", "AVG303"]\n'
DECLARED = RULES + "[controller]\ndpo = true\ntransfers = false\n"


@pytest.fixture
def shop(write: Write) -> Write:
    """Return what writes files, in a folder with two statements and a configuration that declares two facts."""
    write("a.txt", STATEMENT)
    write("sub/b.txt", STATEMENT)
    write("avglint.toml", DECLARED)
    return write


def settled(outcome: Outcome) -> dict[str, dict[str, tuple[str, str | None]]]:
    """Return, by path and rule, the verdict and what settled it."""
    return {
        each["path"]: {rule["rule"]: (rule["verdict"], rule.get("settled_by")) for rule in each["assessments"]}
        for each in json.loads(outcome.out)["documents"]
    }


BY_TEXT = {"AVG103": ("not_applicable", None), "AVG302": ("satisfied", None), "AVG303": ("missing", None)}
BY_FACTS = {
    "AVG103": ("missing", "controller.dpo"),
    "AVG302": ("violated", "controller.transfers"),
    "AVG303": ("not_applicable", "controller.transfers"),
}


@pytest.mark.parametrize(
    ("files", "arguments", "of_b"),
    [
        ({}, [], BY_FACTS),
        # The closest file holds, whole.
        ({"sub/avglint.toml": RULES}, [], BY_TEXT),
        ({"sub/avglint.toml": RULES + 'extend = "../avglint.toml"\n'}, [], BY_FACTS),
        (
            {"sub/avglint.toml": 'extend = "../avglint.toml"\n[controller]\ndpo = true\n'},
            [],
            {**BY_TEXT, "AVG103": ("missing", "controller.dpo")},
        ),
        ({"sub/avglint.toml": RULES}, ["--config", "avglint.toml"], BY_FACTS),
        ({}, ["--no-waivers"], BY_FACTS),
        ({}, ["--isolated", "--select", "AVG103,AVG302,AVG303"], BY_TEXT),
    ],
)
def test_which_facts_hold_for_a_file(
    avglint: Avglint, shop: Write, files: dict[str, str], arguments: list[str], of_b: dict[str, tuple[str, str | None]]
) -> None:
    for name, text in files.items():
        shop(name, text)
    outcome = avglint("check", "a.txt", "sub/b.txt", "-f", "json", *arguments)
    of_a = BY_TEXT if "--isolated" in arguments else BY_FACTS
    assert settled(outcome) == {"a.txt": of_a, "sub/b.txt": of_b}


def test_facts_of_a_pyproject_hold_too(avglint: Avglint, shop: Write, here: Path) -> None:
    (here / "avglint.toml").unlink()
    shop("pyproject.toml", "[tool.avglint.controller]\ndpo = true\n")
    outcome = avglint("check", "a.txt", "--select", "AVG103")
    assert outcome.status == 1
    assert "(pyproject.toml, [tool.avglint.controller] dpo)" in " ".join(outcome.out.split())


def test_facts_of_several_files_that_are_one(avglint: Avglint, shop: Write) -> None:
    shop("sub/avglint.toml", RULES)
    outcome = avglint("check", "a.txt", "sub/b.txt", "--together", "-f", "json")
    assert settled(outcome) == {"a.txt": BY_FACTS}


def test_the_json_report_has_the_facts_and_keeps_to_its_schema(avglint: Avglint, shop: Write) -> None:
    shop("avglint.toml", DECLARED + 'name = "Ja"\n')
    schema = json.loads(avglint("schema", "report").out)
    for language in ("nl", "en"):
        report = json.loads(avglint("check", "a.txt", "-f", "json", "--lang", language).out)
        jsonschema.validate(report, schema)
        assert report["documents"][0]["declared"] == {"dpo": True, "transfers": False, "name": "Ja"}
    silent = json.loads(avglint("check", "a.txt", "-f", "json", "--isolated").out)
    assert "declared" not in silent["documents"][0]
    assert not [each for each in silent["documents"][0]["assessments"] if "settled_by" in each]


NL = (
    "Opgegeven: dpo = ja · transfers = nee\n"
    "Daardoor beslist: AVG103 ontbreekt (controller.dpo) · AVG302 in strijd (controller.transfers) · AVG303\n"
    "  niet van toepassing (controller.transfers)\n"
)
EN = (
    "Declared: dpo = yes · transfers = no\n"
    "Settled by that: AVG103 missing (controller.dpo) · AVG302 violated (controller.transfers) · AVG303 not\n"
    "  applicable (controller.transfers)\n"
)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], NL),
        (["--lang", "en"], EN),
        ([], "✗ in strijd (1): AVG302 Of gegevens buiten Europa komen\n"),
        (
            ["--checklist"],
            "- AVG303 Wat de gegevens buiten Europa beschermt: niet van toepassing\n"
            "      U hebt opgegeven dat er geen gegevens buiten de EER komen (avglint.toml, [controller]\n"
            "      transfers).\n",
        ),
        (["-f", "markdown"], "- Opgegeven: dpo = ja · transfers = nee\n- Daardoor beslist: AVG103 ontbreekt"),
        (["-f", "markdown", "--lang", "en"], "- Declared: dpo = yes · transfers = no\n- Settled by that: AVG103"),
        (
            ["-f", "concise"],
            "a.txt:5:34: AVG302 [fout] U hebt opgegeven dat er geen gegevens buiten de EER komen (avglint.toml, "
            "[controller] transfers), maar hier staat dat er gegevens buiten de EER (kunnen) komen.\n",
        ),
    ],
)
@pytest.mark.usefixtures("shop")
def test_reports_for_people_tell_what_was_settled(avglint: Avglint, arguments: list[str], told: str) -> None:
    out = avglint("check", "a.txt", *arguments).out
    assert " ".join(told.split()) in " ".join(out.split())


def test_a_declared_name_can_do_no_harm_in_a_report(avglint: Avglint, shop: Write) -> None:
    shop("avglint.toml", '[controller]\nname = "\\u001b[31m::error::x\\n## [a](http://x) |"\n')
    for form in ("text", "markdown", "concise", "grouped", "github", "junit", "sarif", "json"):
        outcome = avglint("check", "a.txt", "--select", "AVG101", "-f", form)
        assert "\x1b" not in outcome.out
        assert not [line for line in outcome.out.splitlines() if line.startswith(("::error::x", "## [a]"))]


def test_config_show_has_a_line_for_each_fact(avglint: Avglint, shop: Write) -> None:
    shop("avglint.toml", '[controller]\nname = "Zon"\ndpo = false\n')
    shown = avglint("config", "show", "sub").out
    assert 'controller.name = "Zon"  # avglint.toml\ncontroller.dpo = false   # avglint.toml\n' in shown
    values = json.loads(avglint("config", "show", "-f", "json").out)["settings"]
    assert values["controller"]["value"] == {"name": "Zon", "dpo": False}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("dop = true", "avglint.toml:2: onbekende sleutel controller.dop (bedoelt u 'dpo'?)"),
        ("joint-controllers = true", "controller.joint-controllers (bedoelt u 'joint_controllers'?)"),
        ('dpo = "ja"', "avglint.toml:2: controller.dpo moet true of false zijn"),
        ("dpo = 1", "avglint.toml:2: controller.dpo moet true of false zijn"),
        ("name = true", 'avglint.toml:2: controller.name moet een tekst zijn, tussen aanhalingstekens: "..."'),
        ('name = " - "', "avglint.toml:2: controller.name moet de naam van de organisatie zijn"),
    ],
)
def test_a_faulty_declaration_is_told_at_its_place(avglint: Avglint, shop: Write, text: str, message: str) -> None:
    shop("avglint.toml", f"[controller]\n{text}\n")
    outcome = avglint("check", "a.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err


def test_the_table_must_be_one(avglint: Avglint, shop: Write) -> None:
    shop("avglint.toml", "controller = true\n")
    assert "avglint.toml:1: controller moet een tabel zijn" in avglint("check", "a.txt").err


def test_the_schema_of_the_configuration_has_every_fact(avglint: Avglint) -> None:
    definitions = json.loads(avglint("schema", "config").out)["$defs"]
    assert set(definitions["ControllerTable"]["properties"]) == set(FACTS)


def test_a_rule_s_page_names_its_fact(avglint: Avglint) -> None:
    assert "\nFeit dat meebeslist: [controller] dpo (avglint interview)\n" in avglint("explain", "AVG103").out
    assert (
        "\nFact that settles it: [controller] transfers (avglint interview)\n"
        in avglint("explain", "AVG302", "--lang", "en").out
    )


IMPORTED = """
import sys
sys.argv = ["avglint", "check", "a.txt", "-f", "json"]
from avglint.cli import main
main()
ours = ("linter.declared", "linter.settle", "linter.controller_words", "model.controller", "cli.questions")
print([name for name in (*(f"avglint.{each}" for each in ours), "tomlkit") if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        (None, []),
        ("preview = true\n", ["model.controller"]),
        (
            "[controller]\ndpo = true\n",
            ["linter.declared", "linter.settle", "linter.controller_words", "model.controller"],
        ),
    ],
)
def test_only_who_declares_facts_waits_for_them(
    here: Path, shop: Write, configuration: str | None, expected: list[str]
) -> None:
    subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=False)  # fills the caches
    (here / "avglint.toml").unlink()
    if configuration:
        shop("avglint.toml", configuration)
    done = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, cwd=here)
    assert done.stderr == f"{[f'avglint.{each}' for each in expected]}\n"
