"""Headings in plain text, by what tips the balance: each form next to the nearest one that is judged otherwise."""

import pytest

from tests.parsing.parse_sources import headings_of

PROSE = "Wij plaatsen kleine bestanden op uw apparaat, zodat de winkelwagen onthoudt wat u uitzocht."
SHORT = "Een korte regel"
LOWER = "en dan gaat dat op de volgende regel nog een eind door, tot de punt."
WIDE = "Fietsen die wij in de winkel verkopen of daar stallen"
CUT_OFF = "Of die wij repareren in onze werkplaats aan de weg, dat kan ook."
TITLE = "Privacyverklaring Fietsenmakerij De Spaak\n\nDit is een eerste zin die nergens over gaat.\n\n"


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        pytest.param("Privacyverklaring", True, id="the name of a statement"),
        pytest.param("Over onze winkel", False, id="another name"),
        pytest.param("Wij geven om privacy", False, id="a clause"),
        pytest.param("Privacyverklaring" + " winkel" * 13, True, id="14 words"),
        pytest.param("Privacyverklaring" + " winkel" * 14, False, id="15 words"),
        pytest.param("Privacyverklaring " + "x" * 122, True, id="140 characters"),
        pytest.param("Privacyverklaring " + "x" * 123, False, id="141 characters"),
        pytest.param("Privacyverklaring,", False, id="a comma"),
        pytest.param("Privacyverklaring;", False, id="a semicolon"),
        pytest.param("Privacyverklaring. Lees die", False, id="two sentences"),
        pytest.param("Onze eigen privacyverklaring.", True, id="three words and a full stop"),
        pytest.param(
            "Hier dan eindelijk de tekst van onze privacyverklaring.", False, id="eight words and a full stop"
        ),
        pytest.param("HIER ONZE EIGEN PRIVACYVERKLARING.", True, id="in capitals"),
        pytest.param("Privacyverklaring: Winkel", True, id="a label and a value"),
        pytest.param("- Privacyverklaring", False, id="an item"),
    ],
)
def test_the_first_line_is_the_title_whatever_follows(first: str, is_title: bool) -> None:
    assert headings_of(f"{first}\n{SHORT}\nen nog een\n\n{PROSE}\n") == [first] * is_title


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param(f"Over onze winkel\n{PROSE}\n", ["Over onze winkel"], id="over prose"),
        pytest.param("Over onze winkel\n- naam\n", ["Over onze winkel"], id="over an item"),
        pytest.param(f"Over onze winkel\n\n{SHORT}\n\n{PROSE}\n", ["Over onze winkel", SHORT], id="over a heading"),
        pytest.param("Privacyverklaring", [], id="nothing"),
        pytest.param(f"\n\nOver onze winkel\n{PROSE}\n", ["Over onze winkel"], id="after blank lines"),
    ],
)
def test_the_first_line_is_the_title_by_what_follows(text: str, headings: list[str]) -> None:
    assert headings_of(text) == headings


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        pytest.param("Winkel" + " fiets" * 13, True, id="14 words"),
        pytest.param("Winkel" + " fiets" * 14, False, id="15 words"),
        pytest.param("Winkel" + " fiets" * 18 + " hier?", True, id="20 words that ask"),
        pytest.param("Winkel" + " fiets" * 19 + " hier?", False, id="21 words that ask"),
        pytest.param("1. Winkel" + " fiets" * 19, True, id="20 words with a number"),
        pytest.param("1. Winkel" + " fiets" * 20, False, id="21 words with a number"),
        pytest.param("Winkel " + "x" * 133, True, id="140 characters"),
        pytest.param("Winkel " + "x" * 134, False, id="141 characters"),
        pytest.param("de winkel van ons", True, id="four words in small letters"),
        pytest.param("de winkel van ons allen", False, id="five words in small letters"),
        pytest.param("de winkel van 2", False, id="small letters and a digit"),
        pytest.param("Artikel 3", True, id="a number that is a word"),
        pytest.param("Winkel .... 3", False, id="dots"),
        pytest.param("Winkel ... van fietsen", True, id="three dots"),
        pytest.param("(Winkel)", False, id="brackets"),
        pytest.param("'Winkel'", False, id="quotes"),
        pytest.param("Winkel · Werkplaats", False, id="a dot between"),
        pytest.param("Winkel • Werkplaats", False, id="a bullet between"),
        pytest.param("Winkel voor 3 mei 2024", False, id="a date"),
        pytest.param("Winkel en", False, id="it breaks off"),
        pytest.param("Winkel. Werkplaats", False, id="two sentences"),
        pytest.param("Winkel,", False, id="a comma"),
        pytest.param("Winkel;", False, id="a semicolon"),
        pytest.param("Winkel...", False, id="three dots at the end"),
        pytest.param("Winkel…", False, id="an ellipsis"),
        pytest.param("Winkel!", True, id="an exclamation"),
        pytest.param("Winkel van ons allemaal hier nu!", True, id="an exclamation of six words"),
        pytest.param("Winkel van ons allemaal hier en nu!", False, id="an exclamation of seven words"),
        pytest.param("Winkelstraat 12", False, id="an address"),
        pytest.param("1. Winkelstraat 12", True, id="an address with a number is none"),
        pytest.param("Privacy in straat 12", True, id="an address with a typical word is none"),
        pytest.param("Cookies in de winkel.", True, id="a full stop after a typical word"),
        pytest.param("Fietsen in de winkel.", False, id="a full stop after another"),
        pytest.param("Cookies in de winkel van ons hier.", False, id="seven words and a full stop"),
        pytest.param("Cookies in de winkel van ons.", True, id="six words and a full stop"),
        pytest.param("Cookies in de winkel:", True, id="four words and a colon"),
        pytest.param("Fietsen in de winkel:", False, id="a colon after another word"),
        pytest.param("Wij delen de gegevens:", False, id="a clause with a colon"),
        pytest.param("Cookies en:", False, id="it breaks off with a colon"),
        pytest.param("Uw gegevens worden bewaard voor later", True, id="a clause of six words with a typical one"),
        pytest.param("Uw gegevens worden voor later door ons bewaard", True, id="a clause of eight words"),
        pytest.param("Uw gegevens worden voor later door ons goed bewaard", False, id="a clause of nine words"),
        pytest.param("Uw fietsen worden gestald voor later", False, id="a clause without a typical word"),
        pytest.param("2. Uw fietsen worden gestald voor later", True, id="a clause with a number"),
        pytest.param("UW FIETSEN WORDEN GESTALD VOOR LATER", True, id="a clause in capitals"),
    ],
)
def test_a_line_between_blank_lines(line: str, is_heading: bool) -> None:
    assert headings_of(f"{TITLE}{line}\n\n{PROSE}\n")[1:] == [line] * is_heading


