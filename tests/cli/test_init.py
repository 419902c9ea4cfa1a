"""The first files of a project: shown, written after a yes, and fit for what reads them."""

import io
import json
import re
import shlex
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from avglint.cli.starter import ELSEWHERE, STATEMENT, TRANSLATION, requirement, starters, statements_in
from avglint.config.file import read_configuration
from avglint.resources import VERSION
from tests.cli.conftest import Outcome
from tests.config.conftest import Write, here, write

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]
ROOT = Path(__file__).parents[2]
OWN = f"avglint=={VERSION}"
WRITTEN = [".github/workflows/avglint.yml", ".pre-commit-config.yaml", "avglint.toml"]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("answer", "status", "written", "end"),
    [
        ("j\n", 0, WRITTEN, "Probeer nu: avglint check .\n"),
        ("Ja\n", 0, WRITTEN, "Probeer nu: avglint check .\n"),
        ("n\n", 0, [], "Niets geschreven.\n"),
        ("\n", 0, [], "Niets geschreven.\n"),
        ("", 2, [], "[j/N] \n"),
    ],
)
def test_nothing_is_written_without_a_yes(
    avglint: Avglint,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    status: int,
    written: list[str],
    end: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    outcome = avglint("init")
    assert (outcome.status, files(here)) == (status, written)
    assert end in outcome.out
    assert outcome.out.index("Nieuw: avglint.toml\n\n    # Wat er geldt") < outcome.out.index("Schrijven? [j/N]")


def test_scripts_need_not_answer(avglint: Avglint, here: Path) -> None:
    outcome = avglint("init", "--yes", "--lang", "en")
    assert (outcome.status, files(here)) == (0, WRITTEN)
    assert "Written: avglint.toml\n" in outcome.out
    assert read_configuration(here / "avglint.toml")["language"].value == "en"
    again = avglint("init", "--yes")
    assert again.out.endswith("All is there already; there is nothing to write.\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("avglint.toml", "preview = true\n"),
        (".avglint.toml", "preview = true\n"),
        ("pyproject.toml", "[tool.avglint]\npreview = true\n"),
        (".pre-commit-config.yaml", "repos: []\n"),
        (".github/workflows/avglint.yml", "name: mijn\n"),
    ],
)
def test_what_is_there_stays(avglint: Avglint, here: Path, write: Write, name: str, text: str) -> None:
    path = write(name, text)
    outcome = avglint("init", "--yes")
    assert outcome.status == 0
    assert f"{name} is er al en blijft zoals het is. Hier kan in staan:\n" in outcome.out
    assert path.read_text(encoding="utf-8") == text
    assert len(files(here)) == 3


def test_a_pyproject_without_a_section_is_no_configuration(avglint: Avglint, here: Path, write: Write) -> None:
    write("pyproject.toml", "[project]\nname = 'site'\n")
    avglint("init", "--yes")
    assert (here / "avglint.toml").is_file()


def test_a_link_to_nowhere_is_not_followed(avglint: Avglint, here: Path) -> None:
    (here / ".pre-commit-config.yaml").symlink_to(here / "elders.yaml")
    assert avglint("init", "--yes").status == 0
    assert not (here / "elders.yaml").exists()


def test_what_can_not_be_written_is_told(avglint: Avglint, write: Write) -> None:
    write(".github", "geen map")
    outcome = avglint("init", "--yes")
    assert outcome.status == 2
    assert outcome.err.startswith("avglint: .github/workflows/avglint.yml: kan niet worden geschreven (")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_files_are_what_their_readers_want(here: Path, language: str) -> None:
    made = starters(here, language, "avglint @ git+https://a.b/c@v1", ["a b.md", "it's.html"])
    settings, hooks, workflow = (each.text for each in made)
    assert tomllib.loads(settings)["fail-on"] == "error"
    for commented in re.findall(r"^# ([\w-]+ = .*)$", settings, re.MULTILINE):
        (here / "x.toml").write_text(commented, encoding="utf-8")
        if not commented.startswith("AVG"):
            assert read_configuration(here / "x.toml")
    [hook] = yaml.safe_load(hooks)["repos"][0]["hooks"]
    assert hook["additional_dependencies"] == ["avglint @ git+https://a.b/c@v1"]
    assert (hook["files"], hook["exclude"]) == (STATEMENT, TRANSLATION)
    install, check = (step["run"] for step in yaml.safe_load(workflow)["jobs"]["avglint"]["steps"] if "run" in step)
    assert shlex.split(install)[-1] == "avglint @ git+https://a.b/c@v1"
    assert shlex.split(check) == ["avglint", "check", "a b.md", "it's.html", "--format", "github"]


def test_the_hook_of_the_repository_looks_for_the_same_files() -> None:
    [hook, _] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert "".join(hook["files"].split()) == STATEMENT
    assert hook["exclude"] == TRANSLATION


def test_statements_are_known_by_their_names(here: Path, write: Write) -> None:
    for name in (
        "site/Privacy-statement.md",
        "avg.html",
        "README.md",
        "cookies.txt",
        "src/app/privacy/page.tsx",
        "src/privacy.ts",
        "privacy.pdf",
        "${{x}}privacy.md",
    ):
        write(name, "Privacyverklaring. Wij verwerken uw persoonsgegevens; lees alles over uw privacy. " * 9)
    assert statements_in(Path()) == ["avg.html", "site/Privacy-statement.md", "src/app/privacy/page.tsx"]
    for number in range(10):
        write(f"privacy{number}.md", "x")
    assert statements_in(Path()) == ["."]
    assert here


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (None, OWN),
        ("{}", OWN),
        ("{", ELSEWHERE),
        ('{"url": "file:///checkout", "dir_info": {"editable": true}}', ELSEWHERE),
        ('{"url": "file:///checkout", "vcs_info": {"vcs": "git", "commit_id": "abc"}}', ELSEWHERE),
        ('{"url": "https://a.b/c", "vcs_info": {"vcs": "git", "commit_id": "abc"}}', "avglint @ git+https://a.b/c@abc"),
        (
            '{"url": "https://a.b/c", "vcs_info": {"vcs": "git", "commit_id": "abc", "requested_revision": "v1"}}',
            "avglint @ git+https://a.b/c@v1",
        ),
    ],
)
def test_where_avglint_comes_from(monkeypatch: pytest.MonkeyPatch, origin: str | None, expected: str) -> None:
    found = SimpleNamespace(read_text=lambda _name: origin)
    monkeypatch.setattr("importlib.metadata.distribution", lambda _name: found)
    assert json.dumps(requirement()) == json.dumps(expected)


def test_where_avglint_comes_from_when_it_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import PackageNotFoundError

    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.distribution", missing)
    assert requirement() == ELSEWHERE


@pytest.mark.parametrize(("arguments", "filled"), [((), False), (("--source", "avglint @ git+https://a.b/c@v1"), True)])
def test_what_has_to_be_filled_in_is_told(
    avglint: Avglint, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], filled: bool
) -> None:
    monkeypatch.setattr("avglint.cli.init.requirement", lambda: ELSEWHERE)
    outcome = avglint("init", "--yes", *arguments)
    assert ("Deze avglint komt uit een map" in outcome.out) is not filled
    for name in (".pre-commit-config.yaml", ".github/workflows/avglint.yml"):
        assert ("YOUR-ORG" in (here / name).read_text(encoding="utf-8")) is not filled
