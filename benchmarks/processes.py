"""One statement and many, by avglint, by the other tools, and by what no tool of this kind can do without."""

import sys
from pathlib import Path

from other_tools import Tool
from timing import Command, medians
from wanted import AVGLINT, Part, Wanted, ms

IMPORTS = "import typer, lark"
_NUMBERS = (1, 2, 5, 10, 20, 50)
"""Of statements in one run."""
TOKENS = """
import sys
from avglint.parsing.tokens import tokenize
for path in sys.argv[1:]:
    tokenize(open(path, encoding="utf-8").read())
"""


def one_statement(file: Path, tools: dict[str, Tool], rounds: int) -> Part:
    """Measure whole processes on one statement."""
    commands = {
        "`python -c pass`": Command([sys.executable, "-c", "pass"]),
        f"`python -c '{IMPORTS}'`": Command([sys.executable, "-c", IMPORTS]),
        "one pass over the tokens": Command([sys.executable, "-c", TOKENS, str(file)]),
        "avglint": Command([*AVGLINT, str(file)]),
        **{name: tool.on([str(file)]) for name, tool in tools.items()},
    }
    costs = medians(commands, rounds)
    ours, floor = costs["avglint"], costs[f"`python -c '{IMPORTS}'`"]
    table = [
        f"One statement of {file.stat().st_size / 1000:.1f} kB, whole process, median of {rounds}:",
        "",
        "| | wall | processor | memory | avglint is, by wall | by processor |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {name} | {ms(cost.wall)} | {ms(cost.cpu)} | {cost.memory:.0f} MB "
            f"| {ours.wall / cost.wall:.2f} × | {ours.cpu / cost.cpu:.2f} × |"
            for name, cost in costs.items()
        ),
    ]
    wanted = [Wanted("one statement, against importing typer and lark (wall)", 1.25, None, ours.wall / floor.wall)]
    if "proselint" in costs:
        wanted.append(Wanted("one statement, against proselint (wall)", 0.6, None, ours.wall / costs["proselint"].wall))
    return table, wanted


def many_statements(one: Path, files: list[Path], tools: dict[str, Tool], rounds: int) -> Part:
    """Measure what a statement costs in a run over many: the time of the run less that on one, by the number."""
    every = list(map(str, files))
    lines = {
        "one pass over the tokens": lambda chosen: Command([sys.executable, "-c", TOKENS, *chosen]),
        "avglint": lambda chosen: Command([*AVGLINT, *chosen]),
        **{name: tool.on for name, tool in tools.items()},
    }
    single = medians({name: line([str(one)]) for name, line in lines.items()}, rounds)
    costs = medians({name: line(every) for name, line in lines.items()}, rounds, warm=True)
    more = len(files) - 1
    each = {
        name: ((cost.wall - single[name].wall) / more, (cost.cpu - single[name].cpu) / more, cost.memory)
        for name, cost in costs.items()
    }
    ours = each["avglint"]
    table = [
        f"{len(files)} different statements in one run, {sum(file.stat().st_size for file in files) / 1e6:.2f} MB "
        f"together; for each, after the first, median of {rounds}:",
        "",
        "| | wall | processor | memory of the run | times avglint, by wall | by processor |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {name} | {ms(wall)} | {ms(cpu)} | {memory:.0f} MB | {wall / ours[0]:.2f} × | {cpu / ours[1]:.2f} × |"
            for name, (wall, cpu, memory) in each.items()
        ),
    ]
    wanted = [Wanted("each of many statements (processor)", 5, None, 1e3 * ours[1], " ms")]
    wanted += [
        Wanted(f"many statements, {name} against avglint (wall)", None, times, each[name][0] / ours[0])
        for name, times in (("proselint", 8), ("textlint", 3))
        if name in each
    ]
    return table, wanted


def side_by_side(files: list[Path], rounds: int) -> Part:
    """Measure runs over few and many statements in one process, in two, and in as many as ``auto`` makes of it."""
    table = [
        f"Several processes (`--jobs`), wall time of whole runs over different statements, median of {rounds}:",
        "",
        "| statements | `--jobs 1` | `--jobs 2` | `--jobs auto` | 2 against 1 | processor of 1 | of 2 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for number in sorted({min(number, len(files)) for number in (*_NUMBERS, len(files))}):
        chosen = list(map(str, files[:number]))
        lines = {jobs: Command([*AVGLINT, "--jobs", jobs, *chosen]) for jobs in ("1", "2", "auto")}
        # What a run over many keeps for the next is there after one over few.
        one, two, auto = medians(lines, rounds, warm=number > _NUMBERS[0]).values()
        table.append(
            f"| {number} | {ms(one.wall)} | {ms(two.wall)} | {ms(auto.wall)} | {two.wall / one.wall:.2f} × "
            f"| {ms(one.cpu)} | {ms(two.cpu)} |"
        )
    return table, [
        Wanted(f"{len(files)} statements in two processes, against one (wall)", 0.6, None, two.wall / one.wall)
    ]
