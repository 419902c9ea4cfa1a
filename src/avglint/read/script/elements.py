"""The elements of a script: which element of HTML each is, and which of its attributes are read."""

from collections.abc import Iterator

from avglint.read.components import element_of, is_banner, role_of
from avglint.read.html.names import HEADINGS, VOID
from avglint.read.html.tokens import Token
from avglint.read.script.attributes import Attribute, html_attributes, read_attributes
from avglint.read.script.constants import Stretch
from avglint.read.script.lexer import Script
from avglint.read.script.plan import DATA, HTML, SHOWN, Plan
from avglint.read.script.texts import Texts

_IN_LINE = frozenset(
    {"p", "a", "span", "strong", "b", "em", "i", "li", "td", "th", "dt", "label", "summary", "button", *HEADINGS}
)
_SETS = {"dangerouslySetInnerHTML": HTML, "set:html": HTML, "innerHTML": HTML, "set:text": SHOWN}
"""Attributes that are the content of an element, and what is read in them."""
_KEPT = frozenset({"class", "id", "role", "hidden", "aria-hidden"})
"""What the attributes of a component say of the element that it makes."""


class Elements:
    """Begins the elements of one script; ``title`` is that of the document, where an element has it."""

    def __init__(self, script: Script, plan: Plan, texts: Texts) -> None:
        self.title: str | None = None
        self._script = script
        self._plan = plan
        self._texts = texts

    def begin(self, index: int) -> Iterator[Token]:
        """Begin an element; what of its attributes a reader sees is marked, and comes with the pieces that follow."""
        script, stop = self._script, self._script.stops[index]
        attributes, end_of_tag = read_attributes(script, index)
        name = script.words(index)[1:]
        if not end_of_tag or not name:
            return
        marks = html_attributes(script, attributes)
        place = script.lexemes[index].start
        for attribute in attributes:
            if attribute.name in _SETS and attribute.value >= 0:
                self._plan.values.add(attribute.value)
                self._plan.states[attribute.value] = _SETS[attribute.name]
        if not (name[0].isupper() or "." in name):
            name = name.lower()
            yield Token("start", place, script.lexemes[end_of_tag].end, name, "", marks)
            if name not in VOID:
                self._plan.open_until(name, stop)
            return
        element = self._element_for(name, marks)
        if element == "li" and not self._is_inside("ul", "ol"):
            yield Token("start", place, place, "ul")
            self._plan.open_until("ul", self._end_of_run(index))
        yield Token("start", place, place, element, "", {mark: marks[mark] for mark in marks if mark in _KEPT})
        self._plan.open_until(element, stop)
        for attribute in attributes:
            if attribute.value >= 0:
                self._show(name, element, attribute, stop)

    def _is_inside(self, *names: str) -> bool:
        return bool(self._plan.open) and self._plan.open[-1] in names

    def _element_for(self, name: str, marks: dict[str, str]) -> str:
        element = element_of(name, marks)
        in_line = self._is_inside(*_IN_LINE)
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

    def _show(self, name: str, element: str, attribute: Attribute, stop: int) -> None:
        """Let the attribute of the component ``name`` be read as what its name tells."""
        value = attribute.value
        role = role_of(name, attribute.name, "" if "=>" in attribute.words else attribute.words)
        if role == "title":
            self.title = self.title or self._texts.of_attribute(value) or None
        if role in (None, "title"):
            return
        self._plan.values.add(value)
        self._plan.states.setdefault(value, DATA if role == "data" else SHOWN)
        stretch = Stretch(value, self._script.stops[value])
        if role == "heading":
            level = 1 if is_banner(name) else self._plan.level
            self._plan.wrap(stretch, (f"h{min(level, 6)}",))
            if level > 1:
                self._plan.deepen_until(stop)
        elif role == "text" and element not in _IN_LINE:
            self._plan.wrap(stretch, ("p",))
