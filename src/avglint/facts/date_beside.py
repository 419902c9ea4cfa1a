"""Dates that are the statement's own by where they stand, or because the sentence speaks of the text alone.

Most statements bear a date, and few tell of other days: so a date counts here unless words make it another's.
"""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.figures import figures_or_sign, matches_at
from avglint.facts.line import REACH, line_start
from avglint.facts.own_date_words import ASKED, SPEAKS, YEAR_NOT_OF_TEXT
from avglint.model.source import Span

_SEASON = (
    r"(?:begin|eind|medio|lente|voorjaar|zomer|herfst|najaar|winter|pasen|kerst(?:mis)?|pinksteren|carnaval|advent"
    r"|kwartaal|q[1-4]|week\s+\d\d?|\w*jaar|\w*seizoen|jaargang|jg\.?|uitgave|editie|druk|versie|herziening|revisie)"
)
_YEAR = expression(
    r"(?:'\d\d|20(?:1[6-9]|[23]\d))(?<!\d\d{4})(?<!\d:\d{4})(?<!\w'\d\d)(?:\s?[-/–]\s?(?:20)?\d\d)?(?![\w/]|[-.,–]\d|\s?(?:€|euro|uur))"
)
"""A year since 2016, "'23", or two: a season."""
_LEADS_YEAR = expression(
    rf"(?:^|[,(:|–-]|(?<!\w){_SEASON}(?:\s+van)?)\s*$|(?<!\w)(?:in|van|uit|sinds|sedert|vanaf|per|op|na|rond)\s+(?:de\s+|het\s+)?$"
)
_TEXT = expression(
    r"(?<!\w)(?:sinds|sedert|opgericht|geboren|oprichting|begrip|tot|t/m|voor|vóór|copyright|\w*keurmerk|erkend|erkenning"
    r"|aangesloten|lid|leden|ingeschreven|inschrijving|wet|verordening|richtlijn|avg|gdpr|statuten|voorwaarden|open\s+dag"
    r"|opendeurdag|\w*feest|festival|concert|cursus(?!jaar)\w*|contract|factuur|overeenkomst|verkiezing\w*|kvk|kbo|btw|tel|jaarverslag"
    r"|jaarrekening|begroting|vorige|oude|eerste(?!\s+week)|allereerste|tarie\w*|prij[sz]\w*|programma|agenda|opening\w*|kalender|award"
    r"|winnaar|kampioen|beste|het\s+jaar|catalogus|collectie|\w*kamp\w*|vakantie\w*|postbus|\w+(?:straat|laan|weg|plein)|iban"
    r"|artikel|nr|nummer|begroting|volgend\w*|komend\w*)(?!\w)|©|\(c\)|§|@"
)
"""In a line without a verb: the date is another's."""
_SPEAKS = expression(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|mag|mogen|gaat|gaan|staat|staan"
    r"|hangt|hangen|krijgt|krijgen|begint|beginnen|start|sluit|sluiten|geldt|gelden|geeft|gaf|heet|heette|bestaat|bestaan"
    r"|doen|doet|trad|treedt|loopt|vindt|wij|we|ik|u|je|jij|jullie|onze|ons|er|wie)(?!\w)"
)
_TEXT = expression(
    r"(?<!\w)(?:(?:deze|dit|onze|ons|de|het|mijn)\s+(?:(?!vorige|oude|eerdere|vroegere|voorgaande)[\w-]+\s+){0,2}?"
    r"(?:\w*(?:verklaring|statement|beleid|policy|reglement|protocol|uitleg|notice|afspraken|bepalingen|tekst)|pagina"
    r"|bladzijde|(?:privacy|info)?blad|versie|notitie|folder|brochure|brief|nota|flyer|papier|poster|\w*regels|regeling|document"
    r"|privacy\w*)|privacy\w*(?:verklaring|statement|beleid|policy|reglement)"
    r"|(?:stuk|stukje|alinea|paragraaf|passage|hoofdstuk)\s+over"
    r"|zo\s+(?:doen|werken)|dit\s+(?:hebben|spraken)\s+(?:wij|we)"
    r"|(?:schreven|schreef|maakten|maakte|stelden|herzagen|wijzigden)\s+(?:(?:wij|we|ik)\s+)?(?:dit|deze|het|hem|haar|ze))(?!\w)"
)
_POINTS_AT_TEXT = expression(
    r"(?:^|[.;,(:]\s*)(?:deze|dit|hij|zo)\s+(?:(?:is|dateert|stamt|geldt|luidt|hangt|staat)\s+(?:[\w-]+\s+){0,4}?)?"
    rf"(?:van|uit|sinds|sedert|per|vanaf)\s+(?:(?:de|het)\s+)?(?:{_SEASON}\s+)?$"
)
"""At the end of what stands before a date: "Deze is van ..."."""
_ANOTHERS = expression(
    r"(?<!\w)(?:\w*wet|\w*wetgeving|verordening|richtlijn|avg|gdpr|wbp|decreet|arrest|statuten|voorwaarden|contract\w*"
    r"|overeenkomst\w*|factu\w*|opgericht|bestaa\w*|geboren|copyright|toen|\w*cookies?|shield"
    r"|harbor|google|analytics|\w*cursus(?!jaar)\w*|\w*kamp\w*|les|lessen|festival|verhui\w*|datalek\w*|lek|aangesloten|\w*keurmerk"
    r"|gecertificeerd|volgend\w*|komend\w*|zal|zullen|gaat\s+over|gaan\s+over|voor\s+(?:deelnemers|klanten|leden|wie)"
    r"|bewaard|bewaren|verwijder\w*|wissen|gewist|vernietig\w*|bestelling\w*|inschrijving\w*|werken\s+(?:wij|we)"
    r"|gebruikte\w*|overgestapt|u|uw|je|jouw|vervalt|vervallen|vervang\w*)(?!\w)|©"
    r"|(?<!tekst\s)(?<!versie\s)(?<!verklaring\s)(?<!regels\s)(?<!reglement\s)(?<!beleid\s)(?<!\w)(?<!wij\s)(?<!we\s)(?:die|dat|waarin|waarop)\s(?!(?:wij|we|ik)\s)"
)
_WORK = expression(r"\s*(?:werken?|werkt|gebruiken|gebruikt)(?!\w)")
_UNTIL = expression(r"(?<!\w)(?:tot(?:\s+en\s+met)?|t/m|vóór|voor|wordt|worden|gaat|gaan)\s+(?:[\w-]+\s+){0,2}?$")
_EARLIER = expression(r"(?<!\w)(?:vorige|oude|eerdere|eerste)(?!\w)")
_DONE = expression(
    r"\W*(?:zo\s+|aldus\s+|laatst\s+)?(?:(?:her|op|be|om)?ge?schreven|opgesteld|opgemaakt|opgetekend|besproken|besloten"
    r"|bijgewerkt|herzien|uitgegeven|gedrukt|vastgesteld|aangepast|gepubliceerd|ingegaan|na(?:gelezen|gekeken|gezien|gelopen)"
    r"|afgedrukt|afgesproken|goedgekeurd|getekend|ondertekend|vernieuwd|gewijzigd)(?!\w)"
)
"""How a sentence without a subject begins."""
_SENTENCE_END = expression(r"[.;!?]\s|\n|$")
_LONGEST_LEAD = 60
_LONGEST_ANSWER = 30
_LONGEST_LINE = 90
_LONGEST_SENTENCE = 240
_PLACES_OF_LABEL = 30
_LABELLED = expression(r"(?<!\w)(?:laatste?|nieuwste|huidige)\s+[\w-]{4,}(?:\s+(?:van|op|in))?\s*:?\s*$")
_LABEL_OF_ANOTHER = expression(r"(?:bestelling|bezoek|les|keer|behandeling|contact|factuur|login|jaren?|tijd)\s*:?\s*$")


