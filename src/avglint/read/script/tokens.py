"""Pieces of a script to the tokens of the page that its elements make."""

from collections.abc import Iterator

from avglint.read.html.tokens import Token, text_tokens, tokens
from avglint.read.script.constants import Constants, Stretch
from avglint.read.script.data import DataReader
from avglint.read.script.elements import Elements
from avglint.read.script.frames import Frames
from avglint.read.script.languages import never_shown, other_language
from avglint.read.script.lexer import Script
from avglint.read.script.plan import DATA, HTML, NONE, REFERENCES, SHOWN, Plan
from avglint.read.script.texts import Texts
from avglint.read.template.expression import is_translation_key

_BRACKETS = frozenset({"(", "[", "{", "`", "${", "container", "prop"})
_TRANSLATES = frozenset({"t", "$t", "__", "_", "trans", "translate"})
_BEFORE_OTHER_NAME = frozenset({".", "?.", "const", "let", "var"})
"""What stands before a name that is no use of a constant."""
_LISTS = frozenset({"map", "flatMap", "filter", "forEach", "slice", "concat", "reduce", "sort"})


class ScriptReader:
    """Walks through the elements of one script; ``title`` is that of the document, known when they are read."""

    def __init__(self, script: Script, is_vue: bool = False) -> None:
        self.title: str | None = None
        self._script = script
        self._plan = Plan(script)
        self._constants = Constants(script)
        if is_vue:
            self._constants.name_returned()
        self._data = DataReader(script, self._constants)
        self._texts = Texts(script, self._constants)
        self._frames = Frames(script)
        self._elements = Elements(script, self._plan, self._texts)
        self._translated: set[int] = set()
        """The brackets of functions that translate."""
        self._read: set[int] = set()
        """The lists and objects that are read where they were used."""
        self._ranges: list[tuple[int, int]] = []
        """What is still to be walked through, the innermost last."""

    def read(self) -> Iterator[Token]:
        """Yield the tokens of all elements; of those that have a name, or stand in lists, where that is used."""
        lists = {each.start: each.stop for each in self._constants.stretches.values() if each.stop - each.start > 2}
        yield from self._elements_of(0, self._script.body, lists)
        yield from self._walk(self._script.body, len(self._script.lexemes))
        for start, stop in lists.items():
            if start not in self._read:
                self._read.add(start)
                yield from self._elements_of(start, stop, {})
        self.title = self._elements.title or self._texts.metadata_title()

    def constant(self, path: str, inside: str = "") -> Iterator[Token]:
        """Yield the tokens of the list, object or text that ``path`` names, as in ``text.items``, within an element."""
        name, *names = path.split(".")
        value, rest = self._constants.resolve(name, names)
        if value is None or rest:
            return
        if self._script.lexemes[value.start].kind == "string":
            yield from self._texts.in_place(value)
            return
        if value.start in self._read:
            return
        self._read.add(value.start)
        self._plan.states[value.start] = DATA
        self._plan.open = [inside] if inside else []
        yield from self._walk(value.start, value.stop)

    def words(self, path: str) -> str:
        """Return the text that ``path`` names, where it is one."""
        name, *names = path.split(".")
        value, rest = self._constants.resolve(name, names)
        if value is None or rest or self._script.lexemes[value.start].kind not in ("string", "`"):
            return ""
        return self._texts.plain(value)

    def _elements_of(self, start: int, stop: int, passed_by: dict[int, int]) -> Iterator[Token]:
        """Yield the tokens of the elements in a stretch of code, but for those in what is ``passed_by``."""
        at = start
        while at < stop:
            after = passed_by.get(at, at + 1)
            if self._script.lexemes[at].kind == "tag" and at not in passed_by:
                after = self._script.stops[at]
                yield from self._in_frame(at, after)
            at = after

    def _in_frame(self, start: int, stop: int) -> Iterator[Token]:
        """Yield the tokens of an element, inside the one that the component is which makes it."""
        first, last = self._script.lexemes[start].start, self._script.lexemes[stop - 1].end
        frame = self._frames.around(start)
        if frame:
            yield Token("start", first, first, frame)
        yield from self._walk(start, stop)
        if frame:
            yield Token("end", last, last, frame)

    def _walk(self, start: int, stop: int) -> Iterator[Token]:
        self._ranges.append((start, stop))
        while self._ranges:
            at, stop = self._ranges[-1]
            yield from self._plan.end(at)
            if at >= stop:
                self._ranges.pop()
                continue
            yield from self._plan.begin(at)
            self._go(self._plan.skipped.get(at, at + 1))
            if at not in self._plan.skipped:
                yield from self._take(at)

    def _go(self, at: int) -> None:
        self._ranges[-1] = (at, self._ranges[-1][1])

    def _take(self, index: int) -> Iterator[Token]:
        lexeme = self._script.lexemes[index]
        if lexeme.kind == "tag":
            self._read.add(index)
            yield from self._elements.begin(index)
        elif lexeme.kind == "text":
            yield from self._texts.of_element(lexeme.start, lexeme.end)
        elif lexeme.kind == "value":
            if index in self._plan.values:
                read = tokens if self._plan.state(index) == HTML else text_tokens
                yield from read(self._script.page, lexeme.start + 1, lexeme.end - 1)
        elif lexeme.kind in ("string", "chunk"):
            yield from self._literal(index)
        elif lexeme.kind == "word":
            yield from self._word(index)
        elif lexeme.kind in _BRACKETS:
            self._bracket(index)

    def _state(self, index: int) -> int:
        """Return what is read where a piece stands."""
        return self._plan.state(self._script.lexemes[index].parent)

    def _literal(self, index: int) -> Iterator[Token]:
        self._skip(other_language(self._script, index))
        if not self._is_shown(index):
            return
        lexemes = self._script.lexemes
        first = index - (lexemes[index - 1].kind == "`")
        if self._script.words(first - 1) == ":":
            # The other side of a choice; of both one is on the page.
            yield Token("reference", lexemes[index].start, lexemes[index].start, text=" ")
        yield from self._texts.of_literal(index, self._state(index) >= DATA)

    def _skip(self, unseen: Stretch | None) -> None:
        if unseen and unseen.start < unseen.stop:
            self._plan.skipped[unseen.start] = unseen.stop

    def _is_shown(self, index: int) -> bool:
        if self._state(index) < SHOWN or self._texts.is_compared(index):
            return False
        in_translation = self._script.lexemes[index].parent in self._translated
        return not (in_translation and is_translation_key(self._script.words(index).strip("\"'")))

    def _bracket(self, index: int) -> None:
        """Settle what is read of what stands between brackets."""
        lexemes, kind = self._script.lexemes, self._script.lexemes[index].kind
        around = self._state(index)
        called = index > 0 and lexemes[index - 1].kind in ("word", "close", "string") and kind in "([`"
        called = called and self._script.words(index - 1) != "return"
        if called and kind == "(" and self._script.words(index - 1) in _TRANSLATES:
            self._translated.add(index)
            called = False
        state = around
        if kind == "container":
            state = SHOWN
        elif index in self._plan.states:
            state = self._plan.states[index]
        elif called and around != HTML:
            state = min(around, REFERENCES)
        elif kind == "[":
            state = DATA if around == SHOWN else around
        elif kind == "{" and around == SHOWN:
            state = REFERENCES
        elif kind == "${":
            state = min(around, SHOWN) if around != HTML else HTML
        self._plan.states[index] = state
        if state == DATA and kind == "[":
            self._plan.lay_out(index, self._data.list_shape(index, self._plan.open))
        elif state == DATA and kind == "{":
            in_list = bool(self._plan.open) and self._plan.open[-1] == "li"
            self._plan.lay_out(index, self._data.object_shape(index, min(self._plan.level, 6), in_list))

    def _word(self, index: int) -> Iterator[Token]:
        """Read the list, object or text that a name stands for, where one is used."""
        script, lexemes = self._script, self._script.lexemes
        self._skip(never_shown(script, index))
        state = self._state(index)
        name = script.words(index)
        if state == NONE or name not in self._constants.stretches or script.words(index - 1) in _BEFORE_OTHER_NAME:
            return
        path, after = self._texts.path(index)
        self._go(after)
        value, rest = self._constants.resolve(name, path)
        if value is None or (rest and rest[0] not in _LISTS):
            return
        if lexemes[value.start].kind in ("[", "{", "tag"):
            if value.start not in self._read:
                self._read.add(value.start)
                if lexemes[value.start].kind != "tag":
                    self._plan.states[value.start] = HTML if state == HTML else DATA
                self._ranges.append((value.start, value.stop))
        elif lexemes[value.start].kind in ("string", "`") and state >= SHOWN:
            yield from self._texts.of_name(value, Stretch(index, after), state == HTML)
