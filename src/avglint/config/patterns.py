"""Patterns of paths, as .gitignore has them."""

import os
import re
import warnings
from collections.abc import Sequence
from pathlib import Path


def fits_any(path: Path, patterns: Sequence[str], base: Path) -> bool:
    """Return whether the file ``path`` (absolute) is meant by ``patterns``, read in the folder ``base``."""
    if not patterns:
        return False
    from pathspec import GitIgnoreSpec

    relative = os.path.relpath(path, base).replace(os.sep, "/")
    return GitIgnoreSpec.from_lines(patterns).match_file(relative)


def is_pattern(pattern: str) -> bool:
    """Return whether ``pattern`` can be read: ``[z-a]``, ``[[:alpha:]]``, a lone ``!`` and a last ``\\`` can't."""
    if not re.search(r"[\[\\!]", pattern):
        return True  # most have none of these, and then pathspec is not even imported
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings(action="error", category=FutureWarning):
        try:
            GitIgnoreSpec.from_lines([pattern])
        except (ValueError, re.error, FutureWarning):  # of pathspec, and of the expression that it makes
            return False
    return True


def split_key(key: str) -> tuple[str, str | None]:
    """Return the pattern in a key of per-file-ignores, and the heading behind its last ``#``, if it names one."""
    pattern, separator, section = key.rpartition("#")
    return (pattern, section) if separator else (key, None)
