"""Several files as one statement: each is read as what it is, and all are judged as one text."""

import hashlib
from collections.abc import Iterator, Sequence

from avglint.model.source import Part, Piece, Source, Span
from avglint.model.statement import Block, Item, Row, Section, Statement
from avglint.parsing.language import language_of

_BETWEEN = "\n\n"


def join(statements: Sequence[Statement]) -> Statement:
    """Return one statement of all; the first gives the title. What is found in it bears the path of its own file."""
    if len(statements) == 1:
        return statements[0]
    sources = [statement.source for statement in statements]
    text, original = (
        _BETWEEN.join(each) for each in zip(*((each.text, each.original) for each in sources), strict=True)
    )
    parts: list[Part] = []
    pieces: list[Piece] = []
    sections: list[Section] = []
    at = start = 0
    for statement in statements:
        source = statement.source
        if parts:
            pieces.append(Piece(at - len(_BETWEEN), start - len(_BETWEEN), start, verbatim=True))
        parts.append(Part(start, source))
        pieces.extend(_moved_pieces(source, at, start))
        sections.extend(_moved_section(section, at) for section in statement.sections)
        at += len(source.text) + len(_BETWEEN)
        start += len(source.original) + len(_BETWEEN)
    digest = hashlib.sha256("".join(source.sha256 for source in sources).encode()).hexdigest()
    first = sources[0]
    whole = Source(first.path, first.format, digest, original, text, tuple(pieces), None, first.title, tuple(parts))
    return Statement(whole, statements[0].title, tuple(sections), language=language_of(text))


def _moved_pieces(source: Source, at: int, start: int) -> Iterator[Piece]:
    for piece in source.pieces or (Piece(0, 0, len(source.original), verbatim=True),):
        yield Piece(piece.text_start + at, piece.original_start + start, piece.original_end + start, piece.verbatim)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved_section(section: Section, by: int) -> Section:
    """Sections nest as deep as headings do (the parser bounds that), so recursion is safe."""
    return section._replace(
        heading=_moved(section.heading, by) if section.heading else None,
        start=section.start + by,
        end=section.end + by,
        blocks=tuple(_moved_block(block, by) for block in section.blocks),
        sections=tuple(_moved_section(inner, by) for inner in section.sections),
    )


def _moved_block(block: Block, by: int) -> Block:
    return block._replace(
        start=block.start + by,
        end=block.end + by,
        sentences=tuple(_moved(span, by) for span in block.sentences),
        items=tuple(_moved_item(item, by) for item in block.items),
        rows=tuple(_moved_row(row, by) for row in block.rows),
    )


def _moved_item(item: Item, by: int) -> Item:
    sentences = tuple(_moved(span, by) for span in item.sentences)
    return Item(item.start + by, item.end + by, sentences, tuple(_moved_item(inner, by) for inner in item.items))


def _moved_row(row: Row, by: int) -> Row:
    return row._replace(start=row.start + by, end=row.end + by, cells=tuple(_moved(span, by) for span in row.cells))
