"""Word files: what a reader sees comes out, as what it is; what was deleted, hidden or made by Word does not."""

import io

import docx as python_docx
import pytest

from avglint.model.source import Source
from tests.read.office_files import docx, docx_parts, p, shown, source_of, styled, zipped

STYLES = """
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Kopje van ons"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Omlijnd"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rond1"><w:basedOn w:val="Rond2"/></w:style>
<w:style w:type="paragraph" w:styleId="Rond2"><w:basedOn w:val="Rond1"/></w:style>
<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Puntjes"><w:name w:val="List Bullet 2"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
<w:lvlText w:val="Artikel %1"/><w:isLgl/></w:lvl><w:styleLink w:val="Mijn"/></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Mijn"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="99"/></w:num>
"""


def item(text: str, number: int = 1, depth: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def mark(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def field(instruction: str, result: str) -> str:
    told = run(f"<w:instrText>{instruction}</w:instrText>")
    return mark("begin") + told + mark("separate") + run(result) + mark("end")


BOX = "<w:txbxContent>{}</w:txbxContent>"
STORIES = {
    "styles of headings": (
        styled("Privacy", "Titel") + styled("Doel", "Kop1") + styled("Nieuws", "Kop2") + p("Wij mailen."),
        ["heading 1: Privacy", "heading 2: Doel", "heading 3: Nieuws", "text: Wij mailen."],
    ),
    "a style that inherits, an outline level, and a circle of styles": (
        styled("Een", "Eigen")
        + styled("Twee", "Omlijnd")
        + styled("Drie", "Rond1")
        + p("Vier", '<w:outlineLvl w:val="2"/>'),
        ["heading 3: Een", "heading 2: Twee", "text: Drie", "heading 4: Vier"],
    ),
    "an outline level of text takes a heading's away": (
        p("Een", '<w:pStyle w:val="Kop1"/><w:outlineLvl w:val="9"/>') + p("Twee."),
        ["text: Een", "text: Twee."],
    ),
    "bullets, nested": (
        p("Wij bewaren:") + item("naam") + item("voornaam", depth=1) + item("adres"),
        ["text: Wij bewaren:", "item 1: - naam", "item 2:  - voornaam", "item 1: - adres"],
    ),
    "a list by its style": (styled("naam", "Puntjes"), ["item 2:  - naam"]),
    "numbers": (
        item("een", 2) + item("a", 2, 1) + item("b", 2, 1) + item("diep", 2, 2) + item("twee", 2) + item("a", 2, 1),
        [
            "item 1: 1. een",
            "item 2:  a) a",
            "item 2:  b) b",
            "item 3:   1.b.iii diep",
            "item 1: 2. twee",
            "item 2:  a) a",
        ],
    ),
    "a level without number is no item": (item("kaal", 2, 3), ["text: kaal"]),
    "a list that starts anew": (
        item("een", 2) + item("zeven", 3) + item("acht", 3),
        [
            "item 1: 1. een",
            "item 1: 7. zeven",
            "item 1: 8. acht",
        ],
    ),
    "a list by way of a style, and one that is not there": (
        item("een", 4) + item("twee", 4) + item("weg", 5) + item("geen", 77) + item("uit", 0),
        ["item 1: Artikel 1 een", "item 1: Artikel 2 twee", "item 1: - weg", "item 1: - geen", "text: uit"],
    ),
    "a heading with the number of its list": (
        p("Doel", '<w:pStyle w:val="Kop1"/><w:numPr><w:numId w:val="2"/></w:numPr>') + p("Wij mailen."),
        ["heading 2: 1. Doel", "text: Wij mailen."],
    ),
    "a line break": (f"<w:p>{run('<w:t>Een</w:t><w:br/><w:t>Twee</w:t>')}</w:p>", ["text: Een", "text: Twee"]),
    "a line break in an item": (
        item("Een|Twee").replace("|", "</w:t><w:br/><w:t>"),
        ["item 1: - Een", "text 1:   Twee"],
    ),
    "tabs, hyphens, symbols and white space": (
        f"<w:p>{run('<w:t> Naam</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail  a</w:t><w:softHyphen/>')}"
        + run('<w:t>dres\u00ad\u200b\u00a0x</w:t><w:sym w:char="F0B7"/><w:sym w:char="zz"/><w:ptab/>')
        + "</w:p>",
        ["text: Naam\te-mail adres x\uf0b7"],
    ),
    "tracked changes: what was inserted counts, what was deleted does not": (
        f"<w:p>{run('<w:t>Wij </w:t>')}<w:del>{run('<w:delText>verkopen</w:delText>')}</w:del>"
        f"<w:ins>{run('<w:t>bewaren</w:t>')}</w:ins><w:moveFrom>{run('<w:t>weg</w:t>')}</w:moveFrom>"
        f"<w:moveTo>{run('<w:t> niets</w:t>')}</w:moveTo></w:p>",
        ["text: Wij bewaren niets"],
    ),
    "a paragraph whose end was deleted goes on in the next": (
        p("Wij bewaren ", "<w:rPr><w:del/></w:rPr>") + p("niets.") + p("Klaar."),
        ["text: Wij bewaren niets.", "text: Klaar."],
    ),
    "hidden text": (
        f"<w:p>{run('<w:t>Zicht</w:t>')}{run('<w:rPr><w:vanish/></w:rPr><w:t>baar</w:t>')}"
        f"{run('<w:rPr><w:rStyle w:val=&quot;Weg&quot;/></w:rPr><w:t>weg</w:t>').replace('&quot;', chr(34))}"
        f"{run('<w:rPr><w:vanish w:val=&quot;0&quot;/></w:rPr><w:t>!</w:t>').replace('&quot;', chr(34))}</w:p>",
        ["text: Zicht!"],
    ),
    "struck out text": (
        f"<w:p>{run('<w:t>Wij bewaren </w:t>')}{run('<w:rPr><w:strike/></w:rPr><w:t>weg</w:t>')}"
        f"{run('<w:rPr><w:dstrike/></w:rPr><w:t>weg</w:t>')}{run('<w:t>niets.</w:t>')}</w:p>",
        ["text: Wij bewaren niets."],
    ),
    "a hidden row": (
        table(row(cell(p("Doel")), cell(p("Termijn"))), row(cell(p("Weg")), cell(p("Weg")), properties="<w:hidden/>")),
        ["row: Doel | Termijn"],
    ),
    "a block that older versions can't show": (
        f"<mc:AlternateContent><mc:Choice>{p('Een.')}</mc:Choice><mc:Fallback>{p('Een.')}</mc:Fallback>"
        f"</mc:AlternateContent>{p('Twee.')}",
        ["text: Een.", "text: Twee."],
    ),
    "fields: the result alone, and no numbers of pages": (
        f"<w:p>{field('DATE', '<w:t>1 mei 2026</w:t>')}{field(' PAGE ', '<w:t>3</w:t>')}"
        f'<w:fldSimple w:instr="AUTHOR">{run("<w:t> door Jan</w:t>")}</w:fldSimple>'
        f'<w:fldSimple w:instr="NUMPAGES">{run("<w:t>9</w:t>")}</w:fldSimple></w:p>',
        ["text: 1 mei 2026 door Jan"],
    ),
    "a field in the instruction of another": (
        f"<w:p>{mark('begin')}{run('<w:instrText>IF </w:instrText>')}{field('MERGEFIELD Geslacht', '<w:t>man</w:t>')}"
        f"{mark('separate')}{run('<w:t>Geachte heer</w:t>')}{mark('end')}{mark('end')}{mark('begin')}</w:p>",
        ["text: Geachte heer"],
    ),
    "a list of contents, over several paragraphs": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Doel 1</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>Rechten 2</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        + p("Tekst."),
        ["text: Tekst."],
    ),
    "a field without an end hides nothing": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>'
        + p("Tekst."),
        ["text: Tekst."],
    ),
    "lines of contents by their style, or typed": (
        styled("Doel 1", "Inhopg1") + p("Rechten ........ 2") + p("Wij bewaren niets."),
        ["text: Wij bewaren niets."],
    ),
    "content controls, and the one of the contents": (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{p('Doel 1')}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>{p('Blok.')}</w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{run('<w:t>Binnen.</w:t>')}</w:sdtContent></w:sdt></w:p>",
        ["text: Blok.", "text: Binnen."],
    ),
    "links": (
        f"<w:p>{run('<w:t>Zie </w:t>')}<w:hyperlink>{run('<w:t>ap.nl</w:t>')}</w:hyperlink></w:p>",
        ["text: Zie ap.nl"],
    ),
    "a table": (
        table(row(cell(p("Doel")), cell(p("Termijn"))), row(cell(p("Nieuws"), p("en meer")), cell(p("2 jaar")))),
        ["row: Doel | Termijn", "row: Nieuws en meer | 2 jaar"],
    ),
    "a header row, and a row that was deleted": (
        table(
            row(cell(p("Doel")), cell(p("Termijn")), properties="<w:tblHeader/>"),
            row(cell(p("weg")), cell(p("weg")), properties="<w:del/>"),
            row(cell(p("Nieuws")), cell(p(""))),
            row(cell(p("")), cell("<w:p/>")),
        ),
        ["header_row: Doel | Termijn", "row: Nieuws | "],
    ),
    "merged cells": (
        table(
            row(cell(p("Doel"), properties='<w:gridSpan w:val="2"/>'), cell(p("Termijn"))),
            row(cell(p("A"), properties='<w:vMerge w:val="restart"/>'), cell(p("B")), cell(p("C"))),
            row(cell("<w:p/>", properties="<w:vMerge/>"), cell(p("D")), cell(p("E"))),
        ),
        ["row: Doel |  | Termijn", "row: A | B | C", "row:  | D | E"],
    ),
    "a table of one cell is text": (
        table(row(cell(styled("Doel", "Kop1"), p("Wij mailen."), item("naam")))),
        ["heading 2: Doel", "text: Wij mailen.", "item 1: - naam"],
    ),
    "a table in a table lays out the page": (
        table(row(cell(p("Links.")), cell(table(row(cell(p("A")), cell(p("B"))))))),
        ["text: Links.", "row: A | B"],
    ),
    "a table of long cells lays out the page": (
        table(row(cell(p("Kort.")), cell(p("Lang " * 210)))),
        ["text: Kort.", "text: " + " ".join(["Lang"] * 210)],
    ),
    "a text box, told once": (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        + BOX.format(p("In een kader."))
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        + BOX.format(p("In een kader."))
        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Ernaast.</w:t></w:r></w:p>",
        ["text: Ernaast.", "text: In een kader."],
    ),
    "words in two forms, for new and for old programs": (
        f"<w:p><mc:AlternateContent><mc:Choice>{run('<w:t>Nieuw.</w:t>')}</mc:Choice>"
        f"<mc:Fallback>{run('<w:t>Oud.</w:t>')}</mc:Fallback></mc:AlternateContent></w:p>",
        ["text: Nieuw."],
    ),
    "an old text box with another in it": (
        "<w:p><w:r><w:pict>"
        + BOX.format(p("Buiten.") + "<w:p><w:r><w:pict>" + BOX.format(p("Binnen.")) + "</w:pict></w:r></w:p>")
        + "</w:pict></w:r></w:p>",
        ["text: Buiten.", "text: Binnen."],
    ),
}


