"""A statement as it is read: the words and facts of each unit, and the parts in which a long one is laid out."""

from collections.abc import Callable
from typing import Any

import pytest

from avglint import Options, check
from avglint.evaluate import reading as module
from avglint.evaluate.judge import Judge
from avglint.evaluate.layout import Layout
from avglint.evaluate.reading import Reading
from avglint.model.source import LineHint
from avglint.parsing import parse
from tests.evaluate.conftest import Judging
from tests.parsing.parse_sources import hinted
from tests.samples.conftest import AS_OF, SAMPLES

JudgeOf = Callable[..., Judge]
TEXT, ITEM, HEADING = LineHint("text"), LineHint("item", 1), LineHint("heading", 1)


@pytest.fixture
def read(judge_of: JudgeOf) -> Callable[..., Reading]:
    """Return a function: lines with markup -> the reading."""
    program = judge_of("Niets.", evidence={"satisfied": ["naam"]}).reading.program
    return lambda *lines: Reading(parse(hinted(*lines)), program)


def parts(reading: Reading) -> list[list[int]]:
    return [list(windows.layout.units) for windows in reading.windows("sentence")]


def section(name: str, sentences: int) -> list[tuple[str, LineHint]]:
    """A heading of one word, and sentences of four."""
    return [(name, HEADING), *[(f"{name} is hier genoemd.", TEXT)] * sentences]


def test_a_long_statement_is_laid_out_in_parts_of_whole_sections_where_possible(
    read: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_LAYOUT", 10)
    lines = [*section("Aap", 2), *section("Noot", 1), *section("Mies", 2), *section("Wim", 3), *section("Zus", 1)]
    # Nine words, five and nine; thirteen are too many; what is left of these and five more are nine.
    assert parts(read(*lines)) == [[0, 1, 2], [3, 4], [5, 6, 7], [8, 9, 10], [11, 12, 13]]
    monkeypatch.setattr(module, "LONGEST_LAYOUT", 14)
    assert parts(read(*lines)) == [[0, 1, 2, 3, 4], [5, 6, 7], [8, 9, 10, 11], [12, 13]]


def test_what_items_are_read_with_counts_too(read: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    items = [(word, ITEM) for word in ("naam", "adres", "maat", "kleur", "merk")]
    lines = [("Aap", HEADING), ("Wij vragen u om:", TEXT), *items, ("Noot", HEADING), ("Mies", HEADING)]
    assert parts(read(*lines)) == [[0, 1, 2, 3, 4, 5, 6, 7, 8]]
    monkeypatch.setattr(module, "MOST_CONTEXT", 8)
    assert parts(read(*lines)) == [[0, 1, 2, 3], [4, 5], [6, 7, 8]]


def test_what_items_are_read_with_has_an_end(read: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    items = [(word, ITEM) for word in ("naam", "adres", "maat", "kleur")]
    lines = [*section("Aap", 0), *section("Noot", 0), *section("Mies", 0), ("Wij vragen u om:", TEXT), *items]
    words = 3 + 4 + 4
    for allowed, with_context in ((7, 1), (8, 2), (11, 2), (12, 3)):
        monkeypatch.setattr(module, "MOST_CONTEXT", allowed - 4 * words)
        contexts = [unit.context for unit in read(*lines).units[4:]]
        assert contexts == [(3,)] * with_context + [()] * (4 - with_context)


def test_each_unit_has_its_words(read: Callable[..., Reading]) -> None:
    reading = read(*section("Aap", 2), ("...", TEXT), *section("Noot", 1), *section("Mies", 0))
    words = [reading.tokens.raw[first:after] for first, after in reading.bounds]
    assert [" ".join(each) for each in words if each] == [
        "Aap", "Aap is hier genoemd", "Aap is hier genoemd", "Noot", "Noot is hier genoemd", "Mies",
    ]  # fmt: skip


def test_facts_stand_in_the_unit_that_holds_them(judge_of: JudgeOf) -> None:
    text = "Naar Japan dan. In de Verenigde Staten of in Japan.\n\nMeta helpt ons daarbij, zoals het hoort."
    reading = judge_of(text, evidence={"satisfied": ["<country:third>", "<country=JP>"]}).reading
    found = [[(left, right, len(keys)) for left, right, keys in reading.facts_in(unit)] for unit in range(3)]
    assert found == [[(1, 2, 2)], [(5, 7, 1), (9, 10, 2)], []]
    assert reading.facts_in(99) == ()


FAR: dict[str, Any] = {
    "kind": "occurrence",
    "severity": {"violated": "warning"},
    "message": {"violated": {"nl": "m", "en": "m"}},
    "examples": [{"text": "x", "verdict": "satisfied"}, {"text": "y", "verdict": "violated"}],
}


@pytest.mark.parametrize("window", ["sentence", "item", "pair", "paragraph"])
def test_a_long_statement_is_read_to_its_end(judged: Judging, window: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f"Kop{number}\n\nWij delen uw naam nu hier. Zij delen niets.\n\n" for number in range(9))
    clue = {"any": ["delen & naam"], "window": window}
    whole, words = judged(text, evidence={"violated": [clue]}, **FAR)
    monkeypatch.setattr(module, "LONGEST_LAYOUT", 25)
    in_parts, _ = judged(text, evidence={"violated": [clue]}, **FAR)
    assert [match[:3] for match in in_parts.matches] == [match[:3] for match in whole.matches]
    assert len(words) >= 9


@pytest.mark.parametrize("window", ["sentence", "item", "pair", "paragraph"])
@pytest.mark.parametrize("place", [0, 7])
@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("delen ..2 jaarlijks", "delen jaarlijks"),
        ("delen ..2 (jaarlijks | maandelijks)", "delen jaarlijks"),
        ("delen ..2 <country:third>", "delen jaarlijks, of Japan"),
    ],
)
def test_what_one_part_of_a_long_statement_holds_is_found_there(
    judged: Judging, window: str, place: int, pattern: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other parts lack a word that the pattern asks for, and this one lacks one that it may have."""
    monkeypatch.setattr(module, "LONGEST_LAYOUT", 25)
    said = ["Wij delen uw naam nu hier."] * 8 + ["Zij bellen u maandelijks."]
    said[place] = "Wij delen jaarlijks, of Japan vraagt daarnaar."
    text = "".join(f"Kop{number}\n\n{sentence} Zij delen niets.\n\n" for number, sentence in enumerate(said))
    assert judged(text, [{"any": [pattern], "window": window}])[1] == [words]


def test_what_is_forgotten_between_rules_is_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known = check([str(SAMPLES)], Options(as_of=AS_OF)).documents
    forgotten: list[int] = []
    forget = Layout.forget

    def counted(layout: Layout) -> None:
        forgotten.append(layout.kept())
        forget(layout)
        assert not layout.kept()

    monkeypatch.setattr(Layout, "forget", counted)
    monkeypatch.setattr(module, "MOST_KEPT", 0)
    assert check([str(SAMPLES)], Options(as_of=AS_OF)).documents == known
    assert sum(map(bool, forgotten)) > 10 * len(known) > 0
