"""MDX: Markdown with the tags and braces of JSX in it, which are hidden so that Markdown is left."""

import re

from avglint.read.canonical import Page, compose
from avglint.read.front_matter import front_matter
from avglint.read.markdown.blocks import write_blocks
from avglint.read.masked import Mask
from avglint.read.script.lexer import Script, scan
from avglint.read.writer import LineWriter

_MODULE = re.compile(r"^(?:import|export)\b(?:[^\n]*\n)(?:[^\n]*\S[^\n]*\n|[ \t]*\n(?=[ \t]+\S|[}\])]))*", re.MULTILINE)
"""An import or export at the start of a line, up to a blank line after which no line of it can follow."""
_CODE = re.compile(
    r"(\{\s*+`[^`]*+`\s*+\})|^ {0,3}(```+|~~~+)[^\n]*\n(?:.*?^ {0,3}\2[^\n]*$|.*\Z)|`[^`\n]{1,500}`",
    re.MULTILINE | re.DOTALL,
)
"""Code of Markdown; first an expression that is a text in backticks, which is none."""

_WIDEST_INDENT = 100


def read_mdx(original: str) -> Page:
    """Return the text of the MDX file ``original``; what code would put in it is left out."""
    start, title = front_matter(original)
    page = mask_jsx(original, start)
    writer = LineWriter(page)
    write_blocks(writer, start, jsx=True)
    return compose(writer.lines, title)


def mask_jsx(original: str, start: int) -> str:
    """Return ``original`` with modules, components, braces and comments hidden from the offset ``start`` on."""
    modules = Mask(original)
    for match in _MODULE.finditer(original, start):
        _hide_lines(modules, match.start(), match.end())
    page = modules.done()
    code = Mask(page)
    for match in _CODE.finditer(page, start):
        if not match.group(1):
            _hide_lines(code, match.start(), match.end())
    return _hide_elements(page, scan(code.done(), len(page), start))


def _hide_elements(page: str, script: Script) -> str:
    mask = Mask(page)
    index = script.body
    while index < len(script.lexemes):
        lexeme, stop = script.lexemes[index], script.stops[index]
        name = script.words(index).lstrip("</")
        if lexeme.kind in ("container", "prop"):
            if lexeme.kind == "prop" and _is_switch(script, index):
                mask.hide(script.lexemes[index - 1].start, script.lexemes[stop - 1].end, instead=" ")
            _hide_braces(mask, script, index)
            index = stop
            continue
        if lexeme.kind == "tag" and not name[:1].islower():
            index = _end_of_tag(script, index)
            _hide(mask, lexeme.start, script.lexemes[index - 1].end)
            continue
        if lexeme.kind == "end_tag" and not name[:1].islower():
            _hide(mask, lexeme.start, lexeme.end)
        index += 1
    return mask.done()


def _end_of_tag(script: Script, index: int) -> int:
    """Return the index after the tag that begins at ``index``."""
    at = index + 1
    while at < script.stops[index]:
        if script.lexemes[at].kind == "tag_end":
            return at + 1
        at = script.stops[at]
    return at


def _is_switch(script: Script, index: int) -> bool:
    """Tell whether the braces at ``index`` are code that decides whether an element is hidden: it is then read."""
    inside = script.page[script.lexemes[index].start + 1 : script.lexemes[script.stops[index] - 1].end - 1]
    return (
        script.lexemes[index - 1].kind == "attribute"
        and script.words(index - 1) == "hidden"
        and inside.strip() != "true"
    )


def _hide_braces(mask: Mask, script: Script, index: int) -> None:
    """Hide an expression, but for a text in quotes or backticks that is all of it."""
    at, end = script.lexemes[index].start, script.lexemes[script.stops[index] - 1].end
    texts = _texts(script, index + 1, script.stops[index] - 1) if script.lexemes[index].kind == "container" else []
    for start, stop in texts:
        mask.hide(at, start)
        at = stop
    if texts:
        mask.hide(at, end)
    else:
        _hide(mask, at, end)


def _texts(script: Script, index: int, stop: int) -> list[tuple[int, int]]:
    """Return where the words of the literal stand that is all of ``index`` to ``stop``."""
    lexemes = script.lexemes
    if index >= stop or script.stops[index] != stop:
        return []
    if lexemes[index].kind == "string":
        return [(lexemes[index].start + 1, lexemes[index].end - 1)]
    inside = lexemes[index + 1 : stop] if lexemes[index].kind == "`" else ()
    return [(each.start, each.end) for each in inside if each.kind == "chunk" and each.parent == index]


def _hide(mask: Mask, start: int, end: int) -> None:
    """Hide what stands among words without a trace, and what has lines of its own as blank lines."""
    page = mask.page
    before = page[max(start - _WIDEST_INDENT, 0) : start].rpartition("\n")
    after = page[end : end + _WIDEST_INDENT].partition("\n")
    if before[1] and not (before[2] + after[0]).strip():
        _hide_lines(mask, start, end)
    else:
        mask.hide(start, end)


def _hide_lines(mask: Mask, start: int, end: int) -> None:
    """Hide what stands on lines, and keep the ends of the lines."""
    at = start
    while at < end:
        line_end = mask.page.find("\n", at, end)
        stop = line_end if line_end >= 0 else end
        mask.hide(at, stop, instead=" ")
        at = stop + 1
