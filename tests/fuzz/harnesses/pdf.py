"""Any content of a page, and any bytes, in a PDF: read or refused. Here PDFium runs in the process of the fuzzer."""

from avglint.model.source import Source
from avglint.parsing import parse
from avglint.read.pdf.faults import BrokenPage, PdfFault
from avglint.read.pdf.reading import read
from tests.parsing.structure import check_structure
from tests.read.pdf_file import pdf_of

KINDS = (".page", ".pages", ".pdf")
"""What the first byte of an input makes of the rest; a seed has it as its suffix."""
WORDS = (
    *(
        "BT /F1 10 Tf 50 700 Td (",
        ") Tj ET",
        " Td",
        " Tm",
        " re f",
        " l S",
        "[(a) -300 (b)] TJ",
        "/F2 14 Tf",
        " cm",
        "q ",
        " Q",
    ),
    *("3 Tr", "BI /W 1 /H 1 ID", "EI", "1 0 0 1 ", "T*", " TL", " Tc", " Tw", " Tz", " Ts", "/Span BMC", "EMC"),
)


def check(data: bytes) -> None:
    """Make the file that the first byte of ``data`` tells, and read it."""
    if not data:
        return
    kind, body = KINDS[data[0] % len(KINDS)], data[1:]
    made = b"%PDF-1.7\n" + body if kind == ".pdf" else pdf_of(body.split(b"\f") if kind == ".pages" else [body])
    found = read(made)
    if isinstance(found, PdfFault | BrokenPage) or not found.text:
        return
    assert len(found.hints) == len(found.text.split("\n"))
    assert list(found.pages) == sorted(found.pages)
    assert all(0 <= start <= len(found.text) for start in found.pages)
    text = found.text
    check_structure(parse(Source("a.pdf", "pdf", "", text, text, hints=found.hints, pages=found.pages)))
