"""What is said and what is denied: the scope of a negation, and what flips it."""

import pytest

from tests.evaluate.conftest import Judging


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Wij delen uw gegevens.", "asserted"),
        ("Wij delen uw gegevens niet.", "negated"),
        ("Wij geven uw gegevens nooit door.", "negated"),
        ("Wij delen geen gegevens, tenzij u dat vraagt.", "asserted"),
        ("Wij bellen niet, maar delen uw gegevens.", "asserted"),
        ("Wij bellen u niet omdat wij delen.", "asserted"),
        ("Als u niet reageert, delen wij uw gegevens.", "asserted"),
        ("Als u niet reageert, bellen of delen wij.", "asserted"),
        ("Wij zullen geen namen, adressen of nummers delen.", "negated"),
        ("Wij delen niet alleen namen.", "asserted"),
        ("Wij delen namen niet langer dan nodig.", "asserted"),
        ("Wij delen namen (niet adressen).", "asserted"),
    ],
)
def test_polarity_of_a_match(judged: Judging, text: str, said: str) -> None:
    for polarity in ("asserted", "negated"):
        outcome, _ = judged(text, [{"any": ["@share"], "polarity": polarity}])
        assert (outcome.verdict == "satisfied") == (polarity == said)


def test_a_negation_that_the_pattern_asks_for_does_not_negate_it(judged: Judging) -> None:
    assert judged("Wij plaatsen geen cookies.", [{"any": ["geen cookies"], "polarity": "asserted"}])[1] == [
        "geen cookies"
    ]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Wij zullen niets delen.", True),
        ("Wij zullen niet delen.", False),
        ("Wij komen niet, maar delen.", True),
        ("Niet alle mensen die wij ooit eens spraken delen.", True),
    ],
)
def test_without_words_shortly_before(judged: Judging, text: str, met: bool) -> None:
    assert (judged(text, ["delen & !..5 niet"])[0].verdict == "satisfied") == met
