"""The examples in the guides: ``python docs/site/examples.py`` writes what avglint prints now under each command.

An example is a block of console in which a line begins with ``$ avglint``. A test holds that every page is as this
would leave it.
"""

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```console\n(\$ avglint .*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ avglint (.+)$", re.MULTILINE)


def filled(page: str, printed: Callable[[list[str]], str]) -> str:
    """Return ``page`` with, under each command, what ``printed`` returns for its arguments."""

    def block(match: re.Match[str]) -> str:
        commands = _COMMAND.findall(match[1])
        shown = (f"$ avglint {command}\n{printed(shlex.split(command))}" for command in commands)
        return f"```console\n{''.join(shown)}```"

    return _BLOCK.sub(block, page)


def _printed(arguments: list[str]) -> str:
    command = [sys.executable, "-m", "avglint", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).stdout.decode()


def main() -> None:
    """Fill all guides."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        page = path.read_text(encoding="utf-8")
        new = filled(page, _printed)
        if new != page:
            path.write_text(new, encoding="utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
