"""Where reports go: a full disk, a reader that leaves, a stream that is closed, an interruption."""

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from avglint.cli.files import write_whole
from avglint.errors import ConfigError
from tests.command import Run
from tests.hostile.conftest import STATEMENT


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Make the system itself refuse to write more than ``size`` bytes to a file, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def test_a_disk_that_is_full_leaves_the_old_report_and_no_half_of_the_new(tmp_path: Path) -> None:
    path = tmp_path / "rapport.html"
    path.write_text("oud")
    with (
        files_of_at_most(100),
        pytest.raises(ConfigError, match=r"rapport\.html: kan niet worden geschreven \(File too large\)"),
    ):
        write_whole(path, "nieuw" * 1000)
    assert path.read_text() == "oud"
    assert [each.name for each in tmp_path.iterdir()] == ["rapport.html"]


def test_a_report_that_cannot_be_written_never_hides_the_others(run: Run, statement: Path, tmp_path: Path) -> None:
    outcome = run("check", statement, "-f", "concise", "--output", "json=/dev/full", "--output", "text=rapport.txt")
    assert outcome.status == 2
    assert outcome.err == "avglint: /dev/full: kan niet worden geschreven (No space left on device)\n"
    assert "AVG802" in outcome.out
    assert "AVG802" in (tmp_path / "rapport.txt").read_text(encoding="utf-8")


def test_an_interruption_while_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rapport.html"
    path.write_text("oud")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, "nieuw")
    assert (path.read_text(), list(tmp_path.iterdir())) == ("oud", [path])


AVGLINT = [sys.executable, "-m", "avglint"]


def test_standard_output_on_a_full_disk(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*AVGLINT, "schema", "report"], stdout=full, stderr=subprocess.PIPE, text=True, cwd=tmp_path
        )
    assert (done.returncode, done.stderr) == (
        2, "avglint: standaarduitvoer kan niet worden geschreven (No space left on device)\n"
    )  # fmt: skip


def test_streams_that_are_closed(tmp_path: Path) -> None:
    command = " ".join([*AVGLINT, "explain", "AVG401", "<&-", ">&-", "2>&-"])
    assert subprocess.run(["sh", "-c", command], cwd=tmp_path).returncode == 0


INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests in the background may ignore it
sys.argv = ["avglint", "check", "privacy.txt"]
from avglint.cli import main
from avglint.linter import run
run.parse = lambda source: os.kill(os.getpid(), signal.SIGINT)
sys.exit(main())
"""


def test_an_interruption(tmp_path: Path) -> None:
    (tmp_path / "privacy.txt").write_text(STATEMENT, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
