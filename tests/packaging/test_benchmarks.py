"""The benchmarks run, on next to nothing: what they measure is for whoever asks, not for a test."""

import subprocess
import sys
from pathlib import Path

import pytest

from avglint.rulebook.book import pack_folders
from avglint.rulebook.load import load_packs
from generated_rules import write_rules
from other_tools import installed
from texts import LENGTH, statements
from wanted import Wanted, judged

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
_MARKS = "<!-- figures: begin -->{}<!-- figures: end -->"


def run(name: str, *arguments: str) -> str:
    command = [sys.executable, str(BENCHMARKS / name), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_comparison_is_written_between_the_marks_of_its_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{_MARKS.format('old')}\nafter\n", "utf-8")
    small = ["--rounds", "1", "--number", "2", "--longest", "20000", "--copies", "0", "--no-tools"]
    run("compare.py", *small, "--page", str(page))
    written = page.read_text("utf-8")
    assert written.startswith("before\n<!-- figures: begin -->\n")
    assert written.endswith("\n<!-- figures: end -->\nafter\n")
    assert "old" not in written
    rows = [line.split("|")[1].strip() for line in written.splitlines() if line.startswith("|")]
    assert rows.count("avglint") == rows.count("one pass over the tokens") == 2
    assert {"`python -c 'import typer, lark'`", "10,000", "20,000", "each of many statements (processor)"} <= set(rows)


def test_a_folder_of_statements_is_measured_stage_by_stage() -> None:
    told = run("statements.py", str(BENCHMARKS.parent / "samples" / "same"), "--number", "2")
    assert [line.split()[0] for line in told.splitlines()][1:] == [
        "read",
        "parse",
        "facts",
        "judge",
        "collect",
        "together",
    ]


def test_statements_differ_and_have_the_usual_length() -> None:
    made = statements(None, 60)
    assert len(set(made)) == 60
    assert all(0.9 * LENGTH < len(text) < 1.1 * LENGTH for text in made)


def test_a_folder_without_statements_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no statements here"):
        statements(tmp_path, 1)


@pytest.mark.slow
def test_generated_rules_are_rules_of_their_own(tmp_path: Path) -> None:
    number = write_rules(tmp_path / "more", 2)
    ours, more = load_packs([*pack_folders(), tmp_path / "more"])
    assert len(more.rules) == number == 2 * len(ours.rules)
    evidence = {rule.code: rule.evidence for rule in (*ours.rules, *more.rules)}
    assert evidence["AVG301"] != evidence["AAVG301"] != evidence["BAVG301"]


def test_tools_that_can_not_be_installed_are_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # no npm
    pip = tmp_path / "venv" / "bin" / "pip"
    pip.parent.mkdir(parents=True)
    pip.write_text("#!/bin/sh\nexit 1\n", "utf-8")  # no package index
    pip.chmod(0o755)
    tools, absent = installed(tmp_path)
    assert tools == {}
    assert sorted(absent) == ["codespell", "markdownlint-cli2", "proselint", "textlint"]
    assert "npm" in absent["textlint"]


@pytest.mark.parametrize(
    ("most", "least", "seen", "verdict"),
    [(2, None, 2, "met"), (2, None, 2.1, "**not met**"), (None, 3, 3, "met"), (None, 3, 2.9, "**not met**")],
)
def test_what_is_seen_is_held_against_what_is_wanted(
    most: float | None, least: float | None, seen: float, verdict: str
) -> None:
    assert judged([Wanted("it", most, least, seen)])[-1].endswith(f"| {verdict} |")
