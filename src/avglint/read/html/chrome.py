"""What an element is by its name and attributes: hidden, part of the frame around the content, or a footer."""

import re
from collections.abc import Callable, Mapping

from avglint.read.html.amounts import Amounts
from avglint.read.html.folding import Folding
from avglint.read.html.hiding import is_unseen
from avglint.read.html.names import HEADINGS, MENU_WORDS, STRUCK
from avglint.read.html.tree import Node, Tree

_SCREEN_READER_ONLY = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", "skip-link"})
_BANNER = re.compile(
    r"banner|consent|notice|popup|modal|dialog|overlay|cookies?[_-]?bar|(?<![a-z])(?:tool)?bar(?![a-z])"
)
_CONSENT_TOOL = re.compile(r"cookie|cky|iubenda|osano|didomi|usercentrics|termly|truste|axeptio|(?<![a-z])cmp(?![a-z])")
"""``cmp`` by itself is any component of Adobe's AEM."""
_BESIDE = frozenset({"no", "with", "without", "has", "below", "zonder", "met"})
"""Right before a word for a menu at the end of a name: it is the content beside one ("with-sidebar")."""
_SKIP_LINK = re.compile(
    r"\s*(?:skip|(?:ga )?(?:direct )?naar|spring naar)\b.{0,30}\b(?:content|inhoud|navigation|navigatie)", re.I
)
_FADING = re.compile(r"\b(?:wow|animated?|fade\w*|reveal)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")


def is_hidden(tree: Tree, index: int, node: Node, folding: Folding) -> bool:
    """Tell whether a reader does not see the element, or sees it only to skip the menu.

    What can be folded out, or found by the browser's own search, can be seen.
    """
    marks = node.attributes
    if not marks:
        return node.name == "dialog" or node.name in STRUCK
    if is_unseen(node.name, marks):
        shown_later = marks.get("hidden") == "until-found" or (_fades_in(marks) and folding.is_prose(index))
        return node.name in STRUCK or not (shown_later or index in folding)
    if node.name == "dialog":
        return "open" not in marks
    if node.name == "a" and marks.get("href", "").startswith("#") and _SKIP_LINK.match(tree.words(index, 5)[:60]):
        return True
    return not _SCREEN_READER_ONLY.isdisjoint(marks.get("class", "")[:500].lower().split())


def _fades_in(marks: Mapping[str, str]) -> bool:
    """Tell whether an element is hidden until a script lets it fade in."""
    return "visibility" in marks.get("style", "") and bool(_FADING.search(marks.get("class", "")[:500]))


def is_chrome(tree: Tree, index: int, amounts: Amounts, folding: Folding) -> bool:
    """Tell whether an element is a menu, a banner or a control."""
    node = tree.nodes[index]
    if node.name == "button":
        return not (_is_accordion(tree, index) or folding.opened_by(index))
    if node.name == "nav" and folding.opens(index) and not amounts.mostly_links(index):
        return False
    if node.attributes.get("role") == "tablist" and folding.opened_by(index):
        return False
    test = _CHROME.get(node.name)
    named = test is not None and test(tree, index, amounts)
    return (named or _is_named_chrome(node)) and 2 * amounts.of(index) <= amounts.of(0)


def _is_named_chrome(node: Node) -> bool:
    """Tell whether role, class or id say that an element is a menu or a cookie banner."""
    if not node.attributes or node.name in ("html", "body", "main", "article", *HEADINGS):
        return False
    if node.attributes.get("role") in ("navigation", "search", "menu", "menubar"):
        return True
    return any(_is_menu(name) or _is_banner(name.lower()) for name in node.names.split())


def _is_menu(name: str) -> bool:
    """Tell whether a class or id says that an element is a menu; one of words beside each other may be a chapter's."""
    words = [word.lower() for word in _WORD.findall(name)]
    if MENU_WORDS.isdisjoint(words) or words[:2] == ["navigatie", "en"]:
        return False
    return not (words[-1] in MENU_WORDS and not _BESIDE.isdisjoint(words[-2:-1]))


def _is_banner(name: str) -> bool:
    return bool(_CONSENT_TOOL.search(name) and _BANNER.search(name))


def _is_accordion(tree: Tree, index: int) -> bool:
    """Tell whether a button, or what serves as one, is the heading of a part that folds out."""
    parent = tree.nodes[tree.parents[index]].name
    names = tree.nodes[index].names.lower()
    return parent in (*HEADINGS, "summary", "dt") or any(word in names for word in ("accordion", "collaps", "faq"))


def _is_page_header(tree: Tree, index: int, amounts: Amounts) -> bool:
    """Tell whether a ``<header>`` is the site's own, not the one that bears the statement's heading."""
    if not tree.holds(index, "h1"):
        return amounts.mostly_links(index) or not tree.holds(index, "h2", "h3")
    return len(tree.named("h1")) > 1 and tree.first(index, "h1") == tree.named("h1")[0]


def _is_side_menu(tree: Tree, index: int, amounts: Amounts) -> bool:
    del tree
    return amounts.mostly_links(index)


def _always(tree: Tree, index: int, amounts: Amounts) -> bool:
    del tree, index, amounts
    return True


_CHROME: dict[str, Callable[[Tree, int, Amounts], bool]] = {
    "nav": _always,
    "header": _is_page_header,
    "aside": _is_side_menu,
}


def is_footer(node: Node) -> bool:
    """Tell whether an element says of itself that it is a footer."""
    if node.name == "footer":
        return True
    if not node.attributes or node.name in ("html", "body", ""):
        return False
    return any("footer" in (word.lower() for word in _WORD.findall(name)) for name in node.names.split())
