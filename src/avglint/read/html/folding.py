"""What a reader folds out or has behind a tab: prose that a page hides until then."""

import re
from collections.abc import Iterator
from functools import cached_property

from avglint.read.html.hiding import is_unseen
from avglint.read.html.names import HEADINGS
from avglint.read.html.tree import Node, Tree

_FOLDING = re.compile(
    r"accordion|faq|toggle|collaps|expand|expansion|(?<!language-)(?<!lang-)switcher|read-?more|lees-?meer|tab-content"
)
_OTHERWISE_SHOWN = re.compile(
    r"pop-?up|modal|fancybox|lightbox|overlay|off-?canvas|tooltip|dropdown-?menu|cookie|consent|error|success|thank"
    r"|confirm|response|result|print|chat|share|promo|wel(?:come|kom)|newsletter|nieuwsbrief|template|message|melding"
)
_NO_PROSE = frozenset(
    {"dialog", "alertdialog", "alert", "menu", "listbox", "search", "navigation", "status", "tooltip"}
)
_MORE = re.compile(r"\b(?:lees|meer|toon|verder|uitklap\w*|more)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|and|your|our|of|with)\b", re.IGNORECASE)
_DUTCH = re.compile(r"\b(?:de|het|een|van|uw|je|wij|we|en|op|met)\b", re.IGNORECASE)
_SAMPLE = 60
_FEW_NODES = 12
"""Of so many nodes at most is what is pressed to fold out something."""
_FEWEST_PARTS = 3
"""So many hidden parts below headings of their own are an accordion, though nothing says so."""
_HIGHEST = 20


def is_dutch(tree: Tree, index: int) -> bool:
    """Tell whether the beginning of an element's text is not in English, and the element doesn't say it is foreign."""
    words = tree.words(index, _SAMPLE)[:2000]
    foreign = not tree.nodes[index].attributes.get("lang", "nl").lower().startswith("nl")
    return not foreign and len(_ENGLISH.findall(words)) <= len(_DUTCH.findall(words))


class Folding:
    """Of one page, what can be folded out."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def opens(self, index: int) -> bool:
        """Tell whether the page itself says that the element is prose which is opened elsewhere in it."""
        node = self._tree.nodes[index]
        named = node.attributes.get("id") in self._opened or node.attributes.get("role") == "tabpanel"
        return named and self.is_prose(index)

    def opened_by(self, index: int) -> bool:
        """Tell whether what is inside the element, or the element itself, opens prose: tabs, a button."""
        inside = self._tree.nodes[index : self._tree.stops[index]]
        names = {name for node in inside if node.attributes for name in _targets(node)}
        return any(self.is_prose(part) for name in names if (part := self._by_id.get(name)))

    def __contains__(self, index: int) -> bool:
        """Tell whether a reader can open the element, which is hidden: by a button, a tab or a heading beside it."""
        if self.opens(index):
            return True
        tree, parent = self._tree, self._tree.parents[index]
        if not self.is_prose(index):
            return False
        if _FOLDING.search(tree.nodes[index].names.lower()) or _FOLDING.search(tree.nodes[parent].names.lower()):
            return True
        before, after = self._beside.get(index, (0, 0))
        return bool(before and self._opener(before)) or bool(after and self._shows_more(after))

    def is_prose(self, index: int) -> bool:
        """Tell whether a part has paragraphs in Dutch, and is no message, dialog or part of a form."""
        tree, node = self._tree, self._tree.nodes[index]
        if node.attributes.get("role") in _NO_PROSE or not (node.name == "p" or tree.holds(index, "p")):
            return False
        if any(_OTHERWISE_SHOWN.search(each.names.lower()) for each in tree.nodes[index : index + 4] if each.name):
            return False
        return not tree.holds(index, "form", "input", "select") and not self._in_form(index) and is_dutch(tree, index)

    def _in_form(self, index: int) -> bool:
        around = self._tree.parents[index]
        for _ in range(_HIGHEST):
            if self._tree.nodes[around].name == "form" and not self._tree.holds(around, *HEADINGS):
                return True
            around = self._tree.parents[around]
        return False

    def _opener(self, index: int) -> bool:
        nodes, stop = self._tree.nodes, self._tree.stops[index]
        if stop - index > _FEW_NODES:
            return False
        pressed = any(node.name == "dt" or _is_pressed(node) for node in nodes[index:stop])
        return pressed or (nodes[index].name in HEADINGS and self._hidden_below_headings >= _FEWEST_PARTS)

    def _shows_more(self, index: int) -> bool:
        words = self._tree.words(index, _FEW_NODES)
        return _is_pressed(self._tree.nodes[index]) and len(words) <= 60 and bool(_MORE.search(words))

    @cached_property
    def _hidden_below_headings(self) -> int:
        nodes = self._tree.nodes
        return sum(
            nodes[before].name in HEADINGS and is_unseen(nodes[index].name, nodes[index].attributes)
            for index, (before, _) in self._beside.items()
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
    if any(name.endswith("toggle") for name in node.attributes) or _FOLDING.search(node.names.lower()):
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
