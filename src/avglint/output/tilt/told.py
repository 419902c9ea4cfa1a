"""What a statement tells: the quotes on which the verdicts rest, and the values recognised in it."""

import re
from collections.abc import Iterator
from functools import cached_property

from avglint.evaluate.units import SectionInfo, sections_of
from avglint.model.report import Assessment, DocumentReport, Evidence, Verdict
from avglint.model.source import Span
from avglint.model.statement import Block, Fact, Item, Section, Statement
from avglint.output.tilt import rules

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
SATISFIED: tuple[Verdict, ...] = ("satisfied",)
SAID: tuple[Verdict, ...] = ("satisfied", "partial")


def joined(text: str) -> str:
    """Return ``text`` on one line."""
    return " ".join(text.split())


class Told:
    """One statement and its assessments, asked by the code of a rule or the kind of a fact."""

    def __init__(self, document: DocumentReport) -> None:
        self.document = document
        self.statement: Statement | None = document.statement
        self._assessments = {assessment.rule: assessment for assessment in document.assessments}

    def verdict(self, rule: str) -> Verdict | None:
        """Return the verdict of a rule; None where it was not asked."""
        found = self._assessments.get(rule)
        return found and found.verdict

    def quotes(self, rule: str, verdicts: tuple[Verdict, ...] = SATISFIED) -> list[str]:
        """Return the words on which a verdict rests, each piece with what stands around it, in order of place."""
        return list(dict.fromkeys(" ".join(_in_order(group)) for group in self._groups(rule, verdicts)))

    def facts(self, kind: str) -> list[Fact]:
        """Return the values of a kind in the whole statement, in order of place."""
        return [fact for fact in self.statement.facts if fact.kind == kind] if self.statement else []

    def facts_at(self, kind: str, *asked: str, verdicts: tuple[Verdict, ...] = SATISFIED) -> list[Fact]:
        """Return the values of a kind in the words on which the verdicts of some rules rest."""
        spans = [
            item.span
            for rule in asked
            for group in self._groups(rule, verdicts)
            for item in group
            if item.span is not None
        ]
        return [fact for fact in self.facts(kind) if any(within(fact, span) for span in spans)]

    def emails_at(self, *asked: str) -> list[str]:
        """Return the organisation's addresses in those words: not a template's, not the authority's."""
        own = [fact for fact in self.facts_at("email", *asked) if not fact.tags & {"placeholder", "authority"}]
        return [address for fact in own if (address := email(fact.value))]

    def facts_in(self, kind: str, span: Span | Section) -> list[Fact]:
        """Return the values of a kind in a stretch of text."""
        return [fact for fact in self.facts(kind) if within(fact, span)]

    def groups(self, rule: str, verdicts: tuple[Verdict, ...] = SATISFIED) -> Iterator[tuple[str, Span | None]]:
        """Yield each quote of a rule with the span of its own words."""
        for group in self._groups(rule, verdicts):
            yield " ".join(_in_order(group)), group[0].span

    def _groups(self, rule: str, verdicts: tuple[Verdict, ...]) -> Iterator[list[Evidence]]:
        """Yield the evidence of a rule: each piece of it with the context that follows it in the report."""
        found: Assessment | None = self._assessments.get(rule)
        group: list[Evidence] = []
        for item in found.evidence if found and found.verdict in verdicts else ():
            if item.role == "evidence" and group:
                yield group
                group = []
            group.append(item)
        if group:
            yield group

    def controller_name(self) -> str:
        """Return the name of the controller, with its legal form where the statement gives that; else empty."""
        names = [fact for fact in self.facts("organisation") if "controller" in fact.tags]
        named = next((fact for fact in names if "legal-form" in fact.tags), names[0] if names else None)
        return joined(named.value) if named and self.verdict(rules.IDENTITY) in SAID else ""

    def text(self, span: Span | Fact) -> str:
        """Return the words at a place, on one line."""
        return joined(self.statement.words(span)) if self.statement else ""

    def between(self, first: Fact, second: Fact) -> str:
        """Return what stands between two values."""
        return self.statement.source.text[first.end : second.start] if self.statement else ""

    def sentence(self, fact: Fact) -> str:
        """Return the sentence, list item or row of a table in which a value stands."""
        unit = next((unit for unit in self._units if within(fact, unit)), None)
        return self.text(unit or fact)

    def sections(self, topic: str) -> list[Section]:
        """Return the sections that are about a topic, by their own heading or by one that they stand under."""
        return [each.section for each in self.all_sections if topic in each.topics]

    @cached_property
    def all_sections(self) -> list[SectionInfo]:
        """Every section with its topics, as the rules see them."""
        return sections_of(self.statement) if self.statement else []

    @cached_property
    def _units(self) -> list[Span]:
        return [unit for each in self.all_sections for block in each.section.blocks for unit in _units(block)]


def within(fact: Fact | Span, span: Span | Section) -> bool:
    """Return whether a value stands in a stretch of text."""
    return span.start <= fact.start and fact.end <= span.end


def email(address: str) -> str | None:
    """Return an address as the schema takes it, the host in ASCII (xn--caf-dma.nl). None for what is none."""
    name, _, host = address.rpartition("@")
    try:
        written = f"{name}@{host.encode('idna').decode()}"
    except UnicodeError:
        return None
    return written if _EMAIL.fullmatch(written) else None


def _in_order(group: list[Evidence]) -> Iterator[str]:
    for item in sorted(group, key=lambda item: (item.start.path, item.start.offset)):
        yield joined(item.text)


def _units(block: Block) -> Iterator[Span]:
    yield from block.sentences
    for row in block.rows:
        yield Span(row.start, row.end)
    for item in block.items:
        yield from _item_units(item)


def _item_units(item: Item) -> Iterator[Span]:
    yield from item.sentences
    for nested in item.items:
        yield from _item_units(nested)
