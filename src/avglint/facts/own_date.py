"""Which dates and versions are the statement's own: "Laatst bijgewerkt: ...", "Versie 2.3", a date under the title."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from avglint.expression import expression
from avglint.facts.dates import date_fact
from avglint.model.source import Span
from avglint.model.statement import Fact

_DOCUMENT = expression(
    r"(?<!\w)(?:deze|dit|onze|ons|this|our)\s+(?:[\w-]+\s+){0,2}?(?:\w*(?:verklaring|statement|beleid|policy|reglement"
    r"|protocol|uitleg|informatie|notice|bepalingen)|tekst|document|pagina|bladzijde|versie|notitie|folder|brochure"
    r"|brief|stuk|regels|text|page|version)(?!\w)"
)
_CHANGE = (
    r"(?:laatst)?(?:bij-?gewerkt|gewijzigd|aangepast|herzien)|wijzigingen|wijziging|aanpassing|herziening|revisie"
    r"|geactualiseerd|actualisatie|ge-?[uü]pdatet?e?|bijwerking|update|updated|revised|modified|opgesteld|opgemaakt"
    r"|vastgesteld|vaststelling|goedgekeurd|versie|version|dateert|gedateerd|stamt"
    r"|(?:wijzigings|versie|publicatie|ingangs|herzienings|vaststellings|revisie|aanmaak)?datum|date|d\.d\.|dd\.?"
    r"|in\s+werking|inwerkingtreding|van\s+kracht|geldig|gepubliceerd|geplaatst|publicatie|uitgave|effective"
    r"|nagelezen|nagekeken|nagezien|gecontroleerd|laatste\s+keer|verving|vervangt|(?:stand|tekst)(?=\s*:)"
    r"|(?:geldt|van\s+toepassing)\s+(?:sinds|vanaf|per)"
)
_CHANGED = expression(rf"(?<!\w)(?:{_CHANGE})(?!\w)")
"""What is said of a text when it changes or begins to hold, and the labels of its date."""
_MADE = expression(
    rf"(?<!\w)(?:{_CHANGE}|gemaakt|geschreven|herschreven|schreven|schreef|maakten|maakte|veranderd|veranderden"
    r"|aangevuld|samengesteld|vernieuwd|uitgegeven|ondertekend|wijzigden|bijgeschaafd|nagelopen)(?!\w)"
)
"""Likewise, and what is said of other things as well: it counts beside a name for the text only."""
_UP_TO_DATE = expression(r"(?:[^.;\n\d]|\.(?=\d)|v?\d[\d.]*(?=[\s,;|·–-])){0,60}")
"""Between such words and a date: no other figures than those of a version."""
_SEASON = (
    r"(?:(?:het\s+|de\s+)?(?:lente|voorjaar|zomer|herfst|najaar|winter|begin|eind|medio|(?:eerste|tweede|derde|vierde"
    r"|1e|2e|3e|4e|laatste)\s+(?:kwartaal|helft)|q[1-4])\s+(?:van\s+)?)?"
)
_UP_TO_YEAR = expression(
    r"(?:\s+(?:[a-z]|\d{1,2}(?:\.\d{1,2})*))?\s*[:,|(–-]?\s*(?:(?:op|in|uit|vanaf|per|sinds|van|is)\s*:?\s+){0,2}"
    rf"{_SEASON}"
)
_IS_OF = expression(
    r"(?:\s+(?:is|was|werd|zijn|dateert|stamt|hoort|geldt)\s+(?:[\w'-]+\s+){0,2}?(?:van|uit|op|per|sinds|vanaf|d\.d\.))?"
    rf"[\s,:(–-]*(?:d\.d\.\s*)?(?:(?:de|het)\s+)?{_SEASON}"
)
_TITLED = expression(r"privacy\s?-?\s?(?:verklaring|statement|beleid|policy|reglement)\s*[:(–-]?\s*$")
_CLAUSE = expression(r"[^.;\n]{0,70}")
_LABEL_AFTER = expression(r"\s*\((?:laatst|versie)")
_NEAR = 25
_ASKED = expression(r"wanneer[^?\n]{0,80}\?|hoe\s+(?:oud|actueel)[^?\n]{0,60}\?")
_SHORT_ANSWER = expression(
    r"\s*(?:(?:dat|hij|ze|deze|dit|die)\s+)?(?:is\s+)?(?:(?:van|op|uit|in|sinds|per)\s+)?(?:de\s+|het\s+)?"
)
_FOREIGN_BEFORE = expression(
    r"(?:©|\(c\)|copyright|(?:wet|verordening|richtlijn|besluit|kb|decreet|arrest|uitspraak|akkoord|beschikking"
    r"|avg|gdpr)"
    r"[^.;\n]{0,40}|(?:voorwaarden|statuten|overeenkomst|contract|(?<!privacy)(?<!dit\s)reglement|die|opgericht"
    r"|bestaa\w*)[^.;\n]{0,30}|tot|vóór|voor)\s*$"
)
_FOREIGN_BY_ITSELF = expression(
    r"(?:(?:wet|verordening|richtlijn|besluit|decreet)\s(?:\([^)\n]*\)\s?)?(?:\d+/\d+\s)?van|tot\s+en\s+met|t/m"
    r"|\b(?:die|dat|degene)\s+van|voorwaarden(?:\s+van|\s+d\.d\.)?"
    r"|vervang\w*\s(?:[^.;\n]{0,40}\s)?van|\bopgericht\s+(?:op|in))\s*$"
)
"""Words right before a date that make it another's, in spite of words about the statement further back."""
_LAW_AFTER = expression(
    r"[^.;\n]{0,40}?(?:\b(?:avg|gdpr|verordening|privacywet\w*|wetgeving|wet)\b|algemene verordening|wettelijk)"
)
_VERSION_CELL = expression(r"(?:^|\|)\s*(?:v(?:ersie)?\.?\s?)?\d{1,2}\.\d{1,3}(?:\.\d{1,3})?\s*\|\s*$")
"""In a table of versions, the cell before that of the date."""
_TITLE = expression(r"privacy|persoonsgegevens|gegevens|verklaring|statement|reglement|beleid|policy|versie|update|avg")
_CONTEXT = 160
_HEAD_LINES = 12
_FOOT_LINES = 6
_YEAR = expression(
    r"20[0-3]\d(?<!\d\d{4})(?:(?<!\d-\d{4})-(?:0[1-9]|1[0-2]|20[0-3]\d)(?![\w/]|[-.,]\d)|(?![\w/]|[-.,]\d))"
)
"""A year by itself, "2022-03" or "2019-2020"."""
_MONTH_FIGURES = expression(r"\d(?<![\w.,/€-]\d)(?P<rest>\d?)[-/](?P<year>20[0-3]\d)(?![\w/]|[-.,]\d)")
"""A month in figures with its year: "03-2022"."""
_VERSION = expression(
    r"v(?<![\w.]v)(?:ersie(?:nummer)?|ersion)?\.?[ ]?:?[ ]?(?P<number>\d{1,2}(?:\.\d{1,3}){0,3})(?![\w/-]|\.\d"
    r"| [-–] \d)"
)
_PRODUCT = (
    r"(?:voorwaarden|explorer|internet|browser|software|android|ios|windows|tls|ssl|app|analytics|recaptcha|google"
    r"|wordpress)"
)
_OTHER_PRODUCT = expression(rf"{_PRODUCT}\W+(?:\w+\W+){{0,2}}$")
_OF_OTHER_PRODUCT = expression(rf"\s+van\s+(?:(?:de|het|onze|je|uw)\s+)?{_PRODUCT}")


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
        other = _OTHER_PRODUCT.search(folded, max(0, match.start() - 60), match.start())
        own = not other and not _OF_OTHER_PRODUCT.match(folded, match.end())
        yield Fact("version", match["number"], match.start(), match.end(), frozenset({"own"} if own else ()))
    for year in _led_years(folded):
        if any(heading.start <= year.start() < heading.end for heading in headings):
            yield Fact("version", year.group(), year.start(), year.end(), frozenset({"own"}))