@pytest.mark.parametrize(("body", "lines"), STORIES.values(), ids=STORIES.keys())
def test_story(body: str, lines: list[str]) -> None:
    assert shown(docx(body, styles=STYLES, numbering=NUMBERING)) == lines


def test_notes_stand_at_the_end_of_their_section() -> None:
    refer = "<w:r><w:{0}Reference w:id='{1}'/></w:r>"
    body = (
        styled("Doel", "Kop1")
        + f"<w:p>{run('<w:t>Wij mailen</w:t>')}{refer.format('footnote', 2)}{run('<w:t>.</w:t>')}</w:p>"
        + p("Soms ook niet.")
        + styled("Rechten", "Kop1")
        + table(row(cell(f"<w:p>{run('<w:t>Inzage</w:t>')}{refer.format('endnote', 2)}</w:p>"), cell(p("Kan."))))
    )
    separator = f'<w:footnote w:id="0" w:type="separator">{p("")}</w:footnote>'
    footnotes = f'{separator}<w:footnote w:id="2">{p("Als u wilt.")}</w:footnote>'
    endnotes = f'<w:endnote w:id="2">{p("Artikel 15.")}{p("En verder.")}</w:endnote>'
    data = docx(body, styles=STYLES, footnotes=footnotes, endnotes=endnotes)
    assert shown(data) == [
        "heading 2: Doel",
        "text: Wij mailen.",
        "text: Soms ook niet.",
        "footnote: [1] Als u wilt.",
        "heading 2: Rechten",
        "row: Inzage | Kan.",
        "footnote: [1] Artikel 15.",
        "footnote: En verder.",
    ]
    # Six paragraphs in the body, two among the footnotes.
    source = source_of(data)
    assert source.place(source.text.index("Als u")).paragraph == 8
    assert source.place(source.text.index("Artikel")).paragraph == 9


