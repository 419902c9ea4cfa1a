"""Lines of a text for people: what they say, and the tone in which a terminal may show it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from avglint.output.visible import wrap

Tone = Literal["plain", "strong", "dim", "error", "warning", "info", "good"]
Line = tuple[tuple[str, Tone], ...]
"""Runs of text, already made visible, each with its tone."""

BLANK: Line = ()


def line(text: str, tone: Tone = "plain") -> Line:
    """Return a line of one run."""
    return ((text, tone),)


def paragraph(text: str, width: int, tone: Tone = "plain", before: str = "", indent: str = "") -> Iterator[Line]:
    """Yield ``text``, made visible, wrapped to ``width`` columns: each line behind ``before``, all but the first
    behind ``indent`` too.
    """
    for each in wrap(text, width - len(before), indent):
        yield line(before + each, tone)


def plain(lines: Iterable[Line]) -> str:
    """Return the lines as text without colour and without commands to the runner of a build, each closed with a line
    feed.
    """
    return "".join(_text(disarmed(each)) + "\n" for each in lines)


def disarmed(of: Line) -> Line:
    """Return a line with nothing in it that the runner of a build would obey; it may lose its tones."""
    text = _text(of)
    if "##" not in text and not text.lstrip().startswith("::"):
        return of
    # Hardly any report has such a line.
    from avglint.output.inert import inert_lines

    shown = inert_lines(text)
    return of if shown == text else line(shown)


def _text(of: Line) -> str:
    return "".join(text for text, _ in of)
