"""Workflows and the action, our own and those that the README shows, read by the linters of the field."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from avglint.cli.starter import starters
from tests.ci.runner import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
OURS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def _program(name: str) -> str:
    """Return the program that the development dependencies brought."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is not beside {sys.executable}: pip install -e '.[dev]'"
    return found


def _shown() -> list[str]:
    """Return the workflows that the README shows."""
    blocks = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    return [block for block in blocks if re.search(r"^jobs:", block, re.MULTILINE)]


def _with_action(folder: Path, workflow: str) -> Path:
    """Lay ``workflow`` in a repository that has our action, so that its inputs are checked too; return its path."""
    # Where actionlint takes a repository to begin.
    (folder / ".git").mkdir()
    shutil.copy(ROOT / "action.yml", folder)
    path = folder / ".github" / "workflows" / "avglint.yml"
    path.parent.mkdir(parents=True)
    path.write_text(workflow, encoding="utf-8")
    return path


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_there_is_a_workflow_of_our_own_and_one_in_the_readme() -> None:
    assert OURS
    assert _shown()


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_actionlint_accepts_our_workflows(path: Path, tmp_path: Path) -> None:
    laid = _with_action(tmp_path, path.read_text(encoding="utf-8"))
    done = _run(tmp_path, _program("actionlint"), str(laid))
    assert (done.returncode, done.stdout) == (0, ""), done.stdout


@pytest.mark.parametrize("workflow", _shown())
def test_the_linters_accept_the_workflows_of_the_readme(workflow: str, tmp_path: Path) -> None:
    ours = re.sub(r"uses: \S+/avglint@\S+( #.*)?", "uses: ./ # zizmor: ignore[self-repository]", workflow)
    assert ours != workflow
    laid = _with_action(tmp_path, ours)
    for command in (["actionlint", str(laid)], ["zizmor", "--offline", "--no-progress", str(laid)]):
        done = _run(tmp_path, _program(command[0]), *command[1:])
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_linters_accept_the_workflow_that_init_writes(tmp_path: Path) -> None:
    workflow = next(
        each for each in starters(tmp_path, "nl", "avglint==0.1", ["a b.md"]) if "workflows" in each.path.parts
    )
    laid = _with_action(tmp_path, workflow.text)
    for command in (["actionlint", str(laid)], ["zizmor", "--offline", "--no-progress", str(laid)]):
        done = _run(tmp_path, _program(command[0]), *command[1:])
        assert done.returncode == 0, done.stdout + done.stderr
    used = re.findall(r"uses: (.*)", workflow.text)
    assert used
    assert [each for each in used if not PINNED.search(each)] == []
    # One place to raise a version in: the action and the workflows have the same.
    ours = "".join(path.read_text(encoding="utf-8") for path in [ROOT / "action.yml", *OURS])
    assert [each for each in used if f"uses: {each}\n" not in ours] == []


@pytest.mark.parametrize("wrong", ["uses: ./\n        with:\n          pahts: x", "uses: ./"])
def test_actionlint_would_tell_a_wrong_input(wrong: str, tmp_path: Path) -> None:
    workflow = f"on: push\njobs:\n  privacy:\n    runs-on: ubuntu-latest\n    steps:\n      - {wrong}\n"
    laid = _with_action(tmp_path, workflow)
    done = _run(tmp_path, _program("actionlint"), str(laid))
    assert 'missing input "paths" which is required by action "avglint"' in done.stdout


def test_zizmor_accepts_the_repository() -> None:
    done = _run(ROOT, _program("zizmor"), "--offline", "--no-progress", "action.yml", ".github")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout


def test_zizmor_would_tell_an_input_in_a_script(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    action["runs"]["steps"][-1]["run"] = "exit ${{ inputs.fail-on }}"
    (tmp_path / "action.yml").write_text(yaml.safe_dump(action), encoding="utf-8")
    done = _run(tmp_path, _program("zizmor"), "--offline", "--no-progress", "action.yml")
    assert "template-injection" in done.stdout


@pytest.mark.parametrize("path", [ROOT / "action.yml", *OURS], ids=lambda path: path.name)
def test_actions_of_others_are_pinned_by_their_commit(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not each.startswith("./") and not PINNED.search(each)] == []