@pytest.mark.parametrize(
    ("line", "after", "is_heading"),
    [
        pytest.param("Fietsen en meer", PROSE, True, id="prose"),
        pytest.param("Fietsen en meer", "X" * 57 + " y,", True, id="60 characters are prose"),
        pytest.param("Fietsen en meer", "X" * 56 + " y,", False, id="59 characters are not"),
        pytest.param("Fietsen en meer", "Dat kan bij ons.", True, id="four words and a full stop are prose"),
        pytest.param("Fietsen en meer", "Dat kan ook nu al;", True, id="with a semicolon too"),
        pytest.param("Fietsen en meer", "Ook bij ons, ja.", True, id="four words"),
        pytest.param("Fietsen en meer", "Ook bij onsjuist.", False, id="three words are no prose"),
        pytest.param("Fietsen en meer", "Dat kan ook nu", False, id="without a mark they are none"),
        pytest.param("Fietsen en meer hier", "Dat kan nu ook even.", False, id="prose that is not longer"),
        pytest.param("Fietsen en meer", "| x | y |\n| z | a |", True, id="a table"),
        pytest.param("Fietsen en meer", "- naam", False, id="an item under no typical word"),
        pytest.param("Cookies en meer", "- naam", True, id="an item under a typical word"),
        pytest.param("Fietsen?", "- naam", True, id="an item under a question"),
        pytest.param("Fietsen en meer", "Naam: Jan", False, id="a label with its value"),
        pytest.param("Fietsen en meer", LOWER, False, id="a small letter"),
        pytest.param("Cookies en meer", "en dan gaat dat nog door", True, id="a small letter after a typical word"),
        pytest.param("Cookies en meer", LOWER, False, id="prose in small letters"),
        pytest.param(
            "Cookies van onze winkel en meer nog", "en dan gaat dat nog door", False, id="more than six words"
        ),
        pytest.param("Fietsen en meer", SHORT, False, id="a short line"),
        pytest.param("Cookies en meer", SHORT, True, id="a short line after a typical word"),
        pytest.param("Fietsen en meer", f"{SHORT}\n{PROSE}", True, id="a short line over prose"),
        pytest.param(WIDE, CUT_OFF, False, id="text cut off at the margin"),
        pytest.param("Fietsen die wij in de winkel verkopen, nu", CUT_OFF, True, id="less than 45 characters"),
        pytest.param(WIDE, PROSE + " Dat is alles.", True, id="a line that is 30 characters longer"),
        pytest.param("12", PROSE, False, id="a bare number"),
        pytest.param("Fietsen en meer", f"12\n{PROSE}", False, id="over a bare number"),
    ],
)
def test_a_line_right_above_another(line: str, after: str, is_heading: bool) -> None:
    assert (line in headings_of(f"{TITLE}{line}\n{after}\n\n{PROSE}\n")) == is_heading


