"""The words and facts that all patterns ask for, by number, gathered while patterns compile.

A *form* is one way to write a word (``bewaren``, ``bewaar*``, ``=AP``); a *needle* is a set of forms, any of which will
do (the words of a list). Forms are numbered 0, 1, 2, ...; kinds of facts -1, -2, ... See avglint.pattern.index for how
they are looked up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from avglint.packed import pack_rows
from avglint.pattern.needs import GROUPS, write_group


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
        """Return what ``WordIndex`` is made of: forms by what a word has to be to meet them, facts, and groups.

        How long the forms are that a word may begin or end with is there by their first or last two letters: no others
        are looked for. Of each form the needles are there that it meets: of most of these a text asks nothing, so they
        are packed by themselves, and read when one does.
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
            "met": pack_rows(met),
            "needles": pack_rows(self.needles),
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
