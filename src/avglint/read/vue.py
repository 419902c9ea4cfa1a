"""Vue components: the markup of ``<template>``, with the lists and texts of ``<script>`` where they are used."""

import re
from collections.abc import Iterable, Iterator

from avglint.read.canonical import Page
from avglint.read.component_tags import with_components
from avglint.read.html import write_page
from avglint.read.html.names import VOID
from avglint.read.html.tokens import Token
from avglint.read.html.tree import build_tree
from avglint.read.masked import Mask, masked_tokens
from avglint.read.script.languages import is_never_met
from avglint.read.script.lexer import scan
from avglint.read.script.tokens import ScriptReader
from avglint.read.template.expression import show_expression
from avglint.read.template.values import Values

_TEMPLATE = re.compile(r"^<template\b[^>]*+>", re.MULTILINE)
_SCRIPT = re.compile(r"^<script\b[^>]*+>", re.MULTILINE)
_PATH = re.compile(r"\s*([A-Za-z_$][\w$]*(?:\.[\w$]+)*)\s*\Z")
_LOOP = re.compile(r".*\s(?:in|of)\s+([A-Za-z_$][\w$]*(?:\.[\w$]+)*)\s*\Z", re.DOTALL)
_LONGEST_LOOP = 300
_CONDITIONS = ("v-if", "v-else-if", "v-show")
_CONTENTS = ("v-html", "v-text")


def read_vue(original: str) -> Page:
    """Return the text of a single-file component; without ``<template>`` there is none."""
    reader = _read_script(original)
    opening = _TEMPLATE.search(original)
    closing = original.rfind("</template>")
    start = opening.end() if opening else len(original)
    end = max(closing, start)
    mask = _hide_braces(original, start, end, reader)
    page = mask.done()
    stream = _with_lists(masked_tokens(page, start, end, mask.shown, is_xml=True), reader)
    return write_page(build_tree(page, start, end, with_components(page, stream)), None)


def _read_script(original: str) -> ScriptReader:
    code = Mask(original)
    end = 0
    while opening := _SCRIPT.search(original, end):
        closing = original.find("</script", opening.end())
        code.hide(end, opening.end(), instead=" ")
        end = closing if closing >= 0 else len(original)
    return ScriptReader(scan(code.done(), end), is_vue=True)


def _hide_braces(original: str, start: int, end: int, reader: ScriptReader) -> Mask:
    mask = Mask(original)
    at = start
    while (opening := original.find("{{", at, end)) >= 0:
        closing = original.find("}}", opening, end)
        if closing < 0:
            break
        mask.hide(opening, opening + 2)
        path = _PATH.match(original, opening + 2, closing)
        if path:
            mask.show(opening + 2, closing, reader.words(path.group(1)))
        show_expression(mask, opening + 2, closing, Values({}))
        at = closing + 2
        mask.hide(opening, at)
    return mask


def _with_lists(stream: Iterable[Token], reader: ScriptReader) -> Iterator[Token]:
    """Yield the tokens in ``stream``, and before an element that is repeated for a list the items of that list."""
    open_elements: list[str] = []
    for token in stream:
        if token.name == "template":
            token = token._replace(name="div")
        if token.kind == "start":
            yield from _element(token, open_elements[-1] if open_elements else "", reader)
            if token.name not in VOID:
                open_elements.append(token.name)
            continue
        if token.kind == "end" and open_elements:
            open_elements.pop()
        yield token


def _element(token: Token, around: str, reader: ScriptReader) -> Iterator[Token]:
    """Yield the start of an element with the texts that its attributes put before it and in it."""
    marks = token.attributes
    if any(is_never_met(marks.get(name, "")) for name in _CONDITIONS):
        token = token._replace(attributes={**marks, "hidden": ""})
    loop = _LOOP.match(marks.get("v-for", "")[:_LONGEST_LOOP])
    if loop:
        yield from reader.constant(loop.group(1), around)
    yield token
    for name in _CONTENTS:
        if content := _PATH.match(marks.get(name, "")):
            yield from reader.constant(content.group(1))
