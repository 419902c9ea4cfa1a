"""From outcomes to what an auditor reads: assessments and findings, in the reader's language, each with its place."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from avglint.evaluate.clues import Match
from avglint.evaluate.judge import Judge, Outcome, severity_of
from avglint.evaluate.program import CompiledRule
from avglint.linter.words import REASONS
from avglint.model.card import RuleCard
from avglint.model.report import Activity, Assessment, Evidence, Finding, Location, Role, Severity, Verdict
from avglint.model.source import Span
from avglint.model.statement import Statement

if TYPE_CHECKING:
    from avglint.evaluate.activity_links import Link, Place

LONGEST_QUOTE = 320
"""Code points. Of a longer sentence only the part around the match is quoted."""
SURROUNDINGS = 120


class Collector:
    """Turns the outcomes of one statement into assessments and findings."""

    def __init__(self, statement: Statement, judge: Judge, language: str) -> None:
        self._statement = statement
        self._reading = judge.reading
        self._language = language

    def assessment(self, rule: RuleCard, outcome: Outcome) -> Assessment:
        """Return the assessment of one rule."""
        evidence = tuple(item for match in outcome.matches for item in self._evidence(match, outcome))
        return Assessment(
            rule.code, rule.name, self._source(rule), outcome.verdict, self._reason(rule, outcome), evidence
        )

    def activities(self, links: "Sequence[Link]") -> tuple[Activity, ...]:
        """Return what the statement says of each activity, quoted."""

        def quoted(place: "Place | None") -> Evidence | None:
            return self._item(place[1], "evidence") if place else None

        return tuple(
            Activity(
                self._item(link.name[1], "evidence"), quoted(link.purpose), quoted(link.basis), quoted(link.retention)
            )
            for link in links
        )

    def findings(self, rule: RuleCard, compiled: CompiledRule, outcome: Outcome) -> list[Finding]:
        """Return the findings of a rule: one where a disclosure rule is not fine, one a hit of an occurrence rule."""
        if outcome.verdict in ("satisfied", "not_applicable"):
            return []
        if not outcome.matches:
            return [self._absent(rule, compiled, outcome)]
        matches = outcome.matches if compiled.occurrence else outcome.matches[:1]
        seen: Counter[str] = Counter()
        return [self._met(rule, compiled, outcome, match, seen) for match in matches]

    def _met(
        self, rule: RuleCard, compiled: CompiledRule, outcome: Outcome, match: Match, seen: Counter[str]
    ) -> Finding:
        """Return the finding that words of the statement are: they are its place.

        ``seen`` counts the same words in the same section; other hits may come and go around them.
        """
        evidence = self._evidence(match, outcome)
        words = evidence[0]
        finding = self._finding(rule, severity_of(outcome, compiled, match), outcome.verdict, words)
        same = f"{rule.code}|{words.section}|{' '.join(words.text.split()).lower()}"
        nth = seen[same]
        seen[same] += 1
        return finding._replace(evidence=evidence, fingerprint=fingerprint(f"{same}|{nth}"))

    def _absent(self, rule: RuleCard, compiled: CompiledRule, outcome: Outcome) -> Finding:
        """Return the finding that something is missing, at the words that call for it or where it belongs."""
        near = outcome.prompts[0].span if outcome.prompts else self._belongs(rule)
        place = self._item(near or self._statement.title or Span(0, 0), "context")
        finding = self._finding(rule, severity_of(outcome, compiled, None), outcome.verdict, place)
        same = f"{rule.code}|{outcome.verdict}|{place.section if near else ''}"
        return finding._replace(nearest=place if near else None, fingerprint=fingerprint(same))

    def _finding(self, rule: RuleCard, severity: Severity, verdict: Verdict, place: Evidence) -> Finding:
        return Finding(
            rule=rule.code,
            name=rule.name,
            severity=severity,
            verdict=verdict,
            message=rule.message[verdict].get(self._language),
            repair=rule.repair.get(self._language),
            url=_url(rule),
            source=self._source(rule),
            location=Location(place.start, place.end),
            evidence=(),
            nearest=None,
            fingerprint="",
        )

    def _belongs(self, rule: RuleCard) -> Span | None:
        """Return the heading of the section where the rule's item belongs, where there is one."""
        for topic in rule.topics:
            for info in self._reading.sections:
                if info.heading and topic in info.section.topics:
                    return info.heading
        return None

    def _evidence(self, match: Match, outcome: Outcome) -> tuple[Evidence, ...]:
        own = self._quote(match.unit, match.span) if outcome.verdict == "satisfied" else match.span
        context = (
            self._item(self._quote(unit, span), "context")
            for unit, span in match.context
            # A hit bears the heading above it as its section.
            if outcome.verdict != "violated" or self._reading.units[unit].kind != "heading"
        )
        return (self._item(own, "evidence"), *context)

    def _quote(self, number: int, span: Span) -> Span:
        """Return the whole sentence, or, of a very long one, the part around the match, cut between words."""
        unit = self._reading.units[number]
        if unit.end - unit.start <= LONGEST_QUOTE:
            return Span(unit.start, unit.end)
        text = self._statement.source.text
        start, end = max(unit.start, span.start - SURROUNDINGS), min(unit.end, span.end + SURROUNDINGS)
        while start > unit.start and not text[start - 1].isspace():
            start -= 1
        while end < unit.end and not text[end].isspace():
            end += 1
        return Span(start, end)

    def _item(self, span: Span, role: Role) -> Evidence:
        source = self._statement.source
        original = source.original_span(span)
        sections = self._reading.sections
        place = bisect_right(sections, span.start, key=lambda info: info.section.start) - 1
        section = sections[place].heading if place >= 0 else None
        heading = self._statement.words(section) if section else None
        text = self._statement.words(span)
        return Evidence(text, source.place(original.start), source.place(original.end), heading, role, span)

    def _source(self, rule: RuleCard) -> tuple[str, ...]:
        return tuple(source.en if self._language == "en" else source.nl for source in rule.source)

    def _reason(self, rule: RuleCard, outcome: Outcome) -> str:
        message = rule.message.get(outcome.verdict)
        if message and outcome.verdict != "satisfied":
            return message.get(self._language)
        key = "no hit" if rule.kind == "occurrence" and not rule.absence else outcome.verdict
        return REASONS[self._language][key]


def _url(rule: RuleCard) -> str:
    return next((source.url for source in rule.source if source.url), "")


def fingerprint(text: str) -> str:
    """Return what a finding is known by in another run, made of what says which one it is."""
    return sha256(text.encode()).hexdigest()[:32]
