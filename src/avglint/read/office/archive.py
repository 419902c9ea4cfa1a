"""The zip file that a Word or OpenDocument file is: its parts, after a look at how large they claim to be."""

import io
import zlib
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from avglint.errors import UnreadableSourceError

if TYPE_CHECKING:
    from zipfile import ZipInfo

MAX_UNPACKED = 100 * 1024 * 1024
"""Bytes of all parts together."""
MAX_PART = 40 * 1024 * 1024
"""Bytes of one part that is read: a tree of XML takes some ten times as much memory."""
MAX_RATIO = 200
"""How many times smaller than its content a file may be, from ``SMALL`` bytes of content on."""
SMALL = 10 * 1024 * 1024
MAX_TAGS = 3_000_000
"""Of one part: what is read element by element takes its time."""
MAX_PARTS = 10_000

_ENCRYPTED = 0x1
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""The namespaces that Word writes when asked for "Strict Open XML", and the usual ones for the same."""

Element = Any
"""An element of lxml, which has no types."""


class Archive:
    """The parts of a file. What it can't hand over whole raises UnreadableSourceError."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, LargeZipFile, NotImplementedError, ValueError, OSError) as error:
            raise broken(path) from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        _check(self._zip.infolist(), len(data), path)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def xml(self, name: str) -> Element:
        """Return the root of the part called ``name``; None where there is no such part."""
        if name not in self._parts:
            return None
        data = self.data(name)
        if data.count(b"<") > MAX_TAGS:
            raise too_large(self._path)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        # Entities stay as they are, nothing outside is fetched, and libxml2 bounds depth and the length of a text.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise broken(self._path) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableSourceError(
                self._path,
                "Het bestand bevat eigen definities (een DTD), wat geen tekstverwerker zo opslaat; sla het opnieuw op.",
                "The file declares entities of its own, as no word processor does; save it anew and give that.",
            )
        return root

    def data(self, name: str) -> bytes:
        """Return the bytes of the part called ``name``."""
        part = self._parts[name]
        if part.file_size > MAX_PART:
            raise too_large(self._path)
        try:
            # No more comes out than the part claims to be.
            return self._zip.read(part)
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise broken(self._path) from error


def _check(parts: "list[ZipInfo]", packed: int, path: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED:
        raise too_large(path)
    if unpacked > SMALL and unpacked > MAX_RATIO * packed:
        raise UnreadableSourceError(
            path,
            f"Het bestand wordt bij het uitpakken {unpacked // packed} keer zo groot, en dat hoort niet bij een "
            "verklaring; kopieer de tekst naar een nieuw document en geef dat bestand.",
            f"Unpacked, the file is {unpacked // packed} times as large, as no statement is; copy its text to a new "
            "document and give that.",
        )
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise encrypted(path)


def broken(path: str) -> UnreadableSourceError:
    """Return the error for a file that is no whole document."""
    return UnreadableSourceError(
        path,
        "Het document is beschadigd of niet compleet; open het in Word of LibreOffice, sla het opnieuw op en geef dat "
        "bestand.",
        "The document is broken or not complete; open it in Word or LibreOffice, save it anew and give that.",
    )


def encrypted(path: str) -> UnreadableSourceError:
    """Return the error for a file behind a password."""
    return UnreadableSourceError(
        path,
        "Het document is beveiligd met een wachtwoord; sla het op zonder wachtwoord en geef dat bestand.",
        "The document is protected with a password; save it without a password and give that.",
    )


def too_large(path: str) -> UnreadableSourceError:
    """Return the error for a file that is larger than a statement can be."""
    return UnreadableSourceError(
        path,
        f"Het document is groter dan een verklaring kan zijn (uitgepakt meer dan {MAX_PART // 1024**2} MB tekst, of "
        f"{MAX_UNPACKED // 1024**2} MB in totaal); geef alleen de verklaring.",
        f"The document is larger than a statement can be (more than {MAX_PART // 1024**2} MB of text, or "
        f"{MAX_UNPACKED // 1024**2} MB in all, when unpacked); give the statement alone.",
    )
