"""PDF: pages in columns are read column by column, whatever stands beside what; tables stay tables."""

import pytest

from avglint.read.document import Document
from avglint.read.pdf.reading import read
from tests.read.pdf_file import Words, pdf_of, shown

WORDS = ["wij", "verwerken", "gegevens", "van", "klanten", "alleen", "voor", "onze", "administratie", "en", "bewaren"]
WORDS += ["ze", "zeven", "jaar", "lang"]
RIGHT = 320.0


def column(x: float, y: float, name: str, number: int, pitch: float = 12) -> list[Words]:
    """Return one sentence as lines of a column, each with a word that tells its place."""
    return [
        Words(x, y - pitch * place, f"{name}{place} {' '.join(WORDS[place % 7 : place % 7 + 6])}", size=9)
        for place in range(number)
    ]


def told(name: str, number: int) -> list[str]:
    return [f"{name}{place}" for place in range(number)]


def said(found: Document, *names: str) -> list[str]:
    """Return the words that tell their places, in the order of the text."""
    return [word for word in found.text.split() if word[:-1] in names or word[:-2] in names]


def document(*pages: list[Words], drawn: str = "") -> Document:
    found = read(pdf_of([shown(page, drawn) for page in pages]))
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize("shift", [0, 3, 6.5])
def test_columns_need_not_have_their_lines_at_one_height(shift: float) -> None:
    found = document([*column(50, 700, "l", 14), *column(RIGHT, 700 - shift, "r", 12)])
    assert said(found, "l", "r") == [*told("l", 14), *told("r", 12)]
    assert len(found.hints) == 1, "a sentence goes on in the next column"


def test_headings_in_one_column_do_not_divide_the_other() -> None:
    page = [
        *column(50, 700, "L", 20),
        *column(RIGHT, 700, "R", 4),
        Words(RIGHT, 636, "Hoe lang wij alles bewaren", "F2", 12),
        *column(RIGHT, 618, "S", 12),
    ]
    found = document(page)
    assert said(found, "L", "R", "S") == [*told("L", 20), *told("R", 4), *told("S", 12)]
    headings = [line for hint, line in zip(found.hints, found.text.split("\n"), strict=True) if hint.kind == "heading"]
    assert headings == ["Hoe lang wij alles bewaren"]


def test_what_goes_right_across_comes_between_the_columns_over_and_under_it() -> None:
    across = "A0 " + " ".join(WORDS) + " en " + " ".join(WORDS[:6])
    page = [
        Words(200, 770, "Privacyverklaring van de bakker", "F2", 14),
        *column(50, 730, "L", 10),
        *column(RIGHT, 730, "R", 10),
        Words(50, 580, across, size=9),
        *column(50, 550, "M", 10),
        *column(RIGHT, 550, "S", 10),
    ]
    found = document(page)
    assert found.text.startswith("Privacyverklaring van de bakker")
    expected = [*told("L", 10), *told("R", 10), "A0", *told("M", 10), *told("S", 10)]
    assert said(found, "L", "R", "A", "M", "S") == expected


def test_a_page_with_little_text_is_in_the_columns_of_the_page_before_it() -> None:
    first = [*column(50, 700, "L", 20), *column(RIGHT, 700, "R", 20)]
    last = [*column(50, 700, "M", 6), *column(RIGHT, 697, "S", 2)]
    found = document(first, last)
    assert said(found, "L", "R", "M", "S") == [*told("L", 20), *told("R", 20), *told("M", 6), *told("S", 2)]


def test_three_columns() -> None:
    def narrow(x: float, name: str) -> list[Words]:
        return [Words(x, 700 - 12 * place, f"{name}{place} gegevens van u verwerken", size=9) for place in range(12)]

    found = document([*narrow(40, "L"), *narrow(220, "M"), *narrow(400, "R")])
    assert said(found, "L", "M", "R") == [*told("L", 12), *told("M", 12), *told("R", 12)]


def test_page_numbers_and_headers_of_columns_are_left_out() -> None:
    def page(number: int) -> list[Words]:
        return [
            Words(50, 800, "Bakker BV"),
            *column(50, 700, f"L{number}", 12),
            *column(RIGHT, 700, f"R{number}", 12),
            Words(50, 30, f"Pagina {number} van 3"),
        ]

    found = document(page(1), page(2), page(3))
    assert "Pagina" not in found.text
    assert found.text.count("Bakker BV") <= 1


def rows(number: int) -> list[Words]:
    """Return a table of two columns, each as wide as the other, with three lines to a cell."""
    return [
        word
        for place in range(number)
        for x, name in ((50.0, "L"), (RIGHT, "R"))
        for word in column(x, 700 - 60 * place, f"{name}{place}x", 3)
    ]


RULES = "".join(f"45 {y} m 560 {y} l S " for y in range(715, 400, -60))


@pytest.mark.parametrize("drawn", ["", RULES], ids=["white space", "lines"])
def test_a_table_as_wide_as_columns_stays_a_table(drawn: str) -> None:
    found = document(rows(5), drawn=drawn)
    assert [hint.kind.removeprefix("header_") for hint in found.hints if hint.kind != "text"] == ["row"] * 5
    first = found.text.strip().split("\n")[0]
    assert "L0x2" in first
    assert "R0x2" in first
    assert "L1x0" not in first


def test_one_column_is_left_as_it_is() -> None:
    page = [Words(50, 700 - 12 * place, f"L{place} " + " ".join(WORDS), size=9) for place in range(20)]
    assert said(document(page), "L") == told("L", 20)
