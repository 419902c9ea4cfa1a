"""Which forms a word meets, and which facts of the patterns a fact of a text is."""

from collections.abc import Sequence

import pytest

from avglint.pattern import index as module
from avglint.pattern.index import WordIndex
from avglint.pattern.vocabulary import Vocabulary

FORMS = (
    *("bewaren", "=AP", "=ap", "bewaar*", "bew*", "13*", "*gegevens", "*ens", "*bewaar*", "*wa*", "*waa*"),
    *("be*", "*ng", "*geinteresseerd*"),
)


@pytest.mark.parametrize(
    ("word", "met"),
    [
        ("bewaren", "bewaren bew* be* *wa*"),
        ("BEWAREN", "bewaren bew* be* *wa*"),
        ("bewaartermijn", "bewaar* bew* be* *bewaar* *wa* *waa*"),
        ("bewaar", "bewaar* bew* be* *bewaar* *wa* *waa*"),
        ("bewa", "bew* be* *wa*"),
        ("opbewaarplicht", "*bewaar* *wa* *waa*"),
        ("be", "be*"),
        ("b", ""),
        ("AP", "=AP"),
        ("ap", "=ap"),
        ("Ap", ""),
        ("13", "13*"),
        ("13a", "13*"),
        ("113", ""),
        ("klantgegevens", "*gegevens *ens"),
        ("gegevens", "*gegevens *ens"),
        ("gegevensset", ""),
        ("mens", "*ens"),
        ("wachtwoord", "*wa*"),
        ("water-ng", "*wa* *ng"),
        ("zwaai", "*wa* *waa*"),
        ("aw", ""),
        ("wa", "*wa*"),
        ("Geïnteresseerden", "*geinteresseerd*"),
    ],
)
def test_a_word_meets_forms(word: str, met: str) -> None:
    known = Vocabulary()
    for form in FORMS:
        known.word([form])
    index = WordIndex(**known.data())
    for _ in range(2):  # the second time it is remembered
        numbers = index.forms(word)
        assert {FORMS[number] for number in numbers} == set(met.split())
        assert len(numbers) == len(met.split())


def test_a_text_of_nothing_but_different_words_is_not_kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 3)
    known = Vocabulary()
    known.word(["naam*"])
    index = WordIndex(**known.data())
    for number in range(10):
        assert index.forms(f"naam{number}") == (0,)
        assert index.forms(f"geen{number}") == ()
    assert len(index._seen) <= 3


def test_a_needle_is_the_same_whatever_the_order_of_its_forms() -> None:
    known = Vocabulary()
    assert [known.word(forms) for forms in (["a"], ["b", "a"], ["c"], ["a", "b", "b"], ["a"])] == [0, 1, 2, 1, 0]
    assert list(map(known.forms_of, range(3))) == [["a"], ["a", "b"], ["c"]]
    index = WordIndex(**known.data())
    [a], [b], [c] = map(index.forms, "abc")
    assert index.needles_with([a]) == {0, 1}
    assert index.needles_with([b, c]) == {1, 2}
    assert index.needles_with([a, b]) == {0, 1}
    assert index.needles_with(()) == set()
    assert [index.forms_of[needle] for needle in range(3)] == [{a}, {a, b}, {c}]


FACTS: list[tuple[str, tuple[str, ...], str]] = [
    ("country", (), ""),
    ("country", ("third",), ""),
    ("country", ("adequate", "third"), ""),
    ("country", (), "US"),
    ("vendor", (), ""),
]


@pytest.mark.parametrize(
    ("kind", "value", "tags", "met"),
    [
        ("country", "NL", (), [0]),
        ("country", "CN", ("third",), [0, 1]),
        ("country", "JP", ("adequate", "other", "third"), [0, 1, 2]),
        ("country", "US", ("third",), [0, 1, 3]),
        ("vendor", "US", ("third",), [4]),
        ("duration", "US", ("third",), []),
    ],
)
def test_a_fact_is_what_patterns_ask_for(kind: str, value: str, tags: Sequence[str], met: list[int]) -> None:
    known = Vocabulary()
    numbers = [known.fact(*fact) for fact in FACTS]
    assert numbers == [-1, -2, -3, -4, -5]
    assert known.fact(*FACTS[2]) == -3
    index = WordIndex(**known.data())
    assert index.facts(kind, value, frozenset(tags)) == tuple(numbers[place] for place in met)


def test_of_a_group_a_text_holds_a_form_of_what_some_alternative_needs_first() -> None:
    known = Vocabulary()
    one, two, fact = known.word(["a", "b"]), known.word(["c"]), known.fact("date", (), "")
    group = known.group([[one, two], [fact]])
    forms = known.forms
    assert known.forms_for(one) == {forms["a"], forms["b"]}
    assert known.forms_for(group) == {forms["a"], forms["b"]}
    assert known.forms_for(fact) == set()
