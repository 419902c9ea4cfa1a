"""Which alternatives a text, or some of its windows, may meet, by what they need."""

from collections.abc import Mapping

import pytest

from avglint.lazy import Lazy
from avglint.pattern.index import WordIndex
from avglint.pattern.needs import GROUPS, Alternatives, Group, alternatives_of, read_group, write_group
from avglint.pattern.presence import Presence
from avglint.pattern.vocabulary import Vocabulary

KNOWN = Vocabulary()
A, B, C, D, E = (KNOWN.word([letter]) for letter in "abcde")
FACT = KNOWN.fact("duration", (), "")
C_OR_D = KNOWN.group([[C], [D]])
ALL = KNOWN.group([[A], [B, C], [C_OR_D, E], [FACT, B]])
"""a, or b and c, or one of c and d with e, or a fact with b."""
INDEX = WordIndex(**KNOWN.data())


def presence(letters: str, *facts: int) -> Presence:
    met = {form: [letter] for letter in letters for form in INDEX.forms(letter)}
    return Presence(INDEX, met, facts)


@pytest.mark.parametrize(
    ("letters", "facts", "held"),
    [
        ("a", (), True),
        ("b", (), False),
        ("bc", (), True),
        ("ce", (), True),
        ("de", (), True),
        ("cd", (), False),
        ("e", (), False),
        ("b", (FACT,), True),
        ("", (FACT,), False),
        ("bd", (), False),
    ],
)
def test_a_text_may_meet_a_group(letters: str, facts: tuple[int, ...], held: bool) -> None:
    assert presence(letters, *facts).holds([ALL]) == held
    assert presence(letters + "x", *facts).holds([ALL, E]) == (held and "e" in letters)


@pytest.mark.parametrize(
    ("windows", "facts", "held"),
    [
        (["a", "b", "bc", "c"], "0000", "1010"),
        (["b", "c", "bc"], "000", "001"),
        (["ce", "de", "cd", "e"], "0000", "1100"),
        (["b", "b", "c"], "011", "010"),
        (["ab", "abc"], "10", "11"),
        (["b", "e"], "00", "00"),
        (["e", "c"], "00", "00"),
    ],
)
def test_windows_hold_what_an_alternative_of_a_group_needs(windows: list[str], facts: str, held: str) -> None:
    text = presence("".join(windows), *[FACT] * ("1" in facts))
    letters = {KNOWN.word([letter]): letter for letter in "abcde"}

    def look_for(item: int) -> int:
        if item >= GROUPS:
            return text.where_any(item, holding)
        if item < 0:
            return sum(1 << number for number, there in enumerate(facts) if there == "1")
        return sum(1 << number for number, window in enumerate(windows) if letters[item] in window)

    holding: Mapping[int, int] = Lazy(look_for)
    expected = sum(1 << number for number, there in enumerate(held) if there == "1")
    assert text.where_any(ALL, holding) == expected
    for among in (0, 1, expected, -1):
        assert text.where_all([ALL], holding, among) == expected & among
    assert text.where_all([ALL, B], holding, -1) == expected & (holding[B] if B in text.needles else 0)
    assert text.where_all([], holding, 5) == 5


def test_words_that_meet_a_needle_are_those_that_are_there() -> None:
    known = Vocabulary()
    needle = known.word(["naam", "naam*", "adres"])
    index = WordIndex(**known.data())
    met: dict[int, list[str]] = {}
    for word in ("naam", "Namen", "naamloos"):
        for form in index.forms(word):
            met.setdefault(form, []).append(word)
    text = Presence(index, met)
    assert set(text.words(needle)) == {"naam", "naamloos"}
    assert sorted(text.words(needle)) == ["naam", "naam", "naamloos"]
    assert text.needles == {needle}


def test_groups_are_written_and_read_back() -> None:
    needs = [[3], [-1], [1, 2], [1, 4, 5], [GROUPS, 7], [GROUPS + 1]]
    expected = Group(frozenset((3, -1)), {1: ((2,), (4, 5))}, ((GROUPS, 7), (GROUPS + 1,)))
    assert read_group(write_group(needs)) == expected


def test_a_group_is_the_same_whatever_the_order_and_one_within_it_is_taken_apart() -> None:
    known = Vocabulary()
    first = known.group([[1], [2, 3]])
    assert first == GROUPS
    assert known.group([[2, 3], [1], [1]]) == first
    assert known.group([[first], [4]]) == GROUPS + 1
    assert known.groups[1] == ((1,), (2, 3), (4,))
    assert known.group([[first, 4]]) == GROUPS + 2
    assert known.groups[2] == ((first, 4),)
    assert known.group([[0]]) == GROUPS + 3
    assert known.groups[3] == ((0,),)


def test_alternatives_are_kept_by_what_they_need_first() -> None:
    one, two, three, four, five = (["w", number] for number in range(5))
    op = ["|", [one, two, three, four, five], [[7], [7, 8], [GROUPS, 7], [], [-1]]]
    assert alternatives_of(op) == Alternatives(
        {7: [(one, []), (two, [8])], -1: [(five, [])]}, [(three, [GROUPS, 7]), (four, [])]
    )


def test_alternatives_that_a_text_may_meet() -> None:
    ops = [["w", A], ["p", [B, C]], ["w", D], ["?", ["w", E]]]
    op = ["|", ops, [[A], [B, C], [C_OR_D, D], []]]
    assert presence("b").viable(op) == [ops[3]]
    assert presence("bc").viable(op) == [ops[1], ops[3]]
    assert presence("ad").viable(op) == [ops[0], ops[2], ops[3]]
    text = presence("a")
    assert text.viable(op) is text.viable(op)
    assert INDEX.alternatives(op) is INDEX.alternatives(op)
    assert [KNOWN.breadth(item) for item in (A, FACT, ALL)] == [1, 1, ALL]
