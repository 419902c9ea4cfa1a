"""Lines to paragraphs, lists, tables, key-value lines and footnotes."""

import pytest

from avglint.model.source import LineHint
from avglint.model.statement import Item, Statement
from avglint.parsing import parse
from tests.parsing.parse_sources import blocks_of, hinted

INTRO = "Dit is een eerste zin die nergens over gaat, maar wel lang genoeg is.\n\n"


def _outline(statement: Statement, items: tuple[Item, ...], depth: int = 0) -> list[str]:
    """The sentences of each item, a space for each level of depth before them."""
    lines = []
    for item in items:
        lines.append(" " * depth + " / ".join(map(statement.words, item.sentences)))
        lines.extend(_outline(statement, item.items, depth + 1))
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- naam\n- adres\n", ["naam", "adres"], id="dashes"),
        pytest.param("• naam\n●adres\n– leeftijd\n✔ maat\n", ["naam", "adres", "leeftijd", "maat"], id="mixed bullets"),
        pytest.param(
            "- naam\n  - roepnaam\n  - bijnaam\n- adres\n", ["naam", " roepnaam", " bijnaam", "adres"], id="indent"
        ),
        pytest.param("\t- naam\n\t\t- roepnaam\n", ["naam", " roepnaam"], id="tabs"),
        pytest.param(
            "- de boekhouder:\n\no verwerker;\n\n- de bank:\n\no zelfstandig.\n",
            ["de boekhouder:", " verwerker;", "de bank:", " zelfstandig."],
            id="o under a dash, with blank lines",
        ),
        pytest.param("1. naam\n2. adres\n3) leeftijd\n", ["naam", "adres", "leeftijd"], id="numbers"),
        pytest.param("a) naam\nb) adres\n", ["naam", "adres"], id="letters"),
        pytest.param(
            "1. naam\n a. roepnaam\n b. bijnaam\n2. adres\n",
            ["naam", " roepnaam", " bijnaam", "adres"],
            id="letters under numbers",
        ),
        pytest.param(
            "- uw naam, zoals die in het\n  paspoort staat\n- adres\n",
            ["uw naam, zoals die in het\n  paspoort staat", "adres"],
            id="wrapped",
        ),
        pytest.param("- Eerst dit. Dan dat.\n", ["Eerst dit. / Dan dat."], id="two sentences"),
        pytest.param("-\nnaam\n-\nadres\n", ["naam", "adres"], id="bullets on lines of their own"),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    statement, blocks = blocks_of(INTRO + text)
    [block] = [block for block in blocks if block.kind == "list"]
    assert _outline(statement, block.items) == expected


def test_hints_give_the_depth_of_items() -> None:
    source = hinted(
        ("- naam", LineHint("item", 1)), (" - roepnaam", LineHint("item", 2)), ("1. adres", LineHint("item", 1))
    )
    statement = parse(source)
    [block] = statement.sections[0].blocks
    assert _outline(statement, block.items) == ["naam", " roepnaam", "adres"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("- naam\nDe rest staat hieronder.\n", ["list", "paragraph"]),
        ("E-mailadres: info@despaak.example\n", ["key_value"]),
        ("Telefoon\t: 012 345 67 89\n", ["key_value"]),
        ("KvK: 12345678\nBTW-nummer: NL001\n", ["key_value", "key_value"]),
        ("Let op: de winkel is dicht. Kom morgen terug.\n", ["paragraph"]),
        ("Wij gebruiken uw naam voor een doel: de winkel.\n", ["paragraph"]),
        ("¹ Alleen voor leden.\n", ["footnote"]),
        ("[1] Alleen voor leden.\n", ["footnote"]),
        ("*Alleen voor leden.\n", ["footnote"]),
        ("Doel | Duur\nWinkel | 2 jaar\n", ["table"]),
        ("| Doel | Duur |\n|------|------|\n| Winkel | 2 jaar |\n", ["table"]),
        ("Doel\tGegevens\tDuur\nWinkel\tnaam\t2 jaar\nVerhuur\t\t1 jaar\n", ["table"]),
        ("Doel\tDuur\nWinkel\tTwee jaar\n", ["key_value", "key_value"]),
        ("1.\tInleiding\t3\n2.\tUw gegevens\t4\n", ["list"]),
        ("De Spaak | KvK 12345678\n", ["paragraph"]),
        ("Eerste regel.\n\n-----\n\nTweede regel.\n", ["paragraph", "paragraph"]),
    ],
)
def test_kinds_of_blocks(text: str, kinds: list[str]) -> None:
    _, blocks = blocks_of(INTRO + text + "\nTot slot nog een zin over helemaal niets.\n")
    assert [block.kind for block in blocks[1:-1]] == kinds


