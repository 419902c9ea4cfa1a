"""What is looked for where figures stand is what a search of the whole text would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.facts import address, age, date_beside, own_date_words, register
from avglint.facts.dates import _FIGURES
from avglint.facts.figures import figures_in, figures_or_sign, matches_at

FIGURES = ["0", "1", "20", "2018", "1234", "01", "٣", " 12", "1-2-2020", "16 jaar", "BE0123456789"]
OTHERS = ["'", "-", "/", " ", "\u00a0", ".", ",", "\n", "€", "+", "_", "a", "AB", "nl", "be", "mei ", "jaar", "-jarige"]
PIECES = st.sampled_from([*FIGURES, *OTHERS])
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def test_places() -> None:
    assert figures_in("in 2018, '19 en a1b22") == (3, 10, 17, 19)
    assert list(figures_or_sign("in 2018, '19", "'")) == [3, 9, 10]
    assert figures_in("geen") == ()


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        (_FIGURES, ""),
        (age._FIGURE, ""),
        (register._CROSSROADS, ""),
        (register._IBAN, ""),
        (address._POSTCODE, ""),
        (own_date_words.MONTH_FIGURES, ""),
        (address._NUMBER, " \t\u00a0"),
        (date_beside._YEAR, "'"),
    ],
)
@given(text=TEXTS)
def test_as_found_everywhere(pattern: re.Pattern[str], signs: str, text: str) -> None:
    expected = [match.span() for match in pattern.finditer(text)]
    places = figures_or_sign(text, signs) if signs else figures_in(text)
    assert [match.span() for match in matches_at(pattern, text, places)] == expected
