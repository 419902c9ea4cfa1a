"""The rights of the reader, where data come from, and automated decisions."""

import re
from typing import Any

from avglint.output.tilt import rules
from avglint.output.tilt.told import SAID, Told

_Json = dict[str, Any]
_DENIED = re.compile(
    r"\b(?:geen|niet|nooit)\b[^.;:!?]{0,60}\b(?:geautomatiseerd|automatisch|profil|algoritm)\w*", re.IGNORECASE
)
_EXCEPT = re.compile(r"\b(?:maar|tenzij|behalve|uitgezonderd|wel)\b", re.IGNORECASE)
_PUBLIC = re.compile(r"\b(?:openbare?|publieke?|handelsregister|kadaster)\b", re.IGNORECASE)


def right(told: Told, *asked: str) -> _Json:
    """Return a right that the statement tells of: its words and where one turns to. Empty where it does not."""
    quotes = [quote for rule in asked for quote in told.quotes(rule)]
    if not quotes:
        return {}
    mail = told.emails_at(rules.ROUTE)
    told_of = {"available": True, "description": " ".join(dict.fromkeys(quotes))}
    return {**told_of, "email": mail[0]} if mail else told_of


def complaint(told: Told, authority: _Json) -> _Json:
    """Return the right to complain to the authority. Empty where the statement does not tell of it."""
    quotes = told.quotes(rules.COMPLAINT)
    if not quotes:
        return {}
    return {"available": True, "description": " ".join(quotes), "supervisoryAuthority": authority}


def sources(told: Told) -> list[_Json]:
    """Return from whom data come, but for the reader; one source a quote. Public only where the words say so.

    What others supply is received, in TILT: neither observed nor inferred.
    """
    return [
        {
            "_id": f"source-{number}",
            "dataCategory": "",
            "sources": [
                {
                    "description": quote,
                    "url": [],
                    "publiclyAvailable": bool(_PUBLIC.search(quote)),
                    "origin": "received",
                }
            ],
        }
        for number, quote in enumerate(told.quotes(rules.SOURCE), start=1)
    ]


def automated(told: Told) -> _Json:
    """Return whether decisions are automated. Where the words leave room for doubt only the words are given."""
    quote = " ".join(told.quotes(rules.AUTOMATED, SAID))
    if not quote:
        return {}
    if told.verdict(rules.AUTOMATED) == "partial":
        return {"inUse": True, "logicInvolved": quote, "scopeAndIntendedEffects": ""}
    if _DENIED.search(quote) and not _EXCEPT.search(quote):
        return {"inUse": False, "logicInvolved": quote}
    return {"logicInvolved": quote}
