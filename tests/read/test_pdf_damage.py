"""PDF that is damaged in a part: never read as if nothing were missing, whatever PDFium makes of it."""

import base64
import io
import sys
import zlib
from collections.abc import Callable

import pytest

from avglint.errors import UnreadableSourceError
from avglint.read.document import Document
from avglint.read.pdf import intact, read_pdf, worker
from avglint.read.pdf.faults import BrokenPage, PdfFault, error
from avglint.read.pdf.reading import read
from tests.read.pdf_file import Words, pdf_of, shown, stream

SENTENCE = "Op pagina {} staat welke gegevens wij van u bewaren, en waarom wij dat mogen doen."
PAGES = [shown([Words(72, 760 - 13 * line, SENTENCE.format(page)) for line in range(9)]) for page in (1, 2, 3)]
GOOD = pdf_of(PAGES)
SECOND = b"\n103 0 obj\n"
"""The content of the second page; the page itself is object 102."""
HELPER = b"/XObject << /Fm 10 0 R >>"
FORM = stream(shown([Words(72, 500, "Wij geven niets door aan anderen.")]), b"/Type /XObject /Subtype /Form")


def packed() -> tuple[int, int]:
    """Return where the packed bytes of the second page begin and end."""
    start = GOOD.index(b"stream\n", GOOD.index(SECOND)) + len(b"stream\n")
    return start, GOOD.index(b"\nendstream", start)


def flipped(place: Callable[[int, int], int], bits: int = 0x55) -> bytes:
    start, end = packed()
    at = place(start, end)
    return GOOD[:at] + bytes([GOOD[at] ^ bits]) + GOOD[at + 1 :]


def zeroed() -> bytes:
    start, end = packed()
    return GOOD[:start] + bytes(end - start) + GOOD[end:]


def cut_short() -> bytes:
    """Return the file with half of what is packed, as if that were all."""
    content = zlib.compress(PAGES[1])
    half = content[: len(content) // 2]
    entry = b"<< /Length %d /Filter /FlateDecode  >>\nstream\n"
    assert entry % len(content) + content in GOOD
    return GOOD.replace(entry % len(content) + content, entry % len(half) + half)


DAMAGED = {
    "a flipped byte in the middle": flipped(lambda start, end: (start + end) // 2),
    "a flipped first byte": flipped(lambda start, _: start),
    "a flipped bit early on": flipped(lambda start, _: start + 12, 0x01),
    "zeros": zeroed(),
    "cut short": cut_short(),
    "its content is not in the file": GOOD.replace(b"/Contents 103 0 R", b"/Contents 903 0 R"),
    "its content is no stream": GOOD.replace(b"/Contents 103 0 R", b"/Contents   3 0 R"),
    "its object is not in the file": GOOD.replace(b"/Kids [100 0 R 102 0 R", b"/Kids [100 0 R 902 0 R"),
    "one of its contents is not in the file": GOOD.replace(b"/Contents 103 0 R", b"/Contents [103 0 R 903 0 R]"),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_page_is_named(data: bytes) -> None:
    assert data != GOOD
    assert read(data) == BrokenPage(2)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_that_is_cut_off_is_never_read_in_part(share: float) -> None:
    found = read(GOOD[: int(share * len(GOOD))])
    assert not isinstance(found, Document)


@pytest.mark.parametrize("length", [b"0", b"7", b"99999", b"-1"])
def test_a_wrong_length_is_mended(length: bytes) -> None:
    whole = read(GOOD)
    assert isinstance(whole, Document)
    right = b"/Length %d " % len(zlib.compress(PAGES[1]))
    found = read(GOOD.replace(right, b"/Length %s " % length))
    assert isinstance(found, Document)
    assert found.text == whole.text


def test_what_several_pages_use_is_looked_at_too() -> None:
    use = PAGES[0] + b"\n/Fm Do"
    whole = pdf_of([use, use], [FORM.replace(b"/Form", b"/Form /BBox [0 0 595 842]")], HELPER)
    assert isinstance(read(whole), Document)
    at = whole.index(b"stream\n", whole.index(b"\n10 0 obj")) + 30
    assert read(whole[:at] + b"\x00\x00\x00" + whole[at + 3 :]) == PdfFault.BROKEN


def test_the_map_of_characters_is_looked_at_too() -> None:
    cmap = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap endcmap"
    whole = pdf_of(PAGES[:1], [stream(cmap), b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 10 0 R >>"])
    whole = whole.replace(b"/F3 5 0 R", b"/F3 11 0 R")
    assert isinstance(read(whole), Document)
    at = whole.index(b"stream\n", whole.index(b"\n10 0 obj")) + 20
    assert read(whole[:at] + b"\xff\xff\xff" + whole[at + 3 :]) == PdfFault.BROKEN


@pytest.mark.parametrize("content", [b"", b" "])
def test_an_empty_page_is_no_damage(content: bytes) -> None:
    found = read(pdf_of([PAGES[0], content, PAGES[2]]))
    assert isinstance(found, Document)
    assert "pagina 3" in found.text


def test_a_page_without_content_is_no_damage() -> None:
    found = read(GOOD.replace(b"/Contents 103 0 R", b"                 "))
    assert isinstance(found, Document)
    assert "pagina 3" in found.text


def test_letters_for_bytes() -> None:
    """ReportLab writes what is packed in letters of ASCII."""
    content = base64.a85encode(zlib.compress(PAGES[1]), wrapcol=72) + b"~>"
    entry = b"<< /Length %d /Filter [/ASCII85Decode /FlateDecode] >>\nstream\n%s\nendstream"
    plain = stream(PAGES[1])
    assert isinstance(read(GOOD.replace(plain, entry % (len(content), content))), Document)
    for wrong in (b"vwxy", b"!!!!"):
        damaged = content[:100] + wrong + content[104:]
        assert read(GOOD.replace(plain, entry % (len(damaged), damaged))) == BrokenPage(2)


def test_a_stream_is_unpacked_so_far_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intact, "_MOST_UNPACKED", 10)
    assert isinstance(read(GOOD), Document)


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Pagina 7 van deze pdf is beschadigd"), ("en", "Page 7 of this")]
)
def test_it_is_said_with_a_remedy(language: str, said: str) -> None:
    why = error("notice.pdf", BrokenPage(7)).why(language)
    assert said in why
    assert "ownload" in why


def test_it_reaches_the_user() -> None:
    with pytest.raises(UnreadableSourceError, match="Page 2 of this PDF is damaged"):
        read_pdf(DAMAGED["zeros"], "notice.pdf")


def test_the_worker_says_which_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(worker, "_limit_memory", lambda: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAMAGED["zeros"])))
    worker.main()
    assert capsys.readouterr().out == "2"
