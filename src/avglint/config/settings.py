"""The settings that there are: how each is called, what it may be, and what it is when nobody says anything."""

import os
from pathlib import Path
from typing import Any, Literal, NamedTuple

from avglint.config.shown import shown
from avglint.config.values import FORMATS, JURISDICTIONS, LANGUAGES, THRESHOLDS

Kind = Literal["list", "patterns", "path", "paths", "choice", "day", "flag", "jobs", "table"]


class Setting(NamedTuple):
    """One setting. ``kind`` says how it is written in a variable of the environment; a table can't be written there."""

    key: str
    kind: Kind
    default: Any
    choices: tuple[str, ...] = ()
    whole_run: bool = False
    """One value for all files of a run: that of the folder where avglint runs."""

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return f"AVGLINT_{self.key.replace('-', '_').upper()}"


class Value(NamedTuple):
    """What a setting is, and where that is written."""

    value: Any
    origin: str
    """``default``, ``command line``, the name of a variable, or the path of a file."""
    base: Path
    """The folder that paths and patterns in it are relative to."""
    line: int = 0
    """Of the file, where that is known: that of its key, or of the header of a table."""

    def path(self, name: str) -> Path:
        """Return the path that ``name`` is here; a ``~`` of nobody that is known stays as it is."""
        return self.base / os.path.expanduser(name)  # noqa: PTH111 - Path.expanduser raises for those

    @property
    def place(self) -> str:
        """Where it is written, as messages show it."""
        name = shown(Path(self.origin))
        return f"{name}:{self.line}" if self.line else name


DEFAULT, COMMAND_LINE = "default", "command line"
VARIABLES = ("AVGLINT_CONFIG", "AVGLINT_CACHE_DIR", "AVGLINT_DEBUG")
"""Variables of the environment that are no settings."""

SETTINGS: tuple[Setting, ...] = (
    Setting("select", "list", ()),
    Setting("ignore", "list", ()),
    Setting("per-file-ignores", "table", {}),
    Setting("severities", "table", {}),
    Setting("waivers", "table", ()),
    Setting("controller", "table", {}),
    Setting("rules", "paths", ()),
    Setting("preview", "flag", default=False),
    Setting("jurisdiction", "choice", "auto", JURISDICTIONS),
    Setting("exclude", "patterns", ()),
    Setting("force-exclude", "flag", default=False, whole_run=True),
    Setting("as-of", "day", None, whole_run=True),
    Setting("language", "choice", "nl", LANGUAGES, whole_run=True),
    Setting("format", "choice", "text", FORMATS, whole_run=True),
    Setting("baseline", "path", None, whole_run=True),
    Setting("fail-on", "choice", "error", THRESHOLDS, whole_run=True),
    Setting("cache", "flag", default=False, whole_run=True),
    Setting("jobs", "jobs", 1, whole_run=True),
)
