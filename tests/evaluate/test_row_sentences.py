"""Several sentences in one cell of a table: each is read as a sentence, and all of them as one row."""

from collections.abc import Callable
from typing import Any

import pytest

import avglint.evaluate.reading as module
from avglint.evaluate.judge import Judge
from tests.evaluate.conftest import Judging

JudgeOf = Callable[..., Judge]

HEADER = "| Vraag | Antwoord |\n"


def met(judged: Judging, cells: str, **clue: Any) -> list[str]:
    return judged(f"{HEADER}| {cells} |", [clue])[1]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("Onze klanten | Wij delen alles. Wij bellen u niet op.", "asserted"),
        ("Onze klanten | Wij bellen niet. Namen delen mag.", "asserted"),
        ("Onze klanten | Wij bellen u. Namen niet delen.", "negated"),
        ("Wij bellen niet | Namen delen mag. Dat is alles.", "asserted"),
        ("Onze klanten | Wij delen niets of niet alles. Behalve vrijdag.", "negated"),
        ("Onze klanten | Wij delen niet, behalve vrijdag. Dat is alles.", "asserted"),
        ("Onze klanten | Wij delen alles bij de fa. Niet en zonen.", "asserted"),
        ("Onze klanten | Wij delen via dhr. Niet en zonen.", "negated"),
        ("Onze klanten | Wij bellen. Niet delen.", "negated"),
        ("Onze klanten | Namen niet delen. Dat is alles.", "negated"),
        # A clause ends behind the first sentence of a cell too ...
        ("Onze klanten | Wij bellen. Niet waar: namen delen.", "asserted"),
        # ... and at the end of each: what a comma ends there is no clause of "als".
        ("Onze klanten | Als wij bellen. Geen namen, nummers of adressen delen zij.", "negated"),
    ],
)
@pytest.mark.parametrize("window", ["sentence", "item"])
def test_another_sentence_of_the_cell_denies_nothing(judged: Judging, window: str, cells: str, said: str) -> None:
    for polarity in ("asserted", "negated"):
        found = met(judged, cells, any=["@share"], polarity=polarity, window=window)
        assert bool(found) == (polarity == said)


def test_no_words_go_over_the_end_of_any_sentence_of_a_cell(judged: Judging) -> None:
    cells = "Namen | Wij delen alles. Onze klanten bellen. Dat mag altijd."
    assert met(judged, cells, any=["alles ..2 klanten"]) == []
    assert met(judged, cells, any=["bellen ..2 mag"]) == []
    assert met(judged, cells, any=["mag ..2 altijd"]) == ["mag altijd"]


@pytest.mark.parametrize("window", ["sentence", "item", "row"])
@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("Namen | Wij delen. Klanten bellen ons.", ["delen"]),
        ("Namen | Klanten bellen ons. Wij delen.", ["delen"]),
        ("Namen | Ons bellen klanten. Wij delen.", ["delen"]),
        ("Klanten | Wij delen. Namen ook.", []),
        ("Namen | Wij delen met klanten. Dat mag.", []),
        ("Namen | Wij delen met klanten, zei dhr. Jansen.", []),
        ("Namen | Delen wij? Klanten bellen ons.", []),
    ],
)
def test_what_excludes_a_match_stands_in_its_own_sentence(
    judged: Judging, window: str, cells: str, words: list[str]
) -> None:
    assert met(judged, cells, any=["delen"], unless=["klanten"], window=window) == words
    assert met(judged, cells, any=["delen & !klanten"], window=window) == words


def test_what_another_cell_says_is_read_with_each_sentence(judged: Judging) -> None:
    cells = "Klanten | Wij bellen. Namen delen mag."
    assert met(judged, cells, any=["delen"], unless=["klanten"], window="row") == []
    assert met(judged, cells, any=["delen"], unless=["klanten"]) == ["delen"]


