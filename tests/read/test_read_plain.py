"""Plain text, in which characters that take no room are not read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint import check
from avglint.model.source import Span
from avglint.read import read_bytes
from avglint.read.unseen import UNSEEN


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Wij bewa\u00adren uw ge\u00adge\u00advens.", "Wij bewaren uw gegevens."),
        ("\u200b\nUw rechten\u200b\n", "\nUw rechten\n"),
        ("Bel \u202a050 123 45 67\u202c.", "Bel 050 123 45 67."),
        ("Een\u00a0jaar", "Een\u00a0jaar"),
        ("Eén jaar", "Eén jaar"),
    ],
    ids=["soft hyphen", "no width", "direction", "no-break space", "accent"],
)
def test_what_takes_no_room_is_left_out(written: str, read: str) -> None:
    assert read_bytes(written.encode(), "privacy.txt").text == read


@given(st.text(st.sampled_from("ab \né🙂" + UNSEEN)).filter(lambda text: text.strip(" \n" + UNSEEN) != ""))
def test_each_character_is_found_where_it_was_written(written: str) -> None:
    source = read_bytes(("x" + written).encode(), "privacy.txt")
    for at, character in enumerate(source.text):
        start, end = source.original_span(Span(at, at + 1))
        assert source.original[start:end] == character


def test_a_file_made_of_them_is_read_as_it_stands() -> None:
    """One piece of the text for each would fill the memory."""
    for times in (99_999, 100_001):
        written = "a\u200b" * times
        source = read_bytes(written.encode(), "privacy.txt")
        assert (source.text == written, len(source.pieces)) == ((False, times) if times < 100_000 else (True, 0))


def test_evidence_is_the_text_and_its_place_that_in_the_file() -> None:
    rules = "volgens de Wet be\u00adscherming persoons\u00adgegevens"
    written = f"Privacyverklaring\n\nWij verwerken per\u00adsoonsgegevens {rules}.\n"
    [document] = check("-", stdin=written.encode()).documents
    [found] = [each for each in document.findings if each.rule == "AVG801"]
    [evidence] = found.evidence
    assert evidence.text == "Wet bescherming persoonsgegevens"
    assert written[evidence.start.offset : evidence.end.offset] == "Wet be\u00adscherming persoons\u00adgegevens"
