"""From the text of a pattern to its tree, and what is said of a text that is none."""

import pytest

from avglint.errors import PatternError
from avglint.pattern.syntax import (
    Adjacent,
    AllOf,
    Alternatives,
    FactName,
    Gap,
    ListName,
    Maybe,
    Node,
    VerbForms,
    Without,
    Word,
    parse_pattern,
)

A, B, C = Word("a", 1), Word("b", 3), Word("c", 5)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a", A),
        ("=AP", Word("=AP", 1)),
        ("*bewaar*", Word("*bewaar*", 1)),
        ("Delen~", VerbForms("delen", 1)),
        ("@authority_of_us", ListName("authority_of_us", 1)),
        ("<country>", FactName("country", (), "", 1)),
        ("<country:third:adequate>", FactName("country", ("adequate", "third"), "", 1)),
        ("<country:third=US>", FactName("country", ("third",), "US", 1)),
        ("a b c", Adjacent((A, B, C))),
        ("a b? c", Adjacent((A, Maybe(B), Word("c", 6)))),
        ("a (b | c) d", Adjacent((A, Alternatives((Word("b", 4), Word("c", 8))), Word("d", 11)))),
        ("(a)", Word("a", 2)),
        ("a.. b", Gap(A, Word("b", 5), 8)),
        ("a..(b)", Gap(A, Word("b", 5), 8)),
        ("a ..@b", Gap(A, ListName("b", 5), 8)),
        ("a ..0 b", Gap(A, Word("b", 7), 0)),
        ("a ..9 b", Gap(A, Word("b", 7), 9)),
        ("a ..12 b c", Gap(A, Adjacent((Word("b", 8), Word("c", 10))), 12)),
        ("a ..1 b ..2 c", Gap(Gap(A, Word("b", 7), 1), Word("c", 13), 2)),
    ],
)
def test_each_form_has_a_node(text: str, node: Node) -> None:
    [option] = parse_pattern(text).options
    assert option == AllOf((node,), ())


def test_alternatives_and_exclusions_of_a_whole_pattern() -> None:
    pattern = parse_pattern("a & b & !c & !..5 d & !.. e | f")
    first = AllOf(
        (A, Word("b", 5)), (Without(Word("c", 10), None), Without(Word("d", 19), 5), Without(Word("e", 27), 8))
    )
    assert pattern.options == (first, AllOf((Word("f", 31),), ()))


GAP_FORM = "two dots, how many words may stand there (0 to 99; left out: 8) and a space: 'a ..3 b'"
GAP = f"this is no pattern; a gap is {GAP_FORM}"
ANY = "(, <fact>, @list, a verb with ~, a word"


@pytest.mark.parametrize(
    ("text", "column", "why"),
    [
        ("", 1, f"this is no pattern; expected {ANY}"),
        ("a &", 4, f"this is no pattern; expected !, {ANY}"),
        ("a & | b", 5, f"this is no pattern; expected !, {ANY}"),
        ("a ..", 5, f"this is no pattern; expected {ANY}"),
        ("a ..y b", 3, GAP),
        ("a..b", 2, GAP),
        ("a ..3b", 3, GAP),
        ("a ..120 b", 3, GAP),
        ("a ... b", 5, GAP),
        ("..y b", 1, GAP),
        ("a & !..y b", 6, GAP),
        ("a .. .. b", 6, f"this is no pattern; expected {ANY}"),
        ("a . b", 3, "this is no pattern; expected &, (, ), .., <fact>, ?, @list, a verb with ~, a word, |"),
        ("! a", 1, f"this is no pattern; expected {ANY}"),
        ("(a", 3, "this is no pattern; expected ), |"),
        ("a)", 2, "this is no pattern; expected &, the end, |"),
        ("a? b", 1, "an optional part at the edge of a pattern has no effect"),
        ("zij b?", 5, "an optional part at the edge of a pattern has no effect"),
        ("zij ..3 (b)? c", 9, "an optional part at the edge of a pattern has no effect"),
    ],
)
def test_what_is_no_pattern_is_told_with_what_could_stand_there(text: str, column: int, why: str) -> None:
    with pytest.raises(PatternError) as error:
        parse_pattern(text)
    assert (error.value.text, error.value.column, error.value.why) == (text, column, why)
