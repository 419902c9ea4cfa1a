"""Durations and retention expressions, by the grammars of durations and numbers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.facts.folding import fold
from avglint.facts.number import word_value
from avglint.facts.retention import find_periods


def periods(text: str, kind: str) -> list[tuple[str, str, set[str]]]:
    return [
        (text[fact.start : fact.end], fact.value, set(fact.tags))
        for fact in find_periods(fold(text))
        if fact.kind == kind
    ]


DURATIONS = [
    ("7 jaar", "P7Y", {"years", "over-month"}),
    ("zeven jaar", "P7Y", {"years", "over-month"}),
    ("twee (2) jaren", "P2Y", {"years", "over-month"}),
    ("7 jr", "P7Y", {"years", "over-month"}),
    ("3 mnd", "P3M", {"months", "over-month"}),
    ("6 wkn", "P6W", {"weeks", "over-month"}),
    ("14 dgn", "P14D", {"days"}),
    ("2 (twee) jaren", "P2Y", {"years", "over-month"}),
    ("90 dagen", "P90D", {"days", "over-month"}),
    ("31 dagen", "P31D", {"days"}),
    ("32 dagen", "P32D", {"days", "over-month"}),
    ("24 maanden", "P24M", {"months", "over-month"}),
    ("een maand", "P1M", {"months"}),
    ("één maand", "P1M", {"months"}),
    ("vier weken", "P4W", {"weeks"}),
    ("vijf weken", "P5W", {"weeks", "over-month"}),
    ("22 werkdagen", "P22D", {"days", "working-days"}),
    ("30 werkdagen", "P30D", {"days", "working-days", "over-month"}),
    ("48 uur", "PT48H", {"hours"}),
    ("15 minuten", "PT15M", set()),
    ("60 seconden", "PT60S", set()),
    ("anderhalve minuut", "PT90S", set()),
    ("anderhalf jaar", "P18M", {"years", "over-month"}),
    ("half jaar", "P6M", {"years", "over-month"}),
    ("een half jaar", "P6M", {"years", "over-month"}),
    ("twee en een half jaar", "P30M", {"years", "over-month"}),
    ("2,5 jaar", "P30M", {"years", "over-month"}),
    ("anderhalve maand", "P45D", {"months", "over-month"}),
    ("een kwartaal", "P3M", {"months", "over-month"}),
    ("2-jarige", "P2Y", {"years", "over-month"}),
    ("zevenjaars", "P7Y", {"years", "over-month"}),
    ("26-maands", "P26M", {"months", "over-month"}),
    ("vijfentwintig jaar", "P25Y", {"years", "over-month"}),
    ("tweeënzeventig uur", "PT72H", {"hours"}),
    ("2 tot 5 jaar", "P5Y", {"years", "over-month"}),
    ("1 à 2 weken", "P2W", {"weeks"}),
    ("drie tot zes maanden", "P6M", {"months", "over-month"}),
]


@pytest.mark.parametrize(("written", "value", "tags"), DURATIONS)
def test_durations_in_a_sentence(written: str, value: str, tags: set[str]) -> None:
    assert periods(f"Dat duurt {written} en dan stopt het.", "duration") == [(written, value, tags)]


@pytest.mark.parametrize(
    "text",
    [
        "Wij hebben 25 jaar ervaring.",
        "Dat was 3 jaar geleden.",
        "Er is geen jaar bekend.",
        "Ons kantoor is open tot 17.00 uur.",
        "Bereikbaar van 09:00 uur af",
        "In 2018 kwam de maand mei",
        "artikel 7 van de dagorde",
        "het jaar 7",
    ],
)
def test_no_duration(text: str) -> None:
    assert periods(text, "duration") == []


RETENTIONS = [
    ("maximaal 90 dagen", "P90D", {"period"}),
    ("gedurende maximaal twee jaar", "P2Y", {"period"}),
    ("tot 7 jaar na afloop van het boekjaar", "P7Y", {"period", "criterion"}),
    ("zeven jaar na afloop van het boekjaar", "P7Y", {"period", "criterion"}),
    ("een jaar nadat u voor het laatst bestelde", "P1Y", {"period", "criterion"}),
    ("tot 1 jaar daarna", "P1Y", {"period", "criterion"}),
    ("niet langer dan 12 maanden", "P12M", {"period"}),
    ("nooit langer dan 60 seconden", "PT60S", {"period"}),
    ("niet langer dan 30 minuten", "PT30M", {"period"}),
    ("een bewaartermijn van 7 jaar", "P7Y", {"period"}),
    ("minimaal 7 jaar", "P7Y", {"period", "floor"}),
    ("ten minste zeven jaar", "P7Y", {"period", "floor"}),
    ("minimaal 2 en maximaal 5 jaar", "P5Y", {"period"}),
    ("zolang de overeenkomst loopt", "criterion", {"criterion"}),
    ("zolang u klant bent", "criterion", {"criterion"}),
    ("gedurende de looptijd van de overeenkomst", "criterion", {"criterion"}),
    ("voor de duur van uw lidmaatschap", "criterion", {"criterion"}),
    ("gedurende de periode dat u bij ons huurt", "criterion", {"criterion"}),
    ("totdat u zich afmeldt", "criterion", {"criterion"}),
    ("tot u uw account verwijdert", "criterion", {"criterion"}),
    ("tot de sollicitatieprocedure is afgerond", "criterion", {"criterion"}),
    ("na beëindiging van het lidmaatschap", "criterion", {"criterion"}),
    ("tot het eind van het schooljaar", "criterion", {"criterion"}),
    ("zodra uw vraag is beantwoord", "criterion", {"criterion"}),
    ("niet langer dan strikt noodzakelijk", "vague", {"vague"}),
    ("niet langer bewaren dan nodig is", "vague", {"vague"}),
    ("zo lang als nodig", "vague", {"vague"}),
    ("zolang de wet dat voorschrijft", "vague", {"vague"}),
    ("zolang dat voor de overeenkomst(en) nodig is", "vague", {"vague"}),
    ("een korte periode", "vague", {"vague"}),
    ("zo kort mogelijk", "vague", {"vague"}),
    ("voor onbepaalde tijd", "indefinite", {"indefinite"}),
    ("voor altijd", "indefinite", {"indefinite"}),
]


@pytest.mark.parametrize(("written", "value", "tags"), RETENTIONS)
def test_retention_expressions_in_a_sentence(written: str, value: str, tags: set[str]) -> None:
    assert periods(f"Wij doen dat {written}, en anders niet.", "retention") == [(written, value, tags)]


@pytest.mark.parametrize(
    "text",
    [
        "Wij hebben toegang tot uw account dat is afgesloten.",
        "Uw recht tot de gegevens is beperkt.",
        "Gegevens met betrekking tot uw behandeling of gezondheid.",
        "Na overleg passen wij het aan.",
        "Wij vragen niet meer gegevens dan nodig.",
        "Wij komen elke 2 weken langs.",
        "Het formulier is permanent verwijderd.",
    ],
)
def test_no_retention(text: str) -> None:
    assert periods(text, "retention") == []


def test_two_expressions_in_one_sentence() -> None:
    text = "Wij bewaren dit zolang u lid bent en tot 2 jaar daarna."
    assert [value for _, value, _ in periods(text, "retention")] == ["criterion", "P2Y"]


@pytest.mark.parametrize(
    ("text", "duration", "values"),
    [
        ("Na ontvangst van uw inzageverzoek krijgt u binnen 2 maanden antwoord.", "P2M", ["criterion", "P2M"]),
        ("Na uw laatste bezoek staan uw gegevens nog twee jaar in ons bestand.", "P2Y", ["criterion", "P2Y"]),
        ("Zodra u uw pakket hebt blijft uw adres 90 dagen bekend.", "P90D", ["criterion", "P90D"]),
        ("Dat blijft zolang het contract van 2 jaar loopt.", "P2Y", ["criterion"]),
    ],
)
def test_a_period_ends_the_event_before_it(text: str, duration: str, values: list[str]) -> None:
    assert [value for _, value, _ in periods(text, "duration")] == [duration]
    assert [value for _, value, _ in periods(text, "retention")] == values


def test_an_expression_does_not_cross_a_blank_line() -> None:
    assert [words for words, _, _ in periods("Maximaal\n\n7 jaar", "retention")] == ["7 jaar"]


def test_an_expression_crosses_a_line_break() -> None:
    assert [words for words, _, _ in periods("Dat is maximaal\n7 jaar.", "retention")] == ["maximaal\n7 jaar"]


@pytest.mark.parametrize(
    ("word", "value"), [("nul", 0), ("één", 1), ("negentien", 19), ("tachtig", 80), ("honderd", 100)]
)
def test_number_words(word: str, value: int) -> None:
    assert word_value(word) == value


def test_number_words_up_to_a_hundred_are_all_read_by_the_grammar() -> None:
    ones = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    for value in range(21, 30):
        one = ones[value - 21]
        word = f"{one}{'ën' if one.endswith('e') else 'en'}twintig"
        assert periods(f"{word} dagen", "duration")[0][1] == f"P{value}D", word


def test_a_word_that_is_no_number_is_refused() -> None:
    with pytest.raises(KeyError):
        word_value("veel")


@given(
    st.lists(
        st.sampled_from(
            [
                "7",
                "zeven",
                "jaar",
                "tot",
                "zolang",
                "u",
                "bent",
                "niet langer dan",
                "nodig",
                "na",
                "(",
                ")",
                "\n",
                "half",
                "à",
            ]
        )
    )
)
def test_any_words_are_read(words: list[str]) -> None:
    text = " ".join(words)
    for kind in ("duration", "retention"):
        facts = [fact for fact in find_periods(text) if fact.kind == kind]
        assert all(0 <= fact.start < fact.end <= len(text) for fact in facts)
        assert all(before.end <= after.start for before, after in pairwise(facts))
