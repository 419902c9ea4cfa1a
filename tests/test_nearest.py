"""The known name that someone may have meant."""

import pytest

from avglint.nearest import hint, nearest


@pytest.mark.parametrize(
    ("name", "known", "found"),
    [
        ("retentoin", ["retention", "AVG401"], "retention"),
        ("avg40l", ["retention", "AVG401"], "AVG401"),
        ("Letter", ["letter-S", "a"], "letter-S"),
        ("xyz", ["retention"], None),
        ("retention", [], None),
    ],
)
def test_the_nearest_name(name: str, known: list[str], found: str | None) -> None:
    assert nearest(name, known) == found


def test_how_much_it_has_to_be_like_it() -> None:
    assert (nearest("AVGLINT_LANG", ["AVGLINT_LANGUAGE"], 0.85), nearest("EDITOR_X", ["EDITOR"], 0.9)) == (
        "AVGLINT_LANGUAGE",
        None,
    )


def test_how_it_is_put_forward() -> None:
    assert hint("jsn", ["json"]) == (" (bedoelt u 'json'?)", " (do you mean 'json'?)")
    assert hint("xyz", ["json"]) == ("", "")
