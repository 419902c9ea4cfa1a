"""Looking up which of the words and facts that patterns ask for a word or a fact of a text is.

Each different word of a text is looked up once and remembered, so that a text costs one dictionary look-up a word,
however many patterns there are. What is looked up in is what avglint.pattern.vocabulary made.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from avglint.lazy import Lazy
from avglint.packed import Rows
from avglint.parsing.tokens import normalise
from avglint.pattern.needs import GROUPS, Alternatives, Group, Op, alternatives_of, read_group

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


class WordIndex:
    """Looks words and facts up in a vocabulary."""

    def __init__(
        self,
        forms: Mapping[str, Mapping[str, int]],
        lengths: Sequence[Mapping[str, Sequence[int]]],
        facts: Sequence[tuple[str, Sequence[str], str]],
        groups: Sequence[bytes],
        met: Sequence[bytes],
        needles: Sequence[bytes],
    ) -> None:
        """Make the index from what ``Vocabulary.data`` returned."""
        self._exact, self._cased = forms["exact"], forms["cased"]
        self._prefix, self._suffix = forms["prefix"], forms["suffix"]
        self._prefix_lengths, self._suffix_lengths = lengths
        self._infix_by_start: dict[str, list[tuple[str, int]]] = {}
        for form, number in forms["infix"].items():
            self._infix_by_start.setdefault(form[:2], []).append((form, number))
        self.groups: Lazy[int, Group] = Lazy(lambda group: read_group(groups[group - GROUPS]))
        self._alternatives: dict[int, tuple[Op, Alternatives]] = {}
        """By the identity of a node; the node is kept, so that no other gets it."""
        self._met = Rows(met)
        rows = Rows(needles)
        self.forms_of: Lazy[int, frozenset[int]] = Lazy(lambda needle: frozenset(rows[needle]))
        """Of each needle, its forms."""
        self._seen: dict[str, tuple[int, ...]] = {}
        self._facts: dict[str, list[tuple[int, FactNeedle]]] = {}
        for number, (kind, tags, value) in enumerate(facts):
            entry = (-1 - number, FactNeedle(kind, frozenset(tags), value))
            self._facts.setdefault(kind, []).append(entry)

    def forms(self, raw: str) -> tuple[int, ...]:
        """Return the numbers of the forms that the word, as written, meets."""
        found = self._seen.get(raw)
        if found is None:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            found = self._seen[raw] = self._look_up(raw)
        return found

    def _look_up(self, raw: str) -> tuple[int, ...]:
        word = normalise(raw)
        size = len(word)
        found = [self._exact.get(word), self._cased.get(raw)]
        prefix, suffix = self._prefix.get, self._suffix.get
        for length in self._prefix_lengths.get(word[:2], ()):
            if length > size:
                break
            found.append(prefix(word[:length]))
        for length in self._suffix_lengths.get(word[-2:], ()):
            if length > size:
                break
            found.append(suffix(word[-length:]))
        starts = {word[at : at + 2] for at in range(size - 1)}
        for start in self._infix_by_start.keys() & starts:
            found += [number for part, number in self._infix_by_start[start] if part in word]
        return tuple([number for number in found if number is not None])

    def alternatives(self, op: Op) -> Alternatives:
        """Return the alternatives of a node of these (``|``), worked out once."""
        known = self._alternatives.get(id(op))
        if known is None:
            known = self._alternatives[id(op)] = (op, alternatives_of(op))
        return known[1]

    def needles_with(self, forms: Iterable[int]) -> set[int]:
        """Return the needles that any of these forms meets."""
        return set().union(*map(self._met.__getitem__, forms))

    def facts(self, kind: str, value: str, tags: frozenset[str]) -> tuple[int, ...]:
        """Return the numbers of the facts in the vocabulary that a fact of a text is."""
        return tuple(number for number, needle in self._facts.get(kind, ()) if needle.meets(value, tags))
