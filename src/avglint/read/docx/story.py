"""The parts of a Word file to its story: the body with its notes, the page headers and footers, the title."""

from collections.abc import Iterator

from avglint.read.docx.body import BodyReader
from avglint.read.docx.names import RELATION, Element, P, w
from avglint.read.docx.numbering import Numbering
from avglint.read.docx.package import Package
from avglint.read.docx.runs import fields_are_whole
from avglint.read.docx.styles import Styles
from avglint.read.office.story import Paragraph, Story, paragraphs

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_REFERENCES = (w("headerReference"), w("footerReference"))
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read_story(package: Package) -> Story:
    """Return what the Word file says."""
    styles = Styles(package.styles)
    counted = _count(package.body)
    notes: dict[tuple[str, str], tuple[Paragraph, ...]] = {}
    for kind, part in (("footnote", package.footnotes), ("endnote", package.endnotes)):
        notes.update(_notes(part, kind, styles, counted))
        counted += _count(part)
    whole = fields_are_whole(package.body)
    body = BodyReader(styles, Numbering(package.numbering), notes, whole_fields=whole)
    blocks = tuple(body.blocks(package.body))
    return Story(blocks, tuple(_margins(package, styles, counted)), _title(package))


def _count(part: Element) -> int:
    return 0 if part is None else sum(1 for _ in part.iter(P))


def _notes(
    part: Element, kind: str, styles: Styles, counted: int
) -> Iterator[tuple[tuple[str, str], tuple[Paragraph, ...]]]:
    number = 0
    for note in () if part is None else part.iterfind(w(kind)):
        if note.get(w("type")) not in _SEPARATORS:
            number += 1
            reader = BodyReader(styles, Numbering(None), {}, counted)
            found = [each for each in paragraphs(tuple(reader.blocks(note))) if each.text.strip()]
            found[:1] = [each._replace(marker=f"[{number}]") for each in found[:1]]
            yield (kind, note.get(w("id"), "")), tuple(found)
        counted += _count(note)


def _margins(package: Package, styles: Styles, counted: int) -> Iterator[tuple[Paragraph, ...]]:
    names = dict.fromkeys(each.get(RELATION) for tag in _REFERENCES for each in package.body.iter(tag))
    for name in names:
        part: Element = package.margins.get(name or "")
        if part is None:
            continue
        reader = BodyReader(styles, Numbering(None), {}, counted)
        yield tuple(paragraphs(tuple(reader.blocks(part))))
        counted += _count(part)


def _title(package: Package) -> str | None:
    found = None if package.properties is None else package.properties.find(_TITLE)
    return None if found is None else " ".join((found.text or "").split()) or None
