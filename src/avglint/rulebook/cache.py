"""What was compiled from files, remembered between runs under a key of their contents.

The cache only saves time: where it can't be read, written or trusted, the value is built.
"""

import gc
import hashlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

JsonValue = Any
"""What JSON can hold; keys of mappings are strings."""

KEPT = 8
"""Entries: some versions of some packs."""

_PREFIX = "rules-"
_OTHERS_CAN_WRITE = 0o022


def cached(key_files: Sequence[Path], version: str, build: Callable[[], JsonValue]) -> JsonValue:
    """Return what ``build`` returns, as JSON gives it back, or what it returned for the same files and ``version``.

    Names count from the folder that all files share. Raises what ``build`` raises, and nothing of its own.
    """
    key = _key(key_files, version)
    folder = _folder() if key else None
    if folder is None:
        return _parsed(json.dumps(build()).encode("ascii"))
    entry = folder / f"{_PREFIX}{key}.json"
    payload = _read(entry)
    if payload is None:
        payload = json.dumps(build(), separators=(",", ":")).encode("ascii")
        _write(entry, payload)
    return _parsed(payload)


def _parsed(payload: bytes) -> JsonValue:
    """Return the value. The garbage collector rests: going over each new list in vain, it doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return json.loads(payload)
    finally:
        if was_enabled:
            gc.enable()


def _key(files: Sequence[Path], version: str) -> str | None:
    """Return the key of the files as they are now, or None where one can't be read."""
    digest = hashlib.sha256(f"{len(version)} {version}".encode("utf-8", "surrogatepass"))
    try:
        shared = os.path.commonpath([path.parent.absolute() for path in files]) if files else ""
        for path in files:
            name = os.path.relpath(path, shared).encode("utf-8", "surrogateescape")
            content = path.read_bytes()
            digest.update(b"%d %b %d " % (len(name), name, len(content)))
            digest.update(content)
    except (OSError, ValueError):  # ValueError: files on two drives share no folder
        return None
    return digest.hexdigest()


def _folder() -> Path | None:
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


def _read(entry: Path) -> bytes | None:
    """Return the payload of an entry that is whole and that only its owner, this user, could have written."""
    try:
        with entry.open("rb") as stream:
            if not _is_ours(os.fstat(stream.fileno())):
                return None
            checksum, _, payload = stream.read().partition(b"\n")
    except (OSError, ValueError):
        return None
    return payload if checksum == _checksum(payload) else None


def _is_ours(status: os.stat_result) -> bool:
    if not hasattr(os, "getuid"):
        return True  # on Windows the folder is the user's own, and the mode says nothing
    return status.st_uid == os.getuid() and not status.st_mode & _OTHERS_CAN_WRITE


def _write(entry: Path, payload: bytes) -> None:
    """Store ``payload`` at once, so that an other run sees the whole entry or none; give up quietly."""
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
        _prune(entry.parent)
    except (OSError, ValueError):
        return


def _prune(folder: Path) -> None:
    """Remove all but the newest entries, and with them what a run that was cut off left behind."""
    entries = sorted(folder.glob(f"{_PREFIX}*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in entries[KEPT:]:
        path.unlink(missing_ok=True)


def _checksum(payload: bytes) -> bytes:
    return hashlib.sha256(payload).hexdigest().encode("ascii")
