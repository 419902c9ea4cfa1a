"""Statements to measure with: our own samples and short statements put together, or those in a folder."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from avglint.read import find_files, read_path

ROOT = Path(__file__).parents[1]
OWN = (ROOT / "samples", ROOT / "tests" / "statements" / "open")
LENGTH = 13_000
"""Of a statement, in characters: what a statement of a Dutch organisation usually has."""


def texts_in(folders: Iterable[Path]) -> list[str]:
    """Return the text of each file in ``folders`` that avglint reads."""
    return [read_path(item.path).text for item in find_files(list(map(str, folders))).inputs]


def statements(folder: Path | None, number: int) -> list[str]:
    """Return ``number`` statements that all differ, as plain text, which is Markdown too.

    Our own, one after the other until they have ``LENGTH`` characters, each time from another one on; or those in
    ``folder``, as they are, again from the first where there are fewer. Raises SystemExit where it holds none.
    """
    found = texts_in([folder] if folder else OWN)
    if not found:
        raise SystemExit(f"{folder}: no statements here")
    texts = (found[place % len(found)] if folder else long_text(found, LENGTH, place) for place in range(number))
    return [f"{text}\n\nKenmerk: {place}\n" for place, text in enumerate(texts)]


def long_text(found: list[str], length: int, first: int = 0) -> str:
    """Return texts one after the other, from number ``first`` on, cut at the end of a line near ``length``."""
    taken: list[str] = []
    size = 0
    for place in count(first):
        text = found[place % len(found)] + f"\n\nDeel {place}\n\n"
        taken.append(text)
        size += len(text)
        if size >= length:
            break
    whole = "".join(taken)
    return whole[: whole.rfind("\n", 0, length)]
