"""The needles of all patterns, and which of them a word or a fact meets.

A needle is a set of ways to write one word (``bewaar*`` or any of the words of a list) or one kind of fact. Each word
is looked up once and remembered, so that a text costs one dictionary look-up a word, however many patterns there are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from avglint.parsing.tokens import normalise

_REMEMBERED = 100_000
"""Words kept in memory, so that a hostile text can't fill it."""


class FactNeedle(NamedTuple):
    """A fact of this kind with all of these tags, and this value where one is given."""

    kind: str
    tags: frozenset[str]
    value: str

    def meets(self, value: str, tags: frozenset[str]) -> bool:
        """Return whether a fact of the right kind with this value and these tags is one."""
        return self.tags <= tags and (not self.value or self.value == value)


@dataclass(slots=True)
class Vocabulary:
    """Needles by number: words as tuples of forms, facts as (kind, tags, value). Grows while patterns compile."""

    words: list[tuple[str, ...]] = field(default_factory=list)
    facts: list[tuple[str, tuple[str, ...], str]] = field(default_factory=list)
    _word_ids: dict[tuple[str, ...], int] = field(default_factory=dict)
    _fact_ids: dict[tuple[str, tuple[str, ...], str], int] = field(default_factory=dict)

    def word(self, forms: Iterable[str]) -> int:
        """Return the number of the needle for these forms, a new one where there is none yet: 0, 1, 2, ..."""
        key = tuple(sorted(set(forms)))
        if key not in self._word_ids:
            self._word_ids[key] = len(self.words)
            self.words.append(key)
        return self._word_ids[key]

    def fact(self, kind: str, tags: tuple[str, ...], value: str) -> int:
        """Return the number of the needle for this fact: -1, -2, ..."""
        key = (kind, tags, value)
        if key not in self._fact_ids:
            self._fact_ids[key] = -1 - len(self.facts)
            self.facts.append(key)
        return self._fact_ids[key]

    def index(self) -> dict[str, dict[str, list[int]]]:
        """Return the needles by what a word has to be to meet them: ``exact``, ``cased``, or begin or end with."""
        found: dict[str, dict[str, list[int]]] = {kind: {} for kind in ("exact", "cased", "prefix", "suffix", "infix")}
        for needle, forms in enumerate(self.words):
            for form in forms:
                kind, text = _kind_of(form)
                found[kind].setdefault(text, []).append(needle)
        return found


def _kind_of(form: str) -> tuple[str, str]:
    if form.startswith("="):
        return "cased", form[1:]
    before, after = form.startswith("*"), form.endswith("*")
    kinds = {(True, True): "infix", (False, True): "prefix", (True, False): "suffix", (False, False): "exact"}
    return kinds[before, after], form.strip("*")


class NeedleIndex:
    """Looks words and facts up in the needles of a vocabulary."""

    def __init__(
        self, words: Mapping[str, dict[str, list[int]]], facts: Sequence[tuple[str, Sequence[str], str]]
    ) -> None:
        """Make the index from what ``Vocabulary.index`` returned and the vocabulary's facts."""
        self._exact, self._cased = words["exact"], words["cased"]
        self._prefix, self._suffix, self._infix = words["prefix"], words["suffix"], words["infix"]
        self._seen: dict[str, tuple[int, ...]] = {}
        self._longest = max(map(len, (*self._prefix, *self._suffix)), default=0)
        self._facts: dict[str, list[tuple[int, FactNeedle]]] = {}
        for number, (kind, tags, value) in enumerate(facts):
            entry = (-1 - number, FactNeedle(kind, frozenset(tags), value))
            self._facts.setdefault(kind, []).append(entry)

    def needles(self, raw: str) -> tuple[int, ...]:
        """Return the numbers of the needles that the word, as written, meets."""
        found = self._seen.get(raw)
        if found is None:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            found = self._seen[raw] = self._look_up(raw)
        return found

    def _look_up(self, raw: str) -> tuple[int, ...]:
        word = normalise(raw)
        found = set(self._exact.get(word, ())) | set(self._cased.get(raw, ()))
        for length in range(1, min(len(word), self._longest) + 1):
            found.update(self._prefix.get(word[:length], ()))
            found.update(self._suffix.get(word[-length:], ()))
        for part, needles in self._infix.items():
            if part in word:
                found.update(needles)
        return tuple(sorted(found))

    def fact_needles(self, kind: str, value: str, tags: frozenset[str]) -> tuple[int, ...]:
        """Return the numbers of the needles that a fact meets."""
        return tuple(number for number, needle in self._facts.get(kind, ()) if needle.meets(value, tags))
