"""Which files of code in a folder may hold a statement: a project has thousands, so that most are not even parsed."""

import re
from pathlib import Path

_SMALLEST = 500
"""Bytes; a statement is longer."""
_READ = 2_000_000
_FEWEST = 3
_WORDS = re.compile(rb"privacy|gegevens", re.IGNORECASE)


def may_hold_statement(path: Path) -> bool:
    """Tell, by its size and a few words, whether a file can hold a statement; one that can't be read can."""
    try:
        if path.stat().st_size < _SMALLEST:
            return False
        with path.open("rb") as file:
            data = file.read(_READ)
    except OSError:
        return True
    return len(_WORDS.findall(data)) >= _FEWEST
