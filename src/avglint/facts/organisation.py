"""Organisations that a statement names, and what stands for a name: a role ("de school") or a domain."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from avglint.expression import expression
from avglint.facts.controller import ENOUGH, Mention, Surroundings, controllers, read_mention
from avglint.facts.folding import fold
from avglint.facts.line import REACH, line_start
from avglint.facts.naming import find_names, name_key, words_of
from avglint.facts.party import is_party
from avglint.facts.spans import apart
from avglint.facts.titled import HEAD, titled_names
from avglint.model.source import Span
from avglint.model.statement import Fact

_ROLES = frozenset(
    """
    werkgever gemeente school basisschool vereniging stichting praktijk kantoor club kerk organisatie onderneming
    bedrijf instelling winkel webwinkel webshop site website applicatie app kliniek apotheek parochie opvang
    bibliotheek ziekenhuis museum bestuur bond federatie fonds coöperatie manege camping hotel restaurant bot game spel
    verhuurder verkoper behandelaar therapeut huisarts tandarts notaris makelaar praktijkhouder ondernemer organisator
    """.split()  # noqa: SIM905
)
_WHOSE_BEFORE = expression(r"(?<!\w)(?:de|onze|ons|dit|deze|het)\s(?:[a-zë]+e\s)?$")
_SPEAKS_AFTER = expression(
    r"\s(?:verwerkt|verzamelt|gebruikt|bewaart|verstrekt|deelt|respecteert|hecht|vindt|neemt|slaat|houdt|legt"
    r"|registreert|kan|zal|gaat|host"
    r"|is\s(?:\w+\s){0,3}(?:verwerkings)?-?verantwoordelijke?)(?!\w)"
)
_DOMAIN_STANDS_BEFORE = expression(
    r"(?:privacy\s?-?\w*|verklaring|beleid|statement)\s(?:(?:hoort|geldt|is\s(?:van\stoepassing|er))\s)?(?:van"
    r"|voor|bij|op)?\s?(?:de\s(?:web)?site\s)?$"
)
_DOMAIN_BEFORE = expression(
    r"(?:(?:website|webwinkel|webshop|site|diensten|dienstverlening|iedereen\sdie|bij|van|op|kan|zal)\s|^|\n"
    r"|[.!?]\s)$"
)
_DOMAIN_AFTER = expression(r"\s(?:bezoek|\w+t\s|is\s)")


def find_organisations(
    text: str, folded: str, headings: Sequence[Span], contact: Iterable[Fact], title: str | None = None
) -> list[Fact]:
    """Return the organisations in a text: names tagged by how they stand there, and what stands for a name.

    ``headings`` are the title and the headings in order of place; ``contact`` the addresses, e-mail addresses,
    telephone numbers and web addresses; ``title`` is the document's title outside the text. The tag ``controller`` is
    a judgement, and only of names: never of a role or a domain.
    """
    points = tuple(sorted(contact, key=lambda fact: fact.start))
    around = Surroundings(text, folded, tuple(headings), points, words_of(text), fold(title or "")[:REACH])
    names = list(_named(around))
    return apart([*names, *_roles(text, folded, around.words), *_domains(folded, points)])


def _named(around: Surroundings) -> Iterator[Fact]:
    spans = chain(titled_names(around.text, around.headings), find_names(around.text))
    outside = apart((Fact("name", "", span.start, span.end) for span in spans), around.contact)
    mentions = [mention for name in outside if (mention := read_mention(around, Span(name.start, name.end)))]
    mentions = _without_shouted_words(around, mentions)
    chosen = controllers(mentions, around.contact)
    for mention in mentions:
        key = name_key(mention.name)
        tags = set(mention.tags)
        if key in chosen:
            tags.add("controller")
        elif not any(own in key or key in own for own in chosen) and _stands_apart(around, mention):
            tags.add("party")
        if tags:
            yield Fact("organisation", mention.name, mention.span.start, mention.span.end, frozenset(tags))


def _without_shouted_words(around: Surroundings, mentions: list[Mention]) -> list[Mention]:
    """Drop what has its capital only because its heading is in capitals: "DELEN MET ANDEREN" names nobody.

    A name stands in the text below as well, or at the head: "DE SPAAK", "PRIVACYVERKLARING DE SPAAK".
    """
    shouted = [each for each in around.headings if each.start >= HEAD and around.text[each.start : each.end].isupper()]
    if not shouted:
        return mentions
    ends = [0, *(each.end for each in shouted)]
    starts = [*(each.start for each in shouted), None]
    below = "\n".join(around.folded[end:start] for end, start in zip(ends, starts, strict=True))
    in_capitals, words = set(shouted), set(below.split())
    kept = []
    for mention in mentions:
        name = mention.name.lower()
        if (
            around.heading_at(mention.span) not in in_capitals
            or "legal-form" in mention.tags
            or (mention.weight >= ENOUGH and "speaks" in mention.tags)
            or ("contact" in mention.tags and " " in name)
            or (name.split()[0] in words and name in below)
        ):
            kept.append(mention)
    return kept


def _stands_apart(around: Surroundings, mention: Mention) -> bool:
    return is_party(around.folded, mention.span, line_start(around.folded, mention.span.start))


def _roles(text: str, folded: str, words: set[str]) -> Iterator[Fact]:
    for role in sorted(_ROLES & words):
        at = folded.find(role)
        while at >= 0:
            end = at + len(role)
            # "de Stichting Voorbeeld" is a name, and so is "de gemeente Voorbeeld".
            named = text[end : end + 3].strip(" \"“‘'")[:1].isupper()
            whose = _WHOSE_BEFORE.search(folded, max(0, at - 30), at)
            if whose and not named and not folded[end : end + 1].isalnum():
                speaks = {"speaks"} if _SPEAKS_AFTER.match(folded, end) else set()
                yield Fact("organisation", role, whose.start(), end, frozenset({"role", *speaks}))
            at = folded.find(role, end)


def _domains(folded: str, contact: Sequence[Fact]) -> Iterator[Fact]:
    for fact in contact:
        if fact.kind != "web" or fact.tags or "/" in folded[fact.start : fact.end]:
            continue
        since = max(0, fact.start - 60)
        stands = _DOMAIN_STANDS_BEFORE.search(folded, since, fact.start)
        if stands or (_DOMAIN_BEFORE.search(folded, since, fact.start) and _DOMAIN_AFTER.match(folded, fact.end)):
            yield Fact("organisation", fact.value, fact.start, fact.end, frozenset({"domain"}))
