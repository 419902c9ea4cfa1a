"""A TOML file as data, with what is needed to say where in it something is wrong."""

import os
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from avglint.config.shown import shown
from avglint.errors import ConfigError

MAX_BYTES = 1_000_000

_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)
_BY_BEGINNING = (
    ("Invalid value", "hier hoort een waarde; een tekst staat tussen aanhalingstekens"),
    ("Cannot overwrite a value", "deze sleutel heeft al een waarde"),
    ("Duplicate inline table key", "deze sleutel heeft al een waarde"),
    ("Cannot declare", "deze tabel staat er al"),
    ("Cannot redefine namespace", "deze tabel staat er al"),
    ("Cannot mutate immutable namespace", "hier kan niets meer bij; zet het in de tabel zelf"),
    ("Expected newline or end of document", "na een waarde begint een nieuwe regel"),
    ("Expected '='", "na een sleutel hoort ="),
    ("Expected ']", "na de naam van een tabel hoort ]"),
    ("Expected ", "hier eindigt een tekst zonder aanhalingsteken"),
    ("Unterminated string", "hier eindigt een tekst zonder aanhalingsteken"),
    ("Unclosed array", "een lijst is niet gesloten; zet er ] achter of een komma tussen"),
    ("Unclosed inline table", "een tabel is niet gesloten; zet er } achter of een komma tussen"),
    ("Unescaped '\\'", "schrijf \\\\ voor \\, of zet de tekst tussen enkele aanhalingstekens"),
    ("Invalid hex value", "na \\u horen cijfers; schrijf \\\\ voor een gewone \\"),
    ("Escaped character", "dit teken bestaat niet"),
    ("Illegal character", "dit teken kan hier niet; sluit een tekst op dezelfde regel"),
    ("Found invalid character", "dit teken kan hier niet"),
    ("Invalid date or datetime", "deze dag of tijd bestaat niet"),
    ("Invalid initial character for a key", "hier hoort de naam van een sleutel"),
    ("Invalid statement", "hier hoort een sleutel of een [tabel]"),
)
"""How Python's own words for what is wrong begin, and what they mean; longer beginnings first."""
_TOO_LONG = (
    "er staat een getal van duizenden cijfers in; zet een tekst tussen aanhalingstekens",
    "there is a number of thousands of digits in it; put a text between quotation marks",
)
_TOO_DEEP = ("er staan te veel haken in elkaar", "there are too many brackets in each other")


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
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir can raise
            raise ConfigError(
                f"{shown(path)}: dit is een map; noem het configuratiebestand zelf",
                f"{shown(path)}: this is a folder; name the configuration file itself",
            ) from error
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
        at, why, why_en = _fault(error, text)
        raise ConfigError(
            f"{shown(path)}{at}: dit is geen geldige TOML ({why})",
            f"{shown(path)}{at}: this is no valid TOML ({why_en})",
        ) from error


def _fault(error: Exception, text: str) -> tuple[str, str, str]:
    """Return the place of a fault as ``:line:column`` where it is known, and what is wrong, in Dutch and English."""
    place = _PLACE.fullmatch(str(error))
    if not place:
        return ("", *(_TOO_DEEP if isinstance(error, RecursionError) else _TOO_LONG))
    english, line, column = place.groups()
    dutch = next((dutch for begin, dutch in _BY_BEGINNING if english.startswith(begin)), "hier klopt iets niet")
    if line:
        return f":{line}:{column}", dutch, english
    lines = text.rstrip().splitlines() or [""]
    return f":{len(lines)}:{len(lines[-1]) + 1}", dutch, english


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
