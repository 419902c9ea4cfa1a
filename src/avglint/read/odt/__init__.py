"""An OpenDocument text (.odt) to the text that a reader of it sees."""

from avglint.read.document import Document
from avglint.read.odt.story import read_story
from avglint.read.office.archive import Archive
from avglint.read.office.compose import compose_document


def read_odt(data: bytes, path: str) -> Document:
    """Return the text of the OpenDocument file ``data``. Raises UnreadableSourceError where it can't be read."""
    return compose_document(read_story(Archive(data, path), path))
