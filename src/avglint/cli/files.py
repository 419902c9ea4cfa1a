"""Reports written to files: whole or not at all."""

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from avglint.config.values import as_new_file, one_of
from avglint.errors import ConfigError
from avglint.model.report import OWN_HEAD, is_own_page

Format = TypeVar("Format", bound=str)
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


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
            raise ConfigError(
                f"--output: {value!r} kan niet; schrijf VORM=BESTAND, bijvoorbeeld json=rapport.json",
                f"--output: can't be {value!r}; write FORMAT=FILE, for example json=report.json",
            )
        if file == "-":
            raise ConfigError(
                f"--output: {value!r} kan niet; op standaarduitvoer komt het rapport van --format {name}",
                f"--output: can't be {value!r}; on standard output comes the report of --format {name}",
            )
        path = as_new_file("--output", file)
        if os.path.realpath(path) in taken:
            raise ConfigError(
                f"--output: {file!r} is al een invoer of een andere uitvoer; kies een andere naam",
                f"--output: {file!r} is an input or another output already; choose another name",
            )
        taken.add(os.path.realpath(path))
        planned.append((one_of("--output", name, formats), path))
    return planned


def refuse_settings(outputs: Iterable[Path], configurations: Iterable[Path], baseline: Path | None) -> None:
    """Raise ConfigError for an output that would replace what the run is told by, or its baseline."""
    used = {os.path.realpath(each): ("een configuratiebestand", "a configuration file") for each in configurations}
    if baseline:
        used[os.path.realpath(baseline)] = "de nulmeting", "the baseline"
    for path in outputs:
        if what := used.get(os.path.realpath(path)):
            raise ConfigError(
                f"--output: {str(path)!r} is {what[0]}; kies een andere naam",
                f"--output: {str(path)!r} is {what[1]}; choose another name",
            )


def refuse_inputs(outputs: Iterable[Path], paths: Sequence[str], is_excluded: Callable[[str, bool], bool]) -> None:
    """Raise ConfigError for an output that is one of the files that ``paths`` mean: it would replace a statement.

    A page that an earlier run wrote may be replaced, for it is no statement. Any other file that a folder or a pattern
    means is judged.
    """
    there = {os.path.realpath(each): each for each in outputs if each.exists()}
    if not there:
        return  # in a large folder looking takes time
    from avglint.read import find_files

    for found in find_files(paths).inputs:
        replaced = there.get(os.path.realpath(found.path))
        if replaced and not is_excluded(found.path, found.named) and not _is_own_page(replaced):
            raise ConfigError(
                f"--output: {str(replaced)!r} is een van de bestanden die gecontroleerd worden; kies een andere naam of"
                " map, of zet het bestand in exclude",
                f"--output: {str(replaced)!r} is one of the files that are checked; choose another name or folder, or"
                " put it in exclude",
            )


def _is_own_page(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as stream:
        return is_own_page(stream.read(OWN_HEAD).decode(errors="replace"))
    return False


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` in UTF-8, as ``write_bytes_whole`` does."""
    write_bytes_whole(path, text.encode("utf-8", errors="replace"))


def write_bytes_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, so that a reader sees the old file or the new one, never a half.

    A file that is there keeps its permissions. What is no ordinary file (a pipe, ``/dev/null``) is written to directly.
    Raises ConfigError where that fails, and for a file that is read-only.
    """
    check_writable(path)
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        raise unwritten(path, error) from error


def unwritten(path: Path, error: OSError) -> ConfigError:
    """Return what is told of a file that can't be written."""
    return ConfigError(
        f"{path}: kan niet worden geschreven ({error.strerror})",
        f"{path}: can't be written ({error.strerror})",
    )


def check_writable(path: Path) -> None:
    """Raise ConfigError for a file that is read-only: another can be put in its place, but that is not meant to be."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return  # not there yet, or told when it is written
    # Who administers the machine may write anything; that the file was made read-only counts all the same.
    if not mode & _ANY_WRITE or not os.access(path, os.W_OK):
        raise ConfigError(
            f"{path}: het bestand is alleen-lezen, dus niets geschreven; maak het eerst schrijfbaar",
            f"{path}: the file is read-only, so nothing was written; make it writable first",
        )


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            if target.exists():
                # Before there is anything to read in it.
                _take_over(target.stat(), temporary)
            file.write(data)
        temporary.replace(target)
    except BaseException:  # an interruption too leaves nothing behind
        temporary.unlink(missing_ok=True)
        raise


def _take_over(old: os.stat_result, new: Path) -> None:
    """Give a file the permissions of another and, where that is allowed, its owner."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(new, old.st_uid, old.st_gid)
    new.chmod(stat.S_IMODE(old.st_mode))
