"""Which of the names in a statement is the controller's: what stands around each name, weighed together."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from avglint.facts.naming import VENDORS, is_common, name_key, with_legal_form
from avglint.model.source import Span
from avglint.model.statement import Fact

_ASIDE = r"(?:\s?\([^)\n]{0,90}\))?(?:,\s[^,.;\n]{2,60},)?"
_YOU = r"(?:u|uw|je|jouw|jullie|de|het|alle|aan|veel|grote?|waarde|er|zich|dat|privacy|persoonsgegevens|gegevens)"
_ARTICLE = r"(?:de\s|het\s|onze\s)?"
_CONTROLS_AFTER = re.compile(
    _ASIDE + r"(?:\s(?:is|zijn|treedt\s+op\s+als)\s(?:[^.;\n]{0,60}\s)?[‘’'\"“]?(?:de\s)?(?:verwerkings"
    r"|eind)?-?\(?verantwoordelijke?"
    rf"|\s(?:respecteert|hecht|hechten|acht|waarborgt|garandeert)\s|\svindt?\s{_YOU}\s|\sneemt\s{_YOU}\s"
    rf"|\sgeeft\s(?:veel\s)?om\s"
    r"|\sgaat\s(?:\w+\s)?(?:zorgvuldig|vertrouwelijk|netjes|veilig)|\sdoet\s(?:er\salles|zijn|haar|hun)\s"
    r"|\sbehoudt\szich|\shoudt\szich\saan"
    r"|,?\s(?:is\s)?(?:statutair\s|kantoorhoudende?\s|woonachtig\s)?gevestigd\s"
    r"|,?\s\(?(?:hierna|verder)\s?(?:\(?ook\)?\s?|te\s)?(?:wel\s|noemen|genoemd|:|[\"“‘'])"
    r"|,?\s\(?(?:handelend\sonder|handelsnaam|werkzaam\sonder)"
    r"|\s(?:vinden|hechten|verwerken|respecteren|nemen|zijn|gaan|staan)\s(?:wij|we|ik)\s|\s?\|\s?kvk)"
)
_SPEAKS_AFTER = re.compile(
    _ASIDE + r"\s(?:verwerkt|verzamelt|gebruikt|bewaart|verstrekt|deelt|kan|zal|heeft|biedt|levert|slaat|houdt|legt"
    r"|geeft|stelt|maakt"
    r"|vraagt|wil|wordt\s(?:beheerd|aangeboden)|behandelt|ontvangt|registreert|besteedt|hanteert|beveiligt"
    r"|verkoopt|draagt|neemt|mag)(?!\w)"
)
_DATA_AFTER = re.compile(
    _ASIDE
    + r"\s(?:verwerkt|verzamelt|gebruikt|bewaart)\s(?:(?:uw|je|jouw|de|alleen|geen|over\su)\s)?(?:persoons)?gegevens"
)
_VERB_AFTER = re.compile(_ASIDE + r"\s(?:[a-z]{2,12}\s){0,3}?(?:[a-z]{2,}t|is|doet|staat)\s")
_CONTROLS_BEFORE = re.compile(
    rf"(?:(?:wij|we|ik)[, ]+(?:van|bij|als)\s{_ARTICLE}|verantwoordelijke?(?:\s[^.;\n]{{0,90}})?(?:\sis|:"
    rf"|,)\s*{_ARTICLE}"
    r"|(?:bedrijfs|handels|statutaire\s|organisatie|verenigings)-?\s?naam\s*[:|]\s*|(?:^|\n)\W*(?:naam"
    r"|organisatie|bedrijf|vereniging)\s*[:|]\s*"
    rf"|(?:privacy\s?-?\w*|cookie\s?-?\w*|statement|verklaring|beleid)\s(?:van|voor|bij|over|for|of|door)\s{_ARTICLE}"
    r"|(?:website|webwinkel|webshop|site|app|applicatie|bestuur|producten|diensten|activiteiten|dienstverlening"
    r"|ledenadministratie|handelswijze|onderdeel"
    rf"|gebruikers|leden)\s(?:is\s)?van\s{_ARTICLE}"
    rf"|(?:eigendom\svan|beheerd(?:\sen\s\w+)?\sdoor|aangeboden\sdoor|uitgegeven\sdoor|opgesteld\sdoor"
    rf"|persoonsgegevens\sdoor|geëxploiteerd\sdoor"
    rf"|ontwikkeld\sdoor)\s{_ARTICLE}"
    r"|(?:mijn\snaam\sis|ik\sben)\s|©\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?)$"
)
_LEAD_BEFORE = re.compile(
    r"(?:\b(?:van|bij|als|is|voor|over|for|of|door|ben|aan|namens|met|kan|zal|de|het|onze)|[:|,©\d])\s*\W?$"
)
"""What words before a name must end with to say anything: asked first, for most names stand after something else."""
_WITH_US_BEFORE = re.compile(rf"(?:^|[.!?:]\s)(?:bij|binnen|als|namens)\s(?:\w+\svan\s)?{_ARTICLE}$")
_WE_AFTER = re.compile(_ASIDE + r"\s[a-z]+n\s(?:wij|we|ik)(?!\w)")
_BY_BEFORE = re.compile(rf"(?:door|aan|namens|van|met|kan|zal|is)\s{_ARTICLE}$")
_OPENS_SENTENCE = re.compile(rf"(?:^|[.!?:]\s)\W*{_ARTICLE}$")
_OTHERS_BEFORE = re.compile(
    r"(?:klacht|toezichthoud|hosting|leverancier|verwerkers|betaaldienst|provider|accountant|boekhoud|ontvangers"
    r"|diensten\svan\sderden)[^.;\n]{0,40}$"
)
_TITLE_LINE = re.compile(r"privacy|cookie|persoonsgegevens|avg|gegevensbescherming|contactgegevens|disclaimer")
_TITLE_BEFORE = re.compile(
    rf"(?:^[\d.\s]*|(?:van|voor|bij|for|of|door|[-–—|:·»(])\s{_ARTICLE}|(?:privacy|cookie)\s?-?\w*\s"
    rf"|(?:verklaring|statement|beleid|policy|reglement|gegevens)\s)[\"“‘']?$"
)
_TITLE_AFTER = re.compile(r"[\"”’']?\s*(?:$|[-–—|:·»(.,]|en\s(?:uw|je|jouw|de|avg)\s?(?:privacy)?|privacy)")
_SIGNED_AFTER = re.compile(r",\s[^\W\d][\w' -]+,\s\d{1,2}\s\w+\s\d{4}\s*$")
_PERSON_LABEL = re.compile(
    r"(?:contactpersoon|functionaris|\bfg\b|t\.a\.v\.|privacy officer|toezichthoud|klacht|autoriteit)[^\n]{0,40}\s*$"
)
_CONTACT_LABEL = re.compile(
    r"(?:verantwoordelijke?|eigenaar|contact|contactgegevens|wie (?:zijn wij|ben ik|wij zijn)[?]?|gegevens"
    r"|bedrijfsgegevens)\W*\s*$"
)
_CONTACT_REACH = 160
_EARLY = 700
"""So many characters after the start, the subject of any verb is most likely the controller introducing itself."""
_ENOUGH = 3
_SHARE = 6
"""A name with less than this part of the best one's weight is another organisation's."""


@dataclass(slots=True)
class Mention:
    """A name at one place, with what its surroundings say of it."""

    span: Span
    name: str
    tags: set[str] = field(default_factory=set)
    weight: int = 0
    sure: bool = True
    """False for a word that may have its capital only because a sentence begins there."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What of a statement bears on names: its text, headings and contact points in order of place, and its words."""

    text: str
    folded: str
    headings: tuple[Span, ...]
    contact: tuple[Fact, ...]
    words: frozenset[str]
    title: str = ""
    """The document's title outside the text, in lower case."""


