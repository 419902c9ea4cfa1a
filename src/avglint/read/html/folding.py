"""What a reader folds out or has behind a tab: prose that a page hides until then."""

import re
from collections.abc import Iterator
from functools import cached_property

from avglint.read.html.names import HEADINGS
from avglint.read.html.tree import Node, Tree

_FOLDING = re.compile(r"accordion|faq|toggle|collaps|expand|expansion|switcher|read-?more|lees-?meer|tab-content")
_OTHERWISE_SHOWN = re.compile(
    r"pop-?up|modal|lightbox|overlay|off-?canvas|tooltip|dropdown-?menu|cookie|consent|error|success"
)
_NO_PROSE = frozenset({"dialog", "alertdialog", "alert", "menu", "listbox", "search", "navigation"})
_FEW_NODES = 12
"""Of so many nodes at most is what is pressed to fold out something."""


class Folding:
    """Of one page, what can be folded out."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def opens(self, index: int) -> bool:
        """Tell whether the page itself says that the element is prose which is opened elsewhere in it."""
        node = self._tree.nodes[index]
        named = node.attributes.get("id") in self._opened or node.attributes.get("role") == "tabpanel"
        return named and self._is_prose(index)

    def opened_by(self, index: int) -> bool:
        """Tell whether what is inside the element, or the element itself, opens prose: tabs, a button."""
        inside = self._tree.nodes[index : self._tree.stops[index]]
        names = {name for node in inside if node.attributes for name in _targets(node)}
        return any(self._is_prose(part) for name in names if (part := self._by_id.get(name)))

    def __contains__(self, index: int) -> bool:
        """Tell whether a reader can open the element, which is hidden: by a button, a tab or a heading beside it."""
        if self.opens(index):
            return True
        tree, parent = self._tree, self._tree.parents[index]
        if tree.nodes[parent].name == "form" or not self._is_prose(index):
            return False
        if _FOLDING.search(tree.nodes[index].names.lower()) or _FOLDING.search(tree.nodes[parent].names.lower()):
            return True
        before, after = self._beside.get(index, (0, 0))
        return bool(before and self._opener(before)) or bool(after and _is_pressed(tree.nodes[after]))

    def _is_prose(self, index: int) -> bool:
        """Tell whether a part has paragraphs in Dutch, and is no message, dialog or form."""
        node = self._tree.nodes[index]
        if node.attributes.get("role") in _NO_PROSE or not node.attributes.get("lang", "nl").lower().startswith("nl"):
            return False
        if _OTHERWISE_SHOWN.search(node.names.lower()):
            return False
        is_text = node.name == "p" or self._tree.holds(index, "p")
        return is_text and not self._tree.holds(index, "form", "input", "select")

    def _opener(self, index: int) -> bool:
        nodes, stop = self._tree.nodes, self._tree.stops[index]
        return stop - index <= _FEW_NODES and any(
            node.name in (*HEADINGS, "dt") or _is_pressed(node) for node in nodes[index:stop]
        )

    @cached_property
    def _opened(self) -> frozenset[str]:
        """The ids that something on the page opens."""
        return frozenset(name for node in self._tree.nodes if node.attributes for name in _targets(node))

    @cached_property
    def _by_id(self) -> dict[str, int]:
        nodes = enumerate(self._tree.nodes)
        return {node.attributes["id"]: index for index, node in nodes if "id" in node.attributes}

    @cached_property
    def _beside(self) -> dict[int, tuple[int, int]]:
        """Of each element the one before and the one after it in the same parent; 0 for none."""
        tree = self._tree
        last: dict[int, int] = {}
        before: dict[int, int] = {}
        after: dict[int, int] = {}
        for index, node in enumerate(tree.nodes):
            if index and node.name:
                previous = last.get(tree.parents[index], 0)
                before[index], after[previous] = previous, index
                last[tree.parents[index]] = index
        return {index: (previous, after.get(index, 0)) for index, previous in before.items()}


def _targets(node: Node) -> Iterator[str]:
    yield from node.attributes.get("aria-controls", "").split()
    toggles = any(name.endswith("toggle") for name in node.attributes) or _FOLDING.search(node.names.lower())
    if toggles:
        for name in ("href", "data-target", "data-bs-target"):
            if node.attributes.get(name, "").startswith("#"):
                yield node.attributes[name][1:]


def _is_pressed(node: Node) -> bool:
    """Tell whether an element is there to be pressed."""
    marks = node.attributes
    return (
        node.name in ("button", "summary")
        or marks.get("role") in ("button", "tab")
        or "aria-expanded" in marks
        or "onclick" in marks
        or bool(_FOLDING.search(node.names.lower()))
        or (node.name == "a" and marks.get("href", "").startswith("#") and len(marks["href"]) > 1)
    )
