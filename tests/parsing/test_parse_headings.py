"""Headings in plain text: found by form and neighbourhood, with a level."""

from pathlib import Path

import pytest

from avglint.model.source import LineHint
from avglint.parsing import parse
from tests.parsing.parse_sources import headings_of, hinted, outline, outline_of

PROSE = "Wij plaatsen kleine bestanden op uw apparaat, zodat de winkelwagen onthoudt wat u uitzocht."
TITLE = "Privacyverklaring Fietsenmakerij De Spaak\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Bewaartermijn",
        "Technieken in de werkplaats",
        "WAAR STAAN UW GEGEVENS?",
        "HUUR EN LEEN",
        "Met wie praten wij over uw fiets?",
        "1. Wie zijn wij?",
        "Artikel 3 - Bewaren",
        "3.1 Cookies",
        "IV. Klachten",
        "02 Doelen",
        "Uw fiets, uw gegevens, uw rechten",
        "Samenwerking met Wielerhuis B.V.",
        "Gegevens die wij van u krijgen:",
        "recht op inzage",
    ],
)
def test_a_heading_between_blank_lines(heading: str) -> None:
    assert headings_of(f"{TITLE}Dit is een eerste zin die nergens over gaat.\n\n{heading}\n\n{PROSE}\n")[1:] == [
        heading
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Beveiliging van persoonsgegevens.",
        "Nodig voor het herstel.",
        "Statistieken",
        "Wat doen wij?",
        "2. Doelen",
        "CAMERA",
    ],
)
def test_a_heading_right_above_its_paragraph(heading: str) -> None:
    assert headings_of(f"{TITLE}Dit is een eerste zin die nergens over gaat.\n\n{heading}\n{PROSE}\n")[1:] == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "Laatst bijgewerkt: 3 mei 2024",
        "Versie 2, mei 2024",
        "Beste klant,",
        "Met vriendelijke groet,",
        "info@despaak.example",
        "Bel 012 - 345 67 89",
        "1234 AB Wielerdam",
        "Spaakstraat 12a",
        "Uw gegevens zijn bij ons veilig.",
        "Wij verwerken de gegevens van onze klanten en van de mensen in de winkel",
        "Wij verwerken uw naam, zodat",
        "met name uw adres,",
        "Uw gegevens worden bewaard door:",
        "Winkel | Werkplaats | Contact",
        "© De Spaak",
        "12",
        "Statistieken ........ 4",
        "1. Doel 2. Duur 3. Rechten",
        "Telefoon: 012 3456789",
    ],
)
def test_no_heading(line: str) -> None:
    assert headings_of(f"{TITLE}Dit is een eerste zin die nergens over gaat.\n\n{line}\n\n{PROSE}\n")[1:] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Contactgegevens\n\nDe Spaak\nSpaakstraat 12\n1234 AB Wielerdam\n", ["Contactgegevens"], id="address block"
        ),
        pytest.param(
            f"Contact\n\nDe Spaak\n\nSpaakstraat 12\n\nRecht op inzage\n\n{PROSE}\n",
            ["Contact", "Recht op inzage"],
            id="address with blank lines",
        ),
        pytest.param(
            f"Wij vragen u om:\n\nNaam\n\nAdres\n\nGewicht van de fiets\n\n{PROSE}\n", [], id="list without bullets"
        ),
        pytest.param(
            f"Home\n\nWinkel\n\nPrivacyverklaring\n\n{PROSE}\n", ["Privacyverklaring"], id="menu above the title"
        ),
        pytest.param(
            f"Onze regels\n\nPrivacyverklaring\n\n{PROSE}\n", ["Privacyverklaring"], id="eyebrow above the title"
        ),
        pytest.param(
            f"Privacybeleid\n\nPrivacybeleid\n{PROSE}\n", ["Privacybeleid", "Privacybeleid"], id="title repeated"
        ),
        pytest.param(f"Privacy\n\n{PROSE}\n\nTerug naar de winkel\n", ["Privacy"], id="last line"),
        pytest.param(
            "Privacy\n\nWij verwerken:\n\n1. Naam\n2. Adres\n3. Framenummer\n\n" + PROSE,
            ["Privacy"],
            id="numbered list",
        ),
        pytest.param(
            f"Privacy\n\n1. Doel\n\n{PROSE}\n\n2. Vragen\n\n3. Klachten\n\n{PROSE}\n",
            ["Privacy", "1. Doel", "2. Vragen", "3. Klachten"],
            id="a numbered section without text",
        ),
        pytest.param(
            f"Privacy\n\n1. Doel\n2. Duur\n\n1. Doel\n\n{PROSE}\n\n2. Duur\n\n{PROSE}\n",
            ["Privacy", "1. Doel", "2. Duur"],
            id="table of contents",
        ),
        pytest.param(
            f"Privacy\n\nA. Wie\n\n{PROSE}\n\nB. Wat\n\n{PROSE}\n", ["Privacy", "A. Wie", "B. Wat"], id="lettered"
        ),
        pytest.param(f"Privacy\n\nA. van Wielen\n\n{PROSE}\n", ["Privacy"], id="the initial of a name"),
        pytest.param(
            "Privacy\n\nDeze tekst is met de hand afgebroken op de kantlijn\nVan de bladzijde, zoals vroeger.\n",
            ["Privacy"],
            id="hard-wrapped prose",
        ),
        pytest.param(
            f"Privacy\n\n{PROSE}\n\nWij verzamelen geen bijzondere categorieën van persoonsgegevens (zoals\n"
            "Gegevens over uw gezondheid) en vragen u die niet aan ons te sturen.\n",
            ["Privacy"],
            id="hard-wrapped after an open bracket",
        ),
        pytest.param(
            f"Privacy\n\n{PROSE}\n\nWij delen persoonsgegevens nooit met derden behalve\n"
            "met wie ons helpt, en aan hen geven wij alleen wat zij nodig hebben.\n",
            ["Privacy"],
            id="hard-wrapped before a small letter",
        ),
        pytest.param(
            "Privacy\n\n"
            + "".join(f"{brow}\n\nWat is {brow.lower()}?\n\n{PROSE}\n\n" for brow in ("Doel", "Duur", "Delen"))
            + f"Werkplaats\n\n{PROSE}\n",
            ["Privacy", "Wat is doel?", "Wat is duur?", "Wat is delen?", "Werkplaats"],
            id="eyebrows",
        ),
    ],
)
def test_neighbourhood(text: str, expected: list[str]) -> None:
    assert headings_of(text) == expected


