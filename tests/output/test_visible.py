import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.output.visible import clip, columns, one_line, take, take_back, visible, visible_lines, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gewoon, met één trema: ë", "gewoon, met één trema: ë"),
        ("\x1b[31mrood", "␛[31mrood"),
        ("nul\x00", "nul␀"),
        ("terug\rhiero", "terug␍hiero"),
        ("wis\x7f", "wis␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("om\u202ekeer", "om<U+202E>keer"),
        ("iso\u2066laat", "iso<U+2066>laat"),
        ("af\u00adbreken", "afbreken"),
        ("tab\tstop", "tab    stop"),
        ("vast\u00a0spatie", "vast spatie"),
        ("half\ud800", "half<U+D800>"),
        ("regel\u2028eind", "regel<U+2028>eind"),
    ],
)
def test_what_acts_on_a_terminal_becomes_a_mark(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    for shown in (visible(text), one_line(text), *wrap(text, 20), take(text, 0, len(text), 30)[0]):
        assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_line_feeds_of_our_own_messages_stay() -> None:
    assert visible_lines("een\ntwee\x07") == "een\ntwee␇"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", 3),
        ("één", 3),
        ("e\u0301e\u0301n", 3),
        ("日本", 4),
        ("ﬀ", 1),
        ("🍞", 2),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
    ],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("kort", 4, "kort"), ("te lang", 4, "te …"), ("日本語", 5, "日本…"), ("日本語", 4, "日…")],
)
def test_clip(text: str, width: int, expected: str) -> None:
    assert clip(text, width) == expected


def test_take_and_take_back_never_cut_a_character_in_two() -> None:
    assert take("a日b", 0, 3, 2) == ("a", 1)
    assert take_back("a日b", 0, 3, 2) == ("b", 2)


@pytest.mark.parametrize(
    ("text", "width", "indent", "expected"),
    [
        ("een twee drie", 8, "", ["een twee", "drie"]),
        ("een  twee\ndrie vier", 9, " ", ["een twee", " drie", " vier"]),
        ("aaaaaaaaaaaa b", 8, "", ["aaaaaaaa", "aaaa b"]),
        ("", 8, "  ", [""]),
    ],
)
def test_wrap(text: str, width: int, indent: str, expected: list[str]) -> None:
    assert wrap(text, width, indent) == expected


@given(st.text(), st.integers(8, 40), st.sampled_from(["", "  "]))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int, indent: str) -> None:
    lines = wrap(text, width + len(indent), indent)
    assert all(columns(line) <= width + len(indent) for line in lines)
    assert "".join("".join(lines).split()) == "".join(one_line(text).split())


@pytest.mark.parametrize("character", ["a", "\u0301", "日", "\x1b", "\u00ad"])
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_a_long_word_takes_no_more_than_its_length(character: str) -> None:
    text = character * 100_000
    started = time.perf_counter()
    clip(take(text, 0, len(text), 80)[0], 40)
    take_back(text, 0, len(text), 80)
    wrap(text, 80)
    assert time.perf_counter() - started < 120
