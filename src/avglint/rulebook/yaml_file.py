"""YAML as rule files use it: texts, lists and mappings, each with its place, and nothing that YAML can do beyond that.

YAML's loaders turn ``no`` and ``1.10`` into other things, let the last of two equal keys win, and let aliases grow
a small file into gigabytes; so the values are built here, from the parser's events.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from avglint.errors import RulebookError, RuleFileError
from avglint.nearest import hint

if TYPE_CHECKING:
    import yaml

KeyPath = tuple[str | int, ...]
YamlValue = str | list["YamlValue"] | dict[str, "YamlValue"]

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_FAULTS = 50
"""Of one file: a file that is no rule file at all has a fault on each line, and nobody reads them."""

_MOST_COMPARED = 2000
_MAX_SHOWN_LINE = 240
_MAX_SHOWN_VALUE = 60
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file that is well-formed: its data, and where each value and each key stands (line and column, from 1)."""

    path: str
    data: dict[str, YamlValue]
    places: dict[KeyPath, tuple[int, int]]
    key_places: dict[KeyPath, tuple[int, int]]
    lines: tuple[str, ...]

    def value(self, at: KeyPath) -> YamlValue:
        """Return the value at ``at``. Raises LookupError where there is none."""
        value: Any = self.data
        for step in at:
            value = value[step]
        return value  # type: ignore[no-any-return]

    def fault(self, at: KeyPath, why: str, *, key: bool = False, offset: int = 0) -> RuleFileError:
        """Return the error that points at the value at ``at``, or at its key, or else at the nearest thing around it.

        ``offset`` counts code points within the value, from 0, for a fault inside a text.
        """
        if key and at in self.key_places:
            line, column = self.key_places[at]
            return _fault(self.path, self.lines, line, column, why)
        while at not in self.places:
            at = at[:-1]
        line, column = self.places[at]
        return _fault(self.path, self.lines, line, column + self._shift(at, line, column, offset), why)

    def _shift(self, at: KeyPath, line: int, column: int, offset: int) -> int:
        """Return how far ``offset`` within a text is from its first mark; 0 where the line holds the text in pieces."""
        value = self.value(at)
        if not isinstance(value, str) or not 0 < offset <= len(value):
            return 0
        for quote in (0, 1):
            if self.lines[line - 1].startswith(value, column - 1 + quote):
                return offset + quote
        return 0


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Return the mapping that ``content`` holds; ``path`` is for messages. Raises RulebookError with all faults."""
    import yaml

    text = _decoded(path, content)
    lines = tuple(_LINE_BREAK.split(text))
    builder = _Builder(path, lines)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is not in every build of PyYAML
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        why = f"this is no YAML: {error.problem or error.context}"
        place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        builder.faults.append(_fault(path, lines, *place, why))
    except RuleFileError as fault:
        builder.faults.append(fault)
    if not builder.faults and not isinstance(builder.root, dict):
        why = "the file is empty" if builder.root in (None, "") else "the file must be a mapping: 'key: value' lines"
        builder.faults.append(_fault(path, lines, 0, 0, why))
    if builder.faults or not isinstance(builder.root, dict):
        raise RulebookError(builder.faults)
    return YamlFile(path, builder.root, builder.places, builder.key_places, lines)


def shown(value: object) -> str:
    """Return ``value`` between quotes, for a message, cut where it is long."""
    text = str(value)
    return repr(text if len(text) <= _MAX_SHOWN_VALUE else text[:_MAX_SHOWN_VALUE] + "…")


def nearest(word: object, known: Iterable[str]) -> str:
    """Return the words that point to the one of ``known`` that looks like ``word``; nothing where none does."""
    names = set(known)
    return hint(str(word), names)[1] if len(names) <= _MOST_COMPARED else ""


def _decoded(path: str, content: bytes) -> str:
    """Return the text of the file, free of the control characters that YAML does not know."""
    from yaml.reader import Reader

    if len(content) > MAX_BYTES:
        raise RulebookError([RuleFileError(path, 0, 0, f"the file is larger than {MAX_BYTES // 1000} kB")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _LINE_BREAK.split(content[: error.start].decode("utf-8-sig"))
        why = "the file is not UTF-8: save it in that encoding"
        raise RulebookError([RuleFileError(path, len(before), len(before[-1]) + 1, why)]) from None
    control = Reader.NON_PRINTABLE.search(text)
    if control:
        before = _LINE_BREAK.split(text[: control.start()])
        why = f"a control character (U+{ord(control.group()):04X}) can't stand in a rule file"
        raise RulebookError([RuleFileError(path, len(before), len(before[-1]) + 1, why)])
    return text


def _fault(path: str, lines: tuple[str, ...], line: int, column: int, why: str) -> RuleFileError:
    if line > len(lines):  # where libyaml puts a value that the end of the file cuts off
        line, column = len(lines), len(lines[-1]) + 1
    source_line = lines[line - 1] if line else ""
    # A name in a message can hold what would steer a terminal ("\e[2J" between double quotes is an escape in YAML).
    plain = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in why)
    return RuleFileError(path, line, column, plain, source_line if len(source_line) <= _MAX_SHOWN_LINE else "")


@dataclass(slots=True)
class _Open:
    """A list or mapping that has not ended yet; ``key`` is the one that waits for its value."""

    at: KeyPath
    value: list[YamlValue] | dict[str, YamlValue]
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """Builds the value from events, without recursion, so that no file can exhaust the stack."""

    path: str
    lines: tuple[str, ...]
    root: YamlValue | None = None
    places: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    key_places: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    faults: list[RuleFileError] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)

    def take(self, event: "yaml.Event") -> None:
        """Add what ``event`` says. Raises RuleFileError where the rest of the file could not be understood."""
        import yaml

        if isinstance(event, yaml.NodeEvent):
            self._check(event)
            if self._waits_for_key():
                self._take_key(event)
            elif isinstance(event, yaml.ScalarEvent):
                self._add(event, event.value)
            else:
                self._start(event, [] if isinstance(event, yaml.SequenceStartEvent) else {})
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self._fault(event, "a second document ('---') in one file")

    def _check(self, event: Any) -> None:
        import yaml

        if isinstance(event, yaml.AliasEvent):
            raise self._fault(event, "an alias (*) can't be used here: write the value out")
        for why in _not_plain(event):
            self._collect(self._fault(event, why))

    def _waits_for_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _take_key(self, event: "yaml.NodeEvent") -> None:
        import yaml

        if not isinstance(event, yaml.ScalarEvent):
            raise self._fault(event, "a key must be a word, not a list or a mapping")
        top = self._open[-1]
        top.key = event.value
        at = (*top.at, event.value)
        if event.value == "<<":
            self._collect(self._fault(event, "a merge key (<<) can't be used here: write the values out"))
        elif event.value in top.value:
            first = self.key_places[at][0]
            self._collect(self._fault(event, f"key {shown(event.value)} stands twice; first on line {first}"))
        self.key_places.setdefault(at, _place(event))

    def _start(self, event: "yaml.NodeEvent", value: list[YamlValue] | dict[str, YamlValue]) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise self._fault(event, f"nested more than {MAX_DEPTH} deep")
        self._open.append(_Open(self._add(event, value), value))

    def _add(self, event: "yaml.NodeEvent", value: YamlValue) -> KeyPath:
        """Put ``value`` where it belongs and return its path."""
        at: KeyPath = ()
        if not self._open:
            self.root = value
        else:
            top = self._open[-1]
            if isinstance(top.value, list):
                at = (*top.at, len(top.value))
                top.value.append(value)
            elif top.key is not None:
                at = (*top.at, top.key)
                top.value[top.key] = value
                top.key = None
        self.places[at] = _place(event)
        return at

    def _collect(self, fault: RuleFileError) -> None:
        self.faults.append(fault)
        if len(self.faults) >= MAX_FAULTS:
            raise self.faults.pop()

    def _fault(self, event: "yaml.Event", why: str) -> RuleFileError:
        return _fault(self.path, self.lines, *_place(event), why)


def _not_plain(event: Any) -> Iterator[str]:
    """Yield what is wrong with a node that carries an anchor or a tag."""
    if event.anchor is not None:
        yield f"an anchor (&{event.anchor[:_MAX_SHOWN_VALUE]}) can't be used here"
    if event.tag is not None:
        yield f"a tag ({event.tag[:_MAX_SHOWN_VALUE]}) can't be used here: every value is text"


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
