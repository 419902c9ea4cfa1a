"""The settings in the variables of the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from avglint.config.settings import SETTINGS, VARIABLES, Setting, Value
from avglint.config.values import comma_list, day, flag, jobs_of, one_of, path_patterns
from avglint.errors import ConfigError
from avglint.nearest import hint

_PREFIX = "AVGLINT_"
_LIKENESS = 0.85
"""From here on the name of a variable is a slip of the pen; others may belong to whatever runs avglint."""


def from_environment(environment: Mapping[str, str], folder: Path) -> dict[str, Value]:
    """Return the settings that ``AVGLINT_...`` variables make; paths in them are relative to ``folder``.

    A list is written with commas, a list of paths as PATH is. An empty variable says nothing. Raises ConfigError for a
    value that can't be, and for a name that is nearly one that we know.
    """
    set_here = {name: text for name, text in environment.items() if name.startswith(_PREFIX) and text}
    if not set_here:
        return {}
    known = {setting.variable: setting for setting in SETTINGS if setting.kind != "table"}
    for name in sorted(set_here.keys() - known.keys() - set(VARIABLES)):
        near, near_en = hint(name, known, _LIKENESS)
        if near:
            raise ConfigError(
                f"onbekende omgevingsvariabele {name}{near}", f"unknown environment variable {name}{near_en}"
            )
    return {
        known[name].key: Value(_value(known[name], name, text), name, folder)
        for name, text in sorted(set_here.items())
        if name in known
    }


def _value(setting: Setting, name: str, text: str) -> Any:
    if setting.kind == "list":
        return comma_list([text])
    if setting.kind == "patterns":
        return path_patterns(name, comma_list([text]))
    if setting.kind == "paths":
        return tuple(part for part in text.split(os.pathsep) if part)
    if setting.kind == "choice":
        return one_of(name, text, setting.choices)
    if setting.kind == "day":
        return day(name, text)
    if setting.kind == "jobs":
        return jobs_of(name, text)
    return flag(name, text) if setting.kind == "flag" else text
