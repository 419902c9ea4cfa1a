"""Where in a window a clue is met: what stands near, what is excluded, and which words complete it."""

from typing import Any

import pytest

from tests.evaluate.conftest import Judging

HITS: dict[str, Any] = {
    "kind": "occurrence",
    "severity": {"violated": "warning"},
    "message": {"violated": {"nl": "m", "en": "m"}},
    "examples": [{"text": "x", "verdict": "satisfied"}, {"text": "y", "verdict": "violated"}],
}


def hits(judged: Judging, text: str, **clue: Any) -> list[str]:
    return judged(text, evidence={"violated": [clue]}, **HITS)[1]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Niet een twee drie vier delen.", []),
        ("Niet een twee drie vier vijf delen.", []),
        ("Niet een twee drie vier vijf zes delen.", ["delen"]),
        ("Delen, niet nu.", ["Delen"]),
        ("Wij bellen niet; wij delen.", ["delen"]),
        ("Wij bellen niet maar delen.", ["delen"]),
        ("Niet delen, delen of delen.", []),
        ("Delen of niet delen.", ["Delen"]),
        ("Wij delen. Niet nu. Wij delen.", ["delen", "delen"]),
        ("Maar niet delen.", []),
        ("Wij delen maar niet delen.", ["delen"]),
    ],
)
def test_what_is_excluded_shortly_before(judged: Judging, text: str, met: list[str]) -> None:
    assert hits(judged, text, any=["delen & !..5 niet"]) == met


def test_what_stands_in_the_match_stands_not_before_it(judged: Judging) -> None:
    assert hits(judged, "Wij delen dit niet nu.", any=["delen ..3 nu & !..5 niet"]) == ["delen dit niet nu"]


@pytest.mark.parametrize(
    ("text", "pattern", "met"),
    [
        ("Wij delen niet.", "delen & !niet", []),
        ("Wij delen. Niet waar.", "delen & !niet", ["delen"]),
        ("Wij delen niet hier.", "delen & !niet nu", ["delen"]),
        ("Wij delen dat nu.", "delen & !(niet | nu)", []),
        ("Delen delen.", "delen & !..3 delen dat", ["Delen", "delen"]),
    ],
)
def test_what_is_excluded_anywhere(judged: Judging, text: str, pattern: str, met: list[str]) -> None:
    assert hits(judged, text, any=[pattern]) == met


@pytest.mark.parametrize(
    ("text", "window", "met"),
    [
        ("Wij delen. Vroeger niet.", "sentence", ["delen"]),
        ("Wij delen vroeger.", "sentence", []),
        ("Wij delen, maar vroeger niet.", "sentence", []),
        ("Wij delen, maar vroeger niet.", "clause", ["delen"]),
        ("Vroeger delen wij, maar wij delen nu.", "clause", ["delen"]),
        ("Wij delen. Vroeger niet.", "pair", []),
        ("Wij delen. Nu dan. Vroeger niet.", "pair", ["delen"]),
    ],
)
def test_an_exception_undoes_what_stands_in_the_same_window(
    judged: Judging, text: str, window: str, met: list[str]
) -> None:
    assert hits(judged, text, any=["delen"], unless=["vroeger"], window=window) == met


@pytest.mark.parametrize(
    ("text", "window", "met"),
    [
        ("Wij delen nu.", "sentence", ["delen"]),
        ("Nu delen wij en delen wij.", "sentence", ["delen", "delen"]),
        ("Wij delen. Nu niet.", "sentence", []),
        ("Wij delen. Nu niet.", "pair", ["delen"]),
        ("Wij delen. Dan dit. Nu niet.", "pair", []),
        ("Wij delen, maar nu niet.", "clause", []),
        ("Wij delen nu, maar ooit niet.", "clause", ["delen"]),
        ("Wij delen thans. Wij delen nooit.", "sentence", ["delen"]),
        ("Wij delen nu en vroeger.", "sentence", []),
    ],
)
def test_what_has_to_stand_beside_it_is_no_part_of_it(judged: Judging, text: str, window: str, met: list[str]) -> None:
    assert hits(judged, text, any=["delen"], beside=["nu", "thans & wij"], unless=["vroeger"], window=window) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Wij delen, ook vroeger.", []),
        ("Wij delen, ook vroeger, niet.", ["delen"]),
        ("Wij delen, ook nu.", ["delen"]),
    ],
)
def test_an_exception_has_exclusions_of_its_own(judged: Judging, text: str, met: list[str]) -> None:
    assert hits(judged, text, any=["delen"], unless=["ook vroeger & !niet"]) == met


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("Naam een twee delen drie vier vijf naam.", "Naam een twee delen"),
        ("Naam een twee drie delen vier naam.", "delen vier naam"),
        ("Naam een twee delen drie vier naam.", "Naam een twee delen"),
        ("Delen naam een naam.", "Delen naam"),
        ("Naam naam delen.", "naam delen"),
        ("Naam delen naam adres.", "Naam delen"),
    ],
)
def test_the_nearest_words_complete_a_match(judged: Judging, text: str, completed: str) -> None:
    """Of two as near the first."""
    assert hits(judged, text, any=["delen & naam"]) == [completed]


def test_how_near_words_are_is_told_by_what_stands_between(judged: Judging) -> None:
    text = "Naam een twee delen het hele adres. Het hele adres delen een twee naam."
    assert hits(judged, text, any=["delen & (naam | het hele adres)"]) == [
        "delen het hele adres",
        "Het hele adres delen",
    ]


