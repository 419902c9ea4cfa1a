"""Building a Lark parser from a grammar file, with its tables kept between runs.

Building costs some 100 ms (Lark first builds the parser of its own grammar language), reading the tables half a
millisecond. Tables are pickled, so they are only read from a folder of the user's own, never from a shared one.
"""

import hashlib
import os
import pickle
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from avglint.resources import grammar_path

if TYPE_CHECKING:
    from lark import Lark
    from lark.lexer import Lexer


def open_grammar(name: str, lexer: "type[Lexer]") -> "Lark":
    """Return the LALR parser for the grammar ``name``, fed by ``lexer``.

    Tables that can't be read or written (read-only home, damaged file) are built anew: a cache never fails a run.
    """
    import lark

    path = grammar_path(name)
    grammar = path.read_bytes()
    parts = (grammar, lark.__version__.encode(), repr(sys.version_info).encode(), lexer.__qualname__.encode())
    file = _cache_dir() / f"{name}-{hashlib.sha256(b'|'.join(parts)).hexdigest()[:16]}.tables"
    parser = _load(file)
    if parser is None:
        parser = lark.Lark.open(str(path), parser="lalr", lexer=lexer)
        _store(parser, file)
    return parser


def _cache_dir() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path(os.path.expanduser("~")) / ".cache") / "avglint"  # noqa: PTH111


def _load(file: Path) -> "Lark | None":
    """Read tables; None where there are none, or where the checksum says that the file is damaged."""
    import io

    import lark

    try:
        if hasattr(os, "getuid") and file.stat().st_uid != os.getuid():
            return None
        data = file.read_bytes()
    except OSError:
        return None
    checksum, tables = data[:32], data[32:]
    if hashlib.sha256(tables).digest() != checksum:
        return None
    try:
        return lark.Lark.load(io.BytesIO(tables))
    except (pickle.UnpicklingError, AttributeError, ImportError):
        return None


def _store(parser: "Lark", file: Path) -> None:
    """Write tables to a file of its own and move that in place: another run sees all of it or nothing."""
    import io

    buffer = io.BytesIO()
    parser.save(buffer)
    tables = buffer.getvalue()
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(hashlib.sha256(tables).digest() + tables)
        Path(partial).replace(file)
    except OSError:
        return
