"""What is settled on the way through a script about the pieces that are still to come."""

from collections.abc import Iterator

from avglint.read.html.tokens import Token
from avglint.read.script.constants import Stretch
from avglint.read.script.data import Shape
from avglint.read.script.lexer import Script

NONE, REFERENCES, SHOWN, DATA, HTML = range(5)
"""What is read inside a bracket: nothing; lists by their name; texts too; texts as items of their own; markup."""
_DEEPER = "#deeper"
"""Stands among the elements that are open: headings from here on are one level deeper."""


class Plan:
    """Which elements begin and end at a piece, what is passed over, and what is read inside which bracket."""

    def __init__(self, script: Script) -> None:
        self.open: list[str] = []
        """The elements that are open."""
        self.level = 2
        """Of the next heading that is an attribute or stands in an object."""
        self.states: dict[int, int] = {}
        """By bracket."""
        self.skipped: dict[int, int] = {}
        """From a piece to the one to go on with."""
        self.values: set[int] = set()
        """The values of attributes that a reader sees."""
        self._script = script
        self._before: dict[int, list[str]] = {}
        self._after: dict[int, list[str]] = {}

    def state(self, index: int) -> int:
        """Return what is read inside the bracket ``index``."""
        return self.states.get(index, NONE)

    def open_until(self, element: str, stop: int) -> None:
        """Note that ``element`` has begun, and ends at the piece ``stop``."""
        self.open.append(element)
        self._after.setdefault(stop, []).append(element)

    def deepen_until(self, stop: int) -> None:
        """Let headings be one level deeper up to the piece ``stop``."""
        self.level += 1
        self._after.setdefault(stop, []).append(_DEEPER)

    def wrap(self, stretch: Stretch, elements: tuple[str, ...]) -> None:
        """Let ``elements`` begin where ``stretch`` does, inside what begins there already, and end where it does."""
        self._before.setdefault(stretch.start, []).extend(elements)
        self._after.setdefault(stretch.stop, []).extend(elements)

    def begin(self, index: int) -> Iterator[Token]:
        """Yield the tags that begin at a piece."""
        for element in self._before.pop(index, ()):
            self.open.append(element)
            place = self._script.lexemes[index].start
            yield Token("start", place, place, element)

    def end(self, index: int) -> Iterator[Token]:
        """Yield the tags that end before a piece."""
        for element in reversed(self._after.pop(index, ())):
            if element == _DEEPER:
                self.level -= 1
            else:
                self.open.pop()
                place = self._script.lexemes[index - 1].end
                yield Token("end", place, place, element)

    def lay_out(self, index: int, shape: Shape) -> None:
        """Let the list or object at ``index`` be read in the given shape."""
        stop = self._script.stops[index]
        if shape.parts and shape.elements:
            self.wrap(Stretch(index + 1, stop), shape.elements)
        if shape.elements == ("div",):
            self.deepen_until(stop)
        at = index + 1
        for stretch, elements, shown in shape.parts:
            if at < stretch.start:
                self.skipped[at] = stretch.start
            if shown:
                self.wrap(stretch, elements)
            else:
                self.skipped[stretch.start] = stretch.stop
            at = stretch.stop
