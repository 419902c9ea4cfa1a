"""PDF: what a reader of its pages sees, from words at places; and files that can't be read, or must not be trusted."""

import sys
from collections.abc import Sequence

import pytest

from avglint.errors import UnreadableSourceError
from avglint.model.source import LineHint
from avglint.read import pdf as package
from avglint.read.document import Document
from avglint.read.pdf import limits, read_pdf, worker
from avglint.read.pdf.faults import BrokenPage, PdfFault, error
from avglint.read.pdf.joining import Words as Vocabulary
from avglint.read.pdf.reading import read
from tests.read.pdf_file import Words, file_of, pdf_of, shown, stream

PROSE = (
    "Wij verwerken uw persoonsgegevens alleen als dat nodig is om de",
    "overeenkomst met u uit te voeren, en wij bewaren ze niet langer dan",
    "dat nodig is voor het doel waarvoor u ze aan ons hebt gegeven.",
)


def prose(x: float, y: float, lines: Sequence[str] = PROSE) -> list[Words]:
    return [Words(x, y - 13 * place, line) for place, line in enumerate(lines)]


def document(*pages: list[Words], drawn: str = "") -> Document:
    found = read(pdf_of([shown(page, drawn) for page in pages]))
    assert isinstance(found, Document), found
    assert len(found.hints) == len(found.text.split("\n"))
    assert list(found.pages) == sorted(found.pages)
    assert len(found.pages) == len(pages)
    return found


def lines(found: Document) -> list[tuple[str, str]]:
    """Return the kind, with its level, and the text of the lines that are not empty."""
    return [
        (f"{hint.kind}{hint.level or ''}{' footer' if hint.footer else ''}", line.strip())
        for hint, line in zip(found.hints, found.text.split("\n"), strict=True)
        if line.strip()
    ]


ONE_LINE = " ".join(PROSE)


def test_wrapped_lines_are_one_paragraph() -> None:
    assert lines(document(prose(72, 760))) == [("text", ONE_LINE)]


HEADINGS = {
    "larger": Words(72, 700, "Bewaartermijn", size=14),
    "bold": Words(72, 700, "Bewaartermijn", "F2"),
    "capitals": Words(72, 700, "BEWAARTERMIJN"),
    "italic": Words(72, 700, "Bewaartermijn", "F3"),
    "bold and numbered": Words(72, 700, "3. Bewaartermijn", "F2"),
    "a question": Words(72, 700, "Hoe lang bewaren wij uw gegevens?", "F2"),
}


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_heading(heading: Words) -> None:
    found = lines(document([*prose(72, 760), heading, *prose(72, 680)]))
    assert found == [("text", ONE_LINE), ("heading1", heading.text), ("text", ONE_LINE)]


def test_headings_nest_by_their_looks() -> None:
    page = [
        Words(72, 800, "Privacyverklaring", "F2", 20),
        Words(72, 770, "Wie wij zijn", "F2", 14),
        *prose(72, 750),
        Words(72, 690, "Contact", "F2"),
        *prose(72, 675),
    ]
    assert [kind for kind, _ in lines(document(page))] == ["heading1", "heading2", "text", "heading3", "text"]


HYPHENS = {
    "a word divided": ("de per-", "soonsgegevens", "de persoonsgegevens"),
    "its own, known by a prefix": ("uw e-", "mailadres", "uw e-mailadres"),
    "a part shared": ("de privacy-", "en cookieverklaring", "de privacy- en cookieverklaring"),
    "an acronym": ("uw IP-", "adres", "uw IP-adres"),
    "a name": ("te Noord-", "Holland", "te Noord-Holland"),
    "none": ("uw naam", "en adres", "uw naam en adres"),
    "a number": ("artikel 6-", "procedure", "artikel 6-procedure"),
    "an address of the web": ("zie www.voorbeeld.nl/", "privacy", "zie www.voorbeeld.nl/privacy"),
}


@pytest.mark.parametrize(("before", "after", "joined"), HYPHENS.values(), ids=HYPHENS)
def test_hyphens_at_line_ends(before: str, after: str, joined: str) -> None:
    taken, between = Vocabulary("").joint(before, after)
    assert before[: len(before) - taken] + between + after == joined


def test_a_word_of_the_text_decides_on_its_hyphen() -> None:
    known = Vocabulary("het opt-outregister")
    assert known.joint("een opt-", "outregister") == (0, "")
    assert Vocabulary("de overeenkomst").joint("een over-", "eenkomst") == (1, "")


