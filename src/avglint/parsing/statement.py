"""A source to a statement: lines, their kinds, blocks, sections."""

from collections.abc import Sequence

from avglint.model.source import Source, Span
from avglint.model.statement import Section, Statement
from avglint.parsing.forms import is_titular
from avglint.parsing.language import language_of
from avglint.parsing.lexer import parse_lines
from avglint.parsing.lines import split_lines
from avglint.parsing.sections import fold_sections

_MOST_WORDS_OF_TITLE = 12


def parse(source: Source) -> Statement:
    """Return the structure of the text, without facts and topics. No text is refused; linear in its length."""
    lines = split_lines(source)
    sections = fold_sections(source.text, [(kind, lines[number]) for kind, number in parse_lines(lines)])
    return Statement(source, _title(source.text, sections), sections, language=language_of(source.text))


def _title(text: str, sections: Sequence[Section]) -> Span | None:
    """Return the first heading, or a short first line where there is none or where only that reads as a title."""
    heading = next((section.heading for section in sections if section.heading is not None), None)
    first = sections[0] if sections else None
    if first is None or first.heading is not None or first.footer or not first.blocks[0].sentences:
        return heading
    span = first.blocks[0].sentences[0]
    words = text[span.start : span.end]
    short = len(words.split()) <= _MOST_WORDS_OF_TITLE and words[-1] not in ".:;,"
    if heading is None:
        return span if short else None
    return span if short and is_titular(words) and not is_titular(text[heading.start : heading.end]) else heading