def _page(*headings: str) -> str:
    """A page of these headings, each with a paragraph, but "X+" with none."""
    return "".join(f"{h[:-1]}\n\n" if h.endswith("+") else f"{h}\n\n{PROSE}\n\n" for h in headings)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        pytest.param(_page("Privacy", "Doel van alles", "Cookies"), [1, 2, 2], id="flat"),
        pytest.param(
            _page("Privacy", "1. Doel", "1.1 Winkel", "1.1.1 Kassa", "2. Duur"), [1, 2, 3, 4, 2], id="numbers"
        ),
        pytest.param(
            _page("Privacy", "1. Doel+", "Winkel", "Werkplaats", "2. Duur"), [1, 2, 3, 3, 2], id="under numbers"
        ),
        pytest.param(_page("Privacy", "Vooraf", "1. Doel", "2. Duur"), [1, 2, 2, 2], id="before the first number"),
        pytest.param(
            _page("Privacy", "1. Doel", "2. Rechten+", "1. Inzage", "2. Bezwaar", "3. Duur"),
            [1, 2, 2, 3, 3, 2],
            id="a series within a series",
        ),
        pytest.param(
            _page("Privacy", "WAT WIJ DOEN", "Winkel", "Verhuur", "UW RECHTEN"), [1, 2, 3, 3, 2], id="capitals"
        ),
        pytest.param(_page("Artikel 1 - Doel", "Artikel 2 - Duur"), [1, 1], id="no title"),
        pytest.param(
            f"Privacy\n\nKassa\n\n{PROSE}\n\nWinkel en nieuws\nTelling\n{PROSE}\n\n"
            f"Nieuwsbrief\n{PROSE}\n\nKlachten\n\n{PROSE}\n",
            [1, 2, 2, 3, 3, 2],
            id="a sub-heading right under a heading",
        ),
        pytest.param(
            "Privacy\n\nWat bewaren wij?\n\nDat hangt ervan af wie u bent, namelijk:\n\n"
            "Klanten van de winkel\n\n- naam\n\n"
            f"Mensen die solliciteren\n\n- naam\n\nHoe lang duurt dat?\n\n{PROSE}\n",
            [1, 2, 3, 3, 2],
            id="after a colon",
        ),
    ],
)
def test_levels(text: str, levels: list[int]) -> None:
    assert [level for level, _ in outline_of(text)] == levels


