"""Text of others made safe for the log of a build, which is read for commands line by line.

GitHub's runner obeys ``::name::`` at the start of a line, and ``##[name]`` anywhere in it; Azure has ``##vso[``, and
TeamCity ``##teamcity[``. GitLab's ``section_start:`` needs a carriage return, which ``visible`` shows as a mark. What
was broken up here is still readable.
"""

import re

from avglint.output.visible import one_line, visible

_COMMAND = re.compile(r"##(\w*)\[")
_WEB_ADDRESS = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_LINE_COMMAND = re.compile(r"^(\s*):(?=:)", re.MULTILINE)
_AT_LINE_START = re.compile(r"\s*(:|$)")
"""A colon may follow a path: one at its start is enough for the two that begin a command."""


def inert(text: str) -> str:
    """Return ``text`` on one line, made visible, with no command in it; what stands before it has to begin the line."""
    return without_commands(one_line(text))


def inert_path(path: str) -> str:
    """Return ``path`` made visible, with no command in it, also where it begins a line."""
    shown = without_commands(visible(path))
    # With ./ before it, it is still the path of the same file.
    return f"./{shown}" if _AT_LINE_START.match(shown) else shown


def inert_lines(text: str) -> str:
    """Return whole lines, already visible, with no command in any of them."""
    return _LINE_COMMAND.sub(r"\1<U+003A>", without_commands(text))


def without_commands(text: str, bracket: str = "<U+005B>") -> str:
    """Return ``text`` with ``bracket`` where a bracket would open a command that counts anywhere in a line."""
    return _COMMAND.sub(lambda match: f"##{match[1]}{bracket}", text) if "##" in text else text


def is_web_address(url: str) -> bool:
    """Return whether a link may lead to ``url``: an address of the web, and nothing that a program would run."""
    return _WEB_ADDRESS.fullmatch(url) is not None