ITEMS = {
    "bullet": (
        [Words(72, 700, "\u2022 naam"), Words(72, 687, "\u2022 adres")],
        [("item1", "- naam"), ("item1", "- adres")],
    ),
    "bullet apart": (
        [Words(72, 700, "\u2022"), Words(90, 700, "naam"), Words(72, 687, "\u2022"), Words(90, 687, "adres")],
        [("item1", "- naam"), ("item1", "- adres")],
    ),
    "letter o": (
        [Words(72, 700, "o"), Words(90, 700, "naam"), Words(72, 687, "o"), Words(90, 687, "adres")],
        [("item1", "- naam"), ("item1", "- adres")],
    ),
    "numbers": ([Words(72, 700, "1. naam"), Words(72, 687, "2. adres")], [("item1", "1. naam"), ("item1", "2. adres")]),
    "nested": (
        [Words(72, 700, "- naam"), Words(90, 687, "- voornaam"), Words(72, 674, "- adres")],
        [("item1", "- naam"), ("item2", "- voornaam"), ("item1", "- adres")],
    ),
    "wrapped": (
        [
            Words(72, 700, "- technische gegevens die nodig zijn voor de beveiliging van de site,"),
            Words(78, 687, "zoals uw IP-adres"),
        ],
        [("item1", "- technische gegevens die nodig zijn voor de beveiliging van de site, zoals uw IP-adres")],
    ),
}


@pytest.mark.parametrize(("words", "expected"), ITEMS.values(), ids=ITEMS)
def test_items(words: list[Words], expected: list[tuple[str, str]]) -> None:
    assert lines(document([*prose(72, 760), *words]))[1:] == expected


def test_drawn_bullets() -> None:
    drawn = "".join(f"74 {y} 3 3 re f " for y in (702, 689))
    found = document([*prose(72, 760), Words(90, 700, "naam"), Words(90, 687, "adres")], drawn=drawn)
    assert lines(found)[1:] == [("item1", "- naam"), ("item1", "- adres")]


TABLE = [
    [Words(72, 700, "Doel", "F2"), Words(250, 700, "Grondslag", "F2"), Words(420, 700, "Termijn", "F2")],
    [Words(72, 680, "Bestelling"), Words(250, 680, "Overeenkomst"), Words(420, 680, "7 jaar")],
    [Words(72, 660, "Nieuwsbrief"), Words(250, 660, "Toestemming"), Words(420, 660, "tot u zich")],
    [Words(420, 648, "afmeldt")],
]
ROWS = [
    ("header_row", "Doel | Grondslag | Termijn"),
    ("row", "Bestelling | Overeenkomst | 7 jaar"),
    ("row", "Nieuwsbrief | Toestemming | tot u zich afmeldt"),
]
CELLS = "".join(
    f"{x} {y} {width} {height} re S "
    for y, height in ((694, 18), (674, 20), (642, 32))
    for x, width in ((68, 178), (246, 170), (416, 100))
)


@pytest.mark.parametrize("drawn", [CELLS, ""], ids=["with lines", "without lines"])
def test_table(drawn: str) -> None:
    found = document([*prose(72, 780), *(word for row in TABLE for word in row)], drawn=drawn)
    assert lines(found)[1:] == ROWS


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"Links staat regel {place} van de tekst over gegevens" for place in range(12)]
    right = [f"Rechts staat regel {place} van de tekst over rechten" for place in range(12)]
    found = document([*prose(50, 700, left), *prose(320, 700, right)])
    assert found.text.replace("\n", " ").split() == " ".join([*left, *right]).split()


def test_lines_beside_a_large_heading_stay_apart() -> None:
    page = [
        *prose(72, 760),
        Words(72, 606.5, "naam;"),
        Words(72, 593.5, "adres;"),
        Words(320, 600, "Rechten", "F2", 14),
    ]
    found = document(page).text
    assert "naam;" in found
    assert "adres;" in found


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    def page(number: int) -> list[Words]:
        return [
            Words(72, 820, "Privacyverklaring Bakker BV"),
            *prose(72, 700, [f"Op pagina {number} staat iets anders dan op de rest.", "Tot zover."]),
            Words(72, 40, "Bakker BV, info@bakker.example"),
            Words(280, 25, f"Pagina {number} van 3"),
        ]

    found = lines(document(page(1), page(2), page(3)))
    assert [text for _, text in found if "Pagina" in text or "Privacyverklaring" in text] == []
    assert found[-1] == ("text footer", "Bakker BV, info@bakker.example")
    assert sum("info@" in text for _, text in found) == 1


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    found = document([*prose(72, 100, PROSE[:2])], [*prose(72, 780, PROSE[2:]), *prose(72, 740)])
    assert lines(found) == [("text", ONE_LINE), ("text", ONE_LINE)]
    assert found.text[found.pages[1] :].startswith("dat nodig is voor het doel")


def test_a_list_of_contents_is_left_out() -> None:
    contents = [
        Words(72, 770, "Inhoud", "F2", 14),
        *(Words(72, 750 - 13 * place, f"{place}. Onderwerp {'.' * 60} {place}") for place in range(1, 5)),
    ]
    assert lines(document([*contents, *prose(72, 600)])) == [("text", ONE_LINE)]


