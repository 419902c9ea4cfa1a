"""Conditions: names, and, or, not, brackets."""

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark

from avglint.errors import PatternError
from avglint.resources import grammar_path
from avglint.rulebook.condition import MAX_LENGTH, condition_names, parse_condition


def name(text: str) -> list[Any]:
    return ["name", text]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("shop", name("shop")),
        ("AVG302.partial", name("AVG302.partial")),
        ("not a", ["not", name("a")]),
        ("not not a", ["not", ["not", name("a")]]),
        ("a and b and c", ["and", ["and", name("a"), name("b")], name("c")]),
        ("a or b and not c", ["or", name("a"), ["and", name("b"), ["not", name("c")]]]),
        ("(a or b) and c", ["and", ["or", name("a"), name("b")], name("c")]),
        ("not (a or b)", ["not", ["or", name("a"), name("b")]]),
        ("((a))", name("a")),
        (" a\n and\tb ", ["and", name("a"), name("b")]),
        ("android or order", ["or", name("android"), name("order")]),
        ("not-sold and nothing", ["and", name("not-sold"), name("nothing")]),
        ("and.x or or_ ", ["or", name("and.x"), name("or_")]),
    ],
)
def test_conditions_are_understood(text: str, tree: Any) -> None:
    assert parse_condition(text) == tree


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("", 1, "a name, '(', 'not'"),
        ("a b", 3, "'and', 'or', the end"),
        ("a and", 6, "a name, '(', 'not'"),
        ("(a", 3, "')'"),
        ("a)", 2, "the end"),
        ("a & b", 3, "'and', 'or'"),
        ("and", 1, "a name, '(', 'not'"),
        ("not", 4, "a name, '(', 'not'"),
        ("1a", 1, "a name, '(', 'not'"),
    ],
)
def test_what_is_no_condition_is_refused_at_its_place(text: str, column: int, expected: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse_condition(text)
    assert caught.value.column == column
    assert caught.value.why == f"this is no condition; expected {expected}"


def test_names_come_with_their_columns() -> None:
    assert condition_names("a or not (B1.missing and a)") == [("a", 1), ("B1.missing", 11), ("a", 26)]


def test_a_condition_is_short_enough_for_any_reader() -> None:
    assert json.loads(json.dumps(parse_condition("not " * (MAX_LENGTH // 4 - 1) + "a")))
    started = time.perf_counter()
    with pytest.raises(PatternError, match="at most 1000 characters"):
        parse_condition("(" * 1_000_000)
    assert time.perf_counter() - started < 120


def test_the_grammar_has_no_conflicts() -> None:
    pytest.importorskip("interegular")
    assert Lark.open(str(grammar_path("condition")), parser="lalr", strict=True)


TREES = st.recursive(
    st.sampled_from(["a", "order", "not_x", "AVG1.missing"]).map(name),
    lambda inner: (
        st.tuples(st.just("not"), inner).map(list) | st.tuples(st.sampled_from(["and", "or"]), inner, inner).map(list)
    ),
    max_leaves=12,
)


def written(tree: Any) -> str:
    if tree[0] == "name":
        return str(tree[1])
    if tree[0] == "not":
        return f"not ({written(tree[1])})"
    return f"({written(tree[1])}) {tree[0]} ({written(tree[2])})"


@given(TREES)
def test_a_tree_written_out_is_read_back(tree: Any) -> None:
    assert parse_condition(written(tree)) == tree


@given(st.text("andortx.-_() \n&é1", max_size=40))
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        parse_condition(text)
        column = 1
    except PatternError as error:
        column = error.column
    assert 1 <= column <= len(text) + 1
