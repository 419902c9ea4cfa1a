"""Documents that are no text files: which kind one is, by its content, and what reads it."""

import hashlib
import io
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from avglint.errors import UnreadableSourceError
from avglint.model.source import Format, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from avglint.read.document import Document

_ZIP = b"PK"
_PDF = b"%PDF-"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of Word 97 to 2003 begin, and those of today's Word behind a password."""


class _Reader(NamedTuple):
    """What reads a format: a function in a module, which needs the packages of an extra."""

    module: str
    function: str
    extra: str
    called: tuple[str, str]
    """In Dutch and in English, each with its article."""


_READERS: dict[Format, _Reader] = {
    "docx": _Reader("avglint.read.docx", "read_docx", "docx", ("een Word-document", "a Word document")),
    "odt": _Reader("avglint.read.odt", "read_odt", "docx", ("een OpenDocument-tekst", "an OpenDocument text")),
    "pdf": _Reader("avglint.read.pdf", "read_pdf", "pdf", ("een pdf", "a PDF")),
}
_OTHERS = (
    ("xl/", "een Excel-bestand", "an Excel file"),
    ("ppt/", "een PowerPoint-bestand", "a PowerPoint file"),
    ("Index/", "een bestand van Pages, Numbers of Keynote", "a file of Apple's Pages, Numbers or Keynote"),
    ("META-INF/container.xml", "een e-boek", "an e-book"),
    ("content.xml", "een rekenblad of presentatie van OpenDocument", "an OpenDocument spreadsheet or presentation"),
)
"""Other files that are zip archives, by what the name of one of their parts begins with."""
_MIMETYPE = "mimetype"
_ODT = b"application/vnd.oasis.opendocument.text"


def read_binary(data: bytes, path: str, by_name: Format | None) -> Source:
    """Return the source that the document ``data`` is; ``by_name`` is the format that the suffix of ``path`` tells.

    The content decides. Raises UnreadableSourceError for what is no document that can be read, and where the packages
    that reading it needs are not installed.
    """
    kind = _kind(data, path, by_name)
    document = _reader(kind, path)(data, path)
    if not document.text.strip():
        raise UnreadableSourceError(
            path,
            "In dit document staat geen tekst; staat die in een afbeelding, geef dan een versie met de tekst zelf.",
            "The document holds no text; if that is in a picture, give a version with the text itself.",
        )
    return Source(
        path,
        kind,
        hashlib.sha256(data).hexdigest(),
        document.text,
        document.text,
        hints=document.hints,
        title=document.title,
        paragraphs=document.paragraphs,
        pages=document.pages,
    )


def _kind(data: bytes, path: str, by_name: Format | None) -> Format:
    if data.startswith(_PDF):
        return "pdf"
    if data.startswith(_OLE):
        raise _old_word(data, path)
    if data.startswith(_ZIP):
        return _kind_of_zip(data, path, by_name)
    raise UnreadableSourceError(
        path,
        f"Dit is geen {_READERS[by_name or 'docx'].called[0].removeprefix('een ')}, al heet het zo; geef het bestand "
        "de extensie die erbij hoort, of sla het opnieuw op in het programma waarin het gemaakt is.",
        f"This is not {_READERS[by_name or 'docx'].called[1]}, whatever its name says; give the file its own suffix, "
        "or save it anew in the program that made it.",
    )


def _kind_of_zip(data: bytes, path: str, by_name: Format | None) -> Format:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            mimetype = archive.open(_MIMETYPE).read(100) if _MIMETYPE in names else b""
    except (BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        # Its reader tells what is wrong with it.
        return by_name or "docx"
    if mimetype.startswith(_ODT):
        return "odt"
    if any(name.startswith("word/") for name in names):
        return "docx"
    dutch, english = next((says for start, *says in _OTHERS if _has(names, start)), ["een archief", "an archive"])
    if english == "an archive" and "[Content_Types].xml" in names:
        return "docx"
    raise UnreadableSourceError(
        path,
        f"Dit is {dutch}; sla de tekst op als .docx, .odt, .txt, .md of .html en geef dat bestand.",
        f"This is {english}; save its text as .docx, .odt, .txt, .md or .html and give that.",
    )


def _has(names: "Sequence[str]", start: str) -> bool:
    return any(name.startswith(start) for name in names)


def _old_word(data: bytes, path: str) -> UnreadableSourceError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableSourceError(
            path,
            "Het document is beveiligd met een wachtwoord; sla het op zonder wachtwoord en geef dat bestand.",
            "The document is protected with a password; save it without a password and give that.",
        )
    return UnreadableSourceError(
        path,
        "Dit is een bestand van een oude versie van Office; open het in Word of LibreOffice, sla het op als .docx en "
        "geef dat bestand.",
        "This is a file of an old version of Office; open it in Word or LibreOffice, save it as .docx and give that.",
    )


def _reader(kind: Format, path: str) -> "Callable[[bytes, str], Document]":
    """Return what reads ``kind``; only that is imported."""
    reader = _READERS[kind]
    try:
        read: Callable[[bytes, str], Document] = getattr(import_module(reader.module), reader.function)
    except ModuleNotFoundError as error:
        dutch, english = reader.called
        raise UnreadableSourceError(
            path,
            f"Dit is {dutch}. Om dat te lezen heeft avglint iets extra's nodig: pip install 'avglint[{reader.extra}]'",
            f"This is {english}. To read it, avglint needs more: pip install 'avglint[{reader.extra}]'",
        ) from error
    return read
