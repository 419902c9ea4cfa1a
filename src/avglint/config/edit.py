"""The table ``[controller]`` put into the text of a configuration file; all else in it stays as it is."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from avglint.config.discover import PYPROJECT
from avglint.config.shown import shown
from avglint.errors import ConfigError
from avglint.model.controller import Fact

_KEY = "controller"


def with_controller(path: Path, text: str, facts: Mapping[Fact, bool | str]) -> str:
    """Return the ``text`` of the file at ``path`` with ``facts`` as its table, comments and order kept.

    Raises ConfigError where that can't be done without changing anything else.
    """
    try:
        changed = _changed(path, text, facts)
        done = tomllib.loads(changed.replace("\r\n", "\n")) == _wanted(path, text, facts)
    except (ValueError, AttributeError, TypeError):  # of tomlkit, for tables that are written in an unusual way
        done = False
    if not done:
        header = f"[tool.avglint.{_KEY}]" if path.name == PYPROJECT else f"[{_KEY}]"
        raise ConfigError(
            f"{shown(path)}: kan niet veilig worden aangepast; zet de feiten er zelf in, onder {header}",
            f"{shown(path)}: can't be changed safely; put the facts in it yourself, under {header}",
        )
    return changed


def _changed(path: Path, text: str, facts: Mapping[Fact, bool | str]) -> str:
    import tomlkit

    document = tomlkit.parse(f"{text}\n" if text and not text.endswith("\n") else text)
    section = _section(path, document, tomlkit.table)
    if _KEY in section:
        _put(section[_KEY], facts)
        return _with_line_ends(text, tomlkit.dumps(document))
    section[_KEY] = tomlkit.table()
    _put(section[_KEY], facts)
    section[_KEY].add(tomlkit.nl())  # what comes next in the file stands apart
    return _with_line_ends(text, tomlkit.dumps(document).rstrip("\r\n") + "\n")


def _section(path: Path, document: Any, new_table: Any) -> Any:
    """Return the table that holds avglint's settings; it is made where a pyproject.toml has none."""
    if path.name != PYPROJECT:
        return document
    for key in ("tool", "avglint"):
        if key not in document:
            document[key] = new_table(is_super_table=True)
        document = document[key]
    return document


def _put(table: Any, facts: Mapping[Fact, bool | str]) -> None:
    for key in [key for key in table if key not in facts]:
        del table[key]
    for key, value in facts.items():
        if key not in table or table[key] != value:
            table[key] = value


def _with_line_ends(before: str, after: str) -> str:
    """Return ``after`` with the line ends that the file has."""
    return re.sub(r"(?<!\r)\n", "\r\n", after) if "\r\n" in before else after


def _wanted(path: Path, text: str, facts: Mapping[Fact, bool | str]) -> dict[str, Any]:
    data = tomllib.loads(text.replace("\r\n", "\n"))
    section = data
    for key in ("tool", "avglint") if path.name == PYPROJECT else ():
        section = section.setdefault(key, {})
    section[_KEY] = dict(facts)
    return data
