"""Building a Lark parser from a grammar file, with its tables kept between runs.

Building costs some 100 ms (Lark first builds the parser of its own grammar language), reading the tables half a
millisecond. Tables are pickled, so they are only read from a folder of the user's own, never from a shared one.
"""

import hashlib
import io
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
    folder = _cache_dir()
    if folder is None:
        return lark.Lark.open(str(path), parser="lalr", lexer=lexer)
    file = folder / f"{name}-{hashlib.sha256(b'|'.join(parts)).hexdigest()[:16]}.tables"
    parser = _load(file)
    if parser is None:
        parser = lark.Lark.open(str(path), parser="lalr", lexer=lexer)
        _store(parser, file)
    return parser


def _cache_dir() -> Path | None:
    """Return the user's own folder; None where the user has none, as in some containers."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        folder = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:
        return None
    return folder / "avglint" if folder.is_absolute() else None


def _load(file: Path) -> "Lark | None":
    """Read tables; None where there are none, or where the checksum says that the file is damaged."""
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
    buffer = io.BytesIO()
    parser.save(buffer)
    tables = buffer.getvalue()
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(hashlib.sha256(tables).digest() + tables)
            Path(partial).replace(file)
        except OSError:
            Path(partial).unlink(missing_ok=True)
    except OSError:
        return
