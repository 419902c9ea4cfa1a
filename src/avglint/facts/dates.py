"""Dates as statements write them: "25 mei 2018", "25-05-2018", "mei 2018", "May 25, 2018"."""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.figures import figures_in, figures_or_sign, matches_at
from avglint.model.statement import Fact

AVG_APPLIES = "2018-05-25"
_FEWEST_DAYS = 28
"""So many has every month."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])"
_YEAR = r"(?:19|20)\d{2}(?!\d|[-/]\d)"
# The look behind stands after the first figure: a pattern that begins with it is tried at every letter.
_FIGURES = expression(
    rf"\d(?<![\w.,/€-]\d)(?:(?P<day>\d?)(?:e|ste|de|st|nd|rd|th)?(?:[ ]+|-)(?P<month>{_MONTH})\.?,?(?:[ ]+"
    rf"|-)(?P<year>{_YEAR}|'\d\d(?!\d))"
    r"|(?P<d>\d?)[ ]?(?P<mark>[-/.–—])[ ]?(?P<m>\d{1,2})[ ]?(?P=mark)[ ]?(?P<y>(?:19|20)\d{2}|\d{2})(?![\w/]|[-.–]\d)"
    r"|(?P<iso_year>\d{3})(?P<iso_mark>[-/])(?P<iso_month>\d{1,2})(?P=iso_mark)(?P<iso_day>\d{1,2})(?!\w))"
)
_YEARS = expression(rf"{_YEAR}|'\d\d(?!\d)")
_MONTH_BEFORE = expression(rf"(?<!\w)(?P<month>{_MONTH})\.?[ ]+(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ ]+)?$")
_LONGEST_MONTH = 24


def find_dates(folded: str) -> Iterator[Fact]:
    """Yield the dates of a day or a month in a text in lower case, with the ISO 8601 date as value.

    A year by itself is a date only where it is the statement's own: see ``own_date``.
    """
    for match in matches_at(_FIGURES, folded, figures_in(folded)):
        yield from _in_figures(match)
    for year in matches_at(_YEARS, folded, figures_or_sign(folded, "'")):
        if before := _MONTH_BEFORE.search(folded, max(0, year.start() - _LONGEST_MONTH), year.start()):
            month = str(_MONTHS[before["month"]])
            yield from date_fact(year.group().replace("'", "20"), month, before["day"], before.start(), year.end())


def _in_figures(match: re.Match[str]) -> Iterator[Fact]:
    first = match.group()[0]
    if match["month"]:
        parts = match["year"].replace("'", "20"), str(_MONTHS[match["month"]]), first + match["day"]
    elif match["iso_year"]:
        parts = first + match["iso_year"], match["iso_month"], match["iso_day"]
    else:
        # Points with a short year are as likely a version number or a time.
        if match["mark"] == "." and len(match["y"]) == 2:
            return
        year = match["y"] if len(match["y"]) == 4 else f"20{match['y']}"
        day = first + match["d"]
        american = int(match["m"]) > 12 and int(day) <= 12
        parts = (year, day, match["m"]) if american else (year, match["m"], day)
    yield from date_fact(*parts, match.start(), match.end())


def date_fact(year: str, month: str | None, day: str | None, start: int, end: int) -> Iterator[Fact]:
    """Yield the fact of a date, or nothing where it can be none; ``month`` and ``day`` are None if not said.

    Of "31 april" the month is left: a slip of the pen, and the text is dated all the same.
    """
    if not (1900 <= int(year) < 2100 and 1 <= int(month or 1) <= 12 and 1 <= int(day or 1) <= 31):
        return
    if month and int(day or 1) > _FEWEST_DAYS:
        from calendar import monthrange

        day = day if int(day or 1) <= monthrange(int(year), int(month))[1] else None
    value = "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
    tags = {"day" if day else "month" if month else "year"}
    # The whole period lies before that day; "2018" and "2018-05" don't.
    if value < AVG_APPLIES[: len(value)]:
        tags.add("before-avg")
    yield Fact("date", value, start, end, frozenset(tags))
