"""Which files a command line means: files, folders and globs to a sorted list without doubles."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from avglint.errors import UnreadableSourceError
from avglint.read.load import PAGES_OF_CODE, SUFFIXES, not_there

STDIN = "-"
_SKIPPED = frozenset(
    {"node_modules", "bower_components", "vendor", "venv", "__pycache__", "dist", "build", "out", "target", "coverage"}
    | {"_site", "site-packages"}
)
"""Folders of others' work, or of what is made of the files elsewhere; one that is named itself is searched."""

_NOT_STATEMENTS = (".", "~$")
"""What the names of hidden files begin with, and of those that Word keeps beside a document that is open."""


_UNREADABLE = (".doc", ".rtf")
"""Forms of statements that are refused: one that lies in a folder must not pass for in order."""


class Input(NamedTuple):
    """A file to read. ``named``: given as such or by a glob, not merely found in a folder."""

    path: str
    named: bool


class Found(NamedTuple):
    """The files in the order in which they were given (those of a folder or glob sorted), and what was not found."""

    inputs: tuple[Input, ...]
    problems: tuple[UnreadableSourceError, ...]


def find_files(paths: Sequence[str]) -> Found:
    """Return the files that ``paths`` mean, ``-`` for standard input among them.

    Never raises for what is missing or can't be entered, which is told in ``problems``.
    """
    inputs: dict[str, Input] = {}
    problems: list[UnreadableSourceError] = []
    for path in paths:
        try:
            found = _expand(path, problems)
        except UnreadableSourceError as problem:
            problems.append(problem)
            continue
        for item in found:
            key = STDIN if item.path == STDIN else os.path.realpath(item.path)
            if key not in inputs or (item.named and not inputs[key].named):
                inputs[key] = item
    return Found(tuple(inputs.values()), tuple(problems))


def _expand(path: str, problems: list[UnreadableSourceError]) -> list[Input]:
    if path == STDIN:
        return [Input(path, named=True)]
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for what may not be looked at
        return _in_folder(path, problems)
    if _may_exist(path):
        return [Input(path, named=True)]
    if not any(mark in path for mark in "*?["):
        raise not_there(path)
    return _matching(path, problems)


def _may_exist(path: str) -> bool:
    """Return whether there is something at ``path``, or nobody may know: why, reading it tells."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def _in_folder(folder: str, problems: list[UnreadableSourceError]) -> list[Input]:
    known = len(problems)
    found = [Input(path, named=False) for path in walk_folder(folder, problems)]
    if not found and len(problems) == known:
        suffixes = ", ".join(SUFFIXES)
        raise UnreadableSourceError(
            folder,
            f"In deze map staan geen verklaringen; avglint leest bestanden op {suffixes}.",
            f"The folder holds no statements; avglint reads {suffixes} files.",
        )
    return found


def walk_folder(folder: str, problems: list[UnreadableSourceError]) -> Iterator[str]:
    """Yield the files under ``folder`` that may be statements, always in the same order.

    Linked folders are not entered, so that a loop of links ends. Folders that can't be entered are added to
    ``problems``: what is in them must not pass for in order.
    """
    from avglint.read.candidate import may_hold_statement

    for parent, folders, names in os.walk(folder, onerror=lambda error: problems.append(_closed_folder(error))):
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or name in _SKIPPED))
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith(_NOT_STATEMENTS) or not (_is_wanted(path) and _is_file(path)):
                continue
            if SUFFIXES.get(path.suffix.lower()) not in PAGES_OF_CODE or may_hold_statement(path):
                yield str(path)


def _is_wanted(path: Path) -> bool:
    """Tell by its name whether a file can be a statement, also in a form of which reading only tells what to do."""
    suffix = path.suffix.lower()
    return suffix in SUFFIXES or (suffix in _UNREADABLE and "privacy" in path.stem.lower())


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return True  # why it can't be looked at, reading it tells


def _closed_folder(error: OSError) -> UnreadableSourceError:
    return UnreadableSourceError(
        str(error.filename),
        f"Deze map is niet te lezen ({error.strerror}), dus wat erin staat is niet beoordeeld; pas de rechten aan.",
        f"This folder can't be read ({error.strerror}), so nothing in it is judged; change its permissions.",
    )


def _matching(pattern: str, problems: list[UnreadableSourceError]) -> list[Input]:
    """Return what ``pattern`` matches; ``**`` enters no linked folders, and a wildcard matches no hidden names."""
    whole = Path(pattern)
    root = Path(whole.anchor)
    try:
        paths = sorted(root.glob(str(whole.relative_to(root))))
    except ValueError as error:
        raise UnreadableSourceError(
            pattern,
            f"Dit is geen patroon ({error}); gebruik * en ** zoals in *.md.",
            f"This is no pattern ({error}); use * and ** as in *.md.",
        ) from error
    found: list[Input] = []
    for path in paths:
        matched = [part for part in path.parts if part not in whole.parts]
        if any(part in _SKIPPED or part.startswith(".") for part in matched):
            continue
        if path.is_file():
            found.append(Input(str(path), named=True))
        elif path.is_dir() and not pattern.endswith("**"):
            found.extend(Input(inner, named=False) for inner in sorted(walk_folder(str(path), problems)))
    if not found:
        raise UnreadableSourceError(
            pattern,
            "Niets past bij dit patroon; controleer het, of noem de bestanden.",
            "Nothing matches this pattern; check it, or name the files.",
        )
    return found
