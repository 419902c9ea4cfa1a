"""Which dates and versions are the statement's own: "Laatst bijgewerkt: ...", "Versie 2.3", a date under the title."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from avglint.facts import own_date_words as said
from avglint.facts.date_beside import dates_text, years_beside
from avglint.facts.dates import date_fact
from avglint.facts.figures import figures_in, matches_at
from avglint.facts.line import REACH, line_start
from avglint.model.source import Span
from avglint.model.statement import Fact

_Found = TypeVar("_Found")

_CONTEXT = 160
_NEAR = 25
_HEAD_LINES = 12
_FOOT_LINES = 6
_LONGEST_LINE = 90
_MOST = 2_000
"""Of dates and years whose surroundings are looked at: a text that is nothing but dates would take minutes."""


def own_dates(folded: str, dates: Sequence[Fact], headings: Sequence[Span]) -> list[Fact]:
    """Return the dates, those of the statement itself tagged ``own`` and the last of these ``latest``.

    ``dates`` are all dates of a day or month, ``headings`` the title and headings; years that stand for the statement's
    date ("Privacyverklaring 2018") are added.
    """
    lines = _Lines(folded)
    asked = set(_first_and_last(dates))
    marked = [
        date._replace(tags=date.tags | {"own"}) if date in asked and _is_own(folded, date, lines, headings) else date
        for date in dates
    ]
    starts = [date.start for date in dates]
    for year in _own_years(folded, lines):
        place = bisect_right(starts, year.start) - 1
        if place < 0 or dates[place].end <= year.start:
            marked.append(year)
    own = [date for date in marked if "own" in date.tags]
    if own:
        latest = max(own, key=lambda date: date.value)
        marked = [date._replace(tags=date.tags | {"latest"}) if date is latest else date for date in marked]
    return sorted(marked, key=lambda date: date.start)


def find_versions(folded: str, headings: Sequence[Span]) -> Iterator[Fact]:
    """Yield version numbers, tagged ``own`` where they are the statement's: not one of an app, or of general terms."""
    numbers = [*said.VERSION.finditer(folded)]
    if any(sign in folded for sign in said.REVISION_SIGNS):
        numbers += said.REVISION.finditer(folded)
    for match in numbers:
        other = said.OTHER_PRODUCT.search(folded, max(0, match.start() - 60), match.start())
        own = not other and not said.OF_OTHER_PRODUCT.match(folded, match.end())
        yield Fact("version", match["number"], match.start(), match.end(), frozenset({"own"} if own else ()))
    at = 0
    for line in folded.split("\n") if any(sign in folded for sign in said.LETTERED_SIGNS) else ():
        if len(line) < 80 and (lettered := said.LETTERED.match(line)):
            start = at + lettered.start("number")
            yield Fact("version", lettered["number"], start, start + len(lettered["number"]), frozenset({"own"}))
        at += len(line) + 1
    for year in _led_years(folded):
        if _in_heading(year.start(), headings):
            yield Fact("version", year.group(), year.start(), year.end(), frozenset({"own"}))


def _own_years(folded: str, lines: "_Lines") -> Iterator[Fact]:
    led = set()
    for year in _led_years(folded):
        led.add(year.start())
        figures = year.group()[5:] if len(year.group()) == 7 else None
        for fact in date_fact(year.group()[:4], figures, None, year.start(), year.end()):
            yield fact._replace(tags=fact.tags | {"own"})
    for year in years_beside(folded, lines.spans):
        if year.start() not in led:
            for fact in date_fact("20" + year.group()[-2:], None, None, year.start(), year.end()):
                yield fact._replace(tags=fact.tags | {"own"})
    for month in matches_at(said.MONTH_FIGURES, folded, figures_in(folded)):
        if (
            _leads_year(folded, month.start())
            or _fills_line(folded, month.start(), month.end())
            or dates_text(folded, Span(*month.span()), lines.spans)
        ):
            figures = month.group()[0] + month["rest"]
            for fact in date_fact(month["year"], figures, None, month.start(), month.end()):
                yield fact._replace(tags=fact.tags | {"own"})


def _led_years(folded: str) -> Iterator[re.Match[str]]:
    """Yield the years by themselves after words that make them the statement's."""
    years = _first_and_last([*said.YEAR.finditer(folded)])
    return (year for year in years if _leads_year(folded, year.start()))


