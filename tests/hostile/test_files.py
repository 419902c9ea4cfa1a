"""Files that are none, or that are gone, closed or endless: each is told in one line, and the others are judged."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from avglint.errors import UnreadableSourceError
from avglint.linter import check as linter_check
from avglint.linter import run as linter_run
from avglint.read import load
from tests.command import Run
from tests.hostile.conftest import STATEMENT

UNREADABLE = "U mag dit bestand niet lezen; pas de rechten van het bestand aan."
MISSING = "Dit bestand of deze map bestaat niet; controleer het pad."


def told(err: str) -> list[str]:
    """Return the messages, which all are of avglint, one a line."""
    lines = err.splitlines()
    assert all(line.startswith("avglint: ") for line in lines), err
    return [line.removeprefix("avglint: ") for line in lines]


def test_what_is_no_ordinary_file(run: Run, statement: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    (tmp_path / "dode-link.txt").symlink_to("nergens.txt")
    (tmp_path / "kring.txt").symlink_to("kring.txt")
    (tmp_path / "map.txt").mkdir()
    (tmp_path / "map.txt" / "rond").symlink_to(tmp_path, target_is_directory=True)
    # In a folder they are passed by; the loop of folders ends.
    found = run("check", ".", "--format", "jsonl")
    assert (found.status, found.err) == (1, "")
    assert {json.loads(line)["path"] for line in found.out.splitlines()} == {"privacy.txt"}
    named = run("check", "pijp.txt", "dode-link.txt", "kring.txt", "map.txt", "/dev/zero", statement, "-f", "concise")
    assert named.status == 2
    assert "AVG802" in named.out, "the statement beside them is judged"
    assert [each.partition(": ")[0] for each in told(named.err)] == [
        "map.txt", "pijp.txt", "dode-link.txt", "kring.txt", "/dev/zero"
    ]  # fmt: skip
    assert "Dit is geen gewoon bestand" in named.err
    assert f"dode-link.txt: {MISSING}" in named.err


def test_names_that_no_file_can_have(run: Run, statement: Path) -> None:
    no_utf_8 = b"caf\xe9.txt".decode(errors="surrogateescape")
    outcome = run("check", "x" * 5000, "privacy.txt/onder.txt", no_utf_8, statement, "-f", "concise")
    assert outcome.status == 2
    assert len(told(outcome.err)) == 3
    assert "AVG802" in outcome.out


def test_a_sparse_file_of_a_terabyte_is_refused_unread(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "groot.txt").open("wb") as file:
        file.truncate(10**12)
    outcome = run("check", "groot.txt")
    assert (outcome.status, told(outcome.err)) == (
        2, ["groot.txt: Het bestand is groter dan 20 MB; geef alleen de verklaring."]
    )  # fmt: skip


class Closed:
    """Paths that may not be looked at: for root there are none, so they are refused here."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *closed: Path) -> None:
        self._closed = {str(path) for path in closed}
        for name in ("stat", "lstat", "scandir", "open"):
            monkeypatch.setattr(os, name, self._refusing(getattr(os, name)))
        monkeypatch.setattr(Path, "stat", self._refusing(Path.stat))
        monkeypatch.setattr(Path, "open", self._refusing(Path.open))

    def _refusing(self, function: Any) -> Any:
        def refuse(path: Any = ".", *arguments: Any, **options: Any) -> Any:
            if str(path) in self._closed:
                raise PermissionError(13, "Permission denied", str(path))
            return function(path, *arguments, **options)

        return refuse


@pytest.mark.usefixtures("statement")
def test_a_closed_folder_is_told_and_the_others_are_judged(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir()
    hidden = tmp_path / "onzichtbaar.txt"
    hidden.write_text(STATEMENT, encoding="utf-8")
    Closed(monkeypatch, closed, hidden)
    outcome = run("check", tmp_path, "-f", "concise")
    assert outcome.status == 2
    assert "AVG802" in outcome.out
    assert told(outcome.err) == [
        f"{closed}: Deze map is niet te lezen (Permission denied), dus wat erin staat is niet beoordeeld; "
        "pas de rechten aan.",
        f"{hidden}: {UNREADABLE}",
    ]
    assert told(run("check", hidden).err) == [f"{hidden}: {UNREADABLE}"]


@pytest.mark.usefixtures("statement")
@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_for_real(run: Run, tmp_path: Path) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir(mode=0)
    try:
        outcome = run("check", tmp_path)
    finally:
        closed.chmod(0o700)
    assert outcome.status == 2
    assert "Deze map is niet te lezen" in outcome.err


@pytest.mark.usefixtures("statement")
def test_a_file_that_vanishes(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doomed = tmp_path / "weg.txt"
    doomed.write_text(STATEMENT, encoding="utf-8")
    find = linter_run.find_files  # type: ignore[attr-defined]

    def find_and_remove(paths: Any) -> Any:
        found = find(paths)
        doomed.unlink()
        return found

    monkeypatch.setattr(linter_run, "find_files", find_and_remove)
    outcome = run("check", tmp_path, "-f", "concise")
    assert (outcome.status, told(outcome.err)) == (2, [f"{doomed}: {MISSING}"])
    assert "AVG802" in outcome.out


def test_a_file_that_shrinks_or_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "groeit.txt"
    path.write_bytes(b"a" * 100)
    monkeypatch.setattr(load, "MAX_BYTES", 50)
    monkeypatch.setattr(load, "_check_status", lambda *_: None)
    with pytest.raises(UnreadableSourceError, match="larger"):
        load.read_path(str(path))


def test_more_findings_than_a_statement_can_have_are_refused(
    run: Run, statement: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linter_check, "_MOST_HITS", 3000)
    (tmp_path / "leeg.txt").write_text(STATEMENT + "[naam] " * 3001, encoding="utf-8")
    outcome = run("check", "leeg.txt", statement, "-f", "concise")
    assert (outcome.status, told(outcome.err)) == (
        2, ["leeg.txt: Meer dan 3.000 plaatsen zijn niet in orde, en dat heeft geen verklaring; geef alleen de "
            "verklaring."]
    )  # fmt: skip
    assert "AVG802" in outcome.out


def test_a_crash_on_one_file_never_hides_the_others(
    run: Run, statement: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kwaad.txt").write_text(STATEMENT, encoding="utf-8")
    parse = linter_run.parse  # type: ignore[attr-defined]

    def parse_or_crash(source: Any) -> Any:
        if source.path == "kwaad.txt":
            raise RecursionError("te diep")
        return parse(source)

    monkeypatch.setattr(linter_run, "parse", parse_or_crash)
    outcome = run("check", "kwaad.txt", statement, "-f", "concise")
    assert outcome.status == 2
    assert "AVG802" in outcome.out
    assert told(outcome.err) == [
        "kwaad.txt: Onverwachte fout (RecursionError: te diep). Meld dit aan de makers van avglint."
    ]
    monkeypatch.setenv("AVGLINT_DEBUG", "1")
    with pytest.raises(RecursionError):
        run("check", "kwaad.txt")
