"""All facts of a statement together."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.facts import recognise
from avglint.facts.folding import fold
from avglint.facts.spans import apart
from avglint.model.source import Source, Span
from avglint.model.statement import Fact, Section, Statement
from avglint.parsing import parse
from avglint.read import read_bytes

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def statement(text: str) -> Statement:
    return Statement(Source("privacy.txt", "text", "", text, text), None, ())


TEXT = """Privacyverklaring Bakkerij Molenhoek

Laatst gewijzigd op 3 juni 2021

Bakkerij Molenhoek (KvK 12345678) bewaart facturen zeven jaar na afloop van het boekjaar, op grond van artikel 52 AWR.
Ben je jonger dan 16 jaar, vraag dan je ouders om hulp. Een kopie kost niets (€ 0,00).

Bakkerij Molenhoek
Molenweg 5
1234 AB Zwammerdorp
tel. 050 - 525 90 60, info@molenhoek.nl, www.molenhoek.nl
IBAN NL91 ABNA 0417 1643 00
"""


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f"], ids=["no-break", "thin", "narrow"])
def test_any_space_will_do(space: str) -> None:
    # Word and PDF put them between the figures of a number, and between day, month and year.
    assert recognise(statement(TEXT.replace(" ", space))) == recognise(statement(TEXT))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        (
            "De Spaak bewaart wat een klant ons heeft verteld over een fiets nog twaalf|maanden na afloop.",
            "retention",
            "P12M",
        ),
        (
            "Deze verklaring van onze fietsenwinkel is voor het laatst gewijzigd op|3 juni 2021 door ons.",
            "date",
            "2021-06-03",
        ),
        (
            "Deze verklaring van onze fietsenwinkel is voor het laatst gewijzigd op 3|juni 2021 door ons.",
            "date",
            "2021-06-03",
        ),
    ],
)
def test_a_fact_may_stand_over_a_line_end_within_a_sentence(sentence: str, kind: str, value: str, newline: str) -> None:
    found = parse(read_bytes(f"Privacyverklaring\n\n{sentence}".replace("|", newline).encode(), "a.txt"))
    assert [fact.value for fact in recognise(found) if fact.kind == kind] == [value]


def test_every_family_is_found_once() -> None:
    facts = recognise(statement(TEXT))
    found = {(fact.kind, fact.value) for fact in facts if fact.kind != "organisation"}
    assert found == {
        ("date", "2021-06-03"),
        ("kvk", "12345678"),
        ("duration", "P7Y"),
        ("retention", "P7Y"),
        ("law", "AWR 52"),
        ("age", "16"),
        ("amount", "0.00"),
        ("address", "Molenweg 5 1234 AB Zwammerdorp"),
        ("postcode", "1234 AB"),
        ("telephone", "+31505259060"),
        ("email", "info@molenhoek.nl"),
        ("web", "molenhoek.nl"),
        ("iban", "NL91ABNA0417164300"),
    }
    assert {fact.value for fact in facts if "controller" in fact.tags} == {"Bakkerij Molenhoek"}


def test_an_age_is_no_duration() -> None:
    facts = recognise(statement("Kinderen jonger dan 16 jaar vragen hun ouders. Na 7 jaar is dat voorbij."))
    assert [(fact.kind, fact.value) for fact in facts if fact.kind in ("age", "duration")] == [
        ("age", "16"),
        ("duration", "P7Y"),
    ]


def test_headings_come_from_the_sections() -> None:
    text = "Privacyverklaring Zandpad\n\nWij zijn zorgvuldig."
    heading = Section(Span(0, 25), 1, 0, len(text), ())
    facts = recognise(Statement(Source("x.txt", "text", "", text, text), None, (heading,)))
    assert [(fact.value, "title" in fact.tags) for fact in facts if fact.kind == "organisation"] == [("Zandpad", True)]


@given(st.text())
def test_any_text_has_facts_in_order_and_within_bounds(text: str) -> None:
    facts = recognise(statement(text))
    assert [(fact.start, fact.end) for fact in facts] == sorted((fact.start, fact.end) for fact in facts)
    assert all(0 <= fact.start < fact.end <= len(text) for fact in facts)


PIECES = [
    "7",
    "jaar",
    "art.",
    "6",
    "lid",
    "1",
    "+31",
    "06-",
    "€",
    "@",
    ".nl",
    "Stichting",
    "B.V.",
    "mei",
    "2018",
    "Postbus",
    "1234 AB",
    "\n",
    "(",
    "zolang",
    "versie",
    "kvk",
    "İ",
    "ß",
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES)).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_pieces_of_facts_in_any_order(text: str) -> None:
    for fact in recognise(statement(text)):
        assert 0 <= fact.start < fact.end <= len(text)


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_facts_apart() -> None:
    long, short, later = Fact("a", "", 0, 9), Fact("a", "", 4, 6), Fact("a", "", 9, 12)
    assert apart([short, later, long]) == [long, later]
    assert apart([long, later], [short]) == [later]
    assert apart([short], [Fact("b", "", 0, 2), Fact("b", "", 1, 5)]) == []


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        "A",
        "@",
        "a@",
        ".nl",
        "0 ",
        "een ",
        "Aa ",
        "tot de ",
        "niet langer ",
        "art. 6 ",
        "\n",
        "gedurende ",
        "na de ",
        " ",
        "Xx & ",
    ],
)
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_a_long_line_takes_linear_time(piece: str) -> None:
    text = (piece * (150_000 // len(piece) + 1))[:150_000]
    start = time.perf_counter()
    recognise(statement(text))
    # On a slow machine a second or two; what is quadratic takes minutes.
    assert time.perf_counter() - start < 120


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real statements is not beside the project")
def test_real_statements_have_their_facts() -> None:
    kinds: set[str] = set()
    for path in sorted(CORPUS.glob("*/*.txt")):
        text = path.read_text(encoding="utf-8")
        kinds |= {fact.kind for fact in recognise(parse(Source(str(path), "text", "", text, text)))}
    expected = {
        "duration",
        "retention",
        "age",
        "date",
        "email",
        "telephone",
        "web",
        "address",
        "law",
        "kvk",
        "organisation",
    }
    assert kinds >= expected
