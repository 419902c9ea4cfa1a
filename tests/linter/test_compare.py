"""Two versions compared: which way each verdict went, and by which words."""

import itertools

import pytest

from avglint import Options, load_rules
from avglint.config import Waiver
from avglint.linter import check_source
from avglint.linter.compare import compare, direction_of
from avglint.linter.select import rules_by
from avglint.model.comparison import Change, Comparison, Direction
from avglint.model.report import VERDICTS, DocumentReport, Verdict
from avglint.read import read_bytes

BOOK = load_rules()
SAID = "Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy en uw gegevens.\n\n"
CLEAR = "U kunt een klacht indienen bij de Autoriteit Persoonsgegevens."
VAGUE = "Een klacht legt u voor aan het CBP."


def judged(text: str, options: Options) -> DocumentReport:
    return check_source(read_bytes((SAID + text).encode(), "a.txt"), BOOK, rules_by(BOOK.rules, options), options)


def compared(old: str, new: str, *codes: str, waivers: tuple[Waiver, ...] = ()) -> Comparison:
    options = Options(as_of="2026-11-22", select=codes)
    rules = rules_by(BOOK.rules, options)
    return compare(judged(old, options), judged(new, options._replace(waivers=waivers)), "oud", rules)


def told(change: Change) -> tuple[str, str, list[str], list[str]]:
    return change.rule.code, change.direction, [each.text for each in change.gone], [each.text for each in change.come]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("satisfied", "partial", "worse"),
        ("satisfied", "missing", "worse"),
        ("satisfied", "violated", "worse"),
        ("partial", "missing", "worse"),
        ("missing", "partial", "better"),
        ("partial", "satisfied", "better"),
        ("violated", "satisfied", "better"),
        ("not_applicable", "missing", "worse"),
        ("not_applicable", "partial", "worse"),
        ("not_applicable", "satisfied", "otherwise"),
        ("satisfied", "not_applicable", "otherwise"),
        ("missing", "not_applicable", "otherwise"),
    ],
)
def test_which_way_a_verdict_goes(old: Verdict, new: Verdict, expected: Direction) -> None:
    assert direction_of(old, new) == expected


def test_no_two_ways_are_both_better_or_both_worse() -> None:
    for old, new in itertools.combinations(VERDICTS, 2):
        ways = [direction_of(old, new), direction_of(new, old)]
        assert ways.count("better") < 2
        assert ways.count("worse") < 2
        assert direction_of(old, old) == "same"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (CLEAR, VAGUE, [("AVG601", "worse", [CLEAR], ["klacht legt u voor aan het CBP"])]),
        (VAGUE, CLEAR, [("AVG601", "better", ["klacht legt u voor aan het CBP"], [CLEAR])]),
        (CLEAR, "", [("AVG601", "worse", [CLEAR], [])]),
        # Moved, and written in another way that is as good: no change.
        (f"{CLEAR}\n\nNog iets.", f"Nog iets.\n\n{CLEAR}", []),
        (CLEAR, "U kunt klagen bij de AP.", []),
        # As vague in other words.
        (VAGUE, "Met een klacht gaat u naar het CBP.", [("AVG601", "same", None, None)]),
    ],
)
def test_the_words_that_did_it(old: str, new: str, expected: list[tuple[str, str, object, object]]) -> None:
    found = [told(each) for each in compared(old, new, "AVG601").changes]
    assert [each[:2] for each in found] == [each[:2] for each in expected]
    for (_, _, gone, come), (_, _, lost, added) in zip(found, expected, strict=True):
        if lost is not None:
            assert (gone, come) == (lost, added)


def test_one_hit_more_of_several() -> None:
    once, twice = "De Wbp geldt.", "De Wbp geldt.\n\nOok de Wbp zegt dit."
    [change] = compared(once, twice, "AVG801").changes
    assert told(change) == ("AVG801", "same", [], ["Wbp"])
    assert not compared(once, twice, "AVG801").worse


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        # Other hits above do not make the ones below new.
        ("Het College bescherming persoonsgegevens helpt u.", "Bel het CBP. Het College bescherming persoonsgegevens "
         "helpt u.", [], ["CBP"]),
        ("Bel het CBP. Het College bescherming persoonsgegevens helpt u. Schrijf het Cbp.",
         "Het College bescherming persoonsgegevens helpt u. Schrijf het Cbp.", ["Cbp"], []),
        # The same words, once more or once less.
        ("Bel het CBP.", "Bel het CBP.\n\nSchrijf het CBP.", [], ["CBP"]),
        ("Bel het CBP.\n\nSchrijf het CBP.", "Schrijf het CBP.", ["CBP"], []),
    ],
)  # fmt: skip
def test_only_the_hits_that_came_and_went(old: str, new: str, gone: list[str], come: list[str]) -> None:
    [change] = compared(old, new, "AVG802").changes
    assert told(change) == ("AVG802", "same", gone, come)


def test_what_someone_waived_is_not_worse() -> None:
    waiver = Waiver(("AVG601",), "staat op een andere pagina", "avglint.toml")
    comparison = compared(CLEAR, "", "AVG601", waivers=(waiver,))
    assert [(each.direction, each.new, each.waived) for each in comparison.changes] == [
        ("otherwise", "missing", "staat op een andere pagina")
    ]
    assert not comparison.worse


def test_worse_comes_first() -> None:
    changes = compared(f"{CLEAR} De Wbp geldt.", "U kunt uw gegevens inzien.").changes
    assert [each.direction for each in changes][:1] == ["worse"]
    assert [(each.direction, each.rule.code) for each in changes if each.rule.code == "AVG801"] == [
        ("better", "AVG801")
    ]
