"""In which language an error is told: it can come before the settings are known."""

import os
from collections.abc import Sequence
from itertools import pairwise

from avglint.config.values import LANGUAGES, Language
from avglint.errors import AvglintError


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that the command line, the environment or the configuration file asks for.

    Dutch where none of these does, and where they ask for one that there is not.
    """
    asked = _value(arguments, "--lang") or os.environ.get("AVGLINT_LANGUAGE") or _configured(arguments)
    return next((each for each in LANGUAGES if each == asked), "nl")


def _configured(arguments: Sequence[str]) -> str:
    if "--isolated" in arguments:
        return ""
    from avglint.config.resolve import Configuration

    try:
        language: str = Configuration({}, os.environ, _value(arguments, "--config")).run["language"].value
    except AvglintError:
        return ""  # a file at fault can't say
    return language


def _value(arguments: Sequence[str], option: str) -> str | None:
    """Return the last value given to ``option``: the command may not have come so far as to read it."""
    together = [each.partition("=")[2] for each in arguments if each.startswith(f"{option}=")]
    apart = [value for name, value in pairwise(arguments) if name == option]
    return next(reversed([*together, *apart]), None)
