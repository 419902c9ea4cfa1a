"""What was compiled from files, remembered between runs under a key of their contents."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from avglint.cache import kept

KeyFile = tuple[str, Path]
"""What a file is called in the key, the same wherever avglint and its packs stand, and where it is."""


def cached(key_files: Iterable[KeyFile], version: str, build: Callable[[], Any]) -> Any:
    """Return what ``build`` returns, once packed and unpacked, or what it did for the same files and ``version``.

    Raises what ``build`` raises, and nothing of its own.
    """
    key = _key(key_files, version)
    return kept(f"rules-{key}" if key else None, build)


def _key(files: Iterable[KeyFile], version: str) -> str | None:
    """Return the key of the files as they are now, or None where one can't be read."""
    digest = hashlib.sha256(f"{len(version)} {version}".encode("utf-8", "surrogatepass"))
    try:
        for name, path in files:
            written, content = name.encode("utf-8", "surrogateescape"), _content(path)
            digest.update(b"%d %b %d " % (len(written), written, len(content)))
            digest.update(content)
    except (OSError, ValueError):  # ValueError: a name of a file that no system knows
        return None
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    with path.open("rb", buffering=0) as stream:  # a hundred files a run: a buffer for each costs a millisecond
        return stream.readall()
