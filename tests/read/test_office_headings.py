"""Headings that no style marks: most Word files of small organisations have no other."""

import pytest

from tests.read.office_files import docx, p, shown

BOLD, LARGE, RED = "<w:b/>", '<w:sz w:val="32"/>', '<w:color w:val="C00000"/>'
PROSE = p("Wij bewaren uw gegevens niet langer dan nodig is voor de levering van uw bestelling.")
CLOSE = '<w:spacing w:after="0"/>'
NUMBERING = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"""
STYLES = '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
BREAK = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Doel</w:t></w:r><w:r><w:br/><w:t>Wij mailen u graag.</w:t></w:r></w:p>"

HEADINGS = {
    "bold": (p("Zon", letters=LARGE) + PROSE + p("Bewaren", letters=BOLD) + PROSE, ["1: Zon", "2: Bewaren"]),
    "a title that looks like the headings under it": (
        p("Privacyverklaring Zon", letters=BOLD)
        + p("Bewaren", letters=BOLD)
        + PROSE
        + p("Delen", letters=BOLD)
        + PROSE,
        ["1: Privacyverklaring Zon", "2: Bewaren", "2: Delen"],
    ),
    "three looks, three levels": (
        p("Zon", letters=LARGE) + p("Rechten", letters=BOLD) + PROSE + p("Inzage", letters=RED) + PROSE,
        ["1: Zon", "2: Rechten", "3: Inzage"],
    ),
    "underlined": (PROSE + p("Bewaren", letters='<w:u w:val="single"/>') + PROSE, ["1: Bewaren"]),
    "black and grey are no colours": (PROSE + p("Bewaren", letters='<w:color w:val="404040"/>') + PROSE, []),
    "a colour that is none": (PROSE + p("Bewaren", letters='<w:color w:val="auto"/>') + PROSE, []),
    "the first line of a paragraph": (PROSE + BREAK, ["1: Doel"]),
    "under a style": (
        p("Zon", '<w:pStyle w:val="Kop1"/>') + PROSE + p("Bewaren", letters=BOLD) + PROSE,
        ["2: Zon", "3: Bewaren"],
    ),
    "the numbers of a list that goes through the whole text": (
        p("Wie zijn wij", ITEM) + PROSE + p("Wat bewaren wij", ITEM) + PROSE + p("Uw rechten", ITEM) + PROSE,
        ["1: 1. Wie zijn wij", "1: 2. Wat bewaren wij", "1: 3. Uw rechten"],
    ),
    "bold items over text": (
        p("Wie zijn wij", ITEM, BOLD) + PROSE + p("Wat bewaren wij", ITEM, BOLD) + PROSE,
        ["1: 1. Wie zijn wij", "1: 2. Wat bewaren wij"],
    ),
    "items under one another are a list": (
        PROSE + p("naam", ITEM) + p("adres", ITEM) + p("woonplaats", ITEM) + PROSE,
        [],
    ),
    "a long question": (
        PROSE
        + p(
            "Mag ik ook later nog mijn toestemming intrekken als ik die ooit aan u gaf voor de nieuwsbrief?",
            letters=BOLD,
        )
        + PROSE,
        ["1: Mag ik ook later nog mijn toestemming intrekken als ik die ooit aan u gaf voor de nieuwsbrief?"],
    ),
    "bold sentences, labels, addresses, versions and signs are none": (
        "".join(
            p(text, letters=BOLD) + PROSE for text in ("Let op.", "Naam:", "a@zon.nl", "Versie 2, mei 2024", "***")
        ),
        [],
    ),
    "a name over an address": (PROSE + "<w:p/>" + p("Bakkerij Zon", CLOSE, BOLD) + p("Korenstraat 4", CLOSE), []),
    "a heading close to its text": (PROSE + p("Bewaren", CLOSE, BOLD) + PROSE, ["1: Bewaren"]),
    "three in bold under one another are a list, but for the last": (
        PROSE + "".join(p(text, letters=BOLD) for text in ("Naam", "Adres", "Telefoon")) + PROSE,
        ["1: Telefoon"],
    ),
    "in a text that is all bold": (
        p("Bewaren", letters=BOLD) + PROSE.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>"),
        [],
    ),
    "the last line heads nothing": (PROSE + p("Zon", letters=BOLD), []),
    "nothing but a heading": (p("Zon", letters=BOLD), []),
}


@pytest.mark.parametrize(("body", "headings"), HEADINGS.values(), ids=HEADINGS.keys())
def test_headings_by_their_look(body: str, headings: list[str]) -> None:
    spaced = '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
    lines = shown(docx(body, styles=spaced + STYLES, numbering=NUMBERING))
    assert [line.removeprefix("heading ") for line in lines if line.startswith("heading")] == headings


def test_where_styles_mark_the_headings_larger_text_is_none() -> None:
    marked = p("Doel", '<w:pStyle w:val="Kop1"/>') + PROSE
    lines = shown(docx(marked * 3 + p("Samen sterk", letters=LARGE) + PROSE, styles=STYLES))
    assert "text: Samen sterk" in lines


def test_the_text_after_a_heading_of_the_same_paragraph_bears_its_number() -> None:
    assert shown(docx(PROSE + BREAK))[1:] == ["heading 1: Doel", "text: Wij mailen u graag."]