def read_mention(around: Surroundings, bare: Span) -> Mention | None:
    """Return the name at ``bare`` with its tags and its weight as a controller's; None where it is an ordinary word."""
    span, legal = with_legal_form(around.text, bare)
    name = around.text[span.start : span.end].strip("\"“”„‘’', " if legal else "\"“”„‘’'., ")
    if len(name) < 2 or (not legal and " " not in name and is_common(around.words, name)):
        return None
    line = around.folded.rfind("\n", 0, span.start) + 1
    before = around.folded[max(line, span.start - 120) : span.start]
    plain = not legal and name.isalpha() and name[1:].islower() and bool(_OPENS_SENTENCE.search(before))
    sure = not plain or bool(_DATA_AFTER.match(around.folded, span.end))
    mention = Mention(span, name, {"legal-form"} if legal else set(), sure=sure)
    for tag, weight in (
        _in_title(around, span),
        _as_subject(around.folded, span, before),
        _in_contact(around, span, line),
    ):
        mention.weight += weight
        if tag:
            mention.tags.add(tag)
    if mention.weight > 1 and _OTHERS_BEFORE.search(before):
        mention.weight = 1
    return mention


def controllers(mentions: Sequence[Mention], contact: Sequence[Fact]) -> set[str]:
    """Return the keys of the names that are judged to be the controller's."""
    weights: defaultdict[str, int] = defaultdict(int)
    for mention in mentions:
        weights[name_key(mention.name)] += mention.weight
    hosts = {
        re.sub(r"\W", "", fact.value.rpartition("@")[2].rpartition(".")[0])
        for fact in contact
        if fact.kind in ("email", "web")
    }
    sure = {name_key(mention.name) for mention in mentions if mention.sure or "title" in mention.tags}
    vendors = {name_key(mention.name) for mention in mentions if mention.name.lower().split()[0] in VENDORS}
    chosen = {}
    for key in weights.keys() - vendors:
        own = len(key) > 3 and any(key in host or (len(host) > 3 and host in key) for host in hosts)
        if key and (own or key in sure) and weights[key] >= _ENOUGH - own:
            chosen[key] = weights[key]
    best = max(chosen.values(), default=0)
    return {key for key, weight in chosen.items() if weight * _SHARE >= best}


