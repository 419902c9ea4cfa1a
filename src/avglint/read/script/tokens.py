"""Pieces of a script to the tokens of the page that its elements make."""

from collections.abc import Iterator

from avglint.read.html.names import HEADINGS, VOID
from avglint.read.html.tokens import Token, text_tokens
from avglint.read.script.attributes import Attribute, html_attributes, read_attributes
from avglint.read.script.components import element_of, is_banner, role_of
from avglint.read.script.constants import Constants, Entry, Stretch
from avglint.read.script.data import DataReader, Shape
from avglint.read.script.lexer import Script
from avglint.read.script.literals import after_bullet, literal_tokens

_NONE, _REFERENCES, _SHOWN, _DATA, _HTML = range(5)
"""What is read inside a bracket: nothing; lists by their name; texts too; texts as items of their own; markup."""
_COMPARES = frozenset({"===", "==", "!==", "!=", ".", "?.", "<", ">"})
_BRACKETS = frozenset({"(", "[", "{", "`", "${", "container", "prop"})
_LISTS = frozenset({"map", "flatMap", "filter", "forEach", "slice", "concat", "reduce", "sort"})
_IN_LINE = frozenset(
    {"p", "a", "span", "strong", "b", "em", "i", "li", "td", "th", "dt", "label", "summary", "button", *HEADINGS}
)
_SETS_HTML = frozenset({"dangerouslySetInnerHTML", "set:html", "innerHTML"})
_DEEPER = "#deeper"
"""Stands among the elements that are open: headings from here on are one level deeper."""
_LONGEST_VALUE = 500


