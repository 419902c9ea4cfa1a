"""A TOML file as data, with what is needed to say where in it something is wrong."""

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from avglint.config.shown import shown
from avglint.errors import ConfigError

MAX_BYTES = 1_000_000

_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class TomlFile(NamedTuple):
    """The text of a file and the data in it."""

    text: str
    data: dict[str, Any]


def read_toml(path: Path) -> TomlFile:
    """Read the TOML file at ``path``. Raises ConfigError, with line and column where the text is no TOML."""
    try:
        data = path.read_bytes()
        if len(data) > MAX_BYTES:
            raise ConfigError(
                f"{shown(path)}: is groter dan {MAX_BYTES // 1_000_000} MB; dat is geen configuratie",
                f"{shown(path)}: is larger than {MAX_BYTES // 1_000_000} MB; that is no configuration",
            )
        text = data.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(
            f"{shown(path)}: dit configuratiebestand bestaat niet; controleer het pad",
            f"{shown(path)}: this configuration file does not exist; check the path",
        ) from error
    except OSError as error:
        raise ConfigError(
            f"{shown(path)}: kan niet worden gelezen ({error.strerror})",
            f"{shown(path)}: can't be read ({error.strerror})",
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{shown(path)}: de tekencodering klopt niet; sla het bestand op als UTF-8",
            f"{shown(path)}: the encoding is wrong; save the file as UTF-8",
        ) from error
    try:
        return TomlFile(text, tomllib.loads(text.replace("\r\n", "\n")))
    except (ValueError, RecursionError) as error:  # of TOML itself, a number of thousands of figures, deep brackets
        place = _PLACE.fullmatch(str(error))
        why = place.group(1) if place else str(error)
        at = f":{place.group(2)}:{place.group(3)}" if place and place.group(2) else ""
        raise ConfigError(
            f"{shown(path)}{at}: dit is geen geldige TOML ({why})", f"{shown(path)}{at}: this is no valid TOML ({why})"
        ) from error


def section_of(path: Path, file: TomlFile) -> dict[str, Any] | None:
    """Return the settings in a file: of a pyproject.toml its section ``[tool.avglint]``, None where it has none."""
    if path.name != "pyproject.toml":
        return file.data
    tool = file.data.get("tool")
    section = tool.get("avglint") if isinstance(tool, dict) else None
    return section if isinstance(section, dict) else None


def line_of(file: TomlFile, key: str) -> int | None:
    """Return the line, from 1, on which ``key`` gets its value, or None where more than one line could be meant."""
    name = rf"""(?:{re.escape(key)}|"{re.escape(key)}"|'{re.escape(key)}')"""
    written = re.compile(rf"^[ \t]*(?:{name}[ \t]*=|\[{{1,2}}(?:[^\]\n]*\.)?[ \t]*{name}[ \t]*[.\]])", re.MULTILINE)
    found = [match.start() for match in written.finditer(file.text)]
    return file.text.count("\n", 0, found[0]) + 1 if len(found) == 1 else None
