"""Bytes to text: UTF-8, UTF-16 or UTF-32 with a byte order mark, else Windows-1252."""

import codecs
from functools import cache

_SAMPLE = 65_536
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_CONTROL_SHARE = 0.02
_RTF = b"{\\rtf"
_MARKS = (
    # Of UTF-32 first: it begins with the mark of UTF-16, and then two zeros.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """Return the text of ``data``, without its byte order mark.

    A ``<meta charset>`` needs no reading: the legacy encodings that Dutch pages name (iso-8859-1, windows-1252) are the
    ones that is fallen back to when UTF-8 fails, and a page that decodes as UTF-8 is UTF-8, whatever it says of itself.
    Raises UnicodeDecodeError for UTF-16 or UTF-32 that is cut off or broken.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(_windows_1252())


def encode_like(text: str, data: bytes) -> bytes:
    """Return ``text`` in the encoding in which ``decode`` reads ``data``, with its byte order mark.

    Raises UnicodeEncodeError where that has no sign for a character.
    """
    for mark, name in (*_MARKS, (codecs.BOM_UTF8, "utf-8")):
        if data.startswith(mark):
            return mark + text.encode(name)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        back = {ord(sign): byte for byte, sign in _windows_1252().items()}
        return text.translate(back).encode("latin-1")
    return text.encode("utf-8")


def binary_kind(data: bytes) -> tuple[str, str] | None:
    """Return what ``data`` is when it is no text, in Dutch and in English, else None."""
    if data.startswith(_RTF):
        return "een RTF-document", "an RTF document"
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return None
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if _is_wide(sample):
        return "een tekst in UTF-16 zonder BOM", "a text in UTF-16 without a byte order mark"
    if b"\0" in data or controls > _CONTROL_SHARE * len(sample):
        return "geen tekstbestand", "a binary file"
    return None


def _is_wide(sample: bytes) -> bool:
    """Tell whether this is UTF-16: of Dutch text every other byte is zero, and the ones between are not."""
    few, many = sorted((sample[::2].count(0), sample[1::2].count(0)))
    return many > 0.4 * len(sample) and few < 0.1 * len(sample)


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
