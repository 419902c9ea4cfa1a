"""Which lines belong to an item, a label or a table, and which begin something else."""

import pytest

from avglint.model.source import LineHint
from avglint.model.statement import Block, Item, Statement
from avglint.parsing import parse
from tests.parsing.parse_sources import blocks_of, hinted

INTRO = "Dit is een eerste zin die nergens over gaat, maar wel lang genoeg is.\n\n"
CLOSE = "Tot slot nog een zin over helemaal niets.\n"
ADDRESS = "Adres: Spaakstraat 12, op de eerste verdieping van het pand aan de"
NOTE = "¹ Alleen voor leden van de fietsclub die ook"


def shown(statement: Statement, block: Block) -> str:
    """One text for a block: its kind, its sentences or cells, and of items also the depth."""

    def items(found: tuple[Item, ...], depth: int) -> list[str]:
        lines = []
        for item in found:
            lines.append("-" * depth + " " + " / ".join(map(statement.words, item.sentences)))
            lines += items(item.items, depth + 1)
        return lines

    if block.kind == "list":
        return "list: " + ", ".join(items(block.items, 1)).replace("\n", " ")
    if block.kind == "table":
        rows = ["*" * row.header + "|".join(map(statement.words, row.cells)) for row in block.rows]
        return "table: " + ", ".join(rows)
    return f"{block.kind}: " + " / ".join(map(statement.words, block.sentences)).replace("\n", " ")


def parts(text: str) -> list[str]:
    statement, blocks = blocks_of(INTRO + text + "\n\n" + CLOSE)
    return [shown(statement, block) for block in blocks[1:-1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{ADDRESS}\nhaven van Wielerdam.", [f"key_value: {ADDRESS} haven van Wielerdam."], id="label"),
        pytest.param(f"{NOTE}\nbetaald hebben.", [f"footnote: {NOTE} betaald hebben."], id="footnote"),
        pytest.param(f"{NOTE}\nbetaald hebben. Of niet.", [f"footnote: {NOTE} betaald hebben. / Of niet."], id="two"),
        pytest.param("KvK: 12345678\nbij ons.", ["key_value: KvK: 12345678", "paragraph: bij ons."], id="short"),
        pytest.param(f"{ADDRESS}\n\nhaven.", [f"key_value: {ADDRESS}", "paragraph: haven."], id="after a blank line"),
        pytest.param(
            f"{ADDRESS}\nhaven van Wielerdam, tegenover de oude sluis en naast de\nhaven van het dorp.",
            [f"key_value: {ADDRESS} haven van Wielerdam, tegenover de oude sluis en naast de haven van het dorp."],
            id="over three lines",
        ),
        pytest.param(f"{ADDRESS}\n- haven", [f"key_value: {ADDRESS}", "list: - haven"], id="before an item"),
        pytest.param(f"{ADDRESS}\nKvK: 123", [f"key_value: {ADDRESS}", "key_value: KvK: 123"], id="before a label"),
    ],
)
def test_a_label_or_footnote_over_more_lines(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- naam\nen adres", ["list: - naam / en adres"], id="a small letter goes on"),
        pytest.param(
            "- naam\n\nen ook adres, dat.",
            ["list: - naam", "paragraph: en ook adres, dat."],
            id="not after a blank line",
        ),
        pytest.param("- naam\nEn adres.", ["list: - naam", "paragraph: En adres."], id="a capital does not"),
        pytest.param("- naam\n  En adres.", ["list: - naam / En adres."], id="unless it is indented"),
        pytest.param("- naam\n En adres.", ["list: - naam", "paragraph: En adres."], id="by two columns"),
        pytest.param("- naam\n\n  En adres.", ["list: - naam / En adres."], id="also after a blank line"),
        pytest.param("- naam\n  KvK: 12345678", ["list: - naam / KvK: 12345678"], id="a label under it"),
        pytest.param("-\nNaam\nAdres hier.", ["list: - Naam", "paragraph: Adres hier."], id="a bullet and one line"),
        pytest.param("-\nNaam\nen adres.", ["list: - Naam / en adres."], id="a bullet and a line that goes on"),
        pytest.param("- naam\n\n\n- adres", ["list: - naam, - adres"], id="blank lines between items"),
        pytest.param("- naam\n-\n- adres", ["list: - naam, - adres"], id="a bullet without text is no item"),
        pytest.param("- naam\n2 | 3\n3 | 4", ["list: - naam", "table: *2|3, 3|4"], id="before a table"),
        pytest.param("- naam\n¹ Niet nodig.", ["list: - naam", "footnote: ¹ Niet nodig."], id="before a footnote"),
    ],
)
def test_the_lines_of_an_item(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n o b\n  - c\n o d\n- e", "- a, -- b, --- c, -- d, - e"),
        ("- a\n– b\n• c\n* d\n✓ e", "- a, - b, - c, - d, - e"),
        ("- a\no b\n▪ c\n- d\n▪ e", "- a, -- b, --- c, - d, -- e"),
        ("  - a\n- b\n  - c", "- a, - b, -- c"),
        ("1. a\n2. b\n- c\n3. d", "- a, - b, -- c, - d"),
        ("1) a\na) b\nb) c\n2) d", "- a, -- b, -- c, - d"),
        ("- a\n1. b\n2. c\n- d", "- a, -- b, -- c, - d"),
    ],
)
def test_the_depth_of_items(text: str, expected: str) -> None:
    assert parts(text) == [f"list: {expected}"]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((1, 2, 3, 1), "- a, -- b, --- c, - d"), ((2, 1, 0), "- a, - b, - c"), ((1, 3, 2), "- a, -- b, -- c")],
)
def test_the_depth_by_markup(levels: tuple[int, ...], expected: str) -> None:
    lines = [(f"- {letter}", LineHint("item", level)) for letter, level in zip("abcd", levels, strict=False)]
    statement = parse(hinted(*lines))
    assert shown(statement, statement.sections[0].blocks[0]) == f"list: {expected}"


