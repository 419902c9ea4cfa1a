"""The grammars, their tables, and the tables kept between runs."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, UnexpectedInput
from lark import Token as LarkToken
from lark import Tree as LarkTree
from lark.lexer import Lexer

import avglint.cache
from avglint.parsing import parse
from avglint.parsing.grammar import open_grammar
from avglint.parsing.lalr import Parse, Token, Tree
from avglint.parsing.lexer import line_tokens, parse_lines
from avglint.parsing.lines import split_lines
from avglint.resources import grammar_path
from tests.parsing.parse_sources import plain

KINDS = ("HEADING", "NUMBERED_HEADING", "ITEM", "KEY_VALUE", "ROW", "FOOTNOTE", "TEXT", "BLANK")
TERMINALS = tuple(name for name, _ in open_grammar("duration").terminals)


class _NameLexer(Lexer):
    """Yields one token for each name of a terminal that it is given."""

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, data: list[str]) -> Iterator[LarkToken]:  # type: ignore[override]
        return (LarkToken(name, name) for name in data)


def _open(name: str) -> Lark:
    """Open a grammar; strict: conflicts are errors."""
    return Lark.open(str(grammar_path(name)), parser="lalr", lexer=_NameLexer, strict=True)


LARK = {name: _open(name) for name in ("statement", "duration")}


def outline(tree: Any) -> Any:
    """Return a tree of ours or of Lark's as nested lists of names."""
    if isinstance(tree, LarkToken | Token):
        return str(tree.type)
    assert isinstance(tree, LarkTree | Tree)
    return [str(tree.data), *map(outline, tree.children)]


def by_lark(grammar: str, names: list[str]) -> Any:
    try:
        return outline(LARK[grammar].parse(names))
    except UnexpectedInput:
        return None


def by_us(grammar: str, names: Sequence[str]) -> Any:
    reading = Parse(open_grammar(grammar))
    for place, name in enumerate(names):
        if not reading.feed(Token(name, place, place + 1)):
            return None
    tree = reading.finish()
    return tree and outline(tree)


@given(st.lists(st.sampled_from(KINDS)))
def test_every_sequence_of_lines_is_a_statement(kinds: list[str]) -> None:
    _, *children = by_us("statement", kinds)
    assert [child[0].upper() for child in children] == kinds
    assert [*children] == by_lark("statement", kinds)[1:]


@given(st.lists(st.sampled_from(TERMINALS), max_size=6))
def test_trees_are_those_that_lark_builds(names: list[str]) -> None:
    assert by_us("duration", names) == by_lark("duration", names)


@pytest.mark.parametrize(
    "names",
    [
        "FIGURE UNIT",
        "CARDINAL _BRACKET FIGURE _CLOSE UNIT",
        "MAXIMUM FIGURE RANGE FIGURE UNIT",
        "DURING FRAME MINIMUM FIGURE UNIT RANGE FIGURE UNIT AFTER NOUNS",
        "LIFETIME NOUNS _PLUS FIGURE UNIT",
        "FIGURE UNIT THEREAFTER",
        "INDEFINITE",
    ],
)
def test_an_expression_is_read_as_lark_reads_it(names: str) -> None:
    tree = by_us("duration", names.split())
    assert tree is not None
    assert tree == by_lark("duration", names.split())


@given(st.data())
def test_a_copy_goes_on_by_itself(data: st.DataObject) -> None:
    reading = Parse(open_grammar("duration"))
    while reading.steps() and (possible := sorted(reading.steps().keys() & set(TERMINALS))):
        copy, other = reading.copy(), reading.copy().finish()
        reading.feed(Token(data.draw(st.sampled_from(possible)), 0, 1))
        tree = copy.finish()
        assert tree == other
        if tree is not None and data.draw(st.booleans()):
            return


def test_a_long_statement_takes_time_in_proportion() -> None:
    reading = Parse(open_grammar("statement"))
    for place in range(100_000):
        assert reading.feed(Token("TEXT", place, place + 1))
    tree = reading.finish()
    assert tree is not None
    assert len(tree.children) == 100_000


@given(st.text(alphabet="a1.-| \t\r\n:?"))
def test_the_tokens_joined_are_the_text(text: str) -> None:
    lines = split_lines(plain(text))
    spans = [(lines[token.start].begin, lines[token.end - 1].stop) for token in line_tokens(lines)]
    assert "".join(text[start:end] for start, end in spans) == text


def test_each_line_is_a_token_of_its_kind_and_a_run_of_blank_lines_one() -> None:
    lines = split_lines(plain("\n\nPrivacy\n\n\n\nWij doen niets met uw naam, en verder ook niets.\n- naam\n---\n\n"))
    tokens = [(token.type, token.start, token.end) for token in line_tokens(lines)]
    assert tokens == [
        ("BLANK", 0, 2), ("HEADING", 2, 3), ("BLANK", 3, 6), ("TEXT", 6, 7), ("ITEM", 7, 8), ("BLANK", 8, 11),
    ]  # fmt: skip
    assert list(parse_lines(lines)) == [(kind, start) for kind, start, _ in tokens]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder where tables are kept, in a process that has opened no grammar yet."""
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.setattr(avglint.cache, "_PACKED", tmp_path)  # a wheel brings its tables along
    open_grammar.cache_clear()
    yield tmp_path / "kept"
    open_grammar.cache_clear()


def reopened(name: str) -> Any:
    open_grammar.cache_clear()
    return open_grammar(name)


def test_tables_are_written_once_and_read_back(folder: Path) -> None:
    made = open_grammar("statement")
    [file] = folder.iterdir()
    written = file.stat().st_mtime_ns
    assert reopened("statement") == made
    assert file.stat().st_mtime_ns == written


@pytest.mark.parametrize("damage", [b"", b"no tables at all", b"\x00" * 5000])
def test_damaged_tables_are_made_anew(folder: Path, damage: bytes) -> None:
    open_grammar("statement")
    [file] = folder.iterdir()
    file.write_bytes(damage)
    open_grammar.cache_clear()
    assert by_us("statement", ["HEADING", "TEXT"]) == by_lark("statement", ["HEADING", "TEXT"])
    assert file.read_bytes() != damage


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    assert open_grammar("statement").states


def test_a_statement_is_parsed_the_same_with_and_without_tables(folder: Path) -> None:
    text = "Privacy\n\nWij doen niets.\n\n- naam\n"
    first = parse(plain(text))
    open_grammar.cache_clear()
    assert parse(plain(text)) == first
    assert list(folder.iterdir())


def test_a_grammar_that_asks_for_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from avglint.parsing import grammar

    (tmp_path / "other.lark").write_text('start: "a" b -> alias\nb: "b"\n')
    monkeypatch.setattr(grammar, "grammar_path", lambda name: tmp_path / f"{name}.lark")
    with pytest.raises(NotImplementedError, match="rule start uses more of Lark"):
        reopened("other")


def test_terminals_are_expressions_that_python_knows() -> None:
    assert all(re.compile(pattern) for _, pattern in open_grammar("duration").terminals)


@pytest.mark.usefixtures("folder")
def test_lark_is_not_imported_where_tables_are_kept() -> None:
    open_grammar("statement")
    script = "import sys, avglint.parsing.grammar as g; g.open_grammar('statement'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "lark" not in done.stdout.split()
