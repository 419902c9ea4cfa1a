"""OpenDocument texts: read by the same rules as Word files."""

import io
import zipfile

import odfdo
import pytest

from tests.read.office_files import MIMETYPE, odt, shown, source_of, zipped

LEVEL = '<text:list-level-style-{0} text:level="{1}" {2}/>'


def style(name: str, properties: str = "", family: str = "paragraph", attributes: str = "") -> str:
    """Return a style; ``properties`` are the attributes of its letters, or of its paragraph."""
    kind = "paragraph" if family == "paragraph" else "text"
    held = f"<style:{kind}-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="{family}" {attributes}>{held}</style:style>'


COMMON = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>'
    + style("Heading", 'fo:margin-top="0.5cm"')
    + style("Title", attributes='style:parent-style-name="Heading"')
    + style("Outlined", attributes='style:default-outline-level="1"')
    + style("Loop", attributes='style:parent-style-name="Loop"')
    + style("Space", 'fo:margin="8pt"')
)
AUTOMATIC = (
    '<text:list-style style:name="L">'
    + LEVEL.format("bullet", 1, 'text:bullet-char="x"')
    + LEVEL.format("number", 2, 'style:num-format="a" style:num-suffix=")"')
    + "</text:list-style>"
    '<text:list-style style:name="N">'
    + LEVEL.format("number", 1, 'style:num-format="1" style:num-suffix="."')
    + LEVEL.format("number", 2, 'style:num-format="i" style:num-suffix="." text:display-levels="2"')
    + LEVEL.format("number", 3, 'style:num-format=""')
    + LEVEL.format("number", 99, "")
    + "</text:list-style>"
    + style("B", 'fo:font-weight="bold"', "text")
    + style("G", 'fo:font-size="150%"', "text")
    + style("R", 'fo:color="#c00000"', "text")
    + style("H", 'text:display="none"', "text")
    + style("S", 'style:text-line-through-style="solid"', "text")
    + style("U", 'style:text-underline-style="solid"', "text")
)
OUTLINE = (
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>'
)


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: object = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def listed(*items: str, style: str = "", attributes: str = "") -> str:
    name = f'text:style-name="{style}"' if style else ""
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f"<text:list {name} {attributes}>{inside}</text:list>"


def table(*rows: str, before: str = "") -> str:
    return f"<table:table><table:table-column/>{before}{''.join(rows)}</table:table>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(*blocks: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{''.join(blocks)}</table:table-cell>"


