"""The commands put together."""

from collections.abc import Sequence

import typer

from avglint.cli import check, config, diff, explain, init, interview, parse, rules, schema, suggest
from avglint.cli.console import write_error, write_output
from avglint.cli.plain import DutchCommand, DutchGroup, in_dutch

_HELP = """Leest een privacyverklaring en zegt wat eraan ontbreekt volgens artikel 12 tot en met 14 van de AVG.

Bij elke bevinding staan de plaats, de woorden zelf, waarom het beter moet, hoe u het herstelt en het artikel.
avglint leest mee, maar geeft geen juridisch advies.

\b
Begin zo:
  avglint check privacyverklaring.txt
  avglint explain AVG401
  avglint init
"""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status. Raises AvglintError where the command can't do its work."""
    try:
        status = _app()(args=list(arguments), prog_name="avglint", standalone_mode=False)
    except Exception as error:
        # typer's own usage errors: their class is public in no version, but each can write its message.
        format_message = getattr(error, "format_message", None)
        if format_message is None:
            raise
        _write_usage_error(error, format_message())
        return 2
    return status if isinstance(status, int) else 0


def _app() -> typer.Typer:
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
    app.command("check", cls=DutchCommand, help=check.HELP)(check.check)
    app.command("diff", cls=DutchCommand, help=diff.HELP)(diff.diff)
    app.command("explain", cls=DutchCommand, help=explain.HELP)(explain.explain)
    app.command("init", cls=DutchCommand, help=init.HELP)(init.init)
    app.command("interview", cls=DutchCommand, help=interview.HELP)(interview.interview)
    app.command("parse", cls=DutchCommand, help=parse.HELP)(parse.parse)
    app.command("schema", cls=DutchCommand, help=schema.HELP)(schema.schema)
    app.command("suggest", cls=DutchCommand, help=suggest.HELP)(suggest.suggest)
    rules_app = typer.Typer(cls=DutchGroup, help=rules.HELP, rich_markup_mode=None)
    rules_app.callback(invoke_without_command=True)(rules.rules)
    rules_app.command("test", cls=DutchCommand, help=rules.TEST_HELP)(rules.run_examples)
    app.add_typer(rules_app, name="rules")
    config_app = typer.Typer(cls=DutchGroup, help=config.HELP, rich_markup_mode=None)
    config_app.callback(invoke_without_command=True)(config.config)
    config_app.command("show", cls=DutchCommand, help=config.SHOW_HELP)(config.show)
    app.add_typer(config_app, name="config")
    return app


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


def _write_usage_error(error: Exception, message: str) -> None:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "avglint"
    write_error(f"{in_dutch(message)}\nMeer uitleg: {command} --help")
