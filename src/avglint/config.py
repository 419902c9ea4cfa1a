"""What the user can choose for a run."""

from pathlib import Path
from typing import Literal, NamedTuple

Language = Literal["nl", "en"]


class Options(NamedTuple):
    """The settings of one run. The defaults are those of the command line."""

    select: tuple[str, ...] = ()
    """Only these rules: codes, names, prefixes of codes, or ``art:13.1``; empty: all."""
    ignore: tuple[str, ...] = ()
    """Not these rules, written likewise."""
    as_of: str | None = None
    """Judge by the law of this day, YYYY-MM-DD; None: today."""
    jurisdiction: Literal["auto", "nl", "be"] = "auto"
    rules: tuple[Path, ...] = ()
    """Folders with packs of rules, beside our own."""
    language: Language = "nl"
    """Of the messages."""
    preview: bool = False
    """Also rules with status ``preview``."""
    together: bool = False
    """All files are one statement: a privacy statement and the cookie statement that belongs to it."""
