"""The command line: ``avglint``. Only here are there exit codes, and only here is anything printed."""

import atexit
import gc
import os
import sys


def main() -> int:
    """Run the command line on ``sys.argv`` and return the exit status.

    0: nothing at or above the threshold; 1: findings; 2: avglint could not do its work; 130: interrupted. Every error
    becomes one message on standard error; with ``AVGLINT_DEBUG`` set, an unexpected one shows where it came from.
    """
    # Looking for cycles among the compiled rules took a fifth of a run; ``check`` looks again once they are loaded.
    gc.disable()
    # And at its end Python would look once more, through all that there is: what is frozen it leaves alone.
    atexit.register(gc.freeze)
    try:
        return _run()
    except KeyboardInterrupt:
        return 130


def _run() -> int:
    from avglint.cli.console import open_missing, write_error
    from avglint.errors import AvglintError, ConfigError, SourceError, unexpected
    from avglint.output.visible import visible

    open_missing()
    try:
        from avglint.cli.app import run

        return run(sys.argv[1:])
    except SourceError as error:
        write_error(f"{visible(error.path)}: {error.why(_language())}")
        return 2
    except ConfigError as error:
        write_error(error.why(_language()))
        return 2
    except AvglintError as error:
        write_error(str(error))
        return 2
    except Exception as error:
        if isinstance(error.__cause__, KeyboardInterrupt):  # what older versions of typer make of it
            return 130
        if os.environ.get("AVGLINT_DEBUG"):
            raise
        write_error(unexpected(error)[_language()])
        return 2


def _language() -> str:
    from avglint.cli.language import language_of

    return language_of(sys.argv[1:])
