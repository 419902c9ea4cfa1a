"""From the bytes of a PDF to its text, or to what is wrong with it."""

from collections.abc import Sequence

from avglint.model.source import ParagraphStart
from avglint.read.document import Document
from avglint.read.office.compose import compose_document
from avglint.read.pdf.broken import is_broken, is_picture
from avglint.read.pdf.extract import extract
from avglint.read.pdf.faults import BrokenPage, PdfFault
from avglint.read.pdf.paragraphs import PageStart
from avglint.read.pdf.story import tell

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
"""Bytes: so far from its start a file may begin to be a PDF."""


def read(data: bytes) -> Document | PdfFault | BrokenPage:
    """Return the text of the PDF ``data``, or why that can't be told."""
    if _HEADER not in data[:_HEADER_WITHIN]:
        return PdfFault.OTHER
    pages = extract(data)
    if isinstance(pages, PdfFault | BrokenPage):
        return pages
    if is_picture(pages.sheets):
        return PdfFault.PICTURE
    told = tell(pages)
    if is_broken(pages.sheets, told.text):
        return PdfFault.DAMAGED
    document = compose_document(told.story)
    starts = _pages(document.text, document.paragraphs, told.starts, len(pages.sheets))
    return document._replace(paragraphs=(), pages=starts)


def _pages(
    text: str, paragraphs: Sequence[ParagraphStart], starts: Sequence[PageStart], number: int
) -> tuple[int, ...]:
    """Return where in ``text`` each page begins: at a paragraph, or where the rest of one stands."""
    places = {each.number: each.start for each in reversed(paragraphs)}
    numbers = sorted(places)
    begins: dict[int, int] = {}
    for start in starts:
        at = next((each for each in numbers if each >= start.number), None)
        if at is None:
            continue
        place = places[at]
        if start.words and at == start.number:
            place = max(text.find(start.words, place), place)
        begins.setdefault(start.page, place)
    found: list[int] = []
    after = len(text)
    for page in range(number, 0, -1):
        after = min(begins.get(page, after), after)
        found.append(0 if page == 1 else after)
    return tuple(reversed(found))
