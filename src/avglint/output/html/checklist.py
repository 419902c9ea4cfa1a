"""The checklist: every rule that was applied, article by article, with what its verdict rests on."""

from collections.abc import Sequence

from avglint.model.report import Assessment
from avglint.output.html.articles import Article, by_article
from avglint.output.html.element import Html, element, together
from avglint.output.html.findings import finding_links
from avglint.output.html.shown import Reader, Shown


def checklist(shown: Shown, reader: Reader) -> Html:
    """Return all assessments of a statement."""
    groups = (
        _group(article, judged, shown, reader)
        for article, judged in by_article(shown.document.assessments, reader.rules)
    )
    return element(
        "section",
        shown.heading(reader.page.checklist, "checklist"),
        element("p", reader.page.checklist_lead),
        *groups,
    )


def _group(article: Article, judged: Sequence[Assessment], shown: Shown, reader: Reader) -> Html:
    language = reader.page.language
    cited = element("span", article.label.get(language), class_="cite")
    return together(
        [
            element(f"h{shown.level + 1}", cited, " ", article.name.get(language), id=shown.article(article)),
            element("ul", *(_item(each, shown, reader) for each in judged), class_="checks"),
        ]
    )


def _item(assessment: Assessment, shown: Shown, reader: Reader) -> Html:
    title = element("strong", reader.title(assessment.rule, assessment.name))
    settled = f"{reader.page.settled} ({assessment.settled_by})." if assessment.settled_by else None
    more = finding_links(assessment.rule, shown, reader)
    quotes = [element("li", shown.quote(each, reader)) for each in assessment.evidence]
    body = element(
        "div",
        element("p", title, " ", element("code", assessment.rule), class_="rule"),
        element("p", assessment.reason, " " if more else None, more),
        element("p", settled, class_="settled") if settled else None,
        element("ul", *quotes, class_="quotes") if quotes else None,
    )
    cites = reader.sources(assessment.rule, assessment.source)
    judged = element("div", reader.verdict(assessment.verdict), element("p", cites, class_="cites"))
    return element("li", judged, body, id=shown.id(assessment.rule), class_="check")
