"""Standard output and standard error: what may be written there, and how wide and coloured."""

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from avglint.errors import ConfigError
from avglint.output.lines import Line, plain
from avglint.output.visible import visible_lines

_WIDTH_WITHOUT_TERMINAL = 100
_WIDEST = 120
"""Prose in longer lines is hard to read."""
AFFIRMATIVE = ("j", "ja", "y", "yes")
USE_YES = ("; gebruik --yes om niet te vragen", "; use --yes not to be asked")
"""The remedy of commands that have this option, in Dutch and in English."""
_NO_REMEDY = ("", "")


def write_error(message: str) -> None:
    """Write one message to standard error; control characters and commands to the runner of a build become visible."""
    from avglint.output.inert import inert_lines

    _write(sys.stderr, inert_lines(f"avglint: {visible_lines(message)}\n"))


def write_output(text: str) -> None:
    """Write ``text`` to standard output in UTF-8, whatever the locale: it is a file's content."""
    _write(sys.stdout, text, encoding="utf-8")


def write_lines(lines: Iterable[Line]) -> None:
    """Write lines for people to standard output, in colour where that is a terminal and NO_COLOR is not set."""
    if is_colourful(sys.stdout):
        from avglint.output.terminal import print_lines

        try:
            print_lines(lines, sys.stdout)
        except OSError as error:
            _give_up(sys.stdout, error)
    else:
        _write(sys.stdout, plain(lines))


def answer_to(question: str, remedy: tuple[str, str] = _NO_REMEDY) -> str:
    """Ask ``question`` and return the answer. Raises ConfigError, with the remedy, where nobody answers."""
    write_output(question)
    answer = sys.stdin.readline()
    if not answer:
        write_output("\n")
        raise ConfigError(
            f"geen antwoord op de vraag, dus er is niets geschreven{remedy[0]}",
            f"no answer to the question, so nothing was written{remedy[1]}",
        )
    return answer.strip()


def agreed(question: str, remedy: tuple[str, str] = _NO_REMEDY) -> bool:
    """Ask ``question`` and return whether the answer is yes. Raises ConfigError as ``answer_to`` does."""
    return answer_to(question, remedy).casefold() in AFFIRMATIVE


def is_colourful(stream: TextIO) -> bool:
    """Return whether ``stream`` is a terminal whose user did not ask for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def output_width() -> int:
    """Return how many columns text on standard output may take."""
    fallback = (_WIDTH_WITHOUT_TERMINAL, 24)
    return min(shutil.get_terminal_size(fallback).columns if sys.stdout.isatty() else fallback[0], _WIDEST)


def _write(stream: TextIO, text: str, encoding: str | None = None) -> None:
    try:
        stream.flush()
        # The statement decides which characters there are, the locale can't: what it lacks becomes a question mark.
        stream.buffer.write(text.encode(encoding or stream.encoding or "utf-8", errors="replace"))
        stream.flush()
    except OSError as error:
        _give_up(stream, error)


def open_missing() -> None:
    """Give the standard streams that the caller has closed (``>&-``) somewhere to go: Python makes them None."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - as long as the run


def _give_up(stream: TextIO, error: OSError) -> None:
    """Send what is still to come nowhere, so that Python does not try again at its end.

    A reader (``head``, a pager) that has seen enough is fine. Raises ConfigError where standard output takes no more,
    such as a full disk; that standard error does not can be told nowhere.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if stream is sys.stdout and not isinstance(error, BrokenPipeError):
        raise ConfigError(
            f"standaarduitvoer kan niet worden geschreven ({error.strerror})",
            f"standard output can't be written ({error.strerror})",
        ) from error
