"""Headings and blocks to sections, nested by level."""

from collections.abc import Sequence

from avglint.model.source import Span
from avglint.model.statement import Block, Section
from avglint.parsing import forms
from avglint.parsing.blocks import KindOfLine, fold_blocks
from avglint.parsing.levels import Mark, heading_levels

_HEADINGS = ("HEADING", "NUMBERED_HEADING")
_DEEPEST = 9
_EYEBROW_WORDS = 6


class _Open:
    """A section while its lines and nested sections are collected."""

    __slots__ = ("heading", "level", "lines", "nested")

    def __init__(self, heading: KindOfLine | None, level: int = 0) -> None:
        self.heading = heading
        self.level = level
        self.lines: list[KindOfLine] = []
        self.nested: list[_Open] = []


def fold_sections(text: str, lines: Sequence[KindOfLine]) -> tuple[Section, ...]:
    """Return the sections of all lines; the footer of a web page is one last section without heading."""
    parts = [_Open(None)]
    footer: list[KindOfLine] = []
    for kind, line in lines:
        if line.footer:
            footer.append(("TEXT" if kind in _HEADINGS else kind, line))
        elif kind in _HEADINGS:
            parts.append(_Open((kind, line)))
        else:
            parts[-1].lines.append((kind, line))
    _set_levels(parts)
    sections = [_closed(text, part) for part in _nest(parts[1:])]
    before, after = fold_blocks(text, parts[0].lines), fold_blocks(text, footer)
    if before:
        sections.insert(0, Section(None, 0, before[0].start, before[-1].end, before))
    if after:
        sections.append(Section(None, 0, after[0].start, after[-1].end, after, footer=True))
    return tuple(sections)


def _set_levels(parts: Sequence[_Open]) -> None:
    headed = [(part, part.heading[1]) for part in parts if part.heading is not None]
    if all(line.hint is not None and line.hint.kind == "heading" for _, line in headed):
        for part, line in headed:
            part.level = min(max(line.hint.level if line.hint else 1, 1), _DEEPEST)
        return
    marks = [_mark(parts, place) for place in range(1, len(parts))]
    titled = bool(marks) and marks[0].number is None and (not _filled(parts[0]) or forms.is_titular(marks[0].text))
    for part, level in zip(parts[1:], heading_levels(marks, titled=titled), strict=True):
        part.level = level


def _filled(part: _Open) -> list[KindOfLine]:
    return [(kind, line) for kind, line in part.lines if kind != "BLANK"]


def _mark(parts: Sequence[_Open], place: int) -> Mark:
    part, before = parts[place], _filled(parts[place - 1])
    text = part.heading[1].text if part.heading is not None else ""
    body = _filled(part)
    return Mark(
        text=text,
        number=forms.number_of(text),
        glued=bool(body) and part.lines[0][0] != "BLANK",
        empty=not body,
        eyebrow=_ends_in_eyebrow(parts[place - 1]),
        introduced=bool(before) and before[-1][1].text.endswith(":"),
        over_list=bool(body) and body[0][0] in ("ITEM", "ROW"),
    )


def _ends_in_eyebrow(part: _Open) -> bool:
    """Whether the last line is a short one that stands alone, as is set above the headings of some pages."""
    kinds = [kind for kind, _ in part.lines[-3:]]
    if kinds[-2:] != ["TEXT", "BLANK"] or kinds == ["TEXT", "TEXT", "BLANK"]:
        return False
    text = part.lines[-2][1].text
    return text[-1].isalnum() and len(text.split()) <= _EYEBROW_WORDS


def _nest(parts: Sequence[_Open]) -> list[_Open]:
    top: list[_Open] = []
    path: list[_Open] = []
    for part in parts:
        while path and path[-1].level >= part.level:
            path.pop()
        (path[-1].nested if path else top).append(part)
        path.append(part)
    return top


def _closed(text: str, part: _Open) -> Section:
    blocks: tuple[Block, ...] = fold_blocks(text, part.lines)
    nested = tuple(_closed(text, below) for below in part.nested)
    line = part.heading[1] if part.heading is not None else part.lines[0][1]
    end = max([line.end, *(block.end for block in blocks[-1:]), *(section.end for section in nested[-1:])])
    return Section(Span(line.start, line.end), part.level, line.start, end, blocks, nested)
