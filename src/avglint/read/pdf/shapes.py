"""The shapes on a page: lines of tables, drawn bullets, and what white letters stand on."""

import ctypes
from collections.abc import Iterator

import pypdfium2_raw as pdfium

from avglint.read.pdf.sheet import Box

_THIN = 2.5
_SHORTEST = 8.0
_MARK = (1.5, 9.0)
"""The sides of a drawn bullet."""
_MOST_SHAPES = 20_000
_MOST_SEGMENTS = 400
_DEEPEST_FORM = 6
_WHITE = 250


class Shapes:
    """The shapes of one page, turned as it is shown."""

    def __init__(self, width: float, height: float, turn: int) -> None:
        self._width, self._height, self._turn = width, height, turn
        self._rules: list[Box] = []
        self._marks: list[Box] = []
        self._grounds: list[Box] = []
        self.drawn = 0

    @property
    def rules(self) -> tuple[Box, ...]:
        """Lines across and down."""
        return tuple(self._rules)

    @property
    def marks(self) -> tuple[Box, ...]:
        """Small shapes."""
        return tuple(self._marks)

    def turned(self, left: float, bottom: float, right: float, top: float, start: float | None = None) -> Box:
        """Return a box as it stands on the page as shown; ``start`` is the x at which a letter was set."""
        if self._turn == 0:
            return Box(left if start is None else min(left, start), bottom, right, top)
        if self._turn == 1:
            return Box(bottom, self._height - right, top, self._height - left)
        if self._turn == 2:
            return Box(self._width - right, self._height - top, self._width - left, self._height - bottom)
        return Box(self._width - top, left, self._width - bottom, right)

    def covers(self, x: float, y: float) -> bool:
        """Tell whether there is a coloured ground or a picture at a point."""
        return any(box.left <= x <= box.right and box.bottom <= y <= box.top for box in self._grounds)

    def add(self, box: Box, *, ground: bool) -> None:
        """Add a line, a small shape or a ground, whichever ``box`` is."""
        box = self.turned(*box)
        wide, high = box.right - box.left, box.top - box.bottom
        if min(wide, high) <= _THIN and max(wide, high) >= _SHORTEST:
            self._rules.append(box)
        elif _MARK[0] <= wide <= _MARK[1] and _MARK[0] <= high <= _MARK[1]:
            self._marks.append(box)
        elif ground:
            self._grounds.append(box)


def read_shapes(page: object, turn: int) -> Shapes:
    """Return the shapes on ``page``."""
    shapes = Shapes(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page), turn)
    things = (pdfium.FPDFPage_GetObject(page, index) for index in range(pdfium.FPDFPage_CountObjects(page)))
    _read(things, shapes, 0)
    return shapes


def _read(things: Iterator[object], shapes: Shapes, depth: int) -> None:
    for thing in things:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            number = pdfium.FPDFFormObj_CountObjects(thing)
            _read((pdfium.FPDFFormObj_GetObject(thing, index) for index in range(number)), shapes, depth + 1)
        elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            shapes.drawn += 1
            if shapes.drawn <= _MOST_SHAPES:
                _add(thing, shapes, picture=kind == pdfium.FPDF_PAGEOBJ_IMAGE)


def _add(thing: object, shapes: Shapes, *, picture: bool) -> None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(thing, *sides):
        return
    box = Box(*(side.value for side in sides))
    if picture:
        shapes.add(box, ground=True)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    if not fill.value and not stroke.value:
        return
    shapes.add(box, ground=bool(fill.value) and not _is_white(thing))
    if stroke.value and box.right - box.left > _THIN and box.top - box.bottom > _THIN:
        for side in _sides(thing):
            shapes.add(side, ground=False)


def _is_white(thing: object) -> bool:
    colour = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(thing, *colour)
    return min(part.value for part in colour[:3]) >= _WHITE


def _sides(thing: object) -> Iterator[Box]:
    """Yield the straight lines across and down that a path is made of."""
    number = pdfium.FPDFPath_CountSegments(thing)
    if number > _MOST_SEGMENTS:
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(number):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield _side(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield _side(point, first)
        last = point


def _side(one: tuple[float, float], other: tuple[float, float]) -> Box:
    return Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
