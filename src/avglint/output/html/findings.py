"""The findings of a statement, the worst first, and those that someone decided do not count."""

from collections.abc import Sequence

from avglint.model.report import Evidence, Finding, gravity
from avglint.output.html.element import Html, element, together
from avglint.output.html.icons import icon
from avglint.output.html.shown import Reader, Shown
from avglint.output.html.table import table
from avglint.output.visible import one_line


def findings(shown: Shown, reader: Reader) -> Html:
    """Return the findings that count, each whole, and a table of the others."""
    numbered = list(enumerate(shown.document.findings, 1))
    counted = [each for each in numbered if each[1].counts]
    waived = [each for each in numbered if not each[1].counts]
    counted.sort(key=lambda each: gravity(each[1].severity))
    items = (_finding(number, each, shown, reader) for number, each in counted)
    return element(
        "section",
        shown.heading(reader.page.findings, "findings"),
        element("ol", *items, class_="findings") if counted else element("p", reader.page.no_findings, class_="fine"),
        _waived(waived, shown, reader) if waived else None,
    )


def finding_links(code: str, shown: Shown, reader: Reader) -> Html | None:
    """Return a link to the first finding of a rule that counts, or to those of it that do not."""
    found = [(number, each) for number, each in enumerate(shown.document.findings, 1) if each.rule == code]
    counted = [number for number, each in found if each.counts]
    if counted:
        told = reader.page.to_finding[len(counted) > 1].format(number=len(counted))
        return element("a", told, href=f"#{shown.id(f'f{counted[0]}')}", class_="more")
    return element("a", reader.page.to_waived, href=f"#{shown.id('waived')}") if found else None


def _finding(number: int, finding: Finding, shown: Shown, reader: Reader) -> Html:
    name = shown.id(f"f{number}")
    title = reader.title(finding.rule, finding.name)
    severity = element("span", reader.words.severity[finding.severity], class_=f"severity s-{finding.severity}")
    return element(
        "li",
        element(f"h{shown.level + 1}", severity, " ", title, " ", element("code", finding.rule), id=f"{name}-title"),
        _where(finding, shown, reader),
        *(element("blockquote", shown.quote(each, reader, told=finding.evidence != ())) for each in _quoted(finding)),
        element(
            "dl",
            *_told(reader.page.why, finding.message),
            *_told(reader.page.repair, finding.repair),
            *(_told(reader.page.source, reader.sources(finding.rule, finding.source)) if finding.source else ()),
        ),
        id=name,
        class_=f"finding e-{finding.severity}",
        aria_labelledby=f"{name}-title",
    )


def _where(finding: Finding, shown: Shown, reader: Reader) -> Html:
    """Say what is the matter, and lead to the rule; and where it is, where no quoted words say so."""
    quoted = any(each.start == finding.location.start for each in _quoted(finding))
    place = (
        None if quoted else element("span", f"{reader.page.place} ", shown.place(finding.location.start, None, reader))
    )
    checklist = (
        element("a", reader.page.in_checklist, href=f"#{shown.id(finding.rule)}")
        if finding.rule in shown.assessed
        else None
    )
    parts = [reader.verdict(finding.verdict), _absence(finding, reader), place, checklist]
    return element("p", together((each for each in parts if each), " · "), class_="about")


def _absence(finding: Finding, reader: Reader) -> str | None:
    if finding.evidence:
        return None
    nearest = finding.nearest
    if nearest is None:
        return reader.page.absent
    heads = one_line(nearest.text) == one_line(nearest.section or "")
    return reader.page.belongs_here if heads else reader.page.asked_for_here


def _quoted(finding: Finding) -> Sequence[Evidence]:
    return finding.evidence or ((finding.nearest,) if finding.nearest else ())


def _told(label: str, words: str | Html) -> tuple[Html, ...]:
    return (element("dt", label), element("dd", words)) if words else ()


def _waived(waived: Sequence[tuple[int, Finding]], shown: Shown, reader: Reader) -> Html:
    page = reader.page
    rows = []
    for _, each in waived:
        origin = f"{page.origins[each.suppressed_by.kind]}: {each.suppressed_by.origin}" if each.suppressed_by else None
        span = next((item.span for item in _quoted(each) if item.start == each.location.start), None)
        rule = together([icon(each.verdict), " ", element("code", each.rule), " ", reader.title(each.rule, each.name)])
        rows.append((rule, shown.place(each.location.start, span, reader), each.suppressed, origin))
    return together(
        [
            shown.heading(page.waived, "waived", 1),
            element("p", page.waived_lead),
            table(page.waived_columns, rows, page.waived),
        ]
    )
