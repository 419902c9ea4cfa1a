"""The texts of a script: where they stand, and where the name that stands for one does."""

from collections.abc import Iterator

from avglint.read.html.tokens import Token, text_tokens
from avglint.read.script.constants import Constants, Entry, Stretch
from avglint.read.script.lexer import Script
from avglint.read.script.literals import after_bullet, literal_tokens
from avglint.read.template.values import Allowance

_DEEPEST = 8
"""Texts in one another."""
_COMPARES = frozenset({"===", "==", "!==", "!=", ".", "?.", "<", ">", "in", "case", "typeof"})


class Texts:
    """Reads the texts of one script."""

    def __init__(self, script: Script, constants: Constants) -> None:
        self._script = script
        self._constants = constants
        self._allowance = Allowance()

    def of_element(self, start: int, end: int) -> Iterator[Token]:
        """Yield a text among elements; in JSX the white space around a line break at its ends is none."""
        page = self._script.page
        if self._script.body == len(self._script.lexemes):
            text = page[start:end]
            before, after = len(text) - len(text.lstrip()), len(text.rstrip())
            if "\n" in text[after:]:
                end = start + after
            if "\n" in text[:before]:
                start = min(start + before, end)
        return text_tokens(page, start, end)

    def is_compared(self, index: int) -> bool:
        """Tell whether code compares a literal, or calls a method of it, so that no reader sees it."""
        lexemes, words = self._script.lexemes, self._script.words
        if lexemes[index - 1].kind in ("word", "op") and words(index - 1) in _COMPARES:
            return True
        return index + 1 < len(lexemes) and lexemes[index + 1].kind == "op" and words(index + 1) in _COMPARES

    def of_literal(self, index: int, as_item: bool) -> Iterator[Token]:
        """Yield the text of a literal or of a chunk of one; of an item without a bullet of its own."""
        lexeme, page = self._script.lexemes[index], self._script.page
        start, end = lexeme.start, lexeme.end
        if lexeme.kind == "string":
            start, end = start + 1, max(end - (page[end - 1] == page[start]), start + 1)
        is_first = (
            self._script.lexemes[index - 1].kind in ("`", "op", "[", "(") and self._script.words(index - 1) != "+"
        )
        if as_item and is_first:
            start = after_bullet(page, start, end)
        return literal_tokens(page, start, end, as_item)

    def of_name(self, value: Stretch, used: Stretch, as_markup: bool) -> Iterator[Token]:
        """Yield a text: with its own place where it stands alone, else with the place of its name."""
        lexemes = self._script.lexemes
        alone = lexemes[used.start - 1].kind == "container" and lexemes[used.start - 2].kind == "tag_end"
        if as_markup or (alone and lexemes[min(used.stop + 1, len(lexemes) - 1)].kind == "end_tag"):
            yield from self.in_place(value)
        elif text := self.plain(value):
            yield Token("reference", lexemes[used.start].start, lexemes[used.stop - 1].end, text=text)

    def in_place(self, value: Stretch) -> Iterator[Token]:
        """Yield a text that has a name, with its own place; what is marked up in it is HTML."""
        if self._allowance.grants(value.start, self._length(value)):
            lexemes = self._script.lexemes
            for index in range(value.start, value.stop):
                if lexemes[index].kind in ("string", "chunk"):
                    yield from self.of_literal(index, as_item=True)
                elif text := self._of_other(index, (value.start,)):
                    yield Token("reference", lexemes[index].start, lexemes[index].end, text=text)

    def plain(self, value: Stretch, within: tuple[int, ...] = ()) -> str:
        """Return the words of a text, as far as they may still be repeated where it is used.

        ``within`` are the texts that this one is a part of.
        """
        lexemes, page = self._script.lexemes, self._script.page
        if not self._allowance.grants(value.start, self._length(value)):
            return ""
        parts = []
        for index in range(value.start, value.stop):
            parts.append(self._of_other(index, (*within, value.start)))
            if lexemes[index].kind in ("string", "chunk", "value"):
                trim = lexemes[index].kind != "chunk"
                for token in literal_tokens(page, lexemes[index].start + trim, lexemes[index].end - trim):
                    parts.append(token.text or page[token.start : token.end])
        return " ".join("".join(parts).split())

    def _of_other(self, index: int, within: tuple[int, ...]) -> str:
        """Return the words of the text whose name stands at ``index`` in another one; "" where none does."""
        lexemes, name = self._script.lexemes, self._script.words(index)
        if lexemes[index].kind != "word" or name not in self._constants.stretches or len(within) > _DEEPEST:
            return ""
        # What a function makes of a text is not known.
        if lexemes[index].parent != lexemes[within[-1]].parent and lexemes[lexemes[index].parent].kind != "${":
            return ""
        path, after = self.path(index)
        if self._script.words(index - 1) in _COMPARES or self._script.words(after) in (*_COMPARES, "?", "&&"):
            return ""
        value, rest = self._constants.resolve(name, path)
        if value is None or rest or value.start in within:
            return ""
        return self.plain(value, within) if lexemes[value.start].kind in ("string", "`") else ""

    def _length(self, value: Stretch) -> int:
        return self._script.lexemes[value.stop - 1].end - self._script.lexemes[value.start].start

    def path(self, index: int) -> tuple[list[str], int]:
        """Return the names that follow on a name, as in ``text.nl.title``, and the index after them."""
        script, path, at = self._script, [], index + 1
        while at + 1 < len(script.lexemes):
            if script.words(at) in (".", "?.") and script.lexemes[at + 1].kind == "word":
                path.append(script.words(at + 1))
                at += 2
            elif script.words(at) == "[" and script.lexemes[at + 1].kind == "string":
                path.append(script.words(at + 1).strip("\"'"))
                at = script.stops[at]
            else:
                break
        return path, at

    def of_attribute(self, attribute: int) -> str:
        """Return the words that an attribute has for its value, also where that is in braces or has a name."""
        script = self._script
        if script.lexemes[attribute].kind != "prop":
            return self.plain(Stretch(attribute, attribute + 1))
        first = attribute + 1
        if script.lexemes[first].kind == "word":
            path, _ = self.path(first)
            value, rest = self._constants.resolve(script.words(first), path)
            is_text = value is not None and not rest and script.lexemes[value.start].kind != "tag"
            return self.plain(value) if value is not None and is_text else ""
        return self.plain(Stretch(first, self._constants.end_of_value(first)))

    def metadata_title(self) -> str | None:
        """Return the title that a page gives itself in a constant."""
        for name in ("metadata", "frontmatter", "meta", "seo"):
            value, rest = self._constants.resolve(name, ["title"])
            if value is not None and not rest:
                if self._script.lexemes[value.start].kind == "{":
                    value = next(iter(self._constants.entries(value.start).values()), Entry("", 0, value)).value
                return self.plain(value) or None
        return None
