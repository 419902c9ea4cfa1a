"""``--jobs``: the same report, sooner where there are many files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from avglint.cli import judging
from avglint.config.values import FORMATS
from avglint.linter import side_by_side
from avglint.processes import work_off
from tests.cli.conftest import Outcome

Avglint = Callable[..., Outcome]
SAMPLES = Path(__file__).parents[2] / "samples"
DAY = ("--as-of", "2026-11-28")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with statements, and files that are none."""
    monkeypatch.chdir(tmp_path)
    for name in ("vague.html", "complete.md", "belgian.txt"):
        shutil.copy(SAMPLES / name, name)
    Path("recipe.txt").write_text("Roer de boter door het meel.\n" * 40, "utf-8")
    Path("empty.txt").write_text("", "utf-8")
    return tmp_path


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes were started in each run that started any."""
    asked: list[int] = []

    def noted(tasks, work, number, begin):  # type: ignore[no-untyped-def]
        asked.append(number)
        return work_off(tasks, work, number, begin)

    monkeypatch.setattr(side_by_side, "work_off", noted)
    return asked


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_the_same(avglint: Avglint, processes: list[int], form: str) -> None:
    command = ["check", "*.*", "--format", form, "--lang", "en", "--checklist", "--preview", *DAY]
    Path("out").mkdir()
    command += ["--output", "sarif=out/a.sarif", "--output", "html=out/a.html"]
    plain, written = avglint(*command), [Path(each).read_bytes() for each in ("out/a.sarif", "out/a.html")]
    assert (plain.status, plain.err.count("\n"), processes) == (2, 2, [])
    assert avglint(*command, "--jobs", "2") == plain
    assert [Path(each).read_bytes() for each in ("out/a.sarif", "out/a.html")] == written
    assert processes == [2]


OWN_SETTINGS = """
ignore = ["AVG809"]
[per-file-ignores]
"vague.html" = ["AVG401"]
"complete.md#uw-rechten" = ["AVG5"]
[[waivers]]
path = "belgian.txt"
rules = ["AVG802"]
reason = "volgt"
[controller]
dpo = true
"""


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], [3]),
        (["--together"], []),
        (["--no-waivers"], [3]),
        (["--cache"], [3]),
        (["--fail-on", "warning", "--select", "AVG4,AVG8"], [3]),
        (["--baseline", "b.json"], [3]),
        (["--jurisdiction", "be", "--lang", "en"], [3]),
    ],
    ids=str,
)
def test_with_all_that_can_be_asked_for(
    avglint: Avglint, folder: Path, processes: list[int], options: list[str], expected: list[int]
) -> None:
    Path("avglint.toml").write_text(OWN_SETTINGS, "utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "avglint.toml").write_text('select = ["AVG9"]\npreview = true\n', "utf-8")
    shutil.copy(SAMPLES / "vague.html", folder / "sub" / "vague.html")
    shutil.copy(SAMPLES / "vague.html", folder / "sub" / "b.html")
    avglint("check", "vague.html", "--baseline", "b.json", "--write-baseline", *DAY)
    command = ["check", "vague.html", "complete.md", "belgian.txt", "sub", "-f", "json", *DAY, *options]
    plain = avglint(*command)
    assert plain.status in (0, 1)
    assert avglint(*command, "-j", "3") == plain
    assert processes == expected


@pytest.mark.parametrize("jobs", ["", "1", "2"])
def test_a_baseline_that_is_written_is_the_same(avglint: Avglint, folder: Path, jobs: str) -> None:
    command = ["check", "vague.html", "complete.md", "belgian.txt", *DAY, "--write-baseline", "--baseline"]
    avglint(*command, "one.json")
    avglint(*command, "several.json", *(["--jobs", jobs] if jobs else []))
    assert (folder / "several.json").read_bytes() == (folder / "one.json").read_bytes()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("setting", "variable", "options", "expected"),
    [
        ("", "", [], []),
        ("", "", ["--jobs", "1"], []),
        ("", "", ["--jobs", "2"], [2]),
        ("", "", ["--jobs", "200"], [5]),
        ("", "", ["--jobs", "auto"], []),
        ("jobs = 2", "", [], [2]),
        ("jobs = 2", "", ["--jobs", "1"], []),
        ("jobs = 2", "3", [], [3]),
        ("jobs = 'auto'", "", ["--jobs", "2"], [2]),
    ],
)
def test_who_asks_for_it_gets_it(
    avglint: Avglint,
    processes: list[int],
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    variable: str,
    options: list[str],
    expected: list[int],
) -> None:
    Path("avglint.toml").write_text(setting, "utf-8")
    monkeypatch.setenv("AVGLINT_JOBS", variable)
    assert avglint("check", ".", *DAY, *options).status == 2
    assert processes == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("jobs", "expected"), [("auto", [2]), ("0", [2])])
def test_auto_is_as_many_as_there_are_processors(
    avglint: Avglint, processes: list[int], monkeypatch: pytest.MonkeyPatch, jobs: str, expected: list[int]
) -> None:
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(side_by_side, "FEWEST", 1)
    assert avglint("check", ".", *DAY, "--jobs", jobs) == avglint("check", ".", *DAY)
    assert processes == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--jobs", "twee"], "--jobs: 'twee' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        (["--jobs", "-1"], "--jobs: '-1' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        (["--jobs", "257", "--lang", "en"], "--jobs: can't be '257'; give a number from 1 up to 256, or auto"),
    ],
)
def test_what_can_not_be(avglint: Avglint, options: list[str], told: str) -> None:
    assert avglint("check", ".", *options) == Outcome(2, "", f"avglint: {told}\n")


@pytest.mark.usefixtures("folder")
def test_standard_input_is_one_of_the_files(avglint: Avglint, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (SAMPLES / "vague.html").read_bytes()
    command = ["check", "complete.md", "-", "belgian.txt", "--stdin-filename", "a.html", "-f", "json", *DAY]
    outcomes = []
    for jobs in ("1", "2"):
        read, write = os.pipe()
        os.write(write, data)
        os.close(write)
        with os.fdopen(read) as stdin:
            monkeypatch.setattr(sys, "stdin", stdin)
            outcomes.append(avglint(*command, "--jobs", jobs))
    assert outcomes[0] == outcomes[1]
    assert '"path": "a.html"' in outcomes[0].out


@pytest.mark.usefixtures("folder")
def test_progress_on_a_terminal(avglint: Avglint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_PROGRESS_FROM", 2)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    one, two = (avglint("check", ".", *DAY, "-f", "json", "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one.err.startswith("\r1/5\r2/5\r3/5\r4/5\r\x1b[K")


IMPORTED = """
import sys
sys.argv = ["avglint", "check", *sys.argv[1:]]
from avglint.cli import main
main()
heavy = ("concurrent.futures", "multiprocessing", "avglint.processes", "avglint.linter.side_by_side")
print([name for name in heavy if name in sys.modules])
"""


@pytest.mark.parametrize("options", [[], ["--jobs", "1"]])
def test_who_does_not_ask_does_not_wait_for_it(options: list[str]) -> None:
    command = [sys.executable, "-c", IMPORTED, str(SAMPLES / "complete.md"), str(SAMPLES / "vague.html"), *options]
    assert subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[-1] == "[]"
