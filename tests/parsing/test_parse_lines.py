"""Where lines begin and end, how far they are indented, and at what width a text is broken off."""

import pytest

from avglint.model.source import LineHint, Source
from avglint.parsing.lines import split_lines
from avglint.parsing.sentences import is_wrapped
from tests.parsing.parse_sources import hinted, plain


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", [(0, 0, 0, 0, 0)]),
        ("ab", [(0, 2, 0, 2, 0)]),
        ("ab\n", [(0, 3, 0, 2, 0), (3, 3, 3, 3, 0)]),
        ("  ab \ncd", [(0, 6, 2, 4, 2), (6, 8, 6, 8, 0)]),
        ("\tab", [(0, 3, 1, 3, 4)]),
        (" \t ab", [(0, 5, 3, 5, 6)]),
        ("a\tb", [(0, 3, 0, 3, 0)]),
        (" a\tb", [(0, 4, 1, 4, 1)]),
        ("\f ab", [(0, 4, 2, 4, 1)]),
        ("a\r\n b\r\nc", [(0, 3, 0, 1, 0), (3, 7, 4, 5, 1), (7, 8, 7, 8, 0)]),
        ("a\rb\nc", [(0, 2, 0, 1, 0), (2, 4, 2, 3, 0), (4, 5, 4, 5, 0)]),
        ("a\r\rb\r\n", [(0, 2, 0, 1, 0), (2, 3, 3, 3, 0), (3, 6, 3, 4, 0), (6, 6, 6, 6, 0)]),
        ("  \n", [(0, 3, 3, 3, 3), (3, 3, 3, 3, 0)]),
    ],
)
def test_the_places_of_lines(text: str, places: list[tuple[int, int, int, int, int]]) -> None:
    lines = split_lines(plain(text))
    assert [line[:2] for line in lines] == [place[:2] for place in places]
    filled = [(line, place) for line, place in zip(lines, places, strict=True) if line.text]
    assert [line[2:5] for line, _ in filled] == [place[2:5] for _, place in filled]
    assert [line.text for line in lines] == [text[start:end] for _, _, start, end, _ in places]


def test_hints_are_counted_by_line_feeds_alone() -> None:
    heading, text = LineHint("heading", 1), LineHint("text")
    source = Source("t.html", "html", "", "", "a\rb\nc\nd", hints=(heading, text))
    assert [(line.text, line.hint) for line in split_lines(source)] == [("a\rb", heading), ("c", text), ("d", None)]


LONG = "x" * 99


@pytest.mark.parametrize(
    ("lengths", "width"),
    [
        pytest.param([100] * 6, 100, id="six long lines"),
        pytest.param([100] * 5, 0, id="five tell nothing"),
        pytest.param([100] * 5 + [39], 0, id="five long lines and a short one"),
        pytest.param([100] * 6 + [20] * 50, 100, id="short lines don't count"),
        pytest.param([130] * 6, 130, id="the widest"),
        pytest.param([131] * 6, 0, id="too wide for a margin"),
        pytest.param([100] * 20 + [500], 100, id="one that exceeds it"),
        pytest.param([100] * 10 + [120], 120, id="one in ten is no exception"),
        pytest.param([100] * 4 + [80] * 4, 100, id="near enough"),
        pytest.param([100] * 4 + [40] * 6, 100, id="two in five come near"),
        pytest.param([100] * 3 + [40] * 6, 0, id="fewer come near"),
        pytest.param([100] * 2 + [80] * 2 + [79] * 6, 100, id="four fifths of the width are near"),
        pytest.param([100] * 2 + [79] * 8, 0, id="less is not"),
    ],
)
def test_the_width_of_a_text(lengths: list[int], width: int) -> None:
    """A length counts its line end."""
    text = "".join("x" * (length - 1) + "\n" for length in lengths)
    assert {line.width for line in split_lines(plain(text))} == {width}


def test_a_dotted_line_of_contents_is_no_long_line() -> None:
    text = f"{LONG}\n" * 5 + f"Doel {'.' * 90} 3\n"
    assert {line.width for line in split_lines(plain(text))} == {0}
    assert {line.width for line in split_lines(plain(text + LONG + "\n"))} == {100}


