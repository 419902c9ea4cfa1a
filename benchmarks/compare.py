"""How fast avglint is, beside other tools on the same statements: ``python benchmarks/compare.py [FOLDER]``.

Writes what it saw into ``docs/performance.md``, between the two marks there. The other tools are installed in a folder
of their own (``--tools``); what can't be installed is said there to be absent. ``--help`` tells how to measure less.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from avglint.cache import cache_folder
from avglint.resources import VERSION
from machine import about, load
from other_tools import Tool, installed
from processes import many_statements, one_statement, side_by_side
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
    only_jobs: bool


def main() -> int:
    """Measure, and write the page."""
    chosen = _chosen()
    tools, absent = installed(chosen.tools) if chosen.tools and not chosen.only_jobs else ({}, {})
    for name, why in absent.items():
        print(f"{name} is absent: {why}", file=sys.stderr)
    versions = ", ".join([f"avglint {VERSION}", *(f"{name} {tool.version}" for name, tool in tools.items())])
    missing = f" Absent: {', '.join(absent)}." if absent else ""
    before = load()
    lines: list[str] = []
    wanted: list[Wanted] = []
    with TemporaryDirectory() as scratch:
        for table, figures in _measured(chosen, tools, Path(scratch)):
            print(*table, "", sep="\n", flush=True)
            lines += ["", *table]
            wanted += figures
            top = f"{about()}. Load of the machine: {before} at the start, {load()} at the end. {versions}.{missing}"
            top += f" {_asked(chosen)}"
            if not chosen.only_jobs:
                _write(chosen.page, "\n".join(["", top, "", *judged(wanted), *lines, ""]))
    return 0


def _measured(chosen: Chosen, tools: dict[str, Tool], scratch: Path) -> Iterator[Part]:
    """Yield each part that was asked for, as soon as it is measured: all of them take half an hour."""
    files = []
    for number, text in enumerate(statements(chosen.folder, chosen.number)):
        files.append(scratch / f"{number:04}.md")
        files[-1].write_text(text, encoding="utf-8")
    # The one that is nearest to what the figures are wanted of.
    one = min(files, key=lambda file: abs(file.stat().st_size - LENGTH))
    few = min(chosen.rounds, 3)
    if not chosen.only_jobs:
        yield one_statement(one, tools, chosen.rounds)
        yield many_statements(one, files, tools, few)
    yield side_by_side(files, few)
    if chosen.only_jobs:
        return
    if chosen.longest >= 20_000:
        yield growth(scratch, chosen.longest, few)
    if chosen.copies:
        yield more_rules(one, files[:50], scratch, chosen.copies, few)


def _asked(chosen: Chosen) -> str:
    where = "the statements of the repository" if chosen.folder is None else "statements of someone's own"
    return (
        f"Asked for: {where}, {chosen.rounds} rounds, {chosen.number} statements, up to {chosen.longest:,} characters."
    )


def _write(page: Path, text: str) -> None:
    """Put the figures between the marks of the page. What is measured stays there, also where the rest is cut off."""
    head, tail = page.read_text("utf-8").split(BEGIN)[0], page.read_text("utf-8").split(END)[1]
    page.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", encoding="utf-8")


def _chosen() -> Chosen:
    folder = cache_folder()
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="statements of your own; else those of the repository")
    parser.add_argument("--rounds", type=int, default=21, help="of one statement; the rest is measured at most thrice")
    parser.add_argument("--number", type=int, default=200, help="of statements in one run")
    parser.add_argument(
        "--longest", type=int, default=10_240_000, help="of texts that grow, in characters; less than 20,000: none"
    )
    parser.add_argument("--copies", type=int, default=9, help="of each rule, generated; 0: none")
    parser.add_argument("--tools", type=Path, default=folder and folder.with_name("avglint-benchmarks"))
    parser.add_argument("--no-tools", dest="tools", action="store_const", const=None, help="only avglint")
    parser.add_argument("--page", type=Path, default=PAGE)
    parser.add_argument("--only-jobs", action="store_true", help="only runs in several processes, and write no page")
    return Chosen(**vars(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
