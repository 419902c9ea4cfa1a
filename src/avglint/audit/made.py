"""Whether a file was made by an audit: it may be replaced by the next, even where it stands among statements."""

import json
from pathlib import Path

from avglint.audit.rows import COLUMNS
from avglint.model.report import is_own_page

_BEGINNING = 100_000
"""Bytes that are looked at: the first row of a table, and the head of a page."""
_TABLES = (b"PAR1", b"DUCK")
"""Found near the start of a file of Parquet and of a database of DuckDB: neither can be a statement."""


def is_made_by_audit(path: Path) -> bool:
    """Return whether the file at ``path`` is a table or a page of an audit, or has nothing in it."""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(_BEGINNING)
    except OSError:
        return False
    return (
        not beginning
        or is_own_page(beginning.decode(errors="replace"))
        or any(each in beginning[:16] for each in _TABLES)
        or _is_row(beginning)
    )


def _is_row(beginning: bytes) -> bool:
    try:
        row = json.loads(beginning.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and {"id", "status"} <= row.keys() <= COLUMNS.keys()
