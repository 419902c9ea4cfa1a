"""What was compiled from files, remembered between runs under a key of their contents."""

import gc
import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from avglint.cache import read_entry, write_entry

JsonValue = Any
"""What JSON can hold; keys of mappings are strings."""

KeyFile = tuple[str, Path]
"""What a file is called in the key, the same wherever avglint and its packs stand, and where it is."""


def cached(key_files: Iterable[KeyFile], version: str, build: Callable[[], JsonValue]) -> JsonValue:
    """Return what ``build`` returns, as JSON gives it back, or what it returned for the same files and ``version``.

    Raises what ``build`` raises, and nothing of its own.
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


def _key(files: Iterable[KeyFile], version: str) -> str | None:
    """Return the key of the files as they are now, or None where one can't be read."""
    digest = hashlib.sha256(f"{len(version)} {version}".encode("utf-8", "surrogatepass"))
    try:
        for name, path in files:
            written, content = name.encode("utf-8", "surrogateescape"), path.read_bytes()
            digest.update(b"%d %b %d " % (len(written), written, len(content)))
            digest.update(content)
    except (OSError, ValueError):  # ValueError: a name of a file that no system knows
        return None
    return digest.hexdigest()
