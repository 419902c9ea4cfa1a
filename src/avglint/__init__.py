"""avglint: a linter for Dutch privacy statements.

The Python interface::

    from avglint import check, parse, load_rules

    report = check(["privacyverklaring.md"])
    for finding in report.documents[0].findings:
        print(finding.rule, finding.location.start.line, finding.message)

Everything is imported when it is first used, so that ``import avglint`` costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

from avglint.resources import VERSION as __version__

if TYPE_CHECKING:
    from avglint.config import Options
    from avglint.linter import check_paths as check
    from avglint.linter import parse_path as parse
    from avglint.rulebook import load_rules

__all__ = ["Options", "__version__", "check", "load_rules", "parse"]

_PLACES = {
    "Options": ("avglint.config", "Options"),
    "check": ("avglint.linter", "check_paths"),
    "parse": ("avglint.linter", "parse_path"),
    "load_rules": ("avglint.rulebook", "load_rules"),
}


def __getattr__(name: str) -> Any:
    """Import what the public interface names, when it is asked for."""
    from importlib import import_module

    if name not in _PLACES:
        raise AttributeError(f"module 'avglint' has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)
