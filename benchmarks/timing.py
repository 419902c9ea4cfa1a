"""What a command costs, and the medians of several commands that ran in turn."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple


class Command(NamedTuple):
    """A command line, and the exit statuses with which it has done its work."""

    line: Sequence[str]
    fine: Sequence[int] = (0, 1)
    environment: Mapping[str, str] = {}
    """Set beside what the benchmark itself was given."""


class Cost(NamedTuple):
    """Of a whole process: wall time and processor time (user and system) in seconds, memory at its peak in MB."""

    wall: float
    cpu: float
    memory: float


def run(command: Command) -> Cost:
    """Run a command and return its cost. Raises SystemExit where it fails: that would measure nothing."""
    environment = {**os.environ, **command.environment}
    # Where compiled modules may not be written, Python would compile all of them at each start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    process = subprocess.Popen(
        command.line, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    with process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.fine:
        shown = " ".join(command.line)[:300]
        raise SystemExit(f"{shown}\nended with status {process.returncode}: {told.decode(errors='replace')[-2000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)  # Linux counts in KiB


def medians(commands: Mapping[str, Command], rounds: int, warm: bool = False) -> dict[str, Cost]:
    """Return the median cost of each command.

    Each round runs all of them, so that a busy machine slows all alike. Where they did not run before (``warm``), a
    round before the first fills their caches.
    """
    if not warm:
        for command in commands.values():
            run(command)
    seen: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seen[name].append(run(command))
    return {name: Cost(*map(median, zip(*costs, strict=True))) for name, costs in seen.items()}
