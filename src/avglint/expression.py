"""Regular expressions that are compiled when they are first used.

The ``re`` module compiles some 2 ms of expressions a kilobyte, and a run meets a text that holds no sign of half of
ours: compiling all of them at import took longer than reading and judging a statement.
"""

import re
from typing import Any, cast


class _Expression:
    """Stands in for a compiled pattern, and has its methods from the first use on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the expression. Only asked for what is not there yet; what is set here is found without it."""
        compiled = re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return ``pattern`` as what ``re.compile`` returns, compiled when it is first used."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))
