"""Building sources and looking at statements, for the tests of the parser."""

from collections.abc import Iterator

from avglint.model.source import LineHint, Source, Span
from avglint.model.statement import Block, Item, Section, Statement
from avglint.parsing import parse


def plain(text: str) -> Source:
    """A plain text file with this text."""
    return Source("notice.txt", "text", "", text, text)


def hinted(*lines: tuple[str, LineHint]) -> Source:
    """A file with markup whose reader sees these lines."""
    text = "\n".join(line for line, _ in lines)
    return Source("notice.html", "html", "", text, text, hints=tuple(hint for _, hint in lines))


def outline(statement: Statement) -> list[tuple[int, str]]:
    """Level and words of all headings."""
    return [(s.level, statement.words(s.heading)) for s in statement.walk() if s.heading is not None]


def outline_of(text: str) -> list[tuple[int, str]]:
    """Level and words of all headings of a plain text."""
    return outline(parse(plain(text)))


def headings_of(text: str) -> list[str]:
    """The words of all headings of a plain text."""
    return [heading for _, heading in outline_of(text)]


def blocks_of(text: str) -> tuple[Statement, list[Block]]:
    """The blocks of a plain text, in order."""
    statement = parse(plain(text))
    return statement, [block for section in statement.walk() for block in section.blocks]


def items_of(item: Item) -> Iterator[Item]:
    """An item and all nested in it."""
    yield item
    for below in item.items:
        yield from items_of(below)


def leaves(sections: tuple[Section, ...]) -> Iterator[Span]:
    """The headings, sentences and cells of the sections: what together holds all words of a statement."""
    for section in sections:
        if section.heading is not None:
            yield section.heading
        for block in section.blocks:
            yield from block.sentences
            yield from (span for top in block.items for item in items_of(top) for span in item.sentences)
            yield from (cell for row in block.rows for cell in row.cells)
        yield from leaves(section.sections)
