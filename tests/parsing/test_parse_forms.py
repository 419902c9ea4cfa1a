"""What a line looks like by itself, whatever stands around it."""

import pytest

from avglint.parsing import forms
from avglint.parsing.forms import Number
from avglint.parsing.numbered import numbered_items


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. naam", Number("digit", (1,), 3, marked=True)),
        ("12) naam", Number("digit", (12,), 4, marked=True)),
        ("3: naam", Number("digit", (3,), 3, marked=True)),
        ("3 - naam", Number("digit", (3,), 4, marked=True)),
        ("1.Naam", Number("digit", (1,), 2, marked=True)),
        ("1.naam", None),
        ("1 Naam", Number("digit", (1,), 2, marked=False)),
        ("1 naam", None),
        ("3.1 Naam", Number("digit", (3, 1), 4, marked=False)),
        ("3.10.2.4. naam", Number("digit", (3, 10, 2, 4), 10, marked=True)),
        ("2021 Naam", None),
        ("I. naam", Number("roman", (1,), 3, marked=True)),
        ("IV) naam", Number("roman", (4,), 4, marked=True)),
        ("VI. naam", Number("roman", (6,), 4, marked=True)),
        ("IX. naam", Number("roman", (9,), 4, marked=True)),
        ("XIV. naam", Number("roman", (14,), 5, marked=True)),
        ("XXXIX. naam", Number("roman", (39,), 7, marked=True)),
        ("a. naam", Number("letter", (1,), 3, marked=True)),
        ("C) naam", Number("letter", (3,), 3, marked=True)),
        ("z. naam", Number("letter", (26,), 3, marked=True)),
        ("i. naam", Number("letter", (9,), 3, marked=True)),
        ("a naam", None),
        ("Artikel 2 - naam", Number("word", (2,), 12, marked=True)),
        ("ARTIKEL 12: naam", Number("word", (12,), 12, marked=True)),
        ("Bijlage A naam", Number("word", (1,), 10, marked=True)),
        ("Bijlage D", Number("word", (4,), 9, marked=True)),
        ("Bijlage Drie", None),
        ("naam", None),
        ("", None),
    ],
)
def test_the_number_before_a_line(text: str, number: Number | None) -> None:
    assert forms.number_of(text) == number


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("- naam", 2),
        ("-  naam", 3),
        ("-naam", 1),
        ("-12", 0),
        ("-", 1),
        ("•naam", 1),
        ("•  naam", 3),
        ("\uf0b7 naam", 2),
        ("o naam", 2),
        ("of naam", 0),
        ("* naam", 2),
        ("*naam", 0),
        ("§ naam", 2),
        ("§ 3 naam", 0),
        ("§", 1),
        ("naam - adres", 0),
    ],
)
def test_the_bullet_before_a_line(text: str, width: int) -> None:
    assert forms.bullet_width(text) == width


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("KvK: 12345678", True),
        ("Telefoon\t050 123", True),
        ("Bezoek : Straat 1", True),
        ("Ons nummer bij de KvK: 123", True),
        ("Ons nummer bij de grote KvK: 123", False),
        ("naam: Jan", False),
        ("É-mail: jan", True),
        ("3e adres: Straat 1", True),
        ("(KvK): 123", False),
        ("KvK:", False),
        ("Kent u de KvK: of niet?", False),
        ("Bereik: https://despaak.example", True),
        ("https://despaak.example", False),
        ("Open: 9:00", True),
        ("Let op: de winkel is dicht. Kom morgen.", False),
        ("Let op: om 9 uur. kom dan.", True),
        (f"Naam: {'x' * 100}", True),
        (f"Naam: {'x' * 101}", False),
        (f"{'x' * 40}: 1", False),
        (f"X{'x' * 39}: 1", True),
        (f"X{'x' * 40}: 1", False),
        (f"Naam:{' ' * 150}Jan", True),
        (f"Naam:{' ' * 192}Jan", True),
        (f"Naam:{' ' * 193}Jan", False),
    ],
)
def test_a_label_with_its_value(text: str, is_one: bool) -> None:
    assert forms.is_key_value(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("12", True), ("2.1", True), ("12345678", True), ("123456789", False), ("", False), ("2a", False), (".1", False)],
)
def test_a_bare_number(text: str, is_one: bool) -> None:
    assert forms.is_number_only(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("NAAM", True),
        ("NAM", False),
        ("NAAM a", True),
        ("NAAM ab", False),
        ("NAAMEN ab", True),
        ("WELKE GEGEVENS (van u)", True),
        ("naam", False),
        ("1234", False),
    ],
)
def test_capitals(text: str, is_one: bool) -> None:
    assert forms.is_caps(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("---", True), ("--", False), ("- - -", True), ("=====", True), ("a--", False), ("--a", False), ("1--", False)],
)
def test_a_drawn_rule(text: str, is_one: bool) -> None:
    assert forms.is_rule(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Wij bellen u", True),
        ("Wij", False),
        ("Het bestuur bewaart uw gegevens", True),
        ("Uw gegevens worden bewaard", True),
        ("Hoe lang het bestuur gegevens bewaart", False),
        ("Gegevens die het bestuur bewaart voor u", False),
        ("Deze gegevens die het bestuur bewaart", True),
        ("Welke gegevens het bestuur bewaart?", False),
        ("Het bestuur bewaart", False),
        ("Het bestuur bewaart:", False),
        ("Het bestuur bewaart.", False),
        ("Dit wordt bewaard", True),
        ("Bewaren van gegevens", False),
        ("Wij bellen u?", False),
    ],
)
def test_a_main_clause(text: str, is_one: bool) -> None:
    assert forms.is_clause(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Dit is het.", True),
        ("Dit is het", False),
        ("Zonnehoek B.V.", False),
        ("Zonnehoek (v.o.f.)", False),
        ("(v.o.f.", False),
        ("Wij werken met Zonnehoek N.V.", False),
        ("Vraag Jan B.", True),
    ],
)
def test_a_closing_full_stop(text: str, is_one: bool) -> None:
    assert forms.ends_in_full_stop(text) == is_one


