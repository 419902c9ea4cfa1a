"""Which dates and versions are the statement's own: "Laatst bijgewerkt: ...", "Versie 2.3", a date under the title."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from avglint.facts.dates import date_fact
from avglint.model.source import Span
from avglint.model.statement import Fact

_DOCUMENT = (
    r"(?:deze|dit|onze|this)\s+(?:\w+\s+){0,2}?(?:\w*verklaring|\w*statement|\w*beleid|\w*reglement|\w*policy"
    r"|tekst|document"
    r"|pagina|versie|notitie|protocol|text|page|version)"
)
_CHANGED = (
    r"(?:bij-?gewerkt|gewijzigd|wijzigingen|wijziging|aangepast|aanpassing|herzien|herziening|geactualiseerd"
    r"|actualisatie|ge-?update"
    r"|geüpdat(?:et|ete)|geupdatet|bijwerking|update|updated|revised|modified|opgesteld|opgemaakt|vastgesteld"
    r"|vaststelling|goedgekeurd"
    r"|versie|version|dateert|gedateerd|datum|d\.d\.|dd\.?|ingangsdatum|in\s+werking|van\s+kracht|geldig"
    r"|gepubliceerd|geplaatst|publicatie"
    r"|effective|nagelezen|nagekeken|gecontroleerd|laatste\s+keer|verving|vervangt|geldt\s+(?:sinds|vanaf|per)"
    r"|van\s+toepassing\s+(?:sinds|vanaf|per))"
)
_LED = re.compile(rf"(?:{_CHANGED}(?!\w)|{_DOCUMENT}(?!\w))(?:[^.;\n\d]|\.(?=\d)|v?\d[\d.]*(?=[\s,;|·–-])){{0,60}}$")
"""Words before a date of the statement's own, with no other figures between than those of a version."""
_FOLLOWED = re.compile(rf"\s*(?:\)|,)?[^.;\n]{{0,20}}{_DOCUMENT}[^.;\n]{{0,40}}{_CHANGED}|\s*\((?:laatst|versie)")
_FOREIGN_BEFORE = re.compile(
    r"(?:©|\(c\)|copyright|(?:wet|verordening|richtlijn|besluit|kb|decreet|arrest|uitspraak|akkoord|beschikking"
    r"|avg|gdpr)"
    r"[^.;\n]{0,40}|(?:voorwaarden|statuten|overeenkomst|contract|reglement|die|opgericht"
    r"|bestaa\w*)[^.;\n]{0,30}|tot|vóór|voor)\s*$"
)
_FOREIGN_BY_ITSELF = re.compile(
    r"(?:(?:wet|verordening|richtlijn|besluit|decreet)\s(?:\([^)\n]*\)\s?)?(?:\d+/\d+\s)?van|tot\s+en\s+met|t/m"
    r"|\bdie\s+van"
    r"|vervang\w*\s(?:[^.;\n]{0,40}\s)?van|\bopgericht\s+(?:op|in))\s*$"
)
"""Words right before a date that make it another's, in spite of words about the statement further back."""
_LAW_AFTER = re.compile(
    r"[^.;\n]{0,40}?(?:\b(?:avg|gdpr|verordening|privacywet\w*|wetgeving|wet)\b|algemene verordening|wettelijk)"
)
_VERSION_CELL = re.compile(r"(?:^|\|)\s*(?:v(?:ersie)?\.?\s?)?\d{1,2}\.\d{1,3}(?:\.\d{1,3})?\s*\|\s*$")
"""In a table of versions, the cell before that of the date."""
_TITLE = re.compile(r"privacy|persoonsgegevens|gegevens|verklaring|statement|reglement|beleid|policy|versie|update|avg")
_CONTEXT = 160
_HEAD_LINES = 12
_FOOT_LINES = 6
_YEAR = re.compile(r"20[0-3]\d(?<!\d\d{4})(?![\w/]|[-.,]\d)")
_YEAR_LED = re.compile(
    r"(?:versie|version|privacy\s?-?\s?(?:verklaring|statement|beleid|policy|reglement)|(?:bijgewerkt|gewijzigd"
    r"|aangepast|herzien|update|wijziging)"
    r"(?:\s+(?:op|in))?|laatste\s+(?:versie|update|wijziging))\s*[:\-–(]?\s*$"
)
_VERSION = re.compile(
    r"v(?<![\w.]v)(?:ersie(?:nummer)?|ersion)?\.?[ ]?:?[ ]?(?P<number>\d{1,2}(?:\.\d{1,3}){0,3})(?![\w/-]|\.\d"
    r"| [-–] \d)"
)
_OTHER_PRODUCT = re.compile(
    r"(?:voorwaarden|explorer|internet|browser|software|android|ios|windows|tls|ssl|app|analytics"
    r"|recaptcha)\W+(?:\w+\W+){0,2}$"
)


