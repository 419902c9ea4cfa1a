"""Which configuration file a folder has: the closest, going up. Where there is none, this costs a few stat calls."""

import os
import re
from pathlib import Path

from avglint.config.shown import shown
from avglint.errors import ConfigError
from avglint.lazy import Lazy

FILE_NAMES = (".avglint.toml", "avglint.toml")
PYPROJECT = "pyproject.toml"
_SECTION = rb"""tool[\s"']*(?:\.[\s"']*avglint|\]|=)"""
"""How a section for avglint can begin. Most projects have none, and then reading TOML is not even imported."""


def new_search() -> Lazy[Path, Path | None]:
    """Return what maps an absolute folder to its configuration file, or None; every folder is looked in once."""
    found: Lazy[Path, Path | None] = Lazy(lambda folder: _in(folder) or _above(folder, found))
    return found


def _above(folder: Path, found: Lazy[Path, Path | None]) -> Path | None:
    return None if folder.parent == folder else found[folder.parent]


def _in(folder: Path) -> Path | None:
    for name in FILE_NAMES:
        path = folder / name
        if os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises for what may not be looked at
            return path
    path = folder / PYPROJECT
    return path if os.path.isfile(path) and has_section(path) else None  # noqa: PTH113


def has_section(pyproject: Path) -> bool:
    """Return whether a pyproject.toml has a section for avglint: another one is passed by, as if it was not there.

    Raises ConfigError where it can't be read.
    """
    try:
        if not re.search(_SECTION, pyproject.read_bytes()):
            return False
    except OSError as error:
        raise ConfigError(
            f"{shown(pyproject)}: kan niet worden gelezen ({error.strerror})",
            f"{shown(pyproject)}: can't be read ({error.strerror})",
        ) from error
    from avglint.config.toml_file import read_toml, section_of

    return section_of(pyproject, read_toml(pyproject)) is not None
