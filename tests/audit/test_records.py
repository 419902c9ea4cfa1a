"""Lines of JSON Lines: what is taken of them, and what is said of those that are wrong."""

from typing import Any

import pytest

from avglint.audit.records import record_in, source_of, subject_of
from avglint.audit.rows import Subject
from avglint.errors import UnreadableSourceError


@pytest.mark.parametrize(
    ("record", "subject"),
    [
        ({"id": "a", "path": "b.txt", "url": "https://c.example"}, Subject("a", "b.txt", "https://c.example")),
        ({"id": 12}, Subject("12")),
        ({"id": 0}, Subject("0")),
        ({}, Subject("f:1")),
        ({"id": ""}, Subject("f:1")),
        ({"id": None, "path": 5, "url": ["x"]}, Subject("f:1")),
        ({"id": True}, Subject("f:1")),
        ({"id": {"x": 1}}, Subject("f:1")),
        ({"id": "half \ud83d"}, Subject("half ?")),
        ({"id": "Ünïcode 🥖"}, Subject("Ünïcode 🥖")),
    ],
)
def test_what_a_statement_is_known_by(record: dict[str, Any], subject: Subject) -> None:
    assert subject_of(record, "f:1") == subject


@pytest.mark.parametrize(
    ("record", "kind", "text"),
    [
        ({"text": "Wij bewaren."}, "text", "Wij bewaren."),
        ({"html": "<p>Wij &amp; u.</p>"}, "html", "Wij & u."),
        ({"html": "<p>Uit html.</p>", "text": "Uit text."}, "html", "Uit html."),
        ({"html": None, "text": "Uit text."}, "text", "Uit text."),
        ({"html": " ", "text": "Uit text."}, "text", "Uit text."),
        ({"text": "# Kop\n\nWij *bewaren*.", "path": "x/notice.MD"}, "markdown", "Kop\n\nWij bewaren."),
        ({"text": "Wij bewaren.", "path": "notice.pdf"}, "text", "Wij bewaren."),
        ({"text": "Wij bewaren.", "path": "notice.onbekend"}, "text", "Wij bewaren."),
        ({"text": "<!doctype html><p>Wij &amp; u.</p>"}, "html", "Wij & u."),
        ({"text": "<p>geen html</p>"}, "text", "<p>geen html</p>"),
        ({"text": "Wij \ud800bewaren."}, "text", "Wij ?bewaren."),
    ],
)
def test_the_text_of_a_record(record: dict[str, Any], kind: str, text: str) -> None:
    source = source_of(record, "f:1")
    assert (source.format, source.text) == (kind, text)


@pytest.mark.parametrize(
    "record", [{}, {"text": ""}, {"text": 5}, {"text": ["a"]}, {"html": "<p></p>"}, {"text": "\0"}]
)
def test_a_record_without_text(record: dict[str, Any]) -> None:
    with pytest.raises(UnreadableSourceError):
        source_of(record, "f:1")


@pytest.mark.parametrize(
    "line", [b"{", b"[1]", b'"x"', b"null", b"\xff\xfe", b'{"a": "\x80"}', b"[" * 100_000, b'{"a":1} {"b":2}', b"NaN"]
)
def test_a_line_that_holds_no_object(line: bytes) -> None:
    with pytest.raises(UnreadableSourceError):
        record_in(line, "f:1")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"id": 1 x}', "Deze regel is vanaf teken 10 geen JSON; schrijf één object per regel."),
        (b'\xef\xbb\xbf{"\xc3\xa9": \xff}', "Deze regel is vanaf teken 7 geen UTF-8; sla het bestand op als UTF-8."),
        (b"[" * 100_000, "Op deze regel staan te veel haken in elkaar; schrijf één object met teksten."),
        (b"1" * 5000, "Op deze regel staat een getal van duizenden cijfers; zet het tussen aanhalingstekens."),
    ],
)
def test_what_is_told_of_a_line_that_is_no_json(line: bytes, told: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        record_in(line, "f:1")
    assert refused.value.why("nl") == told


def test_a_line_may_begin_with_a_byte_order_mark() -> None:
    assert record_in(b'\xef\xbb\xbf{"id": "a"}\r\n', "f:1") == {"id": "a"}
