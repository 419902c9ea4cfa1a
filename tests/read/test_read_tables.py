"""Tables that lay out the page are read cell by cell, as text; tables of data stay rows. In every format alike."""

from collections.abc import Callable

import pytest

from avglint.model.source import Source
from avglint.read import read_bytes
from tests.read.office_files import docx, odt, p, source_of

Cell = list[str]
"""Its paragraphs: in bold with "*" before it, an item of a list with "- "."""

OWN = "Rijwielhandel Spaakwiel in Eindhoven verwerkt uw gegevens voor de reparatie."
SHARED = "Wij delen uw gegevens met onze bezorgdienst en met ons boekhoudkantoor."
KEPT = "Wij bewaren uw factuurgegevens zeven jaar, zoals de Belastingdienst dat vraagt."
ASKED = "Wij gebruiken voor uw aankoop en de levering daarvan de volgende gegevens:"

LAYOUT: dict[str, list[list[Cell]]] = {
    "several headings with their text in one cell": [
        [["*Wie wij zijn", OWN, "*Met wie wij delen", SHARED], ["*Hoe lang wij bewaren", KEPT]]
    ],
    "several headings in one cell of a wide table": [[["*Wie wij zijn", OWN, "*Met wie", SHARED], ["Foto"], ["Logo"]]],
    "headings over lists": [[["*Gegevens", "- naam", "- adres", "*Ontvangers", "- bezorgdienst"], ["Spaakwiel"]]],
    "a heading in each cell": [
        [["*Wie wij zijn", OWN], ["*Met wie wij delen", SHARED], ["*Hoe lang wij bewaren", KEPT]]
    ],
    "a heading in each cell that is not empty": [[["*Wie wij zijn", OWN], []], [[], ["*Hoe lang?", KEPT]]],
    "several paragraphs in one cell": [[["Wie wij zijn"], [OWN, SHARED, KEPT]], [["Contact"], ["info@spaakwiel.nl"]]],
}
DATA: dict[str, list[list[Cell]]] = {
    "two paragraphs in a cell": [[["Wie wij zijn"], [OWN, SHARED]], [["Hoe lang"], [KEPT]]],
    "a list in a cell": [
        [["Doel"], ["Gegevens"]],
        [["Factuur"], [ASKED, "- naam", "- adres", "- geboortedatum", KEPT]],
    ],
    "a list in paragraphs of their own": [[["Factuur"], ["Naam", "Adres", "Telefoonnummer", "E-mailadres"]]],
    "a heading in some cells": [[["*Factuur sturen", OWN], ["Naam", "Adres"], ["7 jaar"]]],
    "bold names over addresses": [
        [["*Spaakwiel", "Molenstraat 14", "*Bandenland", "Dorpsstraat 1"], ["*Velgen", "Laan 2"]]
    ],
    "bold words that end in a colon or a full stop": [[["*Doel:", OWN, "*Let op.", SHARED], ["Niets"]]],
    "bold words that are a sentence": [[[f"*{OWN[:-1]} van uw fiets en die van uw kinderen", SHARED] * 2, ["Niets"]]],
    "a heading over headings": [[["*Wie wij zijn", "*Met wie wij delen", SHARED], ["Niets"]]],
    "several paragraphs in a wide table": [[["Factuur"], [OWN, SHARED, KEPT], ["7 jaar"]]],
    "bold prose": [[["Factuur"], [f"*{OWN}", f"*{SHARED}", f"*{KEPT}"]]],
}


def _html(rows: list[list[Cell]]) -> Source:
    def block(text: str) -> str:
        if text.startswith("- "):
            return f"<ul><li>{text[2:]}</ul>"
        return f"<p><b>{text[1:]}</b></p>" if text.startswith("*") else f"<p>{text}</p>"

    return _page(rows, block)


def _broken_html(rows: list[list[Cell]]) -> Source:
    def block(text: str) -> str:
        if text.startswith("- "):
            return f"<ul><li>{text[2:]}</ul>"
        return f"<strong>{text[1:]}</strong><br>" if text.startswith("*") else f"{text}<br>"

    return _page(rows, block)


def _page(rows: list[list[Cell]], block: Callable[[str], str]) -> Source:
    cells = "".join("<tr>" + "".join(f"<td>{''.join(map(block, cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return read_bytes(f"<table>{cells}</table>".encode(), "pagina.html")


def _docx(rows: list[list[Cell]]) -> Source:
    def block(text: str) -> str:
        if text.startswith("- "):
            return p(text[2:], '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        return p(text[1:], letters="<w:b/>") if text.startswith("*") else p(text)

    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{''.join(map(block, cell)) or '<w:p/>'}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    bullets = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    return source_of(docx(f"<w:tbl>{cells}</w:tbl>", numbering=bullets))


def _odt(rows: list[list[Cell]]) -> Source:
    def block(text: str) -> str:
        if text.startswith("- "):
            return f"<text:list><text:list-item><text:p>{text[2:]}</text:p></text:list-item></text:list>"
        strong = f'<text:span text:style-name="B">{text[1:]}</text:span>'
        return f"<text:p>{strong if text.startswith('*') else text}</text:p>"

    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{''.join(map(block, cell))}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    style = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    return source_of(odt(f"<table:table>{cells}</table:table>", style), "notice.odt")


FORMATS = {"html": _html, "broken-html": _broken_html, "docx": _docx, "odt": _odt}
Read = Callable[[list[list[Cell]]], Source]


def lines(source: Source) -> list[tuple[str, str]]:
    """Return the lines that are not empty, each with what it is."""
    assert source.hints is not None
    return [(hint.kind, line) for hint, line in zip(source.hints, source.text.split("\n"), strict=True) if line]


@pytest.mark.parametrize("read", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("rows", LAYOUT.values(), ids=LAYOUT)
def test_a_table_that_lays_out_the_page_is_read_cell_by_cell(read: Read, rows: list[list[Cell]]) -> None:
    said = [text.removeprefix("*") for row in rows for cell in row for text in cell]
    assert [line for _, line in lines(read(rows))] == said


@pytest.mark.parametrize("read", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("rows", DATA.values(), ids=DATA)
def test_a_table_of_data_is_read_row_by_row(read: Read, rows: list[list[Cell]]) -> None:
    said = [
        " | ".join(" ".join(text.removeprefix("*").removeprefix("- ") for text in cell) for cell in row) for row in rows
    ]
    assert lines(read(rows)) == [("row", line) for line in said]


@pytest.mark.parametrize("read", [_html, _docx, _odt])
def test_headings_in_a_table_that_lays_out_the_page_are_headings(read: Read) -> None:
    found = lines(read(LAYOUT["several headings with their text in one cell"]))
    assert [kind for kind, _ in found] == ["heading", "text"] * 3


def test_what_is_hidden_or_a_heading_by_its_role_counts_too() -> None:
    hidden = f"<p hidden>{OWN}</p>"
    headed = "<div role=heading>{}</div>"
    for cell, kind in (
        (f"{hidden}<p>{SHARED}</p><p>{KEPT}</p>", "row"),
        (f"<p>{OWN}</p><p>{SHARED}</p><p>{KEPT}</p>", "text"),
        (f"{headed.format('Wie')}<p>{SHARED}</p>{headed.format('Hoe lang')}<p>{KEPT}</p>", "heading"),
    ):
        page = f"<table><tr><td>{cell}</td><td>Niets</td></tr></table>"
        assert lines(read_bytes(page.encode(), "pagina.html"))[0][0] == kind