@pytest.mark.parametrize(
    ("before", "line", "after", "is_heading"),
    [
        pytest.param(PROSE, "Fietsen en meer", PROSE, True, id="prose over prose"),
        pytest.param(PROSE[:-1], "Fietsen en meer", PROSE, False, id="before it a line that is not closed"),
        pytest.param(PROSE[:-1] + "?", "Fietsen en meer", PROSE, True, id="before it a question"),
        pytest.param(PROSE[:-1] + ")", "Fietsen en meer", PROSE, True, id="before it a bracket"),
        pytest.param("- naam", "Fietsen en meer", PROSE, True, id="before it an item"),
        pytest.param("Naam: Jan", "Fietsen en meer", PROSE, True, id="before it a label and a value"),
        pytest.param(PROSE, "COOKIES EN MEER", SHORT, True, id="a typical word in capitals over a short line"),
        pytest.param(PROSE, "Cookies en meer", SHORT, False, id="a typical word is not enough"),
        pytest.param(PROSE, "FIETSEN EN MEER", f"\n{PROSE}", False, id="over a blank line"),
        pytest.param(PROSE, "FIETSEN EN MEER", "\n- naam", True, id="over a blank line and an item"),
        pytest.param("Wij geven u:", "Fietsen en meer", PROSE, False, id="after a colon"),
        pytest.param("Wij geven u:", "FIETSEN EN MEER", PROSE, True, id="after a colon in capitals"),
        pytest.param("Wij geven u:", "Fietsen?", PROSE, True, id="after a colon a question"),
        pytest.param("Wij geven u wat hier staat:\n", "Fietsen en meer", f"\n{PROSE}", True, id="apart after a colon"),
        pytest.param(
            "Wij geven u wat hier staat:\n", "Cookies en meer", f"\n{SHORT}", False, id="not over a short line"
        ),
    ],
)
def test_a_line_right_under_another(before: str, line: str, after: str, is_heading: bool) -> None:
    text = f"{TITLE}{PROSE}\n\n{before}\n{line}\n{after}\n\n{PROSE}\n"
    assert (line in headings_of(text)) == is_heading


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        pytest.param(["Cookies", "Cookies van anderen"], "12", id="a parent and its first child"),
        pytest.param(["Fietsen", "Karren", "Steppen"], "3", id="three that nothing marks are a list"),
        pytest.param(["Fietsen", "KARREN"], "2", id="capitals under none"),
        pytest.param(["FIETSEN", "Karren"], "12", id="none under capitals"),
        pytest.param(["FIETSEN", "KARREN"], "12", id="capitals under capitals"),
        pytest.param(["Fietsen", "1. Karren"], "2", id="a number under none"),
        pytest.param(["FIETSEN", "1. Karren"], "12", id="a number under capitals"),
        pytest.param(["1. Fietsen", "Karren"], "12", id="none under a number"),
        pytest.param(["1. Fietsen", "1.1 Karren"], "12", id="a number under a number"),
        pytest.param(["1. fietsen en", "1.1 KARREN"], "2", id="no candidate"),
        pytest.param(["Fietsen?", "Karren", "Steppen"], "123", id="a question and two"),
    ],
)
def test_headings_with_nothing_between(lines: list[str], headings: str) -> None:
    """``headings``: which of the lines, counted from 1, are headings."""
    text = f"{TITLE}{PROSE}\n\n" + "".join(f"{line}\n\n" for line in lines) + PROSE
    assert headings_of(text)[1:] == [line for number, line in enumerate(lines, 1) if str(number) in headings]


