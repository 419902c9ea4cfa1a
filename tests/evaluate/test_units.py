"""A statement cut into units: in order, each with its section, its block, and what it is read with."""

from collections.abc import Mapping

import pytest

from avglint.evaluate.units import sections_of, units_of
from avglint.model.source import LineHint, Source
from avglint.model.statement import Section, Statement
from avglint.parsing import parse
from tests.parsing.parse_sources import hinted, plain

TEXT, ITEM, NESTED, DEEP = LineHint("text"), LineHint("item", 1), LineHint("item", 2), LineHint("item", 3)
BEFORE = "Hier staat wat wij vooraf over de tabel te zeggen hebben, en verder niets."
HEADER, ROW = LineHint("header_row"), LineHint("row")


def heading(level: int) -> LineHint:
    return LineHint("heading", level)


def units(source: Source) -> list[tuple[str, str, int, int, tuple[str, ...]]]:
    """Kind, words, section, block and the words of what it is read with."""
    found = units_of(sections_of(parse(source)))
    said = [source.text[unit.start : unit.end] for unit in found]
    return [
        (unit.kind, words, unit.section, unit.block, tuple(said[other] for other in unit.context))
        for unit, words in zip(found, said, strict=True)
    ]


def test_headings_and_sentences() -> None:
    source = hinted(
        ("Vooraf.", TEXT), ("Een", heading(1)), ("Dit. Dat.", TEXT), ("", TEXT), ("En nog iets.", TEXT),
        ("Twee", heading(2)), ("Drie", heading(1)), ("Slot.", TEXT),
    )  # fmt: skip
    assert units(source) == [
        ("sentence", "Vooraf.", 0, 0, ()),
        ("heading", "Een", 1, 1, ()),
        ("sentence", "Dit.", 1, 2, ()),
        ("sentence", "Dat.", 1, 2, ()),
        ("sentence", "En nog iets.", 1, 3, ()),
        ("heading", "Twee", 2, 4, ()),
        ("heading", "Drie", 3, 5, ()),
        ("sentence", "Slot.", 3, 6, ()),
    ]


def test_an_item_is_read_with_what_introduces_it_and_the_items_that_it_stands_under() -> None:
    source = hinted(
        ("Een", heading(1)), ("Niet dit. Wij vragen:", TEXT),
        ("naam. Ook dat.", ITEM), ("roepnaam", NESTED), ("bijnaam", DEEP), ("adres", ITEM), ("straat", NESTED),
        ("Twee", heading(1)), ("maat", ITEM), ("Drie", heading(1)),
    )  # fmt: skip
    ask = "Wij vragen:"
    assert units(source)[3:] == [
        ("item", "naam.", 0, 2, (ask,)),
        ("item", "Ook dat.", 0, 2, (ask,)),
        ("item", "roepnaam", 0, 2, (ask, "naam.")),
        ("item", "bijnaam", 0, 2, (ask, "roepnaam")),
        ("item", "adres", 0, 2, (ask,)),
        ("item", "straat", 0, 2, (ask, "adres")),
        ("heading", "Twee", 1, 3, ()),
        ("item", "maat", 1, 4, ("Twee",)),
        ("heading", "Drie", 2, 5, ()),
    ]


def test_a_list_at_the_begin_is_read_alone() -> None:
    assert units(hinted(("naam", ITEM), ("adres", ITEM))) == [("item", "naam", 0, 0, ()), ("item", "adres", 0, 0, ())]


def test_an_item_without_words_hands_on_what_it_is_read_with() -> None:
    text = "Wij vragen u het volgende, en verder niets:\n\n- naam\n- \n  - roepnaam\n"
    assert units(plain(text))[-1][0] == "item"
    source = hinted(("Wij vragen:", TEXT), ("•", ITEM), ("roepnaam", NESTED))
    assert ("item", "roepnaam", 0, 1, ("Wij vragen:",)) in units(source)


def test_a_row_is_read_with_the_last_header_above_it() -> None:
    source = hinted(
        (BEFORE, TEXT), ("los | iets", ROW), ("doel | duur", HEADER), ("winkel | 2 jaar", ROW), ("x | 1 jaar", ROW),
        ("wat | hoe", HEADER), ("y | z", ROW),
    )  # fmt: skip
    assert units(source) == [
        ("sentence", BEFORE, 0, 0, ()),
        ("row", "los | iets", 0, 1, ()),
        ("header", "doel | duur", 0, 1, ()),
        ("row", "winkel | 2 jaar", 0, 1, ("doel | duur",)),
        ("row", "x | 1 jaar", 0, 1, ("doel | duur",)),
        ("header", "wat | hoe", 0, 1, ()),
        ("row", "y | z", 0, 1, ("wat | hoe",)),
    ]


def with_topics(statement: Statement, topics: Mapping[str, tuple[str, ...]]) -> Statement:
    """Give the sections with these headings topics."""

    def told(section: Section) -> Section:
        nested = tuple(map(told, section.sections))
        own = topics.get(statement.words(section.heading) if section.heading else "", ())
        return section._replace(topics=own, sections=nested)

    return statement._replace(sections=tuple(map(told, statement.sections)))


PAGES: dict[str, tuple[Source, list[list[str]]]] = {
    "a section without topic has that of its parent, and one with a topic its own": (
        hinted(
            ("Over ons", heading(1)), ("Rechten", heading(1)), ("Meer", heading(2)), ("Nog meer", heading(3)),
            ("Cookies", heading(2)), ("Slot", heading(1)),
        ),
        [[], ["rights"], ["rights"], ["rights"], ["cookies"], []],
    ),
    "the title of all is no topic of its parts": (
        hinted(("Privacy en cookies", heading(1)), ("Meer", heading(2)), ("Rechten", heading(2))),
        [[], [], ["rights"]],
    ),
    "neither where it stands alone": (hinted(("Privacy en cookies", heading(1)), ("Dit.", TEXT)), [[]]),
    "a title beside other sections is": (
        hinted(("Privacy en cookies", heading(1)), ("Meer", heading(1))),
        [["cookies"], []],
    ),
    "one that asks something is": (
        hinted(("Privacy en cookies?", heading(1)), ("Meer", heading(2))),
        [["cookies"], ["cookies"]],
    ),
    "one that names no statement is": (
        hinted(("Cookies", heading(1)), ("Meer", heading(2))),
        [["cookies"], ["cookies"]],
    ),
    "one under the title is": (
        hinted(("Privacyverklaring", TEXT), ("Privacy en cookies", heading(1)), ("Meer", heading(2))),
        [[], ["cookies"], ["cookies"]],
    ),
    "the footer of a page is a topic of its own": (
        hinted(
            ("Rechten", heading(1)), ("Dit.", TEXT), ("Meer", heading(1)),
            ("Cookies", LineHint("heading", 2, footer=True)), ("Dat.", LineHint("text", footer=True)),
        ),
        [["rights"], [], ["footer"]],
    ),
    "nothing": (plain(""), []),
}  # fmt: skip
TOPICS = {"Rechten": ("rights",)} | dict.fromkeys(
    ("Cookies", "Privacy en cookies", "Privacy en cookies?"), ("cookies",)
)


@pytest.mark.parametrize(("source", "topics"), PAGES.values(), ids=PAGES)
def test_the_topics_of_sections(source: Source, topics: list[list[str]]) -> None:
    statement = with_topics(parse(source), TOPICS)
    found = sections_of(statement)
    assert [sorted(info.topics) for info in found] == topics
    assert [info.heading for info in found] == [info.section.heading for info in found]
