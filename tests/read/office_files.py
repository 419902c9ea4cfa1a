"""Word and OpenDocument files for tests: made part by part, so that each says exactly what the test is about."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

from avglint.model.source import Source
from avglint.read.binary import read_binary

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMESPACES = (
    f'{_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_RELATION = (
    '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
)
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing")),
        *(("fo", "xsl-fo-compatible"), ("meta", "meta")),
    )
)
MIMETYPE = "application/vnd.oasis.opendocument.text"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file of ``parts``."""
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def docx_parts(body: str, before: str = "", **parts: str) -> dict[str, str | bytes]:
    """Return the parts of a Word file. ``parts`` are named after their kind: styles, numbering, footer1, ...

    ``before`` goes before the root of the body.
    """
    relations = "".join(_RELATION.format(name, name.rstrip("123456789"), f"{name}.xml") for name in parts)
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(_RELATION.format("r", "officeDocument", "word/document.xml")),
        "word/document.xml": f"{before}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _RELATIONS.format(relations),
    }
    for name, content in parts.items():
        root = _ROOTS.get(name, "hdr" if name.startswith("header") else "ftr")
        made[f"word/{name}.xml"] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"
    return made


def docx(body: str, before: str = "", **parts: str) -> bytes:
    """Return a Word file; see ``docx_parts``."""
    return zipped(docx_parts(body, before, **parts))


def odt(body: str, automatic: str = "", common: str = "", masters: str = "", meta: str = "") -> bytes:
    """Return an OpenDocument text: its body, and the styles made for it alone, common ones and those of pages."""
    return zipped(
        {
            "mimetype": MIMETYPE,
            "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}><office:styles>{common}</office:styles>"
            f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
            "meta.xml": f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{meta}'
            "</office:meta></office:document-meta>",
        }
    )


def p(text: str, properties: str = "", letters: str = "") -> str:
    """Return a paragraph of Word with one run."""
    letters = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{letters}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def styled(text: str, style: str) -> str:
    """Return a paragraph of Word in a style."""
    return p(text, f'<w:pStyle w:val="{style}"/>')


def source_of(data: bytes, path: str = "notice.docx") -> Source:
    """Return what is read in ``data``."""
    return read_binary(data, path, None)


def shown(data: bytes) -> list[str]:
    """Return the lines that are read in ``data`` and are not blank, each behind what it is: "heading 2: Doel"."""
    source = source_of(data)
    assert source.hints is not None
    lines = zip(source.text.split("\n"), source.hints, strict=True)
    return [
        f"{'footer' if hint.footer else hint.kind}{f' {hint.level}' if hint.level else ''}: {line}"
        for line, hint in lines
        if line
    ]
