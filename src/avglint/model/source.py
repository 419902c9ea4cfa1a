"""A file as read: what its author saved, what its reader sees, and how places in the two correspond.

All offsets are code points. ``text`` is what a reader sees, one line a paragraph, item, row or heading in formats with
markup; ``original`` is the decoded file. For plain text the two are the same string, but for characters that take no
room.
"""

from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

from avglint.expression import expression

Format = Literal["text", "markdown", "html", "mdx", "astro", "jsx", "vue", "php", "template", "docx", "odt", "pdf"]
DOCUMENTS: frozenset[Format] = frozenset({"docx", "odt", "pdf"})
"""Of programs that write no text files: their places are paragraphs or pages."""
LineKind = Literal["heading", "item", "row", "header_row", "text", "footnote"]

_LINE_END = expression(r"\r\n?|\n")


class Span(NamedTuple):
    """A stretch of text: ``start`` inclusive, ``end`` exclusive, in code points."""

    start: int
    end: int


class Place(NamedTuple):
    """A place in the file as saved. Line and column count from 1, the offset from 0, all in code points.

    A Word, OpenDocument or PDF file has no lines that its author could open: there they are those of the text that
    avglint reads in it, and ``paragraph`` or ``page`` says where a person finds the place.
    """

    line: int
    column: int
    offset: int
    path: str = ""
    """Of the file, where several files are one statement; else empty."""
    paragraph: int = 0
    """Word and OpenDocument: the paragraph, counted from 1 as ``ParagraphStart`` says; else 0."""
    page: int = 0
    """PDF: the page, counted from 1, whatever number is printed on it; else 0."""
    page_line: int = 0
    """PDF: the line of the text on that page, counted from 1 without blank lines; else 0."""


class ParagraphStart(NamedTuple):
    """Where in the text a paragraph of a Word or OpenDocument file begins.

    Paragraphs are counted from 1 in the order in which the file has them, those in table cells, lists, content controls
    and text boxes included, and the empty ones and those left out of the text too. In docx these are the ``w:p``
    elements of the body without those in an ``mc:Fallback`` (they say again what stands before them), in odt the
    ``text:p`` and ``text:h`` elements of ``office:text`` without those of tracked changes and annotations. Page headers
    and footers, and the notes of docx, stand in parts of their own: they are counted on after the body, the footnotes
    first, then the endnotes.
    """

    start: int
    number: int


class Piece(NamedTuple):
    """A run of ``text`` that came from one run of ``original``.

    Where ``verbatim``, the two runs are equal, character for character; otherwise (an entity, collapsed white space,
    something the reader adds) the run of the text stands for the run of the original as a whole.
    """

    text_start: int
    original_start: int
    original_end: int
    verbatim: bool


class LineHint(NamedTuple):
    """What the markup says of one line of ``text``. ``level``: of a heading from 1, of an item its depth from 1."""

    kind: LineKind
    level: int = 0
    footer: bool = False
    """In the page's footer: it counts for contact data only."""


class Part(NamedTuple):
    """One file of several that are one statement; ``start`` is where it begins in the original of the whole."""

    start: int
    source: "Source"


class _File(NamedTuple):
    """What there is of a source: a record of its own, for a named tuple can't remember what it worked out."""

    path: str
    format: Format
    sha256: str
    """Of the bytes of the file."""
    original: str
    text: str
    pieces: tuple[Piece, ...] = ()
    """Sorted by ``text_start``; empty where ``text`` is ``original``."""
    hints: tuple[LineHint, ...] | None = None
    """One for each line of ``text`` (``text.split("\\n")``), or None where nothing marks the lines."""
    title: str | None = None
    """The document's own title outside the text (HTML ``<title>``, front matter), where it has one."""
    parts: tuple[Part, ...] = ()
    """The files, where this is several files as one statement."""
    paragraphs: tuple[ParagraphStart, ...] = ()
    """Word and OpenDocument: where the paragraphs begin, in order of offset."""
    pages: tuple[int, ...] = ()
    """PDF: the offset at which each page begins."""


class Source(_File):
    """The decoded text of a file, or of several that are one statement.

    The one place that turns an offset into line and column.
    """

    def original_span(self, span: Span) -> Span:
        """Return where ``span`` of ``text`` stands in ``original``."""
        if not self.pieces:
            return span
        if span.end <= span.start:
            at = self._original_extent(span.start)[0]
            return Span(at, at)
        start, end = self._original_extent(span.start)[0], self._original_extent(span.end - 1)[1]
        return Span(start, max(start, end))

    def place(self, original_offset: int) -> Place:
        """Return line and column of an offset of ``original``, and the paragraph or page where it has these.

        Lines end in LF, CRLF or a lone CR.
        """
        if self.parts:
            part = self.parts[bisect_right(self.parts, original_offset, key=lambda part: part.start) - 1]
            return part.source.place(original_offset - part.start)._replace(path=part.source.path)
        starts = self._starts
        line = bisect_right(starts, original_offset)
        place = Place(line, original_offset - starts[line - 1] + 1, original_offset)
        return self._in_document(place) if self.paragraphs or self.pages else place

    def _in_document(self, place: Place) -> Place:
        """Return ``place`` with the paragraph or the page and the line on it."""
        if self.paragraphs:
            index = bisect_right(self.paragraphs, place.offset, key=lambda paragraph: paragraph.start) - 1
            return place._replace(paragraph=self.paragraphs[max(index, 0)].number)
        page = max(bisect_right(self.pages, place.offset), 1)
        before = self.original[self.pages[page - 1] : place.offset - place.column + 1]
        return place._replace(page=page, page_line=sum(bool(line.strip()) for line in before.split("\n")) + 1)

    def offset_of(self, place: Place) -> int:
        """Return the offset in ``original`` of what ``place`` returned."""
        return place.offset + next((part.start for part in self.parts if part.source.path == place.path), 0)

    def file_at(self, original_offset: int) -> Span:
        """Return what of ``original`` is the file in which an offset lies."""
        part = next((part for part in reversed(self.parts) if part.start <= original_offset), None)
        return Span(part.start, part.start + len(part.source.original)) if part else Span(0, len(self.original))

    def file_called(self, path: str) -> Span:
        """Return what of ``original`` is the file at ``path``; all of it where this is no more than one file."""
        part = next((part for part in self.parts if part.source.path == path), None)
        return self.file_at(part.start) if part else Span(0, len(self.original))

    def lines(self) -> tuple[str, ...]:
        """Return the lines of ``original`` without their ends, as ``place`` counts them."""
        starts = self._starts
        ends = [*starts[1:], len(self.original)]
        return tuple(self.original[a:b].rstrip("\r\n") for a, b in zip(starts, ends, strict=True))

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.original)

    def _original_extent(self, offset: int) -> tuple[int, int]:
        """Return start and end, in ``original``, of the one character of ``text`` at ``offset``."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.text_start) - 1
        piece = self.pieces[max(index, 0)]
        if piece.verbatim:
            start = min(piece.original_start + offset - piece.text_start, piece.original_end)
            return start, min(start + 1, piece.original_end)
        return piece.original_start, piece.original_end


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of ``text`` starts. Lines end in LF, CRLF or a lone CR."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]
