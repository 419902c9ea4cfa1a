"""Writing lines to a terminal, in colour. Imports rich, so it is itself imported only where it is needed."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from avglint.output.lines import Line, Tone, disarmed

_STYLES: dict[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "dim": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "good": "green",
}


def print_lines(lines: Iterable[Line], file: TextIO) -> None:
    """Write ``lines`` to the terminal ``file``. Their text is never read as markup."""
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    for each in map(disarmed, lines):
        console.print(Text.assemble(*((text, _STYLES[tone]) for text, tone in each)), soft_wrap=True)
