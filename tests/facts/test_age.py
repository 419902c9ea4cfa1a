import pytest

from avglint.facts.age import find_ages
from avglint.facts.spans import apart


@pytest.mark.parametrize(
    ("text", "words", "value", "tags"),
    [
        ("Ben je jonger dan 16 jaar?", "jonger dan 16 jaar", "16", set()),
        ("als u jonger bent dan 16 jaar", "jonger bent dan 16 jaar", "16", set()),
        ("kinderen onder de 16 jaar", "onder de 16 jaar", "16", set()),
        ("kinderen onder 16 jaar", "16 jaar", "16", set()),
        ("kinderen onder de zestien", "onder de zestien", "16", set()),
        ("je bent 16 jaar of ouder", "16 jaar of ouder", "16", set()),
        ("wie 13 of ouder is", "13 of ouder", "13", {"under-16"}),
        ("alleen voor 16+", "16+", "16", set()),
        ("de leeftijd van 16", "leeftijd van 16", "16", set()),
        ("vanaf 12 jaar mag het", "vanaf 12 jaar", "12", {"under-16", "under-13"}),
        ("een 15-jarige mag dat", "15-jarige", "15", {"under-16"}),
        ("leden van 14 jaar en ouder", "14 jaar en ouder", "14", {"under-16"}),
        ("kinderen tot 13 jaar", "13 jaar", "13", {"under-16"}),
        ("u bent minderjarig", "minderjarig", "18", set()),
        ("gegevens van minderjarigen", "minderjarigen", "18", set()),
    ],
)
def test_ages(text: str, words: str, value: str, tags: set[str]) -> None:
    (age,) = apart(find_ages(text))
    assert (text[age.start : age.end], age.value, set(age.tags)) == (words, value, tags)


@pytest.mark.parametrize(
    "text",
    [
        "gegevens ouder dan 2 jaar worden gewist",
        "dossiers die wij na 7 jaar wissen",
        "een 2-jarige bewaartermijn",
        "een 5-jarig contract",
        "vanaf 2018",
        "onder de voorwaarden",
        "jonger dan ooit",
        "bel +31 20",
    ],
)
def test_no_age(text: str) -> None:
    assert list(find_ages(text)) == []
