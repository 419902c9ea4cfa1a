"""What alternatives need, by what each needs first: of most a text lacks that, and no more is asked of them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Op = list[Any]
"""A node of a compiled pattern: see avglint.pattern.compiler."""

GROUPS = 1 << 24
"""Groups are numbered from here on: what is needed is a group, a needle (0 and up) or a fact (-1 and down)."""


def compact(value: Any) -> str:
    """Return ``value`` as JSON without white space. Inside JSON it is a text, which is read when it is asked for."""
    return json.dumps(value, separators=(",", ":"))


def read_numbers(written: str) -> tuple[int, ...]:
    """Return numbers that are written with spaces between them."""
    return tuple(map(int, written.split()))


class Group(NamedTuple):
    """What the alternatives of a group need."""

    alone: frozenset[int]
    """The needles and facts that will do."""
    together: dict[int, list[Sequence[int]]]
    """Needles and facts that will do with others: of each what else is needed."""
    others: list[Sequence[int]]
    """What is needed that begins with another group."""


def write_group(needs: Iterable[Sequence[int]]) -> str:
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
    return compact([alone, list(together.items()), others])


def read_group(written: str) -> Group:
    """Return the group that ``write_group`` wrote."""
    alone, together, others = json.loads(written)
    return Group(frozenset(alone), dict(together), others)


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
