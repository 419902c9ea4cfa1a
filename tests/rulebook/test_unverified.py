"""What was not seen in a source grounds no error: no rule that gives one asks for such a name's legal tags."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from avglint.model.rule import Lexicon, Rule
from avglint.rulebook.book import pack_folders
from avglint.rulebook.load import load_packs

(PACK,) = load_packs(pack_folders())
_LEGAL = {"third", "third-country", "third-country-unverified", "eea", "us", "adequate", "adequate-seat"}
"""Where someone is and what that means. The other tags say what a vendor is used for."""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        yield from _texts([getattr(value, field.name) for field in fields(value)])


def _asked(rule: Rule, lexicon: Lexicon) -> set[tuple[str, str]]:
    """Return the kinds of fact with their tags that a rule asks for, by itself or through lists and signals."""
    left: list[Any] = [[getattr(rule, field.name) for field in fields(rule) if field.name not in ("examples", "why")]]
    asked, met = set[tuple[str, str]](), set[str]()
    while left:
        for text in list(_texts(left.pop())):
            for kind, tags in re.findall(r"<([a-z]+):([a-z0-9:_-]+)>", text):
                asked |= {(kind, tag) for tag in tags.split(":")}
            for name in {text, *re.findall(r"@([a-z_0-9]+)", text)} - met:
                met.add(name)
                left += [group[name] for group in (lexicon.lists, lexicon.signals) if name in group]
    return asked


GRAVE = [rule for rule in PACK.rules if "error" in rule.severity.values()]


@pytest.mark.parametrize("rule", GRAVE, ids=lambda rule: rule.code)
def test_no_error_rests_on_what_was_not_verified(rule: Rule) -> None:
    asked = _asked(rule, PACK.lexicon)
    unseen = [(kind, name) for kind, names in PACK.lexicon.names.items() for name in names if not name.verified]
    resting = {name.value for kind, name in unseen for tag in _LEGAL & set(name.tags) if (kind, tag) in asked}
    assert resting == set()


def test_the_tags_of_a_rule_are_found_through_lists_and_signals() -> None:
    """Else the test above would be satisfied by finding nothing."""
    (transfers,) = [rule for rule in GRAVE if rule.code == "AVG303"]
    assert ("country", "third") in _asked(transfers, PACK.lexicon)
    (contradiction,) = [rule for rule in PACK.rules if rule.code == "AVG304"]
    assert ("vendor", "third-country-unverified") in _asked(contradiction, PACK.lexicon)
