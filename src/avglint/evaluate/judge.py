"""Verdicts: one rule, one statement, one outcome."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from avglint.evaluate.clues import Match, find, find_first
from avglint.evaluate.program import CompiledClue, CompiledRule, Condition, Program
from avglint.evaluate.reading import Reading
from avglint.model.report import Severity, Verdict
from avglint.model.statement import Statement
from avglint.parsing.tokens import Tokens

if TYPE_CHECKING:
    from avglint.evaluate.activity_links import Link

SHOWN = 3
"""Places that are given as evidence for a verdict that says something is there."""


class Outcome(NamedTuple):
    """What a rule says of a statement, in no language yet. ``matches`` are in order of place for an occurrence rule."""

    rule: str
    verdict: Verdict
    matches: tuple[Match, ...] = ()
    raised: bool = False
    """A finding is an error, whatever the rule's severity says."""
    prompts: tuple[Match, ...] = ()
    """Where something is missing: the words for which it is owed, by the rule's condition."""


class Judge:
    """Judges one statement by the law of one day. Signals and verdicts are worked out once, when first asked for."""

    def __init__(
        self, statement: Statement, program: Program, as_of: str, jurisdiction: str, tokens: Tokens | None = None
    ) -> None:
        self.reading = Reading(statement, program, tokens)
        self._program = program
        self._as_of = as_of
        self._jurisdiction = jurisdiction
        self._signals: dict[tuple[str, str], tuple[Match, ...]] = {}
        self._outcomes: dict[str, Outcome] = {}
        self._computed: dict[str, tuple[Match, ...]] = {}
        self.links: tuple[Link, ...] | None = None
        """What is said of each activity; None where no rule asked (avglint.evaluate.activity_links fills it)."""

    def in_force(self, code: str) -> bool:
        """Return whether a rule is in force on the day of judgement."""
        return self._program.rules[code].validity.holds(self._as_of)

    def outcome(self, code: str) -> Outcome:
        """Return what the rule with this code says."""
        if code not in self._outcomes:
            rule = self._program.rules[code]
            judged = self._occurrences(rule) if rule.occurrence else self._disclosure(rule)
            self._outcomes[code] = judged
            self.reading.forget()
        return self._outcomes[code]

    def if_owed(self, code: str) -> Outcome:
        """Return what the rule with this code says where its condition is taken to be met."""
        rule = self._program.rules[code]._replace(applies_when=())
        return self._occurrences(rule) if rule.occurrence else self._disclosure(rule)

    def words_of(self, code: str, condition: Condition) -> tuple[Match, ...]:
        """Return the words for which a condition of the rule with this code holds; none where it does not."""
        rule = self._program.rules[code]
        return self._prompts(condition, rule) if condition and self._holds(condition, rule) else ()

    def evidence_of(self, code: str, verdict: Verdict) -> Iterator[Match]:
        """Yield all places where a rule's evidence for a verdict is met, also those that the verdict does not need."""
        rule = self._program.rules[code]
        return self._everywhere(rule.evidence.get(verdict, ()), rule)

    def evidence_of_signal(self, name: str) -> Iterator[Match]:
        """Yield all places where a shared signal is met."""
        return self._everywhere(self._program.signals[name], None)

    def _everywhere(self, clues: Iterable[CompiledClue], rule: CompiledRule | None) -> Iterator[Match]:
        for clue in clues:
            if self._counts(clue, rule):
                for name in clue.signals:
                    yield from self._everywhere(*self._clues_of(name, rule))
                yield from find(clue, self.reading)

    def _clues_of(self, name: str, rule: CompiledRule | None) -> tuple[tuple[CompiledClue, ...], CompiledRule | None]:
        """Return the clues of a signal, and the rule where it is that rule's own."""
        own = rule is not None and name in rule.signals
        return (rule.signals[name], rule) if rule is not None and own else (self._program.signals[name], None)

    def _disclosure(self, rule: CompiledRule) -> Outcome:
        if not self._holds(rule.applies_when, rule):
            return Outcome(rule.code, "not_applicable")
        raised = bool(rule.raise_when) and self._holds(rule.raise_when, rule)
        verdicts: tuple[Verdict, ...] = ("satisfied", "partial")
        for verdict in verdicts:
            found = self._first(rule.evidence.get(verdict, ()), rule, SHOWN)
            if found:
                return Outcome(rule.code, verdict, found, raised and verdict == "partial")
        return Outcome(rule.code, "missing", (), raised, self._prompts(rule.applies_when, rule))

    def _occurrences(self, rule: CompiledRule) -> Outcome:
        if not self._holds(rule.applies_when, rule):
            return Outcome(rule.code, "satisfied")
        if rule.absence:
            found = self._first(rule.evidence.get("satisfied", ()), rule, SHOWN)
            return Outcome(rule.code, "satisfied" if found else "violated", found)
        hits: list[Match] = []
        for clue in rule.evidence.get("violated", ()):
            if self._counts(clue, rule):
                hits.extend(self._every(clue, rule))
        distinct = _distinct(hits)
        raised = bool(distinct and rule.raise_when) and self._holds(rule.raise_when, rule)
        return Outcome(rule.code, "violated" if distinct else "satisfied", distinct, raised)

    def _first(self, clues: Iterable[CompiledClue], rule: CompiledRule | None, limit: int) -> tuple[Match, ...]:
        """Return matches of the first clue that is met, at most ``limit`` of it, each in another unit."""
        for clue in clues:
            if self._counts(clue, rule):
                named = clue.signals or clue.computed
                found = self._named(clue, rule) if named else find_first(clue, self.reading, limit)
                if found:
                    return found
        return ()

    def _every(self, clue: CompiledClue, rule: CompiledRule | None) -> Iterable[Match]:
        return self._named(clue, rule) if clue.signals or clue.computed else find(clue, self.reading)

    def _named(self, clue: CompiledClue, rule: CompiledRule | None) -> tuple[Match, ...]:
        """Return the matches of a clue that names where they come from."""
        return self._computed_by(clue.computed) if clue.computed else self._together(clue, rule)

    def _computed_by(self, name: str) -> tuple[Match, ...]:
        if name not in self._computed:
            from avglint.evaluate.computed import COMPUTED

            self._computed[name] = COMPUTED[name].load()(self)
        return self._computed[name]

    def _together(self, clue: CompiledClue, rule: CompiledRule | None) -> tuple[Match, ...]:
        """Return the matches of all signals of a clue, or none where one of them is not there."""
        found = [self._signal(name, rule) for name in clue.signals]
        return tuple(match for matches in found for match in matches) if all(found) else ()

    def _counts(self, clue: CompiledClue, rule: CompiledRule | None) -> bool:
        return (
            clue.validity.holds(self._as_of)
            and clue.jurisdiction in (None, self._jurisdiction)
            and self._holds(clue.when, rule)
        )

    def _prompts(self, condition: Condition, rule: CompiledRule) -> tuple[Match, ...]:
        """Return the matches of the first thing that a condition asks for and that is there."""
        if not condition or condition[0] == "not":
            return ()
        if condition[0] in ("and", "or"):
            return self._prompts(condition[1], rule) or self._prompts(condition[2], rule)
        head, _, tail = condition[1].partition(".")
        if tail:
            return () if head == "jurisdiction" else self.outcome(head).matches
        return self._signal(head, rule)

    def _signal(self, name: str, rule: CompiledRule | None) -> tuple[Match, ...]:
        clues, owner = self._clues_of(name, rule)
        key = (owner.code if owner else "", name)
        if key not in self._signals:
            self._signals[key] = self._first(clues, owner, SHOWN)
        return self._signals[key]

    def _holds(self, condition: Condition, rule: CompiledRule | None) -> bool:
        if not condition:
            return True
        kind = condition[0]
        if kind == "not":
            return not self._holds(condition[1], rule)
        if kind == "and":
            return self._holds(condition[1], rule) and self._holds(condition[2], rule)
        if kind == "or":
            return self._holds(condition[1], rule) or self._holds(condition[2], rule)
        head, _, tail = condition[1].partition(".")
        if head == "jurisdiction":
            return bool(tail == self._jurisdiction)
        if tail:
            return bool(self.outcome(head).verdict == tail)
        return bool(self._signal(head, rule))


def _distinct(matches: list[Match]) -> tuple[Match, ...]:
    """Return the matches in order of place; of those that overlap the one that begins first, then the longest."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.span.start, -match.span.end)):
        if not kept or match.span.start >= kept[-1].span.end:
            kept.append(match)
    return tuple(kept)


def severity_of(outcome: Outcome, rule: CompiledRule, match: Match | None) -> Severity:
    """Return the severity of a finding made from an outcome, at one of its matches or (None) at none."""
    if outcome.raised:
        return "error"
    if match is not None and match.clue is not None and match.clue.severity:
        return match.clue.severity
    return rule.severity[outcome.verdict]
