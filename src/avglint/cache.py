"""What can be made again but takes time, kept between runs: entries in a folder of the user's own.

The cache only saves time: where an entry can't be read, written or trusted, there is none. An entry is written at
once, so that another run sees the whole of it or nothing, and begins with a checksum of the rest. Only an entry that
this user wrote, and nobody else could have changed, is read; or one that came with the package (hatch_build.py makes
it), which is trusted like the code beside it.
"""

import gc
import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from avglint.packed import pack, unpack

KEPT = 16
"""Entries: some versions of some packs and grammars."""

_PREFIX = "avglint-"
"""Of our entries: a folder that the user names may hold other files, which are not ours to remove."""

_OTHERS_CAN_WRITE = 0o022

_PACKED = Path(__file__).parent / "_data" / "compiled"
"""Where a wheel has the entries of its own rules and grammars, so that a first run needs no cache."""


def kept(name: str | None, build: Callable[[], Any]) -> Any:
    """Return what was kept under ``name``, or what ``build`` returns, and keep that (None: keep nothing).

    The first run gets what later ones get: the value packed and unpacked. Raises what ``build`` raises.
    """
    payload = read_entry(name) if name else None
    if payload is not None:
        try:
            return _unpacked(payload)
        except ValueError:
            pass  # another Python wrote it
    payload = pack(build())
    if name:
        write_entry(name, payload)
    return _unpacked(payload)


def _unpacked(payload: bytes) -> Any:
    """Return the value. The garbage collector rests: going over each new tuple in vain, it doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return unpack(payload)
    finally:
        if was_enabled:
            gc.enable()


def read_entry(name: str) -> bytes | None:
    """Return what was kept under ``name``, or None. What this user's runs kept may hold more than what was packed."""
    folder = cache_folder()
    kept = _read(_entry(folder, name), _is_ours) if folder else None
    return _read(_entry(_PACKED, name), lambda _: True) if kept is None else kept


def write_entry(name: str, payload: bytes, most: int | None = KEPT) -> None:
    """Keep ``payload`` under ``name``, and in that folder the ``most`` newest entries (None: all of them).

    A name can be that of an entry in a folder of its own ("results/..."). Where it is impossible, give up quietly.
    """
    folder = cache_folder()
    if folder:
        _write(_entry(folder, name), payload, most)


def prune_folder(name: str, most_bytes: int) -> None:
    """Remove the oldest entries of the folder ``name`` in the cache, so that the others have ``most_bytes`` at most."""
    folder = cache_folder()
    if not folder:
        return
    size = 0
    try:
        for entry in _newest_first(folder / name):
            size += entry.stat().st_size
            if size > most_bytes:
                entry.unlink(missing_ok=True)
    except OSError:
        return  # another run removes them too


def _entry(folder: Path, name: str) -> Path:
    within, _, own = name.rpartition("/")
    return folder / within / f"{_PREFIX}{own}"


def cache_folder() -> Path | None:
    """Return the user's folder for what can be made again, or None where there is none."""
    own, shared = os.environ.get("AVGLINT_CACHE_DIR"), os.environ.get("XDG_CACHE_HOME")
    if own:
        return Path(own)
    if shared and Path(shared).is_absolute():
        return Path(shared, "avglint")
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local", "avglint", "cache")
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "avglint"
    return home / ".cache" / "avglint"


def _read(entry: Path, is_trusted: Callable[[os.stat_result], bool]) -> bytes | None:
    """Return the payload of an entry that is whole and, by the status of its file, trusted."""
    try:
        with entry.open("rb") as stream:
            if not is_trusted(os.fstat(stream.fileno())):
                return None
            checksum, _, payload = stream.read().partition(b"\n")
    except (OSError, ValueError):
        return None
    return payload if checksum == _checksum(payload) else None


def _is_ours(status: os.stat_result) -> bool:
    """Return whether only this user could have written the file."""
    if not hasattr(os, "getuid"):
        return True  # on Windows the folder is the user's own, and the mode says nothing
    return status.st_uid == os.getuid() and not status.st_mode & _OTHERS_CAN_WRITE


def _write(entry: Path, payload: bytes, most: int | None) -> None:
    """Store ``payload`` at once, so that another run sees the whole entry or none; give up quietly."""
    import tempfile

    try:
        entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=".tmp", dir=entry.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_checksum(payload) + b"\n" + payload)
            Path(name).replace(entry)
        except OSError:
            Path(name).unlink(missing_ok=True)
            return
        # And with old entries goes what a run that was cut off left behind.
        for old in _newest_first(entry.parent)[most:] if most else ():
            old.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{_PREFIX}*"), key=lambda path: path.stat().st_mtime, reverse=True)


def _checksum(payload: bytes) -> bytes:
    return hashlib.sha256(payload).hexdigest().encode("ascii")
