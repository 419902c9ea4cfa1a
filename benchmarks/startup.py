"""What starting avglint costs: ``python benchmarks/startup.py [STATEMENT] [--runs N]``.

Runs four commands in turn, so that a busy machine slows all of them alike, and prints of each the median and the
least processor time (user and system) and wall time, in milliseconds, with the ratio to importing typer and lark.
The statement defaults to one from ``samples/``. A run before the first fills the caches.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

ROOT = Path(__file__).parents[1]
FLOOR = "import typer, lark"


def commands(statement: Path) -> dict[str, list[str]]:
    """Return the commands to measure, by name."""
    check = ["-m", "avglint", "check", str(statement)]
    return {
        "python -c pass": ["-c", "pass"],
        FLOOR: ["-c", FLOOR],
        "avglint check": check,
        "avglint check --format json": [*check, "--format", "json"],
    }


def run(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run Python and return processor time and wall time in seconds."""
    before, began = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=False)
    wall, after = time.perf_counter() - began, getrusage(RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)} ended with status {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("statement", nargs="?", type=Path, default=ROOT / "samples" / "complete.md")
    parser.add_argument("--runs", type=int, default=21)
    chosen = parser.parse_args()
    measured = commands(chosen.statement)
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in measured}
    with tempfile.TemporaryDirectory() as cache:
        # Where compiled modules may not be written, Python would compile all of avglint at each start.
        environment = {**os.environ, "AVGLINT_CACHE_DIR": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for arguments in measured.values():
            run(arguments, environment)
        for _ in range(chosen.runs):
            for name, arguments in measured.items():
                times[name].append(run(arguments, environment))
    report(times)


def report(times: dict[str, list[tuple[float, float]]]) -> None:
    """Print a line a command."""
    print(f"{'':28}{'cpu median':>11}{'cpu least':>11}{'wall median':>13}{'ratio (wall)':>14}")
    floor = median(wall for _, wall in times[FLOOR])
    for name, pairs in times.items():
        cpu, wall = [1e3 * each for each, _ in pairs], median(each for _, each in pairs)
        print(f"{name:28}{median(cpu):11.1f}{min(cpu):11.1f}{1e3 * wall:13.1f}{wall / floor:14.2f}")


if __name__ == "__main__":
    main()
