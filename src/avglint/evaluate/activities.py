"""The activities that a statement tells of: rows of a table, list items, sections, or else paragraphs."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from avglint.evaluate.reading import Reading
from avglint.evaluate.units import SectionInfo
from avglint.model.source import Span
from avglint.model.statement import Block, Item, Section

_CHAPTERS = frozenset(("changes", "complaint", "recipients", "rights", "security"))
"""Who has a section on one of these within it is a chapter, or the statement, and not one activity."""
_ALSO_ELSEWHERE = (
    "automated",
    "cookies",
    "definitions",
    "dpo",
    "footer",
    "introduction",
    "processor_role",
    "provision",
)
_ELSEWHERE = _CHAPTERS.union(_ALSO_ELSEWHERE, ("retention", "source", "third_party_sites", "transfers"))
"""Topics of sections that tell of no activity, but of all of them. (What cookies do is AVG704's question.)"""
_GENERAL = frozenset(("purposes", "legal_basis", "retention"))
_NAMED = frozenset(("newsletter",))
"""Topics of sections whose heading says what the data are for, also where no sentence says so."""
_FEWEST = 2
"""One row, item or section tells nothing apart."""
_LONGEST_LABEL = 60
"""Code points before the colon of "Nieuwsbrief: wij sturen u ..."."""


Form = Literal["row", "purpose", "section", "item", "paragraph"]
Telling = Callable[[Span], frozenset[str]]
"""Returns the words of some text that can tell one activity from another, cut to the length that is compared."""


class Seen(NamedTuple):
    """What the statement says, by unit: each with the words that say it."""

    purpose: Mapping[int, Span]
    vague: Mapping[int, Span]
    """Purposes that say too little for AVG201."""
    basis: Mapping[int, Span]
    retention: Mapping[int, Span]
    for_all: frozenset[int]
    """The units that speak of all data."""
    columns: Mapping[int, Mapping[str, Span]]
    """Of each row, the cells that stand in a column with a topic."""
    cells: Mapping[int, tuple[Span, ...]]
    """Of each row, its cells that are not empty."""
    telling: Telling

    def purpose_in(self, unit: int) -> Span | None:
        """Return the words of a unit, in a list or a table of purposes, that say a purpose."""
        return self.columns.get(unit, {}).get("purposes") or self.purpose.get(unit) or self.vague.get(unit)


class Activity(NamedTuple):
    """Where an activity stands. ``units`` are its own, ``context`` those that introduce it."""

    form: Form
    """purpose: an item in a section on purposes"""
    name: Span
    first: int
    """The unit that bears the name."""
    units: range
    context: tuple[int, ...] = ()


def find_activities(reading: Reading, seen: Seen) -> list[Activity]:
    """Return the activities in order of place, all of one form: the one that tells them apart best."""
    finder = _Finder(reading, seen)
    found = [each for section in reading.statement.sections for each in finder.in_section(section)]
    by_form = {form: [each for each in found if each.form == form] for form in ("row", "purpose", "section", "item")}
    if sum(any(unit in seen.purpose for unit in each.units) for each in by_form["section"]) < _FEWEST:
        del by_form["section"]
    best = next((each for each in by_form.values() if len(each) >= _FEWEST), None)
    chosen = best or [each for number in range(len(reading.sections)) for each in finder.paragraphs(number)]
    return sorted(chosen, key=lambda each: each.units.start)


class _Finder:
    def __init__(self, reading: Reading, seen: Seen) -> None:
        self._reading = reading
        self._seen = seen
        self._starts = [unit.start for unit in reading.units]
        self._unit_at = {unit.start: number for number, unit in enumerate(reading.units) if unit.kind != "heading"}
        self._number = {id(info.section): number for number, info in enumerate(reading.sections)}

    def in_section(self, section: Section) -> list[Activity]:
        """Return the activities in a section and those nested in it. Sections nest as deep as the parser lets them."""
        nested = [each for child in section.sections for each in self.in_section(child)]
        info = self._reading.sections[self._number[id(section)]]
        if _is_elsewhere(info):
            return nested
        form: Form = "purpose" if "purposes" in info.topics else "item"
        own = [each for block in section.blocks for each in self._in_block(block, form)]
        told_apart = any(each.form in ("section", "row") for each in (*own, *nested))
        if not told_apart and self._names_activity(info):
            units = self._units_in(section.start, section.end)
            told = any(unit in self._seen.purpose for unit in units)
            if info.heading and (told or (info.topics <= _NAMED and any(unit in self._seen.basis for unit in units))):
                return [Activity("section", info.heading, units.start, units)]
        return [*own, *nested]

    def _names_activity(self, info: SectionInfo) -> bool:
        """Whether a heading says which activity, where others say "Welke gegevens" or "Doel en grondslag"."""
        if info.heading is None or info.heading == self._reading.statement.title or info.topics & _GENERAL:
            return False
        inner = [self._reading.sections[self._number[id(each)]] for each in info.section.sections]
        return bool(self._seen.telling(info.heading)) and not any(each.topics & _CHAPTERS for each in inner)

    def _units_in(self, start: int, end: int) -> range:
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def _in_block(self, block: Block, form: Form) -> list[Activity]:
        if block.kind == "table":
            return self._rows(block)
        found = [each for item in block.items for each in self._in_item(item, form)]
        return found if len(found) >= _FEWEST else []

    def _rows(self, block: Block) -> list[Activity]:
        """Return the rows of a table that tells of at least two of purpose, basis and term; not of terms and why."""
        seen = self._seen
        rows = [self._unit_at[row.start] for row in block.rows if not row.header and row.start in self._unit_at]
        in_column = {topic for row in rows for topic in seen.columns.get(row, {})}
        basis = "legal_basis" in in_column or sum(row in seen.basis for row in rows) >= _FEWEST
        purpose = any(seen.purpose_in(row) for row in rows)
        term = "retention" in in_column or any(row in seen.retention for row in rows)
        if purpose + basis + term < 2 or not (purpose or basis):
            return []
        return [Activity("row", self._first_cell(row), row, range(row, row + 1)) for row in rows]

    def _first_cell(self, row: int) -> Span:
        return next(iter(self._seen.cells.get(row, ())), self._reading.units[row].span)

    def _in_item(self, item: Item, form: Form) -> list[Activity]:
        """Return the purposes in a list item: its own, or those of the items in it where these are more than one."""
        inner = [each for nested in item.items for each in self._in_item(nested, form)]
        if len(inner) >= _FEWEST:
            return inner
        units = self._units_in(item.start, item.end)
        if not item.sentences or not any(self._seen.purpose_in(unit) for unit in units):
            return inner
        first = self._unit_at.get(item.sentences[0].start, units.start)
        name = _label(item.sentences[0], self._reading.statement.words(item.sentences[0]))
        return [Activity(form, name, first, units, self._reading.units[first].context)]

    def paragraphs(self, number: int) -> Iterator[Activity]:
        """Yield the paragraphs of a section that have a purpose."""
        info = self._reading.sections[number]
        if _is_elsewhere(info):
            return
        for block in info.section.blocks:
            units = self._units_in(block.start, block.end)
            first = next((unit for unit in units if unit in self._seen.purpose), None)
            if first is not None:
                sentence = self._reading.units[first].span
                if self._seen.telling(sentence):
                    yield Activity("paragraph", sentence, first, units)


def _is_elsewhere(info: SectionInfo) -> bool:
    return bool(info.topics & _ELSEWHERE) and "purposes" not in info.topics


def _label(sentence: Span, words: str) -> Span:
    """Return what stands before the colon of an item, where that is short; else the whole."""
    at = words.find(":")
    return Span(sentence.start, sentence.start + at) if 0 < at <= _LONGEST_LABEL else sentence
