"""The statement itself, as it was read: its headings, paragraphs, lists and tables, with the evidence marked."""

from avglint.model.source import Span
from avglint.model.statement import Block, Item, Row, Section, Statement
from avglint.output.html.element import Content, Html, element, path_text, together
from avglint.output.html.marks import Marker
from avglint.output.html.shown import Reader, Shown

_DEEPEST = 6


def statement_text(shown: Shown, reader: Reader) -> Html:
    """Return the text of the statement, what concerns the whole of it first."""
    statement = shown.document.statement
    if statement is None:
        body: Content = element("p", reader.page.untold)
    else:
        writer = _Writer(statement, Marker(shown, reader), reader)
        sections = (writer.whole(each, shown.level + 1) for each in statement.sections)
        body = together(
            [
                element("p", reader.page.statement_lead),
                _placeless(shown, reader),
                element("div", *sections, class_="statement", lang=shown.foreign(reader)),
            ]
        )
    return element(
        "section",
        shown.heading(reader.page.statement, "statement"),
        body,
    )


def _placeless(shown: Shown, reader: Reader) -> Html | None:
    """Lead to the findings that have no place in the text."""
    whole = [
        element("a", f"{each.rule} {reader.title(each.rule, each.name)}", href=f"#{shown.id(f'f{number}')}")
        for number, each in enumerate(shown.document.findings, 1)
        if not each.evidence and each.nearest is None and each.counts
    ]
    return element("p", reader.page.in_whole, " ", together(whole, " · "), class_="whole") if whole else None


class _Writer:
    def __init__(self, statement: Statement, marker: Marker, reader: Reader) -> None:
        self._source = statement.source
        self._marker = marker
        self._reader = reader
        self._file = ""

    def whole(self, section: Section, level: int) -> Html:
        """Return a section that is in no other, behind the name of its file where that is another than before."""
        at = self._source.original_span(Span(section.start, section.end)).start
        file = self._source.place(at).path
        told = element("p", element("code", path_text(file)), class_="file") if file != self._file else None
        self._file = file
        return together([told, self.section(section, level)])

    def section(self, section: Section, level: int) -> Html:
        """Return a section; they nest as deep as headings do (the parser bounds that), so recursion is safe."""
        heading = element(f"h{min(level, _DEEPEST)}", self._marker.words(section.heading)) if section.heading else None
        footer = element("p", self._reader.page.footer, class_="tag") if section.footer else None
        deeper = level + 1 if section.heading else level
        return together(
            [
                footer,
                heading,
                *(self._block(each) for each in section.blocks),
                *(self.section(each, deeper) for each in section.sections),
            ]
        )

    def _block(self, block: Block) -> Html:
        if block.kind == "list":
            return element("ul", *map(self._item, block.items))
        if block.kind == "table":
            rows = element("table", *map(self._row, block.rows))
            return element("div", rows, class_="scroll", role="group", aria_label=self._reader.page.table, tabindex=0)
        return element("p", self._marker.words(Span(block.start, block.end)), class_=block.kind)

    def _item(self, item: Item) -> Html:
        own = _extent(item)
        nested = element("ul", *map(self._item, item.items)) if item.items else None
        if own is None:
            return element("li", nested)
        bullet = self._source.text[item.start : own.start].strip()
        # A number or letter says more than a dot, which the page has of its own.
        number = element("span", bullet, " ", class_="number") if any(map(str.isalnum, bullet)) else None
        return element("li", number, self._marker.words(own), nested, class_="numbered" if number else None)

    def _row(self, row: Row) -> Html:
        kind, scope = ("th", "col") if row.header else ("td", None)
        return element("tr", *(element(kind, self._marker.words(each), scope=scope) for each in row.cells))


def _extent(item: Item) -> Span | None:
    return Span(item.sentences[0].start, item.sentences[-1].end) if item.sentences else None
