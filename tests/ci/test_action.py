"""The GitHub Action: each script of it run as GitHub runs it, also with inputs that try to be something else."""

import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.runner import ACTION, ROOT, STEPS, Ran, inputs, run_step, scripts
from tests.output.hostile import runner_commands

CLEAN = ROOT / "samples" / "complete.md"
FAULTY = ROOT / "samples" / "wbp-era.txt"

Check = Callable[..., Ran]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "work space"
    folder.mkdir()
    shutil.copy(CLEAN, folder / "privacy.md")
    shutil.copy(FAULTY, folder / "oud.txt")
    return folder


@pytest.fixture
def check(workspace: Path, tmp_path: Path) -> Check:
    """Return a function that runs the step that checks, with the given inputs."""
    temp = tmp_path / "runner temp"
    temp.mkdir()

    def run(**given: str) -> Ran:
        values = {f"inputs.{name}": value for name, value in inputs(**given).items()}
        values["steps.install.outputs.python"] = sys.executable
        return run_step("Check", workspace, temp, values, os.environ)

    return run


def _judged(ran: Ran) -> list[str]:
    report = json.loads(Path(ran.outputs["json-file"]).read_text(encoding="utf-8"))
    return [document["path"] for document in report["documents"]]


def test_no_input_is_written_into_a_script() -> None:
    assert [name for name, step in scripts().items() if "${{" in step["run"]] == []


def test_every_input_reaches_a_step() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(STEPS)))
    assert used == set(ACTION["inputs"])


def test_a_clean_statement(check: Check) -> None:
    ran = check(paths="privacy.md")
    assert (ran.status, ran.log, ran.outputs["exit-code"]) == (0, "", "0")
    assert ran.summary.startswith("## avglint: geen fouten, waarschuwingen of opmerkingen in 1 verklaring\n")
    assert _judged(ran) == ["privacy.md"]


def test_findings_are_annotations_and_do_not_fail_before_the_upload(check: Check) -> None:
    ran = check(paths="oud.txt")
    assert (ran.status, ran.outputs["exit-code"]) == (0, "1")
    assert ran.log.startswith("::error file=oud.txt,line=")
    assert "| fout |" in ran.summary
    log = json.loads(Path(ran.outputs["sarif-file"]).read_text(encoding="utf-8"))
    found = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["runs"][0]["results"]
    }
    assert found == {"oud.txt"}


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"fail_on": "never"}, "0"),
        ({"select": "AVG101"}, "0"),
        ({"select": "AVG803, AVG804\n"}, "1"),
        ({"select": "AVG80", "ignore": "AVG80"}, "2"),
        ({"fail_on": "fout"}, "2"),
        ({"fail_on": "--help"}, "2"),
        ({"select": "--help"}, "2"),
        ({"select": "$(touch gevaar)"}, "2"),
        ({"lang": "nl' --select='AVG101"}, "2"),
    ],
)
def test_inputs_become_values_of_options(check: Check, workspace: Path, given: dict[str, str], status: str) -> None:
    ran = check(paths="oud.txt", **given)
    assert (ran.status, ran.outputs["exit-code"]) == (0, status), ran.log
    assert sorted(path.name for path in workspace.iterdir()) == ["oud.txt", "privacy.md"]


def test_the_language_of_the_report(check: Check) -> None:
    assert "%0ARepair: " in check(paths="oud.txt", lang="en").log


NAMES = [
    "twee woorden.md", "'enkel'.md", '"dubbel".md', "$(touch gevaar).md", "`touch gevaar`.md", "$HOME.md",
    "-streep.md", "--help", "a;b&c|d.md", "ster*.md", "##[error]x.md", "::error::x.md", "é%0A,x.md", " rand .md",
    "\\n.md",
]  # fmt: skip


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\n\n"])
def test_every_path_is_one_path_whatever_is_in_it(check: Check, workspace: Path, separator: str) -> None:
    for name in NAMES:
        shutil.copy(CLEAN, workspace / name)
    before = sorted(path.name for path in workspace.iterdir())
    ran = check(paths=separator.join(NAMES) + separator)
    assert ran.outputs["exit-code"] == "0", ran.log
    assert sorted(_judged(ran)) == sorted(NAMES)
    assert sorted(path.name for path in workspace.iterdir()) == before


