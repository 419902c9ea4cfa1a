"""The statement itself in TILT 2.0, the Transparency Information Language: for programs that compare statements.

One document a statement, filled as far as the statement tells: quotes of it, and the values recognised in them. What it
does not tell is left out; where the schema asks for it all the same it is empty (``""``), a country is ``ZZ``, an
e-mail address one that cannot exist, and a yes or no is no.
"""

from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from avglint.model.report import DocumentReport, Report
from avglint.output.json import to_json
from avglint.output.tilt import rules
from avglint.output.tilt.data import data_disclosed
from avglint.output.tilt.parties import authority, controller, officer
from avglint.output.tilt.rights import automated, complaint, right, sources
from avglint.output.tilt.told import Told, joined
from avglint.output.tilt.transfers import transfers

if TYPE_CHECKING:
    from avglint.output.formats import Presentation

_Json = dict[str, Any]


def write(report: Report, _presentation: "Presentation") -> str:
    """Return the TILT document of the statement; of several, or none, a list of them."""
    documents = [_document(document, report.as_of) for document in report.documents]
    return to_json(documents[0] if len(documents) == 1 else documents)


def _document(document: DocumentReport, as_of: str) -> _Json:
    told = Told(document)
    return {
        "meta": _meta(document, told, as_of),
        "controller": controller(told),
        "dataProtectionOfficer": officer(told),
        "dataDisclosed": data_disclosed(told),
        "thirdCountryTransfers": transfers(told),
        "accessAndDataPortability": {"available": False, **right(told, rules.ACCESS, rules.PORTABILITY)},
        "sources": sources(told),
        "rightToInformation": right(told, rules.ACCESS),
        "rightToRectificationOrDeletion": right(told, rules.RECTIFICATION, rules.ERASURE),
        "rightToDataPortability": right(told, rules.PORTABILITY),
        "rightToWithdrawConsent": right(told, rules.WITHDRAWAL),
        "rightToComplain": complaint(told, authority(told)),
        "automatedDecisionMaking": automated(told),
        "changesOfPurpose": [],
    }


def _meta(document: DocumentReport, told: Told, as_of: str) -> _Json:
    """Return what identifies the document. Its days are that of the judgement: the same input gives the same bytes."""
    version = next((fact.value for fact in told.facts("version") if "own" in fact.tags), "")
    return {
        "_id": _identifier(document),
        "name": told.controller_name() or joined(document.title or ""),
        "created": as_of,
        "modified": as_of,
        "version": int(version) if version.isdecimal() and int(version) > 0 else 1,
        "language": document.language,
        "status": "active",
        "url": list(dict.fromkeys(quote(path, errors="replace") for path in document.paths)),
        "_hash": document.sha256,
    }


def _identifier(document: DocumentReport) -> str:
    """Return the form of a UUID, made of where the file stands and what is in it."""
    digest = sha256(f"{'|'.join(document.paths)}|{document.sha256}".encode(errors="surrogatepass")).hexdigest()
    return "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32]))
