"""How large a pattern may be: the largest that is, the smallest that isn't, and what is said of that."""

import pytest

from avglint.errors import PatternError
from avglint.model.rule import Verb
from avglint.pattern.compiler import Compiler


def compiled(pattern: str, **lists: tuple[str, ...]) -> object:
    return Compiler(lists, {}, {}).compile(pattern)


def chain(length: int) -> dict[str, tuple[str, ...]]:
    """So many lists, each holding the next one."""
    lists: dict[str, tuple[str, ...]] = {f"l{place}": (f"@l{place + 1} verder",) for place in range(length - 1)}
    return lists | {f"l{length - 1}": ("einde",)}


PHRASES = " | ".join(f"a b{number}" for number in range(640))
"""As a list 641 parts: each phrase, and their being alternatives. 78 times that in a list is one less than 50,000."""
HUGE = {"phrases": (PHRASES,), "huge": ("@phrases",) * 78}

LARGEST = {
    "10,000 characters": ("ab " * 3333 + "c", {}),
    "20 brackets in brackets": ("(" * 20 + "a" + ")" * 20, {}),
    "more brackets next to each other": ("(a)" * 30, {}),
    "40 gaps": ("a" + " .. a" * 40, {}),
    "20 lists in lists": ("@l0", chain(20)),
    "more lists next to each other": (" ".join(f"@l{number}" for number in range(30)), chain(20) | {
        f"l{number}": ("een", "twee drie") for number in range(20, 30)
    }),
    "50,000 parts": ("@huge & a", HUGE),
}  # fmt: skip

TOO_LARGE = {
    "10,001 characters": (
        "ab " * 3333 + "cd",
        {},
        1,
        "a pattern has at most 10000 characters; put the alternatives in a list (@name)",
    ),
    "21 brackets in brackets": (
        "naam " + "(" * 21 + "a" + ")" * 21,
        {},
        26,
        "brackets in brackets, more than 20 deep",
    ),
    "41 gaps": ("a" + " .. a" * 41, {}, 203, "more than 40 gaps (..) in one sequence"),
    "21 lists in lists": ("naam @l0", chain(21), 1, "lists in lists, more than 20 deep"),
    "50,001 parts": ("@huge & a & b", HUGE, 1, "with the lists in it, this pattern has more than 50000 parts"),
    "50,001 parts, one of which is excluded": (
        "@huge & a & !b",
        HUGE,
        1,
        "with the lists in it, this pattern has more than 50000 parts",
    ),
}


@pytest.mark.parametrize(("pattern", "lists"), LARGEST.values(), ids=LARGEST)
def test_the_largest_is_compiled(pattern: str, lists: dict[str, tuple[str, ...]]) -> None:
    assert compiled(pattern, **lists)


@pytest.mark.parametrize(("pattern", "lists", "column", "why"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_a_larger_one_is_refused(pattern: str, lists: dict[str, tuple[str, ...]], column: int, why: str) -> None:
    with pytest.raises(PatternError) as error:
        compiled(pattern, **lists)
    assert (error.value.column, error.value.why) == (column, why)


@pytest.mark.parametrize("pattern", ["ab " * 4000, "naam " + "(" * 21])
def test_the_error_shows_the_pattern_and_of_a_very_long_one_its_beginning(pattern: str) -> None:
    with pytest.raises(PatternError) as error:
        compiled(pattern)
    assert error.value.text == pattern[:80]


@pytest.mark.parametrize(
    ("part", "size"),
    [
        ("a", 1),
        ("a b", 1),
        ("<fact>", 1),
        ("(a | b)", 1),
        ("a (b | c)", 1),
        ("a <fact>", 3),
        ("a .. b", 3),
        ("a .. b .. c", 5),
        ("a (b c)? d", 5),
        ("(a b | c d)", 3),
        ("(a b | <fact>)", 3),
        ("@words", 1),
        ("@phrases_of_two", 3),
        ("a @phrases_of_two", 5),
        ("go~", 5),
    ],
)
def test_words_next_to_each_other_are_one_part_and_all_else_counts(part: str, size: int) -> None:
    verbs = {"go": Verb(forms=("go", "goes"), stems=("went",), particle="off")}
    for room in (size, size - 1):
        left = 50_000 - 1 - 77 * 641 - room
        filling = ("@phrases",) * 77 + tuple(f"c d{number}" for number in range(left))
        lists = {"phrases": (PHRASES,), "filling": filling, "words": ("een", "twee")}
        compiler = Compiler(lists | {"phrases_of_two": ("een twee", "drie vier")}, verbs, {"fact": ()})
        if room == size:
            assert compiler.compile(f"@filling & {part}")
        else:
            with pytest.raises(PatternError, match="more than 50000 parts"):
                compiler.compile(f"@filling & {part}")
