"""The grammar of lines, and the tables kept between runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token
from lark.lexer import Lexer

from avglint.parsing import parse
from avglint.parsing.grammar import open_grammar
from avglint.parsing.lexer import LineLexer
from avglint.parsing.lines import split_lines
from avglint.resources import grammar_path
from tests.parsing.parse_sources import plain

KINDS = ("HEADING", "NUMBERED_HEADING", "ITEM", "KEY_VALUE", "ROW", "FOOTNOTE", "TEXT", "BLANK")


class _KindLexer(Lexer):
    """Yields one token for each kind that it is given."""

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, data: list[str]) -> Iterator[Token]:  # type: ignore[override]
        return (Token(kind, kind) for kind in data)


def test_the_grammar_has_no_conflicts_or_colliding_terminals() -> None:
    assert Lark.open(str(grammar_path("statement")), parser="lalr", strict=True)


@given(st.lists(st.sampled_from(KINDS)))
def test_every_sequence_of_lines_is_a_statement(kinds: list[str]) -> None:
    parser = Lark.open(str(grammar_path("statement")), parser="lalr", lexer=_KindLexer)
    tree = parser.parse(kinds)
    assert [child.data.upper() for child in tree.children if not isinstance(child, Token)] == kinds


@given(st.text(alphabet="a1.-| \t\r\n:?"))
def test_the_tokens_joined_are_the_text(text: str) -> None:
    source = plain(text)
    tokens = LineLexer(None).lex(split_lines(source))
    assert "".join(text[token.start_pos : token.end_pos] for token in tokens) == text


def test_tables_are_written_once_and_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    built = open_grammar("statement", LineLexer)
    [file] = (tmp_path / "avglint").iterdir()
    written = file.stat().st_mtime_ns
    lines = split_lines(plain("Privacy\n\n- naam\n"))
    assert open_grammar("statement", LineLexer).parse(lines) == built.parse(lines)
    assert file.stat().st_mtime_ns == written


@pytest.mark.parametrize("damage", [b"", b"no tables at all", b"\x00" * 5000])
def test_damaged_tables_are_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    open_grammar("statement", LineLexer)
    [file] = (tmp_path / "avglint").iterdir()
    file.write_bytes(damage)
    assert open_grammar("statement", LineLexer).parse(split_lines(plain("a")))
    assert file.read_bytes() != damage


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert open_grammar("statement", LineLexer).parse(split_lines(plain("a")))


def test_a_statement_is_parsed_the_same_with_and_without_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from avglint.parsing import lexer

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    text = "Privacy\n\nWij doen niets.\n\n- naam\n"
    first = parse(plain(text))
    lexer._parser.cache_clear()
    assert parse(plain(text)) == first
