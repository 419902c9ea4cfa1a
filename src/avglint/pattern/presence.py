"""What a text holds of a vocabulary: the forms of words and the facts that patterns ask for."""

from collections.abc import Collection

from avglint.lazy import Lazy
from avglint.pattern.vocabulary import WordIndex


class Presence:
    """The forms and facts of one text, and the needles that they meet."""

    __slots__ = ("_held", "_index", "keys", "needles")

    def __init__(self, index: WordIndex, held: Collection[int]) -> None:
        """``held``: the numbers of the forms and facts in the text."""
        self._index = index
        self._held = frozenset(held)
        self.keys: Lazy[int, frozenset[int]] = Lazy(self._present)
        """Of a needle of ``needles``, the forms and facts in the text that meet it."""
        self.needles = index.met_by(held)

    def _present(self, needle: int) -> frozenset[int]:
        keys = self._index.keys[needle]
        return keys & self._held if len(keys) > 1 else keys
