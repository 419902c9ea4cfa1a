"""What a judge says of a rule beside its verdict: all places of evidence, and the words for which something is owed."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from avglint.evaluate.clues import Match
from avglint.evaluate.judge import Judge
from tests.evaluate.conftest import RULE

JudgeOf = Callable[..., Judge]

TEXT = (
    "Wij bewaren de naam. Wij bewaren het adres en wij bewaren de maat. Wij bewaren de kleur. Wij bewaren alles. "
    "Dat is gedeeld. Ook dit is gedeelde kennis. Het is laat."
)
MESSAGES = {verdict: {"nl": "m", "en": "m"} for verdict in ("missing", "partial", "not_applicable", "violated")}
DISCLOSURE: dict[str, Any] = {
    "evidence": {"satisfied": ["adres"], "partial": ["naam"]},
    "severity": {"missing": "warning", "partial": "info"},
    "message": {verdict: MESSAGES[verdict] for verdict in ("missing", "partial")},
    "examples": [*RULE["examples"], {"text": "z", "verdict": "partial"}],
}
OCCURRENCE: dict[str, Any] = {
    "kind": "occurrence",
    "severity": {"violated": "warning"},
    "message": {"violated": MESSAGES["violated"]},
    "examples": [{"text": "x", "verdict": "satisfied"}, {"text": "y", "verdict": "violated"}],
}


def owed(condition: str, **signals: object) -> dict[str, Any]:
    """What a rule holds that applies under a condition."""
    message = {verdict: MESSAGES[verdict] for verdict in ("missing", "not_applicable")}
    return {"applies_when": condition, "signals": signals, "message": message}


def words(text: str, matches: Iterable[Match]) -> list[str]:
    return [text[match.span.start : match.span.end] for match in matches]


def test_three_places_are_shown_each_in_another_sentence_and_all_can_be_asked_for(judge_of: JudgeOf) -> None:
    judge = judge_of(TEXT, evidence={"satisfied": ["bewaren de | bewaren"]})
    shown = judge.outcome("TEST001").matches
    assert words(TEXT, shown) == ["bewaren de"] * 3
    assert len({match.unit for match in shown}) == 3
    # Pattern by pattern, the places of each in order.
    assert words(TEXT, judge.evidence_of("TEST001", "satisfied")) == ["bewaren de"] * 3 + ["bewaren"] * 5
    assert list(judge.evidence_of("TEST001", "partial")) == []


def test_no_more_than_three_places_are_shown(judge_of: JudgeOf) -> None:
    judge = judge_of("Wij bewaren. " * 4, evidence={"satisfied": ["bewaren"]})
    assert len(judge.outcome("TEST001").matches) == 3


def test_evidence_that_is_not_needed_for_the_verdict_can_be_asked_for_too(judge_of: JudgeOf) -> None:
    judge = judge_of(TEXT, **DISCLOSURE)
    assert judge.outcome("TEST001").verdict == "satisfied"
    assert words(TEXT, judge.evidence_of("TEST001", "partial")) == ["naam"]


def test_a_clue_that_does_not_count_is_no_evidence_and_one_of_signals_is_all_that_they_are(judge_of: JudgeOf) -> None:
    clues = [
        {"any": ["kleur"], "jurisdiction": "be"},
        {"any": ["maat"], "until": "2020-01-01"},
        {"any": ["naam"], "when": "own"},
        {"any": ["adres"], "when": "not own"},
        {"signals": ["own", "shared", "late"]},
        "alles",
    ]
    judge = judge_of(TEXT, evidence={"satisfied": clues}, signals={"own": ["maat", "kleur"]})
    found = words(TEXT, judge.evidence_of("TEST001", "satisfied"))
    assert found == ["naam", "maat", "kleur", "gedeeld", "gedeelde", "alles"]
    assert words(TEXT, judge.evidence_of_signal("shared")) == ["gedeeld", "gedeelde"]
    assert list(judge.evidence_of_signal("late")) == []


def test_a_signal_of_a_rule_goes_before_a_shared_one_of_that_name(judge_of: JudgeOf) -> None:
    own = judge_of(TEXT, evidence={"satisfied": [{"signals": ["shared"]}]}, signals={"shared": ["maat"]})
    assert words(TEXT, own.outcome("TEST001").matches) == ["maat"]
    common = judge_of(TEXT, evidence={"satisfied": [{"signals": ["shared"]}]})
    assert words(TEXT, common.outcome("TEST001").matches) == ["gedeeld", "gedeelde"]


def test_signals_of_two_rules_with_the_same_name_are_two(judge_of: JudgeOf) -> None:
    clue = {"evidence": {"satisfied": [{"signals": ["it"]}]}}
    judge = judge_of(TEXT, clue | {"signals": {"it": ["kleur"]}}, **clue, signals={"it": ["maat"]})
    assert words(TEXT, judge.outcome("TEST001").matches) == ["maat"]
    assert words(TEXT, judge.outcome("TEST002").matches) == ["kleur"]


@pytest.mark.parametrize(
    ("condition", "verdict", "prompts"),
    [
        ("a", "missing", ["naam"]),
        ("none", "not_applicable", []),
        ("not none", "missing", []),
        ("not a", "not_applicable", []),
        ("a and b", "missing", ["naam"]),
        ("b and a", "missing", ["kleur"]),
        ("a and none", "not_applicable", []),
        ("none and a", "not_applicable", []),
        ("none or a", "missing", ["naam"]),
        ("a or none", "missing", ["naam"]),
        ("none or none", "not_applicable", []),
        ("not none and b", "missing", ["kleur"]),
        ("jurisdiction.nl", "missing", []),
        ("jurisdiction.be", "not_applicable", []),
        ("jurisdiction.nl and b", "missing", ["kleur"]),
        ("TEST002.satisfied", "missing", ["alles"]),
        ("TEST002.missing", "not_applicable", []),
        ("not TEST002.missing", "missing", []),
        ("shared", "missing", ["gedeeld", "gedeelde"]),
    ],
)
def test_what_is_missing_is_owed_for_the_words_that_its_condition_asks_for(
    judge_of: JudgeOf, condition: str, verdict: str, prompts: list[str]
) -> None:
    signals = {"a": ["naam"], "b": ["kleur"], "none": ["paard"]}
    asked = {name: clues for name, clues in signals.items() if name in condition.split()}
    other = {"evidence": {"satisfied": ["alles"]}}
    judge = judge_of(TEXT, other, evidence={"satisfied": ["paard"]}, **owed(condition, **asked))
    outcome = judge.outcome("TEST001")
    assert (outcome.verdict, words(TEXT, outcome.prompts)) == (verdict, prompts)
    assert judge.outcome("TEST001") is outcome


def test_a_rule_can_be_judged_as_if_it_applied(judge_of: JudgeOf) -> None:
    judge = judge_of(TEXT, evidence={"satisfied": ["adres"]}, **owed("a", a=["paard"]))
    assert judge.outcome("TEST001").verdict == "not_applicable"
    assert judge.if_owed("TEST001").verdict == "satisfied"
    assert judge.outcome("TEST001").verdict == "not_applicable"
    assert (
        judge_of(TEXT, evidence={"satisfied": ["paard"]}, **owed("a", a=["os"])).if_owed("TEST001").verdict == "missing"
    )


@pytest.mark.parametrize("condition", ["a", "b"])
@pytest.mark.parametrize("kind", [{}, OCCURRENCE, OCCURRENCE | {"absence": True}], ids=["told", "hit", "absent"])
def test_an_outcome_names_its_rule(judge_of: JudgeOf, kind: dict[str, Any], condition: str) -> None:
    evidence = {"violated": ["adres"]} if kind is OCCURRENCE else {"satisfied": ["adres"]}
    rule = owed(condition, **{condition: ["naam" if condition == "a" else "paard"]}) | kind
    message = {verdict: MESSAGES[verdict] for verdict in ("violated" if kind else "missing", "not_applicable")}
    judge = judge_of(TEXT, **(rule | {"evidence": evidence, "message": message}))
    assert judge.outcome("TEST001").rule == "TEST001"


def test_an_occurrence_counts_where_its_rule_applies(judge_of: JudgeOf) -> None:
    hits = OCCURRENCE | {"evidence": {"violated": ["adres"]}, "applies_when": "a", "signals": {"a": ["paard"]}}
    hits["message"] = {verdict: MESSAGES[verdict] for verdict in ("violated", "not_applicable")}
    judge = judge_of(TEXT, **hits)
    assert (judge.outcome("TEST001").verdict, judge.outcome("TEST001").matches) == ("satisfied", ())
    assert judge.if_owed("TEST001").verdict == "violated"
    assert judge_of(TEXT, **(hits | {"signals": {"a": ["naam"]}})).outcome("TEST001").verdict == "violated"


def test_the_words_of_a_condition(judge_of: JudgeOf) -> None:
    rule = owed("a or none", a=["naam"], none=["paard"])
    judge = judge_of(TEXT, evidence={"satisfied": ["adres"]}, **rule)
    name = ["name", "a"]
    assert words(TEXT, judge.words_of("TEST001", name)) == ["naam"]
    assert judge.words_of("TEST001", ["name", "none"]) == ()
    assert judge.words_of("TEST001", ["and", name, ["name", "none"]]) == ()
    assert judge.words_of("TEST001", []) == ()


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("De naam. Erger.", True),
        ("De naam.", False),
        ("Erger.", True),
        ("Niets.", False),
        ("Het adres. Erger.", False),
    ],
)
def test_a_condition_raises_what_is_missing_or_partial(judge_of: JudgeOf, text: str, raised: bool) -> None:
    rule = DISCLOSURE | {"raise_when": "worse", "signals": {"worse": ["erger"]}}
    assert judge_of(text, **rule).outcome("TEST001").raised == raised


@pytest.mark.parametrize(("text", "raised"), [("Het adres. Erger.", True), ("Het adres.", False), ("Erger.", False)])
def test_a_condition_raises_what_occurs(judge_of: JudgeOf, text: str, raised: bool) -> None:
    hits = {"evidence": {"violated": ["adres"]}, "raise_when": "worse", "signals": {"worse": ["erger"]}}
    assert judge_of(text, **OCCURRENCE, **hits).outcome("TEST001").raised == raised


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [("2026-11-22", None, True), ("2026-11-23", None, False), (None, "2026-11-22", False), (None, "2026-11-23", True)],
)
def test_a_rule_is_in_force_on_its_days(judge_of: JudgeOf, since: str | None, until: str | None, holds: bool) -> None:
    days = {key: day for key, day in (("since", since), ("until", until)) if day}
    assert judge_of(TEXT, evidence={"satisfied": ["adres"]}, **days).in_force("TEST001") == holds


def test_of_hits_that_overlap_the_first_and_longest_counts(judge_of: JudgeOf) -> None:
    text = "Aap noot mies. Wim zus jet. Teun vuur (gijs)lam."
    patterns = ["noot mies", "aap noot", "wim", "wim zus", "zus jet", "jet", "teun", "vuur"]
    judge = judge_of(text, **OCCURRENCE, evidence={"violated": patterns})
    assert words(text, judge.outcome("TEST001").matches) == ["Aap noot", "Wim zus", "jet", "Teun", "vuur"]


def test_evidence_that_python_works_out_is_worked_out_once(judge_of: JudgeOf) -> None:
    text = f"Kort.\n\nOver ons\n\nDit is {'heel ' * 40}lang."
    judge = judge_of(text, **OCCURRENCE, evidence={"violated": [{"computed": "long_sentences"}]})
    [match] = judge.outcome("TEST001").matches
    assert words(text, [match]) == [text[text.index("Dit is") :]]
    assert judge.if_owed("TEST001").matches[0] is match
