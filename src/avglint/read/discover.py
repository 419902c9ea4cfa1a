"""Which files a command line means: files, folders and globs to a sorted list without doubles."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from avglint.errors import UnreadableSourceError
from avglint.read.load import SUFFIXES

_SKIPPED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read. ``named``: given as such or by a glob, not merely found in a folder."""

    path: str
    named: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The files in the order in which they were given (those of a folder or glob sorted), and what was not found."""

    inputs: tuple[Input, ...]
    problems: tuple[UnreadableSourceError, ...]


def find_files(paths: Sequence[str]) -> Found:
    """Return the files that ``paths`` mean; never raises for what is missing, which is told in ``problems``."""
    inputs: dict[str, Input] = {}
    problems: list[UnreadableSourceError] = []
    for path in paths:
        try:
            found = _expand(path)
        except UnreadableSourceError as problem:
            problems.append(problem)
            continue
        for item in found:
            key = os.path.realpath(item.path)
            if key not in inputs or (item.named and not inputs[key].named):
                inputs[key] = item
    return Found(tuple(inputs.values()), tuple(problems))


def _expand(path: str) -> list[Input]:
    if Path(path).is_dir():
        return _in_folder(path)
    if os.path.lexists(path):
        return [Input(path, named=True)]
    if not any(mark in path for mark in "*?["):
        raise UnreadableSourceError(path, "There is no such file or folder; check the path.")
    return _matching(path)


def _in_folder(folder: str) -> list[Input]:
    found = [Input(path, named=False) for path in sorted(_readable_files(folder))]
    if not found:
        suffixes = ", ".join(SUFFIXES)
        raise UnreadableSourceError(folder, f"The folder holds no statements; avglint reads {suffixes} files.")
    return found


def _readable_files(folder: str) -> Iterator[str]:
    """Yield the files under ``folder``; linked folders are not entered, so that a loop of links ends."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not (name.startswith(".") or name in _SKIPPED)]
        for name in names:
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and path.is_file():
                yield str(path)


def _matching(pattern: str) -> list[Input]:
    from glob import glob

    found: list[Input] = []
    for path in sorted(glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
        if any(part in _SKIPPED and part not in pattern for part in Path(path).parts):
            continue
        if Path(path).is_file():
            found.append(Input(path, named=True))
        elif not pattern.endswith("**") and Path(path).is_dir():
            found.extend(Input(inner, named=False) for inner in sorted(_readable_files(path)))
    if not found:
        raise UnreadableSourceError(pattern, "Nothing matches this pattern; check it, or name the files.")
    return found
