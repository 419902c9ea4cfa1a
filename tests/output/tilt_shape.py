"""What TILT 2.0 asks of a document, written down from its schema as a JSON Schema (draft 7) of our own.

The schema is https://github.com/Transparency-Information-Language/schema (MIT, Elias Grünewald, TU Berlin), its
``tilt-schema.json`` as of version 2.0 (commit 40b32c7): ``url`` and the category of disclosed data are lists, a source
has an origin. Of it are here: every key that avglint writes, with its type, the keys that must be there, and the
patterns. Other keys are refused, as a slip of the pen would be one. docs/developers/tilt.md tells when output was
validated against the schema itself.
"""

from typing import Any

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
YES_OR_NO: Shape = {"type": "boolean"}
DAY: Shape = {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}
EMAIL: Shape = {"type": "string", "pattern": r"^[\w.+-]+@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$"}
"""The schema says ``"format": "email"``, of which validators make what they like; RFC 5321 has no empty address."""
COUNTRY: Shape = {"type": "string", "pattern": "^[A-Z][A-Z]$", "minLength": 2, "maxLength": 2}
PHONE: Shape = {"type": "string", "pattern": r"^[+]*[(]{0,1}[0-9]{1,4}[)]{0,1}[-\s\./0-9]*$"}
LAW: Shape = {"type": "string", "pattern": "^[A-Z]*([-]?[0-9]*|[a-z]*)*$"}
PERIOD: Shape = {"type": "string", "pattern": r"^P(?=\d)(\d+Y)?(\d+M)?(\d+D)?$"}
"""Less than the schema takes, which knows times of the day too."""


def many(of: Shape, **more: object) -> Shape:
    return {"type": "array", "items": of, **more}


def record(must: str = "", **keys: Shape) -> Shape:
    return {"type": "object", "required": must.split(), "properties": keys, "additionalProperties": False}


def told(key: str, then: str, shape: Shape) -> Shape:
    """Return a shape that has more keys where the answer under ``key`` is yes."""
    yes = {"properties": {key: {"const": True}}, "required": [key]}
    return {**shape, "if": yes, "then": {"required": then.split()}}


PERSON = record("name email", name=TEXT, email=EMAIL, phone=PHONE)
INSTRUMENT = told("available", "description", record(available=YES_OR_NO, description=TEXT))
RIGHT = told("available", "description", record(available=YES_OR_NO, description=TEXT, email=EMAIL))
AUTHORITY = record("name", name=TEXT, address=TEXT, country=COUNTRY, email=EMAIL, phone=PHONE)
STORAGE = record(
    "aggregationFunction",
    temporal=many(record("description ttl", description=TEXT, ttl=PERIOD)),
    purposeConditional=many(TEXT),
    legalBasisConditional=many(LAW),
    aggregationFunction={"enum": ["min", "max", "sum", "avg"]},
)
PROVISION = record(
    "legalRequirement contractualRegulation obligationToProvide consequences",
    legalRequirement=YES_OR_NO,
    contractualRegulation=YES_OR_NO,
    obligationToProvide=YES_OR_NO,
    consequences=TEXT,
)
DISCLOSED = record(
    "_id category purposes legalBases legitimateInterests recipients storage nonDisclosure",
    _id=TEXT,
    category=many(TEXT),
    purposes=many(record("purpose description", purpose=TEXT, description=TEXT)),
    legalBases=many(record("reference", reference=LAW, description=TEXT)),
    legitimateInterests=many(told("exists", "reasoning", record(exists=YES_OR_NO, reasoning=TEXT))),
    recipients=many(record("category", name=TEXT, category=TEXT)),
    storage=many(STORAGE),
    nonDisclosure=PROVISION,
)
LINKS = many({"type": "string", "format": "uri-reference"})
SOURCE = record(
    "description url publiclyAvailable origin",
    description=TEXT,
    url=LINKS,
    publiclyAvailable=YES_OR_NO,
    origin={"enum": ["received", "observed", "inferred"]},
)
PARTS: dict[str, Shape] = {
    "meta": record(
        "_id name created modified version language status url _hash",
        _id=TEXT,
        name=TEXT,
        created=DAY,
        modified=DAY,
        version={"type": "integer", "minimum": 1},
        language={"enum": ["nl"]},
        status={"enum": ["active", "inactive"]},
        url={**LINKS, "minItems": 1, "uniqueItems": True},
        _hash={"type": "string", "minLength": 64, "maxLength": 64},
    ),
    "controller": record(
        "name address country representative", name=TEXT, address=TEXT, country=COUNTRY, representative=PERSON
    ),
    "dataProtectionOfficer": record(
        "name address country email", name=TEXT, address=TEXT, country=COUNTRY, email=EMAIL, phone=PHONE
    ),
    "dataDisclosed": many(DISCLOSED),
    "thirdCountryTransfers": many(
        record(
            country=COUNTRY,
            adequacyDecision=INSTRUMENT,
            appropriateGuarantees=INSTRUMENT,
            standardDataProtectionClause=INSTRUMENT,
        )
    ),
    "accessAndDataPortability": record("available", available=YES_OR_NO, description=TEXT, email=EMAIL),
    "sources": many(record("_id dataCategory sources", _id=TEXT, dataCategory=TEXT, sources=many(SOURCE))),
    "rightToInformation": RIGHT,
    "rightToRectificationOrDeletion": RIGHT,
    "rightToDataPortability": RIGHT,
    "rightToWithdrawConsent": RIGHT,
    "rightToComplain": told(
        "available",
        "description supervisoryAuthority",
        record(available=YES_OR_NO, description=TEXT, supervisoryAuthority=AUTHORITY),
    ),
    "automatedDecisionMaking": told(
        "inUse",
        "logicInvolved scopeAndIntendedEffects",
        record(inUse=YES_OR_NO, logicInvolved=TEXT, scopeAndIntendedEffects=TEXT),
    ),
    "changesOfPurpose": many(record(description=TEXT)),
}
TILT: Shape = {"$schema": "http://json-schema.org/draft-07/schema#", **record(" ".join(PARTS), **PARTS)}
