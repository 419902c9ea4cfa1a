"""Postal addresses and postcodes, Dutch and Belgian, on one line or as a block of lines."""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.figures import figures_in, figures_or_sign, matches_at
from avglint.model.statement import Fact

_POSTCODE = expression(r"[1-9](?<![\w.,+€-][1-9])\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\w-])")
_YEAR = expression(r"(?:19|20)\d\d (?:EN|DE|IS|OF|OP|IN|TE|AL|ER|WE|DO|ZE)")
_NUMBER = expression(r"[ \t\u00a0]\d{1,5}(?![\d:%€]|[.,]\d)")
_ADDITION = expression(
    r"(?:[ ]?[-–/][ ]?\d{1,4}[a-zA-Z]?|[ ]?[a-zA-Z](?![\w’'])|[ ]?(?:bis|hs|-?I{1,3})(?!\w))?(?:,? ?(?:[Bb]us"
    r"|[Uu]nit|[Kk]amer) \d+)?(?!\w)"
)
_TOWN = r"[A-ZÀ-Þ’'‘][\w’'-]*(?:[ -](?:[A-ZÀ-Þ][\w’'-]*|(?:aan|den|de|op|en|a/d|bij|het|der|van)(?=[ -][\w’'])))*"
_REST = expression(
    rf"[ ]*[,•|·–-]?[ ]*(?:\n[ ]*){{0,2}}(?:(?:te|in)[ ])?"
    rf"(?:(?P<dutch>[1-9]\d{{3}} ?[A-Z]{{2}}(?!\w))(?:,?[ ]*\n?[ ]*(?:te[ ]|in[ ])?{_TOWN})?"
    rf"|(?:B-)?(?P<belgian>[1-9]\d{{3}})[ ]+{_TOWN})"
)
_TOWN_BEFORE = expression(rf"(?<![\w.,+€-])(?:[1-9]\d{{3}} ?[A-Z]{{2}}|(?:B-)?[1-9]\d{{3}})[ ]+{_TOWN},[ ]+$")
"""Some write the town first, above all in Belgium: "2370 Arendonk, Kerkstraat 18"."""
_IN_TOWN = expression(
    rf"(?:,?[ ]+(?:te|in)[ ]|,[ ])(?!(?:Het|De|Een|Wij|Dit|Deze|Als|Ook|Tel|Telefoon|Nederland|KvK|KVK)(?!\w)){_TOWN}"
)
_STREET_ENDINGS = tuple(
    """straat str weg laan plein gracht kade dijk singel dreef hof pad steeg park markt baan lei plantsoen boulevard wal
    haven dam brug poort veld velden akker kamp weide oord burg plaats buurt hoek berg erf allee sloot vaart ln pln
    steenweg stwg chaussee avenue rotonde eind einde heuvel bos hout duin rak werf wijk waard polder hoeve gaarde horst
    zoom rand meent tuin esplanade promenade stationsplein passage terrein gras molen toren sluis kanaal
    brink kaai vliet diep gaard zijde vest beek donk straatje stoep gouw dorp
    """.split()  # noqa: SIM905
)
_POBOX = expression(r"(?:postbus|antwoordnummer|po box|p\.o\. box)$")
_PARTICLES = frozenset(
    ["van", "de", "der", "den", "het", "'t", "ter", "ten", "la", "le", "du", "des", "'s", "v", "d", "a"]
)
_LABELS = frozenset(
    "adres bezoekadres postadres vestigingsadres locatie kantoor post straat correspondentieadres".split()  # noqa: SIM905
)
_WORD_BEFORE = expression(r"[^\s,;:()|\"“”•·]+$")
_MOST_WORDS = 6


def find_postcodes(text: str) -> Iterator[Fact]:
    """Yield Dutch postcodes, as "1234 AB"."""
    for match in matches_at(_POSTCODE, text, figures_in(text)):
        if not _YEAR.match(match.group()):
            yield Fact("postcode", f"{match.group()[:4]} {match.group()[-2:]}", match.start(), match.end())


def find_addresses(text: str) -> Iterator[Fact]:
    """Yield addresses: a street and house number, or a PO box, with postcode and town where they follow."""
    for number in matches_at(_NUMBER, text, figures_or_sign(text, " \t\u00a0")):
        start, street = _street(text, number.start())
        if not street:
            continue
        addition = _ADDITION.match(text, number.end())
        end = addition.end() if addition else number.end()
        rest = _REST.match(text, end)
        town = None if rest else _TOWN_BEFORE.search(text, max(0, start - 60), start)
        postcode = bool(rest or town)
        pobox = bool(_POBOX.search(street.lower()))
        if not (pobox or postcode or _is_street(street)):
            continue
        start = town.start() if town else start
        end = rest.end() if rest else _with_town(text, end)
        tags = {tag for tag, holds in (("postcode", postcode), ("pobox", pobox)) if holds}
        yield Fact("address", " ".join(text[start:end].split()), start, end, frozenset(tags))


def _with_town(text: str, end: int) -> int:
    town = _IN_TOWN.match(text, end)
    return town.end() if town else end


def _is_street(street: str) -> bool:
    """By its ending; "-ring" is one, but not in words like "bewaring", "invoering" and "storing"."""
    name = street.lower().rstrip(".")
    return name.endswith(_STREET_ENDINGS) or (name.endswith("ring") and not name.endswith(("aring", "ering", "oring")))


def _street(text: str, end: int) -> tuple[int, str]:
    """Return where the name that ends at ``end`` begins, and the name; "" where no name can be read there.

    Words are read from right to left: capitalised ones, and the small words inside a name, up to a mark or the start
    of the line.
    """
    start, at = end, end
    for count in range(_MOST_WORDS):
        word = _WORD_BEFORE.search(text, max(0, at - 40), at)
        if not word or not _in_street(word.group(), last=count == 0):
            break
        if word.group()[0].isupper() or word.group()[0].isdigit() or (count == 0 and _is_street(word.group())):
            start = word.start()
        at = word.start()
        if at == 0 or text[at - 1] not in "  \t":
            break
        at -= 1
    return start, text[start:end]


def _in_street(word: str, last: bool) -> bool:
    bare = word.strip("’'‘").lower()
    if bare.rstrip(".") in _LABELS or (not last and word.endswith(".") and len(word) > 5):
        return False
    if word[0].isdigit():
        return not last and bool(re.fullmatch(r"\d+(?:e|ste|de)", word))
    return (
        word[0].isupper() or (word[0] in "’'‘" and len(word) < 4) or bare in _PARTICLES or (last and _is_street(word))
    )
