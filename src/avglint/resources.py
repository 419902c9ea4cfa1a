"""Where the rule files and grammars live, and what version of avglint this is."""

from pathlib import Path

VERSION = "0.1.0"

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parents[1]


def data_dir() -> Path:
    """Return the folder that holds ``rules`` and ``grammar``.

    A wheel carries both in ``avglint/_data``; an editable install leaves the package in ``src``, so there the
    checkout itself is that folder. Raises FileNotFoundError where neither is there (a broken install).
    """
    for folder in (_INSTALLED, _CHECKOUT):
        if (folder / "rules").is_dir() and (folder / "grammar").is_dir():
            return folder
    raise FileNotFoundError(f"avglint found no rules or grammar in {_INSTALLED} or {_CHECKOUT}")


def grammar_path(name: str) -> Path:
    """Return the path of the Lark grammar ``name`` (without ``.lark``)."""
    return data_dir() / "grammar" / f"{name}.lark"
