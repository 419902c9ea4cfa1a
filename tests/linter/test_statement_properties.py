"""What holds for every statement: put together from sentences, in any order, with anything between them."""

import html
import textwrap
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.config import Options
from avglint.linter.check import check_source
from avglint.linter.select import rules_by
from avglint.model.report import DocumentReport, Evidence
from avglint.model.rule import Rule
from avglint.model.source import Source
from avglint.read import read_bytes
from avglint.resources import data_dir
from avglint.rulebook import Rulebook, load_rules
from avglint.rulebook.load import load_pack

OPTIONS = Options(as_of="2026-11-22", preview=True)
NOTICE = "Privacyverklaring Roeivereniging De Plas"
OPENING = "Roeivereniging De Plas verwerkt persoonsgegevens van haar leden."
HEADINGS = ("Uw rechten", "Bewaartermijnen", "Cookies", "Klachten", "Met wie wij gegevens delen")
SENTENCES = (
    "Wij gebruiken uw naam om u een factuur te sturen.",
    "De grondslag is de overeenkomst die u met ons sluit.",
    "Wij bewaren uw gegevens niet langer dan nodig.",
    "Uw gegevens bewaren wij twee jaar.",
    "U kunt uw gegevens inzien, verbeteren en laten wissen.",
    "Een klacht kunt u indienen bij de Autoriteit Persoonsgegevens.",
    "Wij delen uw gegevens met Mailchimp in de Verenigde Staten.",
    "Onze site plaatst cookies om uw bezoek te meten.",
    "Wij houden ons aan de Wet bescherming persoonsgegevens.",
    "Door deze site te gebruiken gaat u akkoord met deze verklaring.",
)
ODD = ("\r\n", "\r", "\t", " \u00a0", "e\u0301e\u0301n ", "🙂 ", "\x00", "\u202e", "\u2066", "\ufeff", "\u2028", "\x0c")
SECTIONS = st.lists(
    st.tuples(st.sampled_from(HEADINGS), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True)),
    max_size=4,
)
"""Headings, each with the sentences under it."""
BETTER = {
    "missing": ("missing", "partial", "satisfied"),
    "partial": ("partial", "satisfied"),
    "satisfied": ("satisfied",),
}
"""What a verdict can become where a model sentence is added."""
Sections = list[tuple[str, list[str]]]


@cache
def book() -> Rulebook:
    return load_rules()


def judged(source: Source) -> DocumentReport:
    return check_source(source, book(), rules_by(book().rules, OPTIONS), OPTIONS)


def plain(text: str) -> Source:
    return read_bytes(text.encode(), "a.txt")


def verdicts(report: DocumentReport) -> dict[str, str]:
    return {assessment.rule: assessment.verdict for assessment in report.assessments}


def as_text(sections: Sections) -> str:
    return "\n\n".join([NOTICE, OPENING, *(f"{heading}\n\n{' '.join(words)}" for heading, words in sections)])


def as_markdown(sections: Sections) -> str:
    return "\n\n".join([f"# {NOTICE}", OPENING, *(f"## {heading}\n\n{' '.join(words)}" for heading, words in sections)])


def as_html(sections: Sections) -> str:
    parts = [f"<h2>{heading}</h2><p>{html.escape(' '.join(words))}</p>" for heading, words in sections]
    return f"<main><h1>{NOTICE}</h1><p>{OPENING}</p>{''.join(parts)}</main>"


@settings(deadline=None)
@given(SECTIONS)
def test_readers_agree(sections: Sections) -> None:
    text = verdicts(judged(plain(as_text(sections))))
    assert verdicts(judged(read_bytes(as_markdown(sections).encode(), "a.md"))) == text
    assert verdicts(judged(read_bytes(as_html(sections).encode(), "a.html"))) == text


@settings(deadline=None)
@given(SECTIONS, st.integers(70, 100))
def test_lines_may_be_cut_off_at_a_margin(sections: Sections, width: int) -> None:
    text = as_text(sections)
    wrapped = "\n".join("\n".join(textwrap.wrap(line, width)) for line in text.split("\n"))
    assert verdicts(judged(plain(wrapped))) == verdicts(judged(plain(text)))


@settings(deadline=None)
@given(SECTIONS)
def test_the_same_statement_gets_the_same_report(sections: Sections) -> None:
    text = as_text(sections)
    assert judged(plain(text)) == judged(plain(text))


@settings(deadline=None)
@given(SECTIONS, st.lists(st.sampled_from(ODD), min_size=1, max_size=6))
def test_evidence_is_at_its_place_whatever_stands_between(sections: Sections, odd: list[str]) -> None:
    pieces = as_text(sections).split(". ")
    text = "".join(piece + ". " + odd[number % len(odd)] for number, piece in enumerate(pieces))
    # Not as a file: one with a NUL is refused.
    source = Source("a.txt", "text", "", text, text)
    report = judged(source)
    shown = [evidence for each in report.assessments for evidence in each.evidence]
    shown += [evidence for each in report.findings for evidence in each.evidence]
    for evidence in shown:
        _check_place(evidence, source)


def _check_place(evidence: Evidence, source: Source) -> None:
    start, end = evidence.start.offset, evidence.end.offset
    assert source.original[start:end] == evidence.text
    lines = source.original[:start].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert (evidence.start.line, evidence.start.column) == (len(lines), len(lines[-1]) + 1)


@cache
def clauses() -> list[Rule]:
    rules = load_pack(data_dir() / "rules" / "avg").rules
    # Where a rule has a condition, its model sentence can meet that, and may not do before its blanks are filled.
    return [rule for rule in rules if rule.kind == "disclosure" and rule.clause and not rule.applies_when]


@settings(deadline=None)
@given(SECTIONS, st.integers(0, 1000))
def test_what_repairs_a_finding_never_makes_it(sections: Sections, number: int) -> None:
    rule = clauses()[number % len(clauses())]
    assert rule.clause is not None
    before = verdicts(judged(plain(as_text(sections))))[rule.code]
    # Before all headings: under one it may not count.
    repaired = as_text(sections).replace(OPENING, f"{OPENING}\n\n{rule.clause.nl}")
    after = verdicts(judged(plain(repaired)))[rule.code]
    assert after in BETTER[before]
