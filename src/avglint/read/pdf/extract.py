"""From the bytes of a PDF to what is drawn on its pages, by PDFium.

PDFium is what Chrome shows PDFs with: it mends broken files as browsers do, and is made to face hostile ones.
"""

import ctypes
import math
from collections.abc import Iterator

import pypdfium2_raw as pdfium

from avglint.read.pdf.faults import BrokenPage, PdfFault
from avglint.read.pdf.intact import damage_in
from avglint.read.pdf.limits import MAX_DRAWN, MAX_GLYPHS, MAX_PAGES
from avglint.read.pdf.shapes import Shapes, read_shapes
from avglint.read.pdf.sheet import GUESSED, Glyph, Pages, Sheet

_BOLD = 600
"""The weight of a font from which on it is bold; 400 is regular."""
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_INVISIBLE = 3
_WHITE = 250
_COLOURED = 60
"""Between the strongest and the weakest of red, green and blue: less is black, grey or white."""
_SEEN_ALPHA = 20
_HYPHEN = "\u0002"
"""What PDFium makes of a hyphen at the end of a line."""
_FAULTS = {
    pdfium.FPDF_ERR_PASSWORD: PdfFault.ENCRYPTED,
    pdfium.FPDF_ERR_SECURITY: PdfFault.ENCRYPTED,
}


def extract(data: bytes) -> Pages | PdfFault | BrokenPage:
    """Return what is on the pages of the PDF ``data``, or why that can't be told."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        return _FAULTS.get(pdfium.FPDF_GetLastError(), PdfFault.BROKEN)
    try:
        number = pdfium.FPDF_GetPageCount(document)
        if number > MAX_PAGES:
            return PdfFault.PAGES
        if number == 0:
            return PdfFault.BROKEN
        sheets: list[Sheet] = []
        left = MAX_GLYPHS
        for index in range(number):
            sheet = _sheet(document, index, left)
            if isinstance(sheet, PdfFault | BrokenPage):
                return sheet
            left -= len(sheet.glyphs)
            sheets.append(sheet)
        return damage_in(document) or Pages(tuple(sheets), _title(document))
    finally:
        pdfium.FPDF_CloseDocument(document)


def _title(document: object) -> str | None:
    size = pdfium.FPDF_GetMetaText(document, b"Title", None, 0)
    if not 2 < size < 2_000:
        return None
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, b"Title", buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", errors="replace").strip() or None


def _sheet(document: object, index: int, most: int) -> Sheet | PdfFault | BrokenPage:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return BrokenPage(index + 1)
    try:
        if pdfium.FPDFPage_CountObjects(page) > MAX_DRAWN:
            return PdfFault.DRAWN
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return BrokenPage(index + 1)
        try:
            number = pdfium.FPDFText_CountChars(text)
            if number > most:
                return PdfFault.GLYPHS
            turn = pdfium.FPDFPage_GetRotation(page)
            shapes = read_shapes(page, turn)
            glyphs = tuple(_glyphs(text, number, turn, shapes))
        finally:
            pdfium.FPDFText_ClosePage(text)
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        return Sheet(width, height, glyphs, shapes.rules, shapes.marks, shapes.drawn)
    finally:
        pdfium.FPDF_ClosePage(page)


class _Style:
    """How the letters of one text object look."""

    __slots__ = ("bold", "coloured", "hidden", "size", "upright", "white")

    def __init__(self, text: object, at: int, thing: object, turn: int) -> None:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, at, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        self.size = round(pdfium.FPDFText_GetFontSize(text, at) * scale, 1)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * turn
        self.upright = abs((angle + 180) % 360 - 180) < 10
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFText_GetFillColor(text, at, red, green, blue, alpha)
        colour = (red.value, green.value, blue.value)
        self.white = min(colour) >= _WHITE
        coloured = max(colour) - min(colour) > _COLOURED
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
        self.hidden = mode == _INVISIBLE or alpha.value < _SEEN_ALPHA
        self.bold, italic = _weight(text, at)
        self.bold = self.bold or (mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE)
        self.coloured = coloured or italic


def _weight(text: object, at: int) -> tuple[bool, bool]:
    """Return whether letters are bold, and whether they are italic."""
    buffer, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    size = pdfium.FPDFText_GetFontInfo(text, at, buffer, 200, flags)
    name = buffer.raw[: min(size, 200)].decode("latin-1").lower()
    bold = pdfium.FPDFText_GetFontWeight(text, at) >= _BOLD or any(word in name for word in _BOLD_NAMES)
    return bold, "italic" in name or "oblique" in name


def _glyphs(text: object, number: int, turn: int, shapes: Shapes) -> Iterator[Glyph]:
    """Return the characters that a reader sees; those of a page that is a picture with its text behind it too."""
    seen: list[Glyph] = []
    behind: list[Glyph] = []
    styles: dict[int, _Style] = {}
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    # Objects live as long as the page: their addresses tell them apart.
    address = ctypes.c_void_p
    for at in range(number):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if pdfium.FPDFText_IsGenerated(text, at) == 1 or code in (0, 0xD, 0xA):
            if code == 0x20 and seen:
                # Where PDFium sees the end of a word by its own measure.
                seen.append(seen[-1]._replace(text=GUESSED, left=seen[-1].left + 0.01))
            continue
        thing = pdfium.FPDFText_GetTextObject(text, at)
        key = ctypes.cast(thing, address).value or -at - 1
        style = styles.get(key)
        if style is None:
            style = styles[key] = _Style(text, at, thing, turn)
        if not style.upright or not style.size:  # too small to be seen
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        left, base, right, _ = shapes.turned(box.left, y.value, box.right, y.value, x.value)
        fault = pdfium.FPDFText_HasUnicodeMapError(text, at) == 1
        letter = "-" if chr(code) == _HYPHEN else chr(code)
        glyph = Glyph(letter, left, right, base, style.size, style.bold, style.coloured, fault)
        if style.hidden or (style.white and not shapes.covers((left + right) / 2, base + style.size / 3)):
            if style.hidden:
                behind.append(glyph)
            continue
        seen.append(glyph)
    yield from seen if any(not glyph.text.isspace() for glyph in seen) else behind
