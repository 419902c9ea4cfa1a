"""What is no Word file, broken, behind a password or made to do harm: one message that says what to do."""

import builtins
import io
import sys
from collections.abc import Callable
from contextlib import suppress
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.errors import UnreadableSourceError
from avglint.read import read_bytes
from avglint.read.office import archive
from tests.read.office_files import MIMETYPE, docx, docx_parts, odt, p, shown, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WHOLE = docx(p("Privacyverklaring"))
ENTITIES = '<!DOCTYPE w [<!ENTITY a "haha"><!ENTITY b "{}">]>'.format("&a;" * 50)
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def without(name: str) -> bytes:
    parts = docx_parts(p("Privacy"))
    del parts[name]
    return zipped(parts)


def encrypted_zip() -> bytes:
    data = bytearray(WHOLE)
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def opendocument(content: str, **parts: str) -> bytes:
    return zipped({"mimetype": MIMETYPE, "content.xml": content, **{k.replace("_", "/"): v for k, v in parts.items()}})


REFUSED: dict[str, tuple[bytes, str, str]] = {
    "an old Word file": (OLE + "WordDocument".encode("utf-16-le"), "oud.doc", "save it as .docx"),
    "an old Word file under another name": (OLE, "oud.docx", "save it as .docx"),
    "behind a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "without a password"),
    "a zip file behind a password": (encrypted_zip(), "a.docx", "without a password"),
    "text under the name of Word": (b"Privacyverklaring", "a.docx", "not a Word document"),
    "RTF under the name of Word": (b"{\\rtf1 Privacy}", "a.docx", "not a Word document"),
    "text under the name of OpenDocument": (b"Privacyverklaring", "a.odt", "not an OpenDocument text"),
    "cut off": (WHOLE[: len(WHOLE) // 2], "a.docx", "broken or not complete"),
    "no more than its first bytes": (b"PK\x03\x04\x14\x00", "a.txt", "broken or not complete"),
    "an Excel file": (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "a.docx", "an Excel file"),
    "a PowerPoint file": (zipped({"ppt/presentation.xml": ""}), "a.pptx", "a PowerPoint file"),
    "a Pages file": (zipped({"Index/Document.iwa": ""}), "a.pages", "Apple's Pages"),
    "an e-book": (zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}), "a.epub", "an e-book"),
    "a spreadsheet": (zipped({"mimetype": f"{MIMETYPE[:-4]}spreadsheet", "content.xml": ""}), "a.odt", "spreadsheet"),
    "an archive": (zipped({"a.txt": "Privacy"}), "a.zip", "an archive"),
    "no body": (without("word/document.xml"), "a.docx", "broken or not complete"),
    "no relations": (without("_rels/.rels"), "a.docx", "broken or not complete"),
    "another main part": (zipped({**docx_parts(""), "word/document.xml": "<x/>"}), "a.docx", "no Word document"),
    "broken XML": (zipped({**docx_parts(""), "word/document.xml": "<w:document"}), "a.docx", "broken or not complete"),
    "broken styles": (zipped({**docx_parts("", styles=""), "word/styles.xml": "\0"}), "a.docx", "broken or not"),
    "entities": (docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", ENTITIES), "a.docx", "entities of its own"),
    "an entity from outside": (docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", OUTSIDE), "a.docx", "entities of its own"),
    "entities in OpenDocument": (opendocument(ENTITIES + "<a>&b;</a>"), "a.odt", "entities of its own"),
    "OpenDocument behind a password": (
        opendocument("\0", **{"META-INF_manifest.xml": "<m><encryption-data/></m>"}),
        "a.odt",
        "without a password",
    ),
    "OpenDocument without content": (zipped({"mimetype": MIMETYPE}), "a.odt", "broken or not complete"),
    "nested too deep": (docx("<w:ins>" * 5_000 + "</w:ins>" * 5_000), "a.docx", "broken or not complete"),
    "no text": (docx("<w:p/>"), "a.docx", "holds no text"),
    "no text in OpenDocument": (odt(""), "a.odt", "holds no text"),
    "empty": (b"", "a.docx", "empty"),
}


@pytest.mark.parametrize(("data", "path", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(data: bytes, path: str, why: str) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        read_bytes(data, path)
    assert why in caught.value.en
    assert caught.value.path == path
    assert caught.value.nl
    assert "\n" not in caught.value.nl


def bomb(size: int, parts: int = 1) -> bytes:
    return zipped({**docx_parts(p("x")), **{f"word/media/{number}": bytes(size) for number in range(parts)}})


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "one part": (lambda: bomb(900_000), "times as large"),
    "many large parts": (lambda: bomb(archive.MAX_UNPACKED // 4, 5), "larger than a statement"),
    "very many parts": (lambda: bomb(0, archive.MAX_PARTS), "larger than a statement"),
    "very many elements": (lambda: docx("<w:r/>" * archive.MAX_TAGS), "larger than a statement"),
}


@pytest.mark.parametrize(("make", "why"), BOMBS.values(), ids=BOMBS.keys())
def test_bombs(make: Callable[[], bytes], why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "SMALL", 100_000)
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    monkeypatch.setattr(archive, "MAX_PARTS", 50)
    if why.startswith("larger"):
        monkeypatch.setattr(archive, "MAX_RATIO", 2_000)
    monkeypatch.setattr(archive, "MAX_TAGS", 500)
    with pytest.raises(UnreadableSourceError, match=why):
        read_bytes(make(), "a.docx")


def test_a_large_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PART", 500)
    with pytest.raises(UnreadableSourceError, match="larger than a statement"):
        read_bytes(docx(p("x" * 500)), "a.docx")


def test_a_part_that_is_larger_than_it_claims() -> None:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_STORED) as made:
        for name, content in docx_parts(p("Privacyverklaring")).items():
            made.writestr(name, content)
    lying = bytearray(data.getvalue())
    at = lying.rfind(b"PK\x01\x02", 0, lying.rfind(b"word/document.xml"))
    lying[at + 24] -= 20
    with pytest.raises(UnreadableSourceError, match="broken or not complete"):
        read_bytes(bytes(lying), "a.docx")


def test_very_many_empty_paragraphs_are_read() -> None:
    assert shown(docx("<w:p/>" * 100_000 + p("Privacyverklaring"))) == ["text: Privacyverklaring"]


def test_deep_tables_are_read() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 60 + p("diep") + "</w:tc></w:tr></w:tbl>" * 60
    assert shown(docx(deep)) == ["text: diep"]


def test_the_content_decides_not_the_name() -> None:
    assert read_bytes(WHOLE, "-").format == "docx"
    assert read_bytes(WHOLE, "a.odt").format == "docx"
    assert read_bytes(odt("<text:p>Privacy</text:p>"), "a.docx").format == "odt"


@pytest.mark.parametrize(
    ("data", "name", "missing", "extra"),
    [
        (WHOLE, "a.docx", "lxml", "docx"),
        (odt("<text:p>Privacy</text:p>"), "a.odt", "lxml", "docx"),
    ],
)
def test_without_the_extra(data: bytes, name: str, missing: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [
        each
        for each in sys.modules
        if each.startswith(("avglint.read.docx", "avglint.read.odt", "avglint.read.office"))
    ]:
        monkeypatch.delitem(sys.modules, module)
    real = builtins.__import__

    def refuse(module: str, *rest: object) -> object:
        if module.split(".")[0] == missing:
            raise ModuleNotFoundError(f"No module named {module!r}", name=module)
        return real(module, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(UnreadableSourceError) as caught:
        read_bytes(data, name)
    assert f"pip install 'avglint[{extra}]'" in caught.value.en
    assert f"pip install 'avglint[{extra}]'" in caught.value.nl


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40))
def test_damage_is_told_and_never_crashes(at: int, damage: bytes) -> None:
    data = WHOLE[:at] + damage + WHOLE[at + len(damage) :]
    with suppress(UnreadableSourceError):
        assert read_bytes(data, "a.docx").text
