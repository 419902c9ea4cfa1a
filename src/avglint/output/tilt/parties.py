"""Who: the controller, its data protection officer, and the authority that one complains to."""

import re
from typing import Any

from avglint.model.statement import Fact
from avglint.output.tilt import rules
from avglint.output.tilt.told import Told, email, within

_Json = dict[str, Any]
UNKNOWN_COUNTRY = "ZZ"
"""ISO 3166 leaves this code to its users; where the schema asks for a country that was not told, it says so."""
UNKNOWN_EMAIL = "unknown@unknown.invalid"
"""Where the schema asks for an address that was not told. Nobody can have it: RFC 6761 keeps ``.invalid`` empty."""
_TELEPHONE = re.compile(r"[+]*[(]?[0-9]{1,4}[)]?[-\s./0-9]*")
"""What the schema takes for a telephone number."""
_DUTCH_POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Z]{2}(?!\w)")
_BELGIAN_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3} +[A-ZÀ-Þ]")
_BESIDE = 200
"""Code points within which an address belongs to the authority that is named before it."""


def controller(told: Told) -> _Json:
    """Return who answers for the statement. Its e-mail address and telephone are the representative's in TILT."""
    address = _address(told)
    mail = told.emails_at(rules.CONTACT)
    officers = set(told.emails_at(rules.OFFICER))
    mail = [each for each in mail if each not in officers] or mail
    return {
        "name": told.controller_name(),
        "address": address,
        "country": _country(address, told.document.jurisdiction),
        "representative": {"name": "", "email": mail[0] if mail else UNKNOWN_EMAIL, **_phone(told, rules.CONTACT)},
    }


def officer(told: Told) -> _Json:
    """Return the data protection officer; nothing known where the statement names none."""
    mail = told.emails_at(rules.OFFICER)
    return {
        "name": "",
        "address": "",
        "country": UNKNOWN_COUNTRY,
        "email": mail[0] if mail else UNKNOWN_EMAIL,
        **_phone(told, rules.OFFICER),
    }


def authority(told: Told) -> _Json:
    """Return the authority, as the statement names it, with the address and e-mail that it gives."""
    named = [fact for fact in told.facts_at("authority", rules.COMPLAINT) if fact.tags & {"nl", "be"}]
    if not named:
        return {"name": ""}
    first = named[0]
    country = {"country": "NL" if "nl" in first.tags else "BE"}
    beside = {}
    mail = next((email(fact.value) for fact in told.facts("email") if "authority" in fact.tags), None)
    address = next((fact for fact in told.facts("address") if _is_authoritys(told, fact, "\n\n")), None)
    if address:
        beside["address"] = told.text(address)
    if mail:
        beside["email"] = mail
    return {"name": told.text(first), **beside, **country}


def _address(told: Told) -> str:
    """Return the first full address that is not the authority's, nor that of someone who receives data."""
    elsewhere = [section for topic in ("recipients", "transfers", "complaint") for section in told.sections(topic)]
    own = (
        fact
        for fact in told.facts("address")
        if fact.tags & {"postcode", "pobox"}
        and not _is_authoritys(told, fact)
        and not any(within(fact, section) for section in elsewhere)
    )
    first = next(own, None)
    return told.text(first) if first else ""


def _is_authoritys(told: Told, address: Fact, apart: str = "") -> bool:
    """Return whether the authority is who was last named before an address, and nothing sets the two apart."""
    named = [
        fact
        for fact in (*told.facts("authority"), *told.facts("organisation"))
        if fact.end <= address.start and (fact.kind == "authority" or "controller" in fact.tags)
    ]
    last = max(named, key=lambda fact: fact.end, default=None)
    if last is None or last.kind != "authority" or address.start - last.end > _BESIDE:
        return False
    return not apart or apart not in told.between(last, address)


def _country(address: str, jurisdiction: str) -> str:
    if _DUTCH_POSTCODE.search(address):
        return "NL"
    return "BE" if jurisdiction == "be" and _BELGIAN_POSTCODE.search(address) else UNKNOWN_COUNTRY


def _phone(told: Told, rule: str) -> _Json:
    numbers = [fact.value for fact in told.facts_at("telephone", rule) if "placeholder" not in fact.tags]
    fit = [number for number in numbers if _TELEPHONE.fullmatch(number)]
    return {"phone": fit[0]} if fit else {}
