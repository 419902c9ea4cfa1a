"""Which of the names in a statement is the controller's: what stands around each name, weighed together."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from avglint.expression import expression
from avglint.facts.introductions import (
    APPOSED_AFTER,
    APPOSED_BEFORE,
    ASKED_ELSEWHERE_BEFORE,
    AT_AFTER,
    AT_BEFORE,
    BY_BEFORE,
    CONTROLS_AFTER,
    CONTROLS_BEFORE,
    DATA_AFTER,
    GETS_AFTER,
    HOW_AFTER,
    HOW_BEFORE,
    INVERTED_BEFORE,
    JOIN_BEFORE,
    LEAD_BEFORE,
    OPENS_SENTENCE,
    OTHERS_BEFORE,
    SPEAKS_AFTER,
    VERB_AFTER,
    WE_AFTER,
    WE_ARE_AFTER,
    WE_ARE_BEFORE,
    WITH_US_BEFORE,
)
from avglint.facts.line import REACH, line_start
from avglint.facts.naming import VENDORS, is_common, name_key, with_legal_form
from avglint.facts.titled import HEAD
from avglint.model.source import Span
from avglint.model.statement import Fact

_TITLE_LINE = expression(r"privacy|cookie|persoonsgegevens|avg|gegevensbescherming|contactgegevens|disclaimer")
_TITLE_BEFORE = expression(
    r"(?:^[\d.\s]*|(?:van|voor|bij|for|of|door|[-–—|:·»(])\s(?:de\s|het\s|onze\s)?|(?:privacy|cookie)\s?-?\w*\s"
    r"|(?:verklaring|statement|beleid|policy|reglement|gegevens)\s)[\"“‘']?$"
)
_TITLE_AFTER = expression(r"[\"”’']?\s*(?:$|[-–—|:·»(.,]|en\s(?:uw|je|jouw|de|avg)\s?(?:privacy)?|privacy)")
_DATA_WITH = expression(r"^(?:uw|je|jouw)\s(?:persoons)?gegevens\s(?:bij|en)\s")
_OCCASION = expression(r"(?!\w*(?:vereniging|stichting))[a-z]+(?:ing|ingen|tie|ties|age|den)(?!\w)")
"""No name, but when: "Uw gegevens bij Inschrijving"."""
_SIGNED_AFTER = expression(r",\s[^\W\d][\w' -]+,\s\d{1,2}\s\w+\s\d{4}\s*$")
_HEADED_AFTER = expression(r"\s*\n[\d.\s]*(?:privacy|cookie|avg|verwerking van persoons)[^\n.]{0,60}(?!\S)")
_GREETING_BEFORE = expression(r"(?:groet\w*|hoogachtend|namens)[^\n.]{0,20}\s*$")
_PERSON_LABEL = expression(
    r"(?:contactpersoon|functionaris|\bfg\b|t\.a\.v\.|privacy officer|toezichthoud|klacht|autoriteit)[^\n]{0,40}\s*$"
)
_CONTACT_LABEL = expression(
    r"(?:verantwoordelijke?|eigenaar|contact|contactgegevens|wie (?:zijn wij|ben ik|wij zijn)[?]?|gegevens"
    r"|bedrijfsgegevens)\W*\s*$"
)
_CONTACT_REACH = 160
_EARLY = 700
"""So many characters after the start, the subject of any verb is most likely the controller introducing itself."""
_AFTER_WORD = expression(r"[\s-]")
_MARKS = expression(r"\W")
ENOUGH = 3
"""The least weight of a name that is the controller's, by its address or by what is said of it."""
_SHARE = 6
"""A name with less than this part of the best one's weight is another organisation's."""
_MOST = 50
"""So many hosts, and names of controllers, are compared with every name; no statement has as many of its own."""


_FREE_MAIL = frozenset(
    ("gmail", "hotmail", "outlook", "live", "telenet", "skynet", "proton", "ziggo", "kpnmail", "icloud")
)
"""Hosts of other people's mail: there the name stands before the "@"."""
_ARTICLES = ("", "de", "het")
"""What may stand before a name at the beginning of its line: "Het Dak, Singel 2, ..."."""


