"""The body of a Word document to blocks: paragraphs, tables and text boxes in reading order, each paragraph counted."""

from collections.abc import Iterator

from avglint.read.docx.names import ALTERNATE, CHOICE, Element, P, integer, switch, value, w
from avglint.read.docx.numbering import Numbering
from avglint.read.docx.runs import Notes, RunReader
from avglint.read.docx.styles import Form, Styles
from avglint.read.office.story import Block, Paragraph, Row, Run, Table

_AROUND = frozenset(
    {ALTERNATE, CHOICE, *map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))},
)
"""What stands around blocks, rows or cells and adds nothing."""
_TABLE = w("tbl")
_CONTROL = w("sdt")
_MOST_SPANNED = 100
_SEEN_SPACE = 60
"""Twentieths of a point between paragraphs that a reader sees as space."""


class BodyReader:
    """Reads one part of the document: its body, its notes, a header or a footer."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: Notes, counted: int = 0, *, whole_fields: bool = True
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._runs = RunReader(styles, notes, whole_fields=whole_fields)
        self._counted = counted
        """How many paragraphs there are before the next one."""
        self._before: Form | None = None
        """The paragraph before, where that is not empty."""
        self._carried: tuple[Run, ...] = ()
        """Of a paragraph whose end was deleted: it goes on in the next."""

    def blocks(self, parent: Element) -> Iterator[Block]:
        """Yield the blocks in ``parent``."""
        for child in parent:
            if child.tag == P and not len(child):
                # Hostile files have a million of these.
                self._counted += 1
                self._before = None
            elif child.tag == P:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield self._table(child)
            elif child.tag in _AROUND and not _is_contents(child):
                yield from self.blocks(child)
            else:
                self._pass_by(child)

    def _pass_by(self, element: Element) -> None:
        self._counted += sum(1 for _ in element.iter(P))

    def _paragraph(self, element: Element) -> Iterator[Block]:
        number = self._counted + 1
        properties = element.find(w("pPr"))
        form = self._styles.form(properties)
        read = self._runs.read(element, self._styles.paragraph_font(properties))
        runs = (*self._carried, *read.runs)
        self._carried = ()
        if properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None:
            self._carried = runs
        elif form.contents or not any(run.text.strip() for run in runs):
            self._before = None
        else:
            apart, self._before = _is_apart(self._before, form), form
            marker = self._numbering.next_marker(form.list_id, form.depth) if form.list_id else ""
            depth = form.depth + 1 if marker else 0
            yield Paragraph(number, runs, form.level, depth, marker, f"{form.list_id}/{depth}", apart, read.notes)
        self._counted = number
        for box in read.boxes:
            yield from self.blocks(box)
        # Whatever was left out of it, the next paragraph has the number that the file gives it.
        self._counted = number - 1 + sum(1 for _ in element.iter(P))

    def _table(self, table: Element) -> Table:
        read = Table(tuple(self._rows(table)))
        self._before = None
        return read

    def _rows(self, parent: Element) -> Iterator[Row]:
        for child in parent:
            if child.tag in _AROUND:
                yield from self._rows(child)
            elif child.tag != w("tr"):
                self._pass_by(child)
            else:
                properties = child.find(w("trPr"))
                if properties is not None and (properties.find(w("del")) is not None or switch(properties, "hidden")):
                    self._pass_by(child)
                else:
                    header = properties is not None and properties.find(w("tblHeader")) is not None
                    yield Row(tuple(self._cells(child)), header)

    def _cells(self, parent: Element) -> Iterator[tuple[Block, ...]]:
        for child in parent:
            if child.tag in _AROUND:
                yield from self._cells(child)
            elif child.tag == w("tc"):
                properties = child.find(w("tcPr"))
                yield tuple(self.blocks(child))
                spanned = integer(value(properties, "gridSpan"), 1)
                yield from [()] * min(spanned - 1, _MOST_SPANNED)
            else:
                self._pass_by(child)


def _is_apart(before: Form | None, form: Form) -> bool:
    """Tell whether a reader sees white space between two paragraphs."""
    if before is None:
        return True
    if before.style == form.style and (before.contextual or form.contextual):
        return False
    return max(before.after, form.before) >= _SEEN_SPACE


def _is_contents(element: Element) -> bool:
    """Tell whether a content control holds the list of contents that Word makes."""
    if element.tag != _CONTROL:
        return False
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}")
    return (value(gallery, "docPartGallery") or "") == "Table of Contents"
