"""A Word file (.docx) to the text that a reader of it sees."""

from avglint.errors import UnreadableSourceError
from avglint.read.document import Document
from avglint.read.docx.package import open_package
from avglint.read.docx.story import read_story
from avglint.read.office.compose import compose_document


def read_docx(data: bytes, path: str) -> Document:
    """Return the text of the Word file ``data``. Raises UnreadableSourceError where it can't be read."""
    try:
        return compose_document(read_story(open_package(data, path)))
    except RecursionError as error:
        raise UnreadableSourceError(
            path,
            "Het document is te diep genest; kopieer de tekst naar een nieuw document en geef dat bestand.",
            "The document nests too deep; copy its text to a new document and give that.",
        ) from error
