"""A PDF to the text that a reader of it sees."""

from avglint.errors import UnreadableSourceError
from avglint.model.source import ParagraphStart
from avglint.read.document import Document
from avglint.read.office.compose import compose_document
from avglint.read.pdf.broken import is_broken, is_picture
from avglint.read.pdf.extract import extract
from avglint.read.pdf.faults import BROKEN_TEXT, NO_TEXT, error
from avglint.read.pdf.limits import PdfFault
from avglint.read.pdf.paragraphs import PageStart
from avglint.read.pdf.story import tell


def read_pdf(data: bytes, path: str) -> Document:
    """Return the text of the PDF ``data``. Raises UnreadableSourceError where it can't be read, or not be trusted."""
    pages = extract(data)
    if isinstance(pages, PdfFault):
        raise error(path, pages)
    if is_picture(pages.sheets):
        raise UnreadableSourceError(path, *NO_TEXT)
    told = tell(pages)
    if is_broken(pages.sheets, told.text):
        raise UnreadableSourceError(path, *BROKEN_TEXT)
    document = compose_document(told.story)
    return document._replace(
        paragraphs=(), pages=_pages(document.text, document.paragraphs, told.starts, len(pages.sheets))
    )


def _pages(
    text: str, paragraphs: tuple[ParagraphStart, ...], starts: tuple[PageStart, ...], number: int
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
