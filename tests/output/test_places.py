"""Places in Word files and PDFs, that have no lines to open: each form says where a person finds them."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from avglint import Options
from avglint.linter import check_source
from avglint.linter.compare import compare
from avglint.linter.suggest import suggestions
from avglint.model.card import RuleCard
from avglint.model.report import Evidence, Finding, Location, Report
from avglint.model.source import Place
from avglint.output.comparison_json import write_comparison_json
from avglint.output.formats import FORMATS, Format, Presentation, render
from avglint.output.json import write_json
from avglint.output.place import located
from avglint.output.schema import report_schema
from avglint.output.suggestion_json import write_suggestions_json
from avglint.output.words import words
from avglint.rulebook.book import load_rules
from tests.read.office_files import docx, p, source_of

Move = Callable[[Place], Place]


def in_word(place: Place) -> Place:
    return place._replace(paragraph=place.line * 10)


def in_pdf(place: Place) -> Place:
    return place._replace(page=2, page_line=place.line * 10)


def _moved_evidence(evidence: Evidence, move: Move) -> Evidence:
    return evidence._replace(start=move(evidence.start), end=move(evidence.end))


def _moved_finding(finding: Finding, move: Move) -> Finding:
    return finding._replace(
        location=Location(move(finding.location.start), move(finding.location.end)),
        evidence=tuple(_moved_evidence(each, move) for each in finding.evidence),
        nearest=finding.nearest and _moved_evidence(finding.nearest, move),
    )


def moved(report: Report, move: Move) -> Report:
    documents = tuple(
        document._replace(
            assessments=tuple(
                each._replace(evidence=tuple(_moved_evidence(item, move) for item in each.evidence))
                for each in document.assessments
            ),
            findings=tuple(_moved_finding(each, move) for each in document.findings),
        )
        for document in report.documents
    )
    return report._replace(documents=documents)


SAID: dict[Format, tuple[str, str]] = {
    "text": ("--> kapsalon.txt, alinea 40 (", "--> kapsalon.txt, pagina 2, regel 40 ("),
    "concise": ("kapsalon.txt, alinea 40: AVG401", "kapsalon.txt, pagina 2, regel 40: AVG401"),
    "grouped": ("  alinea 40  ", "  pagina 2, regel 40  "),
    "markdown": ("| alinea 40 “", "| pagina 2, regel 40 “"),
    "junit": ("(alinea 40)", "(pagina 2, regel 40)"),
    "github": ("::alinea 40: De lezer", "::pagina 2, regel 40: De lezer"),
    "gitlab": ("AVG401 alinea 40: De lezer", "AVG401 pagina 2, regel 40: De lezer"),
    "sarif": ('"alinea 40: De lezer', '"pagina 2, regel 40: De lezer'),
    "json": ('{"paragraph": 40, "offset": ', '{"page": 2, "line": 40, "offset": '),
    "html": (">alinea 40</span>", ">pagina 2, regel 40</span>"),
    "jsonl": ('{"paragraph": 40, "offset": ', '{"page": 2, "line": 40, "offset": '),
}


@pytest.mark.parametrize("form", SAID)
def test_every_form_says_the_place(report: Report, cards: tuple[RuleCard, ...], form: Format) -> None:
    word, pdf = SAID[form]
    assert word in render(moved(report, in_word), form, Presentation(cards))
    assert pdf in render(moved(report, in_pdf), form, Presentation(cards))


@pytest.mark.parametrize("form", FORMATS)
def test_files_with_lines_keep_them(report: Report, cards: tuple[RuleCard, ...], form: Format) -> None:
    told = render(report, form, Presentation(cards))
    assert "alinea" not in told
    assert "paragraph" not in told


@pytest.mark.parametrize(("move", "gutter"), [(in_word, "40"), (in_pdf, "40")])
def test_the_words_are_shown_with_a_mark(report: Report, cards: tuple[RuleCard, ...], move: Move, gutter: str) -> None:
    lines = render(moved(report, move), "text", Presentation(cards)).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{gutter} | Wij bewaren"))
    assert lines[at + 1].index("^") == lines[at].index("niet langer dan strikt noodzakelijk")


@pytest.mark.parametrize(("move", "line"), [(in_word, 40), (in_pdf, 2)])
def test_what_wants_lines_gets_the_number_that_a_person_can_count_to(
    report: Report, cards: tuple[RuleCard, ...], move: Move, line: int
) -> None:
    shown = moved(report, move)
    log: Any = json.loads(render(shown, "sarif", Presentation(cards)))
    (result,) = [each for each in log["runs"][0]["results"] if each["ruleId"] == "AVG401"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": line, "endLine": line}
    problems = json.loads(render(shown, "gitlab", Presentation(cards)))
    found = [each["location"]["lines"] for each in problems if each["check_name"] == "AVG401"]
    assert found == [{"begin": line, "end": line}]
    assert f"file=kapsalon.txt,line={line},endLine={line},title=AVG401" in render(shown, "github", Presentation(cards))
    assert f'({"alinea 40" if move is in_word else "pagina 2, regel 40"})" line="{line}"' in render(
        shown, "junit", Presentation(cards)
    )


@pytest.mark.parametrize("move", [in_word, in_pdf])
def test_the_report_meets_its_schema(report: Report, move: Move) -> None:
    jsonschema.validate(json.loads(write_json(moved(report, move))), report_schema())


def test_suggestions_and_versions_say_places_as_the_report_does() -> None:
    told = p("Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy.")
    old, new = (source_of(docx(told + p(f"U kunt klagen bij {whom}."))) for whom in ("de AP", "het CBP"))
    options, book = Options(), load_rules()
    rules = [rule for rule in book.rules if rule.code == "AVG601"]
    made = json.loads(write_suggestions_json(suggestions(new, book, rules, lambda _code: None, options), "nl"))
    was, now = (check_source(source, book, rules, options) for source in (old, new))
    changed = json.loads(write_comparison_json(compare(was, now, "old.docx", rules), "nl"))
    assert (made["schema_version"], changed["schema_version"]) == ("1", "1")
    ((item,), (change,)) = made["suggestions"], changed["changes"]
    start = item["words"][0]["start"]
    assert list(start) == ["paragraph", "offset"]
    assert change["new"][0]["start"] == start
    assert list(change["gone"][0]["start"]) == list(item["words"][0]["end"]) == ["paragraph", "offset"]


PLACES = [
    (Place(3, 1, 9, paragraph=12), "nl", "a.docx, alinea 12"),
    (Place(3, 1, 9, paragraph=12), "en", "a.docx, paragraph 12"),
    (Place(3, 1, 9, page=2, page_line=14), "nl", "a.docx, pagina 2, regel 14"),
    (Place(3, 1, 9, page=2, page_line=14), "en", "a.docx, page 2, line 14"),
    (Place(3, 1, 9), "nl", "a.docx:3:1"),
]


@pytest.mark.parametrize(("place", "language", "told"), PLACES)
def test_a_place_in_words(place: Place, language: str, told: str) -> None:
    assert located("a.docx", place, words(language)) == told
