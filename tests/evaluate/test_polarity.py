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
        ("Dat is zo; echt waar. Als u niet reageert, bellen of delen wij.", "asserted"),
        ("Wij zullen geen namen, adressen of nummers delen.", "negated"),
        ("Wij delen niet alleen namen.", "asserted"),
        ("Wij delen namen niet langer dan nodig.", "asserted"),
        ("Wij delen namen (niet adressen).", "asserted"),
        ("Niet: wij delen.", "asserted"),
        ("Niet waar; wij delen.", "asserted"),
        ("Niet waar: wij delen.", "asserted"),
        ("Niet waar - wij delen.", "asserted"),
        ("Niet-waar wij delen.", "asserted"),
        ("Niet waar – wij delen.", "asserted"),
        ("Niet waar | wij delen.", "asserted"),
        ("Niet waar wij delen.", "negated"),
        ("Niet waar, wij delen.", "asserted"),
        ("Niet waar, en wij delen.", "negated"),
        ("Wij delen als u niet reageert.", "negated"),
        ("Wij delen, als u niet reageert.", "asserted"),
        ("Als u niet reageert of delen wil.", "negated"),
        ("Wij delen niets. Wij bellen niet.", "asserted"),
        ("Wij geven uw namen, adressen of nummers nooit meer door.", "negated"),
        ("Wij geven, als u dat niet wilt, uw namen door.", "negated"),
        ("Wij delen niet alleen namen, niet waar.", "negated"),
        ("Wij delen namen niet, niet alleen in mei.", "negated"),
        ("Wij delen niet alleen geen namen, maar ook geen adressen.", "negated"),
        ("Wij delen alleen niet.", "negated"),
        ("Niet langer dan nodig en nooit meer delen.", "negated"),
        ("Behalve vrijdag delen wij niet.", "asserted"),
        ("Wij delen niet. Behalve vrijdag.", "negated"),
    ],
)
def test_polarity_of_a_match(judged: Judging, text: str, said: str) -> None:
    for polarity in ("asserted", "negated"):
        outcome, _ = judged(text, [{"any": ["@share"], "polarity": polarity}])
        assert (outcome.verdict == "satisfied") == (polarity == said)


@pytest.mark.parametrize("window", ["pair", "paragraph", "section"])
def test_a_negation_does_not_reach_over_the_end_of_a_sentence(judged: Judging, window: str) -> None:
    clue = {"any": ["@share"], "polarity": "asserted", "window": window}
    assert judged("Wij bellen niet. Namen delen mag.", [clue])[1] == ["delen"]
    assert judged("Wij bellen. Namen delen mag niet.", [clue])[1] == []


def test_a_negation_that_the_pattern_asks_for_does_not_negate_it(judged: Judging) -> None:
    clue = {"any": ["geen cookies"], "polarity": "asserted"}
    assert judged("Wij plaatsen geen cookies.", [clue])[1] == ["geen cookies"]
    assert judged("Wij plaatsen nooit geen cookies.", [clue])[1] == []
    assert judged("Wij plaatsen geen cookies, nooit.", [clue])[1] == []
    at_its_end = {"any": ["cookies ..3 niet"], "polarity": "asserted"}
    assert judged("Cookies plaatsen wij niet.", [at_its_end])[1] == ["Cookies plaatsen wij niet"]
    within = {"any": ["geen ..3 cookies"], "polarity": "asserted"}
    assert judged("Wij plaatsen geen lekkere, nooit oude cookies.", [within])[1] == ["geen lekkere, nooit oude cookies"]


def test_a_negation_within_a_match_negates_it_unless_the_pattern_asks_for_one(judged: Judging) -> None:
    for polarity, met in (("negated", ["Wij delen niet alles"]), ("asserted", [])):
        clue = {"any": ["wij ..3 alles"], "polarity": polarity}
        assert judged("Wij delen niet alles.", [clue])[1] == met


@pytest.mark.parametrize("window", ["pair", "paragraph", "section", "document"])
def test_a_mark_ends_a_clause_in_each_sentence_of_a_longer_window(judged: Judging, window: str) -> None:
    clue = {"any": ["@share"], "polarity": "asserted", "window": window}
    assert judged("Zo zit dat bij ons in elkaar. Niet waar: namen delen.", [clue])[1] == ["delen"]


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