def _first_and_last(found: Sequence[_Found]) -> Sequence[_Found]:
    """Return what was found, or of more than any statement has the first and the last."""
    return found if len(found) <= _MOST else [*found[: _MOST // 2], *found[-_MOST // 2 :]]


def _leads_year(folded: str, start: int) -> bool:
    before = folded[max(0, start - _CONTEXT) : start]
    if said.YEAR_BEFORE.search(before):
        # "In 2021 hebben wij deze verklaring herschreven."
        clause = folded[start + 4 : start + 74].split(".")[0].split("\n")[0]
        named = said.DOCUMENT.search(clause)
        if named and said.MADE.search(clause):
            return True
    before = before[before.rfind("\n\n") + 1 :]
    titled = said.TITLED.search(before)
    led = titled.start() if titled else _lead(before, said.UP_TO_YEAR)
    return led is not None and not said.FOREIGN_BEFORE.search(before[:led])


def _fills_line(folded: str, start: int, end: int) -> bool:
    """Whether a line says nothing but this month, in brackets."""
    before, after = folded[line_start(folded, start) : start], folded[end : end + 3].split("\n")[0]
    return before.strip() in ("(", "[") and after.strip() in (")", "]")


def _lead(before: str, between: re.Pattern[str]) -> int | None:
    """Return where the words begin that make a date after ``before`` the statement's own; None: there are none.

    Words of change count with no more than ``between`` after them.
    """
    starts = [changed.start() for changed in said.CHANGED.finditer(before) if between.fullmatch(before, changed.end())]
    for named in said.DOCUMENT.finditer(before):
        made = said.MADE.search(before, named.end())
        by_itself = named.group()[:2] in ("de", "di") and said.OF.fullmatch(before, named.end())
        if (
            by_itself
            or said.IS_OF.fullmatch(before, named.end())
            or (
                made
                and said.CLAUSE.fullmatch(before, named.end(), made.start())
                and between.fullmatch(before, made.end())
            )
        ):
            starts.append(named.start())
            continue
        # "Wij schreven deze tekst in ..."
        made = said.MADE.search(before, max(0, named.start() - _NEAR), named.start())
        if made and between.fullmatch(before, named.end()):
            starts.append(made.start())
    for written in said.WRITTEN.finditer(before):
        if between.fullmatch(before, written.end()) and (
            written.group()[:1] not in "abcdefghijklmnopqrstuvwxyz"
            or said.TEXT_NAMED.search(before, 0, written.start())
        ):
            starts.append(written.start())
    return min(starts, default=None)


class _Lines:
    """The lines of a text that aren't blank, by place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._version_tables: dict[int, bool] = {}
        self._heads: list[int] = []
        self.spans: list[Span] = []
        at = 0
        for line in text.split("\n"):
            if line.strip():
                self.spans.append(Span(at, at + len(line)))
            at += len(line) + 1

    def number(self, offset: int) -> int:
        return bisect_right(self.spans, offset, key=lambda span: span.start) - 1

    def in_version_table(self, number: int) -> bool:
        """Whether a line is a row of a table that says in its header that it lists versions."""
        if not self._heads:
            self._heads = self._heads_of_tables()
        head = self._heads[number]
        if head not in self._version_tables:
            start, end = self.spans[head]
            header = self._text[start : min(end, start + REACH)]
            self._version_tables[head] = "datum" in header and bool(re.search(r"versie|wijziging|revisie", header))
        return head < number and self._version_tables[head]

    def _heads_of_tables(self) -> list[int]:
        """Return, for each line, the first of the rows that it is among; a line that is no row is its own."""
        heads: list[int] = []
        row = False
        for number, (start, end) in enumerate(self.spans):
            above, row = row, self._text.find("|", start, end) >= 0
            heads.append(heads[-1] if above and row else number)
        return heads


def _in_heading(offset: int, headings: Sequence[Span]) -> bool:
    """Whether a heading stands at this offset; ``headings`` are in order of place and apart."""
    place = bisect_right(headings, offset, key=lambda heading: heading.start) - 1
    return place >= 0 and offset < headings[place].end


def _is_own(folded: str, date: Fact, lines: _Lines, headings: Sequence[Span]) -> bool:
    number = lines.number(date.start)
    line = lines.spans[number]
    before = folded[max(line.start, date.start - _CONTEXT) : date.start]
    if said.LAW_AFTER.match(folded, date.end) and not said.OF_A_TEXT.search(before):
        return False
    if said.FOREIGN_BY_ITSELF.search(before):
        return False
    led = _lead(before, said.UP_TO_DATE)
    if led is not None:
        return not said.FOREIGN_BEFORE.search(before[:led])
    if said.FOREIGN_BEFORE.search(before):
        return False
    if said.VERSION_CELL.search(before) or _stands_alone(folded, date, lines, number):
        return True
    if _closes_short_line(folded, date, lines, number) or lines.in_version_table(number):
        return True
    if _in_heading(date.start, headings) and said.TITLE.search(folded, line.start, line.end):
        return True
    return (
        _is_told(folded, date, before)
        or _answers(folded, lines, number, before)
        or ("before-avg" not in date.tags and dates_text(folded, Span(date.start, date.end), lines.spans))
    )


def _is_told(folded: str, date: Fact, before: str) -> bool:
    """Whether the statement is named, and words after the date say that it was made or changed then."""
    after = said.CLAUSE.match(folded, date.end)
    assert after is not None, "it matches nothing as well"
    if said.LABEL_AFTER.match(after.group()):
        return True
    if not said.MADE.search(folded, after.start(), after.end()):
        return False
    sentence = before[max(before.rfind(". "), before.rfind(";")) + 1 :]
    named = said.DOCUMENT.search(sentence)
    if named:
        return not said.FOREIGN_BEFORE.search(sentence[named.start() :])
    return bool(said.DOCUMENT.search(folded, after.start(), after.end()))


def _answers(folded: str, lines: _Lines, number: int, before: str) -> bool:
    """Whether the line above asks for the statement's date, and the date is all that is answered."""
    if not number or not said.SHORT_ANSWER.fullmatch(before):
        return False
    above = lines.spans[number - 1]
    question = folded[max(above.start, above.end - _CONTEXT) : above.end]
    return bool(said.ASKED.search(question) and (said.DOCUMENT.search(question) or said.MADE.search(question)))


def _stands_alone(folded: str, date: Fact, lines: _Lines, number: int) -> bool:
    """Whether the date is all that its line says, or closes it after a place, near the title, the end or a label."""
    line = lines.spans[number]
    before = folded[max(line.start, date.start - REACH) : date.start].strip(" -–—•*|(:,.\t")
    after = folded[date.end : min(line.end, date.end + REACH)].strip(" -–—•*|)/.,\t")
    if after:
        return False
    at_head, at_foot = number < _HEAD_LINES, number >= len(lines.spans) - _FOOT_LINES
    if not before:
        label = folded[lines.spans[number - 1].start : lines.spans[number - 1].end] if number else ""
        return at_head or at_foot or bool(len(label) < 60 and _lead(label, said.UP_TO_DATE) is not None)
    return (
        at_foot
        and len(before) < 60
        and "©" not in before
        and "copyright" not in before
        and before.count(" ") < 7
        and (folded[date.start - 2 : date.start].strip() in (",", "-", "–", "("))
    )


def _closes_short_line(folded: str, date: Fact, lines: _Lines, number: int) -> bool:
    """Whether the date stands near the title or the end in a line, or a sentence of one, that tells nothing else.

    "Assen, 3 mei 2023", "Zo afgesproken in de vergadering van 3 mei 2023."; list items and rows don't count.
    """
    if _HEAD_LINES // 2 <= number < len(lines.spans) - _FOOT_LINES:
        return False
    line = lines.spans[number]
    opening = folded[line.start : min(line.start + 2, date.start)]
    if "|" in opening or opening in ("- ", "* ", "• "):
        return False
    before = folded[max(line.start, date.start - REACH) : date.start]
    after = folded[date.end : min(line.end, date.end + REACH)]
    before, after = re.split(r"[.;!] ", before)[-1], re.split(r"[.;!](?: |$)", after)[0]
    if len(before) + len(after) > _LONGEST_LINE or said.NOT_OF_TEXT.search(f"{before} # {after}"):
        return False
    bracketed = before.endswith(("(", "[")) and after.strip(" .") in (")", "]")
    return bracketed or not said.SPEAKS.search(f"{before} # {after}")