def test_hints_decide_where_markup_marks_the_headings() -> None:
    text = LineHint("text")
    source = hinted(
        ("Privacy", LineHint("heading", 1)),
        ("", text),
        ("UW RECHTEN", text),
        ("", text),
        ("Inzage", LineHint("heading", 2)),
        ("U mag alles inzien.", text),
        ("", text),
        ("Bezwaar", LineHint("heading", 4)),
        ("U mag bezwaar maken.", text),
    )
    assert outline(parse(source)) == [(1, "Privacy"), (2, "Inzage"), (4, "Bezwaar")]


def test_form_decides_where_markup_marks_the_title_alone() -> None:
    text = LineHint("text")
    source = hinted(("Privacy", LineHint("heading", 1)), ("", text), ("Cookies", text), ("", text), (PROSE, text))
    assert outline(parse(source)) == [(1, "Privacy"), (2, "Cookies")]


def test_the_footer_of_a_page_is_one_last_section_without_heading() -> None:
    footer = LineHint("text", footer=True)
    source = hinted(
        ("Privacy", LineHint("heading", 1)),
        ("U mag alles inzien.", LineHint("text")),
        ("Contact", LineHint("heading", 2, footer=True)),
        ("info@despaak.example", footer),
    )
    *_, last = parse(source).sections
    assert (last.heading, last.level, last.footer, len(last.blocks)) == (None, 0, True, 1)


def test_headings_in_the_footer_are_text_and_its_lists_are_lists() -> None:
    source = hinted(
        ("Privacy", LineHint("heading", 1)),
        ("U mag alles inzien.", LineHint("text")),
        ("Contact", LineHint("heading", 2, footer=True)),
        ("Telefoon", LineHint("item", 1, footer=True)),
        ("Post", LineHint("item", 1, footer=True)),
    )
    *_, last = parse(source).sections
    assert [(block.kind, len(block.items)) for block in last.blocks] == [("paragraph", 0), ("list", 2)]


def test_a_section_ends_where_the_last_of_its_parts_does() -> None:
    text = LineHint("text")
    statement = parse(
        hinted(
            ("Vooraf.", text),
            ("", text),
            ("Cookies", LineHint("heading", 1)),
            ("Dit.", text),
            ("Meer", LineHint("heading", 2)),
            ("Dat.", text),
            ("", text),
            ("Rechten", LineHint("heading", 1)),
            ("Tot ziens.", LineHint("text", footer=True)),
            ("", LineHint("text", footer=True)),
        )
    )
    words = [statement.source.text[section.start : section.end] for section in statement.walk()]
    assert words == ["Vooraf.", "Cookies\nDit.\nMeer\nDat.", "Meer\nDat.", "Rechten", "Tot ziens."]


def test_text_before_the_first_heading_is_a_section_of_its_own() -> None:
    first, *_ = parse(hinted(("Vooraf.", LineHint("text")), ("Privacy", LineHint("heading", 1)))).sections
    assert (first.heading, first.level) == (None, 0)


def test_headings_of_the_corpus(corpus: Path) -> None:
    """On statements whose HTML marks the headings, the plain text gives nearly the same ones."""
    import json

    hits = surplus = missed = 0
    for name, marked in json.loads((corpus / "dev" / "headings.json").read_text("utf-8")).items():
        wanted = [" ".join(heading.lower().split()) for _, heading in marked]
        found = [
            " ".join(heading.lower().split())
            for heading in headings_of((corpus / "dev" / f"{name}.txt").read_text("utf-8"))
        ]
        surplus += len([heading for heading in found[1:] if heading not in wanted])
        missed += len([heading for heading in wanted if heading not in found])
        hits += len([heading for heading in wanted if heading in found])
    assert 2 * hits / (2 * hits + surplus + missed) >= 0.95
