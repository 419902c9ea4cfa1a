"""The facts that an organisation can declare of itself in its configuration, under ``[controller]``."""

from typing import Literal, get_args

Fact = Literal[
    "name",
    "dpo",
    "representative",
    "joint_controllers",
    "transfers",
    "indirect_sources",
    "automated_decisions",
    "special_categories",
    "children",
    "public_body",
    "cookies",
]
"""The name is a text; of the others is declared whether it is so."""

FACTS: tuple[Fact, ...] = get_args(Fact)
NAME: Fact = "name"
LONGEST_NAME = 200
"""Code points: it stands in messages."""


def is_name(text: str) -> bool:
    """Return whether ``text`` can be the name of an organisation."""
    return len(text) <= LONGEST_NAME and any(map(str.isalnum, text))
