"""Values typed on the command line: checked here, so that every refusal names what would have been right."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Literal, TypeVar

from avglint.errors import ConfigError

Choice = TypeVar("Choice", bound=str)
LANGUAGES: tuple[Literal["nl", "en"], ...] = ("nl", "en")


def one_of(option: str, value: str, choices: Sequence[Choice]) -> Choice:
    """Return ``value`` as one of ``choices``; raise ConfigError, with the nearest one, where it is none of them."""
    for choice in choices:
        if choice == value:
            return choice
    raise ConfigError(f"{option}: {value!r} kan niet{nearest(value, choices)}; kies uit {', '.join(choices)}")


def nearest(value: str, known: Iterable[str]) -> str:
    """Return the words that point to the known name most like ``value``, or nothing where none is."""
    spelled = {name.casefold(): name for name in known}
    close = get_close_matches(value.casefold(), spelled, n=1)
    return f" (bedoelt u {spelled[close[0]]!r}?)" if close else ""


def comma_list(values: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of comma lists, in order: ``["AVG1,AVG2", "art:13"]`` gives three."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def day(option: str, value: str | None) -> str | None:
    """Return ``value`` if it is a day written as YYYY-MM-DD; raise ConfigError where it is not."""
    if value is None:
        return None
    from datetime import date

    try:
        # Python also reads 20190131 and 2019-W05-4, which no one who reads the report expects.
        if date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise ConfigError(f"{option}: {value!r} is geen dag; schrijf jjjj-mm-dd, bijvoorbeeld 2019-01-01")
