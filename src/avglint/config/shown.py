"""A path as messages show it."""

from pathlib import Path


def shown(path: Path) -> str:
    """Return ``path`` as a reader wants it: relative to the folder of the run where it lies in it."""
    folder = Path.cwd()
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path)