@pytest.mark.parametrize("paths", ["", "\n", "\r\n\n"])
def test_without_paths_it_says_what_to_do(check: Check, paths: str) -> None:
    ran = check(paths=paths)
    assert ran.status == 2
    assert (
        ran.log
        == "::error title=avglint::paths is leeg: zeg onder 'with' wat er gecontroleerd wordt, een pad per regel.\n"
    )


def test_what_is_no_answer_to_sarif_is_refused(check: Check) -> None:
    ran = check(paths="privacy.md", sarif="ja")
    assert (ran.status, ran.log) == (2, "::error title=avglint::sarif kan alleen true of false zijn.\n")


def test_a_file_that_is_not_there(check: Check) -> None:
    ran = check(paths="nergens.md\nprivacy.md")
    assert ran.outputs["exit-code"] == "2"
    assert ran.log.startswith("::error file=nergens.md,title=niet gecontroleerd::")
    assert _judged(ran) == ["privacy.md"]


def test_standard_input_is_empty(check: Check) -> None:
    assert check(paths="-").outputs["exit-code"] == "2"


def test_a_module_in_the_repository_is_not_imported(check: Check, workspace: Path) -> None:
    for name in ("avglint.py", "lark.py", "typer.py"):
        (workspace / name).write_text("import os; os._exit(99)", encoding="utf-8")
    assert check(paths="privacy.md").outputs["exit-code"] == "0"


def test_a_hostile_statement_annotates_and_no_more(check: Check, workspace: Path) -> None:
    text = FAULTY.read_text(encoding="utf-8").replace("Safe Harbor", "Safe Harbor ::error::x ##[error]x %0A::error::y")
    (workspace / "a ::error::,line=1.txt").write_text("::stop-commands::x\n" + text, encoding="utf-8")
    ran = check(paths="a ::error::,line=1.txt")
    assert ran.outputs["exit-code"] == "1"
    commands = runner_commands(ran.log)
    assert commands == ran.log.splitlines()
    assert {re.split("[ :]", line[2:])[0] for line in commands} == {"error", "warning", "notice"}
    assert {line.split("file=")[1].split(",")[0] for line in commands} == {"a %3A%3Aerror%3A%3A%2Cline=1.txt"}


@pytest.mark.parametrize("status", ["1", "2", "130"])
def test_the_exit_status_comes_last(tmp_path: Path, status: str) -> None:
    ran = run_step("Result", tmp_path, tmp_path, {"steps.check.outputs.exit-code": status}, os.environ)
    assert ran.status == int(status)
    assert STEPS[-1]["if"] == "steps.check.outputs.exit-code != '0'"


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the sources are gone: there is nothing to install")
@pytest.mark.usefixtures("packages")
def test_it_installs_itself_beside_the_python_of_the_workflow(workspace: Path, tmp_path: Path) -> None:
    temp = tmp_path / "runner temp"
    temp.mkdir()
    (workspace / "pip.py").write_text("import os; os._exit(99)", encoding="utf-8")
    installed = run_step(
        "Install avglint", workspace, temp, {"steps.python.outputs.python-path": sys.executable}, os.environ
    )
    assert installed.status == 0, installed.log
    values = {f"inputs.{name}": value for name, value in inputs(paths="oud.txt").items()}
    values["steps.install.outputs.python"] = installed.outputs["python"]
    ran = run_step("Check", workspace, temp, values, os.environ)
    assert ran.outputs["exit-code"] == "1", ran.log
