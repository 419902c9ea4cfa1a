"""The bit-set matcher against a plain backtracking one: both must find the same ends, for any pattern and text."""

from hypothesis import given
from hypothesis import strategies as st

from avglint.packed import pack_rows
from avglint.pattern.index import WordIndex
from avglint.pattern.matcher import Places, Window, ends, matches, spans
from avglint.pattern.needs import Op
from avglint.pattern.presence import Presence

WORDS = st.lists(st.integers(0, 3), max_size=12)


def ops() -> st.SearchStrategy[Op]:
    word = st.integers(0, 3).map(lambda needle: ["w", needle])
    return st.recursive(
        word,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: ["s", parts]),
            st.lists(st.integers(0, 3), min_size=1, max_size=3).map(lambda needles: ["p", needles]),
            st.lists(inner, min_size=1, max_size=6).map(lambda parts: ["|", parts, [[] for _ in parts]]),
            st.tuples(inner, inner, st.integers(0, 4)).map(lambda gap: ["g", *gap]),
        ),
        max_leaves=6,
    )


KINDS = ("exact", "cased", "prefix", "suffix", "infix")
ITSELF = pack_rows([[number] for number in range(4)])
INDEX = WordIndex({kind: {} for kind in KINDS}, lengths=[{}, {}], facts=[], groups=[], met=ITSELF, needles=ITSELF)


def window(words: list[int], table: list[Op] | None = None, facts: dict[int, Places] | None = None) -> Window:
    """Return a window on numbered words; -1 is the empty position between two windows."""
    held: dict[int, int] = {}
    for place, word in enumerate(words):
        held[word] = held.get(word, 0) | 1 << place
    gaps = held.pop(-1, 0)
    presence = Presence(INDEX, {word: [str(word)] for word in held})
    return Window(len(words), dict(enumerate(table or [])), presence, lambda needle: held.get(needle, 0), facts, gaps)


def plain_ends(op: Op, start: int, words: list[int]) -> set[int]:
    """Return where a match of ``op`` that begins at ``start`` can end: the definition, without any cleverness."""
    kind = op[0]
    if kind == "w":
        return {start + 1} if start < len(words) and words[start] == op[1] else set()
    if kind == "p":
        after = start + len(op[1])
        return {after} if words[start:after] == op[1] else set()
    if kind == "|":
        return {end for part in op[1] for end in plain_ends(part, start, words)}
    if kind == "s":
        places = {start}
        for part in op[1]:
            places = {end for place in places for end in plain_ends(part, place, words)}
        return places
    lefts = plain_ends(op[1], start, words)
    return {
        end
        for left in lefts
        for skipped in range(op[3] + 1)
        if left + skipped <= len(words)
        for end in plain_ends(op[2], left + skipped, words)
    }


@given(ops(), WORDS)
def test_ends_are_those_of_the_definition(op: Op, words: list[int]) -> None:
    for start in range(len(words) + 1):
        found = ends(op, 1 << start, window(words))
        assert {place for place in range(len(words) + 1) if found >> place & 1} == plain_ends(op, start, words)


@given(ops(), WORDS)
def test_spans_are_leftmost_shortest_and_apart(op: Op, words: list[int]) -> None:
    found = spans(op, window(words))
    after = 0
    expected = []
    for start in range(len(words)):
        stops = plain_ends(op, start, words)
        if start >= after and stops:
            after = min(stops)
            expected.append((start, after))
    assert found == expected
    assert matches(op, window(words)) == bool(expected)


def test_optional_part_may_be_left_out() -> None:
    op: Op = ["s", [["w", 0], ["?", ["w", 1]], ["w", 2]]]
    assert spans(op, window([0, 1, 2, 0, 2, 0, 1, 1, 2])) == [(0, 3), (3, 5)]


def test_a_fact_of_several_words_is_one_step() -> None:
    op: Op = ["s", [["w", 0], ["f", -1]]]
    assert spans(op, window([0, 3, 3, 0], facts={-1: [(1, 3)]})) == [(0, 3)]


