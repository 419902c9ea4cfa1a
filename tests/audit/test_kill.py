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
    )


@pytest.mark.parametrize("whom", ["the first process", "all processes"])
def test_no_row_is_lost_or_doubled(tmp_path: Path, whom: str) -> None:
    write_lines(tmp_path / "s.jsonl", [*records(STATEMENTS), b"geen json"])
    began = time.monotonic()
    assert _begin(tmp_path, "whole.jsonl").wait() == 0
    whole, lasted = (tmp_path / "whole.jsonl").read_bytes(), time.monotonic() - began
    assert whole.count(b"\n") >= 2 * STATEMENTS + 1
    seed = random.randrange(10**6)
    chance, killed = random.Random(seed), 0
    for _ in range(KILLS):
        running = _begin(tmp_path, "t.jsonl")
        try:
            running.wait(chance.uniform(0.2, 0.8) * lasted)
        except subprocess.TimeoutExpired:
            killed += 1
            if whom == "all processes":
                os.killpg(running.pid, signal.SIGKILL)
            else:
                os.kill(running.pid, signal.SIGKILL)
        running.communicate()
    last = _begin(tmp_path, "t.jsonl")
    _, errors = last.communicate()
    assert (last.returncode, errors, killed > 0) == (0, b"", True), seed
    assert (tmp_path / "t.jsonl").read_bytes() == whole, seed
    assert sorted(each.name for each in tmp_path.iterdir()) == ["s.jsonl", "t.jsonl", "whole.jsonl"]
