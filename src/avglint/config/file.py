"""A configuration file read: its own settings, over those of the file that it extends."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from avglint.config.discover import PYPROJECT
from avglint.config.settings import Value
from avglint.config.shown import shown
from avglint.config.toml_file import TomlFile, line_of, read_toml, section_of
from avglint.config.values import MOST_JOBS, NO_PATTERN
from avglint.errors import ConfigError
from avglint.nearest import hint

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_TABLE = ("moet een tabel zijn", "must be a table")
_NEEDED = {
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "string_type": (
        'moet een tekst zijn, tussen aanhalingstekens: "..."',
        'must be a text, between quotation marks: "..."',
    ),
    "bool_type": ("moet true of false zijn", "must be true or false"),
    "missing": ("ontbreekt", "is missing"),
    "too_short": ('moet een regel noemen, bijvoorbeeld ["AVG401"]', 'must name a rule, for example ["AVG401"]'),
}
"""What is told of a fault by its type, and below of a value that our own checks refuse: in Dutch and in English."""
_REFUSED = {
    "day": (
        "moet een dag zijn die bestaat, bijvoorbeeld 2019-01-01",
        "must be a day that exists, for example 2019-01-01",
    ),
    "jobs": (
        f'moet een aantal van 1 tot en met {MOST_JOBS} zijn, of "auto"',
        f'must be a number from 1 up to {MOST_JOBS}, or "auto"',
    ),
    "reason": ("moet zeggen waarom, voor wie het rapport leest", "must say why, for who reads the report"),
    "name": (
        "moet de naam van de organisatie zijn, in hoogstens 200 tekens",
        "must be the name of the organisation, of at most 200 characters",
    ),
    "pattern": (
        "moet met een pad of patroon beginnen, zonder ! ervoor",
        "must begin with a path or pattern, without ! before it",
    ),
    "no pattern": NO_PATTERN,
    "section": (
        "kan geen # hebben; noem de kop in section, en schrijf in de naam van een bestand ? voor #",
        "can't have a #; name the heading in section, and write ? for # in the name of a file",
    ),
}
_LISTS = {"exclude": '["oud/"]', "rules": '["huisregels"]', "waivers": '["AVG401"]'}
"""Examples of lists, by the key that they stand in or below; of others this is one of selectors."""


def read_configuration(path: Path, within: Sequence[Path] = ()) -> dict[str, Value]:
    """Return the settings that the file at ``path`` makes, those of the files that it extends among them.

    A key stands as the closest file has it, tables and lists too: nothing is put together. Raises ConfigError with all
    faults of a file, and for files that extend each other in a circle.
    """
    if path in within:
        circle = " -> ".join(shown(each) for each in (*within[within.index(path) :], path))
        raise ConfigError(
            f"{shown(within[-1])}: extend gaat in een kring: {circle}",
            f"{shown(within[-1])}: extend goes in a circle: {circle}",
        )
    file = read_toml(path)
    section = section_of(path, file)
    if section is None:
        raise ConfigError(
            f"{shown(path)}: hierin staat geen [tool.avglint]; noem een ander bestand",
            f"{shown(path)}: there is no [tool.avglint] in it; name another file",
        )
    checked = _checked(path, file, section)
    extended = checked.pop("extend", None)
    base = read_configuration(_resolved(path, file, extended), (*within, path)) if extended else {}
    own = {key: Value(value, str(path), path.parent, line_of(file, key) or 0) for key, value in checked.items()}
    return {**base, **own}


def _resolved(path: Path, file: TomlFile, extended: str) -> Path:
    """Return the file that the one at ``path`` extends. Raises ConfigError where it is none."""
    written = Value(extended, str(path), path.parent, line_of(file, "extend") or 0)
    base = written.path(extended)
    if not os.path.isfile(base):  # noqa: PTH113 - Path.is_file can raise
        raise ConfigError(
            f"{written.place}: extend: {extended!r} is geen bestand; controleer het pad",
            f"{written.place}: extend: {extended!r} is no file; check the path",
        )
    return Path(os.path.realpath(base))


def _checked(path: Path, file: TomlFile, section: dict[str, Any]) -> dict[str, Any]:
    """Return what of ``section`` is set, as plain values. Raises ConfigError with all its faults."""
    from pydantic import ValidationError

    from avglint.config.shape import ConfigurationFile

    try:
        model = ConfigurationFile.model_validate(section)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=True)
        told = sorted((_fault(path, file, each) for each in faults), key=lambda fault: fault[0])
        raise ConfigError("\n".join(nl for _, nl, _ in told), "\n".join(en for _, _, en in told)) from None
    return model.model_dump(by_alias=True, exclude_unset=True)


def _fault(path: Path, file: TomlFile, detail: "ErrorDetails") -> tuple[int, str, str]:
    """Return the line of a fault, 0 where that is not known, and what is told of it, in Dutch and in English."""
    at = [str(step) if isinstance(step, str) else step for step in detail["loc"] if step != "[key]"]
    keys = [step for step in at if isinstance(step, str)]
    line = line_of(file, keys[-1]) or 0 if keys else 0
    place = f"{shown(path)}:{line}" if line else shown(path)
    if at == ["tool"]:
        return (
            line,
            f"{place}: [tool.avglint] hoort alleen in pyproject.toml; zet de sleutels hier zonder die kop",
            f"{place}: [tool.avglint] belongs in pyproject.toml only; put the keys here without that header",
        )
    if detail["type"] == "extra_forbidden":
        near, near_en = hint(keys[-1], _known(at))
        return line, f"{place}: onbekende sleutel {_name(at)}{near}", f"{place}: unknown key {_name(at)}{near_en}"
    why, why_en = _no_list(path, at) if detail["type"] == "list_type" else _why(detail)
    return line, f"{place}: {_name(at)} {why}", f"{place}: {_name(at)} {why_en}"


def _no_list(path: Path, at: Sequence[str | int]) -> tuple[str, str]:
    if at == ["waivers"]:
        header = "[[tool.avglint.waivers]]" if path.name == PYPROJECT else "[[waivers]]"
        return f"moet een lijst van tabellen zijn; schrijf {header}", f"must be a list of tables; write {header}"
    example = _LISTS.get(str(at[0]), '["AVG4"]')
    return f"moet een lijst zijn, bijvoorbeeld {example}", f"must be a list, for example {example}"


def _why(detail: "ErrorDetails") -> tuple[str, str]:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        choices = context["expected"].replace(" or ", ", ").replace("'", "")
        given = detail["input"]
        near, near_en = hint(given, choices.split(", ")) if isinstance(given, str) else ("", "")
        # As TOML writes it, so that it is found in the file.
        written = str(given).lower() if isinstance(given, bool) else repr(given)
        return (
            f"kan niet {written} zijn{near}; kies uit {choices}",
            f"can't be {written}{near_en}; choose from {choices}",
        )
    needed = _NEEDED.get(detail["type"], (detail["msg"], detail["msg"]))
    return _REFUSED.get(str(context.get("error", "")), needed)


def _name(at: Sequence[str | int]) -> str:
    """Return keys as TOML joins them: per-file-ignores."a.md"[2]."""
    return "".join(_steps(at))


def _steps(at: Sequence[str | int]) -> Iterator[str]:
    for number, step in enumerate(at):
        if isinstance(step, int):
            yield f"[{step + 1}]"
        else:
            bare = step.replace("-", "").replace("_", "").isalnum() and step.isascii()
            yield f"{'.' if number else ''}{step if bare else chr(34) + step + chr(34)}"


def _known(at: Sequence[str | int]) -> list[str]:
    """Return the keys that could stand where the unknown one at ``at`` does."""
    from avglint.config.shape import ConfigurationFile, ControllerTable, WaiverTable

    model = ConfigurationFile if len(at) == 1 else ControllerTable if at[0] == "controller" else WaiverTable
    return [field.alias or name for name, field in model.model_fields.items()]