@given(ops(), st.lists(st.integers(-1, 3), max_size=16))
def test_windows_laid_one_after_the_other_are_matched_apart(op: Op, words: list[int]) -> None:
    begin = 0
    together = window([*words, -1])
    for part in "".join(f"{word}," if word >= 0 else "|" for word in words).split("|"):
        own = [int(word) for word in part.split(",") if word]
        for start in range(len(own)):
            found = ends(op, 1 << begin + start, together) >> begin
            assert {place for place in range(len(own) + 1) if found >> place & 1} == plain_ends(op, start, own)
        begin += len(own) + 1


@given(ops(), st.lists(st.integers(-1, 3), max_size=16))
def test_what_is_listed_is_met_where_it_is_met_by_itself(op: Op, words: list[int]) -> None:
    listed: Op = ["@", 0]
    held = window([*words, -1], [op])
    assert spans(listed, held) == spans(op, held)
    for start in range(len(words)):
        assert ends(listed, 1 << start, held) == ends(op, 1 << start, held)


@given(ops(), WORDS, WORDS)
def test_a_longer_window_goes_over_the_end_of_a_sentence_as_if_nothing_stood_there(
    op: Op, first: list[int], second: list[int]
) -> None:
    apart = window([*first, -1, *second, -1])
    joined = apart.only((1 << len(first) + 1 + len(second)) - 1)
    plain = {start for start in range(len(first)) if plain_ends(op, start, [*first, *second])}
    found = {start for start in range(len(first)) if ends(op, 1 << start, joined)}
    # Words that have to stand next to each other ("p") are looked for in one sentence.
    assert found <= plain
    if "'p'" not in repr(op):
        assert found == plain


def test_a_match_goes_on_behind_one_that_overlaps() -> None:
    assert spans(["p", [0, 0]], window([0, 0, 0, 0, 0])) == [(0, 2), (2, 4)]


def joined(words: list[int], table: list[Op] | None = None) -> Window:
    """Return a window that goes over the ends of the sentences in it."""
    return window(words, table).only((1 << len(words)) - 1)


def test_over_the_end_of_a_sentence_a_gap_is_as_wide_as_within_one() -> None:
    gap: Op = ["g", ["w", 0], ["w", 1], 1]
    assert spans(gap, joined([0, -1, 1, -1])) == [(0, 3)]
    assert spans(gap, joined([0, -1, 2, 1, -1])) == [(0, 4)]
    assert spans(gap, joined([0, -1, 2, 2, 1, -1])) == []


def test_an_optional_part_may_be_left_out_over_the_end_of_a_sentence() -> None:
    op: Op = ["s", [["w", 0], ["?", ["w", 2]], ["w", 1]]]
    assert spans(op, joined([0, -1, 1, -1])) == [(0, 3)]
    assert spans(op, joined([0, -1, 2, 1, -1])) == [(0, 4)]
    assert spans(op, joined([3, 0, 1, -1, 0, 3])) == [(1, 3)]


def test_all_alternatives_of_a_list_count_each_with_its_own_width() -> None:
    narrow: Op = ["w", 0]
    wide: Op = ["p", [1, 2]]
    near: Op = ["g", ["w", 3], ["w", 0], 1]
    far: Op = ["g", ["w", 3], ["w", 1], 4]
    listed: Op = ["|", [narrow, wide, near, far], [[], [], [], []]]
    words = [0, 1, 2, 3, 2, 0, 1]
    assert ends(["@", 0], 0b11, window(words, [listed])) == 0b1010
    assert ends(["@", 0], 0b1000, window(words, [listed])) == 1 << 6 | 1 << 7


def test_what_a_list_meets_only_over_the_end_of_a_sentence_hides_nothing_behind_it() -> None:
    across: Op = ["g", ["w", 0], ["w", 1], 2]
    other: Op = ["g", ["w", 2], ["w", 1], 2]
    within: Op = ["g", ["w", 2], ["w", 3], 2]
    listed: Op = ["|", [across, other, within], [[], [], []]]
    words = [2, 3, 0, -1, 1, -1]
    assert spans(["@", 0], window(words, [listed])) == [(0, 2)]
    assert spans(["s", [["@", 0]]], joined([0, -1, 1, 2, -1, 1], [listed])) == [(0, 3), (3, 6)]
