"""What a template has left outside brackets: empty values after a label, words in capitals for a name, and notes.

The expressions are strings, compiled by ``re`` when they are first needed: most statements hold no sign of any of them.
"""

import re
from collections.abc import Iterator

from avglint.model.source import Span

_LABEL = (
    r"(?:kvk|k\.v\.k\.?|kbo|btw|rsin|iban|ondernemings|telefoon|tel\.?|e-?mail(?:adres)?|adres|postcode|bezoekadres"
    r"|postadres"
    r"|contactpersoon|bedrijfsnaam|vestigingsplaats)(?:[- ]?(?:nummer|nr\.?|id))?"
)
_TO_DO = (
    r"(?:invullen|aanvullen|toevoegen|checken|controleren|nakijken|bevestigen|uitzoeken|navragen|bepalen|bespreken"
    r"|opzoeken"
    r"|(?:in|aan|na|uit|toe)?\s?te\s(?:vullen|bepalen|bevestigen|controleren|checken|kijken|zoeken|vragen|voegen))"
)
_SLOT = r"(?:e-?mailadres|bedrijfsnaam|naam|adres|telefoonnummer|kvk-?nummer|website|datum|plaats|organisatie|bedrijf)"
_UNIT = r"(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|werkdagen)\b"
_NOTES = (
    # "KvK-nummer" and a dash in place of the number, on that line or the next.
    rf"(?<![\w-]){_LABEL}(?:[ \t]*:?[ \t]*\n?[ \t]*(?:-{{2,}}|[–—]{{1,3}})|[ \t]*:[ \t]*-)(?=[ \t]*(?:$|\n))"
    rf"|(?<![\w?!])\?{{2,}}(?:[ \t]+{_UNIT}|(?!\w))"
    # "(naam nog invullen, Els?)", not "(wij kunnen dit nog aanvullen)".
    r"|\((?![^()\n]*\b(?:wij|we|u|je|kunt|kan|kunnen|mag|moet)\b)[^()\n]{0,40}"
    rf"(?:\bnog\s(?:\w+\s){{0,3}}{_TO_DO}|\bklopt\s(?:dit|dat|deze)\b)[^()\n]{{0,60}}\)"
    rf"|(?:\b(?:via|op|naar|door|te|bij|is|van|met|aan|stichting|vereniging)\s|(?:^|\n))(?P<held>\((?:naam\s|uw\s"
    rf"|jouw\s)?{_SLOT}(?:\s[a-z]+)?\))"
    rf"|(?<=[ \t:(])(?:\?|\.\.|\((?:aantal|termijn|periode|x)\)|<[xyn]>|_)[ \t]+{_UNIT}"
    r"|\((?:voeg\s)?hier\s(?!vind|kun|kan|lees|leest|staat|staan|is|zijn|mag|hebt|heb)[^()\n]{3,60}\)"
    r"|(?<!\w)0\d[ -]?\.{4,}|(?<!\d)00(?P<mark>[-/.])00(?P=mark)(?:00)?00(?!\d)"
    r"|\(zie\s(?:de\s)?readme[^()\n]{0,40}\)|met\sopmerkingen\s\[[a-z]{1,4}\d{1,2}\]|(?<!\w)@[a-z]{2,15}:(?=\s)"
    r"|«[^«»\n]{0,30}\b(?:\w*naam|\w*adres|datum|\w*nummer|plaats|bedrijf|organisatie|termijn)\b[^«»\n]{0,30}»"
    r"|#\w*(?:naam|adres|datum|nummer|plaats|bedrijf)\w*#"
    r"|:[ \t]*(?:uw|jouw)\s(?:bedrijfsnaam|domein(?:naam)?|kvk-?nummer|btw-?nummer|organisatie)(?=[ \t]*(?:$|\n))"
)
_NOTE_SIGNS = (
    "--",
    "–",
    "—",
    ": -",
    "??",
    "00-00",
    "00/00",
    "00.00",
    "nog ",
    "klopt d",
    "(",
    "...",
    "[",
    "@",
    "«",
    "#",
    "? ",
    ".. ",
    "<",
    ": uw",
    ": jouw",
)
_CAPITALS = (
    r"(?<![\w-])(?:(?:UW|JOUW|VUL)\s)?(?:(?:VOOR|ACHTER|BEDRIJFS|STRAAT|PLAATS)?NAAM|STRAAT|POSTCODE|ADRES|BEDRIJF"
    r"|ORGANISATIE"
    r"|HUISNUMMER|WOONPLAATS|DATUM|TELEFOONNUMMER|E-?MAILADRES|VERENIGING|SCHOOL)"
    r"(?:,?\s(?:VAN\s|DE\s|HET\s)?(?:(?:VOOR|ACHTER|BEDRIJFS|STRAAT|PLAATS)?NAAM|STRAAT|POSTCODE|ADRES|BEDRIJF"
    r"|ORGANISATIE"
    r"|HUISNUMMER|WOONPLAATS|DATUM|TELEFOONNUMMER|E-?MAILADRES|VERENIGING|SCHOOL))+(?![\w:-])"
    r"|(?<![\w-])(?:(?:UW|JOUW)\s(?:NAAM|BEDRIJF|ADRES)|BEDRIJFSNAAM|STRAATNAAM|PLAATSNAAM)(?![\w:-])"
    r"|(?<!\w)(?:Bedrijf|Onderneming|Organisatie|Stichting|Vereniging|Leverancier|Hostingpartij|Firma)\s(?:X|Y|XX"
    r"|XYZ)(?!\w)"
    r"|(?<![\w'’.-])[NY](?=\s(?:jaar|maanden|weken|dagen)\b)"
)
_CAPITAL_SIGNS = ("NAAM", "STRAAT", "BEDRIJF", "ADRES", " X", " N ", " Y ")
_AN_EXAMPLE = r"(?:stel|voorbeeld|bijv\.?|bv\.?|zoals|denk aan)\W[^.\n]*$"
_TRIPLE_MEANT = (
    r"(?:\b(?:er|staat|staan|typ\w*|schrij\w*|tik\w*|teken\w*|letters?|kus\w*|liefs|groet\w*|knuffel\w*|ma(?:at"
    r"|ten)|film\w*"
    r"|tekst|woord)\b[^.\n]{0,25}|[!?.]\s)$"
)
"""Before "xxx": letters that are meant, a size, or kisses below a letter."""


