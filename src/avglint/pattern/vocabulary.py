"""The words and facts that all patterns ask for, and which of them a word or a fact of a text is.

A *form* is one way to write a word (``bewaren``, ``bewaar*``, ``=AP``); a *needle* is a set of forms, any of which will
do (the words of a list). Each different word of a text is looked up once and remembered, so that a text costs one
dictionary look-up a word, however many patterns there are. Forms are numbered 0, 1, 2, ...; kinds of facts -1, -2, ...
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from avglint.lazy import Lazy
from avglint.packed import Rows, pack_rows
from avglint.parsing.tokens import normalise
from avglint.pattern.needs import (
    GROUPS,
    Alternatives,
    Group,
    Op,
    alternatives_of,
    read_group,
    write_group,
)

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
    """Forms, needles and facts by number. Grows while patterns compile."""

    forms: dict[str, int] = field(default_factory=dict)
    facts: list[tuple[str, tuple[str, ...], str]] = field(default_factory=list)
    needles: list[tuple[int, ...]] = field(default_factory=list)
    """Of each needle, its forms."""
    groups: list[tuple[tuple[int, ...], ...]] = field(default_factory=list)
    """Of each group, what each of its alternatives needs."""
    _written: list[str] = field(default_factory=list)
    _needle_ids: dict[tuple[int, ...], int] = field(default_factory=dict)
    _group_ids: dict[tuple[tuple[int, ...], ...], int] = field(default_factory=dict)

    def word(self, forms: Iterable[str]) -> int:
        """Return the number of the needle for these forms, a new one where there is none yet: 0, 1, 2, ..."""
        key = tuple(sorted(set(map(self._form, forms))))
        if key not in self._needle_ids:
            self._needle_ids[key] = len(self.needles)
            self.needles.append(key)
        return self._needle_ids[key]

    def _form(self, form: str) -> int:
        number = self.forms.setdefault(form, len(self.forms))
        if number == len(self._written):
            self._written.append(form)
        return number

    def fact(self, kind: str, tags: tuple[str, ...], value: str) -> int:
        """Return the number of this fact: -1, -2, ..."""
        key = (kind, tags, value)
        if key not in self.facts:
            self.facts.append(key)
        return -1 - self.facts.index(key)

    def group(self, needs: Iterable[Iterable[int]]) -> int:
        """Return the number of the group of which each alternative needs what one of ``needs`` says."""
        flat: set[tuple[int, ...]] = set()
        for need in map(tuple, needs):
            # A group that is needed by itself adds its own alternatives.
            inner = need[0] - GROUPS if len(need) == 1 else -1
            flat.update(self.groups[inner] if inner >= 0 else [need])
        key = tuple(sorted(flat))
        if key not in self._group_ids:
            self._group_ids[key] = GROUPS + len(self.groups)
            self.groups.append(key)
        return self._group_ids[key]

    def breadth(self, item: int) -> int:
        """Return how many forms there are of what is needed; of a group, more than of any needle."""
        return item if item >= GROUPS else len(self.needles[item]) if item >= 0 else 1

    def forms_of(self, needle: int) -> list[str]:
        """Return the forms of a needle."""
        return [self._written[form] for form in self.needles[needle]]

    def forms_for(self, item: int) -> set[int]:
        """Return forms of which a text must hold one, to hold what is needed; none for a fact."""
        if item < GROUPS:
            return set(self.needles[item]) if item >= 0 else set()
        return {form for need in self.groups[item - GROUPS] for form in self.forms_for(need[0])}

    def data(self) -> dict[str, Any]:
        """Return what ``WordIndex`` is made of: forms by what a word has to be to meet them, facts, groups, needles.

        How long the forms are that a word may begin or end with is there by their first or last two letters: no others
        are looked for. The needles are there by number, and for each form those that it meets. Of most of these a text
        asks nothing, so they are packed by themselves, and read when one does.
        """
        found: dict[str, dict[str, int]] = {kind: {} for kind in ("exact", "cased", "prefix", "suffix", "infix")}
        for form, number in self.forms.items():
            kind, text = _kind_of(form)
            found[kind][text] = number
        met: list[list[int]] = [[] for _ in self.forms]
        for needle, numbers in enumerate(self.needles):
            for number in numbers:
                met[number].append(needle)
        return {
            "forms": found,
            "lengths": [
                _lengths((form[:2], len(form)) for form in found["prefix"]),
                _lengths((form[-2:], len(form)) for form in found["suffix"]),
            ],
            "facts": self.facts,
            "groups": list(map(write_group, self.groups)),
            "needles": pack_rows(self.needles),
            "met": pack_rows(met),
        }


def _lengths(forms: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, set[int]] = {}
    for letters, length in forms:
        found.setdefault(letters, set()).add(length)
    return {letters: sorted(lengths) for letters, lengths in found.items()}


def _kind_of(form: str) -> tuple[str, str]:
    if form.startswith("="):
        return "cased", form[1:]
    before, after = form.startswith("*"), form.endswith("*")
    kinds = {(True, True): "infix", (False, True): "prefix", (True, False): "suffix", (False, False): "exact"}
    return kinds[before, after], form.strip("*")


class WordIndex:
    """Looks words and facts up in a vocabulary."""

    def __init__(
        self,
        forms: Mapping[str, Mapping[str, int]],
        lengths: Sequence[Mapping[str, Sequence[int]]],
        facts: Sequence[tuple[str, Sequence[str], str]],
        groups: Sequence[bytes],
        needles: Sequence[bytes],
        met: Sequence[bytes],
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
        forms_of = Rows(needles)
        self.forms_of: Lazy[int, frozenset[int]] = Lazy(lambda needle: frozenset(forms_of[needle]))
        """Of each needle, the numbers of its forms."""
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

    def met_by(self, forms: Iterable[int]) -> set[int]:
        """Return the needles that any of these forms meets."""
        return set().union(*map(self._met.__getitem__, forms))

    def facts(self, kind: str, value: str, tags: frozenset[str]) -> tuple[int, ...]:
        """Return the numbers of the facts in the vocabulary that a fact of a text is."""
        return tuple(number for number, needle in self._facts.get(kind, ()) if needle.meets(value, tags))