def test_margins_count_once_and_only_for_contact_data() -> None:
    references = "".join(
        f'<w:sectPr><w:{kind}Reference r:id="{name}"/></w:sectPr>'
        for kind, name in (("header", "header1"), ("footer", "footer1"), ("footer", "footer2"), ("footer", "footer9"))
    )
    address = (
        p("Bakkerij Zon") + p("info@zon.nl") + f"<w:p>{run('<w:t>Pagina </w:t>')}{field('PAGE', '<w:t>1</w:t>')}</w:p>"
    )
    data = docx(p("Tekst.") + references, header1=p("Privacyverklaring, versie 2"), footer1=address, footer2=address)
    assert shown(data) == ["text: Tekst.", "footer: Bakkerij Zon", "footer: info@zon.nl"]


def test_paragraphs_are_counted_as_the_file_has_them() -> None:
    body = (
        p("Een.")
        + "<w:p/>"
        + table(row(cell(p("Drie.")), cell(p("Vier."))), row(cell(p("Vijf.")), cell("<w:p/>")))
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        + BOX.format(p("Acht."))
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        + BOX.format(p("Weg."))
        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Zeven.</w:t></w:r></w:p>"
        + f"<w:p><w:del>{run('<w:delText>weg</w:delText>')}</w:del></w:p>"
        + p("Tien.")
    )
    source = source_of(docx(body))
    places = {word: paragraph_of(source, word) for word in ("Een", "Drie", "Vier", "Vijf", "Zeven", "Acht", "Tien")}
    assert places == {"Een": 1, "Drie": 3, "Vier": 4, "Vijf": 5, "Zeven": 7, "Acht": 8, "Tien": 10}


