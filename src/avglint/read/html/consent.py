"""Cookie banners, whatever the page calls them: a few words on cookies with a button to accept or refuse them."""

import re
from collections.abc import Mapping

from avglint.lazy import Lazy
from avglint.read.html.tree import Tree

_CHOICE = re.compile(r"\b(?:accepte|accept|weiger|sta\b.*\btoe|toestaan|akkoord|begrepen|afwijzen|reject|allow)", re.I)
_COOKIES = re.compile(r"cookie|koekje", re.I)
_LONGEST = 1500
"""Characters. What is longer is more than a banner."""
_MOST_NODES = 400
_HIGHEST = 6
"""Elements around a button, in which its banner is looked for."""


def consent_banners(tree: Tree) -> frozenset[int]:
    """Return the elements that ask for consent to cookies, as the text in them and around their buttons shows."""
    texts = Lazy[int, str](lambda element: tree.words(element, _MOST_NODES))
    return frozenset(banner for button in _buttons(tree) if (banner := _banner_around(tree, button, texts)))


def _buttons(tree: Tree) -> list[int]:
    links = (index for index in tree.named("a") if _looks_like_button(tree, index))
    pressed = [*tree.named("button"), *links]
    return [index for index in pressed if _CHOICE.search(tree.words(index, 8)[:100])]


def _looks_like_button(tree: Tree, index: int) -> bool:
    marks = tree.nodes[index].attributes
    return marks.get("role") == "button" or bool(re.search("btn|button|cookie|accept", marks.get("class", "")[:500]))


def _banner_around(tree: Tree, button: int, texts: Mapping[int, str]) -> int:
    """Return the smallest element around a button that also speaks of cookies; 0 where that is no banner."""
    own = tree.words(button, 8)
    around = tree.parents[button]
    for _ in range(_HIGHEST):
        if tree.nodes[around].name in ("body", "html", "main", "article", "#page", "form") or tree.holds(around, "h1"):
            return 0
        text = texts[around]
        if len(text) > _LONGEST:
            return 0
        if _COOKIES.search(text.replace(own, "")):
            return around
        around = tree.parents[around]
    return 0
