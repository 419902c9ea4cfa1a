"""Patterns of paths, as .gitignore has them."""

import os
from collections.abc import Sequence
from pathlib import Path


def fits_any(path: Path, patterns: Sequence[str], base: Path) -> bool:
    """Return whether the file ``path`` (absolute) is meant by ``patterns``, read in the folder ``base``."""
    if not patterns:
        return False
    from pathspec import GitIgnoreSpec

    relative = os.path.relpath(path, base).replace(os.sep, "/")
    return GitIgnoreSpec.from_lines(patterns).match_file(relative)


def split_key(key: str) -> tuple[str, str | None]:
    """Return the pattern in a key of per-file-ignores, and the heading behind its last ``#``, if it names one."""
    pattern, separator, section = key.rpartition("#")
    return (pattern, section) if separator else (key, None)
