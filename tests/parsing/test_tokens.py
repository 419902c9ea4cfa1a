"""The words of a text."""

import pytest

from avglint.parsing.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Uw (persoons)gegevens, ook per e-mail.", ["Uw", "persoons)gegevens", "ook", "per", "e-mail"]),
        ("Persoonsgegevens(AP)", ["Persoonsgegevens", "AP"]),
        # Letters of a postcode are no abbreviation: those keep their capitals.
        ("Basisweg 30, 1043 AP Amsterdam", ["Basisweg", "30", "1043", "ap", "Amsterdam"]),
        ("5388\u00a0VK Nistelrode, 5388 VS", ["5388", "vk", "Nistelrode", "5388", "vs"]),
        ("1043AP Amsterdam", ["1043AP", "Amsterdam"]),
        ("De 15388 VK-leden, 12 AP en de AP", ["De", "15388", "VK-leden", "12", "AP", "en", "de", "AP"]),
        ("verordening 1043 EU-landen, 1043  AP", ["verordening", "1043", "EU-landen", "1043", "AP"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    assert tokens.raw == words
    assert [text[start:end].lower() for start, end in zip(tokens.starts, tokens.ends, strict=True)] == [
        word.lower() for word in words
    ]
