"""HTML to tags, texts and character references, each with its exact place, in linear time.

``html.parser`` would do the same, but takes quadratic time on broken markup (seconds for 40 kB of ``<a b='``) and
its treatment of broken markup differs between patch releases of Python. The rules here are those of the HTML standard.
"""

import html
import re
from collections.abc import Generator, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from avglint.read.html.foreign import Foreign
from avglint.read.html.names import VOID

_SPECIAL = re.compile(r"[<&]")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)(>?)")
_ATTRIBUTE_OR_END = re.compile(r"""[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>]*+))?+)""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{0,31};?)")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_RAW_IN_XML = frozenset({"script", "style"})
"""By the letter their content is markup too; pages are served as HTML as well, and keep it free of that."""
_RAW_END = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("title", "textarea", "script", "style")
}
_COMMENT_END = re.compile(r"--!?>")
_SHORT_COMMENTS = ("<!-->", "<!--->")
_CDATA = "<![CDATA["
_REFERENCES_IN = frozenset({"title", "textarea"})

TokenKind = Literal["text", "reference", "start", "end"]

NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


class Token(NamedTuple):
    """A stretch of the page. ``name`` is the tag's, in lower case; ``text`` what a reference stands for."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    text: str = ""
    attributes: Mapping[str, str] = NO_ATTRIBUTES
    closed: bool = False
    """Written ``<name/>``, where that does not end the element in HTML; where it does, an end tag follows."""


def tokens(page: str, start: int, end: int, is_xml: bool = False) -> Iterator[Token]:
    """Yield the tokens of ``page[start:end]`` in order; comments and declarations are left out.

    ``is_xml``: all of it goes by the rules that in HTML only hold for drawings and formulas, as in XHTML.
    """
    foreign = Foreign()
    raw = _RAW_IN_XML if is_xml else _RAW
    at = start
    while at < end:
        match = _SPECIAL.search(page, at, end)
        special = match.start() if match else end
        if special > at:
            yield Token("text", at, special)
        if special == end:
            return
        if page[special] == "<":
            token, at = _markup(page, special, end, is_xml or foreign.is_open)
        else:
            token, at = _reference(page, special, end)
        if token and token.name:
            is_raw = yield from _element(token, foreign, is_xml)
            if is_raw and token.name in raw:
                at = yield from _raw(page, at, end, token.name)
        elif token:
            yield token


def _element(token: Token, foreign: Foreign, is_xml: bool) -> Generator[Token, None, bool]:
    """Yield a tag with what it ends, and return whether what follows is the inside of an element of HTML."""
    for left in foreign.leave(token.name):
        yield Token("end", token.start, token.start, left)
    if token.kind == "end":
        foreign.end(token.name)
        yield token
        return False
    is_foreign = foreign.start(token.name, token.closed)
    ends = token.closed and (is_foreign or is_xml) and token.name not in VOID
    yield token._replace(closed=False) if ends else token
    if ends:
        yield Token("end", token.end, token.end, token.name)
    return not (ends or is_foreign)


def text_tokens(page: str, start: int, end: int) -> Iterator[Token]:
    """Yield ``page[start:end]``, a text in which there is no markup, with its character references."""
    at = start
    while (mark := page.find("&", at, end)) >= 0:
        if mark > at:
            yield Token("text", at, mark)
        token, at = _reference(page, mark, end)
        yield token
    if at < end:
        yield Token("text", at, end)


def _reference(page: str, at: int, end: int) -> tuple[Token, int]:
    match = _REFERENCE.match(page, at, end)
    if match:
        text = html.unescape(match.group())
        if text != match.group():
            return Token("reference", at, match.end(), text=text), match.end()
    return Token("text", at, at + 1), at + 1


def _markup(page: str, at: int, end: int, is_xml: bool) -> tuple[Token | None, int]:
    """Return the token at ``<`` (None for a comment) and where to go on."""
    tag = _TAG.match(page, at, end)
    if tag:
        return _tag(page, at, end, tag)
    if page.startswith("<!--", at):
        inside = at + 2 if page.startswith(_SHORT_COMMENTS, at) else at + 4
        comment = _COMMENT_END.search(page, inside, end)
        return None, comment.end() if comment else end
    if is_xml and page.startswith(_CDATA, at, end):
        return _cdata(page, at, end)
    if page.startswith(("<!", "<?", "</"), at):
        return None, _after(page, ">", at + 2, end)
    return Token("text", at, at + 1), at + 1


def _cdata(page: str, at: int, end: int) -> tuple[Token | None, int]:
    found = page.find("]]>", at, end)
    start, stop = at + len(_CDATA), end if found < 0 else found
    return Token("text", start, stop) if start < stop else None, min(stop + len("]]>"), end)


def _after(page: str, mark: str, at: int, end: int) -> int:
    """Return where the next ``mark`` ends; what is never closed runs to the end of the page."""
    found = page.find(mark, at, end)
    return end if found < 0 else found + len(mark)


def _tag(page: str, start: int, end: int, tag: re.Match[str]) -> tuple[Token | None, int]:
    ending, written, bare = tag.groups()
    attributes: dict[str, str] = {}
    closed = False
    at = tag.end()
    while not bare:
        match = _ATTRIBUTE_OR_END.match(page, at, end)
        if not match:
            return None, end
        bare, attribute, value = match.groups()
        at = match.end()
        if bare:
            closed = "/" in match.group()
        else:
            value = value.strip("\"'") if value else ""
            attributes.setdefault(attribute.lower(), html.unescape(value) if "&" in value else value)
    name = written.lower()
    if ending:
        return Token("end", start, at, name), at
    return Token("start", start, at, name, "", attributes or NO_ATTRIBUTES, closed), at


def _raw(page: str, at: int, end: int, name: str) -> Generator[Token, None, int]:
    """Yield the content of an element without markup inside, and return where its end tag begins."""
    pattern = _RAW_END.get(name) or re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    match = pattern.search(page, at, end)
    stop = match.start() if match else end
    if name in _REFERENCES_IN:
        yield from text_tokens(page, at, stop)
    elif at < stop:
        yield Token("text", at, stop)
    return stop