def paragraph_of(source: Source, word: str) -> int:
    return source.place(source.text.index(word)).paragraph


def test_close_lines_are_one_block_and_others_are_not() -> None:
    close = '<w:spacing w:after="0"/>'
    styles = '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
    body = p("Bakkerij Zon", close) + p("Korenstraat 4", close) + p("Zonneveld") + p("Bel ons.") + p("x " * 40, close)
    text = source_of(docx(body + p("kort", close) + "<w:p/>" + p("los", close), styles=styles)).text
    assert text.split("\n\n") == [
        "Bakkerij Zon\nKorenstraat 4\nZonneveld",
        "Bel ons.",
        ("x " * 40).strip(),
        "kort",
        "los",
    ]
    contextual = p("Een", "<w:contextualSpacing/>") + p("Twee", "<w:contextualSpacing/>")
    assert source_of(docx(contextual, styles=styles)).text == "Een\nTwee"
    automatic = p("Een", '<w:spacing w:afterAutospacing="1" w:after="0"/>') + p("Twee")
    assert source_of(docx(automatic)).text == "Een\n\nTwee"


def test_what_a_library_writes_is_read() -> None:
    document = python_docx.Document()
    document.core_properties.title = "Privacy  van Zon"
    document.add_heading("Privacyverklaring", 0)
    document.add_heading("Bewaartermijn", 1)
    document.add_paragraph("naam", style="List Number")
    document.add_paragraph("diep", style="List Bullet 2")
    document.sections[0].footer.paragraphs[0].text = "info@zon.nl"
    data = io.BytesIO()
    document.save(data)
    assert shown(data.getvalue()) == [
        "heading 1: Privacyverklaring",
        "heading 2: Bewaartermijn",
        "item 1: 1. naam",
        "item 2:  - diep",
        "footer: info@zon.nl",
    ]
    assert source_of(data.getvalue()).title == "Privacy van Zon"


def test_strict_documents_are_read() -> None:
    parts = docx_parts(styled("Doel", "Kop1") + p("Wij mailen."), styles=STYLES)
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = {
        name: str(part).replace(usual, "http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, part in parts.items()
    }
    assert shown(zipped(strict)) == ["heading 2: Doel", "text: Wij mailen."]
