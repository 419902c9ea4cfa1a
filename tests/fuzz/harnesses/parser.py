"""Any text has a structure and facts: nothing is lost, and every place lies in the text."""

from avglint.facts import recognise
from avglint.parsing import parse
from avglint.parsing.tokens import tokenize
from tests.parsing.parse_sources import plain
from tests.parsing.structure import check_structure

WORDS = ("\r\n", "- ", "1. ", "a) ", "| ", "\u2022 ", "Artikel 1", "B.V. ", "jaar", "06 ", "@a.nl", "www.", "[naam]")


def check(data: bytes) -> None:
    """Parse ``data`` as a text file and look at all places in what comes out."""
    text = data.decode("utf-8", "replace")
    statement = parse(plain(text))
    check_structure(statement)
    for fact in recognise(statement):
        assert 0 <= fact.start < fact.end <= len(text), fact
    tokens = tokenize(text)
    for raw, start, end in zip(tokens.raw, tokens.starts, tokens.ends, strict=True):
        # The letters of a postcode are in lower case.
        assert text[start:end] in (raw, raw.upper())
