"""What is said of a name in a pattern that nothing in use has."""

from collections.abc import Collection, Mapping

from avglint.errors import PatternError
from avglint.nearest import hint
from avglint.pattern.syntax import FactName

_SHOWN = 12


class UnknownNameError(PatternError):
    """A list, verb, kind of fact or tag that nothing has; a file that could not be read may hold it."""


def unknown(text: str, column: int, what: str, name: str, known: Collection[str]) -> UnknownNameError:
    """Return the error for ``name``, with the nearest known name; ``what`` is what to call it, as it is written."""
    return UnknownNameError(text, column, f"unknown {what}{hint(name, known)[1]}")


def check_fact(text: str, node: FactName, tags: Mapping[str, Collection[str]]) -> None:
    """Raise UnknownNameError where no fact is of this kind (the keys of ``tags``), or bears one of its tags."""
    if node.kind not in tags:
        raise unknown(text, node.column, f"kind of fact <{node.kind}>", node.kind, tags)
    known = tags[node.kind]
    for tag in node.tags:
        if tag not in known:
            column = text.index(f":{tag}", node.column - 1) + 2
            why = f"unknown tag {tag} of <{node.kind}>{hint(tag, known)[1] or _all(known)}"
            raise UnknownNameError(text, column, why)


def _all(known: Collection[str]) -> str:
    if not known:
        return ", which has no tags"
    more = ", …" if len(known) > _SHOWN else ""
    return f"; it has {', '.join(sorted(known)[:_SHOWN])}{more}"
