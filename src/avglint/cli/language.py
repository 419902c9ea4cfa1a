"""In which language an error is told: it can come before the settings are known."""

import os
from collections.abc import Sequence

from avglint.config.values import LANGUAGES, Language
from avglint.errors import AvglintError


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that the command line, the environment or the configuration file asks for.

    Dutch where none of these does, and where they ask for one that there is not.
    """
    asked = _value(arguments, "--lang") or _set(arguments)
    return next((each for each in LANGUAGES if each == asked), "nl")


def _set(arguments: Sequence[str]) -> str:
    """Return the language that is set outside the command line, where that counts."""
    if "--isolated" in arguments:
        return ""
    if variable := os.environ.get("AVGLINT_LANGUAGE"):
        return variable
    from avglint.config.resolve import Configuration

    try:
        language: str = Configuration({}, os.environ, _value(arguments, "--config")).run["language"].value
    except AvglintError:
        return ""  # a file at fault can't say
    return language


def _value(arguments: Sequence[str], option: str) -> str | None:
    """Return the last value given to ``option``: the command may not have come so far as to read it."""
    value = None
    for name, following in zip(arguments, (*arguments[1:], None), strict=True):
        if name == option:
            value = following
        elif name.startswith(f"{option}="):
            value = name.partition("=")[2]
    return value