@pytest.mark.parametrize(
    ("pairs", "others", "are_eyebrows"),
    [
        pytest.param(3, 0, True, id="three pairs"),
        pytest.param(2, 0, False, id="two pairs"),
        pytest.param(3, 3, True, id="three of seven, with the title"),
        pytest.param(3, 4, False, id="three of eight"),
    ],
)
def test_short_lines_above_most_headings_are_none(pairs: int, others: int, are_eyebrows: bool) -> None:
    brows = ["Doel", "Duur", "Delen"][:pairs]
    asked = [f"Wat is {brow.lower()}?" for brow in brows]
    rest = [f"Cookies van {word}" for word in ("mij", "jou", "hem", "haar")[:others]]
    text = TITLE + "".join(f"{brow}\n\n{question}\n\n{PROSE}\n\n" for brow, question in zip(brows, asked, strict=True))
    found = headings_of(text + "".join(f"{line}\n\n{PROSE}\n\n" for line in rest))[1:]
    both = [line for pair in zip(brows, asked, strict=True) for line in pair]
    assert found == (asked if are_eyebrows else both) + rest


def test_what_stands_above_a_title_further_on_is_no_menu() -> None:
    assert headings_of(f"{TITLE}{PROSE}\n\nFietsen\n\nPrivacy\n\n{PROSE}\n")[1:] == ["Fietsen", "Privacy"]


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        pytest.param(["Home", "Privacyverklaring"], "2", id="what stands above the title is a menu"),
        pytest.param(["Home", "Winkel", "Privacyverklaring"], "3", id="however long"),
        pytest.param(["Privacyverklaring", "Fietsen"], "12", id="what stands under it is not"),
        pytest.param(["Privacyverklaring", "Fietsen", "Karren"], "123", id="nor are two under it"),
        pytest.param(
            ["Privacyverklaring", "Fietsen", "Karren", "Steppen"], "14", id="of three under it the last counts"
        ),
        pytest.param(["Privacyverklaring", "FIETSEN", "Karren"], "123", id="unless it outranks the next"),
        pytest.param(["Home", "Fietsen"], "12", id="no title"),
        pytest.param(["Home", "Fietsen", "Karren"], "3", id="three that nothing marks"),
    ],
)
def test_headings_at_the_begin_with_nothing_between(lines: list[str], headings: str) -> None:
    text = "".join(f"{line}\n\n" for line in lines) + PROSE
    assert headings_of(text) == [line for number, line in enumerate(lines, 1) if str(number) in headings]


@pytest.mark.parametrize(
    ("line", "after", "is_heading"),
    [
        pytest.param("de winkel van ons", PROSE, True, id="small letters over prose"),
        pytest.param("de winkel van ons", LOWER, False, id="over prose in small letters"),
        pytest.param("de winkel van ons", SHORT, False, id="over a short line"),
        pytest.param("de winkel van ons", "- Naam", True, id="over an item"),
        pytest.param("de winkel van ons", "- naam", False, id="over an item in small letters"),
        pytest.param("Cookies in de winkel:", "- naam", True, id="four words and a colon"),
        pytest.param("Cookies in de grote winkel:", "- naam", False, id="five words and a colon over an item"),
        pytest.param("Cookies in de grote winkel:", PROSE, True, id="over prose"),
        pytest.param("Cookies in de grote winkel:", LOWER, False, id="over prose in small letters"),
        pytest.param("Cookies in de grote winkel:", SHORT, False, id="over a short line"),
        pytest.param("2. Cookies in de grote winkel:", "- naam", True, id="with a number"),
        pytest.param("Cookies die worden geplaatst:", "- naam", False, id="four words with a verb"),
        pytest.param("Cookies die worden geplaatst:", PROSE, True, id="over prose with a verb"),
    ],
)
def test_a_line_over_something_apart(line: str, after: str, is_heading: bool) -> None:
    assert (line in headings_of(f"{TITLE}{line}\n\n{after}\n\n{PROSE}\n")) == is_heading
