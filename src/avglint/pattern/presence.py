"""What a text holds of a vocabulary: the forms of words and the facts that patterns ask for."""

from collections.abc import Collection

from avglint.pattern.vocabulary import WordIndex


class Presence:
    """The forms and facts of one text, and the needles that they meet."""

    __slots__ = ("_held", "_index", "_keys", "needles")

    def __init__(self, index: WordIndex, held: Collection[int]) -> None:
        """``held``: the numbers of the forms and facts in the text."""
        self._index = index
        self._held = frozenset(held)
        self._keys: dict[int, frozenset[int]] = {}
        self.needles = index.met_by(held)

    def keys(self, needle: int) -> frozenset[int]:
        """Return the numbers of the forms and facts in the text that meet a needle of ``needles``."""
        found = self._keys.get(needle)
        if found is None:
            found = self._index.keys(needle)
            if len(found) > 1:
                found &= self._held
            self._keys[needle] = found
        return found
