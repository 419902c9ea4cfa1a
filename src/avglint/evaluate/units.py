"""A statement cut into units, the smallest things read at once: headings, sentences, list items, table rows."""

from collections.abc import Iterator
from typing import NamedTuple

from avglint.model.card import UnitKind
from avglint.model.source import Span
from avglint.model.statement import Block, Item, Row, Section, Statement
from avglint.parsing.forms import is_titular


class Unit(NamedTuple):
    """One unit. ``start`` and ``end`` are offsets in ``Source.text``."""

    kind: UnitKind
    start: int
    end: int
    section: int
    """Number of its section, in order of place."""
    block: int
    """Number of its block, in order of place; a heading is a block of its own."""
    context: tuple[int, ...] = ()
    """The units to read it with: of a list item its introduction, of a table row its header."""
    cells: tuple[Span, ...] = ()
    """Of a table row, its cells."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class SectionInfo(NamedTuple):
    """What the units of a section share. ``topics`` are its own or, where it has none, its parent's."""

    section: Section
    heading: Span | None
    topics: frozenset[str]


FOOTER_TOPIC = "footer"
"""Of what stands in the footer of a web page: only clues that ask for it look there."""


def sections_of(statement: Statement) -> list[SectionInfo]:
    """Return the statement's sections in order of place, with the topics that they have or inherit."""
    whole = _whole(statement)
    found: list[SectionInfo] = []
    stack: list[tuple[Section, frozenset[str]]] = [(section, frozenset()) for section in reversed(statement.sections)]
    while stack:
        section, inherited = stack.pop()
        topics = frozenset[str]() if section is whole else frozenset(section.topics) or inherited
        shown = frozenset({FOOTER_TOPIC}) if section.footer else topics
        found.append(SectionInfo(section, section.heading, shown))
        stack.extend((child, topics) for child in reversed(section.sections))
    return found


def _whole(statement: Statement) -> Section | None:
    """Return the section that is the whole statement: its title ("Privacy en cookies") is no topic of its parts."""
    headed = [section for section in statement.sections if section.heading]
    first = headed[0] if headed else None
    if first is None or first.heading is None or first.heading != statement.title:
        return None
    title = statement.words(first.heading)
    names_it = is_titular(title) and not title.endswith("?")
    return first if names_it and (first.sections or len(headed) == 1) else None


def units_of(sections: list[SectionInfo]) -> list[Unit]:
    """Return all units of the sections, in order of place."""
    units: list[Unit] = []
    block = -1
    for number, info in enumerate(sections):
        first = len(units)
        if info.heading:
            block += 1
            units.append(Unit("heading", info.heading.start, info.heading.end, number, block))
        for part in info.section.blocks:
            block += 1
            introduction = (len(units) - 1,) if len(units) > first else ()
            units.extend(_block_units(part, number, block, introduction, len(units)))
    return units


def _block_units(block: Block, section: int, number: int, introduction: tuple[int, ...], at: int) -> Iterator[Unit]:
    if block.kind == "list":
        yield from _item_units(block.items, section, number, introduction, at)
    elif block.kind == "table":
        yield from _row_units(block.rows, section, number, at)
    else:
        for sentence in block.sentences:
            yield Unit("sentence", sentence.start, sentence.end, section, number)


def _item_units(
    items: tuple[Item, ...], section: int, block: int, introduction: tuple[int, ...], at: int
) -> Iterator[Unit]:
    stack = [(item, introduction) for item in reversed(items)]
    while stack:
        item, context = stack.pop()
        own = at
        for sentence in item.sentences:
            yield Unit("item", sentence.start, sentence.end, section, block, context)
            at += 1
        nested = (*introduction, own) if item.sentences else context
        stack.extend((child, nested) for child in reversed(item.items))


def _row_units(rows: tuple[Row, ...], section: int, block: int, at: int) -> Iterator[Unit]:
    header: tuple[int, ...] = ()
    for place, row in enumerate(rows, at):
        if row.header:
            yield Unit("header", row.start, row.end, section, block)
            header = (place,)
        else:
            yield Unit("row", row.start, row.end, section, block, header, row.cells)
