"""What an audit costs beside the judging: ``python benchmarks/audit.py [--number N] [--jobs J,J]``.

Makes N statements (``benchmarks/generated.py``), judges them in one bare loop that keeps nothing, and then with
``avglint audit``, once for each number of processes. Prints of each processor time and wall time a statement, and the
most memory that one of its processes took; then the same audit of a quarter of the statements, which should take the
same memory. Beside other work on the machine only processor time says much.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

_LOOP = """
import gc, sys
from avglint import Options
from avglint.audit.items import find_items
from avglint.audit.judging import Judging
judging = Judging(Options(as_of="2026-11-22"), lambda _: Options())
judging.book()
gc.freeze()
gc.set_threshold(100_000)
for item in find_items(sys.argv[1:]):
    judging.item(item)
"""


class Cost(NamedTuple):
    """What a command took: seconds of processor and wall, and MB of its largest process."""

    cpu: float
    wall: float
    memory: float


def run(arguments: list[str]) -> Cost:
    """Run Python and measure it with the processes that it begins."""
    with tempfile.TemporaryFile() as told:
        began = time.perf_counter()
        process = subprocess.Popen([sys.executable, *arguments], stdout=told, stderr=told)
        largest = 0.0
        while process.poll() is None:
            largest = max(largest, *(_memory(each) for each in _family(process.pid)), 0.0)
            time.sleep(0.2)
        wall = time.perf_counter() - began
        if process.returncode:
            told.seek(0)
            raise SystemExit(told.read().decode())
    return Cost(0.0, wall, largest)


def measured(arguments: list[str]) -> Cost:
    """Return what a command costs."""
    before = getrusage(RUSAGE_CHILDREN)
    cost = run(arguments)
    after = getrusage(RUSAGE_CHILDREN)
    return cost._replace(cpu=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _family(pid: int) -> list[int]:
    """Return a process and those that it began."""
    try:
        begun = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(each for child in begun for each in _family(int(child)))]


def _memory(pid: int) -> float:
    """Return the most memory that a process took so far that it shares with no other, in MB."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--number", type=int, default=2000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--out", default=".jsonl", help="the form of the table, as a suffix")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AVGLINT_CACHE_DIR"] = str(Path(folder, "cache"))
        whole, quarter = Path(folder, "whole.jsonl"), Path(folder, "quarter.jsonl")
        with whole.open("wb") as lines:
            generate = [sys.executable, str(Path(__file__).with_name("generated.py")), str(chosen.number)]
            subprocess.run(generate, stdout=lines, check=True)
        with whole.open("rb") as written:
            quarter.write_bytes(b"".join(islice(written, chosen.number // 4)))
        print(f"{chosen.number} statements of {whole.stat().st_size / chosen.number / 1e3:.1f} kB a line")

        def audit(path: Path, jobs: str) -> list[str]:
            out = ["--out", f"{folder}/table{chosen.out}", "--jobs", jobs, "--as-of", "2026-11-22", "--isolated"]
            return ["-m", "avglint", "audit", str(path), *out]

        run(audit(quarter, "1"))  # fills the caches
        alone = measured(["-c", _LOOP, str(whole)])
        report("a bare loop", alone, chosen.number)
        for jobs in chosen.jobs.split(","):
            cost = measured(audit(whole, jobs))
            report(f"audit --jobs {jobs}", cost, chosen.number)
            print(f"{'':22}{100 * (cost.cpu / alone.cpu - 1):+.1f} % processor time beside the judging")
        report("audit, a quarter", measured(audit(quarter, jobs)), chosen.number // 4)


def report(name: str, cost: Cost, number: int) -> None:
    """Print a line."""
    cpu, wall = 1e3 * cost.cpu / number, 1e3 * cost.wall / number
    print(f"{name:22}{cpu:8.1f} ms processor, {wall:8.1f} ms wall a statement, {cost.memory:6.1f} MB", flush=True)


if __name__ == "__main__":
    main()
