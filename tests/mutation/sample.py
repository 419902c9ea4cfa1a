"""Names of mutants of the code, drawn at random from each module: ``python -m tests.mutation.sample 0.1 1``.

The first number is the share of each module, the second the seed: the same draws the same. Names that follow are of
modules (pattern.matcher): these and no others. ``mutmut run`` has to have made the mutants.
"""

import json
import sys
from itertools import groupby
from math import ceil
from pathlib import Path
from random import Random

MUTANTS = Path(__file__).parents[2] / "mutants"


def module_of(name: str) -> str:
    """Return the module of a mutant, without the package: ``avglint.pattern.matcher.x_ends__mutmut_1``."""
    return ".".join(name.split(".")[1:3])


def made() -> list[str]:
    """Return the names of all mutants that mutmut made, in order."""
    files = MUTANTS.rglob("*.meta")
    return sorted(name for file in files for name in json.loads(file.read_text("utf-8"))["exit_code_by_key"])


def main() -> None:
    """Print the names, one a line."""
    share, seed, *modules = sys.argv[1:]
    for module, names in groupby(made(), module_of):
        of_module = list(names)
        if not modules or module in modules:
            print(*Random(seed).sample(of_module, ceil(float(share) * len(of_module))), sep="\n")


if __name__ == "__main__":
    main()
