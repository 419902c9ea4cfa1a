import json
from collections.abc import Callable
from pathlib import Path

import pytest

from avglint.model.report import FileError
from avglint.output.formats import FORMATS
from avglint.output.step_summary import LARGEST
from tests.cli.conftest import Linter, Outcome, document, report

Avglint = Callable[..., Outcome]
EMPTY = FileError("leeg.txt", "het bestand is leeg", "unreadable")


@pytest.fixture(autouse=True)
def _no_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_status_is_the_same_in_every_form(avglint: Avglint, linter: Linter, form: str) -> None:
    for answer, status in (
        (report(document()), 0),
        (report(document("error")), 1),
        (report(document("error"), errors=[EMPTY]), 2),
    ):
        linter.answer = answer
        outcome = avglint("check", "foto.txt", "--format", form)
        assert outcome.status == status
        assert ("leeg.txt" in outcome.err) is (status == 2)


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_terminal_shows(avglint: Avglint, linter: Linter, tmp_path: Path, form: str) -> None:
    path = tmp_path / "rapport"
    outcome = avglint("check", "foto.txt", "-f", form, "--output", f"{form}={path}")
    assert path.read_text(encoding="utf-8") == outcome.out
    assert linter.asked


def test_help_names_the_forms(avglint: Avglint) -> None:
    shown = avglint("check", "--help").out
    assert [form for form in FORMATS if form not in shown.split("--format", 1)[1]] == []


@pytest.mark.parametrize(("typed", "meant"), [("sarrif", "sarif"), ("gitlabs", "gitlab"), ("Markdown", "markdown")])
def test_an_unknown_form_gets_the_nearest_name(avglint: Avglint, linter: Linter, typed: str, meant: str) -> None:
    for option in (["--format", typed], ["--output", f"{typed}=x"]):
        outcome = avglint("check", "foto.txt", *option)
        assert (outcome.status, outcome.out) == (2, "")
        assert f"{typed!r} kan niet (bedoelt u {meant!r}?)" in outcome.err
    assert not linter.asked


def test_paths_are_relative_to_the_folder_of_the_run(
    avglint: Avglint, linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    linter.answer = report(document("error")._replace(path=str(tmp_path / "map" / "foto.txt")))
    (problem,) = json.loads(avglint("check", "map", "-f", "gitlab").out)
    assert problem["location"]["path"] == "map/foto.txt"


@pytest.mark.parametrize("arguments", [["-f", "github"], ["-f", "json", "--output", "github=/dev/null"]])
def test_the_summary_of_a_build_is_appended(
    avglint: Avglint, linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    summary = tmp_path / "samenvatting.md"
    summary.write_text("eerder\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert avglint("check", "foto.txt", *arguments).status == 1
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("eerder\n## avglint: 1 fout in 1 verklaring\n")
    assert "| fout | 1:25 “zolang dat nodig is” | AVG401 retention | Te vaag. |" in written
    assert linter.asked


def test_other_forms_leave_the_summary_alone(
    avglint: Avglint, linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "samenvatting.md"))
    avglint("check", "foto.txt", "-f", "markdown")
    assert linter.asked
    assert not list(tmp_path.iterdir())


def test_the_summary_stays_below_what_github_takes(
    avglint: Avglint, linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "samenvatting.md"
    summary.write_text("x" * (LARGEST - 2000) + "\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    linter.answer = report(*[document("error")] * 100)
    avglint("check", "foto.txt", "-f", "github")
    avglint("check", "foto.txt", "-f", "github")
    assert LARGEST - 500 < summary.stat().st_size <= LARGEST
    assert summary.read_text(encoding="utf-8").count("Het rapport is hier afgekapt") == 1


@pytest.mark.parametrize(("language", "told"), [("nl", "kan niet worden geschreven"), ("en", "can't be written")])
def test_a_summary_that_cannot_be_written_is_told_and_no_more(
    avglint: Avglint, linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    outcome = avglint("check", "foto.txt", "-f", "github", "--lang", language)
    assert outcome.status == 1
    assert outcome.err.startswith(f"avglint: {tmp_path}: {told} (")
    assert linter.asked
