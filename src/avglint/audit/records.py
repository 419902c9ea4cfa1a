"""A statement as a line of JSON Lines, or a row of a table, gives it: what it is known by, and its text."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from avglint.audit.rows import Subject
from avglint.errors import UnreadableSourceError
from avglint.model.source import DOCUMENTS, Source
from avglint.read import read_bytes
from avglint.read.load import SUFFIXES


def record_in(line: bytes, name: str) -> Mapping[str, Any]:
    """Return the object that a line holds. Raises UnreadableSourceError where it holds none."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(name, *_fault(error)) from error
    if not isinstance(record, dict):
        raise UnreadableSourceError(
            name,
            'Op deze regel staat geen object; schrijf {"id": "...", "text": "..."}.',
            'This line holds no object; write {"id": "...", "text": "..."}.',
        )
    return record


def _fault(error: Exception) -> tuple[str, str]:
    """Return what is wrong with a line that is no JSON, and what to do, in Dutch and in English."""
    match error:
        case json.JSONDecodeError():
            at = error.pos + 1
            return (
                f"Deze regel is vanaf teken {at} geen JSON; schrijf één object per regel.",
                f"This line is no JSON from character {at} on; write one object a line.",
            )
        case UnicodeDecodeError():
            at = len(error.object[: error.start].decode()) + 1
            return (
                f"Deze regel is vanaf teken {at} geen UTF-8; sla het bestand op als UTF-8.",
                f"This line is no UTF-8 from character {at} on; save the file as UTF-8.",
            )
        case RecursionError():
            return (
                "Op deze regel staan te veel haken in elkaar; schrijf één object met teksten.",
                "There are too many brackets in each other in this line; write one object with texts.",
            )
    return (
        "Op deze regel staat een getal van duizenden cijfers; zet het tussen aanhalingstekens.",
        "There is a number of thousands of digits in this line; put it between quotation marks.",
    )


def subject_of(record: Mapping[str, Any], name: str) -> Subject:
    """Return what the statement is known by: its ``id``, or ``name`` where it has none."""
    known = record.get("id")
    is_id = isinstance(known, str | int) and not isinstance(known, bool) and known != ""
    return Subject(_clean(str(known)) if is_id else name, _text(record, "path"), _text(record, "url"))


def source_of(record: Mapping[str, Any], name: str) -> Source:
    """Return the text: that of ``html`` where there is any, else of ``text``, whose form the suffix of ``path`` tells.

    Where that says nothing, how the text begins does: pages of HTML are put in ``text`` too.
    Raises UnreadableSourceError where neither holds text, or nothing that can be read.
    """
    for key in ("html", "text"):
        text = record.get(key)
        if isinstance(text, str) and text.strip():
            return read_bytes(text.encode(errors="replace"), f"a{_suffix(record, key)}")
    raise UnreadableSourceError(
        name,
        'Er staat geen tekst in "text" of "html"; zet daar de verklaring.',
        'There is no text in "text" or "html"; give the statement there.',
    )


def _suffix(record: Mapping[str, Any], key: str) -> str:
    if key == "html":
        return ".html"
    suffix = Path(_text(record, "path") or "").suffix.lower()
    # What was taken out of a Word file or a PDF is text; without a suffix it is seen whether a text is HTML.
    return suffix if SUFFIXES.get(suffix, "docx") not in DOCUMENTS else ""


def _text(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    return _clean(value) if isinstance(value, str) else None


def _clean(text: str) -> str:
    """Return ``text`` without halves of characters, which no file in UTF-8 can hold."""
    return text.encode(errors="replace").decode()
