"""Words that a line end divides: which hyphens belong to them, and which only divide them."""

import re

_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_BEFORE = re.compile(r"([\w-]+)[-‐]\Z")
_AFTER = re.compile(r"[\w-]+")
_LINKED = frozenset({"en", "of", "en/of", "dan", "als", "noch", "tot", "and", "or"})
"""Before these a hyphen stands for a part that two words share: "privacy- en cookieverklaring"."""
_URL = re.compile(r"(?:https?://|www\.)\S*[/_.?=&-]\Z|\S+@\S*[.-]?\Z")
_OWN = frozenset({"e", "non", "ex", "niet", "co", "semi", "b2b", "it", "id", "web", "on", "off"})
"""What is joined to a word by a hyphen of its own."""


class Words:
    """The words of the whole text, to tell which hyphens are in them where no line ends."""

    def __init__(self, text: str) -> None:
        self._known = set(_WORD.findall(text.lower()))

    def joint(self, before: str, after: str) -> tuple[int, str]:
        """Return how many characters to take off ``before``, and what to put between it and ``after``."""
        if _URL.search(before) and not after[:1].isupper() and " " not in before[-1:]:
            return (0, "") if before[-1] in "/_.?=&-" else (0, " ")
        match, following = _BEFORE.search(before), _AFTER.match(after)
        if not match or not following:
            return 0, " " if not before.endswith(("/", "‐")) or not after[:1].islower() else ""
        first, second = match.group(1), following.group()
        if second.lower() in _LINKED:
            return 0, " "
        if f"{first}{second}".lower() in self._known:
            return 1, ""
        if f"{first}-{second}".lower() in self._known or first.lower() in _OWN:
            return 0, ""
        if second[0].islower() and not first[-1].isdigit() and not (len(first) > 1 and first.isupper()):
            return 1, ""
        return 0, ""
