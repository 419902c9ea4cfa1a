"""What an element is by its name and attributes: hidden, part of the frame around the content, or a footer."""

import re
from collections.abc import Callable

from avglint.read.html.amounts import Amounts
from avglint.read.html.names import HEADINGS, MENU_WORDS
from avglint.read.html.tree import Node, Tree

_SCREEN_READER_ONLY = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", "skip-link"})
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BANNER_WORDS = ("banner", "consent", "notice", "bar", "popup", "modal", "dialog", "overlay")
_SKIP_LINK = re.compile(
    r"\s*(?:skip|(?:ga )?(?:direct )?naar|spring naar)\b.{0,30}\b(?:content|inhoud|navigation|navigatie)", re.I
)
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")


def is_hidden(tree: Tree, index: int, node: Node) -> bool:
    """Tell whether a reader does not see the element, or sees it only to skip the menu."""
    marks = node.attributes
    if not marks:
        return node.name == "dialog"
    if (
        "hidden" in marks
        or marks.get("aria-hidden", "").lower() == "true"
        or _HIDING_STYLE.search(marks.get("style", "")[:500])
    ):
        return True
    if node.name == "dialog":
        return "open" not in marks
    if node.name == "a" and marks.get("href", "").startswith("#") and _SKIP_LINK.match(tree.words(index, 5)[:60]):
        return True
    return not _SCREEN_READER_ONLY.isdisjoint(marks.get("class", "")[:500].lower().split())


def is_chrome(tree: Tree, index: int, amounts: Amounts) -> bool:
    """Tell whether an element is a menu, a banner or a control."""
    node = tree.nodes[index]
    if node.name == "button":
        return not _is_accordion(tree, index)
    test = _CHROME.get(node.name)
    named = test is not None and test(tree, index, amounts)
    return (named or _is_named_chrome(node)) and 2 * amounts.of(index) <= amounts.of(0)


def _is_named_chrome(node: Node) -> bool:
    """Tell whether role, class or id say that an element is a menu or a cookie banner."""
    if not node.attributes or node.name in ("html", "body", "main", "article", *HEADINGS):
        return False
    if node.attributes.get("role") in ("navigation", "search", "menu", "menubar"):
        return True
    for name in f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}"[:500].split():
        words = {word.lower() for word in _WORD.findall(name)}
        if words & MENU_WORDS or ("cookie" in name.lower() and any(word in name.lower() for word in _BANNER_WORDS)):
            return True
    return False


def _is_accordion(tree: Tree, index: int) -> bool:
    """Tell whether a button is the heading of a part that folds out."""
    parent = tree.nodes[tree.parents[index]].name
    marks = tree.nodes[index].attributes
    names = f"{marks.get('id', '')} {marks.get('class', '')}"[:500].lower()
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
    names = f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}"[:500]
    return any("footer" in (word.lower() for word in _WORD.findall(name)) for name in names.split())