class Elements:
    """Walks through the elements of a script; ``title`` is that of the document, known when they are read."""

    def __init__(self, script: Script) -> None:
        self.title: str | None = None
        self._script = script
        self._constants = Constants(script)
        self._data = DataReader(script, self._constants)
        self._states: dict[int, int] = {}
        self._before: dict[int, list[str]] = {}
        self._after: dict[int, list[str]] = {}
        self._skipped: dict[int, int] = {}
        self._values: set[int] = set()
        self._open: list[str] = []
        self._level = 2
        self._read: set[int] = set()
        self._ranges: list[tuple[int, int]] = []

    def read(self) -> Iterator[Token]:
        """Yield the tokens of all elements; of lists that elements stand in, where the list is used."""
        lexemes, stops = self._script.lexemes, self._script.stops
        lists = {each.start: each.stop for each in self._constants.stretches.values() if each.stop - each.start > 2}
        index = 0
        while index < self._script.body:
            if index in lists:
                index = lists[index]
            elif lexemes[index].kind == "tag":
                yield from self._walk(index, stops[index])
                index = stops[index]
            else:
                index += 1
        yield from self._walk(index, len(lexemes))
        for start, stop in lists.items():
            index = start
            while index < stop and start not in self._read:
                if lexemes[index].kind == "tag":
                    yield from self._walk(index, stops[index])
                    index = stops[index]
                else:
                    index += 1
        self.title = self.title or self._metadata_title()

    def _walk(self, start: int, stop: int) -> Iterator[Token]:
        self._ranges.append((start, stop))
        while self._ranges:
            at, stop = self._ranges[-1]
            yield from self._end(at)
            if at >= stop:
                self._ranges.pop()
                continue
            self._go(at + 1)
            for element in self._before.pop(at, ()):
                yield self._start(element, self._script.lexemes[at].start)
            if at in self._skipped:
                self._go(self._skipped[at])
            else:
                yield from self._take(at)

    def _go(self, at: int) -> None:
        self._ranges[-1] = (at, self._ranges[-1][1])

    def _start(self, element: str, at: int) -> Token:
        self._open.append(element)
        return Token("start", at, at, element)

    def _end(self, at: int) -> Iterator[Token]:
        for element in reversed(self._after.pop(at, ())):
            if element == _DEEPER:
                self._level -= 1
            else:
                self._open.pop()
                place = self._script.lexemes[at - 1].end
                yield Token("end", place, place, element)

    def _wrap(self, stretch: Stretch, elements: tuple[str, ...]) -> None:
        """Let ``elements`` begin where ``stretch`` does, inside what begins there already, and end where it does."""
        self._before.setdefault(stretch.start, []).extend(elements)
        self._after.setdefault(stretch.stop, []).extend(elements)

    def _take(self, index: int) -> Iterator[Token]:
        lexeme = self._script.lexemes[index]
        if lexeme.kind == "tag":
            yield from self._element(index)
        elif lexeme.kind == "text":
            yield from self._text(lexeme.start, lexeme.end)
        elif lexeme.kind == "value":
            if index in self._values:
                yield from text_tokens(self._script.page, lexeme.start + 1, lexeme.end - 1)
        elif lexeme.kind in ("string", "chunk"):
            if self._is_shown(index):
                first = index - (self._script.lexemes[index - 1].kind == "`")
                if self._script.words(first - 1) == ":":
                    # The other side of a choice; of both one is on the page.
                    yield Token("reference", lexeme.start, lexeme.start, text=" ")
                yield from self._literal(index, self._state(lexeme.parent) >= _DATA)
        elif lexeme.kind == "word":
            yield from self._word(index)
        elif lexeme.kind in _BRACKETS:
            self._bracket(index)

    def _text(self, start: int, end: int) -> Iterator[Token]:
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

    def _state(self, index: int) -> int:
        return self._states.get(index, _NONE)

    def _is_shown(self, index: int) -> bool:
        lexemes, words = self._script.lexemes, self._script.words
        if self._state(lexemes[index].parent) < _SHOWN:
            return False
        before, after = index - 1, index + 1
        if lexemes[before].kind in ("word", "op") and words(before) in (*_COMPARES, "in", "case", "typeof"):
            return False
        return not (after < len(lexemes) and lexemes[after].kind == "op" and words(after) in _COMPARES)

    def _literal(self, index: int, as_item: bool) -> Iterator[Token]:
        lexeme, page = self._script.lexemes[index], self._script.page
        start, end = lexeme.start, lexeme.end
        if lexeme.kind == "string":
            start, end = start + 1, max(end - (page[end - 1] == page[start]), start + 1)
        is_first = (
            self._script.lexemes[index - 1].kind in ("`", "op", "[", "(") and self._script.words(index - 1) != "+"
        )
        if as_item and is_first and self._open and self._open[-1] in ("li", "p", "td"):
            start = after_bullet(page, start, end)
        return literal_tokens(page, start, end, as_item)

    def _bracket(self, index: int) -> None:
        """Settle what is read of what stands between brackets."""
        lexemes, kind = self._script.lexemes, self._script.lexemes[index].kind
        around = self._state(lexemes[index].parent)
        called = index > 0 and lexemes[index - 1].kind in ("word", "close", "string") and kind in "([`"
        called = called and self._script.words(index - 1) != "return"
        state = around
        if kind == "container":
            state = _SHOWN
        elif index in self._states:
            state = self._states[index]
        elif called and around != _HTML:
            state = min(around, _REFERENCES)
        elif kind == "[":
            state = _DATA if around == _SHOWN else around
        elif kind == "{" and around == _SHOWN:
            state = _REFERENCES
        elif kind == "${":
            state = min(around, _SHOWN) if around != _HTML else _HTML
        self._states[index] = state
        if state == _DATA and kind == "[":
            self._lay_out(index, self._data.list_shape(index, self._open))
        elif state == _DATA and kind == "{":
            in_list = bool(self._open) and self._open[-1] == "li"
            self._lay_out(index, self._data.object_shape(index, min(self._level, 6), in_list))

    def _lay_out(self, index: int, shape: Shape) -> None:
        if shape.parts and shape.elements:
            self._wrap(Stretch(index + 1, self._script.stops[index]), shape.elements)
        if shape.elements == ("div",):
            self._level += 1
            self._after.setdefault(self._script.stops[index], []).append(_DEEPER)
        at = index + 1
        for stretch, elements, shown in shape.parts:
            if at < stretch.start:
                self._skip(at, stretch.start)
            if shown:
                self._wrap(stretch, elements)
            else:
                self._skip(stretch.start, stretch.stop)
            at = stretch.stop

    def _skip(self, start: int, stop: int) -> None:
        self._skipped[start] = stop

    def _element(self, index: int) -> Iterator[Token]:
        """Begin an element; what of its attributes a reader sees is marked, and comes with the pieces that follow."""
        script, stop = self._script, self._script.stops[index]
        attributes, end_of_tag = read_attributes(script, index)
        name = script.words(index)[1:]
        if not end_of_tag or not name:
            return
        marks = html_attributes(script, attributes)
        place = script.lexemes[index].start
        if not _is_component(name):
            yield Token("start", place, script.lexemes[end_of_tag].end, name.lower(), "", marks)
            self._set_html(attributes)
            if name.lower() not in VOID:
                self._open.append(name.lower())
                self._after.setdefault(stop, []).append(name.lower())
            return
        element = self._element_for(name, marks)
        if element == "li" and not (self._open and self._open[-1] in ("ul", "ol")):
            yield self._start("ul", place)
            self._after.setdefault(self._end_of_run(index), []).append("ul")
        self._open.append(element)
        self._after.setdefault(stop, []).append(element)
        marks = {
            mark: value for mark, value in marks.items() if mark in ("class", "id", "role", "hidden", "aria-hidden")
        }
        yield Token("start", place, place, element, "", marks)
        self._set_html(attributes)
        self._show_attributes(name, element, attributes, stop)

    def _element_for(self, name: str, marks: dict[str, str]) -> str:
        element = element_of(name, marks)
        in_line = bool(self._open) and self._open[-1] in _IN_LINE
        if element == "p" and in_line:
            return "span"
        return element or ("span" if in_line else "div")

    def _end_of_run(self, index: int) -> int:
        """Return where the list items end that follow on each other from ``index`` on."""
        script = self._script
        end = at = script.stops[index]
        while at < len(script.lexemes) and script.lexemes[at].parent == script.lexemes[index].parent:
            if script.lexemes[at].kind == "tag" and element_of(script.words(at)[1:], {}) == "li":
                end = script.stops[at]
            elif script.lexemes[at].kind != "text" or script.words(at).strip():
                break
            at = script.stops[at]
        return end

    def _set_html(self, attributes: list[Attribute]) -> None:
        for attribute in attributes:
            if attribute.name in _SETS_HTML and attribute.value >= 0:
                self._states[attribute.value] = _HTML

    def _show_attributes(self, name: str, element: str, attributes: list[Attribute], stop: int) -> None:
        for attribute, value, words in attributes:
            role = role_of(name, attribute, "" if "=>" in words else words) if value >= 0 else None
            if role is None:
                continue
            if role == "title":
                self.title = self.title or self._plain(self._value_of(value)) or None
                continue
            self._values.add(value)
            self._states.setdefault(value, _DATA if role == "data" else _SHOWN)
            stretch = Stretch(value, self._script.stops[value])
            if role == "heading":
                level = 1 if is_banner(name) else self._level
                self._wrap(stretch, (f"h{min(level, 6)}",))
                if level > 1:
                    self._level += 1
                    self._after.setdefault(stop, []).append(_DEEPER)
            elif role == "text" and element not in _IN_LINE:
                self._wrap(stretch, ("p",))

    def _value_of(self, attribute: int) -> Stretch:
        """Return the text that an attribute has for its value, also where that is in braces or has a name."""
        script = self._script
        if script.lexemes[attribute].kind != "prop":
            return Stretch(attribute, attribute + 1)
        first = attribute + 1
        if script.lexemes[first].kind == "word":
            path, _ = self._path(first)
            value, rest = self._constants.resolve(script.words(first), path)
            return value if value is not None and not rest else Stretch(first, first + 1)
        return Stretch(first, self._constants.end_of_value(first))

    def _word(self, index: int) -> Iterator[Token]:
        """Read the list, object or text that a name stands for, where one is used."""
        script, lexemes = self._script, self._script.lexemes
        state = self._state(lexemes[index].parent)
        name = script.words(index)
        if state == _NONE or name not in self._constants.stretches or script.words(index - 1) in (".", "?."):
            return
        path, after = self._path(index)
        self._go(after)
        value, rest = self._constants.resolve(name, path)
        if value is None or (rest and rest[0] not in _LISTS):
            return
        if lexemes[value.start].kind in ("[", "{"):
            if value.start not in self._read:
                self._read.add(value.start)
                self._states[value.start] = _HTML if state == _HTML else _DATA
                self._ranges.append((value.start, value.stop))
        elif lexemes[value.start].kind in ("string", "`") and state >= _SHOWN:
            yield from self._text_of(value, Stretch(index, after), state)

    def _path(self, index: int) -> tuple[list[str], int]:
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

    def _text_of(self, value: Stretch, used: Stretch, state: int) -> Iterator[Token]:
        """Yield a text: with its own place where it stands alone, else with the place of its name."""
        lexemes = self._script.lexemes
        alone = lexemes[used.start - 1].kind == "container" and lexemes[used.start - 2].kind == "tag_end"
        if state == _HTML or (alone and lexemes[min(used.stop + 1, len(lexemes) - 1)].kind == "end_tag"):
            for index in range(value.start, value.stop):
                if lexemes[index].kind in ("string", "chunk"):
                    yield from self._literal(index, as_item=True)
        elif text := self._plain(value):
            yield Token("reference", lexemes[used.start].start, lexemes[used.stop - 1].end, text=text)

    def _plain(self, value: Stretch) -> str:
        """Return the words of a text that is short enough to be repeated where it is used."""
        lexemes, page = self._script.lexemes, self._script.page
        if lexemes[value.stop - 1].end - lexemes[value.start].start > _LONGEST_VALUE:
            return ""
        parts = []
        for index in range(value.start, value.stop):
            if lexemes[index].kind in ("string", "chunk", "value"):
                trim = lexemes[index].kind != "chunk"
                for token in literal_tokens(page, lexemes[index].start + trim, lexemes[index].end - trim):
                    parts.append(token.text or page[token.start : token.end])
        return " ".join("".join(parts).split())

    def _metadata_title(self) -> str | None:
        for name in ("metadata", "frontmatter", "meta", "seo"):
            value, rest = self._constants.resolve(name, ["title"])
            if value is not None and not rest:
                if self._script.lexemes[value.start].kind == "{":
                    value = next(iter(self._constants.entries(value.start).values()), Entry("", 0, value)).value
                return self._plain(value) or None
        return None


def _is_component(name: str) -> bool:
    return name[0].isupper() or "." in name
