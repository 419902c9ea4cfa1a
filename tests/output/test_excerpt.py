import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.output.excerpt import excerpt
from avglint.output.visible import columns


@pytest.mark.parametrize(
    ("line", "start", "end", "width", "shown", "carets"),
    [
        ("Volgens de Wbp mag het.", 11, 14, 40, "Volgens de Wbp mag het.", "           ^^^"),
        ("    ingesprongen Wbp", 17, 20, 40, "ingesprongen Wbp", "             ^^^"),
        ("met\ttab Wbp", 8, 11, 40, "met    tab Wbp", "           ^^^"),
        ("日本 Wbp", 3, 6, 40, "日本 Wbp", "     ^^^"),
        ("cafe\u0301 Wbp", 6, 9, 40, "cafe\u0301 Wbp", "     ^^^"),
        ("\x1b[2J Wbp", 5, 8, 40, "␛[2J Wbp", "     ^^^"),
        ("kop", 0, 0, 40, "kop", "^"),
        ("kort", 90, 99, 40, "kort", "    ^"),
        ("", 0, 5, 40, "", "^"),
        ("abcdefghij Wbp klmnopqrst", 11, 14, 15, "…ghij Wbp klmn…", "      ^^^"),
        ("Wbp en daarna nog veel meer", 0, 3, 15, "Wbp en daarna…", "^^^"),
        ("veel woorden en dan de Wbp", 23, 26, 15, "…en dan de Wbp", "            ^^^"[1:]),
        ("aaaaaaaaaaaaaaaaaaaaaaaaa", 0, 25, 10, "aaaaaaaa…", "^^^^^^^^"),
    ],
)
def test_excerpt(line: str, start: int, end: int, width: int, shown: str, carets: str) -> None:
    assert excerpt(line, start, end, width) == (shown, carets)


@given(st.text(), st.integers(-2, 300), st.integers(-2, 300), st.integers(20, 100))
def test_both_lines_fit(line: str, start: int, end: int, width: int) -> None:
    shown, carets = excerpt(line, start, end, width)
    assert columns(shown) <= width
    assert len(carets) <= width
    assert carets.strip(" ").strip("^") == ""


@pytest.mark.parametrize("character", ["a", " ", "\u0301", "\x1b", "日"])
def test_a_line_of_a_megabyte_costs_no_more_than_a_short_one(character: str) -> None:
    line = character * 500_000 + "Wbp" + character * 500_000
    started = time.perf_counter()
    for _ in range(100):
        shown, carets = excerpt(line, 500_000, 500_003, 80)
    assert "Wbp" in shown
    assert carets.strip() == "^^^"
    assert time.perf_counter() - started < 120
