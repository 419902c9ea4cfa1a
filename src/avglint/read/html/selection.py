"""Which parts of a page are the statement: not what is hidden, not the menus and banners around it.

Every choice is checked against the amount of text: what holds half of a page's text is never taken for a menu,
whatever it is called.
"""

from typing import NamedTuple

from avglint.read.html.amounts import Amounts, text_lengths
from avglint.read.html.chrome import is_chrome, is_footer, is_hidden
from avglint.read.html.consent import consent_banners
from avglint.read.html.folding import Folding, is_dutch
from avglint.read.html.names import NO_TEXT
from avglint.read.html.tree import Tree

_MAIN_SHARE = 0.5
_ARTICLE_SHARE = 0.7
_VISIBLE_SHARE = 0.2
_LEAD_SHARE = 0.2


class Selection(NamedTuple):
    """Nodes of the tree: where the statement stands, what to leave out of it, and the page's footers."""

    roots: tuple[int, ...]
    skipped: frozenset[int]
    footers: tuple[int, ...]


def select(tree: Tree, whole: bool = False) -> Selection:
    """Return what of ``tree`` is the statement. ``whole``: all that is visible, as of a fragment."""
    elements = [(index, node) for index, node in enumerate(tree.nodes) if node.name]
    lengths = text_lengths(tree)
    no_text = [index for index, node in elements if node.name in NO_TEXT]
    folding = Folding(tree)
    hidden = [index for index, node in elements if is_hidden(tree, index, node, folding)]
    skipped = frozenset(no_text).union(hidden)
    if whole:
        return Selection((0,), skipped, ())
    everything = Amounts(tree, frozenset(no_text), lengths)
    amounts = Amounts(tree, skipped, lengths)
    if amounts.of(0) < _VISIBLE_SHARE * everything.of(0):
        skipped, amounts = frozenset(no_text), everything
    chrome = [index for index, _ in elements[1:] if is_chrome(tree, index, amounts, folding)]
    if amounts.of(0):
        banners = (index for index in consent_banners(tree) if 2 * amounts.of(index) <= amounts.of(0))
        skipped = skipped.union(chrome, banners, _links_above(tree, amounts))
    return _arrange(tree, skipped, Amounts(tree, skipped, lengths))


def _links_above(tree: Tree, amounts: Amounts) -> list[int]:
    """Return what stands above the page's heading and holds links alone: a menu, whatever it is called."""
    heading = next(iter(tree.named("h1")), 0)
    above = [index for index in range(1, heading) if tree.nodes[index].name and tree.stops[index] <= heading]
    return [index for index in above if not amounts.of(index) and len(tree.inside(index, "a")) > 1]


def _arrange(tree: Tree, skipped: frozenset[int], amounts: Amounts) -> Selection:
    root = _main(tree, skipped, amounts)
    if not root:
        return Selection((0,), skipped, _footers(tree, skipped, amounts, root))
    lead = None if tree.holds(root, "h1") else _lead(tree, skipped, amounts, root)
    roots = {root, *_beside(tree, skipped, amounts, root), *(() if lead is None else (lead,))}
    return Selection(tuple(sorted(roots)), skipped, _footers(tree, skipped, amounts, root))


def _main(tree: Tree, skipped: frozenset[int], amounts: Amounts) -> int:
    """Return the element that holds the main content, 0 for the whole page."""
    roles = [index for index, node in enumerate(tree.nodes) if node.attributes.get("role") == "main"]
    mains, articles = [*tree.named("main"), *roles], list(tree.named("article"))
    for candidates, share in ((mains, _MAIN_SHARE), (articles, _ARTICLE_SHARE)):
        visible = [index for index in candidates if index not in skipped]
        largest = max(visible, key=amounts.of, default=0)
        if largest and amounts.of(largest) >= share * amounts.of(0) > 0:
            return largest
    return 0


def _beside(tree: Tree, skipped: frozenset[int], amounts: Amounts, root: int) -> list[int]:
    """Return the chapters that stand beside the main content, each in an element like it: with a heading and text."""
    like = tree.nodes[root]
    shown = (index for index in tree.named(like.name) if index != root and index not in skipped)
    beside = (index for index in shown if tree.parents[index] == tree.parents[root])
    alike = (index for index in beside if tree.nodes[index].attributes.get("class") == like.attributes.get("class"))
    return [index for index in alike if not amounts.mostly_links(index) and _is_chapter(tree, index)]


def _is_chapter(tree: Tree, index: int) -> bool:
    headings = tree.inside(index, "h2", "h3", "h4")
    linked = any(tree.holds(heading, "a") for heading in headings)
    other = tree.holds(index, "h1", "form", "input")
    return bool(headings) and not linked and not other and tree.holds(index, "p", "li") and is_dutch(tree, index)


def _lead(tree: Tree, skipped: frozenset[int], amounts: Amounts, root: int) -> int | None:
    """Return the part before the main content that bears the page's heading, where the main content has none."""
    before = [index for index in tree.named("h1") if index < root and amounts.of(index)]
    if not before or before[-1] in skipped:
        return None
    heading = before[-1]
    parent = tree.parents[heading]
    small = amounts.of(parent) <= _LEAD_SHARE * amounts.of(0)
    return parent if small and tree.stops[parent] <= root and parent not in skipped else heading


def _footers(tree: Tree, skipped: frozenset[int], amounts: Amounts, root: int) -> tuple[int, ...]:
    """Return the footers of the page: not those of an article in it."""
    found: list[int] = []
    content = {root} if root else {*tree.named("main"), *tree.named("article")}
    passed = 0
    for index in range(1, len(tree.nodes)):
        if index < passed:
            continue
        if index in content or index in skipped:
            passed = tree.stops[index]
        elif is_footer(tree.nodes[index]) and 2 * amounts.of(index) <= amounts.of(0):
            found.append(index)
            passed = tree.stops[index]
    return tuple(found)
