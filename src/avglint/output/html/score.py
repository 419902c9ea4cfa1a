"""The score card: at a glance what is in order and what is not, article by article."""

from collections import Counter
from collections.abc import Sequence

from avglint.model.report import VERDICTS, Assessment, Verdict
from avglint.output.html.articles import BLOCKS, Article, by_article
from avglint.output.html.element import Html, element, together
from avglint.output.html.icons import icon, strip
from avglint.output.html.shown import Reader, Shown, worst


def score_card(shown: Shown, reader: Reader) -> Html:
    """Return the bar over all rules, its legend, and a card an article with a link to its part of the checklist."""
    judged = by_article(shown.document.assessments, reader.rules)
    blocks = (
        _block(reader.page.blocks[block], [each for each in judged if each[0].block == block], shown, reader)
        for block in BLOCKS
    )
    return element(
        "section",
        shown.heading(reader.page.score, "score"),
        element("p", _lead(shown.document.assessments, reader), class_="lead"),
        _bar(shown.document.assessments, reader),
        *blocks,
        class_="score",
    )


def _lead(assessments: Sequence[Assessment], reader: Reader) -> str:
    applicable = sum(each.verdict != "not_applicable" for each in assessments)
    fine = sum(each.verdict == "satisfied" for each in assessments)
    if not applicable:
        return reader.page.score_none
    return reader.page.score_lead[fine != 1].format(applicable=applicable, fine=fine)


def _bar(assessments: Sequence[Assessment], reader: Reader) -> Html:
    counts = Counter(each.verdict for each in assessments)
    present = [verdict for verdict in VERDICTS if counts[verdict]]
    pieces = []
    at = 0
    for verdict in present:
        pieces.append(element("rect", x=at, width=counts[verdict], height=1, class_=f"c-{verdict}"))
        at += counts[verdict]
    told = _told(counts, present, reader)
    picture = element(
        "svg", *pieces, class_="bar", role="img", aria_label=told, viewBox=f"0 0 {at} 1", preserveAspectRatio="none"
    )
    legend = (
        element(
            "li",
            icon(each),
            element("strong", str(counts[each])),
            element("span", reader.words.verdict[each]),
            class_=f"c-{each}",
        )
        for each in VERDICTS
    )
    return together([picture, element("ul", *legend, class_="legend")])


def _block(
    title: str, judged: Sequence[tuple[Article, Sequence[Assessment]]], shown: Shown, reader: Reader
) -> Html | None:
    if not judged:
        return None
    cards = (element("li", _card(article, assessments, shown, reader)) for article, assessments in judged)
    return together([element(f"h{shown.level + 1}", title), element("ul", *cards, class_="cards")])


def _card(article: Article, assessments: Sequence[Assessment], shown: Shown, reader: Reader) -> Html:
    verdicts = sorted((each.verdict for each in assessments), key=VERDICTS.index)
    counts = Counter(verdicts)
    told = _told(counts, [each for each in VERDICTS if counts[each]], reader)
    language = reader.page.language
    return element(
        "a",
        element("span", article.label.get(language), class_="cite"),
        element("span", article.name.get(language), class_="name"),
        strip(verdicts, told),
        element("span", told, class_="told", aria_hidden="true"),
        href=f"#{shown.article(article)}",
        class_=f"card w-{worst(verdicts)}",
    )


def _told(counts: Counter[Verdict], present: Sequence[Verdict], reader: Reader) -> str:
    return ", ".join(f"{counts[each]} {reader.words.verdict[each]}" for each in present)
