"""A kill at any moment: the same command goes on, and the table is the one that an undisturbed audit gives."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import avglint
from tests.audit.made import records, write_lines

STATEMENTS = 300
KILLS = 4
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")


def _begin(folder: Path, out: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "avglint", "audit", "s.jsonl", "--out", out, "--as-of", "2026-11-22", "--isolated"]
    environment = {**os.environ, "PYTHONPATH": str(Path(avglint.__file__).parents[1])}
    return subprocess.Popen(
        [*command, "--jobs", "2", "--select", "AVG802,AVG101"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Whoever runs the tests in the background may have told its children to ignore an interrupt.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def _parts(folder: Path) -> list[Path]:
    """Return the parts that are kept."""
    return list((folder / "t.jsonl.parts").glob("0*.jsonl"))


@pytest.mark.parametrize("whom", ["the first process", "all processes"])
def test_no_row_is_lost_or_doubled(tmp_path: Path, whom: str) -> None:
    write_lines(tmp_path / "s.jsonl", [*records(STATEMENTS), b"geen json"])
    assert _begin(tmp_path, "whole.jsonl").wait() == 0
    whole = (tmp_path / "whole.jsonl").read_bytes()
    assert whole.count(b"\n") >= 2 * STATEMENTS + 1
    seed = random.randrange(10**6)
    chance, killed = random.Random(seed), 0
    for _ in range(KILLS):
        # After so many parts more, and then at any moment: no machine is so slow or quick that none is hit.
        enough = len(_parts(tmp_path)) + chance.choice((0, 1, 1, 2))
        running = _begin(tmp_path, "t.jsonl")
        while running.poll() is None and len(_parts(tmp_path)) < enough:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.5))
        if running.poll() is None:
            killed += 1
            (os.killpg if whom == "all processes" else os.kill)(running.pid, signal.SIGKILL)
        running.communicate()
    last = _begin(tmp_path, "t.jsonl")
    _, errors = last.communicate()
    assert (last.returncode, errors, killed > 0) == (0, b"", True), seed
    assert (tmp_path / "t.jsonl").read_bytes() == whole, seed
    assert sorted(each.name for each in tmp_path.iterdir()) == ["s.jsonl", "t.jsonl", "whole.jsonl"]


def test_an_interrupt_is_heeded_at_once_and_leaves_no_process(tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", records(STATEMENTS))
    running = _begin(tmp_path, "t.jsonl")
    while running.poll() is None and not _parts(tmp_path):
        time.sleep(0.02)
    os.kill(running.pid, signal.SIGINT)
    out, errors = running.communicate(timeout=60)
    told = b"avglint: onderbroken; hetzelfde commando gaat verder waar dit ophield\n"
    assert (running.returncode, out, errors) == (130, b"", told)
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
    assert not (tmp_path / "t.jsonl").exists()
    assert _parts(tmp_path)
