"""How a statement speaks: to "u" or "je", as "wij" or "ik"."""

import re
from typing import NamedTuple

from avglint.model.rule import Clause

_U = r"\b(?:u|uw|uzelf)\b"
_JE = r"\b(?:je|jij|jou|jouw|jullie|jezelf)\b"
_WIJ = r"\b(?:wij|we|ons|onze)\b"
_IK = r"\b(?:ik|mij|mijn|me)\b"
_QUESTION = r"[^.?!\n]*\?"
"""The reader asks: "Hoe kan ik mijn gegevens inzien?" """


class Address(NamedTuple):
    """The form of address of a statement."""

    familiar: bool
    """The reader is "je"; else "u"."""
    single: bool
    """The writer is "ik"; else "wij"."""


def address_of(text: str) -> Address:
    """Return how ``text`` addresses its reader and calls its writer; "u" and "wij" where the words don't tell."""
    folded = text.lower()
    told = re.sub(_QUESTION, "", folded)
    familiar = _count(_JE, folded) > _count(_U, folded)
    return Address(familiar, _count(_IK, told) > _count(_WIJ, told))


def addressed(clause: Clause, address: Address, jurisdiction: str) -> str:
    """Return the words of ``clause`` in a statement with this form of address, under the law of ``jurisdiction``."""
    if jurisdiction == "be" and clause.be is not None:
        clause = clause.be
    polite, familiar = clause.nl, clause.je or clause.nl
    if address.single:
        polite, familiar = clause.ik or polite, clause.ik_je or familiar
    return familiar if address.familiar else polite


def _count(words: str, text: str) -> int:
    return sum(1 for _ in re.finditer(words, text))
