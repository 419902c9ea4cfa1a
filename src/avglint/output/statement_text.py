"""The structured model of a statement as a tree for people: what ``avglint parse`` prints."""

from collections.abc import Iterator

from avglint.model.source import Span
from avglint.model.statement import Block, Fact, Item, Section, Statement
from avglint.output.lines import BLANK, Line, Tone, line, paragraph
from avglint.output.place import spot
from avglint.output.visible import clip, one_line, visible
from avglint.output.words import Words, words

_STEP = "  "
_DEEPEST = 12
"""Deeper levels are not indented further, or nothing would be left of the line."""


def statement_lines(statement: Statement, language: str, width: int) -> Iterator[Line]:
    """Yield title, sections with all that is in their blocks, and facts, each line at most ``width`` columns."""
    own = words(language)
    title = f": {one_line(statement.words(statement.title))}" if statement.title else ""
    yield line(clip(visible(statement.source.path) + title, width), "strong")
    yield BLANK
    for section in statement.sections:
        yield from _section_lines(statement, section, own, 0, width)
    if statement.facts:
        yield BLANK
        yield line(own.facts, "strong")
        for fact in statement.facts:
            yield line(clip(_STEP + _fact(statement, fact, own), width))


def _section_lines(statement: Statement, section: Section, own: Words, depth: int, width: int) -> Iterator[Line]:
    heading = one_line(statement.words(section.heading)) if section.heading else own.headless
    topics = f" [{', '.join(section.topics)}]" if section.topics else ""
    yield from paragraph(f"# {heading}{topics}", width, "strong", _indent(depth), _STEP)
    for block in section.blocks:
        yield from _block_lines(statement, block, depth + 1, width)
    for child in section.sections:
        yield from _section_lines(statement, child, own, depth + 1, width)


def _block_lines(statement: Statement, block: Block, depth: int, width: int) -> Iterator[Line]:
    text = "" if block.items or block.rows else one_line(statement.source.text[block.start : block.end])
    yield from paragraph(f"{block.kind} {text}".rstrip(), width, "plain", _indent(depth), _STEP)
    for item in block.items:
        yield from _item_lines(statement, item, depth + 1, width)
    for row in block.rows:
        cells = " | ".join(one_line(statement.words(cell)) for cell in row.cells)
        tone: Tone = "strong" if row.header else "plain"
        yield from paragraph(f"| {cells} |", width, tone, _indent(depth + 1), _STEP)


def _item_lines(statement: Statement, item: Item, depth: int, width: int) -> Iterator[Line]:
    text = " ".join(one_line(statement.words(sentence)) for sentence in item.sentences)
    yield from paragraph(f"- {text}", width, "plain", _indent(depth), _STEP)
    for child in item.items:
        yield from _item_lines(statement, child, depth + 1, width)


def _fact(statement: Statement, fact: Fact, own: Words) -> str:
    source = statement.source
    at = source.place(source.original_span(Span(fact.start, fact.end)).start)
    tags = f" [{', '.join(sorted(fact.tags))}]" if fact.tags else ""
    return f"{spot(at, own)} {fact.kind} {visible(fact.value)}{tags} “{one_line(statement.words(fact))}”"


def _indent(depth: int) -> str:
    return _STEP * min(depth, _DEEPEST)
