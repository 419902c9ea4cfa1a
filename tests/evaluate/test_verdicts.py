"""From clues to a verdict: order, conditions, signals, days, jurisdictions, severities."""

from typing import Any

import pytest

from avglint.evaluate.judge import severity_of
from avglint.evaluate.program import CompiledRule
from tests.evaluate.conftest import RULE, Judging

BOTH: dict[str, Any] = {
    "evidence": {"satisfied": ["zeven jaar"], "partial": ["niet langer dan nodig"]},
    "severity": {"missing": "error", "partial": "warning"},
    "message": {verdict: {"nl": "m", "en": "m"} for verdict in ("missing", "partial")},
    "examples": [*RULE["examples"], {"text": "z", "verdict": "partial"}],
}
HITS: dict[str, Any] = {
    "kind": "occurrence",
    "severity": {"violated": "warning"},
    "message": {"violated": {"nl": "m", "en": "m"}},
    "examples": [{"text": "x", "verdict": "satisfied"}, {"text": "y", "verdict": "violated"}],
}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Wij bewaren dit zeven jaar.", "satisfied"),
        ("Niet langer dan nodig, en dat is zeven jaar.", "satisfied"),
        ("Wij bewaren dit niet langer dan nodig.", "partial"),
        ("Wij bewaren dit.", "missing"),
    ],
)
def test_satisfied_goes_before_partial_and_missing(judged: Judging, text: str, verdict: str) -> None:
    assert judged(text, **BOTH)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Wij bakken brood.", "not_applicable"),
        ("Wij hebben een functionaris.", "missing"),
        ("Onze functionaris is bereikbaar.", "satisfied"),
        ("Onze functionaris bestaat, maar anders.", "not_applicable"),
    ],
)
def test_a_rule_applies_under_its_condition(judged: Judging, text: str, verdict: str) -> None:
    rule = {
        "applies_when": "officer and not denied",
        "signals": {"officer": ["functionaris"], "denied": [{"any": ["anders"], "when": "officer"}]},
        "message": RULE["message"] | {"not_applicable": {"nl": "n", "en": "n"}},
    }
    assert judged(text, ["bereikbaar"], **rule)[0].verdict == verdict


def test_signals_together_are_evidence_together(judged: Judging) -> None:
    rule = {"signals": {"need": ["verplicht"], "result": ["anders niet"]}}
    clue = {"signals": ["need", "result"]}
    assert judged("Dit is verplicht. Het kan anders niet.", [clue], **rule)[1] == ["verplicht", "anders niet"]
    assert judged("Dit is verplicht.", [clue], **rule)[0].verdict == "missing"


@pytest.mark.parametrize(
    ("clue", "as_of", "jurisdiction", "met"),
    [
        ({"since": "2020-01-01"}, "2019-12-31", "nl", False),
        ({"since": "2020-01-01"}, "2020-01-01", "nl", True),
        ({"until": "2020-01-01"}, "2020-01-01", "nl", False),
        ({"jurisdiction": "be"}, "2026-11-22", "nl", False),
        ({"jurisdiction": "be"}, "2026-11-22", "be", True),
        ({"when": "jurisdiction.be"}, "2026-11-22", "nl", False),
        ({"when": "not jurisdiction.be"}, "2026-11-22", "nl", True),
        ({"unless": ["vroeger"]}, "2026-11-22", "nl", False),
    ],
)
def test_a_clue_counts_on_its_days_and_in_its_country(
    judged: Judging, clue: dict[str, Any], as_of: str, jurisdiction: str, met: bool
) -> None:
    outcome, _ = judged("De Wbp van vroeger.", [{"any": ["Wbp"]} | clue], as_of, jurisdiction)
    assert (outcome.verdict == "satisfied") == met


def test_every_hit_of_an_occurrence_rule_counts_once_in_order(judged: Judging) -> None:
    evidence = {"violated": ["wet bescherming", "wet bescherming persoonsgegevens", "Wbp"]}
    text = "De Wbp is de wet bescherming persoonsgegevens. Lees de Wbp."
    outcome, words = judged(text, evidence=evidence, **HITS)
    assert words == ["Wbp", "wet bescherming persoonsgegevens", "Wbp"]
    assert outcome.verdict == "violated"
    assert judged("De AVG.", evidence=evidence, **HITS)[0].verdict == "satisfied"


def test_exceptions_undo_a_hit(judged: Judging) -> None:
    rule = HITS | {"evidence": {"violated": ["Wbp"]}, "exceptions": ["voorheen"]}
    assert judged("De AVG, voorheen de Wbp. De Wbp geldt.", **rule)[1] == ["Wbp"]


def test_an_absence_is_one_hit_without_a_place(judged: Judging) -> None:
    rule = HITS | {"absence": "true", "evidence": {"satisfied": ["versie"]}}
    assert judged("Zonder datum.", **rule)[0].verdict == "violated"
    outcome, words = judged("Dit is versie 2.", **rule)
    assert (outcome.verdict, words) == ("satisfied", ["versie"])


def test_severity_is_raised_by_a_condition_or_set_by_a_clue(judged: Judging) -> None:
    rule = HITS | {
        "evidence": {"violated": [{"any": ["oud"], "severity": "info"}, "dood"]},
        "raise_when": "worse",
        "signals": {"worse": ["erger"]},
    }
    compiled = CompiledRule.from_data(HITS | {"code": "TEST001"})
    for text, severities in (("Dit is oud. Dit is dood.", ["info", "warning"]), ("Oud en erger.", ["error"])):
        outcome, _ = judged(text, **rule)
        assert [severity_of(outcome, compiled, match) for match in outcome.matches] == severities


@pytest.mark.parametrize(
    ("text", "as_of", "pattern", "words"),
    [
        ("Naar Japan.", "2026-11-22", "<country:adequate>", ["Japan"]),
        ("Naar Japan.", "2018-11-22", "<country:adequate>", []),
        ("Naar de Verenigde Staten.", "2026-11-22", "naar de <country:third>", ["Naar de Verenigde Staten"]),
        ("Naar de vs.", "2026-11-22", "<country>", []),
        ("Naar de VS.", "2026-11-22", "<country=US>", ["VS"]),
        ("Naar de VS.", "2026-11-22", "<country=JP>", []),
        ("Meta data. Wij delen met Meta.", "2026-11-22", "<vendor>", ["Meta"]),
    ],
)
def test_names_of_the_lexicon_are_facts(judged: Judging, text: str, as_of: str, pattern: str, words: list[str]) -> None:
    assert judged(text, [pattern], as_of)[1] == words


def test_what_is_owed_says_for_which_words(judged: Judging) -> None:
    rule = {
        "applies_when": "not denied and (absent or officer)",
        "signals": {"officer": ["functionaris"], "denied": ["anders"], "absent": ["nergens"]},
        "message": RULE["message"] | {"not_applicable": {"nl": "n", "en": "n"}},
    }
    text = "Wij hebben een functionaris."
    [prompt] = judged(text, ["bereikbaar"], **rule)[0].prompts
    assert text[prompt.span.start : prompt.span.end] == "functionaris"
