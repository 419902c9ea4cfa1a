"""Where in a statement a missing sentence belongs: in which section, after which of its words."""

from collections import Counter
from collections.abc import Sequence

from avglint.evaluate.units import sections_of
from avglint.linter.address import Address
from avglint.linter.new_section import heading_for, place_among, rank_of, siblings_of
from avglint.model.card import RuleCard
from avglint.model.report import Finding
from avglint.model.source import Span
from avglint.model.statement import Block, Section, Statement, walk
from avglint.model.suggestion import Spot
from avglint.parsing.forms import has_contact, is_address, number_of

_SENTENCE_END = (".", "!", "?", "”", '"', ")")


class Spots:
    """Finds the places in one statement. Sections that were thought of for one rule serve the next."""

    def __init__(self, statement: Statement, address: Address) -> None:
        self._statement = statement
        self._address = address
        self._made: dict[str, Spot] = {}

    def at(self, finding: Finding, rule: RuleCard) -> Spot:
        """Return where the sentence that ``finding`` asks for belongs: at the words it points at, else by topic."""
        if finding.nearest is None and not finding.evidence:
            return self.by_topic(rule)
        offset = finding.location.start.offset
        for section in self._statement.walk():
            if section.heading and section.heading != self._statement.title and self._holds(section.heading, offset):
                return self._in(section)
            for block in section.blocks:
                if self._holds(Span(block.start, block.end), offset):
                    return Spot(block.end, self._words(section.heading))
        return self.by_topic(rule)

    def by_topic(self, rule: RuleCard) -> Spot:
        """Return the place in the section that the rule's topics name, or in one that is to be made."""
        for topic in rule.topics:
            for info in sections_of(self._statement):
                if info.heading and topic in info.topics:
                    return self._in(info.section)
        for topic in rule.topics:
            if topic in self._made:
                return self._made[topic]
        topic = rule.topics[0] if rule.topics else ""
        self._made[topic] = self._new(topic, heading_for(topic, self._address) or rule.title.nl)
        return self._made[topic]

    def _in(self, section: Section) -> Spot:
        """Return the place below what a section says itself: not below an address or a signature that closes it."""
        told = [block for block in section.blocks if self._tells(block)] or list(section.blocks)
        end = told[-1].end if told else section.heading.end if section.heading else section.start
        return Spot(end, self._words(section.heading))

    def _tells(self, block: Block) -> bool:
        return block.kind in ("list", "table") or (
            block.kind == "paragraph" and self._said(block).rstrip().endswith(_SENTENCE_END)
        )

    def _new(self, topic: str, heading: str) -> Spot:
        siblings = siblings_of(self._statement)
        last = self._last_numbered(siblings)
        # To number the chapters that follow anew would change what others refer to.
        after, like = (self._end_of(last), last.heading) if last else self._room_for(topic, siblings)
        return Spot(after, heading, True, like, rank_of(topic), last is not None)

    def _last_numbered(self, siblings: Sequence[Section]) -> Section | None:
        """Return the last of the chapters that count on, or None: one number is just what its heading says."""
        numbers = (number_of(self._words(each.heading)) for each in siblings)
        series = [(number.style, number.path[:-1]) if number else None for number in numbers]
        for longest, count in Counter(filter(None, series)).most_common(1):
            if count > 1:
                return [each for each, own in zip(siblings, series, strict=True) if own == longest][-1]
        return None

    def _room_for(self, topic: str, siblings: Sequence[Section]) -> tuple[int, Span | None]:
        """Return after which words a section on ``topic`` comes, and the heading that its own is to be like."""
        if not siblings:
            return self._end_of(self._statement.sections[-1]), None
        place = place_among(topic, siblings)
        before = [each for each in self._statement.walk() if each.start < siblings[0].start]
        if place == 0 and before:
            return _own_end(before[-1]), siblings[0].heading
        beside = siblings[max(place - 1, 0)]
        return self._end_of(beside), beside.heading

    def _end_of(self, section: Section) -> int:
        """Return where the last words of a section stand, those of the sections in it included.

        A date that closes the statement, with who signs below it, stays at its end.
        """
        *_, last = walk([section])
        if all(each.start <= last.start or each.footer for each in self._statement.walk()):
            for place in range(1, len(last.blocks)):
                if self._closes(last.blocks[place:]):
                    return last.blocks[place - 1].end
        return max(map(_own_end, walk([section])))

    def _closes(self, blocks: Sequence[Block]) -> bool:
        """Whether ``blocks`` are no sentences, but the date of the statement with who signs; contact data are not."""
        dated = next((place for place, block in enumerate(blocks) if self._is_date(block)), None)
        if dated is None or any(map(self._tells, blocks)):
            return False
        return not any(has_contact(words) or is_address(words) for words in map(self._said, blocks[:dated]))

    def _is_date(self, block: Block) -> bool:
        inside = (each for each in self._statement.facts if block.start <= each.start < block.end)
        return len(block.sentences) < 2 and any(
            each.kind in ("date", "version") and "own" in each.tags for each in inside
        )

    def _holds(self, span: Span, offset: int) -> bool:
        original = self._statement.source.original_span(span)
        return original.start <= offset < original.end

    def _said(self, block: Block) -> str:
        return self._words(Span(block.start, block.end))

    def _words(self, span: Span | None) -> str:
        return self._statement.words(span) if span else ""


def _own_end(section: Section) -> int:
    ends = [block.end for block in section.blocks]
    return max([*ends, section.heading.end if section.heading else section.start])
