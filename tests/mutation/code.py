"""How many mutants of the code a test kills: ``python -m tests.mutation.code [--part 1/2] [NAME ...]``.

mutmut has to have made the mutants (see README.md); it starts a pytest for each. Here one pytest collects all tests,
and a fork of it runs those of a mutant (``forks.py``): the tests that call the function that was changed, those of its
own module first, up to the first that fails. All mutants of ``evaluate`` and ``parsing`` take an hour, not a night.

Names are beginnings of those of mutants (``avglint.parsing``, ``avglint.parsing.lists``); none: all. ``--part 1/2`` and
``--part 2/2``, side by side, take two cores. What was tried is kept in ``.mutation/code-*.jsonl`` and not tried again,
so that a run that is broken off goes on. Remove these files after a change of code or tests.
"""

import argparse
import json
import os
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.mutation import KEPT
from tests.mutation.sample import MUTANTS, made, module_of

ROOT = MUTANTS.parent
_LEAST = 20.0
"""Seconds that the tests of a mutant have, beside five times what they take of the code as it is."""
_FELLED = ("killed", "never ended")


def tried() -> Iterator[tuple[str, str]]:
    """Yield each mutant that was tried, and what became of it."""
    for file in sorted(KEPT.glob("code-*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            name, result = json.loads(line)
            yield name, result


def tests_of(mutant: str, seen: Mapping[str, Any]) -> list[str]:
    """Return the tests that call the function of a mutant: those of its module first, slow ones last.

    ``seen`` is what mutmut wrote of the tests when it ran them on the code as it is.
    """
    package, module = module_of(mutant).split(".")

    def order(test: str) -> tuple[bool, bool, bool]:
        file = test.partition("::")[0]
        return f"tests/{package}/" not in file, module.rstrip("s") not in file, seen["duration_by_test"][test] > 0.1

    return sorted(seen["tests_by_mangled_function_name"].get(mutant.rpartition("__mutmut_")[0], ()), key=order)


def try_all(mutants: Sequence[str], part: str) -> None:
    """Try mutants and keep what becomes of them, in a file of this part."""
    seen = json.loads((MUTANTS / "mutmut-stats.json").read_text("utf-8"))
    work = []
    for name in mutants:
        tests = tests_of(name, seen)
        work.append([name, tests, _LEAST + 5 * sum(seen["duration_by_test"][test] for test in tests)])
    KEPT.mkdir(exist_ok=True)
    todo = KEPT / f"todo-{part}.json"
    todo.write_text(json.dumps({"mutants": work, "kept": str(KEPT / f"code-{part}.jsonl")}), "utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
    arguments = [*settings["pytest_add_cli_args"], *settings["pytest_add_cli_args_test_selection"]]
    changed = {"PYTHONPATH": f"src{os.pathsep}.", "MUTANT_UNDER_TEST": "", "AVGLINT_MUTANTS": str(todo)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.mutation.forks", *arguments]
    subprocess.run(command, cwd=MUTANTS, env=os.environ | changed, stdout=subprocess.DEVNULL, check=True)


def table(results: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each package and module with how many of its mutants are killed, and then the others."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for name, result in results:
        module = module_of(name)
        for owner in (module.partition(".")[0], module):
            counted[owner][result] += 1
    for owner, by_result in sorted(counted.items()):
        killed, total = sum(by_result[result] for result in _FELLED), by_result.total()
        yield f"{owner:28}{killed:5} of {total:5}{100 * killed / total:7.1f} %"
    for name, result in results:
        if result not in _FELLED:
            yield f"{result}: {name}"


def main() -> None:
    """Try the mutants that were not tried yet, and print what became of all that were asked for."""
    arguments = argparse.ArgumentParser(prog="python -m tests.mutation.code")
    arguments.add_argument("names", nargs="*", default=["avglint."], help="beginnings of names of mutants; none: all")
    arguments.add_argument("--part", default="1/1", help="1/2: every second mutant from the first on")
    given = arguments.parse_args()
    part, parts = map(int, given.part.split("/"))
    asked = [name for name in made() if name.startswith(tuple(given.names))]
    before = {name for name, _ in tried()}
    left = [name for name in asked[part - 1 :: parts] if name not in before]
    if left:
        try_all(left, f"{part}-{parts}")
    print(*table([each for each in tried() if each[0] in set(asked)]), sep="\n")


if __name__ == "__main__":
    main()
