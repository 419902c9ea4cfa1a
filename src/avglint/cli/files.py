"""Reports written to files: whole or not at all."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from avglint.config.values import one_of
from avglint.errors import ConfigError

Format = TypeVar("Format", bound=str)


def planned_outputs(
    values: Iterable[str], formats: Sequence[Format], inputs: Iterable[str]
) -> list[tuple[Format, Path]]:
    """Return format and path of each ``FORMAT=FILE`` in ``values``.

    Raises ConfigError, before any work is done, where one is written wrongly, has no folder to stand in, stands there
    twice, or is one of ``inputs``.
    """
    # Not Path.resolve, which raises for links that go round in a circle.
    taken = {os.path.realpath(each) for each in inputs}
    planned: list[tuple[Format, Path]] = []
    for value in values:
        name, separator, file = value.partition("=")
        if not separator or not file:
            raise ConfigError(f"--output: {value!r} kan niet; schrijf VORM=BESTAND, bijvoorbeeld json=rapport.json")
        path = Path(file)
        if not path.parent.is_dir() or path.is_dir():
            raise ConfigError(f"--output: {file!r} kan geen bestand worden; bestaat de map {str(path.parent)!r}?")
        if os.path.realpath(path) in taken:
            raise ConfigError(f"--output: {file!r} is al een invoer of een andere uitvoer; kies een andere naam")
        taken.add(os.path.realpath(path))
        planned.append((one_of("--output", name, formats), path))
    return planned


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` in UTF-8, as ``write_bytes_whole`` does."""
    write_bytes_whole(path, text.encode("utf-8", errors="replace"))


def write_bytes_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, so that a reader sees the old file or the new one, never a half.

    What is no ordinary file (a pipe, ``/dev/null``) is written to directly. Raises ConfigError where that fails.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        raise ConfigError(f"{path}: kan niet worden geschreven ({error.strerror})") from error


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        if target.exists():
            temporary.chmod(target.stat().st_mode)
        temporary.replace(target)
    except BaseException:  # an interruption too leaves nothing behind
        temporary.unlink(missing_ok=True)
        raise