def own_dates(folded: str, dates: Sequence[Fact], headings: Sequence[Span]) -> list[Fact]:
    """Return the dates, those of the statement itself tagged ``own`` and the last of these ``latest``.

    ``dates`` are all dates of a day or month, ``headings`` the title and headings; years that stand for the statement's
    date ("Privacyverklaring 2018") are added.
    """
    lines = _Lines(folded)
    marked = [
        date._replace(tags=date.tags | {"own"}) if _is_own(folded, date, lines, headings) else date for date in dates
    ]
    covered = {place for date in dates for place in (date.end - 4,)}
    marked += [year for year in _own_years(folded) if year.start not in covered]
    own = [date for date in marked if "own" in date.tags]
    if own:
        latest = max(own, key=lambda date: date.value)
        marked = [date._replace(tags=date.tags | {"latest"}) if date is latest else date for date in marked]
    return sorted(marked, key=lambda date: date.start)


def find_versions(folded: str, headings: Sequence[Span]) -> Iterator[Fact]:
    """Yield version numbers, tagged ``own`` where they are the statement's: not one of an app, or of general terms."""
    for match in _VERSION.finditer(folded):
        own = not _OTHER_PRODUCT.search(folded, max(0, match.start() - 60), match.start())
        yield Fact("version", match["number"], match.start(), match.end(), frozenset({"own"} if own else ()))
    for year in _led_years(folded):
        if any(heading.start <= year.start() < heading.end for heading in headings):
            yield Fact("version", year.group(), year.start(), year.end(), frozenset({"own"}))


def _own_years(folded: str) -> Iterator[Fact]:
    for year in _led_years(folded):
        for fact in date_fact(year.group(), None, None, year.start(), year.end()):
            yield fact._replace(tags=fact.tags | {"own"})


def _led_years(folded: str) -> Iterator[re.Match[str]]:
    """Yield the years by themselves after words that make them the statement's."""
    for year in _YEAR.finditer(folded):
        led = _YEAR_LED.search(folded, max(0, year.start() - 60), year.start())
        if led and not _FOREIGN_BEFORE.search(folded, max(0, led.start() - _CONTEXT), led.start()):
            yield year


class _Lines:
    """The lines of a text that aren't blank, by place."""

    def __init__(self, text: str) -> None:
        self.spans: list[Span] = []
        at = 0
        for line in text.split("\n"):
            if line.strip():
                self.spans.append(Span(at, at + len(line)))
            at += len(line) + 1

    def number(self, offset: int) -> int:
        return bisect_right(self.spans, offset, key=lambda span: span.start) - 1


def _is_own(folded: str, date: Fact, lines: _Lines, headings: Sequence[Span]) -> bool:
    number = lines.number(date.start)
    line = lines.spans[number]
    before = folded[max(line.start, date.start - _CONTEXT) : date.start]
    if _LAW_AFTER.match(folded, date.end) and not re.search(r"bijgewerkt|gewijzigd|aangepast|herzien", before):
        return False
    if _FOREIGN_BY_ITSELF.search(before):
        return False
    led = _LED.search(before)
    if _FOREIGN_BEFORE.search(before) and not led:
        return False
    if led:
        return not _FOREIGN_BEFORE.search(before[: led.start()])
    if any(heading.start <= date.start < heading.end for heading in headings):
        return bool(_TITLE.search(folded, line.start, line.end))
    if _VERSION_CELL.search(before):
        return True
    return bool(_FOLLOWED.match(folded, date.end)) or _stands_alone(folded, date, lines, number)


def _stands_alone(folded: str, date: Fact, lines: _Lines, number: int) -> bool:
    """Whether the date is all that its line says, or closes it after a place, near the title, the end or a label."""
    line = lines.spans[number]
    before = folded[line.start : date.start].strip(" -–—•*|(:,.\t")
    after = folded[date.end : line.end].strip(" -–—•*|)/.,\t")
    if after:
        return False
    at_head, at_foot = number < _HEAD_LINES, number >= len(lines.spans) - _FOOT_LINES
    if not before:
        label = folded[lines.spans[number - 1].start : lines.spans[number - 1].end] if number else ""
        return at_head or at_foot or bool(len(label) < 60 and _LED.search(label))
    return (
        at_foot
        and len(before) < 60
        and "©" not in before
        and "copyright" not in before
        and before.count(" ") < 7
        and (folded[date.start - 2 : date.start].strip() in (",", "-", "–", "("))
    )