class _Line:
    def __init__(self, text: str) -> None:
        self.text = text
        self.number = forms.number_of(text)


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        pytest.param("1. a|2. b|3. c", "1. a|2. b|3. c", id="lines that count on"),
        pytest.param("1. a|x|2. b|x|3. c", "", id="with text between"),
        pytest.param("1. a|x|2. b|3. c|x|4. d", "", id="that count on from the heading before"),
        pytest.param("1. a|x|1. b|2. c|x|2. d", "1. b|2. c", id="a list within a section"),
        pytest.param("1. a|x|2. b|3. c|x|1. d|2. e|x|4. f|5. g", "1. d|2. e", id="the series goes on after the list"),
        pytest.param("1. a|x|3. b|4. c", "3. b|4. c", id="that skip one"),
        pytest.param("1. a|2. b", "1. a|2. b", id="the first two: a number 1 goes on from nothing"),
        pytest.param("1. a|3. b", "", id="that don't count on"),
        pytest.param("1. a|2) b", "1. a|2) b", id="with other marks"),
        pytest.param("1. a|b. c", "b. c", id="of another style"),
        pytest.param("1.1 A|1.2 B", "1.1 A|1.2 B", id="deeper numbers"),
        pytest.param("1.1 A|2.2 B", "", id="deeper numbers under others"),
        pytest.param("1.1 A|x|1.2 B|1.3 C", "", id="deeper numbers that go on"),
        pytest.param("1.1 A|x|2.2 B|2.3 C", "2.2 B|2.3 C", id="deeper numbers of another section don't go on"),
        pytest.param("A. a|x|B. b|x|C. c", "", id="letters of headings"),
        pytest.param("A. a|x|C. c", "A. a|C. c", id="initials"),
        pytest.param("A. a|x|B. b|x|E. e", "E. e", id="an initial among letters"),
        pytest.param("a. a|x|b. b", "a. a|b. b", id="small letters"),
        pytest.param("A. a|x|b. b", "A. a|b. b", id="a small letter is no part of the alphabet"),
        pytest.param("I. a|x|II. b|III. c", "", id="roman"),
        pytest.param("x|y", "", id="no numbers"),
    ],
)
def test_numbered_lines_that_are_items(lines: str, items: str) -> None:
    known = [_Line(text) for text in lines.split("|")]
    assert [known[place].text for place in sorted(numbered_items(known))] == [text for text in items.split("|") if text]
