"""All facts of a statement."""

from collections.abc import Iterator, Sequence

from avglint.facts.address import find_addresses, find_postcodes
from avglint.facts.age import find_ages
from avglint.facts.dates import find_dates
from avglint.facts.folding import fold, with_plain_spaces
from avglint.facts.law import find_articles
from avglint.facts.online import find_emails, find_webs
from avglint.facts.organisation import find_organisations
from avglint.facts.own_date import find_versions, own_dates
from avglint.facts.placeholder import find_placeholders
from avglint.facts.register import find_amounts, find_ibans, find_register_numbers
from avglint.facts.retention import find_periods
from avglint.facts.spans import apart
from avglint.facts.telephone import find_telephones
from avglint.model.source import Span
from avglint.model.statement import Fact, Item, Statement


def recognise(statement: Statement) -> tuple[Fact, ...]:
    """Return the facts of a statement, in order of place; their spans are offsets in ``statement.source.text``.

    Facts of different kinds may overlap (a postcode lies in its address), except that what is an age, a date or a
    number of a register is no duration or telephone number.
    """
    text = with_plain_spaces(_unwrapped(statement))
    folded = fold(text)
    headings = _headings(statement)
    dates = own_dates(folded, apart(find_dates(folded)), headings)
    contact = list(_contact(text, folded, dates))
    facts = [
        *contact,
        *find_organisations(text, folded, headings, contact, statement.source.title),
        *dates,
        *find_versions(folded, headings),
        *find_articles(folded),
    ]
    ages = apart(find_ages(folded))
    facts += ages
    facts += _outside(find_periods(folded), ages)
    facts += find_placeholders(text, folded)
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))


def _contact(text: str, folded: str, dates: list[Fact]) -> Iterator[Fact]:
    emails = apart(find_emails(text, folded))
    webs = apart(find_webs(text, folded), emails)
    numbers = [*apart(find_register_numbers(folded)), *find_ibans(folded), *find_amounts(folded)]
    belgian = any(fact.value.endswith(".be") for fact in (*emails, *webs)) or any(
        "kbo" in fact.tags for fact in numbers
    )
    yield from emails
    yield from webs
    yield from numbers
    yield from find_telephones(folded, (*numbers, *dates, *emails, *webs), belgian)
    yield from apart(find_addresses(text))
    yield from find_postcodes(text)


def _unwrapped(statement: Statement) -> str:
    """Return the text with a space for each line end within a sentence: "bewaren we twaalf\\nmaanden"."""
    text = statement.source.text
    if statement.source.hints is not None:
        return text
    parts: list[str] = []
    at = 0
    for start, end in _sentences(statement):
        if "\n" in text[start:end]:
            parts += text[at:start], text[start:end].replace("\r", " ").replace("\n", " ")
            at = end
    return "".join([*parts, text[at:]])


def _sentences(statement: Statement) -> Iterator[Span]:
    for section in statement.walk():
        for block in section.blocks:
            yield from block.sentences
            yield from _of_items(block.items)


def _of_items(items: Sequence[Item]) -> Iterator[Span]:
    for item in items:
        yield from item.sentences
        yield from _of_items(item.items)


def _headings(statement: Statement) -> list[Span]:
    """Return the title and the headings, each once, in order of place."""
    spans = {section.heading for section in statement.walk() if section.heading}
    if statement.title:
        spans.add(statement.title)
    return sorted(spans, key=lambda span: span.start)


def _outside(periods: Iterator[Fact], ages: list[Fact]) -> Iterator[Fact]:
    """Durations and retention expressions apart from ages; a duration may lie in a retention expression."""
    found = list(periods)
    for kind in ("duration", "retention"):
        yield from apart((fact for fact in found if fact.kind == kind), ages)
