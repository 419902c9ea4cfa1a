"""What a statement costs once avglint runs: ``python benchmarks/statements.py [FOLDER] [--number N]``.

Checks N different statements in one process on one core and prints the time a statement takes, in milliseconds, by
stage. The statements are those in FOLDER (default: ``samples/``), made different by a line of their own, so that
nothing that is remembered of one text serves the next.
"""

import argparse
import gc
import time
from collections import defaultdict
from pathlib import Path

from avglint.config import Options
from avglint.evaluate.judge import Judge
from avglint.linter.collect import Collector
from avglint.linter.select import rules_by
from avglint.linter.understand import understand
from avglint.model.source import Source
from avglint.parsing import parse
from avglint.read import find_files, read_bytes
from avglint.rulebook import Rulebook, load_rules

ROOT = Path(__file__).parents[1]
DAY = "2026-11-22"


def contents(folder: Path, number: int) -> list[tuple[str, bytes]]:
    """Return path and content of ``number`` different statements."""
    found = [(item.path, Path(item.path).read_bytes()) for item in find_files([str(folder)]).inputs]
    texts = [found[place % len(found)] for place in range(number)]
    return [(path, data + f"\n\nKenmerk: {place}\n".encode()) for place, (path, data) in enumerate(texts)]


class Stages:
    """Time spent, by stage, in seconds."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._since = time.process_time()

    def begin(self) -> None:
        """Count from here."""
        self._since = time.process_time()

    def done(self, stage: str) -> None:
        """Put what has passed since the last stage down to ``stage``."""
        now = time.process_time()
        self.spent[stage] += now - self._since
        self._since = now


def check(path: str, data: bytes, book: Rulebook, stages: Stages) -> int:
    """Check one statement as ``avglint check`` does, and return its number of characters."""
    stages.begin()
    source: Source = read_bytes(data, path)
    stages.done("read")
    statement = parse(source)
    stages.done("parse")
    statement, tokens = understand(statement, book.program, DAY, "auto")
    stages.done("facts and topics")
    judge = Judge(statement, book.program, DAY, statement.jurisdiction, tokens)
    rules = [rule for rule in rules_by(book.rules, Options()) if judge.in_force(rule.code)]
    outcomes = [(rule, judge.outcome(rule.code)) for rule in rules]
    stages.done("judge")
    collector = Collector(statement, judge, Options().language)
    for rule, outcome in outcomes:
        collector.assessment(rule, outcome)
        collector.findings(rule, book.program.rules[rule.code], outcome)
    stages.done("collect")
    return len(source.text)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "samples")
    parser.add_argument("--number", type=int, default=200)
    chosen = parser.parse_args()
    book = load_rules()
    texts = contents(chosen.folder, chosen.number)
    # As `avglint check` does: what lives as long as the process is not looked through again and again.
    gc.freeze()
    gc.set_threshold(100_000)
    check(*texts[0], book, Stages())
    stages = Stages()
    size = sum(check(path, data, book, stages) for path, data in texts)
    total = sum(stages.spent.values())
    print(f"{chosen.number} statements of {size / chosen.number / 1e3:.1f} thousand characters on average")
    for stage, spent in stages.spent.items():
        print(f"{stage:20}{1e3 * spent / chosen.number:8.2f} ms")
    print(f"{'together':20}{1e3 * total / chosen.number:8.2f} ms, {chosen.number / total:.0f} a second")


if __name__ == "__main__":
    main()
