"""What a text holds of a vocabulary: the forms of words and the facts that patterns ask for."""

from collections.abc import Collection, Sequence
from typing import Any

from avglint.lazy import Lazy
from avglint.pattern.vocabulary import GROUPS, WordIndex

Op = list[Any]


class Presence:
    """The forms and facts of one text, and the needles that they meet."""

    __slots__ = ("_forms", "_index", "_viable", "alternatives", "forms", "needles")

    def __init__(self, index: WordIndex, forms: Collection[int], facts: Collection[int] = ()) -> None:
        """``forms`` and ``facts``: their numbers."""
        self._index = index
        self._forms = frozenset(forms)
        self.needles = index.met_by(forms) | set(facts)
        """The numbers of the needles and the facts in the text."""
        self.forms: Lazy[int, frozenset[int]] = Lazy(lambda needle: self._index.forms_of[needle] & self._forms)
        """Of a needle, the forms in the text that meet it."""
        self.alternatives: Lazy[int, list[Sequence[int]]] = Lazy(self._alternatives)
        """Of a group, what each of its alternatives needs that the text may meet."""
        self._viable: dict[int, list[Op]] = {}

    def holds(self, need: Sequence[int]) -> bool:
        """Return whether the text holds all that is needed, if not always in one place."""
        for item in need:  # a loop: a generator would take twice the time, and most answers are no, at once
            if item in self.needles:
                continue
            if item < GROUPS or not self.alternatives[item]:
                return False
        return True

    def _alternatives(self, group: int) -> list[Sequence[int]]:
        return [need for need in self._index.groups[group - GROUPS] if self.holds(need)]

    def viable(self, op: Op) -> list[Op]:
        """Return the alternatives of ``op`` that the text may meet."""
        found = self._viable.get(id(op))
        if found is None:
            holds = self.holds
            found = [option for option, need in zip(op[1], op[2], strict=True) if holds(need)]
            self._viable[id(op)] = found
        return found
