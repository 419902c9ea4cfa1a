"""What a template has left outside brackets: empty values after a label, words in capitals for a name, and notes.

Most statements hold no sign of any of them, so each expression is compiled when it is first needed.
"""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.line import REACH, line_start
from avglint.model.source import Span

LABEL = (
    r"(?:kvk|k\.v\.k\.?|kbo|btw|rsin|iban|ondernemings|telefoon|tel\.?|e-?mail(?:adres)?|adres|postcode|bezoekadres"
    r"|postadres|contactpersoon|bedrijfsnaam|vestigingsplaats)(?:[- ]?(?:nummer|nr\.?|id))?"
)
"""What asks for a value behind it."""
_TO_DO = (
    r"(?:invullen|aanvullen|toevoegen|checken|controleren|nakijken|bevestigen|uitzoeken|navragen|bepalen|bespreken"
    r"|opzoeken"
    r"|(?:in|aan|na|uit|toe)?\s?te\s(?:vullen|bepalen|bevestigen|controleren|checken|kijken|zoeken|vragen|voegen))"
)
_SLOT = r"(?:e-?mailadres|bedrijfsnaam|naam|adres|telefoonnummer|kvk-?nummer|website|datum|plaats|organisatie|bedrijf)"
UNIT = r"(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|euro|werkdagen)\b"
"""What asks for a figure before it."""
_NO_READER = r"(?![^()\n]*\b(?:wij|we|u|je|kunt|kan|kunnen|mag|moet)\b)"
_EMPTY = r"[ \t]*(?:$|\n)"
_NOTES = (
    # "KvK-nummer" and a dash for the number, there or on the next line; three dashes below a line make it a heading.
    (
        ("--", "-\n", "–\n", "—\n", "– \n", "— \n"),
        rf"(?<![\w-]){LABEL}(?:[ \t]*:?[ \t]*(?:-{{2,}}|[–—]{{1,3}}|\n[ \t]*(?:--|[–—]))|[ \t]*:[ \t]*-)(?={_EMPTY})",
    ),
    (("??",), rf"\?(?<![\w?!]\?)\?+(?:[ \t]+{UNIT}|(?!\w))"),
    # "(naam nog invullen, Els?)", not "(wij kunnen dit nog aanvullen)".
    (
        ("(",),
        rf"\((?:{_NO_READER}[^()\n]{{0,40}}(?:\bnog\s(?:\w+\s){{0,3}}{_TO_DO}|\bklopt\s(?:dit|dat|deze)\b)[^()\n]{{0,60}}"
        r"|(?:voeg\s)?hier\s(?!vind|kun|kan|lees|leest|staat|staan|is|zijn|mag|hebt|heb)[^()\n]{3,60})\)",
    ),
    (
        (
            "(naam",
            "(uw ",
            "(jouw ",
            "(e-",
            "(email",
            "(bedrijf",
            "(adres",
            "(tel",
            "(kvk",
            "(web",
            "(datum",
            "(plaats",
            "(org",
        ),
        r"\((?:(?<=(?:via|aan) \()|(?<=op \()|(?<=(?:naar|door) \()|(?<=(?:te|is) \()|(?<=(?:bij|van|met) \()"
        r"|(?<=ing \()"
        rf"|(?<=\n\()|(?<=^\())(?:naam\s|uw\s|jouw\s)?{_SLOT}(?:\s[a-z]+)?\)",
    ),
    (
        (" ? ", " .. ", "(aantal)", "(termijn)", "(periode)", "<x>", "<n>", " _ "),
        rf"(?<=[ \t:(])(?:\?|\.\.|\((?:aantal|termijn|periode|x)\)|<[xyn]>|_)[ \t]+{UNIT}",
    ),
    (("....", "00-00", "00/00", "00.00"), r"0(?<!\w0)(?:\d[ -]?\.{4,}|0(?P<mark>[-/.])00(?P=mark)(?:00)?00(?!\d))"),
    (("opmerkingen [",), r"met\sopmerkingen\s\[[a-z]{1,4}\d{1,2}\]"),
    (("@",), r"@(?<!\w@)[a-z]{2,15}:(?=\s)"),
    (
        ("«",),
        r"«[^«»\n]{0,30}\b(?:\w*naam|\w*adres|datum|\w*nummer|plaats|bedrijf|organisatie|termijn)\b[^«»\n]{0,30}»",
    ),
    (("#",), r"#\w*(?:naam|adres|datum|nummer|plaats|bedrijf)\w*#"),
    (
        (": uw ", ": jouw "),
        rf":[ \t]*(?:uw|jouw)\s(?:bedrijfsnaam|domein(?:naam)?|kvk-?nummer|btw-?nummer|organisatie)(?={_EMPTY})",
    ),
)
"""Each after the signs one of which is in each of its matches."""
_SIGNED = tuple((signs, expression(note)) for signs, note in _NOTES)
_CAPITALS = expression(
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
_AN_EXAMPLE = expression(r"(?:stel|voorbeeld|bijv\.?|bv\.?|zoals|denk aan)\W[^.\n]*$")
_TRIPLE_MEANT = (
    r"(?:\b(?:er|staat|staan|typ\w*|schrij\w*|tik\w*|teken\w*|letters?|kus\w*|liefs|groet\w*|knuffel\w*|ma(?:at"
    r"|ten)|film\w*"
    r"|tekst|woord)\b[^.\n]{0,25}|[!?.]\s)$"
)
"""Before "xxx": letters that are meant, a size, or kisses below a letter."""
_ASKS = expression(
    r"(?:waarom|hoe|wat|wie|welke?|wanneer|waar|mag|mogen|kan|kun|kunnen|moet|is|zijn|heb|hebben|krijg|ook)\b"
)
_ITEM = expression(r"^[ \t]*[-*•][ \t]+(?P<words>[^\n]{2,200}?)[ \t]*$", re.M)


def find_blanks(text: str, folded: str) -> Iterator[Span]:
    """Yield the places outside brackets where a value, a name or a decision is still to come."""
    for signs, note in _SIGNED:
        if any(sign in folded for sign in signs):
            yield from (Span(*match.span()) for match in note.finditer(folded))
    if any(sign in text for sign in _CAPITAL_SIGNS):
        for match in _CAPITALS.finditer(text):
            start = line_start(text, match.start())
            line = text[start : match.end() + REACH].split("\n", 1)[0]
            # A line in capitals is a heading.
            if any(letter.islower() for letter in line) and not _AN_EXAMPLE.search(folded[start : match.start()]):
                yield Span(*match.span())
    if "?\n" in folded:
        yield from _doubted_items(folded)


def _doubted_items(folded: str) -> Iterator[Span]:
    """Yield list items such as "BSN?" among others that are no questions."""
    items = [
        (match.group("words"), Span(match.start("words"), match.end("words")), match.start(), match.end())
        for match in _ITEM.finditer(folded)
    ]
    for place, (words, span, start, end) in enumerate(items):
        if not words.endswith("?") or words.count(" ") > 2 or _ASKS.match(words):
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
