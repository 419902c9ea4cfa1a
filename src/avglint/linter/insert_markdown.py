"""What Markdown asks of who puts text in it: headings are marked as such, and code, comments and HTML have an end."""

import re
from collections.abc import Iterator

_MARKS = re.compile(r"[ \t]*(#{1,6}[ \t]+)?(\*{1,3}(?=[^\s*])|_{1,3}(?=[^\s_]))?")
_HTML_HEADING = re.compile(r"<h([1-6])\b[^<>]*>\s*(?:<[^<>]*>\s*)*\Z", re.I)
_LONGEST_TAGS = 300
_FENCE = re.compile(r"(?:\A|(?<=[\r\n])) {0,3}(`{3,}(?=[^`\r\n]*(?:[\r\n]|\Z))|~{3,})([^\r\n]*)")
_CLOSED = r"(?:\s*</(?:{})\s*>)+(?=[ \t]*(?:[\r\n]|\Z))"
_OF_TEXT = "p|ul|ol|li|dl|dd|table|tbody|tr|td|pre|blockquote|h[1-6]"
_CLOSED_TEXT = re.compile(_CLOSED.format(_OF_TEXT), re.I)
_CLOSED_CHAPTER = re.compile(_CLOSED.format(f"{_OF_TEXT}|details|div|section|article"), re.I)


def marked(title: str, like: str, line: str, above: str) -> str:
    """Return a heading ``title`` with the marks of the heading ``like``, that is said in ``line`` below ``above``."""
    html = _HTML_HEADING.search(above[-_LONGEST_TAGS:])
    if html:
        return f"{'#' * int(html[1])} {title}"
    marks = _MARKS.match(line)
    before, stress = (marks[1] or "", marks[2] or "") if marks else ("", "")
    if not before and not stress and line.strip() != like:
        before = "## "
    return f"{before}{stress}{title}{stress}"


def outside(text: str, end: int, *, chapter: bool) -> int:
    """Return from where on something can be put in ``text`` after ``end``, the end of a line.

    That is not in code or a comment, and below the elements of HTML that end there; for a ``chapter`` also below those
    around what comes before it.
    """
    end = next((stop for start, stop in (*_fenced(text), *_comments(text)) if start < end < stop), end)
    closed = (_CLOSED_CHAPTER if chapter else _CLOSED_TEXT).match(text, end)
    return closed.end() if closed else end


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            yield opened.start(), fence.end()
            opened = None
    if opened:
        yield opened.start(), len(text)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    yield from ((each.start(), each.end()) for each in re.finditer(r"<!--.*?(?:-->[^\r\n]*|\Z)", text, re.DOTALL))
