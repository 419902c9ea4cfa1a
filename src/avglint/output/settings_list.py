"""The settings that hold for a file or folder, each with where it is written."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from avglint.config.settings import COMMAND_LINE, DEFAULT, SETTINGS, Value
from avglint.config.shown import shown
from avglint.output.json import to_json
from avglint.output.visible import visible

_SHORT = 40
"""Columns of a value, up to which the origins stand below each other."""
_ORIGINS = {"nl": {DEFAULT: "standaard", COMMAND_LINE: "opdrachtregel"}, "en": {}}
_FILES = {
    "nl": ("Configuratie voor", "geen configuratiebestand gevonden"),
    "en": ("Configuration of", "no configuration file found"),
}


def json_settings(path: str, file: Path | None, settings: Mapping[str, Value]) -> str:
    """Return the settings as a JSON object: of each its value, its origin and what paths in it are relative to."""
    return to_json(
        {
            "path": path,
            "file": None if file is None else str(file),
            "settings": {
                key: {"value": each.value, "origin": each.origin, "relative_to": str(each.base)}
                for key, each in ((setting.key, settings[setting.key]) for setting in SETTINGS)
            },
        }
    )


def text_settings(path: str, file: Path | None, settings: Mapping[str, Value], language: str) -> str:
    """Return the settings as lines for people, written as in the file."""
    label, none = _FILES[language]
    lines = [visible(f"{label} {path}: {none if file is None else shown(file)}"), ""]
    lines += [visible(each) for each in _lines(settings, _ORIGINS[language])]
    return "".join(f"{line}\n" for line in lines)


def _lines(settings: Mapping[str, Value], origins: Mapping[str, str]) -> Iterator[str]:
    written = [
        (setting, key, _toml(value)) for setting in SETTINGS for key, value in _keys(setting.key, settings[setting.key])
    ]
    widest = max(len(f"{key} = {value}") for _, key, value in written if len(value) <= _SHORT)
    for setting, key, value in written:
        origin = settings[setting.key].origin
        yield f"{f'{key} = {value}'.ljust(widest)}  # {origins.get(origin, shown(Path(origin)))}"


def _keys(key: str, setting: Value) -> Iterator[tuple[str, Any]]:
    """Yield a setting as it can be written in the file; each declared fact has a line of its own."""
    if key == "controller" and setting.value:
        yield from ((f"{key}.{fact}", value) for fact, value in setting.value.items())
    else:
        yield key, setting.value


def _toml(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return _text(str(value))


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
