"""The commands put together."""

from collections.abc import Iterable, Sequence
from importlib import import_module

import typer

from avglint.cli.console import write_error, write_output
from avglint.cli.plain import DutchCommand, DutchGroup, in_dutch, with_or

_HELP = """Leest een privacyverklaring en zegt wat eraan ontbreekt volgens artikel 12 tot en met 14 van de AVG.

Bij elke bevinding staan de plaats, de woorden zelf, waarom het beter moet, hoe u het herstelt en het artikel.
avglint leest mee, maar geeft geen juridisch advies.

\b
Begin zo:
  avglint check privacyverklaring.txt
  avglint explain AVG401
  avglint init
"""

_COMMANDS = (
    "check", "suggest", "diff", "audit", "explain", "init", "interview", "parse", "schema", "rules", "config",
)  # fmt: skip
"""In the order of the help page. Each is a module of this package with a function of its name and its ``HELP``; one
with commands under it has them as ``SUBCOMMANDS``, by name: the function and its help."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status. Raises AvglintError where the command can't do its work."""
    try:
        status = _app(_asked_for(arguments))(args=list(arguments), prog_name="avglint", standalone_mode=False)
    except Exception as error:
        # typer's own usage errors: their class is public in no version, but each can write its message.
        format_message = getattr(error, "format_message", None)
        if format_message is None:
            raise
        _write_usage_error(error, format_message(), arguments)
        return 2
    return status if isinstance(status, int) else 0


def _asked_for(arguments: Sequence[str]) -> Sequence[str]:
    """Return the commands to make: the one that is asked for, so that the others cost nothing; else all, for help."""
    return arguments[:1] if arguments and arguments[0] in _COMMANDS else _COMMANDS


def _app(names: Iterable[str]) -> typer.Typer:
    settings = {"help_option_names": ["--help", "-h"]}
    app = typer.Typer(
        cls=DutchGroup,
        help=_HELP,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings=settings,
    )
    app.callback(invoke_without_command=True)(_start)
    for name in names:
        _add(app, name)
    return app


def _add(app: typer.Typer, name: str) -> None:
    module = import_module(f"avglint.cli.{name}")
    command, parts = getattr(module, name), getattr(module, "SUBCOMMANDS", {})
    if not parts:
        app.command(name, cls=DutchCommand, help=module.HELP)(command)
        return
    group = typer.Typer(cls=DutchGroup, help=module.HELP, rich_markup_mode=None)
    group.callback(invoke_without_command=True)(command)
    for part, (function, text) in parts.items():
        group.command(part, cls=DutchCommand, help=text)(function)
    app.add_typer(group, name=name)


def _start(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Toon de versie van avglint."),
) -> None:
    """Without a command: the version or the help page."""
    if context.invoked_subcommand is not None:
        return
    if not version:
        write_output(context.get_help() + "\n")
        return
    from avglint.resources import VERSION

    write_output(f"avglint {VERSION}\n")


def _write_usage_error(error: Exception, message: str, arguments: Sequence[str]) -> None:
    from avglint.cli.language import language_of

    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "avglint"
    if language_of(arguments) == "en":
        write_error(f"{with_or(message, 'or')}\nMore help: {command} --help")
    else:
        write_error(f"{in_dutch(with_or(message, 'of'))}\nMeer uitleg: {command} --help")
