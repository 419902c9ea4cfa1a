"""What alternatives need, by what each needs first: of most a text lacks that, and no more is asked of them."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from avglint.packed import pack, unpack

Op = Sequence[Any]
"""A node of a compiled pattern: see avglint.pattern.compiler."""

GROUPS = 1 << 24
"""Groups are numbered from here on: what is needed is a group, a needle (0 and up) or a fact (-1 and down)."""


class Group(NamedTuple):
    """What the alternatives of a group need."""

    alone: frozenset[int]
    """The needles and facts that will do."""
    together: dict[int, Sequence[Sequence[int]]]
    """Needles and facts that will do with others: of each what else is needed."""
    others: Sequence[Sequence[int]]
    """What is needed that begins with another group."""


def write_group(needs: Iterable[Sequence[int]]) -> bytes:
    """Return a group of which each alternative needs what one of ``needs`` says, as ``read_group`` reads it."""
    alone: list[int] = []
    together: dict[int, list[Sequence[int]]] = {}
    others: list[Sequence[int]] = []
    for need in needs:
        if need[0] >= GROUPS:
            others.append(need)
        elif len(need) == 1:
            alone.append(need[0])
        else:
            together.setdefault(need[0], []).append(need[1:])
    return pack([frozenset(alone), together, others])


def read_group(written: bytes) -> Group:
    """Return the group that ``write_group`` wrote."""
    return Group(*unpack(written))


class Alternatives(NamedTuple):
    """The alternatives of a node, by what they need."""

    by_first: dict[int, list[tuple[Op, Sequence[int]]]]
    """Needles and facts that alternatives need first: these, each with what else it needs."""
    others: list[tuple[Op, Sequence[int]]]
    """Alternatives that need nothing, or a group first."""


def alternatives_of(op: Op) -> Alternatives:
    """Return the alternatives of a node of these (``|``)."""
    by_first: dict[int, list[tuple[Op, Sequence[int]]]] = {}
    others: list[tuple[Op, Sequence[int]]] = []
    for option, need in zip(op[1], op[2], strict=True):
        if need and need[0] < GROUPS:
            by_first.setdefault(need[0], []).append((option, need[1:]))
        else:
            others.append((option, need))
    return Alternatives(by_first, others)