def test_words_within_the_match_complete_it(judged: Judging) -> None:
    assert hits(judged, "Naam, delen wij de naam of niet, naam.", any=["delen ..3 naam & wij"]) == ["delen wij de naam"]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Volgens de wet (Wbp) mag dat.", "wet (Wbp)"),
        ("Volgens de wet (Wbp", "wet (Wbp"),
        ("Volgens de wet (Wbp), mag dat.", "wet (Wbp)"),
        ("Volgens de wet (Wbp.) mag dat.", "wet (Wbp"),
        ("Volgens de (wet) Wbp) mag dat.", "wet) Wbp"),
        ("Volgens de wet (a) (Wbp) mag dat.", "wet (a) (Wbp)"),
        ("Volgens de wet (a) Wbp) mag dat.", "wet (a) Wbp"),
    ],
)
def test_a_bracket_is_closed_that_was_opened(judged: Judging, text: str, met: str) -> None:
    assert hits(judged, text, any=["wet ..3 wbp"]) == [met]


LIST = "Over ons\n\nU heeft recht op het volgende van ons, zodra u daarom vraagt:\n- inzage hier\n- wissing"


@pytest.mark.parametrize(
    ("pattern", "window", "met", "context"),
    [
        ("recht & inzage", "item", "inzage", ["recht"]),
        ("inzage & recht", "item", "inzage", ["recht"]),
        ("inzage & hier & volgende & recht", "item", "inzage hier", ["recht op het volgende"]),
        ("inzage & hier", "item", "inzage hier", []),
        ("recht & wissing", "paragraph", None, []),
        ("recht & wissing", "section", "recht", ["wissing"]),
        ("wissing & recht & over & hier", "section", "wissing", ["Over", "recht", "hier"]),
        ("vraagt ..1 inzage", "pair", "vraagt", ["inzage"]),
        ("vraagt inzage", "pair", None, []),
        ("vraagt ..0 inzage", "pair", "vraagt", ["inzage"]),
        ("inzage ..1 wissing", "pair", "inzage hier", ["wissing"]),
        ("vraagt & wissing", "pair", None, []),
    ],
)
def test_words_elsewhere_complete_a_match(
    judged: Judging, pattern: str, window: str, met: str | None, context: list[str]
) -> None:
    outcome, words = judged(LIST, evidence={"violated": [{"any": [pattern], "window": window}]}, **HITS)
    assert words == ([] if met is None else [met])
    assert [LIST[span.start : span.end] for match in outcome.matches for _, span in match.context] == context


TABLE = "Over ons\n\nDoel | Duur\nWinkel | een jaar\nVerhuur | twee jaar\n"


@pytest.mark.parametrize(
    ("clue", "met"),
    [
        ({"any": ["duur & jaar"], "window": "row"}, ["jaar", "jaar"]),
        ({"any": ["duur"], "window": "row"}, []),
        ({"any": ["winkel & doel & een"], "window": "row"}, ["Winkel | een"]),
        ({"any": ["duur"]}, ["Duur"]),
        ({"any": ["winkel & verhuur"], "window": "paragraph"}, ["Winkel"]),
        ({"any": ["jaar"], "kinds": ["row"]}, ["jaar", "jaar"]),
        ({"any": ["duur"], "kinds": ["header"]}, ["Duur"]),
        ({"any": ["duur"], "kinds": ["row"]}, []),
        ({"any": ["ons"], "kinds": ["heading"]}, ["ons"]),
        ({"any": ["jaar & ons"], "window": "section", "kinds": ["row"]}, ["jaar", "jaar"]),
        ({"any": ["jaar & duur"], "window": "row", "kinds": ["heading"]}, []),
    ],
)
def test_rows_and_kinds(judged: Judging, clue: dict[str, Any], met: list[str]) -> None:
    assert hits(judged, TABLE, **clue) == met


NESTED = (
    "Over ons\n\nU mag van ons het volgende, als u daar om vraagt en verder niets:\n"
    "- zien. Ook dit:\n  - naam\n  - adres\n- wissen\n"
)


@pytest.mark.parametrize(
    ("pattern", "met"),
    [
        ("mag ..20 naam", ["naam"]),
        ("zien ..5 naam", ["naam"]),
        ("dit ..5 naam", []),
        ("zien & wissen", []),
        ("naam & adres", []),
        ("mag & wissen", ["wissen"]),
        ("ons & het & dit", ["dit"]),
    ],
)
def test_an_item_is_read_with_what_it_stands_under(judged: Judging, pattern: str, met: list[str]) -> None:
    assert hits(judged, NESTED, any=[pattern], window="item") == met


ASKED = "Wie bent u?\n\nWij bellen. Wij delen.\n\nWat nu?\n\nWij schrijven. Wij lezen."


@pytest.mark.parametrize(
    ("pattern", "window", "met"),
    [
        ("wie & bellen", "answer", ["Wie"]),
        ("wie & delen", "answer", []),
        ("wat & schrijven", "answer", ["Wat"]),
        ("bellen & delen", "answer", []),
        ("bellen & delen", "pair", ["bellen"]),
        ("delen & wat", "pair", []),
        ("wat & schrijven", "pair", ["Wat"]),
        ("schrijven & lezen", "pair", ["schrijven"]),
        ("wij", "pair", ["Wij"] * 4),
        ("delen & schrijven", "document", ["delen"]),
        ("delen & schrijven", "section", []),
        ("bellen & delen", "paragraph", ["bellen"]),
        ("wie & bellen", "paragraph", []),
    ],
)
def test_what_is_read_together(judged: Judging, pattern: str, window: str, met: list[str]) -> None:
    assert hits(judged, ASKED, any=[pattern], window=window) == met
