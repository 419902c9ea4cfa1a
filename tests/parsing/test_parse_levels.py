"""The level of each heading of a list of headings, and what of a page tells it."""

import pytest

from avglint.model.source import LineHint
from avglint.parsing import parse
from avglint.parsing.forms import number_of
from avglint.parsing.levels import Mark, heading_levels
from tests.parsing.parse_sources import hinted, outline, outline_of

PROSE = "Wij plaatsen kleine bestanden op uw apparaat, zodat de winkelwagen onthoudt wat u uitzocht."


def mark(text: str) -> Mark:
    """A heading, with what is told of it behind a bar: glued, empty, eyebrow, introduced, list."""
    words, _, told = text.partition("|")
    flags = [name in told.split() for name in ("glued", "empty", "eyebrow", "introduced", "list")]
    return Mark(words, number_of(words), *flags)


def levels(texts: list[str], *, titled: bool = False) -> str:
    return "".join(map(str, heading_levels(list(map(mark, texts)), titled=titled)))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["1. A", "2. B"], "11", id="flat"),
        pytest.param(["1. A", "1.1 B", "1.1.1 C", "2. D"], "1231", id="depth"),
        pytest.param(["1.1 A", "1.1.1 B", "1.2 C"], "121", id="depth below the shallowest"),
        pytest.param(["1. A", "B", "2. C", "D"], "1212", id="what has no number stands under it"),
        pytest.param(["1. A", "B", "2. C", "DUUR"], "1211", id="unless in capitals"),
        pytest.param(["A", "1. B", "2. C"], "111", id="before the first number"),
        pytest.param(["A", "B", "C", "1. D", "2. E"], "11111", id="the first number fourth"),
        pytest.param(["A", "B", "C", "D", "1. E", "2. F"], "111111", id="one in three has a number"),
        pytest.param(["A", "B", "C", "D", "1. E", "2. F", "G"], "1111221", id="fewer stand under the others"),
        pytest.param(["A", "B", "C", "1. E", "2. F", "G", "H"], "1111122", id="fewer, but the fourth is a number"),
        pytest.param(["A", "B", "C", "D", "1. E"], "11111", id="one number tells nothing"),
        pytest.param(["1. A", "2. B", "1. C", "2. D", "3. E"], "11221", id="a series within one"),
        pytest.param(["1. A", "2. B", "1. C", "2. D", "2. E"], "11222", id="which ends where it does not go on"),
        pytest.param(["1. A", "2. B", "1. C", "2. D", "3. E", "3. F"], "112221", id="the outer one comes again"),
        pytest.param(["1. A", "x", "1. B", "2. C"], "1211", id="a series begins again only under a number"),
        pytest.param(
            ["1. A", "1. B", "1. C", "1. D", "2. E"],
            "12331",
            id="series nest no deeper than three, and the outermost goes on",
        ),
        pytest.param(["1. A", "a. B", "b. C", "2. D"], "1221", id="letters under numbers"),
        pytest.param(["A. A", "1. B", "2. C", "B. D", "1. E"], "12212", id="numbers under letters"),
        pytest.param(["Artikel 1", "1. B", "2. C", "Artikel 2"], "1221", id="numbers under articles"),
        pytest.param(["1. A", "1.1 B", "1.1.1 C", "1.1.1.1 D", "I. E", "a. F"], "123423", id="styles in order"),
    ],
)
def test_levels_by_number(texts: list[str], expected: str) -> None:
    assert levels(texts) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["AAAA", "B", "BBBB", "C"], "1212", id="two of four"),
        pytest.param(["AAAA", "B", "C", "D", "E"], "11111", id="one tells nothing"),
        pytest.param(["A", "BBBB", "C", "DDDD", "E"], "11212", id="what stands before the first"),
        pytest.param(["AAAA", "BBBB", "C", "D", "E", "F", "G", "H"], "11222222", id="two of eight"),
        pytest.param(["AAAA", "BBBB", "C", "D", "E", "F", "G", "H", "I"], "111111111", id="two of nine"),
        pytest.param(["AAAA", "BBBB"], "11", id="all of them"),
    ],
)
def test_levels_by_capitals(texts: list[str], expected: str) -> None:
    assert levels(texts) == expected


