"""Markdown to the text that a reader of the rendered page sees."""

from avglint.read.canonical import Page, compose
from avglint.read.front_matter import front_matter
from avglint.read.markdown.blocks import write_blocks
from avglint.read.writer import LineWriter


def read_markdown(original: str) -> Page:
    """Return the text of the Markdown file ``original``: CommonMark with tables, and front matter left out."""
    start, title = front_matter(original)
    writer = LineWriter(original)
    write_blocks(writer, start)
    return compose(writer.lines, title)