def test_markup_has_no_width() -> None:
    source = hinted(*[(LONG, LineHint("text"))] * 8)
    assert {line.width for line in split_lines(source)} == {0}


SIXTY = "Wij noteren de kleur, het nummer, het merk en de maat van u"
FIFTY_NINE = "Wij noteren de kleur, het nummer, het merk en de maat voor"


@pytest.mark.parametrize(
    ("line", "after", "joined"),
    [
        pytest.param("Wij bewaren de kleur van", "uw fiets", False, id="24 characters are no wrapped line"),
        pytest.param("Wij bewaren de kleuren van", "uw fiets", True, id="26 are, before a small letter"),
        pytest.param("Wij bewaren de kleur  van", "uw fiets", True, id="25 too"),
        pytest.param("Wij bewaren de kleuren van", "fiets", False, id="one word goes on from nothing"),
        pytest.param("Wij bewaren de kleuren van", "fietsen.", True, id="but a last word does"),
        pytest.param("Wij bewaren de kleuren van", "12 fietsen", False, id="a number is no small letter"),
        pytest.param("Wij bewaren de kleuren van", "info@despaak.example of bel", False, id="contact data"),
        pytest.param(
            "Onze monteur leest mee en is", "voor iedereen te vinden via info@despaak.example.", True, id="no label"
        ),
        pytest.param(SIXTY + "w", "12 fietsen", True, id="60 characters"),
        pytest.param(SIXTY, "12 fietsen", False, id="59 characters before a number"),
        pytest.param(SIXTY + "w", "fiets", True, id="60 characters before one word"),
        pytest.param("Wij bewaren de kleuren van", "e-mails en fietsen", True, id="before a small letter and a hyphen"),
        pytest.param("Wij bewaren de maten van BMX", "en van een fiets", True, id="after a name in capitals"),
        pytest.param("Wij bewaren de kleuren van.", "uw fiets", False, id="after a full stop"),
        pytest.param("Wij bewaren de kleuren van:", "uw fiets", False, id="after a colon"),
        pytest.param("Wij bewaren de kleuren van?", "uw fiets", False, id="after a question"),
        pytest.param("Wij bewaren de kleuren van", "", False, id="before a blank line"),
        pytest.param("", "uw fiets", False, id="after a blank line"),
        pytest.param(FIFTY_NINE + " en de", "Fiets", True, id="before a capital after an article"),
        pytest.param(FIFTY_NINE + " en de", "Fiets " + "x" * 90, True, id="however long the line after it"),
        pytest.param(FIFTY_NINE + " en DE", "Fiets " + "x" * 90, True, id="an article in capitals"),
        pytest.param(FIFTY_NINE + " en zo", "Fiets " + "x" * 90, False, id="after another word"),
        pytest.param(FIFTY_NINE + " (de", "Fiets", True, id="with a bracket before it"),
        pytest.param(FIFTY_NINE + " (de", "Fiets " + "x" * 90, True, id="with one, before a long line"),
        pytest.param(FIFTY_NINE + " En", "Fiets", True, id="in capitals"),
        pytest.param(SIXTY[:-5] + "ons op", "Fiets " + "x" * 90, True, id="after a preposition in 60 characters"),
        pytest.param("Wij geven geen gegevens door", "Fietsen wel", False, id="one can end a shorter line"),
        pytest.param("Wij bewaren alles van een", "Fiets", True, id="in a line of 25 characters"),
        pytest.param("Wij bewaren alles van de", "Fiets", False, id="in a shorter line"),
        pytest.param(SIXTY + "w fiets", "Velgman uit Wielerdam", True, id="a full line before a capital"),
        pytest.param(SIXTY[:-1] + "ze", "Velgman uit Wielerdam", True, id="one of 60 characters"),
        pytest.param(SIXTY, "Velgman uit Wielerdam", False, id="a line that is not full"),
        pytest.param(SIXTY + "w fiets", "Velg > 1 jaar", False, id="cells"),
        pytest.param(SIXTY + "w fiets", "Velg " + "x" * 86, True, id="a line after it of 20 more, with its first word"),
        pytest.param(SIXTY + "w fiets", "Velg " + "x" * 87, False, id="a line after it that is much longer"),
    ],
)
def test_a_sentence_that_goes_on_in_the_next_line(line: str, after: str, joined: bool) -> None:
    first, second = split_lines(plain(f"{line}\n{after}"))
    assert first.width == 0
    assert is_wrapped(first, second) == joined


