"""How fast avglint is, beside other tools on the same statements: ``python benchmarks/compare.py [FOLDER]``.

Writes what it saw into ``docs/performance.md``, between the two marks there. The other tools are installed in a folder
of their own (``--tools``); what can't be installed is said there to be absent. ``--help`` tells how to measure less.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from avglint.cache import cache_folder
from avglint.resources import VERSION
from machine import about, load
from other_tools import Tool, installed
from processes import many_statements, one_statement
from scaling import growth, more_rules
from texts import LENGTH, ROOT, statements
from wanted import Part, Wanted, judged

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


class Chosen(NamedTuple):
    """What is asked for on the command line."""

    folder: Path | None
    rounds: int
    number: int
    longest: int
    copies: int
    tools: Path | None
    page: Path


def main() -> int:
    """Measure, and write the page."""
    chosen = _chosen()
    tools, absent = installed(chosen.tools) if chosen.tools else ({}, {})
    for name, why in absent.items():
        print(f"{name} is absent: {why}", file=sys.stderr)
    before = load()
    with TemporaryDirectory() as scratch:
        lines, wanted = _measure(chosen, tools, Path(scratch))
    versions = ", ".join([f"avglint {VERSION}", *(f"{name} {tool.version}" for name, tool in tools.items())])
    missing = f" Absent: {', '.join(absent)}." if absent else ""
    top = [f"{about()}. Load of the machine: {before} at the start, {load()} at the end. {versions}.{missing}", ""]
    text = "\n".join(["", *top, *judged(wanted), "", *lines])
    print(text)
    head, tail = chosen.page.read_text("utf-8").split(BEGIN)[0], chosen.page.read_text("utf-8").split(END)[1]
    chosen.page.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", encoding="utf-8")
    return 0


def _measure(chosen: Chosen, tools: dict[str, Tool], scratch: Path) -> tuple[list[str], list[Wanted]]:
    """Return the tables, and what is wanted with what was seen."""
    files = []
    for number, text in enumerate(statements(chosen.folder, chosen.number)):
        files.append(scratch / f"{number:04}.md")
        files[-1].write_text(text, encoding="utf-8")
    # The one that is nearest to what the figures are wanted of.
    one = min(files, key=lambda file: abs(file.stat().st_size - LENGTH))
    parts: list[Callable[[], Part]] = [
        lambda: one_statement(one, tools, chosen.rounds),
        lambda: many_statements(one, files, tools, min(chosen.rounds, 3)),
        lambda: growth(scratch, chosen.longest, min(chosen.rounds, 3)),
        lambda: more_rules(one, files[:50], scratch, chosen.copies, min(chosen.rounds, 3)),
    ]
    lines: list[str] = []
    wanted: list[Wanted] = []
    for part in parts:
        table, figures = part()
        print(*table, "", sep="\n", file=sys.stderr, flush=True)  # all of it takes half an hour
        lines += [*table, ""] if table else []
        wanted += figures
    return lines[:-1], wanted


def _chosen() -> Chosen:
    folder = cache_folder()
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="statements of your own; else those of the repository")
    parser.add_argument("--rounds", type=int, default=21, help="of one statement; the rest is measured at most thrice")
    parser.add_argument("--number", type=int, default=200, help="of statements in one run")
    parser.add_argument("--longest", type=int, default=10_240_000, help="of texts that grow, in characters; 0: none")
    parser.add_argument("--copies", type=int, default=9, help="of each rule, generated; 0: none")
    parser.add_argument("--tools", type=Path, default=folder and folder.with_name("avglint-benchmarks"))
    parser.add_argument("--no-tools", dest="tools", action="store_const", const=None, help="only avglint")
    parser.add_argument("--page", type=Path, default=PAGE)
    return Chosen(**vars(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