def test_markup_nests_no_deeper_than_eight() -> None:
    lines = [(f"- x{level}", LineHint("item", level)) for level in range(1, 12)]
    statement = parse(hinted(*lines))
    last = shown(statement, statement.sections[0].blocks[0]).split(", ")[-4:]
    assert last == [f"{'-' * 8} x{level}" for level in (8, 9, 10, 11)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n| c | d |", ["table: *a|b, c|d"]),
        ("| a | b |", ["table: a|b"]),
        ("|a|b|\n|c|d|", ["table: *a|b, c|d"]),
        ("a | b\nc | d |", ["table: *a|b, c|d"]),
        ("a | b\n---|---\nc | d", ["table: *a|b, c|d"]),
        ("a | b\nc | d\n---|---\nWij doen dat.", ["table: *a|b, c|d", "paragraph: Wij doen dat."]),
        ("a | b\nc | d\n\ne | f\ng | h", ["table: *a|b, c|d", "table: *e|f, g|h"]),
        ("a | b\n-----\nc | d", ["paragraph: a | b", "paragraph: c | d"]),
        ("a |  | b\n| | c", ["table: *a||b, |c"]),
    ],
)
def test_the_rows_of_a_table(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("naam\nadres\nOverige zaken\n- maat\n", ["- naam, - adres", "- maat"], id="bullets"),
        pytest.param(
            "naam\nadres\nOverige zaken\n| a | b |\n| c | d |\n", ["- naam, - adres", "*a|b, c|d"], id="table"
        ),
        pytest.param("naam\nadres\nOverige zaken\n", ["- naam, - adres, - Overige zaken"], id="nothing"),
        pytest.param("naam\nadres\nKvK: 12345678\n", [], id="a label makes an address of it"),
        pytest.param("naam\nadres\n\nKvK: 12345678\n", ["- naam, - adres"], id="a label apart does not"),
        pytest.param("Naam\n3 mei 2024\nKleur\n", [], id="a date"),
        pytest.param("Naam\nMerk. Kleur en maat\nKleur\n", [], id="two sentences"),
        pytest.param("Naam\nVersie van nu\nKleur\n", [], id="a version"),
        pytest.param("Naam\nWat is dat!\nKleur\n", [], id="an exclamation"),
        pytest.param("Naam\nPagina 3\nKleur\n", [], id="the number of a page"),
        pytest.param("naam,\nVersie van nu\n", ["- naam,, - Versie van nu"], id="a version after a comma"),
        pytest.param("naam;\nDe kleur van nu.\nMaat\n", ["- naam;, - De kleur van nu."], id="until a full stop"),
        pytest.param(
            "\nde kleur van de fiets die u hebt\n\nhet merk van de fiets die u hebt\n",
            ["- de kleur van de fiets die u hebt, - het merk van de fiets die u hebt"],
            id="with blank lines between no line goes on",
        ),
        pytest.param(f"naam\n{'x' * 160}\n", [f"- naam, - {'x' * 160}"], id="160 characters"),
        pytest.param(f"naam\n{'x' * 161}\n", [], id="161 characters"),
        pytest.param("naam\nadres\n\nkleur\nmaat\n", ["- naam, - adres"], id="as far as it goes on alike"),
        pytest.param("naam\nadres\nbel 012 345 67 89\n", [], id="contact data make an address of it"),
    ],
)
def test_what_stands_behind_a_list_without_bullets(text: str, expected: list[str]) -> None:
    about = "De werkplaats houdt van iedere klant het een en ander bij, zoals hieronder is te lezen:\n"
    found = parts(about + text)
    assert [part.partition(": ")[2] for part in found if part.startswith(("list", "table"))] == expected