@pytest.mark.parametrize(
    ("brows", "others", "expected"),
    [(3, 0, "111"), (3, 4, "1112222"), (3, 5, "11111111"), (2, 0, "11")],
)
def test_levels_by_eyebrows(brows: int, others: int, expected: str) -> None:
    assert levels([f"A{place}|eyebrow" for place in range(brows)] + ["B"] * others) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["A", "B", "C"], "111", id="alike"),
        pytest.param(["A|empty", "B", "C"], "121", id="one right under an other, all alike"),
        pytest.param(["A|empty", "B|glued", "C|glued", "D"], "1221", id="those after it of the same shape"),
        pytest.param(["A|empty", "B.", "C.", "D"], "1221", id="with a full stop"),
        pytest.param(["A|empty", "B?", "C?", "D", "E?"], "12211", id="questions, until another comes"),
        pytest.param(["A|empty", "B|glued", "C|empty glued", "D"], "1221", id="one under a sub-heading"),
        pytest.param(["A", "B|introduced list", "C|list", "D"], "1221", id="after a colon, over lists"),
        pytest.param(["A", "B|introduced list", "C", "D|list"], "1211", id="until one is over no list"),
        pytest.param(["A", "B|introduced", "C"], "111", id="after a colon, but over no list"),
        pytest.param(["A|introduced list", "B|list"], "11", id="the first stands under nothing"),
        pytest.param(["A|empty", "B|empty", "C"], "121", id="one after the other"),
    ],
)
def test_levels_by_shape(texts: list[str], expected: str) -> None:
    assert levels(texts) == expected


def test_a_title_stands_above_all() -> None:
    assert levels(["Titel", "1. A", "1.1 B"], titled=True) == "123"
    assert levels(["Titel|empty", "A", "B"], titled=True) == "122"
    assert levels(["Titel"], titled=True) == "1"


def test_numbers_stand_four_levels_deep_at_most_below_a_title() -> None:
    deep = ["1. A", "1. B", "1. C", "1.1 D", "1.1.1 E", "1.1.1.1 F"]
    assert levels(["Titel", *deep], titled=True) == "1234345"


@pytest.mark.parametrize(
    ("line", "is_eyebrow"),
    [
        ("Winkel", True),
        ("Een twee drie vier vijf zes", True),
        ("Een twee drie vier vijf zes zeven", False),
        ("Winkel.", False),
        ("Winkel 2", True),
        ("Winkel)", False),
        pytest.param("Winkel\n", True, id="two blank lines are as one"),
        # The last line of a paragraph does not stand alone, whatever stands before that.
        ("Zo doen wij dat\nWinkel", False),
        (f"{PROSE}\n\nZo doen wij dat\nWinkel", False),
    ],
)
def test_a_short_line_alone_above_a_heading_is_an_eyebrow(line: str, is_eyebrow: bool) -> None:
    """Markup marks two headings at most, so that all are looked for by form; lines in markup are as they are."""
    text = LineHint("text")
    lines = [("Privacy", LineHint("heading", 1)), ("", text), (PROSE, text), ("", text)]
    for name in ("Doel?", "Duur?", "Delen?"):
        lines += [(above, text) for above in line.split("\n")]
        lines += [("", text), (name, text), ("", text), (PROSE, text), ("", text)]
    lines += [("Tot slot?", text), ("", text), (PROSE, text)]
    found = [level for level, heading in outline(parse(hinted(*lines))) if heading.endswith("?")]
    assert found[:3] == [2, 2, 2]
    assert len(found) == 4
    assert (found[3] == 3) == is_eyebrow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Doel\n\n{PROSE}\n\nDuur\n\n{PROSE}\n", [1, 2], id="a first heading with nothing before it"),
        pytest.param(f"{PROSE}\n\nDoel\n\n{PROSE}\n\nDuur\n\n{PROSE}\n", [1, 1], id="with text before it"),
        pytest.param(f"{PROSE}\n\nPrivacy\n\n{PROSE}\n\nDuur\n\n{PROSE}\n", [1, 2], id="that reads as a title"),
        pytest.param(f"1. Privacy\n\n{PROSE}\n\n2. Duur\n\n{PROSE}\n", [1, 1], id="with a number"),
    ],
)
def test_the_first_heading_is_the_title(text: str, expected: list[int]) -> None:
    assert [level for level, _ in outline_of(text)] == expected


@pytest.mark.parametrize(
    ("body", "level"),
    [
        pytest.param("- naam\n- adres\n", 2, id="lists"),
        pytest.param("| Wat | Duur |\n| Naam | een jaar |\n", 2, id="tables"),
        pytest.param(f"{PROSE}\n", 1, id="text"),
    ],
)
def test_headings_after_a_colon_stand_lower_over_lists_and_tables(body: str, level: int) -> None:
    text = f"{PROSE}\n\nKoekjes\n\n{PROSE} Er zijn twee soorten:\n\n"
    text += f"Voor de winkel\n\n{body}\nVoor de werkplaats\n\n{body}\nContact\n\n{PROSE}\n"
    assert [found for found, _ in outline_of(text)] == [1, level, level, 1]


@pytest.mark.parametrize(
    ("given", "expected"), [((1, 2, 3), [1, 2, 3]), ((0, 12, 1), [1, 9, 1]), ((3, 2, 2), [3, 2, 2])]
)
def test_levels_of_markup(given: tuple[int, ...], expected: list[int]) -> None:
    lines = [(f"Kop {level}", LineHint("heading", level)) for level in given]
    assert [level for level, _ in outline(parse(hinted(*lines)))] == expected
