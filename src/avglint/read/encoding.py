"""Bytes to text: UTF-8, UTF-16 with a byte order mark, else Windows-1252."""

import codecs
from functools import cache

_SAMPLE = 65_536
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_CONTROL_SHARE = 0.02
_RTF = b"{\\rtf"


def decode(data: bytes) -> str:
    """Return the text of ``data``, without its byte order mark.

    A ``<meta charset>`` needs no reading: the legacy encodings that Dutch pages name (iso-8859-1, windows-1252) are the
    ones that is fallen back to when UTF-8 fails, and a page that decodes as UTF-8 is UTF-8, whatever it says of itself.
    Raises UnicodeDecodeError for UTF-16 that is cut off or broken.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(_windows_1252())


def binary_kind(data: bytes) -> tuple[str, str] | None:
    """Return what ``data`` is when it is no text, in English and in Dutch, else None."""
    if data.startswith(_RTF):
        return "an RTF document", "een RTF-document"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in data or controls > _CONTROL_SHARE * len(sample):
        return "a binary file", "geen tekstbestand"
    return None


@cache
def _windows_1252() -> dict[int, str]:
    """Return what bytes 80-9F mean; the five that Windows-1252 leaves undefined stay the control codes of Latin-1."""
    table = {}
    for byte in range(0x80, 0xA0):
        try:
            table[byte] = bytes([byte]).decode("cp1252")
        except UnicodeDecodeError:
            continue
    return table
