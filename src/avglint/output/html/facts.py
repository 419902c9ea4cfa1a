"""What the organisation declared, and what its statement says of each processing activity."""

from avglint.model.report import Evidence
from avglint.output.html.element import Html, element, together
from avglint.output.html.shown import Reader, Shown
from avglint.output.html.table import table


def activities(shown: Shown, reader: Reader) -> Html | None:
    """Return the table of processing activities, where there is one."""
    if not shown.document.activities:
        return None

    def cell(evidence: Evidence | None) -> Html:
        if evidence is None:
            return element("em", reader.page.not_found, class_="absent")
        return shown.quote(evidence, reader)

    rows = [[cell(each) for each in activity] for activity in shown.document.activities]
    return element(
        "section",
        shown.heading(reader.page.activities, "activities"),
        element("p", reader.page.activities_lead),
        table(reader.page.activity_columns, rows, reader.page.activities),
    )


def declared(shown: Shown, reader: Reader) -> Html | None:
    """Return what the organisation declared, with the verdicts that it settled."""
    if not shown.document.declared:
        return None
    rows = [(key, value, _settled(key, shown)) for key, value in shown.document.declared]
    return element(
        "section",
        shown.heading(reader.page.declared, "declared"),
        element("p", reader.page.declared_lead),
        table(reader.page.declared_columns, rows, reader.page.declared),
    )


def _settled(key: str, shown: Shown) -> Html:
    """Return links to the verdicts that a declared fact settled."""
    settled = [each.rule for each in shown.document.assessments if each.settled_by == f"controller.{key}"]
    return together((element("a", each, href=f"#{shown.id(each)}") for each in settled), ", ")