def test_a_match_over_several_sentences_can_be_excluded_by_any_other(judged: Judging) -> None:
    cells = "Namen | Wij bellen. Dat mag. Zij delen. Klanten ook."
    assert met(judged, cells, any=["delen & bellen"]) == ["bellen. Dat mag. Zij delen"]
    assert met(judged, cells, any=["delen & bellen"], unless=["klanten"]) == []
    assert met(judged, cells, any=["delen & bellen"], unless=["mag ..4 klanten"]) == []
    assert met(judged, cells, any=["delen & bellen"], unless=["mag ..1 klanten"]) == ["bellen. Dat mag. Zij delen"]
    assert met(judged, cells, any=["delen & bellen"], window="item") == []


def test_of_two_cells_with_several_sentences_each_is_read_with_all_of_the_other(judged: Judging) -> None:
    cells = "Wij bellen. Dat mag. | Zij delen. Klanten ook."
    for pattern, words in (
        ("bellen & klanten", ["bellen. Dat mag. | Zij delen. Klanten"]),
        ("mag & delen", ["mag. | Zij delen"]),
        ("bellen & mag & klanten", ["bellen. Dat mag. | Zij delen. Klanten"]),
        ("bellen ..1 mag", []),
    ):
        assert met(judged, cells, any=[pattern], window="row") == words


@pytest.mark.parametrize(
    ("pattern", "window", "words"),
    [
        ("alles ..3 klanten", "sentence", []),
        ("alles ..3 klanten", "item", []),
        ("alles ..3 klanten", "row", []),
        ("namen ..3 klanten", "sentence", []),
        ("namen ..3 klanten", "item", ["Namen | Wij delen alles. Onze klanten"]),
        ("antwoord ..3 klanten", "row", ["Namen | Wij delen alles. Onze klanten"]),
        ("antwoord & klanten", "row", ["klanten"]),
        ("alles & klanten", "row", []),
        ("klanten ..9 einde", "row", ["klanten bellen ons? Alleen zaterdag | Einde"]),
        ("alles ..3 einde", "row", ["alles. Onze klanten bellen ons? Alleen zaterdag | Einde"]),
        ("namen ..3 alles", "sentence", ["Namen | Wij delen alles"]),
        ("alles & klanten", "sentence", ["alles. Onze klanten"]),
        ("bellen ..3 zaterdag", "sentence", ["bellen ons? Alleen zaterdag"]),
    ],
)
def test_each_sentence_of_a_cell_is_read_with_the_other_cells(
    judged: Judging, pattern: str, window: str, words: list[str]
) -> None:
    cells = "Namen | Wij delen alles. Onze klanten bellen ons? Alleen zaterdag | Einde"
    assert met(judged, cells, any=[pattern], window=window) == words


def test_facts_are_found_in_each_sentence(judged: Judging) -> None:
    cells = "Waar | In Japan. Ook in de Verenigde Staten. Nergens anders."
    assert met(judged, cells, any=["<country:third>"]) == ["Japan"]
    assert met(judged, cells, any=["ook ..3 <country:third>"]) == ["Ook in de Verenigde Staten"]


@pytest.mark.parametrize(("number", "split"), [(9, True), (40, False)])
def test_a_row_is_not_read_again_without_end(judge_of: JudgeOf, number: int, split: bool) -> None:
    cell = "Wij delen. " * number
    reading = judge_of(f"{HEADER}| {cell} | {'naam ' * 120}|", evidence={"satisfied": ["delen"]}).reading
    readings = reading.readings(len(reading.units) - 1)
    assert len(readings) == (number if split else 1)
    assert len(reading.cuts(len(reading.units) - 1)) == (number - 1 if split else 0)


def test_what_rows_are_read_with_has_an_end(judge_of: JudgeOf, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "| Namen | Wij delen. Zij ook. |\n" * 3
    words = 2 + 3 * 5
    monkeypatch.setattr(module, "MOST_CONTEXT", 2 * (2 * 2 + 1 + 2 + 1 + 2) - 4 * words)
    reading = judge_of(HEADER + rows, evidence={"satisfied": ["delen"]}).reading
    assert [len(reading.readings(number)) for number in range(1, 4)] == [2, 2, 0]
