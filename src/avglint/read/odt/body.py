"""The body of an OpenDocument text to blocks: paragraphs, lists, tables and text boxes in reading order."""

from collections.abc import Iterator
from typing import NamedTuple

from avglint.read.odt.inline import InlineReader, holders
from avglint.read.odt.lists import Lists
from avglint.read.odt.names import DRAWING, Element, H, P, count, table, text
from avglint.read.odt.styles import Form, Styles
from avglint.read.office.story import Block, Paragraph, Row, Table, paragraphs

_AROUND = frozenset({text("section"), text("numbered-paragraph"), table("table-rows"), table("table-row-group")})
_LIST, _TABLE = text("list"), table("table")
_MOST_REPEATED = 100
_SEEN_SPACE = 3.0
"""Points between paragraphs that a reader sees as space."""


class _Item(NamedTuple):
    """Where in a list a paragraph stands."""

    depth: int = 0
    """From 1; 0: in no list."""
    style: str = ""
    marker: str = ""


class BodyReader:
    """Reads one part of the document: its body, a header or a footer."""

    def __init__(self, styles: Styles, lists: Lists, counted: int = 0) -> None:
        self._styles = styles
        self._lists = lists
        self._inline = InlineReader(styles)
        self._counted = counted
        """How many paragraphs there are before the next one."""
        self._notes = 0
        self._before: Form | None = None
        """The paragraph before, where that is not empty."""

    def blocks(self, parent: Element, item: _Item = _Item()) -> Iterator[Block]:  # noqa: B008  # a constant
        """Yield the blocks in ``parent``."""
        for child in parent:
            if child.tag in (P, H):
                yield from self._paragraph(child, item)
                # What else there is in an item goes on in it.
                item = item._replace(marker="")
            elif child.tag == _LIST:
                yield from self._list(child, item)
            elif child.tag == _TABLE:
                yield Table(tuple(self._rows(child, header=False)))
                self._before = None
            elif child.tag in _AROUND and not _is_hidden(child):
                yield from self.blocks(child, item)
            elif isinstance(child.tag, str) and child.tag.startswith(DRAWING):
                for box in holders(child):
                    yield from self.blocks(box)
            else:
                self._counted += count(child)

    def _paragraph(self, element: Element, item: _Item) -> Iterator[Block]:
        number = self._counted + 1
        name = element.get(text("style-name"), "")
        form = self._styles.form(name)
        read = self._inline.read(element, self._styles.paragraph_font(name))
        self._counted = number
        notes = tuple(note for each in read.notes for note in self._note(each))
        if any(run.text.strip() for run in read.runs):
            level, marker = self._heading(element, form, item)
            apart = self._before is None or max(self._before.after, form.before) >= _SEEN_SPACE
            depth = 0 if level else item.depth
            yield Paragraph(number, read.runs, level, depth, marker, f"{item.style}/{depth}", apart, notes)
            self._before = form
        else:
            self._before = None
        for box in read.boxes:
            yield from self.blocks(box)
        # Whatever was left out of it, the next paragraph has the number that the file gives it.
        self._counted = number - 1 + count(element)

    def _heading(self, element: Element, form: Form, item: _Item) -> tuple[int, str]:
        """Return the level of a heading, 0 for what is none, and the number before it."""
        if element.tag != H:
            return form.level, item.marker
        outline = element.get(text("outline-level"), "1")
        level = max(int(outline[:2]), 1) if outline.isdigit() else 1
        if item.marker or element.get(text("is-list-header")) == "true":
            return level + 1, item.marker
        return level + 1, self._lists.next_outline(level)

    def _note(self, note: Element) -> Iterator[Paragraph]:
        self._notes += 1
        inner = BodyReader(self._styles, self._lists, self._counted)
        found = [
            each
            for body in note.iterchildren(text("note-body"))
            for each in paragraphs(list(inner.blocks(body)))
            if each.text.strip()
        ]
        self._counted += count(note)
        for place, each in enumerate(found):
            yield each._replace(marker=f"[{self._notes}]" if not place else "", depth=0, level=0)

    def _list(self, element: Element, around: _Item) -> Iterator[Block]:
        depth = around.depth + 1
        style = element.get(text("style-name"), around.style)
        goes_on = element.get(text("continue-numbering")) == "true" or element.get(text("continue-list")) is not None
        if depth == 1 and not goes_on:
            self._lists.restart(style)
        for child in element:
            if child.tag == text("list-item") and any(each.tag in (P, H) for each in child):
                start = child.get(text("start-value"), "")
                number = int(start) if start.isdigit() and len(start) < 9 else None
                yield from self.blocks(child, _Item(depth, style, self._lists.next_marker(style, depth - 1, number)))
            else:
                # The header of a list, or an item with nothing but another list in it.
                yield from self.blocks(child, _Item(depth, style))

    def _rows(self, parent: Element, *, header: bool) -> Iterator[Row]:
        for child in parent:
            if child.tag in _AROUND:
                yield from self._rows(child, header=header)
            elif child.tag == table("table-header-rows"):
                yield from self._rows(child, header=True)
            elif child.tag == table("table-row"):
                yield Row(tuple(self._cells(child)), header)
            else:
                self._counted += count(child)

    def _cells(self, row: Element) -> Iterator[tuple[Block, ...]]:
        for child in row:
            repeated = child.get(table("number-columns-repeated"), "1")
            copies = min(int(repeated), _MOST_REPEATED) if repeated.isdigit() and len(repeated) < 9 else 1
            if child.tag == table("table-cell"):
                yield tuple(self.blocks(child))
                yield from [()] * (copies - 1)
            elif child.tag == table("covered-table-cell"):
                self._counted += count(child)
                yield from [()] * copies
            else:
                self._counted += count(child)


def _is_hidden(section: Element) -> bool:
    """Tell whether a section is not shown, always or since its condition was met when the file was saved."""
    return bool(section.get(text("display")) == "none" or section.get(text("is-hidden")) == "true")
