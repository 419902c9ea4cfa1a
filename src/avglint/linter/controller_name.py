"""Where a statement names the organisation that is declared to be the controller."""

from bisect import bisect_right
from collections.abc import Iterator

from avglint.evaluate.clues import Match
from avglint.evaluate.judge import SHOWN
from avglint.evaluate.reading import Reading
from avglint.model.source import Span
from avglint.parsing.tokens import normalise, tokenize

_OF_OTHERS = frozenset(
    ("recipients", "transfers", "cookies", "third_party_sites", "complaint", "security", "source", "definitions")
)
"""Topics of sections where a name is that of someone else."""
_FORMS = (
    ("b", "v"),
    ("bv",),
    ("n", "v"),
    ("nv",),
    ("v", "o", "f"),
    ("vof",),
    ("c", "v"),
    ("cv",),
    ("vzw",),
    ("u", "a"),
)
"""Legal forms at the end of a name, which a statement may leave out or write in another way."""


def mentions(name: str, reading: Reading) -> tuple[Match, ...]:
    """Return the first places where a statement has ``name``: as whole words, whatever their case and accents.

    The legal form at its end may be left out. A name in a section about others (recipients, cookies) does not count.
    """
    wanted = _bare([normalise(raw) for raw in tokenize(name).raw])
    found: dict[int, Match] = {}
    for match in _all(wanted, reading):
        found.setdefault(match.unit, match)
        if len(found) == SHOWN:
            break
    return tuple(found.values())


def _bare(words: list[str]) -> list[str]:
    for form in _FORMS:
        if len(words) > len(form) and tuple(words[-len(form) :]) == form:
            return words[: -len(form)]
    return words


def _all(wanted: list[str], reading: Reading) -> Iterator[Match]:
    tokens = reading.tokens
    words = [normalise(raw) for raw in tokens.raw]
    begins = [unit.start for unit in reading.units]
    for place in [place for place, word in enumerate(words) if wanted and word == wanted[0]]:
        if words[place : place + len(wanted)] != wanted:
            continue
        span = Span(tokens.starts[place], tokens.ends[place + len(wanted) - 1])
        number = bisect_right(begins, span.start) - 1
        if number >= 0 and _counts(number, span, reading):
            yield Match(number, span)


def _counts(number: int, span: Span, reading: Reading) -> bool:
    unit, text = reading.units[number], reading.statement.source.text
    address = text[max(span.start - 1, 0) : span.start] in ("@", ".", "/") or text[span.end : span.end + 1] == "@"
    return span.end <= unit.end and not address and not reading.sections[unit.section].topics & _OF_OTHERS