def _own_years(folded: str) -> Iterator[Fact]:
    for year in _led_years(folded):
        figures = year.group()[5:] if len(year.group()) == 7 else None
        for fact in date_fact(year.group()[:4], figures, None, year.start(), year.end()):
            yield fact._replace(tags=fact.tags | {"own"})
    for month in _MONTH_FIGURES.finditer(folded):
        if _leads_year(folded, month.start()):
            figures = month.group()[0] + month["rest"]
            for fact in date_fact(month["year"], figures, None, month.start(), month.end()):
                yield fact._replace(tags=fact.tags | {"own"})


def _led_years(folded: str) -> Iterator[re.Match[str]]:
    """Yield the years by themselves after words that make them the statement's."""
    return (year for year in _YEAR.finditer(folded) if _leads_year(folded, year.start()))


def _leads_year(folded: str, start: int) -> bool:
    before = folded[max(0, start - _CONTEXT) : start]
    before = before[before.rfind("\n\n") + 1 :]
    titled = _TITLED.search(before)
    led = titled.start() if titled else _lead(before, _UP_TO_YEAR)
    return led is not None and not _FOREIGN_BEFORE.search(before[:led])


def _lead(before: str, between: re.Pattern[str]) -> int | None:
    """Return where the words begin that make a date after ``before`` the statement's own; None: there are none.

    Words of change count with no more than ``between`` after them.
    """
    starts = [changed.start() for changed in _CHANGED.finditer(before) if between.fullmatch(before, changed.end())]
    for named in _DOCUMENT.finditer(before):
        made = _MADE.search(before, named.end())
        if _IS_OF.fullmatch(before, named.end()) or (
            made and _CLAUSE.fullmatch(before, named.end(), made.start()) and between.fullmatch(before, made.end())
        ):
            starts.append(named.start())
            continue
        # "Wij schreven deze tekst in ..."
        made = _MADE.search(before, max(0, named.start() - _NEAR), named.start())
        if made and between.fullmatch(before, named.end()):
            starts.append(made.start())
    return min(starts, default=None)


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
    led = _lead(before, _UP_TO_DATE)
    if led is not None:
        return not _FOREIGN_BEFORE.search(before[:led])
    if _FOREIGN_BEFORE.search(before):
        return False
    if _VERSION_CELL.search(before) or _stands_alone(folded, date, lines, number):
        return True
    if any(heading.start <= date.start < heading.end for heading in headings):
        return bool(_TITLE.search(folded, line.start, line.end))
    return _is_told(folded, date, before) or _answers(folded, lines, number, before)