def test_a_list_of_contents_without_dots_is_left_out() -> None:
    contents = [
        word
        for place in range(1, 6)
        for word in (Words(72, 750 - 13 * place, f"Onderwerp {place}"), Words(500, 750 - 13 * place, "1"))
    ]
    assert lines(document([*contents, *prose(72, 600)])) == [("text", ONE_LINE)]


def test_footnote() -> None:
    page = [*prose(72, 760), Words(72, 60, "1", size=5), Words(76, 57, "Zie artikel 6 AVG.", size=8)]
    assert lines(document(page)) == [("text", ONE_LINE), ("footnote", "1 Zie artikel 6 AVG.")]


def test_a_footnote_comes_at_the_end_of_its_section() -> None:
    first = [
        Words(72, 780, "Grondslagen", "F2", 14),
        *prose(72, 760),
        Words(72, 60, "1", size=5),
        Words(76, 57, "Zie artikel 6 AVG.", size=8),
    ]
    second = [*prose(72, 780), Words(72, 700, "Contact", "F2", 14), *prose(72, 680)]
    assert [text for _, text in lines(document(first, second))] == [
        "Grondslagen",
        ONE_LINE,
        ONE_LINE,
        "1 Zie artikel 6 AVG.",
        "Contact",
        ONE_LINE,
    ]


def test_letters_printed_twice_are_bold_and_read_once() -> None:
    # PDFium leaves out what is printed again at once, but not what is printed again after other words.
    page = [Words(72, 700, "Contact"), *prose(72, 760), *prose(72, 680), *prose(72, 600), Words(72.3, 700, "Contact")]
    found = lines(document(page))
    assert found[1] == ("heading1", "Contact")
    assert sum("Contact" in text for _, text in found) == 1


def test_letters_set_apart_are_words() -> None:
    apart = "BT /F1 12 Tf 6 Tc 72 650 Td (CONTACT) Tj ET 0 Tc"
    assert "CONTACT" in document(prose(72, 760), drawn=apart).text


def test_letters_without_size_are_left_out() -> None:
    assert "piepklein" not in document([*prose(72, 760), Words(72, 600, "piepklein", size=0.01)]).text


def test_invisible_letters_are_left_out() -> None:
    assert "verborgen" not in document([*prose(72, 760), Words(72, 600, "verborgen", mode=3)]).text


def test_white_letters_are_left_out_unless_on_a_ground() -> None:
    white = "1 1 1 rg BT /F1 10 Tf 72 600 Td (verborgen) Tj ET 0 0 0 rg"
    assert "verborgen" not in document(prose(72, 760), drawn=white).text
    assert "verborgen" in document(prose(72, 760), drawn=f"0 0 0.5 rg 60 580 300 40 re f {white}").text


def test_rotated_letters_are_left_out() -> None:
    rotated = "BT /F1 10 Tf 0 1 -1 0 40 300 Tm (opzij) Tj ET"
    assert "opzij" not in document(prose(72, 760), drawn=rotated).text


def test_text_behind_a_scan_is_read() -> None:
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    image = picture + b" /Length 1 >>\nstream\n\x80\nendstream"
    words = [each._replace(mode=3) for each in prose(72, 760)]
    page = shown(words, "q 595 0 0 842 0 0 cm /Im Do Q")
    found = read(pdf_of([page], [image], b"/XObject << /Im 10 0 R >>"))
    assert isinstance(found, Document)
    assert found.text == ONE_LINE


PICTURE = "".join(
    f"{72 + place % 60 * 7} {700 - place // 60 * 9} m {75 + place % 60 * 7} 705 l S " for place in range(900)
)
BROKEN_WORDS = [line.replace("ti", "3").replace("er", "e3r").replace("ge", "g9e") for line in PROSE]
GOOD = pdf_of([shown(prose(72, 760))])
LOOP = {
    1: b"<< /Type /Catalog /Pages 2 0 R >>",
    2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
}
FORM = stream(b"/Fm Do BT /F1 10 Tf 72 700 Td (weer) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]")

