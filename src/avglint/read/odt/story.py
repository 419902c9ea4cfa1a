"""The parts of an OpenDocument file to its story: the body with its notes, the page headers and footers, the title."""

from collections.abc import Iterator

from avglint.read.odt.body import BodyReader
from avglint.read.odt.lists import Lists
from avglint.read.odt.names import Element, count, office, style, text
from avglint.read.odt.styles import Styles
from avglint.read.office.archive import Archive, broken, encrypted
from avglint.read.office.story import Paragraph, Story, paragraphs

_MANIFEST = "META-INF/manifest.xml"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MARGINS = tuple(style(f"{side}{page}") for side in ("header", "footer") for page in ("", "-left", "-first"))
_UNSEEN = (text("tracked-changes"), office("annotation"), office("forms"))
"""What was deleted, what was remarked on the text, and the fields of forms."""


def read_story(archive: Archive, path: str) -> Story:
    """Return what the OpenDocument file says. Raises UnreadableSourceError where it is broken or encrypted."""
    if _MANIFEST in archive and b"encryption-data" in archive.data(_MANIFEST):
        raise encrypted(path)
    content, common = archive.xml("content.xml"), archive.xml("styles.xml")
    body: Element = None if content is None else content.find(f"{office('body')}/{office('text')}")
    if body is None:
        raise broken(path)
    for element in list(body.iter(*_UNSEEN)):
        _remove(element)
    lists = Lists(common, content)
    blocks = tuple(BodyReader(Styles(common, content), lists).blocks(body))
    return Story(blocks, tuple(_margins(common, lists, count(body))), _title(archive))


def _remove(element: Element) -> None:
    """Take ``element`` out and leave the text that follows it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _margins(common: Element, lists: Lists, counted: int) -> Iterator[tuple[Paragraph, ...]]:
    styles = Styles(common)
    for margin in () if common is None else common.iter(*_MARGINS):
        yield tuple(paragraphs(list(BodyReader(styles, lists, counted).blocks(margin))))
        counted += count(margin)


def _title(archive: Archive) -> str | None:
    meta = archive.xml("meta.xml")
    found = None if meta is None else next(meta.iter(_TITLE), None)
    return None if found is None else " ".join((found.text or "").split()) or None
