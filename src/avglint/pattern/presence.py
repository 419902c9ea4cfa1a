"""What a text holds of a vocabulary: the words and the facts that patterns ask for."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from avglint.lazy import Lazy
from avglint.pattern.vocabulary import GROUPS, WordIndex

Op = list[Any]


class Presence:
    """The words and facts of one text, by what they meet."""

    __slots__ = ("_forms", "_index", "_met", "_viable", "alternatives", "needles", "words")

    def __init__(self, index: WordIndex, met: Mapping[int, Sequence[str]], facts: Collection[int] = ()) -> None:
        """``met``: of each form that is there, the different words that meet it; ``facts``: their numbers."""
        self._index = index
        self._met = met
        self._forms = frozenset(met)
        self.needles = index.met_by(met) | set(facts)
        """The numbers of the needles and the facts in the text."""
        self.words: Lazy[int, list[str]] = Lazy(self._words)
        """Of a needle, the different words in the text that meet it."""
        self.alternatives: Lazy[int, list[Sequence[int]]] = Lazy(self._alternatives)
        """Of a group, what each of its alternatives needs that the text may meet."""
        self._viable: dict[int, list[Op]] = {}

    def _words(self, needle: int) -> list[str]:
        found: list[str] = []
        for form in self._index.forms_of[needle] & self._forms:
            found += self._met[form]
        return found

    def holds(self, need: Sequence[int]) -> bool:
        """Return whether the text holds all that is needed, if not always in one place."""
        for item in need:  # a loop: a generator would take twice the time, and most answers are no, at once
            if item in self.needles:
                continue
            if item < GROUPS or not self.alternatives[item]:
                return False
        return True

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
