"""PDF files made by hand: words at places on pages, and whatever a broken or hostile file may hold."""

import zlib
from collections.abc import Sequence
from typing import NamedTuple

FONTS = {"F1": b"Helvetica", "F2": b"Helvetica-Bold", "F3": b"Helvetica-Oblique"}


class Words(NamedTuple):
    """Words of one look; x and y in points from the bottom left of the page."""

    x: float
    y: float
    text: str
    font: str = "F1"
    size: float = 10
    mode: int = 0


def shown(words: Sequence[Words], drawn: str = "") -> bytes:
    """Return the content of a page that shows ``words``, and what else is ``drawn`` in the language of PDF."""
    parts = [drawn]
    for each in words:
        text = each.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /{each.font} {each.size} Tf {each.mode} Tr {each.x} {each.y} Td ({text}) Tj ET")
    return "\n".join(parts).encode("cp1252")


def pdf_of(pages: Sequence[bytes], extra: Sequence[bytes] = (), resources: bytes = b"", trailer: bytes = b"") -> bytes:
    """Return a PDF with the content of ``pages``; ``extra`` are objects, numbered from 10 on."""
    fonts = b" ".join(b"/%s %d 0 R" % (name.encode(), 3 + place) for place, name in enumerate(FONTS))
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for place, font in enumerate(FONTS.values()):
        objects[3 + place] = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % font
    for place, each in enumerate(extra):
        objects[10 + place] = each
    first = 100
    kids = []
    for place, content in enumerate(pages):
        number = first + 2 * place
        kids.append(b"%d 0 R" % number)
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << %s >> %s >> >>" % (number + 1, fonts, resources)
        )
        objects[number + 1] = stream(content)
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return file_of(objects, trailer)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return ``content`` as an object."""
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), entries, packed)


def file_of(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a file with these objects."""
    data = bytearray(b"%PDF-1.7\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, trailer, start)
    return bytes(data)
