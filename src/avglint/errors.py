"""The errors that a user can cause and repair: each says what is wrong, where, and what to do.

None of these ever reaches a user as a traceback; the command line prints them and exits with status 2.
"""

import copyreg
from typing import Any


class AvglintError(Exception):
    """Base of every error that avglint raises on purpose."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Python would give __init__ the message again, which it makes of other things: an error can come from another
        # process.
        return copyreg.__newobj__, (type(self), *self.args), vars(self)  # type: ignore[attr-defined]


class SourceError(AvglintError):
    """A file that can't be judged. ``path`` is as the user gave it; ``nl`` and ``en`` say why, and what to do."""

    def __init__(self, path: str, nl: str, en: str) -> None:
        super().__init__(f"{path}: {en}")
        self.path = path
        self.nl = nl
        self.en = en

    def why(self, language: str) -> str:
        """Return the reason with the remedy, in ``language`` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


class UnreadableSourceError(SourceError):
    """A file that can't be read: missing, empty, binary, too large, or in an unknown encoding."""


class NoTextError(UnreadableSourceError):
    """A file without any text that a reader of the page would see: code, or a page whose text stands elsewhere."""


class NotAStatementError(SourceError):
    """A readable text that is no (Dutch) privacy statement, so that no verdict on it would mean anything."""


class RuleFileError(AvglintError):
    """One fault in a rule or lexicon file. Lines and columns count from 1; 0 where the place is the whole file.

    ``source_line`` is the faulty line, to draw a caret under; empty where there is none to show.
    """

    def __init__(self, path: str, line: int, column: int, why: str, source_line: str = "") -> None:
        super().__init__(path, line, column, why, source_line)
        self.path = path
        self.line = line
        self.column = column
        self.why = why
        self.source_line = source_line

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        if not self.source_line:
            return f"{place}: {self.why}"
        return f"{place}: {self.why}\n  {self.source_line}\n  {' ' * (self.column - 1)}^"


class RulebookError(AvglintError):
    """All faults found in a set of rule files, collected in one run."""

    def __init__(self, faults: list[RuleFileError]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class PatternError(AvglintError):
    """A pattern or condition that can't be understood. ``column`` counts from 1 within ``text``."""

    def __init__(self, text: str, column: int, why: str) -> None:
        super().__init__(f"{why}\n  {text}\n  {' ' * (column - 1)}^")
        self.text = text
        self.column = column
        self.why = why


class ConfigError(AvglintError):
    """A setting or a command-line value that can't be used; ``nl`` and ``en`` say what is wrong, and what to do."""

    def __init__(self, nl: str, en: str = "") -> None:
        super().__init__(nl)
        self.nl = nl
        self.en = en or nl

    def why(self, language: str) -> str:
        """Return the message in ``language`` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


class NoRuleHereError(ConfigError):
    """The configuration leaves no rule for one file; it may be right for the others."""


def unexpected(error: Exception) -> dict[str, str]:
    """Return, by language, what is told of an error that is none of ours: it is a mistake in avglint."""
    name = f"{type(error).__name__}: {error}"
    return {
        "nl": f"Onverwachte fout ({name}). Meld dit aan de makers van avglint.",
        "en": f"Unexpected error ({name}). Please report this to the makers of avglint.",
    }
