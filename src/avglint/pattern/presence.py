"""What a text holds of a vocabulary: the words and the facts that patterns ask for."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from avglint.lazy import Lazy
from avglint.pattern.vocabulary import GROUPS, WordIndex

Op = list[Any]


class Presence:
    """The words and facts of one text, by what they meet."""

    __slots__ = ("_any", "_forms", "_index", "_met", "_viable", "alternatives", "needles")

    def __init__(self, index: WordIndex, met: Mapping[int, Sequence[str]], facts: Collection[int] = ()) -> None:
        """``met``: of each form that is there, the different words that meet it; ``facts``: their numbers."""
        self._index = index
        self._met = met
        self._forms = frozenset(met)
        self.needles = index.met_by(met) | set(facts)
        """The numbers of the needles and the facts in the text."""
        self.alternatives: Lazy[int, list[Sequence[int]]] = Lazy(self._alternatives)
        """Of a group, what each of its alternatives needs that the text may meet."""
        self._any: Lazy[int, bool] = Lazy(self._holds_any)
        """Of a group, whether the text may meet one of its alternatives: most often that is all there is to know."""
        self._viable: dict[int, list[Op]] = {}

    def words(self, needle: int) -> list[str]:
        """Return the different words in the text that meet a needle; some may be there twice."""
        found: list[str] = []
        for form in self._index.forms_of[needle] & self._forms:
            found += self._met[form]
        return found

    def holds(self, need: Sequence[int]) -> bool:
        """Return whether the text holds all that is needed, if not always in one place."""
        for item in need:  # a loop: a generator would take twice the time, and most answers are no, at once
            if item in self.needles:
                continue
            if item < GROUPS or not self._any[item]:
                return False
        return True

    def _holds_any(self, group: int) -> bool:
        alone, together = self._index.groups[group]
        if not alone.isdisjoint(self.needles):
            return True
        for first in together.keys() & self.needles:
            for need in together[first]:
                if self.holds(need):
                    return True
        return any(self.holds(need) for first, needs in together.items() if first >= GROUPS for need in needs)

    def _alternatives(self, group: int) -> list[Sequence[int]]:
        alone, together = self._index.groups[group]
        found: list[Sequence[int]] = [(item,) for item in alone & self.needles]
        for first, needs in together.items():
            if first in self.needles or first >= GROUPS:
                found += [need for need in needs if self.holds(need)]
        return found

    def viable(self, op: Op) -> list[Op]:
        """Return the alternatives of ``op`` that the text may meet."""
        found = self._viable.get(id(op))
        if found is None:
            holds = self.holds
            found = [option for option, need in zip(op[1], op[2], strict=True) if holds(need)]
            self._viable[id(op)] = found
        return found
