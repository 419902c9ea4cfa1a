"""How the report was made: by what, by which rules and whose law, on which files, and what was not looked at."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from avglint.model.card import RuleCard, Validity
from avglint.model.report import Report
from avglint.model.source import DOCUMENTS
from avglint.output.html.element import Content, Html, described, element, link, path_text, together
from avglint.output.html.shown import Reader, Shown
from avglint.output.html.table import table


def about(report: Report, several: Sequence[Shown], reader: Reader) -> Html:
    """Return the last part of the page."""
    page = reader.page
    return element(
        "section",
        element("h2", page.about, id="about"),
        element(
            "dl",
            *described(page.tool, f"avglint {report.version}"),
            *described(page.day, day(report.as_of, reader)),
            class_="facts",
        ),
        element("h3", page.files),
        table(page.file_columns, _files(several, reader), page.files) if several else element("p", page.none_judged),
        element("p", page.places, class_="hint")
        if any(each.document.format not in DOCUMENTS for each in several)
        else None,
        *_unjudged(report, reader),
        element("h3", page.packs),
        table(
            page.pack_columns, [(each.name, each.version, _digest(each.sha256)) for each in report.packs], page.packs
        ),
        element("h3", page.exceptions),
        _exceptions(several, reader),
        element("h3", page.limits),
        element("ul", *_limits(report, several, reader)),
        element("h3", page.sources),
        element("ul", *_sources(several, reader), class_="sources"),
        element("p", page.disclaimer, class_="disclaimer"),
        class_="about-report",
    )


def day(as_of: str, reader: Reader) -> Html:
    """Return a day (YYYY-MM-DD) in words."""
    year, month, number = as_of.split("-")
    return element("time", f"{int(number)} {reader.page.months[int(month) - 1]} {year}", datetime=as_of)


def _digest(sha256: str) -> Html:
    return element("code", sha256, class_="digest")


def _files(several: Iterable[Shown], reader: Reader) -> list[tuple[Content, ...]]:
    rows: list[tuple[Content, ...]] = []
    for shown in several:
        law = reader.page.law.get(shown.document.jurisdiction, shown.document.jurisdiction)
        for file in shown.document.files or (shown.document,):
            rows.append((element("code", path_text(file.path)), file.format, law, _digest(file.sha256)))
    return rows


def _unjudged(report: Report, reader: Reader) -> list[Html]:
    if not report.errors:
        return []
    page = reader.page
    rows = [(element("code", path_text(each.path)), each.message) for each in report.errors]
    return [element("h3", page.unjudged), table(page.unjudged_columns, rows, page.unjudged)]


def _exceptions(several: Iterable[Shown], reader: Reader) -> Html:
    origins = Counter(
        (each.suppressed_by.kind, each.suppressed_by.origin)
        for shown in several
        for each in shown.document.findings
        if each.suppressed_by is not None
    )
    if not origins:
        return element("p", reader.page.no_exceptions)
    items = (
        element("li", f"{reader.page.origins[kind]} ", element("code", path_text(origin)), f": {number}")
        for (kind, origin), number in origins.items()
    )
    return element("ul", *items)


def _limits(report: Report, several: Sequence[Shown], reader: Reader) -> list[Html]:
    lines = [element("li", each) for each in reader.page.limit_lines]
    unused = _unused(report, several, reader)
    for kind, label in reader.page.unselected.items():
        if unused[kind]:
            lines.append(element("li", f"{label}: ", together(unused[kind], "; ")))
    return lines if any(unused.values()) else [*lines, element("li", reader.page.all_rules)]


def _unused(
    report: Report, several: Sequence[Shown], reader: Reader
) -> dict[Literal["preview", "day", "choice"], list[str]]:
    """Return the rules that not every statement was judged by, by the reason why."""
    judged = Counter(code for shown in several for code in shown.assessed)
    own = {each.rule for shown in several for each in shown.document.findings} - judged.keys()
    unused: dict[Literal["preview", "day", "choice"], list[str]] = {"preview": [], "day": [], "choice": []}
    for code, rule in sorted(reader.rules.items()):
        # What is found about waivers is by no rule of a pack.
        if judged[code] < len(several) and code not in own:
            lacking = reader.page.in_some.format(some=len(several) - judged[code], all=len(several))
            told = f"{code} {rule.title.get(reader.page.language)}"
            unused[_reason(rule, report.as_of)].append(f"{told} ({lacking})" if judged[code] else told)
    return unused


def _reason(rule: RuleCard, as_of: str) -> Literal["preview", "day", "choice"]:
    if not Validity(rule.since, rule.until).holds(as_of):
        return "day"
    return "preview" if rule.status == "preview" else "choice"


def _sources(several: Sequence[Shown], reader: Reader) -> Iterable[Html]:
    """Yield every source that is cited, with its address in full, for who reads this on paper."""
    cited: dict[str, list[str]] = {}
    judged = {code for shown in several for code in shown.assessed}
    for code, rule in sorted(reader.rules.items()):
        for each in rule.source if code in judged else ():
            name = each.get(reader.page.language)
            names = cited.setdefault(each.url or name, [])
            if name not in names:
                names.append(name)
    for known, names in cited.items():
        yield element("li", known) if [known] == names else element("li", link(known, known), ": ", ", ".join(names))
