"""Transfers to countries outside the EEA, with what makes each lawful by the statement's own words."""

from typing import Any

from avglint.output.tilt import rules
from avglint.output.tilt.told import SAID, Told

_Json = dict[str, Any]
_ADEQUACY = {"adequaatheidsbesluit", "Data Privacy Framework"}
_CLAUSES = {"SCC"}
_GUARANTEES = {"BCR", "gedragscode"}


def transfers(told: Told) -> list[_Json]:
    """Return a transfer a country. Of regions, and of a transfer to nowhere in particular, TILT can't tell."""
    if told.verdict(rules.SAFEGUARD) in (None, "not_applicable"):
        # The words that were found say that there is no transfer.
        return []
    places = told.facts_at("country", rules.TRANSFER, rules.SAFEGUARD, verdicts=SAID)
    codes = dict.fromkeys(
        fact.value for fact in places if "third" in fact.tags and len(fact.value) == 2 and fact.value.isupper()
    )
    return [{"country": code, **_safeguards(told)} for code in codes]


def _safeguards(told: Told) -> _Json:
    """Return the instruments that the statement names; they count for all its transfers."""
    named = {fact.value for fact in told.facts_at("safeguard", rules.SAFEGUARD) if "valid" in fact.tags}
    words = " ".join(told.quotes(rules.SAFEGUARD))
    kinds = {
        "adequacyDecision": _ADEQUACY,
        "appropriateGuarantees": _GUARANTEES | _CLAUSES,
        "standardDataProtectionClause": _CLAUSES,
    }
    return {key: {"available": True, "description": words} for key, values in kinds.items() if named & values}
