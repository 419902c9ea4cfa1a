"""Values as they are typed: checked here, so that every refusal names what would have been right."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, TypeVar, get_args

from avglint.config.discover import FILE_NAMES, PYPROJECT
from avglint.config.patterns import is_pattern
from avglint.errors import ConfigError
from avglint.nearest import hint

Choice = TypeVar("Choice", bound=str)
Language = Literal["nl", "en"]
Threshold = Literal["error", "warning", "info", "never"]
Jurisdiction = Literal["auto", "nl", "be"]
Level = Literal["error", "warning", "info", "off"]
"""How severe findings of a rule are to be."""
Format = Literal[
    "text", "json", "jsonl", "concise", "grouped", "markdown", "github", "gitlab", "sarif", "junit", "html", "tilt"
]  # fmt: skip

Jobs = int | Literal["auto"]
"""How many processes judge side by side; ``auto``: as many as there are processors."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
JURISDICTIONS: tuple[Jurisdiction, ...] = get_args(Jurisdiction)
LEVELS: tuple[Level, ...] = get_args(Level)
THRESHOLDS: tuple[Threshold, ...] = get_args(Threshold)
FORMATS: tuple[Format, ...] = get_args(Format)
"""The forms that a report can take."""
NO_PATTERN = (
    "is geen patroon; kijk naar wat tussen [ en ] staat (a-z, niet z-a), en naar een \\ of ! aan het eind",
    "is no pattern; look at what is between [ and ] (a-z, not z-a), and at a \\ or ! at the end",
)
"""What is told of a pattern of paths that can't be read, in Dutch and in English."""


def one_of(option: str, value: str, choices: Sequence[Choice]) -> Choice:
    """Return ``value`` as one of ``choices``; raise ConfigError, with the nearest one, where it is none of them."""
    for choice in choices:
        if choice == value:
            return choice
    near, near_en = hint(value, choices)
    allowed = ", ".join(choices)
    raise ConfigError(
        f"{option}: {value!r} kan niet{near}; kies uit {allowed}",
        f"{option}: can't be {value!r}{near_en}; choose from {allowed}",
    )


def as_new_file(option: str, file: str) -> Path:
    """Return the path of a file that is to be written.

    Raises ConfigError for a folder, where there is none, and for the name of a configuration file.
    """
    path = Path(file)
    if Path(os.path.realpath(path)).name in (*FILE_NAMES, PYPROJECT):
        raise ConfigError(
            f"{option}: {file!r} is een configuratiebestand; kies een andere naam",
            f"{option}: {file!r} is a configuration file; choose another name",
        )
    if path.is_dir():
        raise ConfigError(
            f"{option}: {file!r} is een map; noem een bestand, bijvoorbeeld {str(path / 'rapport')!r}",
            f"{option}: {file!r} is a folder; name a file, for example {str(path / 'report')!r}",
        )
    if not path.parent.is_dir():
        raise ConfigError(
            f"{option}: {file!r} kan geen bestand worden; bestaat de map {str(path.parent)!r}?",
            f"{option}: {file!r} can't become a file; does the folder {str(path.parent)!r} exist?",
        )
    return path


def comma_list(values: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of comma lists, in order: ``["AVG1,AVG2", "art:13"]`` gives three."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def path_patterns(option: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return ``values`` as a tuple; raise ConfigError for one that is no pattern of paths."""
    patterns = tuple(values)
    for each in patterns:
        if not is_pattern(each):
            raise ConfigError(f"{option}: {each!r} {NO_PATTERN[0]}", f"{option}: {each!r} {NO_PATTERN[1]}")
    return patterns


def day(option: str, value: str) -> str:
    """Return ``value`` if it is a day written as YYYY-MM-DD; raise ConfigError where it is not."""
    if not is_day(value):
        raise ConfigError(
            f"{option}: {value!r} is geen dag; schrijf jjjj-mm-dd, bijvoorbeeld 2019-01-01",
            f"{option}: {value!r} is no day; write yyyy-mm-dd, for example 2019-01-01",
        )
    return value


def is_day(value: str) -> bool:
    """Return whether ``value`` is a day written as YYYY-MM-DD."""
    from datetime import date

    try:
        # Python also reads 20190131 and 2019-W05-4, which no one who reads the report expects.
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


MOST_JOBS = 256


def jobs_of(option: str, value: str) -> Jobs:
    """Return how many processes ``value`` asks for; 0 is another word for ``auto``. Raises ConfigError."""
    if value in ("auto", "0"):
        return "auto"
    if not value.isascii() or not value.isdigit() or len(value) > 4 or not 1 <= int(value) <= MOST_JOBS:
        raise ConfigError(
            f"{option}: {value!r} kan niet; geef een aantal van 1 tot en met {MOST_JOBS}, of auto",
            f"{option}: can't be {value!r}; give a number from 1 up to {MOST_JOBS}, or auto",
        )
    return int(value)


def flag(option: str, value: str) -> bool:
    """Return what ``value`` says of a setting that is on or off; raise ConfigError where it says neither."""
    if value.casefold() in ("1", "true", "yes", "on"):
        return True
    if value.casefold() in ("0", "false", "no", "off", ""):
        return False
    raise ConfigError(f"{option}: {value!r} kan niet; schrijf 1 of 0", f"{option}: can't be {value!r}; write 1 or 0")
