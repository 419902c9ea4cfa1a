"""Elements to lines: what a browser would set on a line of its own, and what it marks it as."""

import re

from avglint.read.canonical import Line
from avglint.read.html.names import BLOCKS, HEADINGS
from avglint.read.html.protected import protected_email
from avglint.read.html.tree import Node, Tree
from avglint.read.laid_out import CellLine, is_laid_out
from avglint.read.writer import LineWriter

_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_PARTS = frozenset({"li", "thead", "tbody", "tfoot", "tr", "td", "th"})
_LAYOUT_CELL = 3_000
"""Characters of markup in one cell, above which a table serves to lay out the page."""


def write_elements(tree: Tree, root: int, skipped: frozenset[int], writer: LineWriter) -> None:
    """Write the element ``root`` and all in it, without what is ``skipped``, as lines of ``writer``."""
    walk = _Walk(tree, writer, skipped)
    index, stop = root, tree.stops[root]
    inside: list[int] = []
    while index < stop:
        while inside and tree.stops[inside[-1]] <= index:
            walk.leave(inside.pop())
        node = tree.nodes[index]
        if index in skipped:
            walk.pass_by(node)
            index = tree.stops[index]
            continue
        if address := protected_email(node.attributes):
            writer.decoded(address, node.start, tree.offset_after(index))
            index = tree.stops[index]
            continue
        if node.name:
            walk.enter(index)
            inside.append(index)
        else:
            walk.text(node)
        index += 1
    while inside:
        walk.leave(inside.pop())
    writer.end_block(tree.offset_after(root))


class _Walk:
    """What is open on the way through the tree, as far as it bears on the lines."""

    def __init__(self, tree: Tree, writer: LineWriter, skipped: frozenset[int]) -> None:
        self._tree = tree
        self._writer = writer
        self._skipped = skipped
        self._plain: set[int] = set()
        """The lists and tables that only lay out the page, with their items, rows and cells."""
        self._preformatted = 0
        self._in_head = False
        self._left = self._seam = -1
        """Where an inline element ended last; where one ended and the next began, with nothing in between."""

    def text(self, node: Node) -> None:
        self._part(node)
        if node.text:
            self._writer.decoded(node.text, node.start, node.end)
        elif self._preformatted:
            self._preformatted_text(node)
        else:
            self._writer.text(node.start, node.end)

    def _part(self, node: Node) -> None:
        """Part words that only a style sheet sets apart: ``<b>Inzage</b><span>Vragen``, ``<span>1</span>Doel``."""
        first, last = self._tree.page[node.start], self._writer.last_character
        between = self._seam >= self._left >= 0
        after_number = self._left == node.start and last.isdigit()
        if first.isupper() and (last.isalnum() or last in ".!?") and (between or after_number):
            self._writer.space(node.start, node.start)
        self._left = self._seam = -1

    def pass_by(self, node: Node) -> None:
        if node.name in BLOCKS:
            self._writer.end_block(node.start)

    def enter(self, index: int) -> None:
        node = self._tree.nodes[index]
        if node.name == "br":
            self._writer.end_line(node.start)
        elif level := _heading_level(node):
            self._writer.start_heading(level, node.start)
        elif node.name in _LISTS or node.name in ("table", "dl"):
            self._enter_group(index, node)
        elif node.name in _PARTS and self._tree.parents[index] in self._plain:
            self._plain.add(index)
            self._writer.end_block(node.start)
        elif node.name in ("li", "tr", "td", "th", "thead"):
            self._enter_part(index, node)
        elif node.name in BLOCKS or node.name == "button":
            self._writer.end_block(node.start)
        elif node.start == self._left:
            self._seam = node.start
        self._writer.bold += _is_bold(node)
        self._preformatted += node.name == "pre"

    def leave(self, index: int) -> None:
        node, writer = self._tree.nodes[index], self._writer
        after = self._tree.offset_after(index)
        if _heading_level(node):
            writer.end_heading()
        elif index in self._plain:
            writer.end_block(after)
        elif node.name in _LISTS:
            writer.end_list(after)
        elif node.name in ("table", "dl"):
            writer.end_group(after)
        elif node.name == "tr":
            writer.end_row(self._in_head or not self._tree.holds(index, "td"))
        elif node.name == "thead":
            self._in_head = False
        elif node.name in BLOCKS or node.name == "button":
            if node.name not in ("td", "th"):
                writer.end_block(after)
        else:
            self._left = after
        self._writer.bold -= _is_bold(node)
        self._preformatted -= node.name == "pre"

    def _enter_group(self, index: int, node: Node) -> None:
        if self._is_layout(index, node):
            self._plain.add(index)
            self._writer.end_block(node.start)
        elif node.name == "ol":
            self._writer.start_list(_integer(node.attributes.get("start"), 1), node.start)
        elif node.name in _LISTS:
            self._writer.start_list(None, node.start)
        else:
            self._writer.start_group(node.start)

    def _enter_part(self, index: int, node: Node) -> None:
        if node.name == "li" and self._tree.nodes[self._tree.parents[index]].name in _LISTS:
            self._writer.start_item(node.start, _integer(node.attributes.get("value"), None))
        elif node.name == "tr":
            self._writer.start_row(node.start)
        elif node.name == "thead":
            self._in_head = True
        elif node.name in ("td", "th"):
            self._writer.start_cell(node.start)
        else:
            self._writer.end_block(node.start)

    def _is_layout(self, index: int, node: Node) -> bool:
        """Tell whether a list or table merely lays out the page: with headings inside, it is no list of a statement."""
        tree = self._tree
        if tree.holds(index, *HEADINGS):
            return True
        if node.name != "table":
            return False
        if tree.holds(index, "table") or node.attributes.get("role") == "presentation":
            return True
        cells = tree.inside(index, "td", "th")
        rows = tree.inside(index, "tr")
        longest = max((tree.offset_after(cell) - tree.nodes[cell].start for cell in cells), default=0)
        if longest > _LAYOUT_CELL or len(cells) <= len(rows):
            return True
        return is_laid_out([[self._cell(cell) for cell in tree.inside(row, "td", "th")] for row in rows])

    def _cell(self, index: int) -> list[CellLine]:
        writer = LineWriter(self._tree.page)
        write_elements(self._tree, index, self._skipped, writer)
        return [_cell_line(line) for line in writer.lines]

    def _preformatted_text(self, node: Node) -> None:
        at = node.start
        while (stop := self._tree.page.find("\n", at, node.end)) >= 0:
            self._writer.text(at, stop)
            self._writer.end_line(stop)
            at = stop + 1
        self._writer.text(at, node.end)


def _heading_level(node: Node) -> int:
    if node.name in HEADINGS:
        return int(node.name[1])
    if node.attributes.get("role") == "heading":
        return _integer(node.attributes.get("aria-level"), 2) or 2
    return 0


def _cell_line(line: Line) -> CellLine:
    heading = line.hint.kind == "heading"
    return CellLine(line.text, line.bold or heading, line.hint.level > 0 and not heading)


def _is_bold(node: Node) -> bool:
    if node.name in ("b", "strong", "summary", "button") or node.attributes.get("role") in ("button", "tab"):
        return True
    return "style" in node.attributes and bool(_BOLD_STYLE.search(node.attributes["style"][:500]))


def _integer(value: str | None, default: int | None) -> int | None:
    return int(value) if value and len(value) < 9 and value.isascii() and value.isdigit() else default