def test_a_lone_asterisk_in_the_last_lines_is_a_footnote() -> None:
    _, blocks = blocks_of(INTRO + "Dit geldt voor leden*.\n\nOok dit.\n\n* Leden van de fietsclub.\n")
    assert blocks[-1].kind == "footnote"


def test_the_first_row_is_the_header_and_cells_leave_out_the_bars() -> None:
    statement, blocks = blocks_of(INTRO + "| Doel | Duur | |\n| Winkel || 2 jaar |\n")
    first, second = blocks[-1].rows
    assert (first.header, second.header) == (True, False)
    assert [statement.words(cell) for cell in first.cells] == ["Doel", "Duur", ""]
    assert [statement.words(cell) for cell in second.cells] == ["Winkel", "", "2 jaar"]


def test_a_table_that_was_copied_from_a_page_has_its_cells_between_tabs() -> None:
    statement, blocks = blocks_of(INTRO + "Doel\tGegevens\tDuur\nWinkel\t\t2 jaar\n")
    first, second = blocks[-1].rows
    assert (first.header, second.header) == (True, False)
    assert [statement.words(cell) for cell in second.cells] == ["Winkel", "", "2 jaar"]


def test_hints_mark_the_header_row() -> None:
    source = hinted(
        ("Winkel | 2 jaar", LineHint("row")),
        ("Doel | Duur", LineHint("header_row")),
        ("Verhuur | 1 jaar", LineHint("row")),
    )
    [block] = parse(source).sections[0].blocks
    assert [row.header for row in block.rows] == [False, True, False]


_ABOUT = "De werkplaats houdt van iedere klant het een en ander bij, zoals hieronder is te lezen:\n"


def _parts(text: str) -> list[str | list[str]]:
    """The blocks after the introduction: lists as their items, other blocks as their words."""
    statement, blocks = blocks_of(INTRO + _ABOUT + text)
    return [
        _outline(statement, block.items) if block.kind == "list" else " / ".join(map(statement.words, block.sentences))
        for block in blocks[2:]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Naam\nFietsnummer\nKleur\n", [["Naam", "Fietsnummer", "Kleur"]], id="lines"),
        pytest.param("\nNaam\n\nFietsnummer\n\nKleur\n", [["Naam", "Fietsnummer", "Kleur"]], id="blank lines between"),
        pytest.param(
            "Naam\nFietsnummer\n\nWij vragen dit alleen als u uw fiets brengt.\n",
            [["Naam", "Fietsnummer"], "Wij vragen dit alleen als u uw fiets brengt."],
            id="prose after a blank line",
        ),
        pytest.param(
            "uw naam\nuw fiets\nDe rest hoeven wij niet te weten.\n",
            [["uw naam", "uw fiets"], "De rest hoeven wij niet te weten."],
            id="prose right after",
        ),
        pytest.param(
            "uw naam;\nde kleur van de fiets die u bij ons in de zaak laat\nlakken of stallen;\nuw adres.\nKlaar.\n",
            [
                [
                    "uw naam;",
                    "de kleur van de fiets die u bij ons in de zaak laat\nlakken of stallen;",
                    "uw adres.",
                ],
                "Klaar.",
            ],
            id="wrapped, until a full stop",
        ),
        pytest.param(
            "naam\n\nWij vragen niet meer dan dat.\n", ["Wij vragen niet meer dan dat."], id="one line is no list"
        ),
        pytest.param(
            "De Spaak\nBram Velg\nSpaakstraat 12\n1234 AB Wielerdam\n",
            [],
            id="an address stays with its introduction",
        ),
        pytest.param("● ●\n●\n\nNaam\nKleur\n", [["Naam", "Kleur"]], id="bullets on one line"),
        pytest.param("●\n●\n\nNaam\nKleur\n", [["Naam", "Kleur"]], id="bullets above their text"),
        pytest.param(
            "•\n\nuw naam;\n\n•\n\nuw fiets.\n", [["uw naam;", "uw fiets."]], id="bullets apart from their text"
        ),
        pytest.param("\uf0b7 naam\n\uf0b7 kleur\n", [["naam", "kleur"]], id="bullets of a symbol font"),
        pytest.param("-\n\nNiets.\n", [[""], "Niets."], id="a dash alone is no bullet"),
    ],
)
def test_lists_that_lost_their_bullets(text: str, expected: list[str | list[str]]) -> None:
    assert _parts(text) == expected


