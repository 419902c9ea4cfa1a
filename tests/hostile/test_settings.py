"""Configurations, baselines and packs of rules that are made to hurt: one message, no traceback, no wait."""

import os
import time
from pathlib import Path

import pytest

from avglint.errors import RulebookError
from avglint.rulebook.load import load_program
from tests.command import Run
from tests.rulebook.conftest import MakePack, make_pack
from tests.rulebook.pack_text import LEXICON, LEXICON_NAME, RULE, RULE_NAME

__all__ = ["make_pack"]

TOML = {
    "deep": "a = " + "[" * 100_000,
    "figures": "a = " + "9" * 10_000,
    "large": "#" * 2_000_000,
    "no text": b"\xff\xfe\x00",
    "tag": 'extend = "avglint.toml"',
    "windows path": 'extend = "C:\\Users\\x.toml"',
}


@pytest.mark.parametrize("content", TOML.values(), ids=TOML.keys())
def test_a_configuration(run: Run, statement: Path, tmp_path: Path, content: str | bytes) -> None:
    (tmp_path / "avglint.toml").write_bytes(content.encode() if isinstance(content, str) else content)
    outcome = run("check", statement)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("avglint: avglint.toml")
    assert "Onverwachte fout" not in outcome.err


def test_a_configuration_that_is_no_file_is_passed_by(run: Run, statement: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "avglint.toml")
    (tmp_path / "pyproject.toml").mkdir()
    assert run("check", statement).err == ""


@pytest.mark.parametrize(
    "content", ["[" * 100_000, '{"version": 1, "files": {"a": {"b": ' + "9" * 10_000 + "}}}", "{}"]
)
def test_a_baseline(run: Run, statement: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "nulmeting.json").write_text(content)
    outcome = run("check", statement, "--baseline", "nulmeting.json")
    assert outcome.status == 2
    assert "dit is geen nulmeting van avglint" in outcome.err


def test_a_baseline_that_is_no_file(run: Run, statement: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "nulmeting.json")
    assert "geen gewoon bestand" in run("check", statement, "--baseline", "nulmeting.json").err


LAUGHS = "".join(f"  l{n}: ['{' '.join([f'@l{n + 1}'] * 9)}']\n" for n in range(15)) + "  l15: [lol, haha hihi]\n"
CHAIN = "".join(f"  l{n}: ['@l{n + 1} x']\n" for n in range(300)) + "  l300: [lol]\n"
PACKS = {
    "a billion laughs of YAML": ("&a [x, x]", "", "an anchor (&a) can't be used here"),
    "a tag that would run code": ("!!python/object/apply:os.system ['touch gehackt']", "", "a tag (tag:yaml.org"),
    "a billion laughs of lists": ("['@l0']", LAUGHS, "this pattern has more than 50000 parts"),
    "lists without end": ("['@l0']", CHAIN, "lists in lists, more than 20 deep"),
    "deep brackets": (f"['{'(' * 2000}a{')' * 2000}']", "", "brackets in brackets, more than 20 deep"),
    "a pattern without end": (f"['({'|'.join(map(str, range(10_000, 14_000)))})']", "", "has at most 10000 characters"),
    "gaps without end": (f"['{' .. '.join(['naam'] * 200)}']", "", "more than 40 gaps (..) in one sequence"),
    "a wide gap": ("['naam ..999999999 adres']", "", "this is no pattern"),
}


@pytest.mark.parametrize(("evidence", "lists", "why"), PACKS.values(), ids=PACKS.keys())
def test_a_pack(make_pack: MakePack, tmp_path: Path, evidence: str, lists: str, why: str) -> None:
    lexicon = LEXICON.replace("lists:\n", f"lists:\n{lists}")
    rule = RULE.replace('["@letter ..8 maandelijks"]', evidence)
    folder = make_pack({LEXICON_NAME: lexicon, RULE_NAME: rule})
    start = time.perf_counter()
    with pytest.raises(RulebookError) as raised:
        load_program([folder])
    assert why in str(raised.value)
    assert not (tmp_path / "gehackt").exists()
    assert time.perf_counter() - start < 60, "a tenth of a second here"


def test_a_pack_with_what_is_no_file(run: Run, statement: Path, tmp_path: Path) -> None:
    folder = tmp_path / "regels"
    folder.mkdir()
    (folder / RULE_NAME).write_text(RULE)
    os.mkfifo(folder / "pack.yaml")
    assert "this is no ordinary file" in run("check", statement, "--rules", "regels").err


@pytest.mark.usefixtures("statement")
def test_opening_a_pack_or_a_folder_runs_nothing_in_it(run: Run, make_pack: MakePack, tmp_path: Path) -> None:
    code = "import pathlib; pathlib.Path('gehackt').touch()"
    for name in ("__init__.py", "conftest.py", "sitecustomize.py", "avglint.py", "lark.py", "setup.py"):
        make_pack({name: code})
        (tmp_path / name).write_text(code)
    load_program([make_pack({})])
    assert run("check", ".", "--select", "AVG802").status == 1
    assert not list(tmp_path.rglob("gehackt"))
