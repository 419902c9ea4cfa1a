import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.output.lines import BLANK, Line, disarmed, line, paragraph, plain
from avglint.output.terminal import print_lines
from avglint.output.visible import visible
from tests.output.hostile import HOSTILE, runner_commands

LINES = [
    (("fout", "error"), (" [bold]geen opmaak[/bold] :smile:", "plain")),
    BLANK,
    line("lang " * 40, "dim"),
]


@pytest.fixture(autouse=True)
def _colourful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_adds_nothing_but_colour() -> None:
    screen = Terminal()
    print_lines(LINES, screen)
    uncoloured = re.sub(r"\x1b\[[0-9;]*m", "", screen.getvalue())
    assert uncoloured == plain(LINES)


@given(st.lists(st.lists(HOSTILE.map(visible), max_size=3), max_size=5))
def test_no_line_commands_the_runner_of_a_build(texts: list[list[str]]) -> None:
    lines: list[Line] = [tuple((text, "plain") for text in each) for each in texts]
    screen = Terminal()
    print_lines(lines, screen)
    assert runner_commands(plain(lines)) == []
    assert screen.getvalue() == plain(lines)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (["zie :: en #[x]"], (("zie :: en #[x]", "dim"),)),
        (["::error::x"], (("<U+003A>:error::x", "plain"),)),
        (["  ", "::"], (("  <U+003A>:", "plain"),)),
        (["a ##", "vso[b]"], (("a ##vso<U+005B>b]", "plain"),)),
        (["##", " Kop"], (("##", "dim"), (" Kop", "dim"))),
    ],
)
def test_only_a_line_with_a_command_is_changed(runs: list[str], expected: Line) -> None:
    assert disarmed(tuple((text, "dim") for text in runs)) == expected


def test_a_tone_is_seen() -> None:
    screen = Terminal()
    print_lines([line("fout", "error")], screen)
    assert "\x1b[1;31mfout" in screen.getvalue()


def test_paragraph_puts_its_margin_before_every_line() -> None:
    lines = list(paragraph("een twee drie", 11, "dim", before="> ", indent=" "))
    assert lines == [line("> een twee", "dim"), line(">  drie", "dim")]
