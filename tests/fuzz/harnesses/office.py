"""Any XML in a Word or OpenDocument file, and any bytes for such a file, are read or refused."""

from avglint.errors import UnreadableSourceError
from avglint.parsing import parse
from avglint.read import read_bytes
from tests.parsing.structure import check_structure
from tests.read.office_files import docx, docx_parts, odt, zipped

KINDS = (".docx", ".odt", ".numbering", ".document", ".zip")
"""What the first byte of an input makes of the rest; a seed has it as its suffix."""
WORDS = (
    *(
        "<w:p>",
        "</w:p>",
        "<w:r><w:t>",
        "</w:t></w:r>",
        "<w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "<w:pPr>",
        '<w:numId w:val="1"/>',
    ),
    *("<w:sdt>", "<w:sdtContent>", "<mc:AlternateContent>", "<mc:Fallback>", "<w:footnoteReference", "<w:br/>"),
    *(
        "<text:p>",
        "</text:p>",
        "<text:h",
        "<text:list>",
        "<text:list-item>",
        "<table:table>",
        "<text:s/>",
        "<text:note>",
    ),
    *('text:outline-level="2"', 'w:val="Heading1"', "<w:fldChar", "<w:instrText>", "<w:tab/>", "<w:vMerge/>"),
)


def check(data: bytes) -> None:
    """Make the file that the first byte of ``data`` tells, and read it."""
    if not data:
        return
    kind, body = KINDS[data[0] % len(KINDS)], data[1:].decode("utf-8", "replace")
    try:
        source = read_bytes(_file(kind, body, data[1:]), "a.odt" if kind == ".odt" else "a.docx")
    except UnreadableSourceError:
        return
    assert source.hints is not None
    assert len(source.hints) == len(source.text.split("\n"))
    starts = [paragraph.start for paragraph in source.paragraphs]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(source.text) for start in starts)
    check_structure(parse(source))


def _file(kind: str, body: str, raw: bytes) -> bytes:
    if kind == ".docx":
        return docx(body)
    if kind == ".odt":
        return odt(body)
    if kind == ".numbering":
        paragraph = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
        return docx(paragraph, numbering=body, styles=body)
    if kind == ".document":
        return zipped(docx_parts("") | {"word/document.xml": raw})
    return b"PK\x03\x04" + raw