PROSE = p("Wij bewaren uw gegevens niet langer dan nodig is voor de levering van uw bestelling.")
TEXT = "text: Wij bewaren uw gegevens niet langer dan nodig is voor de levering van uw bestelling."
STORIES = {
    "headings and title": (
        p("Privacy", "Title")
        + h("Doel")
        + h("Nieuws", 2)
        + h("Vreemd", "x")
        + p("Wij mailen.", "Outlined")
        + p("Klaar.", "Loop"),
        [
            "heading 1: Privacy",
            "heading 2: Doel",
            "heading 3: Nieuws",
            "heading 2: Vreemd",
            "heading 2: Wij mailen.",
            "text: Klaar.",
        ],
    ),
    "headings by size, weight and colour": (
        p(span("Zon", "G"))
        + PROSE
        + p(span("Rechten", "B"))
        + PROSE
        + p(span("Inzage", "R"))
        + PROSE
        + p(span("Wissen", "U"))
        + PROSE,
        ["heading 1: Zon", TEXT, "heading 2: Rechten", TEXT, "heading 3: Inzage", TEXT, "heading 3: Wissen", TEXT],
    ),
    "a list in a list": (
        p("Wij bewaren:") + listed(p("naam") + listed(p("voor"), p("achter")), p("adres") + p("en plaats"), style="L"),
        [
            *("text: Wij bewaren:", "item 1: - naam", "item 2:  a) voor", "item 2:  b) achter", "item 1: - adres"),
            "text 1:   en plaats",
        ],
    ),
    "numbers go on where they are told to, and start anew where not": (
        listed(p("een"), listed(p("diep")), style="N")
        + p("Los.")
        + listed(p("twee"), style="N", attributes='text:continue-numbering="true"')
        + listed(p("een"), style="N"),
        ["item 1: 1. een", "item 2:  1.i. diep", "text: Los.", "item 1: 2. twee", "item 1: 1. een"],
    ),
    "an item with a number of its own, and the header of a list": (
        "<text:list text:style-name='N'><text:list-header><text:p>Kop</text:p></text:list-header>"
        "<text:list-item text:start-value='7'><text:p>zeven</text:p></text:list-item></text:list>",
        ["text 1:   Kop", "item 1: 7. zeven"],
    ),
    "a level that is not numbered, and a list without a style": (
        listed(listed(listed(p("diep"))), style="N") + listed(p("kaal")),
        ["text 3:     diep", "item 1: - kaal"],
    ),
    "tabs, spaces, line breaks and white space of the file": (
        p("Naam<text:tab/>Jan\n   Jansen<text:s text:c='3'/>x<text:line-break/>Twee<text:soft-page-break/>"),
        ["text: Naam\tJan Jansen x", "text: Twee"],
    ),
    "links, fields and page numbers": (
        p("Zie <text:a>ap.nl</text:a> van <text:date>1 mei 2026</text:date><text:page-number>3</text:page-number>."),
        ["text: Zie ap.nl van 1 mei 2026."],
    ),
    "what was deleted, hidden or remarked": (
        f"<text:tracked-changes><text:changed-region>{p('Oud.')}</text:changed-region></text:tracked-changes>"
        + p(
            f"Wij <text:change text:change-id='c'/>bewaren"
            f"<office:annotation>{p('Hoezo?')}</office:annotation> niets{span(' weg', 'H')}{span(' weg', 'S')}."
        ),
        ["text: Wij bewaren niets."],
    ),
    "a remark before all else": (p(f"<office:annotation>{p('Hoezo?')}</office:annotation>Niets."), ["text: Niets."]),
    "sections, hidden ones and lists of contents": (
        f"<text:section>{p('Zichtbaar.')}</text:section><text:section text:display='none'>{p('Weg.')}</text:section>"
        f"<text:section text:display='condition' text:is-hidden='true'>{p('Weg.')}</text:section>"
        f"<text:table-of-content><text:index-body>{p('Doel 1')}</text:index-body></text:table-of-content>",
        ["text: Zichtbaar."],
    ),
    "a table with a header row": (
        table(
            row(cell(p("Nieuws"), p("en meer")), cell(p("2 jaar"))),
            before=f"<table:table-header-rows>{row(cell(p('Doel')), cell(p('Termijn')))}</table:table-header-rows>",
        ),
        ["header_row: Doel | Termijn", "row: Nieuws en meer | 2 jaar"],
    ),
    "merged and repeated cells": (
        table(
            row(
                cell(p("A"), attributes="table:number-columns-spanned='2'"), "<table:covered-table-cell/>", cell(p("B"))
            ),
            row(cell(attributes="table:number-columns-repeated='2'"), cell(p("C"))),
        ),
        ["row: A |  | B", "row:  |  | C"],
    ),
    "a table of one cell is text": (
        table(row(cell(h("Doel"), p("Wij mailen.")))),
        ["heading 2: Doel", "text: Wij mailen."],
    ),
    "text boxes": (
        p(f"<draw:frame><draw:text-box>{p('In het kader.')}</draw:text-box></draw:frame>Ernaast.")
        + f"<draw:custom-shape>{p('In een vorm.')}</draw:custom-shape>",
        ["text: Ernaast.", "text: In het kader.", "text: In een vorm."],
    ),
    "notes stand at the end of their section": (
        h("Doel")
        + p(
            f"Wij mailen<text:note><text:note-citation>1</text:note-citation>"
            f"<text:note-body>{p('Soms.')}{p('Zelden.')}</text:note-body></text:note>."
        )
        + h("Rechten")
        + p("Inzage."),
        [
            "heading 2: Doel",
            "text: Wij mailen.",
            "footnote: [1] Soms.",
            "footnote: Zelden.",
            "heading 2: Rechten",
            "text: Inzage.",
        ],
    ),
}


