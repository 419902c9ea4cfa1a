"""One file to a ``Source``: what can't be read is refused here, each cause with its remedy."""

import hashlib
import re
import stat
from os import stat_result
from pathlib import Path
from typing import TYPE_CHECKING

from avglint.errors import NoTextError, UnreadableSourceError
from avglint.expression import expression
from avglint.model.source import DOCUMENTS, Format, Source
from avglint.read.encoding import binary_kind, decode
from avglint.read.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from avglint.read.canonical import Page

MAX_BYTES = 20 * 1024 * 1024
MAX_LINES = 250_000
"""Of a text, those with words on them: each takes some 1.3 kB, and a text of ``MAX_BYTES`` could have millions."""
MAX_SIGNS = 250_000
"""Of markup in a file, each of which may begin something of its own: these take some 2.5 kB each."""
_SIGNS: dict[Format, str] = {"text": "", "html": "<&"}
_OTHER_SIGNS = "<&[{*_`|"
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".tsx": "jsx",
    ".jsx": "jsx",
    ".astro": "astro",
    ".vue": "vue",
    ".php": "php",
    ".docx": "docx",
    ".odt": "odt",
    ".pdf": "pdf",
    **dict.fromkeys((".j2", ".jinja", ".jinja2", ".njk", ".twig", ".liquid"), "template"),
}
RECORDS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""How files are called that hold a statement a line."""
PAGES_OF_CODE: frozenset[Format] = frozenset({"mdx", "jsx", "astro", "vue", "php", "template"})
"""Of these a project has many that are no statement: in a folder, those pass without a word."""

_DOCUMENT_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"%PDF-", b"\xd0\xcf\x11\xe0")

_HTML_START = expression(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype html|<(?:html|head|body|main|article|div|section)\b)", re.I
)
_WHOLE_PAGE = expression(r"\s*<(?:!doctype html|html)\b", re.I)
_TWO_HEADINGS = expression(r"^#{1,6} \S[^\n]*\n(?:[^#\n][^\n]*\n|\n)*#{1,6} \S", re.M)
"""Of Markdown: so a text that was saved as .txt is read for what it is."""


def read_path(path: str) -> Source:
    """Read the file at ``path``. Raises UnreadableSourceError for whatever is no readable text file."""
    if path.lower().endswith(RECORDS):
        raise UnreadableSourceError(
            path,
            f"Hierin staat per regel een verklaring; gebruik: avglint audit {path} --out oordelen.jsonl",
            f"This holds a statement a line; use: avglint audit {path} --out verdicts.jsonl",
        )
    try:
        status = Path(path).stat()
        _check_status(path, status)
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise not_there(path) from error
    except PermissionError as error:
        raise UnreadableSourceError(
            path,
            "U mag dit bestand niet lezen; pas de rechten van het bestand aan.",
            "There is no permission to read this file; change its permissions.",
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableSourceError(
            path,
            f"Het bestand is niet te openen ({error}); controleer het pad.",
            f"The file can't be opened ({error}); check the path.",
        ) from error
    return read_bytes(data, path)


def not_there(path: str) -> UnreadableSourceError:
    """Return the error for a path at which nothing is; a page on the web is none that avglint can fetch."""
    if path.startswith(("http://", "https://")):
        return UnreadableSourceError(
            path,
            "avglint haalt geen pagina's op; bewaar de pagina in uw browser als .html en geef dat bestand.",
            "avglint fetches no pages; save the page in your browser as .html and give that file.",
        )
    return UnreadableSourceError(
        path,
        "Dit bestand of deze map bestaat niet; controleer het pad.",
        "There is no such file or folder; check the path.",
    )


def read_bytes(data: bytes, path: str) -> Source:
    """Read ``data`` as the content of ``path``, whose suffix gives the format.

    A suffix that says nothing leaves the choice between HTML and plain text to how the content begins, and a page of
    HTML is one in a ``.txt`` too; a Word,
    OpenDocument or PDF file is known by its content, whatever its suffix.
    Raises UnreadableSourceError for content that is empty, binary, too large, of too many lines or signs of markup, or
    in no known encoding.
    """
    _check_size(path, len(data))
    by_name = SUFFIXES.get(Path(path).suffix.lower())
    if data.startswith(_DOCUMENT_STARTS) or (by_name in DOCUMENTS and data.strip()):
        from avglint.read.binary import read_binary

        source = read_binary(data, path, by_name if by_name in DOCUMENTS else None)
    else:
        source = _read_text(data, path, by_name)
    _check_lines(path, source.text)
    return source


def _read_text(data: bytes, path: str, by_name: Format | None) -> Source:
    kind = binary_kind(data)
    if kind:
        dutch, english = kind
        raise UnreadableSourceError(
            path,
            f"Dit is {dutch}; sla de tekst op als .docx, .txt (in UTF-8), .md of .html en geef dat bestand.",
            f"This is {english}; save its text as .docx, .txt (in UTF-8), .md or .html and give that.",
        )
    try:
        original = decode(data)
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(
            path,
            "De tekencodering klopt niet; sla het bestand op als UTF-8.",
            "The encoding is broken; save the file as UTF-8.",
        ) from error
    if not original.strip():
        raise UnreadableSourceError(
            path,
            "Het bestand is leeg; geef een bestand met de tekst van een verklaring.",
            "The file is empty; give a file with the text of a statement.",
        )
    source = _render(original, path, by_name, hashlib.sha256(data).hexdigest())
    if not source.text.strip():
        raise NoTextError(
            path,
            "In dit bestand staat geen tekst die een lezer te zien krijgt; geef de verklaring zelf.",
            "The file holds no text that a reader would see; give the statement itself.",
        )
    return source


def _check_status(path: str, status: stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableSourceError(path, "Dit is een map; geef een bestand.", "This is a folder; give a file.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableSourceError(
            path,
            "Dit is geen gewoon bestand; geef een bestand, of de tekst via standaardinvoer (-).",
            "This is no regular file; give a file, or the text on standard input.",
        )
    _check_size(path, status.st_size)


def _check_size(path: str, size: int) -> None:
    if size > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise UnreadableSourceError(
            path,
            f"Het bestand is groter dan {limit} MB; geef alleen de verklaring.",
            f"The file is larger than {limit} MB; give the statement alone.",
        )


def _check_markup(path: str, original: str, kind: Format) -> None:
    """Refuse what would take long to read. Lines say nothing of HTML, which may be code for the most part.

    Of plain text they are counted when it is read.
    """
    if kind not in ("html", "text"):
        _check_lines(path, original)
    if sum(map(original.count, _SIGNS.get(kind, _OTHER_SIGNS))) > MAX_SIGNS:
        raise UnreadableSourceError(
            path,
            f"Het bestand heeft meer opmaak dan een verklaring kan hebben (meer dan {_thousands(MAX_SIGNS)} tekens); "
            "geef alleen de verklaring.",
            f"The file has more markup than a statement can have (over {MAX_SIGNS:,} signs); give the statement alone.",
        )


def _check_lines(path: str, text: str) -> None:
    if text.count("\n") >= MAX_LINES and sum(map(bool, map(str.strip, text.split("\n")))) > MAX_LINES:
        raise UnreadableSourceError(
            path,
            f"De tekst heeft meer dan {_thousands(MAX_LINES)} regels; geef alleen de verklaring.",
            f"The text has more than {MAX_LINES:,} lines; give the statement alone.",
        )


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _render(original: str, path: str, by_name: Format | None, sha256: str) -> Source:
    kind = by_name or ("html" if _HTML_START.match(original) else "text")
    if kind == "text" and _WHOLE_PAGE.match(original):
        kind = "html"
    elif kind == "text" and _TWO_HEADINGS.search(original):
        kind = "markdown"
    _check_markup(path, original, kind)
    if kind == "text":
        return Source(path, kind, sha256, original, *read_plain(original))
    page = _reader(kind, path)(original)
    return Source(path, kind, sha256, original, page.text, page.pieces, page.hints, page.title)


def _reader(kind: Format, path: str) -> "Callable[[str], Page]":
    """Return what reads ``kind``; only that is imported."""
    if kind == "html" and path.lower().endswith(".xhtml"):
        from avglint.read.html import read_xhtml as read
    elif kind == "html":
        from avglint.read.html import read_html as read
    elif kind == "mdx":
        from avglint.read.markdown.mdx import read_mdx as read
    elif kind == "jsx":
        from avglint.read.script import read_jsx as read
    elif kind == "astro":
        from avglint.read.script import read_astro as read
    elif kind == "vue":
        from avglint.read.vue import read_vue as read
    elif kind == "php":
        from avglint.read.template import read_php as read
    elif kind == "template":
        from avglint.read.template import read_template as read
    else:
        from avglint.read.markdown import read_markdown as read
    return read
