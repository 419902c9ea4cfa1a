"""Which data, why, on what basis, for whom and how long: of the statement as a whole, and of each row of its tables."""

import re
from collections.abc import Iterator
from typing import Any

from avglint.model.report import Verdict
from avglint.model.source import Span
from avglint.model.statement import Fact
from avglint.output.tilt import rules
from avglint.output.tilt.bases import bases
from avglint.output.tilt.tables import Column, table_rows
from avglint.output.tilt.told import SAID, SATISFIED, Told, within

_Json = dict[str, Any]
_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_MANDATORY = re.compile(r"\b(?:verplicht|verplichte|moet|moeten)\b", re.IGNORECASE)
_NOT_MANDATORY = re.compile(
    r"\b(?:niet|geen|nooit)\b(?:\W+\w+){0,3}?\W+(?:verplicht|verplichte|moet|moeten)\b|\bvrijwillig", re.IGNORECASE
)


def data_disclosed(told: Told) -> list[_Json]:
    """Return an entry for the statement as a whole, and one for each row of a table that tells of data."""
    cells = list(table_rows(told))
    rows = [_of_row(told, number, row) for number, row in enumerate(cells, start=1)]
    extents = [Span(min(cell.start for cell in row.values()), max(cell.end for cell in row.values())) for row in cells]
    whole = _of_statement(told, extents)
    return (
        [whole, *rows]
        if any(whole[key] for key in ("category", "purposes", "legalBases", "recipients", "storage"))
        else rows
    )


def _of_statement(told: Told, rows: list[Span]) -> _Json:
    """Return what is told beside the tables: what stands in a row of those belongs to the row."""
    terms = [term for term in _kept(told) if not any(within(term, row) for row in rows)]
    return {
        "_id": "statement",
        "category": list(dict.fromkeys(quote for quote, _ in _beside(told, rows, rules.CATEGORIES))),
        "purposes": [
            _purpose(quote) for quote in dict.fromkeys(quote for quote, _ in _beside(told, rows, rules.PURPOSES))
        ],
        "legalBases": [
            basis for quote, span in _beside(told, rows, rules.LEGAL_BASIS, SAID) for basis in bases(told, quote, span)
        ],
        "legitimateInterests": _interests(told),
        "recipients": _recipients(told, _beside(told, rows, rules.RECIPIENTS, SAID)),
        "storage": _storage(told, terms),
        "nonDisclosure": _provision(told),
    }


def _beside(
    told: Told, rows: list[Span], rule: str, verdicts: tuple[Verdict, ...] = SATISFIED
) -> Iterator[tuple[str, Span | None]]:
    """Yield the quotes of a rule that stand in none of the rows, with their places."""
    for quote, span in told.groups(rule, verdicts):
        if not (span and any(_meet(span, row) for row in rows)):
            yield quote, span


def _of_row(told: Told, number: int, row: dict[Column, Span]) -> _Json:
    words = {column: told.text(span) for column, span in row.items()}
    basis = row.get("basis")
    term = row.get("storage")
    return {
        "_id": f"row-{number}",
        "category": [words["category"]] if words.get("category") else [],
        "purposes": [_purpose(words["purpose"])] if words.get("purpose") else [],
        "legalBases": bases(told, words["basis"], basis) if words.get("basis") else [],
        "legitimateInterests": [],
        "recipients": [{"category": words["recipients"]}] if words.get("recipients") else [],
        "storage": (_storage(told, told.facts_in("retention", term), words["storage"]) or [_as_said(words["storage"])])
        if term and words["storage"]
        else [],
        "nonDisclosure": _provision(None),
    }


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _purpose(words: str) -> _Json:
    return {"purpose": words, "description": words}


def _interests(told: Told) -> list[_Json]:
    if told.verdict(rules.INTEREST) == "missing":
        return [{"exists": True, "reasoning": ""}]
    return [{"exists": True, "reasoning": quote} for quote in told.quotes(rules.INTEREST)]


def _recipients(told: Told, quotes: Iterator[tuple[str, Span | None]]) -> list[_Json]:
    """Return a recipient a name, else one a quote. Where a vendor has its seat is not where data lie: no country."""
    found: list[_Json] = []
    for quote, span in quotes:
        facts = [*told.facts_in("vendor", span), *told.facts_in("organisation", span)] if span else []
        parties = [fact for fact in facts if fact.kind == "vendor" or "party" in fact.tags]
        names = dict.fromkeys(told.text(fact) for fact in parties)
        found += [{"name": name, "category": quote} for name in names] or [{"category": quote}]
    return [each for number, each in enumerate(found) if each not in found[:number]]


def _kept(told: Told) -> list[Fact]:
    """Return the terms that are about keeping: those on which a verdict rests or under a heading about it."""
    judged = told.facts_at("retention", rules.RETENTION, rules.PERIOD, verdicts=SAID)
    under = [fact for section in told.sections("retention") for fact in told.facts_in("retention", section)]
    return sorted({*judged, *under}, key=lambda fact: fact.start)


def _storage(told: Told, terms: list[Fact], words: str | None = None) -> list[_Json]:
    """Return how long data are kept, each term with ``words``, else with the sentence in which it stands."""
    said = {term: words or told.sentence(term) for term in terms}
    periods = [(said[term], ttl) for term in terms if "period" in term.tags and (ttl := _ttl(term.value))]
    criteria = [said[term] for term in terms if "criterion" in term.tags and "period" not in term.tags]
    if not periods and not criteria:
        return []
    temporal = [{"description": words, "ttl": ttl} for words, ttl in dict.fromkeys(periods)]
    return [
        {
            "temporal": temporal,
            "purposeConditional": list(dict.fromkeys(criteria)),
            "legalBasisConditional": [],
            "aggregationFunction": "max",
        }
    ]


def _as_said(words: str) -> _Json:
    return {
        "temporal": [],
        "purposeConditional": [words],
        "legalBasisConditional": [],
        "aggregationFunction": "max",
    }


def _ttl(period: str) -> str | None:
    """Return an ISO 8601 duration as TILT takes it: it has no weeks. None for what is none."""
    match = _PERIOD.fullmatch(period)
    if match is None or period == "P":
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    days += 7 * weeks
    parts = "".join(f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (days, "D")) if count)
    return f"P{parts or '0D'}"


def _provision(told: Told | None) -> _Json:
    """Return whether data must be given, and what happens else. No where the words do not plainly say yes."""
    words = " ".join(told.quotes(rules.PROVISION)) if told else ""
    return {
        "legalRequirement": False,
        "contractualRegulation": False,
        "obligationToProvide": bool(_MANDATORY.search(words)) and not _NOT_MANDATORY.search(words),
        "consequences": words,
    }