HOSTILE: dict[str, tuple[bytes, PdfFault | BrokenPage]] = {
    "no PDF": (b"PK\x03\x04 not a PDF", PdfFault.OTHER),
    "only the first bytes": (b"%PDF-1.7\n", PdfFault.BROKEN),
    "cut off": (GOOD[:200], PdfFault.BROKEN),
    "a loop in the tree of pages": (file_of(LOOP), BrokenPage(1)),
    "outlines for letters": (pdf_of([shown([Words(72, 800, "1/6")], PICTURE)]), PdfFault.PICTURE),
    "nothing": (pdf_of([b""]), PdfFault.PICTURE),
    "words that are none": (pdf_of([shown(prose(72, 760, BROKEN_WORDS))]), PdfFault.DAMAGED),
    "too many pages": (pdf_of([b""] * (limits.MAX_PAGES + 1)), PdfFault.PAGES),
    "a password": (
        pdf_of(
            [shown(prose(72, 760))],
            [b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"],
            trailer=b"/Encrypt 10 0 R /ID [<00> <00>]",
        ),
        PdfFault.ENCRYPTED,
    ),
}


@pytest.mark.parametrize(("data", "fault"), HOSTILE.values(), ids=HOSTILE)
def test_what_cannot_be_read(data: bytes, fault: PdfFault | BrokenPage) -> None:
    assert read(data) == fault


def test_a_broken_table_of_objects_is_mended() -> None:
    mended = read(GOOD.replace(b"startxref\n", b"startxref\n9"))
    assert isinstance(mended, Document)
    assert mended.text == ONE_LINE


def test_a_form_in_itself_ends() -> None:
    form = FORM.replace(b"/BBox", b"/Resources << /XObject << /Fm 10 0 R >> /Font << /F1 3 0 R >> >> /BBox")
    found = read(pdf_of([shown(prose(72, 760), "/Fm Do")], [form], b"/XObject << /Fm 10 0 R >>"))
    assert isinstance(found, Document)
    assert "overeenkomst" in found.text


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("avglint.read.pdf.extract.MAX_GLYPHS", 50)
    assert read(GOOD) == PdfFault.GLYPHS


def test_too_many_drawings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("avglint.read.pdf.extract.MAX_DRAWN", 2)
    assert read(GOOD) == PdfFault.DRAWN


def test_read_in_a_process_of_its_own() -> None:
    found = read_pdf(GOOD, "notice.pdf")
    assert found == read(GOOD)
    assert found.hints == (LineHint("text"),)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("fault", PdfFault)
def test_each_fault_is_said_with_a_remedy(fault: PdfFault, language: str) -> None:
    said = error("notice.pdf", fault).why(language)
    assert any(word in said for word in (" geef ", "Geef ", " give ", "Give ", "maak hem", "make it"))


def test_the_fault_reaches_the_user() -> None:
    with pytest.raises(UnreadableSourceError, match="protected with a password"):
        read_pdf(HOSTILE["a password"][0], "notice.pdf")


def test_a_reader_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_SECONDS", 0.01)
    with pytest.raises(UnreadableSourceError, match="takes more than"):
        read_pdf(GOOD, "notice.pdf")


def test_a_reader_that_crashes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_WORKER", "avglint.no_such_module")
    with pytest.raises(UnreadableSourceError, match="makes the reader stop"):
        read_pdf(GOOD, "notice.pdf")


def test_what_the_worker_says(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Input:
        class buffer:  # noqa: N801
            @staticmethod
            def read() -> bytes:
                return b"no PDF"

    monkeypatch.setattr(worker, "_limit_memory", lambda: None)
    monkeypatch.setattr(sys, "stdin", Input)
    worker.main()
    assert capsys.readouterr().out == '"other"'


def test_a_table_goes_on_on_the_next_page() -> None:
    def row(y: float, *cells: str, font: str = "F1") -> list[Words]:
        return [Words(x, y, cell, font) for x, cell in zip((72, 250, 420), cells, strict=True)]

    head = ("Doel", "Grondslag", "Termijn")
    first = [
        row(140, *head, font="F2"),
        row(120, "Bestelling", "Overeenkomst", "7 jaar"),
        row(100, "Bezorging", "Overeenkomst", "1 jaar"),
    ]
    second = [
        row(780, *head, font="F2"),
        row(760, "Nieuwsbrief", "Toestemming", "2 jaar"),
        row(740, "Klachten", "Belang", "1 jaar"),
    ]
    pages = [[word for each in rows for word in each] for rows in (first, second)]
    assert lines(document([*prose(72, 780), *pages[0]], [*pages[1], *prose(72, 600)]))[1:-1] == [
        ("header_row", "Doel | Grondslag | Termijn"),
        ("row", "Bestelling | Overeenkomst | 7 jaar"),
        ("row", "Bezorging | Overeenkomst | 1 jaar"),
        ("row", "Nieuwsbrief | Toestemming | 2 jaar"),
        ("row", "Klachten | Belang | 1 jaar"),
    ]


def test_headings_beside_the_text_head_it() -> None:
    page = [
        word
        for place in range(3)
        for word in (
            Words(72, 700 - 60 * place, f"{place + 1}. Onderwerp", "F2"),
            *prose(220, 700 - 60 * place),
        )
    ]
    kinds = [kind.rstrip("123") for kind, _ in lines(document(page))]
    assert kinds == ["heading", "text"] * 3