_ASKS = r"(?:waarom|hoe|wat|wie|welke?|wanneer|waar|mag|mogen|kan|kun|kunnen|moet|is|zijn|heb|hebben|krijg|ook)\b"


def find_blanks(text: str, folded: str) -> Iterator[Span]:
    """Yield the places outside brackets where a value, a name or a decision is still to come."""
    if any(sign in folded for sign in _NOTE_SIGNS):
        yield from (Span(*match.span("held" if match["held"] else 0)) for match in re.finditer(_NOTES, folded))
    if any(sign in text for sign in _CAPITAL_SIGNS):
        for match in re.finditer(_CAPITALS, text):
            start = text.rfind("\n", 0, match.start()) + 1
            line = text[start:].split("\n", 1)[0]
            # A line in capitals is a heading.
            if any(letter.islower() for letter in line) and not re.search(_AN_EXAMPLE, folded[start : match.start()]):
                yield Span(*match.span())
    if "?\n" in folded:
        yield from _doubted_items(folded)


def _doubted_items(folded: str) -> Iterator[Span]:
    """Yield list items such as "BSN?" among others that are no questions."""
    items = [
        (match.group("words"), Span(match.start("words"), match.end("words")), match.start(), match.end())
        for match in re.finditer(r"^[ \t]*[-*•][ \t]+(?P<words>[^\n]{2,200}?)[ \t]*$", folded, re.M)
    ]
    for place, (words, span, start, end) in enumerate(items):
        if not words.endswith("?") or words.count(" ") > 2 or re.match(_ASKS, words):
            continue
        beside = items[max(0, place - 3) : place] + items[place + 1 : place + 4]
        near = [other for other, _, begin, stop in beside if abs(begin - start) < 200 or abs(stop - end) < 200]
        if len(near) >= 2 and sum(other.endswith("?") for other in near) < len(near) / 2 + 0.5:
            yield span


def is_meant(folded: str, start: int, end: int) -> bool:
    """Whether "xxx" at this place is what the text wants to say: a size, a mask, letters, kisses."""
    if re.match(r"[ -](?:\d{3,4}\b|x{3,}[ -]\d)", folded[end : end + 12]):
        return True
    before = folded[max(0, start - 40) : start]
    if before.rstrip(" ").endswith(("!", "?", ".")):
        # A line that ends in kisses and a name; "XXX is verantwoordelijk" goes on.
        return bool(re.match(r"[,.]?(?:\s\w+){0,2}[.!]?\s*(?:\n|$)", folded[end : end + 40]))
    return bool(re.search(_TRIPLE_MEANT, before))
