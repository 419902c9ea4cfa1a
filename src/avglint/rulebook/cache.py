"""What was compiled from files, remembered between runs under a key of their contents."""

import gc
import hashlib
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from avglint.cache import read_entry, write_entry

JsonValue = Any
"""What JSON can hold; keys of mappings are strings."""


def cached(key_files: Sequence[Path], version: str, build: Callable[[], JsonValue]) -> JsonValue:
    """Return what ``build`` returns, as JSON gives it back, or what it returned for the same files and ``version``.

    Names count from the folder that all files share. Raises what ``build`` raises, and nothing of its own.
    """
    key = _key(key_files, version)
    payload = read_entry(f"rules-{key}.json") if key else None
    if payload is None:
        payload = json.dumps(build(), separators=(",", ":")).encode("ascii")
        if key:
            write_entry(f"rules-{key}.json", payload)
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