@pytest.mark.parametrize(("body", "lines"), STORIES.values(), ids=STORIES.keys())
def test_story(body: str, lines: list[str]) -> None:
    assert shown(odt(body, AUTOMATIC, COMMON)) == lines


def test_numbered_headings() -> None:
    body = (
        h("Doel")
        + p("Wij mailen.")
        + '<text:h text:outline-level="1" text:is-list-header="true">Los</text:h>'
        + h("Meer")
        + h("Diep", 2)
    )
    assert [line for line in shown(odt(body, common=COMMON + OUTLINE)) if "heading" in line] == [
        *("heading 2: 1. Doel", "heading 2: Los", "heading 2: 2. Meer", "heading 3: Diep"),
    ]


def test_paragraphs_are_counted_as_the_file_has_them() -> None:
    changes = f"<text:tracked-changes><text:changed-region>{p('Oud.')}</text:changed-region></text:tracked-changes>"
    note = f"<text:note><text:note-body>{p('Vier.')}</text:note-body></text:note>"
    box = f"<draw:frame><draw:text-box>{p('Zes.')}</draw:text-box></draw:frame>"
    hidden = f"<text:section text:display='none'>{p('Zeven.')}</text:section>"
    body = (
        changes
        + h("Een")
        + p("")
        + p(f"Drie.{note}")
        + p(f"Vijf.{box}")
        + hidden
        + table(row(cell(p("Acht.")), cell(p("Negen."))))
    )
    source = source_of(odt(body))
    places = {
        word: source.place(source.text.index(word)).paragraph
        for word in ("Een", "Drie", "Vier", "Vijf", "Zes", "Acht", "Negen")
    }
    assert places == {"Een": 1, "Drie": 3, "Vier": 4, "Vijf": 5, "Zes": 6, "Acht": 8, "Negen": 9}


def test_margins_and_title() -> None:
    margins = (
        f"<style:master-page><style:header>{p('Versie 2')}</style:header><style:footer>{p('info@zon.nl')}"
        f"{p('Pagina <text:page-number>1</text:page-number>')}</style:footer></style:master-page>"
    )
    source = source_of(odt(p("Tekst."), masters=margins, meta="<dc:title>Over\n ons</dc:title>"))
    assert shown(odt(p("Tekst."), masters=margins)) == ["text: Tekst.", "footer: info@zon.nl"]
    assert source.title == "Over ons"
    assert source.place(source.text.index("info")).paragraph == 3


def test_close_lines_are_one_block() -> None:
    body = p("Bakkerij Zon") + p("Korenstraat 4") + p("Bel ons.", "Space")
    assert source_of(odt(body, common=COMMON)).text == "Bakkerij Zon\nKorenstraat 4\n\nBel ons."


def test_a_file_with_nothing_but_text_is_read() -> None:
    content = odt(p("Tekst."))
    parts = {"mimetype": MIMETYPE}
    with opened(content) as archive:
        parts["content.xml"] = archive.read("content.xml").decode()
    assert shown(zipped(parts)) == ["text: Tekst."]


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_what_a_library_writes_is_read() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Privacyverklaring"))
    document.body.append(odfdo.Paragraph("Wij bewaren:"))
    document.body.append(odfdo.List(["naam", "adres"]))
    data = io.BytesIO()
    document.save(data)
    assert shown(data.getvalue()) == [
        # Its template numbers the headings.
        "heading 2: 1. Privacyverklaring",
        "text: Wij bewaren:",
        "item 1: - naam",
        "item 1: - adres",
    ]