def _is_told(folded: str, date: Fact, before: str) -> bool:
    """Whether the statement is named, and words after the date say that it was made or changed then."""
    after = _CLAUSE.match(folded, date.end)
    assert after is not None, "it matches nothing as well"
    if _LABEL_AFTER.match(after.group()):
        return True
    if not _MADE.search(folded, after.start(), after.end()):
        return False
    sentence = before[max(before.rfind(". "), before.rfind(";")) + 1 :]
    named = _DOCUMENT.search(sentence)
    if named:
        return not _FOREIGN_BEFORE.search(sentence[named.start() :])
    return bool(_DOCUMENT.search(folded, after.start(), after.end()))


def _answers(folded: str, lines: _Lines, number: int, before: str) -> bool:
    """Whether the line above asks for the statement's date, and the date is all that is answered."""
    if not number or not _SHORT_ANSWER.fullmatch(before):
        return False
    above = lines.spans[number - 1]
    question = folded[max(above.start, above.end - _CONTEXT) : above.end]
    return bool(_ASKED.search(question) and (_DOCUMENT.search(question) or _MADE.search(question)))


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
        return at_head or at_foot or bool(len(label) < 60 and _lead(label, _UP_TO_DATE) is not None)
    return (
        at_foot
        and len(before) < 60
        and "©" not in before
        and "copyright" not in before
        and before.count(" ") < 7
        and (folded[date.start - 2 : date.start].strip() in (",", "-", "–", "("))
    )
