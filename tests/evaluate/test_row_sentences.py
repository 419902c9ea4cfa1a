"""Several sentences in one cell of a table: each is read as a sentence, and all of them as one row."""

from collections.abc import Callable
from typing import Any

import pytest

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
    ],
)
def test_another_sentence_of_the_cell_denies_nothing(judged: Judging, cells: str, said: str) -> None:
    for polarity in ("asserted", "negated"):
        found = met(judged, cells, any=["@share"], polarity=polarity, window="item")
        assert bool(found) == (polarity == said)


@pytest.mark.parametrize("window", ["sentence", "item", "row"])
@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("Namen | Wij delen. Klanten bellen ons.", ["delen"]),
        ("Namen | Klanten bellen ons. Wij delen.", ["delen"]),
        ("Klanten | Wij bellen. Namen delen mag.", ["delen"]),
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


def test_of_a_match_over_several_sentences_each_of_them_can_exclude_it(judged: Judging) -> None:
    cells = "Namen | Wij bellen. Dat mag. Zij delen. Klanten ook."
    assert met(judged, cells, any=["delen & bellen"], unless=["klanten"]) == ["bellen. Dat mag. Zij delen"]
    assert met(judged, cells, any=["delen & bellen"], unless=["mag"]) == []


@pytest.mark.parametrize(
    ("pattern", "window", "words"),
    [
        ("alles ..3 klanten", "sentence", []),
        ("alles ..3 klanten", "item", []),
        ("alles ..3 klanten", "row", ["alles. Onze klanten"]),
        ("antwoord ..9 klanten", "row", ["Namen | Wij delen alles. Onze klanten"]),
        ("namen ..3 alles", "sentence", ["Namen | Wij delen alles"]),
        ("alles & klanten", "sentence", ["alles. Onze klanten"]),
        ("bellen ..3 zaterdag", "sentence", ["bellen ons? Alleen zaterdag"]),
    ],
)
def test_only_a_clue_for_rows_goes_over_the_end_of_a_sentence(
    judged: Judging, pattern: str, window: str, words: list[str]
) -> None:
    cells = "Namen | Wij delen alles. Onze klanten bellen ons? Alleen zaterdag"
    assert met(judged, cells, any=[pattern], window=window) == words


def test_facts_are_found_in_each_sentence(judged: Judging) -> None:
    cells = "Waar | In Japan. Ook in de Verenigde Staten. Nergens anders."
    assert met(judged, cells, any=["<country:third>"]) == ["Japan"]
    assert met(judged, cells, any=["ook ..3 <country:third>"]) == ["Ook in de Verenigde Staten"]


def test_a_row_has_so_many_passages_at_most(judge_of: JudgeOf) -> None:
    reading = judge_of(f"{HEADER}| Namen | {'Wij delen. ' * 99}|", evidence={"satisfied": ["delen"]}).reading
    passages = reading.passages(len(reading.units) - 1)
    assert passages[:2] == [(2, 5), (5, 7)]
    assert len(passages) == 40
    assert passages[-1][1] == reading.bounds[-1][1]
