"""What longer texts and more rules cost."""

from pathlib import Path

from generated_rules import write_rules
from texts import OWN, long_text, texts_in
from timing import Command, medians, run
from wanted import AVGLINT, Part, Wanted, ms

_ONCE = 1_000_000
"""Texts from this length on take so long that the noise of one run is small against it."""


def growth(scratch: Path, longest: int, rounds: int) -> Part:
    """Measure texts of 10,000 characters and ever twice as many: processor time, less that of a very short statement.

    The texts are our own statements one after the other, so each is one statement with very many sections. They are
    measured in turn, like all else here: a machine whose speed changes within minutes would otherwise tell of itself.
    """
    found = texts_in(OWN)
    lengths = [10_000 * 2**doubling for doubling in range((longest // 10_000).bit_length())]
    short = scratch / "short.md"
    short.write_text(min(found, key=len), encoding="utf-8")

    def on_text(length: int) -> Command:
        file = scratch / f"{length}.md"
        file.write_text(long_text(found, length), encoding="utf-8")
        return Command([*AVGLINT, str(file)])

    often = {str(length): on_text(length) for length in lengths if length < _ONCE}
    costs = medians({"short": Command([*AVGLINT, str(short)]), **often}, rounds)
    # The longest are only made now: what the benchmark itself holds counts as memory of what it starts.
    costs |= {str(length): run(on_text(length)) for length in lengths if length >= _ONCE}
    start = costs["short"].cpu
    table = ["| characters | processor, less start-up | times half the text | memory | 70 MB + 20 × text |"]
    table += ["| --- | --- | --- | --- | --- |"]
    times: list[float] = []
    memory: list[float] = []
    before = 0.0
    for length in lengths:
        cost, size = costs[str(length)], (scratch / f"{length}.md").stat().st_size / 1e6
        spent = cost.cpu - start
        times += [spent / before] if before else []
        memory.append(cost.memory / (70 + 20 * size))
        ratio = f"{times[-1]:.2f} ×" if before else ""
        table.append(f"| {length:,} | {ms(spent)} | {ratio} | {cost.memory:.0f} MB | {70 + 20 * size:.0f} MB |")
        before = spent
    wanted = [
        Wanted("twice the text, the worst of the doublings (processor)", 2.1, None, max(times), " ×"),
        Wanted("twice the text, all doublings together", 2.1, None, _mean(times), " ×"),
        Wanted("memory, of 70 MB and 20 times the text, the worst of these", 1, None, max(memory), " ×"),
    ]
    return ["Longer texts:", "", *table], wanted


def _mean(ratios: list[float]) -> float:
    product = 1.0
    for ratio in ratios:
        product *= ratio
    return float(product ** (1 / len(ratios)))


def more_rules(one: Path, files: list[Path], scratch: Path, copies: int, rounds: int) -> Part:
    """Measure our rules, and with them ``copies`` copies of each, in other words (generated_rules)."""
    number = write_rules(scratch / "more", copies)
    environment = {"AVGLINT_CACHE_DIR": str(scratch / "cache")}
    more, every = ["--rules", str(scratch / "more")], list(map(str, files))
    first = run(Command([*AVGLINT, *more, str(one)], environment=environment))
    lines = {
        "ours": [str(one)],
        f"and {number} generated": [*more, str(one)],
        "ours, many": every,
        f"and {number} generated, many": [*more, *every],
    }
    commands = {name: Command([*AVGLINT, *line], environment=environment) for name, line in lines.items()}
    ours, with_more, ours_many, with_more_many = medians(commands, rounds).values()
    each, more_each = (
        (many.cpu - single.cpu) / (len(files) - 1) for many, single in ((ours_many, ours), (with_more_many, with_more))
    )
    table = [
        f"More rules ({copies} copies of each of ours, in other words), processor time, median of {rounds}:",
        "",
        f"| rules | one statement, whole process | each of {len(files)} |",
        "| --- | --- | --- |",
        f"| ours | {ms(ours.cpu)} | {ms(each)} |",
        f"| ours and {number} generated | {ms(with_more.cpu)} | {ms(more_each)} |",
        f"| times | {with_more.cpu / ours.cpu:.2f} × | {more_each / each:.2f} × |",
        "",
        f"The first run with the generated rules, which compiles them, took {first.wall:.0f} s.",
    ]
    what = f"{copies + 1} times the rules"
    return table, [
        Wanted(f"{what}, one statement (processor)", 2, None, with_more.cpu / ours.cpu, " ×"),
        Wanted(f"{what}, each of many (processor)", 2, None, more_each / each, " ×"),
    ]
