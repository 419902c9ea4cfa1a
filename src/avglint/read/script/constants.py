"""The literals that a script gives a name, so that what stands in them can be read where the name is used."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from avglint.read.script.lexer import Script

_FURTHEST = 200
"""Pieces between the name of a constant and its value: its type."""
_COPIES = frozenset({"ref", "shallowRef", "reactive", "shallowReactive", "readonly", "markRaw"})
"""Functions of Vue whose value is shown as what they are given."""
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?\Z")
_DUTCH = ("nl", "nl-NL", "nl_NL", "nl-BE")


class Stretch(NamedTuple):
    """Pieces of a script: ``start`` inclusive, ``stop`` exclusive."""

    start: int
    stop: int


class Entry(NamedTuple):
    """A value in an object literal: its key, where the key stands, and the pieces of the value."""

    key: str
    at: int
    value: Stretch


class Constants:
    """The constants of one script that are strings, lists, objects or elements."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._entries: dict[int, dict[str, Entry]] = {}
        self.stretches: dict[str, Stretch] = {}
        aliases: dict[str, str] = {}
        lexemes, passed = script.lexemes, 0
        for index, lexeme in enumerate(lexemes[:-1]):
            if index < passed or lexeme.kind != "word" or script.words(index) not in ("const", "let", "var"):
                continue
            for name, first in self._declared(index):
                passed = first
                value = self._inside_call(first)
                if lexemes[value].kind in ("string", "`", "[", "{", "tag"):
                    self.stretches.setdefault(name, Stretch(value, self.end_of_value(value)))
                elif lexemes[value].kind == "word":
                    aliases.setdefault(name, script.words(value))
        for name, other in aliases.items():
            if other in self.stretches:
                self.stretches.setdefault(name, self.stretches[other])

    def name_returned(self) -> None:
        """Let the entries of the objects that functions return be constants: Vue's ``data()`` names them so."""
        lexemes = self._script.lexemes
        for index in range(len(lexemes) - 1):
            if lexemes[index + 1].kind == "{" and self._script.words(index) == "return":
                for entry in self.entries(index + 1).values():
                    self.stretches.setdefault(entry.key, entry.value)

    def _declared(self, index: int) -> Iterator[tuple[str, int]]:
        """Yield the names that are declared from the piece ``index`` on, each with the first piece of its value."""
        lexemes = self._script.lexemes
        while index + 1 < len(lexemes) and lexemes[index + 1].kind == "word":
            value = self._value(index + 2)
            if value < 0:
                return
            yield self._script.words(index + 1), value
            index = self.end_of_value(value)
            if index < len(lexemes) and self._script.words(index) != ",":
                return

    def _value(self, index: int) -> int:
        """Return the first piece of the value that follows on a name; -1 where there is none."""
        lexemes = self._script.lexemes
        for _ in range(_FURTHEST):
            if index + 1 >= len(lexemes):
                return -1
            if lexemes[index].kind == "op":
                word = self._script.words(index)
                if word == "=":
                    return index + 1
                if word == ";":
                    return -1
            index = self._script.stops[index]
        return -1

    def _inside_call(self, index: int) -> int:
        """Return what the value at ``index`` is a reactive copy of, as in ``ref<string>("...")``; else ``index``."""
        script = self._script
        if script.words(index) not in _COPIES:
            return self._inside_brackets(index)
        for at in range(index + 1, min(index + _FURTHEST, len(script.lexemes) - 1)):
            if script.lexemes[at].kind == "(":
                return at + 1
            if script.words(at) == ";":
                break
        return index

    def _inside_brackets(self, index: int) -> int:
        """Return where the element or text begins that stands in brackets at ``index``; else ``index``."""
        lexemes = self._script.lexemes
        inside = index
        while lexemes[inside].kind == "(" and inside + 1 < len(lexemes):
            inside += 1
        return inside if lexemes[inside].kind in ("tag", "string", "`") else index

    def end_of_value(self, index: int) -> int:
        """Return the index after a literal and the literals joined to it with ``+``."""
        script = self._script
        index = script.stops[index]
        while index + 1 < len(script.lexemes) and script.words(index) == "+":
            index = script.stops[index + 1]
        return index

    def entries(self, index: int) -> dict[str, Entry]:
        """Return the entries of the object literal that begins at ``index``."""
        if index not in self._entries:
            self._entries[index] = {entry.key: entry for entry in self._read_entries(index)}
        return self._entries[index]

    def _read_entries(self, index: int) -> Iterator[Entry]:
        script = self._script
        for part in self.parts(index):
            key = script.lexemes[part.start]
            if part.stop - part.start > 2 and key.kind in ("word", "string") and script.words(part.start + 1) == ":":
                yield Entry(script.words(part.start).strip("\"'"), part.start, Stretch(part.start + 2, part.stop))

    def parts(self, index: int) -> Iterator[Stretch]:
        """Yield what stands between the commas of the list or object that begins at ``index``."""
        script = self._script
        start = at = index + 1
        while at < script.stops[index]:
            lexeme = script.lexemes[at]
            is_end = lexeme.kind == "close" and lexeme.parent == index
            if is_end or (lexeme.kind == "op" and script.words(at) == ","):
                if at > start:
                    yield Stretch(start, at)
                start = at + 1
            at = script.stops[at]
        if start < min(at, script.stops[index]):
            yield Stretch(start, script.stops[index])

    def resolve(self, name: str, path: list[str]) -> tuple[Stretch | None, list[str]]:
        """Return the value of ``name.path`` and what of the path names nothing in it."""
        value = self.stretches.get(name)
        while value is not None:
            value = self.dutch(value)
            if not path or self._script.lexemes[value.start].kind != "{":
                break
            entry = self.entries(value.start).get(path[0])
            if entry is None:
                break
            value, path = entry.value, path[1:]
        return value, path

    def dutch(self, value: Stretch) -> Stretch:
        """Return the Dutch one of an object that holds texts by language; any other value as it is."""
        if self._script.lexemes[value.start].kind == "{":
            entries = self.entries(value.start)
            if len(entries) > 1 and all(map(_LANGUAGE.match, entries)):
                return next((entries[key].value for key in _DUTCH if key in entries), value)
        return value