_WRAPPED = """De fietsen staan bij ons in een afgesloten loods waar alleen de
monteurs en de eigenaar van de werkplaats een sleutel van hebben, en
de sleutel ligt elke avond in de kluis van het kantoor aan de haven.
Wie een fiets komt halen laat eerst een bewijs zien, zodat wij altijd
weten dat een fiets wordt meegegeven aan wie hem ook heeft gebracht.
Wij noteren ook de kleur en het nummer van het frame van elke fiets.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "- naam en kleur van de fiets die u ons laat repareren\nWij vragen verder niets.\n",
            [["naam en kleur van de fiets die u ons laat repareren"], "Wij vragen verder niets."],
            id="a paragraph after a bullet that ends before the margin",
        ),
        pytest.param(
            "- het herstel van de fiets die u hebt gebracht, door de monteur\nHendrik van der Spaakhout.\n",
            [["het herstel van de fiets die u hebt gebracht, door de monteur\nHendrik van der Spaakhout."]],
            id="a name goes on where the bullet fills its line",
        ),
        pytest.param(
            "- het herstel van fietsen\nen karren\n",
            [["het herstel van fietsen\nen karren"]],
            id="a small letter goes on",
        ),
        pytest.param(
            "Voor het lakken van frames werken wij al jaren samen met de firma\nVelgman uit Wielerdam.\n",
            ["Voor het lakken van frames werken wij al jaren samen met de firma\nVelgman uit Wielerdam."],
            id="a sentence goes on in a name",
        ),
        pytest.param(
            "Zo lang bewaren wij wat wij van u en van uw fiets hebben genoteerd\nNaam > 1 jaar > Voor de garantie\n",
            ["Zo lang bewaren wij wat wij van u en van uw fiets hebben genoteerd / Naam > 1 jaar > Voor de garantie"],
            id="divided cells stand apart",
        ),
    ],
)
def test_lines_broken_off_at_the_margin(text: str, expected: list[str | list[str]]) -> None:
    statement, blocks = blocks_of(_WRAPPED + "\n" + text)
    parts: list[str | list[str]] = [
        [line.strip() for line in _outline(statement, block.items)]
        if block.kind == "list"
        else " / ".join(map(statement.words, block.sentences))
        for block in blocks[1:]
    ]
    assert parts == expected


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(
            "De Spaak\nSpaakstraat 12\n1234 AB Wielerdam\ninfo@despaak.example\n",
            ["De Spaak", "Spaakstraat 12", "1234 AB Wielerdam", "info@despaak.example"],
            id="address block",
        ),
        pytest.param(
            "Deze alinea is met de hand afgebroken op ongeveer zeventig\ntekens per regel. De tweede zin staat op\n"
            "de laatste regel.\n",
            [
                "Deze alinea is met de hand afgebroken op ongeveer zeventig\ntekens per regel.",
                "De tweede zin staat op\nde laatste regel.",
            ],
            id="hard-wrapped",
        ),
    ],
)
def test_line_breaks_within_a_paragraph(text: str, sentences: list[str]) -> None:
    statement, blocks = blocks_of(INTRO + text)
    assert [statement.words(span) for span in blocks[-1].sentences] == sentences


def test_the_lines_of_marked_up_text_are_never_joined() -> None:
    long = "Deze regel is lang genoeg om voor een afgebroken regel te worden aangezien"
    statement = parse(hinted((long, LineHint("text")), ("en dit is de volgende", LineHint("text"))))
    [block] = statement.sections[0].blocks
    assert [statement.words(span) for span in block.sentences] == [long, "en dit is de volgende"]
