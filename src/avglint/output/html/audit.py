"""The page of an audit of many statements: verdicts by rule, and the worst statements by every rule.

A page with all of a hundred thousand statements would open in no browser; those are in the table.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from avglint.model.card import RuleCard
from avglint.model.report import SEVERITIES, VERDICTS, PackInfo, Verdict
from avglint.model.tally import STATUSES, Scored, Tally
from avglint.output.html import page_words
from avglint.output.html.about import day
from avglint.output.html.audit_words import AUDIT_WORDS, AuditWords
from avglint.output.html.element import Content, Html, described, element, path_text, together
from avglint.output.html.icons import icon
from avglint.output.html.matrix import controls, grid
from avglint.output.html.page import Look, whole
from avglint.output.html.shown import Reader
from avglint.output.html.table import table
from avglint.output.visible import one_line
from avglint.output.words import count, words


class Audit(NamedTuple):
    """What the page tells."""

    tally: Tally
    as_of: str
    version: str
    packs: Sequence[PackInfo]
    rules: Sequence[RuleCard]
    table: str
    """The path of the table."""


def audit_page(audit: Audit, language: str) -> str:
    """Return the page in ``language`` ("nl" or "en"). The same audit always gives the same bytes."""
    reader = Reader(page_words(language), words(language), {rule.code: rule for rule in audit.rules})
    own = AUDIT_WORDS[language]
    judged = audit.tally.statuses["judged"]
    title = own.title[judged != 1].format(number=number(judged, language))
    judged, found = audit.tally.statuses["judged"], audit.tally.severities
    counted = [count(found[each], reader.words.counted[each]) for each in SEVERITIES if found[each]]
    header = element(
        "header",
        element("p", f"avglint · {reader.page.kind}", class_="kind"),
        element("h1", title),
        element("p", reader.page.by_law_of, " ", day(audit.as_of, reader), class_="facts-line"),
        element("p", ", ".join(counted) or reader.words.none_counted, class_="counts"),
        class_="top",
    )
    links = (("#rules", own.by_rule), ("#matrix", reader.page.matrix), ("#about", reader.page.about))
    items = (element("li", element("a", label, href=to)) for to, label in links if judged or to == "#about")
    contents = element("nav", element("ul", *items), aria_label=reader.page.contents, class_="contents")
    codes = sorted(audit.tally.names.items())
    parts = [_by_rule(audit.tally, codes, own, reader), _worst(audit, codes, own, reader)] if judged else []
    look = Look(audit.version, "several", judged > 0)
    return whole(title, together([header, contents]), [*parts, _about(audit, own, reader)], look, reader)


def number(value: int, language: str) -> str:
    """Return a number with its thousands apart, as ``language`` has it."""
    return f"{value:,}".replace(",", "," if language == "en" else ".")


def _by_rule(tally: Tally, codes: Sequence[tuple[str, str]], own: AuditWords, reader: Reader) -> Html:
    first, last = own.columns
    columns = (first, *(reader.words.verdict[each] for each in VERDICTS), last)
    rows = [_rule(code, name, tally.verdicts[code], reader) for code, name in codes]
    return element(
        "section",
        element("h2", own.by_rule, id="rules"),
        element("p", own.by_rule_lead),
        table(columns, rows, own.by_rule),
        class_="overview",
    )


def _rule(code: str, name: str, verdicts: Counter[str], reader: Reader) -> tuple[Content, ...]:
    applies = verdicts.total() - verdicts["not_applicable"]
    share = 100 * (applies - verdicts["satisfied"]) / applies if applies else None
    shown = "-" if share is None else f"{share:.1f}%"
    return (
        f"{code} {reader.title(code, name)}",
        *(number(verdicts[each], reader.page.language) for each in VERDICTS),
        shown if reader.page.language == "en" else shown.replace(".", ",").replace("%", " %"),
    )


def _worst(audit: Audit, codes: Sequence[tuple[str, str]], own: AuditWords, reader: Reader) -> Html:
    scored, language = audit.tally.scored, reader.page.language
    lead = own.matrix_lead.format(
        shown=len(scored), all=number(audit.tally.statuses["judged"], language), table=one_line(audit.table)
    )
    rows = (_row(each, [code for code, _ in codes], reader) for each in scored)
    return element(
        "section",
        element("h2", reader.page.matrix, id="matrix"),
        element("p", lead),
        controls(codes, len(scored), own.matrix_keys, reader),
        grid(codes, rows, None, reader),
        class_="overview",
    )


def _row(scored: Scored, codes: Sequence[str], reader: Reader) -> Html:
    title = one_line(scored.title or "")
    known = element("code", path_text(scored.id))
    return element(
        "tr",
        element("th", element("span", title), known, scope="row") if title else element("th", known, scope="row"),
        *(element("td", str(each), class_="count") for each in scored.counts),
        *(_cell(code, scored.verdicts.get(code), reader) for code in codes),
    )


def _cell(code: str, verdict: str | None, reader: Reader) -> Html:
    known: Verdict | None = next((each for each in VERDICTS if each == verdict), None)
    if known is None:
        return element("td", element("span", reader.page.not_judged, class_="unseen"), class_="v-none")
    told = f"{code} {reader.words.verdict[known]}"
    return element("td", icon(known), element("span", told, class_="unseen"), class_=f"v-{known}", title=told)


def _about(audit: Audit, own: AuditWords, reader: Reader) -> Html:
    page = reader.page
    packs = [(each.name, each.version, element("code", each.sha256, class_="digest")) for each in audit.packs]
    facts = ((page.tool, f"avglint {audit.version}"), (page.day, day(audit.as_of, reader)), (own.table, audit.table))
    return element(
        "section",
        element("h2", page.about, id="about"),
        element("dl", *(part for each in facts for part in described(*each)), class_="facts"),
        element("h3", own.unjudged),
        *_unjudged(audit.tally, own, page.language),
        element("h3", page.packs),
        table(page.pack_columns, packs, page.packs),
        element("h3", page.limits),
        element("ul", *(element("li", each) for each in page.limit_lines)),
        element("p", page.disclaimer, class_="disclaimer"),
        class_="about-report",
    )


def _unjudged(tally: Tally, own: AuditWords, language: str) -> Iterator[Html]:
    rows = [
        (own.statuses[each], number(tally.statuses[each], language)) for each in STATUSES[1:] if tally.statuses[each]
    ]
    yield table(own.unjudged_columns, rows, own.unjudged) if rows else element("p", own.none)
