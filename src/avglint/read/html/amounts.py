"""How much text the elements of a page hold: what tells a statement from the menus around it."""

from collections.abc import Sequence
from itertools import accumulate

from avglint.read.html.tree import Tree


def text_lengths(tree: Tree) -> list[int]:
    """Return for each node how many characters of text it is, without the white space around; 0 for an element."""
    page = tree.page
    return [0 if node.name else len(page[node.start : node.end].strip()) for node in tree.nodes]


class Amounts:
    """How much text the elements hold, in characters, without what is skipped; text in links counts apart."""

    def __init__(self, tree: Tree, skipped: frozenset[int], lengths: Sequence[int]) -> None:
        """``lengths`` are those of ``text_lengths``, which serve every choice of what is skipped."""
        self._stops = tree.stops
        prose = [0] * len(tree.nodes)
        linked = [0] * len(tree.nodes)
        index = link_stop = 0
        while index < len(tree.nodes):
            if index in skipped:
                index = tree.stops[index]
                continue
            if lengths[index]:
                counts = linked if index < link_stop else prose
                counts[index] = lengths[index]
            elif tree.nodes[index].name in ("a", "button"):
                link_stop = max(link_stop, tree.stops[index])
            index += 1
        self._prose = [0, *accumulate(prose)]
        self._linked = [0, *accumulate(linked)]

    def of(self, index: int) -> int:
        """Return the characters outside links in the element ``index``."""
        return self._prose[self._stops[index]] - self._prose[index]

    def mostly_links(self, index: int) -> bool:
        """Tell whether most of the element's text is in links."""
        return self._linked[self._stops[index]] - self._linked[index] > self.of(index)
