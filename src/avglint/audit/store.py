"""Where an audit keeps what is done until all of it is: a folder beside the table, with a file for each part.

A part is written as a whole or not at all, so a kill undoes at most the parts that were being judged. Its first line
tells of which items it is, what they come to and what they are known by; the other lines are rows of the table.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from json import JSONEncoder
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from avglint.audit.ids import Marked
from avglint.audit.rows import Row
from avglint.errors import ConfigError
from avglint.model.tally import Tally
from avglint.output.json import safe

_OURS = ".avglint."
"""In the name of every file that an audit makes in its folder, so that nothing else is ever removed."""
_SETTINGS = f"run{_OURS}json"
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Store(NamedTuple):
    """The folder of one audit."""

    folder: Path

    def path(self, number: int) -> Path:
        """Return where a part is kept."""
        return self.folder / f"{number:07}{_OURS}jsonl"

    @property
    def table(self) -> Path:
        """Where the table is put together."""
        return self.folder / f"table{_OURS}tmp"

    @property
    def spill(self) -> Path:
        """Where there is room for what does not fit in memory."""
        return self.folder / f"spill{_OURS}tmp"

    def settings(self) -> dict[str, Any] | None:
        """Return by what the audit was begun; None where none was. Raises ConfigError where that can't be read."""
        path = self.folder / _SETTINGS
        try:
            found = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise ConfigError(
                f"{path}: kan niet worden gelezen; --restart begint opnieuw",
                f"{path}: can't be read; --restart begins anew",
            ) from error
        return found if isinstance(found, dict) else None

    def begin(self, settings: Mapping[str, Any]) -> None:
        """Note by what the audit is done; what another audit left is removed. Raises OSError."""
        self._clear()
        write_at_once(self.folder / _SETTINGS, json.dumps(settings, indent=1).encode())

    def has(self, number: int, digest: str) -> bool:
        """Return whether a part is kept that was made of these very items."""
        try:
            return bool(self.head(number)["inputs"] == digest)
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def head(self, number: int) -> dict[str, Any]:
        """Return the first line of a part."""
        with self.path(number).open("rb") as stream:
            head: dict[str, Any] = json.loads(stream.readline())
        return head

    def keep(self, number: int, digest: str, tally: Tally, rows: Iterable[Row], ids: Iterable[Marked] = ()) -> None:
        """Write a part. Raises OSError."""
        head = {"part": number, "inputs": digest, "tally": tally.to_json(), "ids": list(ids)}
        lines = [_encode(head), *map(_encode, rows)]
        write_at_once(self.path(number), safe("\n".join(lines)).encode())

    @contextmanager
    def rows(self, number: int) -> Iterator[BinaryIO]:
        """Open a part at its rows."""
        with self.path(number).open("rb") as stream:
            stream.readline()
            yield stream

    def remove(self) -> None:
        """Remove the folder. Raises OSError."""
        self._clear()
        for path in self.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        self.folder.rmdir()

    def _clear(self) -> None:
        """Remove what was kept, first what it was made by: what a kill leaves from here on must not be gone on with."""
        (self.folder / _SETTINGS).unlink(missing_ok=True)
        for path in self.folder.glob(f"*{_OURS}jsonl*"):
            path.unlink()


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """Make the folder if it is not there, and keep other audits out of it meanwhile.

    The lock goes with the process that has it, however that ends. On Windows there is none.
    Raises ConfigError where an audit is at work in it, or where it holds anything else.
    """
    try:
        folder.mkdir(exist_ok=True)
        if any(_OURS not in each.name for each in folder.iterdir()):
            raise ConfigError(
                f"{folder}: avglint heeft deze naam nodig, maar er staat iets anders; kies een andere --out",
                f"{folder}: avglint needs this name, but something else stands there; choose another --out",
            )
        with (folder / f"lock{_OURS}tmp").open("wb") as stream:
            _lock(stream, folder)
            yield Store(folder)
    except OSError as error:
        raise ConfigError(
            f"{folder}: {error.strerror}; hetzelfde commando gaat verder waar dit ophield",
            f"{folder}: {error.strerror}; the same command goes on where this stopped",
        ) from error


def _lock(stream: BinaryIO, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise ConfigError(
            f"{folder}: hier is al een avglint audit bezig; wacht tot die klaar is",
            f"{folder}: an avglint audit is at work here; wait until it is done",
        ) from error


def write_at_once(path: Path, data: bytes) -> None:
    """Write ``data`` so that after a kill or a power cut the whole of it is there, or nothing. Raises OSError."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
