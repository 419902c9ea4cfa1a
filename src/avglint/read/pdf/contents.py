"""Lists of contents: lines that end in the number of a page, many under one another."""

import re
from collections.abc import Sequence

from avglint.read.pdf.textline import TextLine

_LEADERS = re.compile(r".*(?:(?:\. ?){4,}|…{2,}|_{4,})\s*\d{0,3}\s*")
_NUMBERED = re.compile(r".*\S\s(\d{1,3})")
_TITLE = re.compile(r"(?:\W*)(?:inhoud(?:sopgave|stafel)?|inhouds?opgave|table of contents)\W*", re.IGNORECASE)
_FEWEST = 4
_LONGEST = 90


def without_contents(lines: Sequence[TextLine], pages: int) -> list[TextLine]:
    """Return ``lines`` without lists of contents and the word "Inhoud" over them."""
    dropped: set[int] = set()
    at = 0
    while at < len(lines):
        end = _run_end(lines, at, pages)
        if end - at >= _FEWEST:
            dropped.update(range(at, end))
        at = max(end, at + 1)
    dropped.update(at for at, line in enumerate(lines) if _LEADERS.fullmatch(line.text))
    dropped.update(at for at in range(len(lines)) if _TITLE.fullmatch(lines[at].text) and at + 1 in dropped)
    return [line for at, line in enumerate(lines) if at not in dropped]


def _run_end(lines: Sequence[TextLine], start: int, pages: int) -> int:
    """Return where a run of lines with rising numbers of pages ends."""
    last = 0
    for at in range(start, len(lines)):
        match = _NUMBERED.fullmatch(lines[at].text) if len(lines[at].text) < _LONGEST else None
        number = int(match.group(1)) if match else 0
        if not last <= number <= pages or not number or len(lines[at].stretches) < 2:
            return at
        last = number
    return len(lines)
