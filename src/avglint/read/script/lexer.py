"""JavaScript and TypeScript with JSX, cut into pieces that know which of them enclose each other; nothing is refused.

It knows no grammar: brackets, strings, templates, comments and elements are enough to tell text from code. Astro writes
the same, except that a file begins as markup (``markup=True``) with the habits of HTML: void elements, comments, raw
scripts and styles.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from avglint.read.html.names import VOID

Kind = Literal[
    "word", "string", "op", "(", "[", "{", "`", "${", "close", "chunk",
    "tag", "attribute", "value", "prop", "tag_end", "text", "container", "end_tag",
]  # fmt: skip
"""``chunk``: the text of a template literal; ``value`` and ``prop``: an attribute's, in quotes or in braces;
``container``: the braces of an expression among the text of an element."""

_CODE = re.compile(
    r"""(?P<space>\s++)|(?P<line>//[^\n]*+)|(?P<block>/\*)|(?P<string>"(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?)"""
    r"""|(?P<word>[\w$]++)|(?P<end_tag></[\w.:$-]*+\s*+>)|(?P<less><)|(?P<slash>/)|(?P<open>[(\[{`])|(?P<close>[)\]}])"""
    r"""|(?P<op>=>|===?|!==?|&&|\|\||\?\?|\?\.|\.\.\.|.)""",
    re.DOTALL,
)
_REGEX = re.compile(r"/(?![*/])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}+\]){1,500}+/[a-z]*+")
_TAG = re.compile(r"<([A-Za-z_$][\w.:$-]*+)?+")
_NO_TAG = re.compile(r"\s*+(?:,|extends\b|=)|[^\s/>{]")
_IN_TAG = re.compile(
    r"""(?P<space>\s++|//[^\n]*+|/\*)|(?P<tag_end>/?>)|(?P<prop>\{)|(?P<template>`)|(?P<value>"[^"]*+"|'[^']*+')"""
    r"""|(?P<attribute>[^\s/>={}"'`<;()]++)|(?P<wrong>[;()])|(?P<other>.)""",
    re.DOTALL,
)
_IN_TEXT = re.compile(r"[<{]")
_END_TAG = re.compile(r"</([\w.:$-]*+)[^>]*+>?")
_CHUNK = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))++", re.DOTALL)
_CLOSED = re.compile(r"</([\w.:$-]*+)\s*+>")
_BEFORE_VALUE = frozenset(
    {"return", "default", "case", "yield", "await", "else", "in", "of", "typeof", "do", "void", "new", "throw"}
)
_OPENS = {")": "(", "]": "[", "}": "{"}
_BRACES = frozenset({"{", "${", "prop", "container"})
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}


class Lexeme(NamedTuple):
    """A piece of the file. ``parent`` is the index of the bracket, template or tag around it; -1 at the top."""

    kind: Kind
    start: int
    end: int
    parent: int


class Script(NamedTuple):
    """A file in pieces; comments and white space between pieces of code are left out."""

    page: str
    lexemes: Sequence[Lexeme]
    stops: Sequence[int]
    """For a bracket, template or tag the index after its end; for other pieces the next index."""
    body: int
    """The index of the first piece of the markup, where a file has code and then markup; else the number of pieces."""

    def words(self, index: int) -> str:
        """Return the characters of a piece."""
        return self.page[self.lexemes[index].start : self.lexemes[index].end]


def scan(page: str, end: int, markup: int | None = None) -> Script:
    """Return the pieces of ``page[:end]``: code, from the offset ``markup`` on markup."""
    lexer = _Lexer(page, end)
    lexer.run(0, end if markup is None else markup)
    body = len(lexer.lexemes)
    if markup is not None:
        lexer.markup = True
        lexer.run(markup, end)
    return Script(page, lexer.lexemes, lexer.stops, body)


class _Frame(NamedTuple):
    key: str
    """What ends it: a bracket, a backtick, or ``<`` with the name of an element."""
    kind: str
    piece: int


