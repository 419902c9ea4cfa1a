"""Is what the pages of a PDF say still whole? PDFium reads past damage in silence, so that words are missing then.

The file is looked at as PDFium writes it anew: whatever form it had, objects then stand in it one by one and readable,
and what is packed is still packed as it was.
"""

import base64
import ctypes
import re
import zlib
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2_raw as pdfium

from avglint.read.pdf.faults import BrokenPage, PdfFault

_MOST_UNPACKED = 64 * 1024**2
"""Bytes of one stream that are looked at."""
_HEADER = 2
_SUM = 4
"""Bytes before and after what is packed."""
_ENTRY = 20
"""Bytes of a line in the table of objects."""
_SECTION = re.compile(rb"\s*(\d+) (\d+)\s*\n")
_OBJECT = re.compile(rb"\d+ \d+ obj\s*")
_STREAM = re.compile(rb"(<<.*?>>)\s*stream\r?\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)\b(?! \d+ R)")
_FILTER = re.compile(rb"/Filter\s*(?:\[([^\]]*)\]|(/\w+))")
_CHECKED = (b"/ASCII85Decode", b"/FlateDecode")
_ROOT = re.compile(rb"/Root (\d+) \d+ R")
_PAGES = re.compile(rb"/Pages (\d+) \d+ R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_CONTENTS = re.compile(rb"/Contents\s*(?:\[([^\]]*)\]|(\d+ \d+ R))")
_REFERENCE = re.compile(rb"(\d+) \d+ R")
_CHARACTERS = re.compile(rb"/ToUnicode (\d+) \d+ R")
_FORM = re.compile(rb"/Subtype\s*/Form\b")

Objects = dict[int, bytes]


def damage_in(document: object) -> BrokenPage | PdfFault | None:
    """Return which page of an open document is not whole, or that something else is not; None where all is."""
    objects = _objects(_written(document))
    for number, page in enumerate(_page_objects(objects), 1):
        if not all(_is_whole(objects.get(each)) for each in _contents(page, objects)):
            return BrokenPage(number)
    shared = {int(number) for each in objects.values() for number in _CHARACTERS.findall(_head(each))}
    shared |= {number for number, each in objects.items() if _FORM.search(_head(each))}
    return None if all(_is_whole(objects[each]) for each in shared if each in objects) else PdfFault.BROKEN


def _written(document: object) -> bytes:
    parts: list[bytes] = []

    def write(_: object, data: int, size: int) -> int:
        parts.append(ctypes.string_at(data, size))
        return 1

    writer = pdfium.FPDF_FILEWRITE(version=1)
    writer.WriteBlock = type(writer.WriteBlock)(write)
    pdfium.FPDF_SaveAsCopy(document, writer, pdfium.FPDF_REMOVE_SECURITY)
    return b"".join(parts)


def _objects(data: bytes) -> Objects:
    """Return the objects of a file by their numbers."""
    at = int(data[data.rfind(b"startxref") + 9 :].split()[0]) + len(b"xref") if b"startxref" in data else len(data)
    starts: dict[int, int] = {}
    while section := _SECTION.match(data, at):
        first, number = map(int, section.groups())
        at = section.end()
        for place in range(number):
            offset, _, kind = data[at : at + _ENTRY].split()
            if kind == b"n":
                starts[first + place] = int(offset)
            at += _ENTRY
    ends = dict(pairwise([*sorted(starts.values()), len(data)]))
    objects = {0: data[at:]}
    for number, start in starts.items():
        if begin := _OBJECT.match(data, start):
            objects[number] = data[begin.end() : ends[start]]
    return objects


def _head(content: bytes) -> bytes:
    """Return what an object says before the bytes that are packed in it."""
    return content.partition(b"stream")[0]


def _page_objects(objects: Objects) -> Iterator[bytes]:
    """Yield the pages in their order."""
    root = _ROOT.search(objects[0])
    pages = _PAGES.search(objects.get(int(root.group(1)), b"")) if root else None
    waiting = [int(pages.group(1))] if pages else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        content = objects.get(number, b"")
        if number in seen:
            continue
        seen.add(number)
        if kids := _KIDS.search(content):
            waiting += [int(each) for each in reversed(_REFERENCE.findall(kids.group(1)))]
        else:
            yield content


def _contents(page: bytes, objects: Objects) -> list[int]:
    """Return the numbers of the objects that hold what is drawn on a page."""
    found = _CONTENTS.search(page)
    if not found:
        return []
    numbers = [int(each) for each in _REFERENCE.findall(found.group(1) or found.group(2))]
    if len(numbers) == 1 and (listed := re.match(rb"\[([^\]]*)\]", objects.get(numbers[0], b""))):
        return [int(each) for each in _REFERENCE.findall(listed.group(1))]
    return numbers


def _is_whole(content: bytes | None) -> bool:
    """Tell whether an object holds a stream that can be unpacked to its end."""
    stream = _STREAM.match(content) if content else None
    if not content or not stream:
        return False
    length = _LENGTH.search(stream.group(1))
    end = stream.end() + int(length.group(1)) if length else content.rfind(b"endstream")
    packed = content[stream.end() : end]
    filters = _FILTER.search(stream.group(1))
    for each in re.findall(rb"/\w+", (filters.group(1) or filters.group(2))) if filters else ():
        if each not in _CHECKED:
            return True
        if each == b"/FlateDecode":
            return _unpacks(packed)
        try:
            packed = base64.a85decode(packed.strip().removeprefix(b"<~").removesuffix(b"~>"))
        except ValueError:
            return False
    return True


def _unpacks(packed: bytes) -> bool:
    """Tell whether all is there, and by its sum the same as when it was packed."""
    if len(packed) <= _HEADER:
        return not packed.strip()
    if packed[0] & 15 != zlib.DEFLATED or int.from_bytes(packed[:_HEADER]) % 31:
        return False
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting, done, total = packed[_HEADER:], 0, 1
    try:
        while not unpack.eof and done < _MOST_UNPACKED:
            part = unpack.decompress(waiting, 1024**2)
            if not part and not unpack.eof:
                return False
            waiting, done, total = unpack.unconsumed_tail, done + len(part), zlib.adler32(part, total)
    except zlib.error:
        return False
    # The end of the sum is cut off where it looks like the end of a line, by which PDFium finds the end of a stream.
    given = unpack.unused_data[:_SUM]
    return len(given) < _SUM or int.from_bytes(given) == total