def _as_subject(folded: str, span: Span, before: str) -> tuple[str, int]:
    led = _LEAD_BEFORE.search(before[-12:])
    if _CONTROLS_AFTER.match(folded, span.end) or (led and _CONTROLS_BEFORE.search(before)):
        return "speaks", 3
    if _WITH_US_BEFORE.search(before) and _WE_AFTER.match(folded, span.end):
        return "speaks", 3
    early = span.start < _EARLY
    if early and _OPENS_SENTENCE.search(before) and _VERB_AFTER.match(folded, span.end):
        return "speaks", 3
    if _SPEAKS_AFTER.match(folded, span.end):
        return "speaks", 1 + early + bool(_DATA_AFTER.match(folded, span.end))
    return ("speaks", 1) if led and _BY_BEFORE.search(before) else ("", 0)


def _in_title(around: Surroundings, span: Span) -> tuple[str, int]:
    """In the title outside the text, or in a heading after "van", a mark or a word about privacy."""
    place = bisect_right(around.headings, span.start, key=lambda heading: heading.start) - 1
    if place < 0 or around.headings[place].end < span.end:
        outside = span.end - span.start > 3 and around.folded[span.start : span.end] in around.title
        return ("title", 2) if outside else ("", 0)
    heading = around.headings[place]
    before, after = around.folded[heading.start : span.start], around.folded[span.end : heading.end]
    if not _TITLE_BEFORE.search(before) or not _TITLE_AFTER.match(after):
        return "", 0
    if _TITLE_LINE.search(before) or _TITLE_LINE.search(after):
        return "title", 3
    return "", 1 if heading.start < _EARLY else 0


def _in_contact(around: Surroundings, span: Span, line: int) -> tuple[str, int]:
    """A line that is the name alone, with an address, e-mail address or telephone number within the next lines."""
    end = around.folded.find("\n", span.end)
    end = len(around.folded) if end < 0 else end
    after = around.folded[span.end : end]
    if around.folded[line : span.start].strip(" -•*\"“‘'"):
        return "", 0
    if _SIGNED_AFTER.match(after):
        return "contact", 3
    if after.strip(" ,.\"”’'"):
        return "", 0
    place = bisect_left(around.contact, end, key=lambda fact: fact.start)
    if place == len(around.contact) or around.contact[place].start > end + _CONTACT_REACH:
        return "", 0
    label = around.folded[max(0, line - 80) : line]
    if _PERSON_LABEL.search(label):
        return "", 0
    return "contact", 3 if _CONTACT_LABEL.search(label) else 2
