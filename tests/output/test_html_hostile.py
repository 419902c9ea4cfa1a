"""Whatever a statement, a file or a rule says: on the page it is text, and the page stays what it is."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from avglint import Options
from avglint.linter.check import check_source
from avglint.linter.select import rules_by
from avglint.model.card import Citation, RuleCard, Wording
from avglint.model.report import VERDICTS, Activity, Assessment, DocumentReport, Evidence, Report
from avglint.model.source import Place, Source, Span
from avglint.output import html
from avglint.output.formats import Presentation
from avglint.output.html.dutch import DUTCH
from avglint.output.html.shown import Reader, Shown
from avglint.output.html.statement import statement_text
from avglint.output.visible import one_line, visible
from avglint.output.words import NL
from avglint.parsing import parse
from avglint.rulebook import load_rules
from tests.output.hostile import FRAGMENTS, HOSTILE, poisoned
from tests.output.html_page import Node, read_page

BOOK = load_rules()
ANY_REPORT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
ELEMENTS = {
    "", "html", "head", "meta", "title", "style", "script", "body", "header", "nav", "main", "section", "article",
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "a", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "th", "td", "code", "strong", "em", "q", "blockquote", "mark", "br", "time",
    "svg", "symbol", "use", "circle", "rect", "path", "label", "input", "select", "option",
}  # fmt: skip


def _assert_sound(page: Node) -> None:
    assert {each.tag for each in page.walk()} <= ELEMENTS
    attributes = {name for each in page.walk() for name in each.attributes}
    assert [name for name in attributes if name.startswith("on") or name in ("src", "style", "srcdoc", "action")] == []
    names = [each.attributes["id"] for each in page.walk() if "id" in each.attributes]
    assert len(set(names)) == len(names)
    for href in (each.attributes["href"] for each in page.walk() if "href" in each.attributes):
        assert re.match(r"https?://", href) or href[1:] in names


def _outline(page: Node) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.tag, tuple(each.attributes)) for each in page.walk()]


def _everywhere(report: Report, first: str, second: str) -> Report:
    """Return ``report`` with the two texts in the fields that only this form shows, too."""
    [document] = poisoned(report, first, second).documents
    evidence = next(each.evidence[0] for each in document.assessments if each.evidence)
    assessments = tuple(each._replace(settled_by=f"controller.{first}") for each in document.assessments)
    whole = document._replace(
        assessments=assessments,
        declared=((first, second),),
        activities=(Activity(evidence, None, evidence, None),),
        sha256=first,
        format=second,
        jurisdiction=first,
        statement=parse(Source("a", "text", "00", "Een tekst.", "Een tekst.")),
    )
    packs = tuple(each._replace(name=first, version=second, sha256=first) for each in report.packs)
    errors = tuple(each._replace(path=second, message=first) for each in report.errors)
    return report._replace(documents=(whole, whole), packs=packs, errors=errors, version=first)


def _poisoned_rule(card: RuleCard, first: str, second: str) -> RuleCard:
    return card._replace(title=Wording(first, second), source=(Citation(first, second, f"javascript:{first}"),))


@ANY_REPORT
@given(first=HOSTILE, second=HOSTILE)
def test_no_text_becomes_markup(report: Report, cards: tuple[RuleCard, ...], first: str, second: str) -> None:
    pages = [
        read_page(html.write(_everywhere(report, a, b), Presentation([_poisoned_rule(each, a, b) for each in cards])))
        for a, b in (("een", "twee"), (f"a{first}", f"b{second}"))
    ]
    assert _outline(pages[0]) == _outline(pages[1])
    for page in pages:
        assert {each.tag for each in page.walk()} <= ELEMENTS
    shown = pages[1].words()
    for words in (one_line(f"a{first}"), one_line(f"b{second}")):
        assert " ".join(words.split()) in shown


LINES = st.lists(HOSTILE, min_size=1, max_size=8)
SPANS = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 80)), max_size=12)


def _statement_of(words: str, spans: list[Span]) -> Node:
    assessments = tuple(
        Assessment(f"AVG{number}", "n", (), VERDICTS[number % 4], "r", (_evidence(span, number),))
        for number, span in enumerate(spans)
    )
    statement = parse(Source("a.txt", "text", "00", words, words))
    document = DocumentReport("a.txt", "text", "00", "nl", "nl", None, assessments, (), statement=statement)
    reader = Reader(DUTCH, NL, {})
    return read_page(statement_text(Shown(1, document, 2), reader).markup).all(of_class="statement")[0]


@settings(deadline=None)
@given(lines=LINES, spans=SPANS)
def test_a_statement_is_its_words_whatever_is_marked_in_it(lines: list[str], spans: list[tuple[int, int]]) -> None:
    words = "\n".join(lines) + "\n\nWij bewaren uw gegevens."
    found = [Span(start, min(start + length, len(words))) for start, length in spans if start < len(words)]
    found.append(Span(len(words) - 9, len(words) - 1))
    shown = _statement_of(words, found)
    assert _letters(shown.text(without="backs")) == _letters(" ".join(map(visible, words.split())))
    assert shown.words(without="backs") == _statement_of(words, []).words()
    assert {each.tag for each in shown.walk()} <= ELEMENTS
    names = [each.attributes["id"] for each in shown.walk() if "id" in each.attributes]
    assert len(set(names)) == len(names)
    leads = [each.attributes["href"] for each in shown.all("a", "back")]
    assert f"#d1-AVG{len(found) - 1}" in leads
    assert f"d1-w{len(words) - 9}" in names
    # What lies between the blocks, or is a bullet, is not shown as words, so that it can't be marked.
    for number, span in enumerate(found):
        if f"#d1-AVG{number}" in leads:
            assert f"d1-w{span.start}" in names


def _evidence(span: Span, number: int) -> Evidence:
    place = Place(1, span.start + 1, span.start)
    return Evidence("x", place, place, None, "context" if number % 3 == 0 else "evidence", span)


def _letters(text: str) -> str:
    """Return the letters and digits: bullets, one of which is an o, and the bars of tables are shown otherwise."""
    return "".join(each for each in text if each.isalnum() and each != "o")


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_hostile_statement_gives_a_sound_page(fragment: str) -> None:
    # No file holds a lone surrogate once it is decoded.
    fragment = fragment.encode("utf-8", "replace").decode()
    words = (
        f"Privacyverklaring {fragment}\n\nWij bewaren uw persoonsgegevens {fragment} zo lang als nodig. {fragment}\n"
    )
    words += f"\n- {fragment} uw naam\n- uw adres {fragment}\n\nUw rechten\nU kunt uw gegevens {fragment} inzien."
    options = Options(as_of="2026-11-22")
    source = Source(f"{fragment}.txt", "text", "00", words, words)
    document = check_source(source, BOOK, rules_by(BOOK.rules, options), options)
    page = read_page(html.write(Report("1", "2026-11-22", (), (document, document), ()), Presentation(BOOK.rules)))
    _assert_sound(page)
    [first, second] = page.all(of_class="statement")
    assert _letters(first.text(without="backs")) == _letters(" ".join(map(visible, words.split())))
    assert first.text() == second.text()
