"""Cookie banners, whatever the page calls them: a few words on cookies with a button to accept or refuse them."""

import re
from collections.abc import Mapping

from avglint.lazy import Lazy
from avglint.read.html.names import HEADINGS
from avglint.read.html.tree import Tree

_CHOICE = re.compile(
    r"\s*(?:ja,? )?(?:ik )?(?:ga )?(?:alle(?:s|en)? )?(?:cookies )?"
    r"(?:accepte(?:er|ren)|weiger(?:en)?|akkoord|begrepen|toestaan|sta .{0,20}toe|afwijzen|accept|reject|allow)\b"
    r".{0,25}\Z",
    re.IGNORECASE | re.DOTALL,
)
_COOKIES = re.compile(r"cookie|koekje", re.IGNORECASE)
_LOOKS = re.compile(r"btn|button|cookie|accept")
_SENTENCES = frozenset({"p", "li", "td", "th", "tr", "dd", "dt", "details", "blockquote", "summary"})
_WHOLE = frozenset({"body", "html", "main", "article", "#page", *HEADINGS})
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
    return [index for index in pressed if _CHOICE.match(tree.words(index, 8)[:100])]


def _looks_like_button(tree: Tree, index: int) -> bool:
    marks = tree.nodes[index].attributes
    return marks.get("role") == "button" or bool(_LOOKS.search(marks.get("class", "")[:500]))


def _banner_around(tree: Tree, button: int, texts: Mapping[int, str]) -> int:
    """Return the smallest element around a button that also speaks of cookies; 0 where that is no banner.

    A chapter with a heading is none, nor is a sentence or a row with a button in it.
    """
    own = tree.words(button, 8)
    around = tree.parents[button]
    for _ in range(_HIGHEST):
        name, text = tree.nodes[around].name, texts[around]
        rest = text.replace(own, "")
        if name in _WHOLE or len(text) > _LONGEST or (name in _SENTENCES and rest.strip()):
            return 0
        if _COOKIES.search(rest):
            return 0 if tree.holds(around, *HEADINGS) else around
        around = tree.parents[around]
    return 0
