"""Typer commands in Dutch that take their values as they are typed."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from avglint.errors import ConfigError

_DUTCH = (
    ("Usage: ", "Gebruik: "),
    ("\nArguments:\n", "\nArgumenten:\n"),
    ("\nOptions:\n", "\nOpties:\n"),
    ("\nCommands:\n", "\nOpdrachten:\n"),
    ("Show this message and exit.", "Toon deze uitleg."),
    ("[required]", "[verplicht]"),
    (" <list[str]>", ""),
    (" <str>", ""),
    ("Option '", "optie '"),
    ("[OPTIONS]", "[OPTIES]"),
    ("COMMAND [ARGS]...", "OPDRACHT ..."),
    ("No such option:", "onbekende optie:"),
    ("(Possible options:", "(bedoelt u:"),
    ("No such command", "onbekende opdracht"),
    ("Did you mean", "Bedoelt u"),
    ("Got unexpected extra argument(s)", "te veel argumenten:"),
    ("does not take a value", "neemt geen waarde"),
    ("requires an argument", "vraagt om een waarde"),
    ("Missing command", "er ontbreekt een opdracht"),
)

_GUESSES = re.compile(r"(?<=Did you mean )[^?]+(?=\?)|(?<=\(Possible options: )[^)]+(?=\))")


def with_or(text: str, word: str) -> str:
    """Return typer's words with ``word`` between the last two of the names that it guesses at."""
    return _GUESSES.sub(lambda guesses: f" {word} ".join(guesses[0].rsplit(", ", 1)), text)


def in_dutch(text: str) -> str:
    """Return typer's own words in ``text`` in Dutch; what is not known stays as it is."""
    for english, dutch in _DUTCH:
        text = text.replace(english, dutch)
    return text


class _Dutch:
    """Shared by commands and groups, in front of typer's class."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, typer's own ``--help`` among them."""
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            parameter.process_value = _AsTyped(parameter)
        return parameters

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return in_dutch(super().get_help(ctx))  # type: ignore[misc]


class DutchCommand(_Dutch, TyperCommand):
    """A command whose parameters are only texts, lists of texts and flags."""


class DutchGroup(_Dutch, TyperGroup):
    """A group of such commands."""


class _AsTyped:
    """Stands in for ``process_value`` of one parameter and spares it typer's coercion.

    Typer (0.29) makes a pydantic adapter also for plain texts that need none, and for its own ``--help``: that
    imports pydantic, which costs more than checking a statement does.
    """

    def __init__(self, parameter: Any) -> None:
        self.parameter = parameter

    def __call__(self, context: Any, value: Any) -> Any:
        parameter = self.parameter
        if parameter.required and not value:
            raise ConfigError(
                f"er ontbreekt een waarde: {parameter.metavar} (zie --help)",
                f"a value is missing: {parameter.metavar} (see --help)",
            )
        if parameter.nargs == -1 or getattr(parameter, "multiple", False):
            value = list(value or ())
        return parameter.callback(context, parameter, value) if parameter.callback else value
