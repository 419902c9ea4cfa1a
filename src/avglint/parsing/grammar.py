"""Building a Lark parser from a grammar file, with its tables kept between runs.

Building costs some 100 ms (Lark first builds the parser of its own grammar language), reading the tables half a
millisecond. Lark pickles its tables, so they are only read where nobody else can have written them (avglint.cache).
"""

import hashlib
import io
import sys
from typing import TYPE_CHECKING

from avglint.cache import read_entry, write_entry
from avglint.resources import VERSION, grammar_path

if TYPE_CHECKING:
    from lark import Lark
    from lark.lexer import Lexer


def open_grammar(name: str, lexer: "type[Lexer]") -> "Lark":
    """Return the LALR parser for the grammar ``name``, fed by ``lexer``."""
    import lark

    path = grammar_path(name)
    grammars = b"".join(file.read_bytes() for file in sorted(path.parent.glob("*.lark")))  # one can import another
    made_by = f"{lark.__version__} {sys.version_info} {VERSION} {lexer.__module__}.{lexer.__qualname__}"
    entry = f"{name}-{hashlib.sha256(made_by.encode() + grammars).hexdigest()}.tables"
    tables = read_entry(entry)
    if tables is not None:
        return lark.Lark.load(io.BytesIO(tables))
    parser = lark.Lark.open(str(path), parser="lalr", lexer=lexer)
    buffer = io.BytesIO()
    parser.save(buffer)
    write_entry(entry, buffer.getvalue())
    return parser
