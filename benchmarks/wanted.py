"""What is wanted of a measure, beside what was seen."""

import sys
from typing import NamedTuple

AVGLINT = (sys.executable, "-m", "avglint", "check", "--isolated")
"""The beginning of the command line that is measured."""


class Wanted(NamedTuple):
    """A figure that is wanted, at most or at least, and the one that was seen."""

    what: str
    most: float | None
    least: float | None
    seen: float
    unit: str = ""


Part = tuple[list[str], list[Wanted]]


def judged(wanted: list[Wanted]) -> list[str]:
    """Return the table of what is wanted and seen."""
    rows = ["| | wanted | seen | |", "| --- | --- | --- | --- |"]
    for what, most, least, seen, unit in wanted:
        bound = f"at most {most:g}{unit}" if most is not None else f"at least {least:g}{unit}"
        met = seen <= most if most is not None else seen >= (least or 0)
        rows.append(f"| {what} | {bound} | {seen:.2f}{unit} | {'met' if met else '**not met**'} |")
    return rows


def ms(seconds: float) -> str:
    """Return seconds as a table shows them."""
    return f"{1e3 * seconds:.1f} ms" if seconds < 10 else f"{seconds:.1f} s"
