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


@given(st.text(alphabet="aB .!?\"'(),;1\n", max_size=60))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    assert "".join(_split(text)).replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")
