"""Regular expressions that are compiled when they are first used, and kept compiled between runs.

Python compiles a regular expression in Python: for the 170 that a statement meets that took 90 ms, more than reading
and judging it. So the *code* of an expression (the numbers that Python's matcher runs) is kept like a grammar's tables.
Python has no public way to get at it: what is used here of ``re`` is private, and where anything of it is missing or
different the expression is compiled as ever. An entry is made and read by one version of Python and of its matcher.
"""

import re
import sys
from functools import cache
from importlib import import_module
from typing import Any, cast

from avglint.cache import read_entry, write_entry
from avglint.packed import pack, read_numbers, unpack, write_numbers

_Kept = dict[str, bytes]
"""Expression (its flags, a space, its pattern) -> what ``_sre.compile`` takes beside the pattern, packed."""

_all: list["_Expression"] = []
_missed = False


class _Expression:
    """Stands in for a compiled pattern, and has its methods from the first use on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = int(flags)
        _all.append(self)

    @property
    def key(self) -> str:
        return f"{self._flags} {self.pattern}"

    def __getattr__(self, name: str) -> Any:
        """Compile the expression. Only asked for what is not there yet; what is set here is found without it."""
        compiled = _from_code(self.pattern, _kept().get(self.key)) or self._compile()
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def _compile(self) -> re.Pattern[str]:
        global _missed
        _missed = True
        return re.compile(self.pattern, self._flags)

    def code(self) -> bytes | None:
        """Return what ``_from_code`` needs, None where this Python has other ways: as ``re._compiler.compile`` does."""
        try:
            parser, compiler = import_module("re._parser"), import_module("re._compiler")
            parsed = parser.parse(self.pattern, self._flags)
            code = compiler._code(parsed, self._flags)
            state = parsed.state
            names = [None] * state.groups
            for name, number in state.groupdict.items():
                names[number] = name
            flags = self._flags | state.flags
            return pack([flags, write_numbers(code), state.groups - 1, state.groupdict, names])
        except Exception:
            return None


def _from_code(pattern: str, kept: bytes | None) -> re.Pattern[str] | None:
    if kept is None:
        return None
    try:
        flags, code, groups, groupindex, indexgroup = unpack(kept)
        numbers = read_numbers(code).tolist()
        found = import_module("_sre").compile(pattern, flags, numbers, groups, groupindex, indexgroup)
        return cast("re.Pattern[str]", found)
    except Exception:
        return None


def _entry() -> str:
    magic = getattr(import_module("_sre"), "MAGIC", 0)
    return f"expressions-{sys.implementation.cache_tag}-{sys.hexversion:x}-{magic}"


@cache
def _kept() -> _Kept:
    payload = read_entry(_entry())
    return cast("_Kept", unpack(payload)) if payload else {}


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return ``pattern`` as what ``re.compile`` returns, compiled when it is first used."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))


def keep_expressions() -> None:
    """Keep the code of all expressions for the next run, if this one had to compile any."""
    if not _missed:
        return
    codes = {each.key: each.code() for each in _all if each.key not in _kept()}
    known = {key: code for key, code in codes.items() if code is not None}
    if known:
        # A process that judges several files in turn comes here after each: what is kept it keeps once.
        _kept().update(known)
        write_entry(_entry(), pack(_kept()))
