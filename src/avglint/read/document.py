"""What the readers of Word, OpenDocument and PDF files hand over: files that have no lines an author could open."""

from typing import NamedTuple

from avglint.model.source import LineHint, ParagraphStart


class Document(NamedTuple):
    """The text that a reader of the file sees, and where in the file it stands."""

    text: str
    """One line a paragraph, item, row or heading, as the readers of markup give it (``read/canonical.py``)."""
    hints: tuple[LineHint, ...]
    """One for each line of ``text`` (``text.split("\\n")``)."""
    title: str | None
    """Of the document's properties; None where they say nothing."""
    pages: tuple[int, ...] = ()
    """Of a PDF: the offset in ``text`` at which each page begins. A page without text begins where the next does."""
    paragraphs: tuple[ParagraphStart, ...] = ()
    """Of a Word or OpenDocument file: where in ``text`` the paragraphs begin that have text, in order of offset."""