class Mention:
    """A name at one place, with what its surroundings say of it."""

    __slots__ = ("name", "span", "sure", "tags", "weight")

    def __init__(self, span: Span, name: str, tags: set[str], sure: bool) -> None:
        """``sure``: False for a word that may have its capital only because a sentence begins there."""
        self.span = span
        self.name = name
        self.tags = tags
        self.weight = 0
        self.sure = sure


class Surroundings(NamedTuple):
    """What of a statement bears on names: its text, headings and contact points in order of place, and its words."""

    text: str
    folded: str
    headings: tuple[Span, ...]
    contact: tuple[Fact, ...]
    words: set[str]
    title: str = ""
    """The document's title outside the text, in lower case."""

    def heading_at(self, span: Span) -> Span | None:
        """Return the heading in which ``span`` lies, None where it lies in no heading."""
        place = bisect_right(self.headings, span.start, key=lambda heading: heading.start) - 1
        return self.headings[place] if place >= 0 and self.headings[place].end >= span.end else None


def read_mention(around: Surroundings, bare: Span) -> Mention | None:
    """Return the name at ``bare`` with its tags and its weight as a controller's; None where it is an ordinary word."""
    span, legal = with_legal_form(around.text, bare)
    name = around.text[span.start : span.end].strip("\"“”„‘’', " if legal else "\"“”„‘’'., ")
    if len(name) < 2 or (not legal and " " not in name and is_common(around.words, name)):
        return None
    line = line_start(around.folded, span.start)
    before = around.folded[max(line, span.start - 120) : span.start]
    plain = not legal and name.isalpha() and name[1:].islower() and bool(OPENS_SENTENCE.search(before))
    sure = not plain or bool(DATA_AFTER.match(around.folded, span.end))
    mention = Mention(span, name, {"legal-form"} if legal else set(), sure)
    for tag, weight in (
        _in_title(around, span),
        _as_subject(around.folded, span, before),
        _in_contact(around, span, line),
    ):
        mention.weight += weight
        if tag:
            mention.tags.add(tag)
    if mention.weight > 1 and (OTHERS_BEFORE.search(before) or ASKED_ELSEWHERE_BEFORE.search(before)):
        mention.weight = 1
    return mention


def controllers(mentions: Sequence[Mention], contact: Sequence[Fact]) -> set[str]:
    """Return the keys of the names that are judged to be the controller's."""
    weights: defaultdict[str, int] = defaultdict(int)
    for mention in mentions:
        weights[name_key(mention.name)] += mention.weight
    addresses = dict.fromkeys(fact.value for fact in contact if fact.kind in ("email", "web"))
    hosts = {_host(address) for address in islice(addresses, _MOST)}
    sure = {name_key(mention.name) for mention in mentions if mention.sure or "title" in mention.tags}
    vendors = {name_key(each.name) for each in mentions if _AFTER_WORD.split(each.name.lower(), 1)[0] in VENDORS}
    chosen = {}
    for key in weights.keys() - vendors:
        own = len(key) > 3 and any(key in host or (len(host) > 3 and host in key) for host in hosts)
        if key and (own or key in sure) and weights[key] >= ENOUGH - own:
            chosen[key] = weights[key]
    best = max(chosen.values(), default=0)
    enough = [key for key, weight in chosen.items() if weight * _SHARE >= best]
    return set(sorted(enough, key=lambda key: (-chosen[key], key))[:_MOST])


def _host(address: str) -> str:
    """Return the part of a web or e-mail address that bears its owner's name, without its marks."""
    local, _, domain = address.rpartition("@")
    host = domain.rpartition(".")[0]
    return _MARKS.sub("", local if local and host in _FREE_MAIL else host)