WIDE = "Wij noteren van iedere fiets die wij hier krijgen de kleur en"


@pytest.mark.parametrize(
    ("before", "kinds"),
    [
        pytest.param(WIDE, ["paragraph"], id="60 characters that go on"),
        pytest.param(WIDE + ".", ["paragraph", "key_value"], id="a closed line"),
        pytest.param(WIDE[:58], ["paragraph", "key_value"], id="fewer characters"),
        pytest.param("Kleur: " + WIDE, ["key_value", "key_value"], id="a label"),
    ],
)
def test_a_label_is_none_where_a_sentence_goes_on_in_it(before: str, kinds: list[str]) -> None:
    _, blocks = blocks_of(f"{INTRO}{before}\nMaat: 52 centimeter of meer\n\n{CLOSE}")
    assert [block.kind for block in blocks[1:-1]] == kinds


def test_the_word_of_a_number_is_part_of_an_item() -> None:
    statement = parse(hinted(("Artikel 3 - naam", LineHint("item", 1)), ("3. adres", LineHint("item", 1))))
    assert shown(statement, statement.sections[0].blocks[0]) == "list: - Artikel 3 - naam, - adres"


@pytest.mark.parametrize(("between", "kind"), [(0, "list"), (1, "list"), (2, "footnote")])
def test_asterisks_near_each_other_are_bullets(between: int, kind: str) -> None:
    filling = "Nog een zin over niets.\n"
    _, blocks = blocks_of(filling * 40 + "* Voor leden.\n" + filling * between + "* Voor gasten.\n")
    assert next(block.kind for block in blocks if block.kind != "paragraph") == kind


def test_an_item_goes_on_after_a_sentence_that_ends_at_the_margin() -> None:
    margin = f"{'x' * 40} {'y' * 56}\n" * 8
    full = "- Leden mogen hun gegevens bekijken, laten herstellen en laten schrappen wanneer zij dat willen."
    after = "Jeugdleden doen dat zelf."
    statement, blocks = blocks_of(f"{margin}\n{full}\n{after}\n\n{CLOSE}")
    assert [shown(statement, block) for block in blocks[1:-1]] == [f"list: {full} / {after}"]
    short = "- Leden mogen hun gegevens bekijken."
    statement, blocks = blocks_of(f"{margin}\n{short}\n{after}\n\n{CLOSE}")
    assert [shown(statement, block) for block in blocks[1:-1]] == [f"list: {short}", f"paragraph: {after}"]
