"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.parsing.sentences import sentences


def _split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Wij bewaren niets.", "U mag alles vragen!", "Of niet?", "Jawel."],
        ["Dat duurt 2 jaar.", "12 maanden later is het weg."],
        ['Hij zei: "Dat mag niet."', "Toen ging hij."],
        ["(Dit staat tussen haakjes.)", "Dit niet."],
        ["Dit eindigt zo.", "“Waarom dan?”", "Daarom."],
        ["Ja.", "Wij gebruiken uw naam."],
        ["Wij werken samen met o.a. Google, d.w.z. Alphabet, bijv. Gmail."],
        ["De bestelling, t.a.v. Dhr. De Vries, art. 6 en nr. 12, i.v.m. Artikel 13, m.b.t. Nederland."],
        ["Vraag ernaar bij mevr. Jansen, mr. Pietersen, drs. Klaassen of prof. Smit, tel. 012 345."],
        ["Incl. BTW, excl. Verzending, evt. Korting, resp. Toeslag, ca. 5 euro, max. 10 en min. 2."],
        ["Zonnehoek B.V. Nederland, Zonnehoek N.V. en Zonnehoek v.o.f. bestaan niet."],
        ["Wij zijn Zonnehoek B.V.", "Wij verkopen fietsen."],
        ["Naam, adres, enz.", "De rest vragen wij niet."],
        ["Namen, adressen, etc. Google krijgt ze niet."],
        ["De eigenaar is J.P. Bakker en zijn zoon A. Bakker."],
        ["Wij volgen de regels van de EU.", "De toezichthouder is de AP.", "Klagen mag."],
        ["Het kost 1.250,00 euro op 25.05.2018 en 3.5 procent."],
        ["Kijk op www.despaak.example.", "Daar staat alles."],
        ["Lees www.despaak.example/a.Html?b=C.D verder."],
        ["Dit loopt door ... en door."],
        ["Volgens art. 13 AVG moet dat.", "Volgens ons ook."],
        ["1. Wij verwerken uw naam.", "Meer niet."],
        ["Wij bewaren dat 7 jaar.", "“Fiscaal” heet dat."],
        ["Stuur post naar Straat 1, p/a Zonnehoek, t.n.v. De Vries."],
        ["Ieder lid.", "Wij ook."],
        ["Bel naar de EER.", "'s Avonds zijn wij er.", "’t Is dan stil."],
        ["a. Wij doen dat."],
        ["12. Wij doen dat."],
        ["Dat is zo.", "2. Wij doen dat.", "3. Zij niet."],
        ["Zie 12.", "Wij doen dat."],
        ["1000.", "Wij doen dat."],
        ["Wij kiezen voor plan A.", "Wij doen dat."],
        ["Dat zei J.P. Wij doen dat."],
        ["Dat zei J. Bakker."],
        ["Namen, enz. En ook dat."],
        ["Namen, enz.", "Ook dat."],
        ["Namen, ENZ.", "Ook dat."],
        ["Dat doet (o.a. Google)."],
        ["Dat doet O.A. Google."],
        [f"Dat is {'x' * 60}.", "Wij doen dat."],
        ["Wat doen wij?", "(Niets.)", "“Dat?”", "Ja!", "Nee."],
        # A mark that is part of a name, the second time it is met.
        ["Wij zijn ZAP!", "Theater.", "Geeft u ZAP! Theater uw adres, dan leest ZAP! Theater dat."],
        ["Let op!", "Wij lezen mee.", "Let op!", "Wij lezen mee."],
        ["Doe mee met ons, hoera!", "Theater is er.", "Roep hoera!", "Theater is er."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert _split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "cut_after"),
    [
        ("woord " * 400 + "komma, " + "woord " * 300, "komma,"),
        ("woord " * 1200, "woord"),
        ("a;" + " b" * 900, "b"),
    ],
)
def test_an_endless_sentence_is_cut(text: str, cut_after: str) -> None:
    parts = _split(text)
    assert len(parts) > 1
    assert parts[0].endswith(cut_after)
    assert all(len(part.split()) <= 500 for part in parts)
    assert " ".join(parts).split() == text.split()


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("a " * 500, [500]),
        ("a " * 501, [500, 1]),
        ("woord " * 500, [500]),
        ("woord " * 501, [500, 1]),
        ("a " * 1001, [500, 500, 1]),
        ("a " * 249 + "a, " + "a " * 300, [500, 50]),
        ("a " * 250 + "a, " + "a " * 300, [251, 300]),
        ("a " * 250 + "a; " + "a " * 300, [251, 300]),
        ("a " * 250 + "a: " + "a " * 300, [500, 51]),
        ("a " * 250 + "a, " + "a " * 100 + "a, " + "a " * 600, [352, 500, 100]),
        ("a " * 250 + "a, " + "a " * 600, [251, 500, 100]),
        ("a " * 250 + "a, " + "a " * 400 + "a, " + "a " * 300, [251, 401, 300]),
        # Each sentence is counted by itself, and what is cut ends where its sentence does.
        ("Woord" + " woord" * 299 + ". Woord" + " woord" * 299 + ".", [300, 300]),
        ("Woord" + " woord" * 599 + ". Wij doen dat.", [500, 100, 3]),
    ],
)
def test_an_endless_sentence_is_cut_at_500_words_or_a_mark_behind_half_of_them(text: str, sizes: list[int]) -> None:
    assert [len(part.split()) for part in _split(text)] == sizes


def test_a_part_of_a_text_is_cut_by_itself() -> None:
    text = "Dit niet. Wij doen dat. En dit. Ook niet."
    found = sentences(text, 10, 31)
    assert [text[span.start : span.end] for span in found] == ["Wij doen dat.", "En dit."]
    assert sentences(text, 9, 10) == ()


@given(st.text(alphabet="aB .!?\"'(),;1\n", max_size=60))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    assert "".join(_split(text)).replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")
