"""Total, lossless, linear: what holds for every text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.model.source import LineHint
from avglint.parsing import parse
from avglint.parsing.lines import split_lines
from tests.parsing.parse_sources import hinted, outline, plain
from tests.parsing.structure import check_structure

_PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r", "\t", " ", "\x00", "\x0b", "\x0c", "\x85", "\u2028",
        "\ufeff", "e\u0301", "🙂", "İ",
        "- ", "• ", "o ", "* ", "*", "1. ", "2. ", "1.1 ", "a) ", "A. ", "|", " | ", "---", ": ", "¹ ",
        "[1] ", "? ", ". ", "•\n", "● ● ●", "\uf0b7", ":\n",
        "Privacyverklaring", "Cookies", "UW RECHTEN", "Wie zijn wij?", "Artikel 3 - ", "Telefoon: 012 3456789",
        "B.V. ",
        "Wij bewaren uw gegevens twee jaar, en daarna verwijderen wij ze uit alle systemen.", "de", "naam", "12",
    ]
)  # fmt: skip
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join))


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_every_character_stands_once_in_order_and_within_its_section(text: str) -> None:
    check_structure(parse(plain(text)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb", ["a", "b"]),
        ("a\r\nb\r\n", ["a", "b", ""]),
        ("a\rb\n\rc", ["a", "b", "", "c"]),
        ("a\r\r\nb", ["a", "", "b"]),
        ("a\x0bb\x0cc\x85d\u2028e", ["a\x0bb\x0cc\x85d\u2028e"]),
        ("", [""]),
    ],
)
def test_only_line_feeds_and_carriage_returns_end_a_line(text: str, lines: list[str]) -> None:
    assert [line.text for line in split_lines(plain(text))] == lines


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\n" * 50, "-----\n=====\n"])
def test_a_text_without_words_has_no_sections(text: str) -> None:
    statement = parse(plain(text))
    assert (statement.sections, statement.title) == ((), None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Privacyverklaring Zonnehoek B.V.\n\nWij verwerken gegevens.\n", "Privacyverklaring Zonnehoek B.V."),
        ("Zonnehoek\n\nPrivacyverklaring\n\nWij verwerken gegevens.\n", "Privacyverklaring"),
        (
            "Jouw privacy bij ons (mei 2021)\nVersie 3, 4 mei 2021\n\nWij doen niets.\n",
            "Jouw privacy bij ons (mei 2021)",
        ),
        ("Wij verwerken uw gegevens om uw bestelling te bezorgen.\nEn verder niets.\n", None),
        ("Over ons", "Over ons"),
    ],
)
def test_title(text: str, title: str | None) -> None:
    statement = parse(plain(text))
    assert (statement.words(statement.title) if statement.title else None) == title


@pytest.mark.parametrize(
    ("line", "heading", "title"),
    [
        pytest.param("Privacyverklaring Zonnehoek", "Over ons", "Privacyverklaring Zonnehoek", id="the line alone"),
        pytest.param("Zonnehoek voor iedereen", "Over ons", "Over ons", id="neither reads as a title"),
        pytest.param("Privacyverklaring Zonnehoek", "Privacy bij ons", "Privacy bij ons", id="both do"),
        pytest.param("Privacyverklaring" + " ook" * 11, "Over ons", "Privacyverklaring" + " ook" * 11, id="12 words"),
        pytest.param("Privacyverklaring" + " ook" * 12, "Over ons", "Over ons", id="13 words are no title"),
        pytest.param(
            "Privacyverklaring FIETS EN MUX", "Over ons", "Privacyverklaring FIETS EN MUX", id="a name in capitals"
        ),
        pytest.param("Privacyverklaring:", "Over ons", "Over ons", id="after a colon something comes"),
    ],
)
def test_a_first_line_is_the_title_where_only_that_reads_as_one(line: str, heading: str, title: str) -> None:
    headings = [(heading, LineHint("heading", 1)), ("Wie?", LineHint("heading", 2)), ("Wat?", LineHint("heading", 2))]
    statement = parse(hinted((line, LineHint("text")), *headings))
    assert statement.title is not None
    assert statement.words(statement.title) == title


def test_a_statement_tells_its_language() -> None:
    assert parse(plain("Wij verwerken de gegevens van onze klanten.")).language == "nl"
    assert parse(plain("We process the data of our customers.")).language == "en"


_STATEMENT = (
    "Cookies\n\nWij plaatsen koekjes op uw computer, voor de winkelwagen en voor de rest van de winkel.\n\n"
    "Uw rechten\n\nU kunt ons vragen om:\n\n- inzage;\n- wissing.\n\n"
)


@pytest.mark.parametrize(
    "unit",
    [
        _STATEMENT, "a", "A. A", "a. ", "|", "1.", "1 ", "(", '."', "a, ", "!", "a.b@", "a\t", "A: b", " ", "Wij ",
        "0 ", "Cookies ", "-", "a:", "I.",
    ],
)  # fmt: skip
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_time_is_linear_in_the_length(unit: str) -> None:
    """A long text of anything is read in seconds: whatever is quadratic takes an hour."""
    text = unit * (150_000 // len(unit))
    start = time.perf_counter()
    parse(plain(text))
    assert time.perf_counter() - start < 120


@pytest.mark.parametrize(
    "unit",
    [
        "a\n",
        "- x\n",
        "1. x\n",
        "A. Naam\n\n",
        "Cookies\n\n",
        "a|b\n",
        "A: b\n",
        "a. B\n",
        "a:\nb\nc\n",
        "•\n",
        "•\n\na\n",
    ],
)
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_time_is_linear_in_the_number_of_lines(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    start = time.perf_counter()
    parse(plain(text))
    assert time.perf_counter() - start < 120


def test_deep_indentation_nests_no_deeper_than_a_reader_can_follow() -> None:
    text = "".join(" " * depth + "- x\n" for depth in range(2000))
    [section] = parse(plain(text)).sections
    depth, items = 0, section.blocks[0].items
    while items:
        depth, items = depth + 1, items[0].items
    assert depth == 8


def test_the_same_text_gives_the_same_statement() -> None:
    assert parse(plain(_STATEMENT)) == parse(plain(_STATEMENT))
    assert outline(parse(plain(_STATEMENT))) == [(1, "Cookies"), (2, "Uw rechten")]
