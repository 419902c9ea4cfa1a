"""The kinds of facts that a pattern can ask for, each with the tags that its facts can bear."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from avglint.model.rule import Name

FACT_TAGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "duration": ("over-month", "working-days", "hours", "days", "weeks", "months", "years"),
        "retention": ("period", "criterion", "vague", "indefinite", "floor"),
        "age": ("under-16", "under-13"),
        "date": ("day", "month", "year", "before-avg", "own", "latest"),
        "version": ("own",),
        "email": ("authority", "dead-authority", "placeholder"),
        "telephone": ("authority", "placeholder"),
        "web": ("authority", "dead-authority", "placeholder"),
        "address": ("postcode", "pobox"),
        "postcode": (),
        "kvk": ("kbo",),
        "iban": (),
        "amount": (),
        # The law has no letter beyond f; texts have.
        "law": ("avg", "basis", *(f"basis-{letter}" for letter in "abcdefghijk"), "special"),
        "organisation": ("controller", "legal-form", "title", "speaks", "contact", "role", "domain", "party"),
        "placeholder": (),
    }
)
"""By kind that avglint.facts recognises by itself, all tags that it gives; the names in a lexicon add theirs."""


def known_tags(names: Mapping[str, Sequence[Name]]) -> dict[str, frozenset[str]]:
    """Return the tags by kind of fact, those of the lexicon's lists of names among them."""
    found = {kind: set(tags) for kind, tags in FACT_TAGS.items()}
    for kind, entries in names.items():
        tags = found.setdefault(kind, set())
        for entry in entries:
            tags.update(entry.tags, (dated.tag for dated in entry.dated))
    return {kind: frozenset(tags) for kind, tags in found.items()}