def years_beside(folded: str, lines: list[Span]) -> Iterator[re.Match[str]]:
    """Yield the years that date the statement; ``lines`` are those that aren't blank."""
    for year in matches_at(_YEAR, folded, figures_or_sign(folded, "'")):
        before = _line_before(folded, year.start())
        if _LEADS_YEAR.search(before, max(0, len(before) - _LONGEST_LEAD)) and dates_text(
            folded, Span(year.start(), year.end()), lines
        ):
            yield year


def dates_text(folded: str, date: Span, lines: list[Span]) -> bool:
    """Whether the date closes a line at the top or bottom, or stands in a sentence on the text."""
    before = _line_before(folded, date.start)
    asked = before
    opening = max((end.end() for end in _SENTENCE_END.finditer(before) if end.group().strip()), default=0)
    before = before[opening:]
    reach = min(date.end + REACH, len(folded))
    closing = _SENTENCE_END.search(folded, date.end, reach)
    after = folded[date.end : closing.start() if closing else reach]
    if _at_an_end(date, lines) and _alone(before, after, first=date.start < lines[0].end):
        return True
    if len(before) < _LONGEST_ANSWER and ASKED.search(asked, 0, opening):
        return True
    return len(before) + len(after) < _LONGEST_SENTENCE and _told_of_text(before, after)


def _line_before(folded: str, start: int) -> str:
    return folded[line_start(folded, start) : start]


def _at_an_end(date: Span, lines: list[Span]) -> bool:
    return any(line.start <= date.start < line.end for line in (*lines[:4], *lines[-4:]))


def _alone(before: str, after: str, *, first: bool) -> bool:
    """Whether a line or short sentence names nothing but a year, a season, a place, an occasion."""
    if len(before) + len(after) > _LONGEST_LINE or YEAR_NOT_OF_TEXT.search(f"{before} # {after}"):
        return False
    closes = not after.split("(")[0].strip(" .)]|*_–-")
    return closes and (first or before.rstrip().endswith(("(", "[")) or not SPEAKS.search(before))


def _told_of_text(before: str, after: str) -> bool:
    if _POINTS_AT_TEXT.search(before) and not _ANOTHERS.search(after):
        return True
    if _ANOTHERS.search(f"{before} # {after}") or _UNTIL.search(before) or _EARLIER.search(before):
        return False
    if _WORK.match(after):
        return False
    if _DONE.match(before) or _TEXT.search(f"{before} # {after}"):
        return True
    labelled = _LABELLED.search(before, max(0, len(before) - _PLACES_OF_LABEL))
    return bool(labelled and not _LABEL_OF_ANOTHER.search(before))
