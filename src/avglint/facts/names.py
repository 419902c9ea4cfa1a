"""Names of the lexicon in a text: countries, vendors, authorities, transfer mechanisms."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from avglint.expression import expression
from avglint.model.card import Validity
from avglint.model.statement import Fact
from avglint.parsing.tokens import Tokens, normalise

_LONGEST_EMAIL = 64
_SITE_BEFORE = expression(r"(?<![\w.-])(?!www\.)[\w-]+\.$")
_SITE_AFTER = expression(r"\.(?:io|app|dev)(?!\w)")


class NameEntry(NamedTuple):
    """A name of the lexicon: the words to meet, and the fact that a match becomes."""

    words: tuple[str, ...]
    raw: tuple[str, ...]
    """The words as the lexicon writes them: a capital there asks for one in the text."""
    exact: bool
    kind: str
    value: str
    tags: frozenset[str]
    dated: tuple[tuple[str, Validity], ...]
    ambiguous: bool


def find_names(text: str, tokens: Tokens, names: Mapping[str, Sequence[NameEntry]], as_of: str) -> list[Fact]:
    """Return the names in a text as facts, in order of place; at one place the longest of each kind.

    ``names`` maps the first word of a name to the names that begin with it, longest first. ``as_of`` (YYYY-MM-DD)
    decides the dated tags.
    """
    found: list[Fact] = []
    openings = {raw: names[word] for raw in set(tokens.raw) if (word := normalise(raw)) in names}
    taken: dict[str, int] = {}
    for place in [place for place, raw in enumerate(tokens.raw) if raw in openings]:
        for name in openings[tokens.raw[place]]:
            end = place + len(name.words)
            if taken.get(name.kind, -1) > place or not _is_meant(name, text, tokens, place, end):
                continue
            taken[name.kind] = end
            tags = name.tags | {tag for tag, validity in name.dated if validity.holds(as_of)}
            found.append(Fact(name.kind, name.value, tokens.starts[place], tokens.ends[end - 1], tags))
    return found


def _is_meant(name: NameEntry, text: str, tokens: Tokens, place: int, end: int) -> bool:
    raw = tokens.raw[place:end]
    if list(map(normalise, raw)) != list(name.words):
        return False
    if name.kind != "authority" and _in_email(text, tokens.starts[place], tokens.ends[end - 1]):
        return False
    if name.kind == "vendor" and _in_site(text, tokens.starts[place], tokens.ends[end - 1]):
        return False
    if name.exact:
        return raw == list(name.raw)
    if any(
        known[:1].isupper() and not seen[:1].isupper() and not _in_address(text, tokens, place)
        for known, seen in zip(name.raw, raw, strict=True)
    ):
        return False
    return not (name.ambiguous and _begins_sentence(text, tokens.starts[place]))


def _in_address(text: str, tokens: Tokens, place: int) -> bool:
    """In a web or e-mail address names stand without a capital: mailchimp.com."""
    start, end = tokens.starts[place], tokens.ends[place]
    return text[max(start - 1, 0) : start] in (".", "@", "/") or (
        text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha()
    )


def _in_email(text: str, start: int, end: int) -> bool:
    """Whether a name is part of an e-mail address: who writes from outlook.com does not share data with Outlook."""
    around = text[max(start - _LONGEST_EMAIL, 0) : end + _LONGEST_EMAIL]
    word_start = max(around.rfind(space, 0, min(start, _LONGEST_EMAIL)) for space in " \n\t(<:") + 1
    return "@" in around[word_start:].split(maxsplit=1)[0]


def _in_site(text: str, start: int, end: int) -> bool:
    """Whether a name is part of a site's own address at its host: a statement of "bakker.github.io" names no party."""
    return bool(_SITE_AFTER.match(text, end) and _SITE_BEFORE.search(text, max(start - _LONGEST_EMAIL, 0), start))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(start - 3, 0) : start].rstrip(" \"'“‘(*•-")
    return not before or before[-1] in ".!?:\n\r|"