@pytest.mark.parametrize(
    ("indent", "length", "after", "joined"),
    [
        pytest.param(0, 79, "Velgman uit Wielerdam", True, id="the next word reaches 6/7 of the margin"),
        pytest.param(0, 77, "Velgman uit Wielerdam", False, id="the next word would have fitted in"),
        pytest.param(2, 77, "Velgman uit Wielerdam", True, id="with its indent it would not"),
        pytest.param(0, 77, "Velgmannen uit Wielerdam", True, id="a longer one would not"),
        pytest.param(0, 60, "V" + "x" * 30, True, id="a word of 30 characters"),
        pytest.param(0, 50, "V" + "x" * 60, False, id="no word is longer"),
    ],
)
def test_a_full_line_before_a_capital_by_the_margin(indent: int, length: int, after: str, joined: bool) -> None:
    """The other lines have 100 characters, with the line end; 6/7 of that are 86."""
    text = f"{LONG}\n" * 10 + f"{' ' * indent}{'a' * length}\n{after}\n"
    *_, first, second, _ = split_lines(plain(text))
    assert first.width == 100
    assert is_wrapped(first, second) == joined


@pytest.mark.parametrize(
    ("width", "line", "after", "joined"),
    [
        pytest.param(70, "a" * 52, "Velgman uit Wielerdam", True, id="just 6/7 of the margin"),
        pytest.param(70, "a" * 51, "Velgman uit Wielerdam", False, id="one character less"),
        pytest.param(60, "a" * 45, "Velgman uit Wielerdam", True, id="the narrowest margin"),
        pytest.param(59, "a" * 45, "Velgman uit Wielerdam", False, id="narrower is none"),
        pytest.param(60, "x" * 50 + ":", "fietsen en velgen.", True, id="a colon at the narrowest margin"),
        pytest.param(59, "x" * 50 + ":", "fietsen en velgen.", False, id="a colon at none"),
    ],
)
def test_a_margin_has_sixty_characters_at_least(width: int, line: str, after: str, joined: bool) -> None:
    text = f"{'x' * (width - 1)}\n" * 10 + f"{line}\n{after}\n"
    *_, first, second, _ = split_lines(plain(text))
    assert first.width == width
    assert is_wrapped(first, second) == joined


@pytest.mark.parametrize(
    ("line", "after", "joined"),
    [
        pytest.param("x" * 85 + ":", "fietsen en velgen.", True, id="a colon at the margin"),
        pytest.param("x" * 85 + ";", "fietsen en velgen.", True, id="a semicolon at the margin"),
        pytest.param("x" * 85 + ";", "Fietsen en velgen.", False, id="before a capital"),
        pytest.param("x" * 70 + ";", "fietsen en velgen.", False, id="an item that ends before the margin"),
        pytest.param("x" * 85 + ".", "fietsen en velgen.", False, id="a full stop"),
    ],
)
def test_a_line_that_ends_in_a_mark_goes_on_at_the_margin(line: str, after: str, joined: bool) -> None:
    """The other lines have 100 characters, with the line end."""
    text = f"{LONG}\n" * 10 + f"{line}\n{after}\n"
    *_, first, second, _ = split_lines(plain(text))
    assert is_wrapped(first, second) == joined
    # Without a margin it can't be told from a list without bullets.
    first, second = split_lines(plain(f"{line}\n{after}"))
    assert not is_wrapped(first, second)


def test_markup_says_itself_what_its_lines_are() -> None:
    first, second = split_lines(hinted((SIXTY + "w fiets en", LineHint("text")), ("uw naam ook", LineHint("text"))))
    assert not is_wrapped(first, second)