def _as_subject(folded: str, span: Span, before: str) -> tuple[str, int]:
    if GETS_AFTER.match(folded, span.end):
        return "", 0
    led = LEAD_BEFORE.search(before[-40:])
    early = span.start < _EARLY
    if CONTROLS_AFTER.match(folded, span.end) or (led and _introduced(folded, span, before)):
        return "speaks", 3
    if WITH_US_BEFORE.search(before) and WE_AFTER.match(folded, span.end):
        return "speaks", 2 + early
    if early and (
        (OPENS_SENTENCE.search(before) and VERB_AFTER.match(folded, span.end)) or INVERTED_BEFORE.search(before)
    ):
        return "speaks", 3
    if led and JOIN_BEFORE.search(before):
        return "speaks", 2 + early
    if SPEAKS_AFTER.match(folded, span.end):
        return "speaks", 1 + early + bool(DATA_AFTER.match(folded, span.end))
    return ("speaks", 1) if led and BY_BEFORE.search(before) else ("", 0)


def _introduced(folded: str, span: Span, before: str) -> bool:
    return bool(
        CONTROLS_BEFORE.search(before)
        or (APPOSED_BEFORE.search(before) and APPOSED_AFTER.match(folded, span.end))
        or (WE_ARE_BEFORE.search(before) and WE_ARE_AFTER.match(folded, span.end))
        or (AT_BEFORE.search(before) and AT_AFTER.match(folded, span.end))
        or (HOW_BEFORE.search(before) and HOW_AFTER.match(folded, span.end))
    )


def _in_title(around: Surroundings, span: Span) -> tuple[str, int]:
    """In the title outside the text, or in a heading after "van", a mark or a word about privacy."""
    heading = around.heading_at(span)
    if heading is None:
        outside = span.end - span.start > 3 and around.folded[span.start : span.end] in around.title
        return ("title", 2) if outside else ("", 0)
    if heading.end - heading.start > REACH:
        return "", 0
    before, after = around.folded[heading.start : span.start], around.folded[span.end : heading.end]
    if not _TITLE_BEFORE.search(before) or not _TITLE_AFTER.match(after):
        return "", 0
    if _TITLE_LINE.search(before) or _TITLE_LINE.search(after):
        return "title", 3
    if heading.start < HEAD and (
        "gegevens" in after or (_DATA_WITH.search(before) and not _OCCASION.match(around.folded, span.start))
    ):
        return "title", 3
    return "", 1 if heading.start < _EARLY else 0


def _in_contact(around: Surroundings, span: Span, line: int) -> tuple[str, int]:
    """A line that is the name alone: at the head, signed at the end, or with contact details in the next lines.

    Its address may also stand on the same line: "Drukkerij Klad, Lindelaan 9, Putten".
    """
    reach = min(span.end + REACH, len(around.folded))
    end = around.folded.find("\n", span.end, reach)
    end = reach if end < 0 else end
    after, label = around.folded[span.end : end], around.folded[max(0, line - 80) : line]
    lead = around.folded[line : span.start].strip(" -•*\"“‘'")
    if lead not in _ARTICLES:
        return "", 0
    if _SIGNED_AFTER.match(after):
        return "contact", 3
    if line + len(lead) + bool(lead) == span.start and after.startswith(", ") and _PERSON_LABEL.search(label) is None:
        first = bisect_left(around.contact, span.end, key=lambda fact: fact.start)
        if first < len(around.contact) and around.contact[first].start == span.end + 2:
            return "contact", 3
    if lead or after.strip(" ,.\"”’'") or _PERSON_LABEL.search(label):
        return "", 0
    long = " " in around.text[span.start : span.end]
    if around.text[line : span.start].strip("\"“‘' ") == "" and _heads_or_signs(around.folded, line, end, long):
        return "title", 2 + long
    place = bisect_left(around.contact, end, key=lambda fact: fact.start)
    if place == len(around.contact) or around.contact[place].start > end + _CONTACT_REACH:
        return "", 0
    return "contact", 3 if _CONTACT_LABEL.search(label) else 2


def _heads_or_signs(folded: str, line: int, end: int, long: bool) -> bool:
    """Whether a line stands above or right under the statement's title, after a greeting, or (a long one) last."""
    if line < HEAD and not (above := folded[:line].strip()):
        return bool(_HEADED_AFTER.match(folded, end))
    if line < HEAD and _HEADED_AFTER.fullmatch("\n" + above):
        return True
    return bool(_GREETING_BEFORE.search(folded, max(0, line - 60), line)) or (
        long and not folded[end : end + HEAD].strip() and folded.endswith("\n\n", 0, line)
    )
