"""PDF: what goes on on the next page, and what only looks as if it did."""

from avglint.read.document import Document
from avglint.read.pdf.reading import read
from tests.read.pdf_file import Words, pdf_of, shown

PROSE = (
    "Wij verwerken uw persoonsgegevens alleen als dat nodig is om de",
    "overeenkomst met u uit te voeren, en wij bewaren ze niet langer dan",
    "dat nodig is voor het doel waarvoor u ze aan ons hebt gegeven.",
)


def prose(y: float) -> list[Words]:
    return [Words(72, y - 13 * place, line) for place, line in enumerate(PROSE)]


def texts(*pages: list[Words], drawn: str = "") -> list[str]:
    found = read(pdf_of([shown(page, drawn) for page in pages]))
    assert isinstance(found, Document), found
    return [line.strip() for line in found.text.split("\n") if line.strip()]


def test_a_short_last_line_does_not_go_on_with_a_small_letter_on_the_next_page() -> None:
    first = [*prose(760), Words(72, 60, "Cookies die wij gebruiken")]
    second = [Words(72, 780, "bakker gebruikt alleen cookies zonder welke de webwinkel niet werkt."), *prose(740)]
    assert texts(first, second)[1:3] == ["Cookies die wij gebruiken", second[0].text]


def test_a_full_last_line_goes_on_with_a_small_letter_on_the_next_page() -> None:
    first = [*prose(760), Words(72, 60, PROSE[1].replace("overeenkomst", "Overeenkomst"))]
    second = [Words(72, 780, PROSE[2]), *prose(740)]
    assert texts(first, second)[1] == f"{first[-1].text} {PROSE[2]}"


def table(y: float, borders: list[int], rows: list[list[str]]) -> tuple[list[Words], str]:
    """Return a table with lines around its cells."""
    words, drawn = [], ""
    for place, row in enumerate(rows):
        for left, right, cell in zip(borders, borders[1:], row, strict=False):
            if cell:
                words.append(Words(left + 4, y - 20 * place, cell))
            drawn += f"{left} {y - 6 - 20 * place} {right - left} 20 re S "
    return words, drawn


def test_a_row_goes_on_on_a_page_where_its_table_is_set_a_little_wider() -> None:
    first, above = table(120, [60, 170, 270, 348], [["Doel", "Gegevens", "Termijn"], ["Leden", "naam", "zeven jaar"]])
    second, below = table(780, [58, 168, 256, 346], [["", "adres", "of langer"], ["Cookies", "geen", "een dag"]])
    found = read(pdf_of([shown([*prose(760), *first], above), shown([*second, *prose(600)], below)]))
    assert isinstance(found, Document)
    rows = [line.strip() for hint, line in zip(found.hints, found.text.split("\n"), strict=True) if "row" in hint.kind]
    assert rows == [
        "Doel | Gegevens | Termijn",
        "Leden | naam adres | zeven jaar of langer",
        "Cookies | geen | een dag",
    ]
