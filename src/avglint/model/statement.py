"""The structured model of a privacy statement. All spans are offsets in ``Source.text``."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from avglint.model.source import Source, Span

BlockKind = Literal["paragraph", "list", "table", "key_value", "footnote"]


class Item(NamedTuple):
    """A list item: its own sentences (without the bullet) and the items nested under it."""

    start: int
    end: int
    sentences: tuple[Span, ...]
    items: tuple["Item", ...] = ()


class Row(NamedTuple):
    """A table row: the spans of its cells, without the bars; a cell can be empty."""

    start: int
    end: int
    cells: tuple[Span, ...]
    header: bool = False


class Block(NamedTuple):
    """A paragraph, list, table, key-value line or footnote; of the last three fields the kind's own is filled."""

    kind: BlockKind
    start: int
    end: int
    sentences: tuple[Span, ...] = ()
    items: tuple[Item, ...] = ()
    rows: tuple[Row, ...] = ()


class Section(NamedTuple):
    """A heading (None before the first) with the blocks under it and the sections nested in it."""

    heading: Span | None
    level: int
    """From 1; 0 for the text before the first heading."""
    start: int
    end: int
    blocks: tuple[Block, ...]
    sections: tuple["Section", ...] = ()
    topics: tuple[str, ...] = ()
    """What its own heading is about, by the pack's topic lists; ``sections_of`` knows what it inherits beside."""
    footer: bool = False
    """The footer of a web page: it counts for contact data only."""


class Fact(NamedTuple):
    """A value recognised in the text: a duration, a date, an e-mail address, a vendor, ...

    ``value`` is the normalised value ("P7Y", "2018-05-25", "info@example.nl", "US"); ``tags`` are what patterns can
    ask for after the colon: ``<country:third>``, ``<duration:over-month>``.
    """

    kind: str
    value: str
    start: int
    end: int
    tags: frozenset[str] = frozenset()


class Statement(NamedTuple):
    """A parsed statement. Headings and blocks cover every character of the text that is not white space or markup."""

    source: Source
    title: Span | None
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...] = ()
    language: str = "nl"
    jurisdiction: str = "nl"

    def walk(self) -> Iterator[Section]:
        """Yield every section, parents before their children, in order of place."""
        return walk(self.sections)

    def words(self, span: Span | Fact) -> str:
        """Return the text at ``span``."""
        return self.source.text[span.start : span.end]


def walk(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield sections and all that are nested in them, parents before their children, in order of place."""
    stack = list(reversed(sections))
    while stack:
        section = stack.pop()
        yield section
        stack.extend(reversed(section.sections))
