import json
from dataclasses import replace

import pytest

from avglint.model.card import RuleCard, Status
from avglint.model.rule import Example, Rule
from avglint.output.lines import plain
from avglint.output.rule_list import json_list, list_lines, markdown_list
from avglint.output.rule_text import rule_lines
from avglint.rulebook.book import card_of

PAGE = """\
AVG401 retention: Bewaartermijn

Vraag: Staat er hoe lang?
Waarom: De lezer wil het weten.
Ontbreekt (fout): Er staat niets.
Herstel: Noem een termijn | criterium.
Voorbeeldzin: Wij bewaren [wat] [hoe lang].
Bron: AVG art. 13 lid 2 https://example.nl/avg

Voorbeelden
  in orde:
    Wij bewaren facturen zeven jaar.
  ontbreekt:
    Bewaren
    Wij bewaren alles netjes.
"""

MARKDOWN = """\
| Code | Naam | Titel | Ernst | Bron |
| --- | --- | --- | --- | --- |
| AVG401 | retention | Bewaar\\|termijn | ontbreekt: fout, onvolledig: waarschuwing | AVG art. 13 lid 2 |
"""


def test_a_rules_page(rules: tuple[Rule, ...]) -> None:
    assert plain(rule_lines(rules[0], "nl", 60)) == PAGE


def test_a_preview_rule_and_its_days_are_told(rules: tuple[Rule, ...]) -> None:
    rule = replace(rules[0], status="preview", since="2018-05-25")
    page = plain(rule_lines(rule, "en", 80))
    assert "Preview rule: counts only with --preview.\n" in page
    assert "In force: 2018-05-25 …\n" in page


def test_the_list_for_people(cards: tuple[RuleCard, ...]) -> None:
    assert plain(list_lines(cards[:2], "en", 40)) == (
        "AVG401  retention: Retention period\n"
        "        (GDPR art. 13(2))\n"
        "AVG501  right-access: Right of access\n"
        "        (GDPR art. 13(2))\n"
    )


@pytest.mark.parametrize(
    ("status", "mark", "told"),
    [
        ("preview", " [voorlopig]", "Voorlopige regel: telt pas mee met --preview.\n"),
        ("deprecated", " [vervalt]", "Deze regel vervalt: een volgende versie heeft hem niet meer.\n"),
        ("stable", "", "\n"),
    ],
)
def test_what_is_not_stable_says_so(rules: tuple[Rule, ...], status: Status, mark: str, told: str) -> None:
    rule = replace(rules[0], status=status)
    assert (
        plain(list_lines([card_of(rule)], "nl", 80)) == f"AVG401  retention: Bewaartermijn (AVG art. 13 lid 2){mark}\n"
    )
    assert plain(rule_lines(rule, "nl", 80)).split("\n", 1)[1].startswith(told)


def test_the_list_in_markdown_escapes_its_bars(cards: tuple[RuleCard, ...]) -> None:
    title = cards[0].title._replace(nl="Bewaar|termijn")
    assert markdown_list([cards[0]._replace(title=title)], "nl") == MARKDOWN


def test_the_list_in_json_has_both_languages(cards: tuple[RuleCard, ...]) -> None:
    first = json.loads(json_list(cards))[0]
    assert first["code"] == "AVG401"
    assert first["title"] == {"nl": "Bewaartermijn", "en": "Retention period"}
    assert first["severity"] == {"missing": "error", "partial": "warning"}
    assert first["source"][0]["article"] == "13.2"


def test_a_few_examples_of_each_verdict_are_shown_those_of_today_first(rules: tuple[Rule, ...]) -> None:
    old = Example("Oud.", "missing", as_of="2017-01-01")
    examples = (old, *(Example(f"Zo {number}.", "missing") for number in range(5)), Example("Goed.", "satisfied"))
    page = plain(rule_lines(replace(rules[0], examples=examples), "nl", 80)).split("Voorbeelden\n")[1]
    assert page == (
        "  in orde:\n    Goed.\n"
        "  ontbreekt:\n    Zo 0.\n  ontbreekt:\n    Zo 1.\n  ontbreekt:\n    Zo 2.\n"
        "  en nog 3 in het bestand van de regel\n"
    )
    only = plain(rule_lines(replace(rules[0], examples=(old,)), "nl", 80))
    assert only.endswith("Voorbeelden\n  ontbreekt (2017-01-01):\n    Oud.\n")
