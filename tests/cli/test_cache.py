"""``--cache``: the same report, sooner."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from avglint import cache
from avglint.config.values import FORMATS
from avglint.linter import run
from avglint.output.formats import SHOW_STATEMENT
from tests.cli.conftest import Outcome

Avglint = Callable[..., Outcome]
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what is found; there is none yet. What is compiled is read from where it always is."""
    usual = cache.cache_folder()
    if usual:
        monkeypatch.setattr(cache, "_PACKED", usual)
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    for name in ("vague.html", "complete.md"):
        shutil.copy(SAMPLES / name, name)
    return tmp_path / "cache" / "results"


def judging_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def judged(*_: object) -> None:
        raise AssertionError("judged again")

    monkeypatch.setattr(run, "check_statement", judged)


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_the_same(avglint: Avglint, kept: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    command = ["check", "vague.html", "complete.md", "--format", form, "--lang", "en", "--checklist", "--preview"]
    plain = avglint(*command)
    assert plain.status == 1
    assert not kept.exists()
    assert avglint(*command, "--cache") == plain
    if form in SHOW_STATEMENT:
        assert not kept.exists()
    else:
        judging_is_an_error(monkeypatch)
        assert avglint(*command, "--cache") == plain


def test_a_report_that_shows_the_statement_is_made_of_the_statement(avglint: Avglint, kept: Path) -> None:
    avglint("check", "vague.html", "--cache")
    page = kept.parents[1] / "page.html"
    avglint("check", "vague.html", "--output", f"html={page}")
    plain = page.read_bytes()
    avglint("check", "vague.html", "--output", f"html={page}", "--cache")
    assert page.read_bytes() == plain


@pytest.mark.parametrize(
    ("setting", "options", "expected"),
    [
        ("", [], False),
        ("", ["--cache"], True),
        ("", ["--no-cache"], False),
        ("cache = true", [], True),
        ("cache = true", ["--no-cache"], False),
        ("cache = false", ["--cache"], True),
        ("", ["--cache", "--together"], False),
    ],
)
def test_who_asks_for_it_gets_it(
    avglint: Avglint, kept: Path, setting: str, options: list[str], expected: bool
) -> None:
    Path("avglint.toml").write_text(setting, "utf-8")
    assert avglint("check", "vague.html", "complete.md", *options).err == ""
    assert kept.exists() == expected


def test_a_baseline_and_a_threshold_count_as_ever(
    avglint: Avglint, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    avglint("check", "vague.html", "--cache")
    assert kept.exists()
    judging_is_an_error(monkeypatch)
    assert avglint("check", "vague.html", "--cache", "--fail-on", "never").status == 0
    assert avglint("check", "vague.html", "--cache", "--write-baseline").status == 0
    assert avglint("check", "vague.html", "--cache", "--baseline", "avglint-baseline.json").status == 0
    assert avglint("check", "vague.html", "--cache").status == 1


IMPORTED = """
import sys
sys.argv = ["avglint", "check", sys.argv[1]]
from avglint.cli import main
main()
print([name for name in sys.modules if name in ("avglint.linter.results", "avglint.linter.report_data")])
"""


def test_who_does_not_ask_does_not_wait_for_it() -> None:
    command = [sys.executable, "-c", IMPORTED, str(SAMPLES / "complete.md")]
    assert subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[-1] == "[]"
