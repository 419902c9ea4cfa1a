"""``--jobs`` where processes are killed or the user has seen enough: one message, no traceback, nothing left behind."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import avglint
from avglint.linter import run as run_module
from avglint.linter.check import check_statement
from tests.command import Run
from tests.hostile.conftest import STATEMENT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

FILES = 60
BEGUN = """
import multiprocessing, sys
multiprocessing.set_start_method(sys.argv[1])
sys.argv = ["avglint", *sys.argv[2:]]
from avglint.cli import main
sys.exit(main())
"""
HOWS = ("fork", "spawn", "forkserver")
DIED = "avglint: a.txt: Het proces dat dit bestand beoordeelde, werd afgebroken, dus dit bestand is niet beoordeeld."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(FILES):
        (tmp_path / f"{number:02}.txt").write_text(f"{STATEMENT}\n{number}\n", encoding="utf-8")
    return tmp_path


def begin(folder: Path, how: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", BEGUN, how, "check", ".", "--isolated", "-f", "json", "--as-of", "2026-11-28"]
    return subprocess.Popen(
        [*command, "--jobs", "2", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(avglint.__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Whoever runs the tests in the background may have told its children to ignore an interrupt.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def children(process: int) -> list[int]:
    """Return the processes of the group of ``process``, but for itself."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,pgid="], capture_output=True, text=True, check=True).stdout
    pairs = (map(int, line.split()) for line in listed.splitlines())
    return [one for one, group in pairs if group == process != one]


def wait_for_children(running: subprocess.Popen[bytes]) -> list[int]:
    while running.poll() is None:
        found = children(running.pid)
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError("it was done before it began another process")


def assert_nothing_left(group: int) -> None:
    for _ in range(500):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    raise AssertionError(children(group))


@pytest.mark.parametrize("whom", ["the first process", "all processes"])
@pytest.mark.parametrize("how", HOWS)
def test_an_interrupt_ends_all_without_a_word(folder: Path, how: str, whom: str) -> None:
    """As control and C in a terminal, which all processes of the group are told; or to the first alone."""
    running = begin(folder, how)
    wait_for_children(running)
    seed = random.randrange(10**6)
    # At any moment: while processes are being started, while they load rules, while they judge.
    time.sleep(random.Random(seed).uniform(0, 1))
    (os.killpg if whom == "all processes" else os.kill)(running.pid, signal.SIGINT)
    out, errors = running.communicate(timeout=60)
    assert (running.returncode, out, errors) == (130, b"", b""), seed
    assert_nothing_left(running.pid)


def test_whoever_is_killed_leaves_no_process(folder: Path) -> None:
    running = begin(folder, "fork")
    wait_for_children(running)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate(timeout=60)
    assert_nothing_left(running.pid)


def test_a_process_that_someone_kills_changes_nothing(folder: Path) -> None:
    plain, _ = begin(folder, "fork", "--jobs", "1").communicate()
    running = begin(folder, "fork")
    os.kill(wait_for_children(running)[0], signal.SIGKILL)
    out, errors = running.communicate()
    assert (out == plain, errors) == (True, b"")


def deadly(statement, *rest):  # type: ignore[no-untyped-def]
    if statement.source.path == "a.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return check_statement(statement, *rest)


@pytest.mark.parametrize("jobs", ["2", "4"])
def test_a_file_on_which_a_process_is_killed_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("what is replaced here is not replaced in a process that is not forked")
    for name in "abcdefg":
        (tmp_path / f"{name}.txt").write_text(STATEMENT, encoding="utf-8")
    command = ["check", "b.txt", "a.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt", "-f", "concise"]
    plain = run(*command)
    monkeypatch.setattr(run_module, "check_statement", deadly)
    killed = run(*command, "--jobs", jobs)
    assert (killed.status, killed.err) == (2, f"{DIED} Is er genoeg geheugen? Controleer het apart.\n")
    one, several = (
        [line for line in each.out.splitlines() if ".txt:" in line and not line.startswith("a.txt")]
        for each in (plain, killed)
    )
    assert several == one
    assert one[-1].startswith("g.txt:")
