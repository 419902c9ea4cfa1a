"""The page as a whole: its head, what stands at its top and side, and its parts in order."""

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from avglint.model.report import SEVERITIES, Report
from avglint.output.closing import closing
from avglint.output.html.about import about, day
from avglint.output.html.checklist import checklist
from avglint.output.html.element import Html, element, together
from avglint.output.html.facts import activities, declared
from avglint.output.html.findings import findings
from avglint.output.html.icons import icon_shapes, sprite
from avglint.output.html.matrix import matrix
from avglint.output.html.score import score_card
from avglint.output.html.shown import Reader, Shown
from avglint.output.html.statement import statement_text
from avglint.output.words import count

_MANY = 20
"""More statements than that take a browser so long that it should lay out only those in sight."""


def page(report: Report, reader: Reader) -> str:
    """Return the whole page, closed with a line feed."""
    alone = len(report.documents) == 1
    several = [Shown(number, each, 2 if alone else 3) for number, each in enumerate(report.documents, 1)]
    title = several[0].title if alone else reader.page.several.format(number=len(several))
    kind = "alone" if alone else "several many" if len(several) > _MANY else "several"
    top = together([_header(report, several, title, reader), _contents(several, reader)])
    return whole(title, top, _parts(report, several, reader), Look(report.version, kind, len(several) > 1), reader)


class Look(NamedTuple):
    """What a page is beside its content."""

    version: str
    """Of avglint."""
    kind: str
    """The classes by which it is laid out."""
    matrix: bool
    """It has one; without it there is no script at all."""


def whole(title: str, top: Html, parts: Sequence[Html], look: Look, reader: Reader) -> str:
    """Return the page that has ``top`` above and beside its ``parts``, closed with a line feed."""
    style = icon_shapes() + _asset("style.css")
    script = _asset("script.js") if look.matrix else ""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        # Whoever follows a source does not tell its owner which report led there.
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=f"avglint {look.version}"),
        element("title", f"{title} – avglint"),
        Html(f"<style>{style}</style>"),
    )
    body = element(
        "body",
        sprite(),
        element("a", reader.page.skip, href="#content", class_="skip"),
        top,
        element("main", *parts, id="content", tabindex=-1),
        Html(f"<script>{script}</script>") if script else None,
        class_=look.kind,
    )
    return f"<!doctype html>\n{element('html', head, body, lang=reader.page.language).markup}\n"


def _parts(report: Report, several: Sequence[Shown], reader: Reader) -> list[Html]:
    parts = [matrix(several, reader)] if len(several) > 1 else []
    for shown in several:
        inner = together(_statement(shown, reader))
        parts.append(inner if len(several) == 1 else _article(shown, inner, reader))
    return [*parts, about(report, several, reader)]


def _statement(shown: Shown, reader: Reader) -> list[Html | None]:
    return [
        score_card(shown, reader),
        findings(shown, reader),
        activities(shown, reader),
        declared(shown, reader),
        checklist(shown, reader),
        statement_text(shown, reader),
    ]


def _article(shown: Shown, inner: Html, reader: Reader) -> Html:
    name = f"d{shown.number}"
    head = element(
        "header",
        element("h2", shown.title, id=f"{name}-title", lang=shown.foreign(reader)),
        element("p", shown.files(), " · ", _law(shown, reader)),
        element("p", _counts(shown, reader), class_="counts"),
        element("p", together(_local(shown, reader), " · "), class_="local"),
    )
    return element("article", head, inner, id=name, aria_labelledby=f"{name}-title")


def _counts(shown: Shown, reader: Reader) -> str:
    counts = Counter(each.severity for each in shown.document.counted)
    told = ", ".join(count(counts[each], reader.words.counted[each]) for each in SEVERITIES if counts[each])
    return told or reader.words.none_counted


def _header(report: Report, several: Sequence[Shown], title: str, reader: Reader) -> Html:
    alone = several[0] if len(several) == 1 else None
    facts = [element("span", reader.page.by_law_of, " ", day(report.as_of, reader))]
    if alone:
        facts = [alone.files(), together([_law(alone, reader)]), *facts]
    return element(
        "header",
        element("p", f"avglint · {reader.page.kind}", class_="kind"),
        element("h1", title, lang=alone.foreign(reader) if alone else None),
        element("p", together(facts, " · "), class_="facts-line"),
        element("p", closing(report, reader.words), class_="counts"),
        class_="top",
    )


def _law(shown: Shown, reader: Reader) -> str:
    return reader.page.law.get(shown.document.jurisdiction, shown.document.jurisdiction)


def _contents(several: Sequence[Shown], reader: Reader) -> Html:
    links = [element("a", reader.page.matrix, href="#matrix")] if len(several) > 1 else []
    links += _local(several[0], reader) if len(several) == 1 else []
    links.append(element("a", reader.page.about, href="#about"))
    items = (element("li", each) for each in links)
    return element("nav", element("ul", *items), aria_label=reader.page.contents, class_="contents")


def _local(shown: Shown, reader: Reader) -> list[Html]:
    """Return links to the parts of a statement that there are."""
    page = reader.page
    parts = [("score", page.score), ("findings", page.findings)]
    parts += [("activities", page.activities)] if shown.document.activities else []
    parts += [("declared", page.declared)] if shown.document.declared else []
    parts += [("checklist", page.checklist), ("statement", page.statement)]
    links = [element("a", label, href=f"#{shown.id(part)}") for part, label in parts]
    return links if shown.level == 2 else [*links, element("a", page.to_top, href="#matrix")]


def _policy(style: str, script: str) -> str:
    """Return what a browser may do with the page: show it, in this style, by this script, and load nothing.

    Pictures are only those that the page itself spells out, in the style: the shapes of the icons.
    """
    own = f" script-src {_hash(script)};" if script else ""
    return f"default-src 'none'; img-src data:; style-src {_hash(style)};{own} base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
