"""Running tables: what a tree holds, and when a parse is complete."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from avglint.parsing import grammar
from avglint.parsing.grammar import open_grammar
from avglint.parsing.lalr import Parse, Tables, Token, Tree

GRAMMAR = """
start: head _rest? "."
head: WORD
_rest: tail+
tail: NUMBER | "(" tail ")"
WORD.1: /[a-z]+/
NUMBER.3: /[0-9]+/
%import common.WS
%ignore WS
"""
"""Of its own, so that each case of a tree is there: left-out terminals, and a rule of which only the children stay."""


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tables:
    (tmp_path / "own.lark").write_text(GRAMMAR, "utf-8")
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.setattr(grammar, "grammar_path", lambda name: tmp_path / f"{name}.lark")
    open_grammar.cache_clear()
    found = open_grammar("own")
    open_grammar.cache_clear()
    return found


def read(tables: Tables, names: Sequence[str]) -> Parse:
    reading = Parse(tables)
    for place, name in enumerate(names):
        assert reading.feed(Token(name, place, place + 1))
    return reading


HEAD = Tree("head", [Token("WORD", 0, 1)])


@pytest.mark.parametrize(
    ("names", "children"),
    [
        ("WORD DOT", [HEAD]),
        ("WORD NUMBER DOT", [HEAD, Tree("tail", [Token("NUMBER", 1, 2)])]),
        (
            "WORD NUMBER NUMBER DOT",
            [HEAD, Tree("tail", [Token("NUMBER", 1, 2)]), Tree("tail", [Token("NUMBER", 2, 3)])],
        ),
        ("WORD LPAR NUMBER RPAR DOT", [HEAD, Tree("tail", [Tree("tail", [Token("NUMBER", 2, 3)])])]),
    ],
)
def test_a_tree_holds_what_has_a_name_and_no_more(tables: Tables, names: str, children: list[Tree | Token]) -> None:
    assert read(tables, names.split()).finish() == Tree("start", children)


@pytest.mark.parametrize("names", ["", "WORD", "WORD NUMBER", "WORD LPAR NUMBER"])
def test_a_parse_that_may_not_end_has_no_tree(tables: Tables, names: str) -> None:
    assert read(tables, names.split()).finish() is None


@pytest.mark.parametrize(("names", "refused"), [("", "NUMBER"), ("WORD", "WORD"), ("WORD DOT", "DOT")])
def test_what_cannot_come_is_refused(tables: Tables, names: str, refused: str) -> None:
    assert not read(tables, names.split()).feed(Token(refused, 9, 10))


def test_what_can_come_is_told(tables: Tables) -> None:
    reading = Parse(tables)
    assert reading.state == tables.start
    assert reading.steps().keys() == {"WORD", "head", "start"}
    reading.feed(Token("WORD", 0, 1))
    assert reading.steps() == tables.states[reading.state]
    assert reading.steps().keys() == {"NUMBER", "LPAR", "DOT"}


def test_the_terminals_are_those_that_are_matched_highest_priority_first(tables: Tables) -> None:
    names = [name for name, _ in tables.terminals]
    assert names[:2] == ["NUMBER", "WORD"]
    assert sorted(names) == ["DOT", "LPAR", "NUMBER", "RPAR", "WORD"]
    assert dict(tables.terminals)["NUMBER"] == "[0-9]+"


def test_tokens_and_trees_are_found_in_order_of_place() -> None:
    a, b, c = Token("A", 0, 1), Token("B", 1, 2), Token("A", 2, 3)
    inner = Tree("x", [b, Tree("y", [])])
    tree = Tree("x", [a, inner, Tree("y", [c])])
    assert list(tree.tokens()) == [a, b, c]
    assert list(tree.find_data("x")) == [tree, inner]
    assert list(tree.find_data("y")) == [Tree("y", []), Tree("y", [c])]
    assert list(tree.find_data("z")) == []


def test_a_copy_shares_nothing_with_its_parse(tables: Tables) -> None:
    reading = read(tables, ["WORD", "NUMBER"])
    copy = reading.copy()
    assert copy.state == reading.state
    reading.feed(Token("NUMBER", 2, 3))
    reading.feed(Token("DOT", 3, 4))
    copy.feed(Token("DOT", 2, 3))
    assert copy.finish() == Tree("start", [HEAD, Tree("tail", [Token("NUMBER", 1, 2)])])
    whole = reading.finish()
    assert whole is not None
    assert len(whole.children) == 3
