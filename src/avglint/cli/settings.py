"""What all commands that can be configured share."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from avglint.config import Options
from avglint.config.resolve import Configuration, options_from
from avglint.config.values import LANGUAGES, one_of


def configuration(
    given: Mapping[str, Any], file: str | None = None, isolated: bool = False, stdin_filename: str | None = None
) -> Configuration:
    """Return the settings of this run; of ``given``, what is empty or off was not asked for.

    Raises ConfigError for what is wrong in the environment or in the file that holds in this folder.
    """
    asked = {key: value for key, value in given.items() if value}
    return Configuration(asked, os.environ, file, isolated, stdin_filename)


def languages(lang: str | None) -> dict[str, str | None]:
    """Return what ``--lang`` asks for, as a setting. Raises ConfigError for a language that we don't speak."""
    return {"language": lang and one_of("--lang", lang, LANGUAGES)}


def run_options(lang: str | None, rules: Sequence[str] | None) -> Options:
    """Return the options of a command that is about no file. Raises ConfigError."""
    return options_from(configuration({**languages(lang), "rules": tuple(rules or ())}).run)
