"""Tokens to a tree of elements, kept flat and in document order, so that nothing recurses however deep a page nests."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from avglint.read.html.names import BLOCKS, HEADINGS, IN_HEAD, VOID
from avglint.read.html.tokens import NO_ATTRIBUTES, Token, tokens

_CELLS = ("td", "th", "caption")
_LISTS = ("ul", "ol", "menu", "dir")
_TABLE_PARTS = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
_CLOSES_PARAGRAPH = BLOCKS - _TABLE_PARTS - {"html", "head", "body", "title"}

_IMPLIED_ENDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), (*_LISTS, *_CELLS)),
    "dt": (("dt", "dd"), ("dl", *_CELLS)),
    "dd": (("dt", "dd"), ("dl", *_CELLS)),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tbody": (("thead", "tbody", "tfoot", "caption"), ("table",)),
    "thead": (("thead", "tbody", "tfoot", "caption"), ("table",)),
    "tfoot": (("thead", "tbody", "tfoot", "caption"), ("table",)),
    "option": (("option",), ("select",)),
    **dict.fromkeys(HEADINGS, (HEADINGS, (*_CELLS, "div", "section"))),
}
"""What a start tag ends without an end tag, and the elements that keep it from looking further out."""


class Node(NamedTuple):
    """An element, or with an empty ``name`` a text. Offsets are those of its tag or text in the file."""

    name: str
    start: int
    end: int
    text: str = ""
    """What a character reference stands for; empty where the text is as in the file."""
    attributes: Mapping[str, str] = NO_ATTRIBUTES

    @property
    def names(self) -> str:
        """What the page itself calls an element: its id and classes, no more than its first 500 characters."""
        return f"{self.attributes.get('id', '')} {self.attributes.get('class', '')}"[:500]


class Tree(NamedTuple):
    """The nodes in document order; node 0 is the page itself."""

    page: str
    nodes: Sequence[Node]
    parents: Sequence[int]
    stops: Sequence[int]
    """For each node the index after its last descendant."""
    indexes: Mapping[str, Sequence[int]]
    """By name, the elements of that name, in order."""

    def named(self, name: str) -> Sequence[int]:
        """Return the elements called ``name``."""
        return self.indexes.get(name, ())

    def inside(self, index: int, *names: str) -> Sequence[int]:
        """Return the elements called one of ``names`` inside the element ``index``, by name and then in order."""
        found: list[int] = []
        for name in names:
            known = self.named(name)
            found.extend(known[bisect_right(known, index) : bisect_left(known, self.stops[index])])
        return found

    def first(self, index: int, name: str) -> int | None:
        """Return the first element called ``name`` inside the element ``index``."""
        known = self.named(name)
        at = bisect_right(known, index)
        return known[at] if at < len(known) and known[at] < self.stops[index] else None

    def holds(self, index: int, *names: str) -> bool:
        """Tell whether an element called one of ``names`` stands inside the element ``index``."""
        return any(self.first(index, name) is not None for name in names)

    def words(self, index: int, limit: int | None = None) -> str:
        """Return the text inside the element ``index``, of its first ``limit`` nodes only."""
        stop = self.stops[index] if limit is None else min(self.stops[index], index + limit)
        texts = (node for node in self.nodes[index:stop] if not node.name)
        return "".join(node.text or self.page[node.start : node.end] for node in texts)

    def offset_after(self, index: int) -> int:
        """Return the offset in the file where the element ``index`` ends."""
        stop = self.stops[index]
        return self.nodes[stop].start if stop < len(self.nodes) else self.nodes[0].end


def build_tree(page: str, start: int, end: int, stream: Iterable[Token] | None = None) -> Tree:
    """Return the elements of ``page[start:end]``, or of the tokens in ``stream``, for what is not plain HTML."""
    builder = _Builder(Node("#page", start, end))
    for token in tokens(page, start, end) if stream is None else stream:
        builder.take(token)
    return builder.done(page)


class _Builder:
    """Ends elements as browsers do; which are open is known by name, so that no tag makes it search the whole stack."""

    def __init__(self, root: Node) -> None:
        self._nodes = [root]
        self._parents = [0]
        self._stops = [0]
        self._indexes: dict[str, list[int]] = {}
        self._open = [0]
        self._depths: dict[str, list[int]] = {}
        """By name, where in ``_open`` elements of that name stand; ``#block`` for all blocks."""

    def take(self, token: Token) -> None:
        if token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token)
        else:
            self._append(Node("", token.start, token.end, token.text))

    def done(self, page: str) -> Tree:
        self._close_to(0)
        return Tree(page, self._nodes, self._parents, self._stops, self._indexes)

    def _append(self, node: Node) -> None:
        self._nodes.append(node)
        self._parents.append(self._open[-1])
        self._stops.append(len(self._nodes))

    def _start(self, token: Token) -> None:
        name = token.name
        if name not in IN_HEAD:
            self._close(("head",), ("body",))
        if name in _CLOSES_PARAGRAPH:
            self._close(("p",), _CELLS)
        if name in _IMPLIED_ENDS:
            self._close(*_IMPLIED_ENDS[name])
        self._append(Node(name, token.start, token.end, "", token.attributes))
        index = len(self._nodes) - 1
        self._indexes.setdefault(name, []).append(index)
        if name in VOID or (token.closed and name not in BLOCKS):
            return
        for key in (name, "#block") if name in BLOCKS else (name,):
            self._depths.setdefault(key, []).append(len(self._open))
        self._open.append(index)

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._append(Node("br", token.start, token.end))
            return
        depth = self._depth((name,))
        barrier = ("table",) if name in _TABLE_PARTS else _CELLS
        if name not in BLOCKS:
            barrier = ("#block",)
        if depth > self._depth(barrier) or (name == "table" and depth):
            self._close_to(depth)

    def _close(self, names: tuple[str, ...], barriers: tuple[str, ...]) -> None:
        depth = self._depth(names)
        if depth and depth > self._depth(barriers):
            self._close_to(depth)

    def _depth(self, names: Iterable[str]) -> int:
        """Return where in ``_open`` the innermost of ``names`` stands; 0 where none is open."""
        deepest = 0
        for name in names:
            if (depths := self._depths.get(name)) and depths[-1] > deepest:
                deepest = depths[-1]
        return deepest

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            index = self._open.pop()
            name = self._nodes[index].name
            self._stops[index] = len(self._nodes)
            for key in (name, "#block") if name in BLOCKS else (name,):
                if depths := self._depths.get(key):
                    depths.pop()
