"""The table as a file, JSON Lines, Parquet or a DuckDB database: the rows of all parts, in the order of the input."""

import os
import shutil
from glob import escape
from importlib.util import find_spec
from pathlib import Path

from avglint.audit.rows import COLUMNS
from avglint.audit.store import Store
from avglint.config.values import as_new_file
from avglint.errors import ConfigError

SUFFIXES = (".parquet", ".jsonl", ".duckdb")
TABLE = "findings"
"""What the table is called in a database."""
_THREADS = 4
_TYPES = {"text": "VARCHAR", "number": "INTEGER"}


def check_form(path: Path) -> None:
    """Raise ConfigError where a table can't be written to ``path``: its suffix says in which form."""
    form = path.suffix.lower()
    if form not in SUFFIXES:
        suffixes = ", ".join(SUFFIXES)
        raise ConfigError(
            f"--out: {str(path)!r} kan niet; kies een naam op {suffixes}",
            f"--out: can't be {str(path)!r}; choose a name that ends in {suffixes}",
        )
    as_new_file("--out", str(path))
    if form != ".jsonl" and find_spec("duckdb") is None:
        raise ConfigError(
            f"--out: voor {form} heeft avglint iets extra's nodig: pip install 'avglint[audit]'; "
            "met een naam op .jsonl kan het zonder",
            f"--out: for {form} avglint needs something more: pip install 'avglint[audit]'; "
            "with a name that ends in .jsonl it does without",
        )


def write_table(store: Store, parts: int, path: Path) -> None:
    """Write the rows of the first ``parts`` parts to ``path``; the old file stays until the new one is whole.

    Raises OSError.
    """
    # In the folder of the parts: what a kill leaves of it goes with that.
    temporary = store.table
    for each in (temporary, temporary.with_name(f"{temporary.name}.wal")):
        each.unlink(missing_ok=True)
    if path.suffix.lower() == ".jsonl":
        _write_lines(store, parts, temporary)
    else:
        _write_with_duckdb(store, parts, temporary, path.suffix.lower())
    temporary.replace(path)


def _write_lines(store: Store, parts: int, path: Path) -> None:
    with path.open("wb") as table:
        for number in range(parts):
            with store.rows(number) as rows:
                shutil.copyfileobj(rows, table)
        table.flush()
        os.fsync(table.fileno())


def _write_with_duckdb(store: Store, parts: int, path: Path, form: str) -> None:
    import duckdb

    rows = _rows(store, parts)
    # Nothing is fetched: what is needed comes with the package.
    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        # Each thread holds some tens of MB of what it reads.
        "threads": min(_THREADS, os.cpu_count() or 1),
        "memory_limit": "1GB",
        "temp_directory": str(store.spill),
    }
    try:
        with duckdb.connect(str(path) if form == ".duckdb" else ":memory:", config=settings) as database:
            if form == ".duckdb":
                database.execute(f"CREATE TABLE {TABLE} AS {rows}")
            else:
                database.execute(f"COPY ({rows}) TO {_quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")
    except duckdb.Error as error:
        raise OSError(None, f"de tabel kan niet worden gemaakt ({error})") from error


def _rows(store: Store, parts: int) -> str:
    """Return the query for all rows."""
    if not parts:
        return f"SELECT {', '.join(f'NULL::{_TYPES[kind]} AS {name}' for name, kind in COLUMNS.items())} LIMIT 0"
    columns = ", ".join(f"{_quoted(name)}: {_quoted(_TYPES[kind])}" for name, kind in COLUMNS.items())
    files = ", ".join(_quoted(escape(str(store.path(number)))) for number in range(parts))
    read = f"read_json([{files}], format = 'newline_delimited', columns = {{{columns}}})"
    # The first line of a part has no id: it is no row.
    return f"SELECT * FROM {read} WHERE id IS NOT NULL"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
