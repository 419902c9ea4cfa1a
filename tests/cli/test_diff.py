"""``avglint diff`` as its user meets it, with files and with git."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome
from tests.config.conftest import Write, here, write

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]
SAID = "Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy en uw gegevens.\n\n"
GOOD = f"{SAID}U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.\n"
BAD = f"{SAID}Een klacht legt u voor aan het CBP.\n"
ONLY = ("--select", "AVG601")


def git(*arguments: str) -> None:
    names = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b.nl",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b.nl",
    }
    subprocess.run(["git", *arguments], check=True, capture_output=True, env={**os.environ, **names})


@pytest.fixture
def repository(here: Path, write: Write) -> Path:
    """Return a repository with a statement that got worse in its last, uncommitted version."""
    git("init", "--initial-branch=main")
    write("tekst/één.md", GOOD)
    git("add", ".")
    git("commit", "-m", "begin")
    write("tekst/één.md", BAD)
    return here


def test_worse_is_told_and_exits_with_1(avglint: Avglint, write: Write) -> None:
    write("oud.txt", GOOD)
    write("nieuw.txt", BAD)
    outcome = avglint("diff", "oud.txt", "nieuw.txt", *ONLY)
    assert (outcome.status, outcome.err) == (1, "")
    assert outcome.out.splitlines() == [
        "nieuw.txt vergeleken met oud.txt",
        "",
        "Slechter",
        "  AVG601 Klacht bij de toezichthouder: in orde → onvolledig",
        "    - telt niet meer: “U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.” (regel 3)",
        "    + telt nu: “klacht legt u voor aan het CBP” (regel 3)",
        "",
        "Oordelen die slechter werden: 1.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "end"),
    [
        (BAD, GOOD, "No verdict got worse."),
        (GOOD, GOOD, "No verdict changed."),
        (BAD, f"\n{BAD}", "No verdict changed."),
    ],
)
def test_what_is_not_worse_exits_with_0(avglint: Avglint, write: Write, old: str, new: str, end: str) -> None:
    write("oud.txt", old)
    write("nieuw.txt", new)
    outcome = avglint("diff", "oud.txt", "nieuw.txt", *ONLY, "--lang", "en")
    assert (outcome.status, outcome.out.splitlines()[-1]) == (0, end)


def test_for_programs_and_for_pull_requests(avglint: Avglint, write: Write) -> None:
    write("oud.txt", GOOD)
    write("nieuw.txt", BAD.replace("legt u", "legt u <b>|"))
    made = json.loads(avglint("diff", "oud.txt", "nieuw.txt", *ONLY, "--format", "json").out)
    [change] = made["changes"]
    assert (made["worse"], change["direction"], change["before"], change["after"]) == (
        True,
        "worse",
        "satisfied",
        "partial",
    )
    assert [each["start"]["line"] for each in change["gone"]] == [3]
    out = avglint("diff", "oud.txt", "nieuw.txt", *ONLY, "--format", "markdown").out
    assert "### Slechter\n\n| Regel | Was | Is | Telt niet meer | Telt nu |\n" in out
    [row] = [line for line in out.splitlines() if line.startswith("| AVG601")]
    assert row.count("|") == 6
    assert "<b>" not in row


def test_the_configuration_of_the_new_file_counts(avglint: Avglint, write: Write) -> None:
    write("nieuw/avglint.toml", '[[waivers]]\npath = "a.txt"\nrules = ["AVG601"]\nreason = "afgesproken"\n')
    write("oud/a.txt", GOOD)
    write("nieuw/a.txt", BAD)
    outcome = avglint("diff", "oud/a.txt", "nieuw/a.txt", *ONLY)
    assert outcome.status == 0
    assert "Anders" in outcome.out
    assert "uitzondering: afgesproken" in outcome.out
    assert avglint("diff", "oud/a.txt", "nieuw/a.txt", *ONLY, "--isolated").status == 1


@pytest.mark.parametrize("revision", ["HEAD", "main", "@"])
def test_an_earlier_version_from_git(
    avglint: Avglint, repository: Path, monkeypatch: pytest.MonkeyPatch, revision: str
) -> None:
    outcome = avglint("diff", "--git", revision, "tekst/één.md", *ONLY)
    assert (outcome.status, outcome.out.splitlines()[0]) == (1, f"tekst/één.md vergeleken met {revision}")
    monkeypatch.chdir(repository / "tekst")
    assert avglint("diff", "--git", revision, "één.md", *ONLY).status == 1
    git("commit", "-am", "slechter")
    assert avglint("diff", "--git", "HEAD", "één.md", *ONLY).status == 0
    assert avglint("diff", "--git", "HEAD~1", "één.md", *ONLY).status == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--git", "v9", "tekst/één.md"), "--git: deze repository kent geen versie 'v9'"),
        (("--git", "--output=gekaapt", "tekst/één.md"), "is geen versie"),
        (("--git=--help", "tekst/één.md"), "is geen versie"),
        (("--git", "HEAD:tekst", "tekst/één.md"), "kent geen versie"),
        (("--git", "", "tekst/één.md"), "kent geen versie"),
        (("--git", "HEAD", "nieuw.md"), "nieuw.md: dit bestand was er niet in HEAD"),
        (("--git", "HEAD", "tekst/één.md", "nieuw.md"), "bij --git een bestand"),
        (("--git", "HEAD", "weg.md"), "weg.md: Dit bestand"),
        (("nieuw.md",), "twee bestanden: OUD NIEUW"),
        (("weg.md", "nieuw.md"), "weg.md: Dit bestand"),
        (("nieuw.md", "boek.md"), "boek.md: "),
    ],
)
def test_what_can_not_be_compared_is_told(
    avglint: Avglint, repository: Path, write: Write, arguments: tuple[str, ...], told: str
) -> None:
    write("nieuw.md", GOOD)
    write("boek.md", "Er was eens een beer. Die hield van honing en van lange wandelingen door het bos.")
    outcome = avglint("diff", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert not (repository / "gekaapt").exists()


def test_without_a_repository_or_git(avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", GOOD)
    assert "a.md: dit bestand staat niet in een git-repository" in avglint("diff", "--git", "HEAD", "a.md").err
    monkeypatch.setenv("PATH", "")
    outcome = avglint("diff", "--git", "HEAD", "a.md")
    assert (outcome.status, "installeer git" in outcome.err) == (2, True)


def test_git_that_can_not_be_started(avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError("mag niet")

    write("a.md", GOOD)
    monkeypatch.setattr("avglint.cli.git.subprocess.run", fail)
    outcome = avglint("diff", "--git", "HEAD", "a.md")
    assert (outcome.status, outcome.err) == (2, "avglint: git kan niet worden gestart (mag niet)\n")


@pytest.mark.parametrize(("arguments", "status"), [(("-", "bad.txt"), 1), (("bad.txt", "-"), 0)])
def test_one_version_can_come_from_standard_input(
    avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], status: int
) -> None:
    write("bad.txt", BAD)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    outcome = avglint("diff", *arguments, *ONLY)
    assert (outcome.status, outcome.err) == (status, "")


@pytest.mark.parametrize("arguments", [("-", "-"), ("--git", "HEAD", "-")])
def test_standard_input_is_one_version_at_most(avglint: Avglint, arguments: tuple[str, ...]) -> None:
    outcome = avglint("diff", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("avglint: standaardinvoer (-) kan maar een van beide versies zijn")
