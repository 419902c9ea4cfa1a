"""What a text holds of a vocabulary: the words and the facts that patterns ask for."""

from collections.abc import Collection, Mapping, Sequence

from avglint.lazy import Lazy
from avglint.pattern.index import WordIndex
from avglint.pattern.needs import GROUPS, Op


class Presence:
    """The words and facts of one text, by what they meet."""

    __slots__ = ("_any", "_index", "_viable", "met", "needles")

    def __init__(self, index: WordIndex, met: Mapping[int, Sequence[str]], facts: Collection[int] = ()) -> None:
        """``met``: of each form that is there, the different words that meet it; ``facts``: their numbers."""
        self._index = index
        self.met = met
        """Of each form in the text, the different words that meet it."""
        self.needles = index.needles_with(met).union(facts)
        """The numbers of the needles and the facts in the text."""
        self._any: Lazy[int, bool] = Lazy(self._holds_any)
        """Of a group, whether the text may meet one of its alternatives: most often that is all there is to know."""
        self._viable: dict[int, list[Op]] = {}

    def forms_of(self, needle: int) -> Collection[int]:
        """Return the forms of a needle that are in the text."""
        return self.met.keys() & self._index.forms_of[needle]

    def words(self, needle: int) -> list[str]:
        """Return the different words in the text that meet a needle; some may be there twice."""
        found: list[str] = []
        for form in self.forms_of(needle):
            found += self.met[form]
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
        alone, together, others = self._index.groups[group]
        if not alone.isdisjoint(self.needles):
            return True
        for first in together.keys() & self.needles:
            for rest in together[first]:
                if self.holds(rest):
                    return True
        return any(map(self.holds, others))

    def where_any(self, group: int, holding: Mapping[int, int]) -> int:
        """Return which windows hold what an alternative of a group needs; ``holding`` tells which hold an item."""
        alone, together, others = self._index.groups[group]
        found = 0
        for item in alone & self.needles:
            found |= holding[item]
        for first in together.keys() & self.needles:
            among = holding[first]
            for rest in together[first]:
                found |= self.where_all(rest, holding, among)
        for need in others:
            found |= self.where_all(need, holding, -1)
        return found

    def where_all(self, need: Sequence[int], holding: Mapping[int, int], among: int) -> int:
        """Return which of the windows ``among`` hold all that is needed; ``holding`` tells which hold an item."""
        for item in need:
            if item in self.needles or item >= GROUPS:
                among &= holding[item]
                if among:
                    continue
            return 0
        return among

    def viable(self, op: Op) -> list[Op]:
        """Return the alternatives of ``op`` that the text may meet."""
        found = self._viable.get(id(op))
        if found is None:
            holds = self.holds
            by_first, others = self._index.alternatives(op)
            found = [
                option for first in by_first.keys() & self.needles for option, rest in by_first[first] if holds(rest)
            ]
            found += [option for option, need in others if holds(need)]
            self._viable[id(op)] = found
        return found
