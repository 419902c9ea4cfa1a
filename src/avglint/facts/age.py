"""Ages of people: "jonger dan 16 jaar", "16+", "leden van 14 jaar en ouder"."""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.figures import figures_in, matches_at
from avglint.facts.number import word_value
from avglint.model.statement import Fact

_OLDEST = 21
"""No age above this matters in a privacy statement; "ouder dan 60 jaar" is as likely said of a file."""

_NUMBER = r"(\d{1,2}|[a-zé]{3,9})(?![\w,.]\d|\w)"
_LEADING = expression(r"jonger|ouder|onder de|boven de|beneden de|vanaf|leeftijd")
_LED = expression(
    r"(?<!\w)(?:(?:jonger|ouder)\s+(?:bent\s+|zijn\s+|is\s+)?dan\s+(?:de\s+)?(?:leeftijd\s+van\s+)?"
    r"|(?:onder|boven|beneden)\s+de\s+(?:leeftijd\s+van\s+)?"
    r"|vanaf\s+(?:de\s+leeftijd\s+van\s+)?(?=[\wé]+\s+jaar)"
    r"|leeftijd\s+(?:van|is|vanaf|tot)\s+(?:minimaal\s+|ten\s+minste\s+)?)"
    rf"{_NUMBER}(?:\s+\(\d+\))?(?:\s+jaar(?!\w))?"
)
"""A number after words that lead to an age."""
_NUMBER_BEFORE = expression(rf"(?<![\w.,]){_NUMBER}(?:\s+jaar)?\s+(?:of|en)\s+$")
_FIGURE = expression(
    r"(\d(?<![\w.,+€-]\d)\d?)(?:\s+jaar(\s+oud(?!\w))?(?!\w)|(\s?\+(?!\s?\d)|-plus)(?!\w)|(\s?-?jarigen?(?!\w)))"
)
_PEOPLE_BEFORE = expression(
    r"(?<!\w)(?:kind(?:eren)?|jonger(?:en|e)|jeugd\w*|leerling(?:en)?|lid|leden|persoon|personen|minderjarigen?"
    r"|deelnemers?"
    r"|gebruikers?|bezoekers?|spelers?|mensen|iedereen|iemand|pati[eë]nten|cli[eë]nten|klanten|betrokkenen?"
    r"|studenten)"
    r"\s+(?:van|tot|tussen|onder|boven|beneden)\s+(?:de\s+)?(?:\d{1,2}\s+(?:tot|t/m|en)\s+)?$"
)
_MINOR = expression(r"minderjarig(?:en?)?(?!\w)")
_THINGS_BEFORE = expression(
    r"(?:gegevens|data|facturen|bestanden|documenten|dossiers?|logs?|berichten|versies?)[^.;\n]{0,25}$"
)
_TERM_AFTER = expression(
    r"\s+(?:\w+\s+)?\w*(?:termijn|periode|looptijd|duur|plicht|garantie|contract|overeenkomst|abonnement)"
)


def find_ages(folded: str) -> Iterator[Fact]:
    """Yield the ages in a text in lower case, with the age in years as value, one kind of wording after another."""
    for leading in _LEADING.finditer(folded):
        start = leading.start()
        if (match := _LED.match(folded, start)) and not (
            leading.group() == "ouder" and _THINGS_BEFORE.search(folded, max(0, start - 60), start)
        ):
            yield from _age(match.group(1), start, match.end())
        elif number := _NUMBER_BEFORE.search(folded, max(0, start - 24), start):
            yield from _age(number.group(1), number.start(), leading.end())
    for match in matches_at(_FIGURE, folded, figures_in(folded)):
        if _is_age(folded, match):
            yield from _age(match.group(1), match.start(), match.end())
    for match in _MINOR.finditer(folded):
        yield Fact("age", "18", match.start(), match.end())


def _is_age(folded: str, match: re.Match[str]) -> bool:
    """A figure with "+", "-jarige" or "jaar oud" is an age by itself, with "jaar" only after a word for people."""
    _, old, plus, adjective = match.groups()
    if adjective:
        return not _TERM_AFTER.match(folded, match.end())
    return bool(old or plus or _PEOPLE_BEFORE.search(folded, max(0, match.start() - 40), match.start()))


def _age(written: str, start: int, end: int) -> Iterator[Fact]:
    try:
        years = int(written) if written.isdecimal() else word_value(written)
    except KeyError:
        return
    if 0 < years <= _OLDEST:
        tags = frozenset(tag for tag, limit in (("under-16", 16), ("under-13", 13)) if years < limit)
        yield Fact("age", str(years), start, end, tags)
