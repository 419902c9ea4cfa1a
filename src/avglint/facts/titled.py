"""Names that the title shows whole, where not all of their words have a capital: "Privacyverklaring – Tuin en meer"."""

from collections.abc import Iterator, Sequence

from avglint.expression import expression
from avglint.facts.naming import find_names
from avglint.model.source import Span

_TITLE = expression(
    r"(?i:(?:privacy|cookie)[\s-]?(?:en\scookie)?-?(?:verklaring|statement|beleid|policy|reglement|notice))"
    r"(?:\s?[-–—|:]\s?|\s(?:van|voor)\s|\s)(?P<name>[A-ZÀ-Þ\d][^\n|–—:()]{4,40})$"
)
HEAD = 120
"""So far into a text reach its title and the line above or under it."""
_LEAST = 2
"""A name comes back: in the title, and at least once below it."""


def titled_names(text: str, headings: Sequence[Span]) -> Iterator[Span]:
    """Yield the places of a name of more words that stands in the title, if the text repeats it."""
    for heading in headings:
        if heading.start > HEAD:
            return
        match = _TITLE.match(text[heading.start : heading.end].strip(" #*"))
        name = match["name"].strip() if match else ""
        if " " not in name or any(span == (0, len(name)) for span in find_names(name)):
            continue
        if text.count(name) >= _LEAST:
            at = text.find(name)
            while at >= 0:
                yield Span(at, at + len(name))
                at = text.find(name, at + len(name))
