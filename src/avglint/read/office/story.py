"""What a Word or OpenDocument file says, whichever of the two it is: paragraphs and tables, as the file has them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Union


class Run(NamedTuple):
    """Characters of one look. A line break is a line feed."""

    text: str
    strength: int = 0
    """How much it stands out, as headings do that no style marks: 2 if bold, and 1 more if underlined or coloured."""
    size: float = 0.0
    """Of the font, in points; 0 where nothing tells."""


class Paragraph(NamedTuple):
    """A paragraph, or an item of a list."""

    number: int
    """In the file, as ``ParagraphStart`` counts."""
    runs: tuple[Run, ...]
    level: int = 0
    """Of a heading by its style or outline level, from 1; 0: no heading."""
    depth: int = 0
    """In lists, from 1; 0: in none."""
    marker: str = ""
    """The number that the program sets before it ("2.1", "a)"), or "-" for a bullet; of the paragraphs in an item that
    follow its first: nothing."""
    list_name: str = ""
    """The same for all items of one list and depth."""
    apart: bool = True
    """There is white space between it and the paragraph before it."""
    notes: tuple["Paragraph", ...] = ()
    """The paragraphs of the foot- and endnotes that it refers to, the first of each with the note's number."""

    @property
    def text(self) -> str:
        """Its words, without the marker."""
        return "".join(run.text for run in self.runs)

    def broken(self) -> tuple["Paragraph", "Paragraph"]:
        """Return its first line with text, and what comes after that, each as a paragraph."""
        head: list[Run] = []
        for place, run in enumerate(self.runs):
            line, end, after = run.text.partition("\n")
            if end and ("".join(each.text for each in head) + line).strip():
                rest = (run._replace(text=after), *self.runs[place + 1 :])
                first = self._replace(runs=(*head, run._replace(text=line)), notes=())
                return first, self._replace(runs=rest, marker="", apart=True)
            head.append(run)
        return self, self._replace(runs=())


class Row(NamedTuple):
    """A row of a table. A cell that is merged with one to its left or above it is there too, and empty."""

    cells: tuple[tuple["Block", ...], ...]
    header: bool


class Table(NamedTuple):
    """A table, whatever it is used for."""

    rows: tuple[Row, ...]


Block = Union[Paragraph, Table]  # noqa: UP007  # the records refer to it before it is there


class Story(NamedTuple):
    """A whole file."""

    blocks: tuple[Block, ...]
    margins: tuple[tuple[Paragraph, ...], ...]
    """The page headers and footers."""
    title: str | None


def paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs in ``blocks``, those in tables too."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell)
        else:
            yield block
