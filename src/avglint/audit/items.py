"""What is to be judged, one after the other and never all at once: files, and lines of files in JSON Lines."""

import gzip
import os
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from avglint.audit.made import is_made_by_audit
from avglint.errors import ConfigError, UnreadableSourceError
from avglint.read import MAX_BYTES, RECORDS, STDIN, find_files, walk_folder

LONGEST_LINE = 2 * MAX_BYTES
"""Bytes: in JSON a text is longer than by itself. Of a longer line only the beginning is read."""

PART_ITEMS, PART_BYTES = 50, 8 * 1024 * 1024
"""A part has so many statements, or fewer where their lines together are so large: what a kill can undo."""
_BLOCK = 1024 * 1024
_UNREADABLE = (OSError, EOFError, zlib.error)


class Item(NamedTuple):
    """One statement to judge."""

    name: str
    """The path of the file, or ``statements.jsonl:12`` for a line."""
    line: bytes | None = None
    """The line; None for a file."""
    named: bool = True
    """The file was named, not merely found in a folder."""
    broken: bool = False
    """Not a statement, but a file of lines that could not be read on."""

    @property
    def shown(self) -> str:
        """The name as text: of one that is no UTF-8, its odd bytes are told by their number."""
        return os.fsencode(self.name).decode(errors="backslashreplace")


class Part(NamedTuple):
    """Some statements that follow each other."""

    number: int
    """From 0 on."""
    items: tuple[Item, ...]
    digest: str
    """Of what the items are: of lines their content, of files name, size and time of the last change."""


def parts_of(items: Iterable[Item]) -> Iterator[Part]:
    """Yield ``items`` in parts. How they are divided depends on nothing but the items."""
    held: list[Item] = []
    number = size = 0
    for item in items:
        held.append(item)
        size += len(item.line or b"")
        if len(held) == PART_ITEMS or size >= PART_BYTES:
            yield Part(number, tuple(held), _digest(held))
            held, size, number = [], 0, number + 1
    if held:
        yield Part(number, tuple(held), _digest(held))


def check_inputs(paths: Sequence[str], own: Collection[Path] = ()) -> None:
    """Raise ConfigError where one of ``paths`` means nothing, or means one of the files that will be written.

    What an earlier audit wrote may be replaced. Better before hours of work than after.
    """
    for path in paths:
        if any(_is_same(path, each) for each in own):
            raise _both(path)
        if path == STDIN:
            raise ConfigError(
                "avglint audit leest geen standaardinvoer; bewaar die als bestand.jsonl en geef dat",
                "avglint audit does not read standard input; save that as file.jsonl and give it",
            )
        if not Path(path).is_dir():
            for problem in find_files([path]).problems:
                raise ConfigError(f"{problem.path}: {problem.nl}", f"{problem.path}: {problem.en}")
    others = {os.path.realpath(each) for each in own if each.exists() and not is_made_by_audit(each)}
    for file in (file for path in paths if others for file, _ in _files(path, ())):
        if os.path.realpath(file) in others:
            raise _both(file)


def _both(path: str) -> ConfigError:
    return ConfigError(
        f"{path}: dit bestand is zowel invoer als uitvoer; kies een andere naam",
        f"{path}: this file is both input and output; choose another name",
    )


def records_passed_by(paths: Sequence[str], own: Collection[Path] = ()) -> list[str]:
    """Return, of each folder in ``paths``, the first file in JSON Lines right in it that is not named."""
    apart = (*own, *map(Path, paths))
    found = (sorted(_records_in(path, apart)) for path in paths if Path(path).is_dir())
    return [files[0] for files in found if files]


def _records_in(folder: str, own: Collection[Path]) -> Iterator[str]:
    with suppress(OSError):  # a folder that can't be entered is a row of the table
        for each in Path(folder).iterdir():
            if each.name.lower().endswith(RECORDS) and not any(_is_same(str(each), other) for other in own):
                yield str(each)


def find_items(paths: Sequence[str], own: Collection[Path] = ()) -> Iterator[Item]:
    """Yield what ``paths`` mean: folders, files, patterns, and files in JSON Lines.

    A file that several paths mean counts once; one of our ``own``, which an earlier audit wrote, does not.
    """
    seen: set[bytes] | None = set() if len(paths) > 1 else None
    for path, named in (found for each in paths for found in _files(each, own)):
        if seen is not None:
            real = sha256(os.fsencode(os.path.realpath(path))).digest()
            if real in seen:
                continue
            seen.add(real)
        if named and path.lower().endswith(RECORDS):
            yield from _lines(path)
        else:
            yield Item(path, named=named)


def count_items(paths: Sequence[str], own: Collection[Path] = ()) -> int:
    """Return how many items ``find_items`` yields, blank lines too, sooner than by reading them."""
    return sum(_lines_in(path) for each in paths for path, _ in _files(each, own))


def _files(path: str, own: Collection[Path]) -> Iterator[tuple[str, bool]]:
    """Yield the files that ``path`` means, each with whether it was named; so too a folder that can't be entered."""
    closed: list[UnreadableSourceError] = []
    found = ((each, False) for each in walk_folder(path, closed)) if Path(path).is_dir() else find_files([path]).inputs
    for file, named in found:
        # By name first: links are followed for few.
        if not any(Path(file).name == each.name and _is_same(file, each) for each in own):
            yield file, named
    yield from ((folder.path, True) for folder in closed)


def _is_same(path: str, other: Path) -> bool:
    # Not Path.resolve, which raises for links that go round in a circle.
    return os.path.realpath(path) == os.path.realpath(other)


def _lines(path: str) -> Iterator[Item]:
    """Yield the lines of a file that hold something, and at last what tells that it could not be read on."""
    try:
        with _opened(path) as stream:
            for number, line in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), 1):
                if len(line) > LONGEST_LINE:
                    _skip_line(stream, line)
                if line.strip():
                    yield Item(f"{path}:{number}", line)
    except _UNREADABLE:
        yield Item(path, broken=True)


def _lines_in(path: str) -> int:
    if not path.lower().endswith(RECORDS):
        return 1
    try:
        with _opened(path) as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(_BLOCK), b""))
    except _UNREADABLE:
        return 0


def _opened(path: str) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path, "rb")) if path.lower().endswith(".gz") else Path(path).open("rb")


def _skip_line(stream: BinaryIO, read: bytes) -> None:
    while read and not read.endswith(b"\n"):
        read = stream.readline(_BLOCK)


def _digest(items: Sequence[Item]) -> str:
    whole = sha256()
    for item in items:
        whole.update(os.fsencode(item.name) + b"\0")
        whole.update(_state(item.name) if item.line is None else sha256(item.line).digest())
    return whole.hexdigest()


def _state(path: str) -> bytes:
    try:
        status = os.stat(path)  # noqa: PTH116 - of many files
    except (OSError, ValueError):
        return b"-"
    return f"{status.st_size} {status.st_mtime_ns}".encode()
