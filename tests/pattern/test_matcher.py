"""The bit-set matcher against a plain backtracking one: both must find the same ends, for any pattern and text."""

from hypothesis import given
from hypothesis import strategies as st

from avglint.pattern.matcher import Op, Window, ends, matches, spans

WORDS = st.lists(st.integers(0, 3), max_size=12)


def ops() -> st.SearchStrategy[Op]:
    word = st.integers(0, 3).map(lambda needle: ["w", needle])
    return st.recursive(
        word,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: ["s", parts]),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: ["|", parts, [[] for _ in parts]]),
            st.tuples(inner, inner, st.integers(0, 4)).map(lambda gap: ["g", *gap]),
        ),
        max_leaves=6,
    )


def window(words: list[int]) -> Window:
    held: dict[int, int] = {}
    for place, word in enumerate(words):
        held[word] = held.get(word, 0) | 1 << place
    return Window(len(words), [], held)


def plain_ends(op: Op, start: int, words: list[int]) -> set[int]:
    """Return where a match of ``op`` that begins at ``start`` can end: the definition, without any cleverness."""
    kind = op[0]
    if kind == "w":
        return {start + 1} if start < len(words) and words[start] == op[1] else set()
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
    held = window([0, 3, 3, 0])
    assert spans(op, Window(held.size, [], held.words, {-1: [(1, 3)]})) == [(0, 3)]
