"""Model sentences put into the text of a file, of which all else stays as it is."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from avglint.linter.insert_markdown import marked, outside
from avglint.linter.new_section import title_of
from avglint.model.source import Format, Source, Span
from avglint.model.statement import Statement
from avglint.model.suggestion import Spot, Suggestion, Suggestions

FORMATS: tuple[Format, ...] = ("text", "markdown")
"""Into these sentences can be put."""

_UNDERLINE = re.compile(r"[ \t]*([=\-~_*])\1{2,}[ \t]*(?=\r|\n|$)")
_WHOLE = re.compile(r"\[[^\]\n]*\]|\(artikel[^)\n]*\)")
"""Is not cut over two lines: a blank would not be seen as one, and a number at the start would look like a heading."""
_NO_BREAK = "\0"
_LONG = 100


def inserted(made: Suggestions) -> str:
    """Return the file with the sentences that have a place in it. Its format is one of ``FORMATS``."""
    statement = made.statement
    original = statement.source.original
    newline = _newline(original)
    width = _width(statement)
    done: list[str] = []
    at = 0
    new_sections = 0
    for spot, group in made.by_spot():
        end = max(_line_end(statement.source, spot), at)
        new_sections += spot.new
        lines = newline.join(_lines(spot, group, statement, width, new_sections))
        done += [original[at:end], newline * 2, lines]
        if re.match(r"(?:\r\n?|\n)[ \t]*\S", original[end:]):
            done.append(newline)
        at = end
    return "".join([*done, original[at:]])


def _lines(spot: Spot, group: Sequence[Suggestion], statement: Statement, width: int, nth_new: int) -> Iterator[str]:
    """Yield the lines of a group of sentences, of a new section with its heading, a blank line between each two."""
    if spot.new:
        yield from _heading(spot, statement, nth_new)
    for number, each in enumerate(group):
        if number:
            yield ""
        yield from _wrapped(each.clause, width) if width else [each.clause]


def _wrapped(clause: str, width: int) -> Iterator[str]:
    """Yield the lines of a sentence. A short line at its start would look like a heading."""
    kept = _WHOLE.sub(lambda match: match.group().replace(" ", _NO_BREAK), clause)
    first = textwrap.wrap(kept, width, break_long_words=False, break_on_hyphens=False)[0]
    if len(first) * 2 < width:
        kept = kept.replace(" ", _NO_BREAK, first.count(" ") + 1)
    for line in textwrap.wrap(kept, width, break_long_words=False, break_on_hyphens=False):
        yield line.replace(_NO_BREAK, " ")


def _heading(spot: Spot, statement: Statement, nth_new: int) -> Iterator[str]:
    """Yield a heading in the form of the one that it is to be like, with its blank line."""
    source = statement.source
    markdown = source.format == "markdown"
    if spot.like is None:
        yield from (f"## {spot.section}" if markdown else spot.section, "")
        return
    words = statement.words(spot.like)
    title = title_of(spot, words, nth_new)
    at = source.original_span(spot.like).start
    start = source.place(at).line - 1
    line, *below = source.lines()[start : start + 3]
    underline = _UNDERLINE.fullmatch(below[0]) if below else None
    yield marked(title, words, line, source.original[:at]) if markdown and not underline else title
    if underline:
        yield underline[1] * len(title)
    if markdown or not below[underline is not None :] or not below[underline is not None].strip():
        yield ""


def _line_end(source: Source, spot: Spot) -> int:
    """Return where in the original the line ends after which the sentence comes."""
    original = source.original
    end = _end_of_line(original, source.original_span(Span(max(spot.after - 1, 0), spot.after)).end)
    below = re.compile(r"\r\n?|\n").match(original, end)
    underline = _UNDERLINE.match(original, below.end()) if below else None
    if underline:
        end = underline.end()
    return outside(original, end, chapter=spot.new) if source.format == "markdown" else end


def _end_of_line(text: str, at: int) -> int:
    found = re.compile(r"[^\r\n]*").match(text, at)
    return found.end() if found else at


def _newline(text: str) -> str:
    ends: list[str] = re.findall(r"\r\n|\r|\n", text) or ["\n"]
    return Counter(ends).most_common(1)[0][0]


def _width(statement: Statement) -> int:
    """Return at how many columns the lines of long paragraphs are broken; 0 where a paragraph is one line."""
    source = statement.source
    longest: list[int] = []
    for section in statement.walk():
        for block in section.blocks:
            span = source.original_span(Span(block.start, block.end))
            if block.kind == "paragraph" and span.end - span.start > _LONG:
                longest.append(max(map(len, re.split(r"\r\n?|\n", source.original[span.start : span.end]))))
    return max(longest) if longest and max(longest) <= _LONG else 0
