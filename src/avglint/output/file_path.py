"""Paths as other programs want them: relative to the folder of the run, with slashes."""

import posixpath
from urllib.parse import quote


def relative_path(path: str, root: str) -> str:
    """Return ``path`` without a leading ``./``, relative to ``root`` where it lies within that folder."""
    if root[1:2] == ":":
        # On Windows. Elsewhere a backslash is a character like any other.
        path, root = path.replace("\\", "/"), root.replace("\\", "/")
    path = posixpath.normpath(path)
    folder = root.rstrip("/") + "/"
    return path[len(folder) :] if root and path.startswith(folder) else path


def uri(path: str) -> str:
    """Return ``path`` as a URI reference: relative, or with the scheme ``file`` where the path is absolute."""
    quoted = quote(_bytes(path), safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def _bytes(path: str) -> bytes:
    """Return the bytes that the file system has for ``path``: Python keeps what is no UTF-8 as lone surrogates."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
