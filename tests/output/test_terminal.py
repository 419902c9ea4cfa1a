import io
import re

import pytest

from avglint.output.lines import BLANK, line, paragraph, plain
from avglint.output.terminal import print_lines

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


def test_a_tone_is_seen() -> None:
    screen = Terminal()
    print_lines([line("fout", "error")], screen)
    assert "\x1b[1;31mfout" in screen.getvalue()


def test_paragraph_puts_its_margin_before_every_line() -> None:
    lines = list(paragraph("een twee drie", 11, "dim", before="> ", indent=" "))
    assert lines == [line("> een twee", "dim"), line(">  drie", "dim")]