class _Lexer:
    def __init__(self, page: str, end: int) -> None:
        self.lexemes: list[Lexeme] = []
        self.stops: list[int] = []
        self.markup = False
        self._page = page
        self._end = end
        self._closed = set(_CLOSED.findall(page, 0, end))
        self._frames: list[_Frame] = []
        self._depths: dict[str, list[int]] = {}
        self._walls: list[int] = []
        """The depths of the frames that a bracket cannot close across: elements, tags and templates."""

    def run(self, at: int, end: int) -> None:
        self._end = end
        modes = {"tag": self._in_tag, "element": self._in_text, "`": self._in_template}
        outermost = self._in_text if self.markup else self._in_code
        while at < self._end:
            mode = modes.get(self._frames[-1].kind, self._in_code) if self._frames else outermost
            at = mode(at)
        self._close_to(0)

    def _add(self, kind: Kind, start: int, end: int) -> int:
        self.lexemes.append(Lexeme(kind, start, end, self._frames[-1].piece if self._frames else -1))
        self.stops.append(len(self.lexemes))
        return end

    def _open(self, kind: Kind, key: str, start: int, end: int) -> int:
        self._add(kind, start, end)
        self._push(_Frame(key, "tag" if kind == "tag" else kind, len(self.lexemes) - 1))
        return end

    def _push(self, frame: _Frame) -> None:
        self._depths.setdefault(frame.key, []).append(len(self._frames))
        if frame.kind in ("tag", "element", "`"):
            self._walls.append(len(self._frames))
        self._frames.append(frame)

    def _pop(self) -> _Frame:
        frame = self._frames.pop()
        self._depths[frame.key].pop()
        if self._walls and self._walls[-1] == len(self._frames):
            self._walls.pop()
        self.stops[frame.piece] = len(self.lexemes)
        return frame

    def _close_to(self, depth: int) -> None:
        while len(self._frames) > depth:
            self._pop()

    def _close(self, key: str, kind: Kind, start: int, end: int, wall: bool) -> bool:
        """Close the innermost frame called ``key``, and what is open inside it; tell whether there was one."""
        depths = self._depths.get(key)
        if not depths or (wall and self._walls and depths[-1] < self._walls[-1]):
            return False
        self._close_to(depths[-1] + 1)
        self._add(kind, start, end)
        self._pop()
        return True

    def _in_code(self, at: int) -> int:
        match = _CODE.match(self._page, at, self._end)
        if not match:
            return self._end
        end, text = match.end(), match.group()
        kind = match.lastgroup
        if kind in ("space", "line"):
            return end
        if kind == "block":
            return self._after("*/", end)
        if kind in ("word", "string"):
            return self._add("word" if kind == "word" else "string", at, end)
        if kind == "open":
            return self._open(text, text, at, end)  # type: ignore[arg-type]
        return self._ending(kind, text, at, end) or self._beginning(kind, at) or self._add("op", at, at + len(text))

    def _ending(self, kind: str | None, text: str, at: int, end: int) -> int:
        """Close the bracket or element that ends here, and return where; 0 where none does."""
        if kind == "close" and self._close(_OPENS[text], "close", at, end, wall=True):
            return end
        if kind == "end_tag" and self._close(f"<{text[2:-1].rstrip()}", "end_tag", at, end, wall=False):
            return end
        return self._add("op", at, at + 1) if kind == "end_tag" else 0

    def _beginning(self, kind: str | None, at: int) -> int:
        """Take the element or regular expression that begins here, and return where; 0 where none does."""
        if kind not in ("less", "slash") or not self._begins_value():
            return 0
        if kind == "less":
            return self._tag(at)
        regex = _REGEX.match(self._page, at, self._end)
        return self._add("op", at, regex.end()) if regex else 0

    def _begins_value(self) -> bool:
        """Tell whether a value can begin here, rather than an operator stand."""
        if not self.lexemes:
            return True
        last = self.lexemes[-1]
        if last.kind == "word":
            return self._page[last.start : last.end] in _BEFORE_VALUE
        return last.kind not in ("string", "close", "end_tag", "tag_end", "chunk")

    def _tag(self, at: int) -> int:
        """Begin an element and return where its name ends; 0 where there is none."""
        match = _TAG.match(self._page, at, self._end)
        if not match or (match.end() < self._end and _NO_TAG.match(self._page, match.end(), self._end)):
            return 0
        if match.group(1) is None and self._page[match.end() : match.end() + 1] != ">":
            return 0
        return self._open("tag", f"<{match.group(1) or ''}", at, match.end())

    def _in_tag(self, at: int) -> int:
        match = _IN_TAG.match(self._page, at, self._end)
        if not match:
            return self._end
        end, kind = match.end(), match.lastgroup
        if kind == "tag_end":
            return self._end_of_tag(at, end)
        if kind == "prop":
            return self._open("prop", "{", at, end)
        if kind == "template":
            return self._open("`", "`", at, end)
        if kind in ("value", "attribute"):
            return self._add("value" if kind == "value" else "attribute", at, end)
        if kind == "wrong" and not self.markup:
            self._pop()
            return at
        return self._after("*/", end) if match.group() == "/*" else end

    def _end_of_tag(self, at: int, end: int) -> int:
        self._add("tag_end", at, end)
        frame = self._pop()
        name = frame.key[1:]
        if end - at == 2 or name not in self._closed or (self.markup and name in VOID):
            return end
        if self.markup and name in _RAW:
            raw = _RAW[name].search(self._page, end, self._end)
            return raw.start() if raw else self._end
        self._push(_Frame(frame.key, "element", frame.piece))
        return end

    def _in_text(self, at: int) -> int:
        match = _IN_TEXT.search(self._page, at, self._end)
        stop = match.start() if match else self._end
        if stop > at:
            return self._add("text", at, stop)
        if self._page[at] == "{":
            return self._open("container", "{", at, at + 1)
        if end_tag := _END_TAG.match(self._page, at, self._end):
            self._close(f"<{end_tag.group(1)}", "end_tag", at, end_tag.end(), wall=False)
            return end_tag.end()
        if self.markup and self._page.startswith("<!", at):
            comment = self._page.startswith("<!--", at)
            return self._after("-->" if comment else ">", at + 2)
        return self._tag(at) or self._add("text", at, at + 1)

    def _in_template(self, at: int) -> int:
        if chunk := _CHUNK.match(self._page, at, self._end):
            return self._add("chunk", at, chunk.end())
        if self._page.startswith("${", at):
            return self._open("${", "{", at, at + 2)
        if self._page[at] == "`":
            self._close("`", "close", at, at + 1, wall=False)
        return at + 1

    def _after(self, mark: str, at: int) -> int:
        found = self._page.find(mark, at, self._end)
        return self._end if found < 0 else found + len(mark)
