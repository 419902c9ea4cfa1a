"""What a declared fact makes of the verdict of one rule.

What is declared to be so is owed: silence on it is a finding, whatever the rule's condition finds in the text. What is
declared not to be so is not owed. Where the text says the opposite, that is a contradiction, and a finding at the words
that say so; which those are, the rule's file tells (``declared``).
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from avglint.evaluate.clues import Match
from avglint.evaluate.judge import Judge, Outcome
from avglint.evaluate.program import CompiledRule, Condition
from avglint.linter.controller_name import mentions
from avglint.linter.controller_words import (
    CONTRADICTED,
    DECLARED,
    FOUND_NAME,
    OTHER_NAME,
    REPAIR,
    REPAIR_NAME,
    SO,
    Told,
)
from avglint.linter.words import REASONS
from avglint.model.card import RuleCard, Wording
from avglint.model.controller import Fact
from avglint.model.report import SEVERITIES, Severity


class Tie(NamedTuple):
    """How a rule hangs on a fact: ``avglint.model.rule.Declared`` with its conditions parsed."""

    fact: Fact
    said: Condition
    denied: Condition
    severity: Severity | None
    message: Wording | None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Tie":
        """Return the tie that the rulebook holds as ``data``."""
        message = Wording(*data["message"]) if data["message"] else None
        return cls(data["fact"], data["said"], data["denied"], data["severity"], message)


class Case(NamedTuple):
    """One rule on one statement, with what is needed to settle it."""

    rule: RuleCard
    tie: Tie
    judge: Judge
    told: Told

    @property
    def compiled(self) -> CompiledRule:
        """The rule as it runs."""
        return self.judge.reading.program.rules[self.rule.code]

    @property
    def outcome(self) -> Outcome:
        """What the text alone says."""
        return self.judge.outcome(self.rule.code)

    def declares(self, value: bool) -> str:
        """Return what is declared, in words: that it is so, or that it is not."""
        so, not_so = SO[self.tie.fact]
        return (so if value else not_so).get(self.told.language)


class Settled(NamedTuple):
    """A verdict that a fact settled."""

    judged: tuple[RuleCard, CompiledRule, Outcome]
    """The outcome, and the rule with the words and the severity that go with it."""
    fact: Fact
    reason: str


def settle(case: Case, value: bool | str) -> Settled | None:
    """Return what the declared ``value`` of the rule's fact makes of it, None where the text's own verdict stands."""
    if isinstance(value, str):
        return _named(case, value)
    against = _words_against(case, value)
    if against:
        return _contradicted(case, value, against)
    return _owed(case) if value else _not_owed(case)


def _words_against(case: Case, value: bool) -> tuple[Match, ...]:
    """Return the words that say the opposite. A text that says both contradicts itself; that is another rule's."""
    said = case.judge.words_of(case.rule.code, case.tie.said)
    if not value:
        return said
    return () if said else case.judge.words_of(case.rule.code, case.tie.denied)


def _contradicted(case: Case, value: bool, words: tuple[Match, ...]) -> Settled:
    fact = case.tie.fact
    message = case.told(CONTRADICTED, fact, what=case.declares(value), but=case.declares(not value))
    repair = case.told(REPAIR, fact, key=fact, value="false" if value else "true")
    return _finding(case, Outcome(case.rule.code, "violated", words), message, _severity(case), repair)


def _not_owed(case: Case) -> Settled | None:
    conditional = bool(case.compiled.applies_when)
    if not conditional and case.outcome.verdict != "missing":
        return None
    outcome = Outcome(case.rule.code, "satisfied" if case.compiled.occurrence else "not_applicable")
    reason = case.told(DECLARED, case.tie.fact, what=case.declares(False))
    return Settled((case.rule, case.compiled, outcome), case.tie.fact, reason)


def _owed(case: Case) -> Settled | None:
    owed = case.judge.if_owed(case.rule.code)
    conditional = bool(case.compiled.applies_when)
    if owed.verdict == case.outcome.verdict and (conditional or owed.verdict != "missing"):
        return None
    silent = owed.verdict == "missing"
    own = case.tie.message if silent and case.tie.message else case.rule.message.get(owed.verdict)
    language = case.told.language
    more = own.get(language) if own else REASONS[language][owed.verdict]
    message = f"{case.told(DECLARED, case.tie.fact, what=case.declares(True))} {more}"
    return _finding(case, owed, message, _severity(case) if silent else None)


def _named(case: Case, name: str) -> Settled | None:
    named, fact = mentions(name, case.judge.reading), case.tie.fact
    satisfied = case.outcome.verdict == "satisfied"
    if named and not satisfied:
        outcome = Outcome(case.rule.code, "satisfied", named)
        return Settled((case.rule, case.compiled, outcome), fact, case.told(FOUND_NAME, fact, name=name))
    if named or not satisfied:
        return None
    message, repair = (case.told(wording, fact, name=name) for wording in (OTHER_NAME, REPAIR_NAME))
    return _finding(case, case.outcome._replace(verdict="violated"), message, _severity(case), repair)


def _severity(case: Case) -> Severity:
    worst = next(each for each in SEVERITIES if each in case.compiled.severity.values())
    return case.tie.severity or worst


def _finding(
    case: Case, outcome: Outcome, message: str, severity: Severity | None = None, repair: str | None = None
) -> Settled:
    """Return an outcome with a message of its own; None for severity and repair: those of the rule."""
    told = Wording(message, message)
    rule = case.rule._replace(message={**case.rule.message, outcome.verdict: told})
    if repair is not None:
        rule = rule._replace(repair=Wording(repair, repair))
    compiled = case.compiled
    if severity is not None:
        compiled = compiled._replace(severity={**compiled.severity, outcome.verdict: severity})
    return Settled((rule, compiled, outcome), case.tie.fact, message)
