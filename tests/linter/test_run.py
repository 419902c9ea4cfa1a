"""From paths to a report: what is judged, what is not, and that nothing is lost."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import avglint
from avglint import Options, check, load_rules, parse
from avglint.config import Waiver
from avglint.errors import ConfigError
from avglint.model.report import Report
from tests.notice import NOTICE


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def verdicts(report: Report) -> dict[str, str]:
    return {assessment.rule: assessment.verdict for assessment in report.documents[0].assessments}


def test_every_rule_gives_one_assessment(notice: Path) -> None:
    report = check([str(notice)])
    assert list(verdicts(report)) == [rule.code for rule in load_rules().rules if rule.status == "stable"]


def test_a_finding_points_at_the_words(notice: Path) -> None:
    [finding] = check([str(notice)], Options(select=("AVG401",))).documents[0].findings
    start, end = finding.location.start, finding.location.end
    assert NOTICE[start.offset : end.offset] == finding.evidence[0].text
    assert "niet langer dan nodig" in finding.evidence[0].text
    assert (start.line, finding.evidence[0].section) == (6, "Bewaartermijn")
    assert (finding.verdict, finding.severity) == ("partial", "warning")


def test_something_missing_points_at_the_section_where_it_belongs(notice: Path) -> None:
    [finding] = check([str(notice)], Options(select=("AVG504",))).documents[0].findings
    assert (finding.verdict, finding.evidence, finding.location.start.line) == ("missing", (), 8)
    assert finding.nearest
    assert finding.nearest.text == "Uw rechten"


def test_something_missing_that_belongs_nowhere_points_at_the_title(notice: Path) -> None:
    [finding] = check([str(notice)], Options(select=("AVG601",))).documents[0].findings
    assert (finding.location.start.line, finding.nearest) == (1, None)


def test_a_fingerprint_survives_edits_elsewhere(notice: Path) -> None:
    options = Options(select=("AVG401", "AVG801"))
    [before] = check([str(notice)], options).documents[0].findings
    notice.write_text(NOTICE.replace("\nBewaartermijn", "Wij bakken elke dag.\n\nBewaartermijn"), encoding="utf-8")
    [after] = check([str(notice)], options).documents[0].findings
    assert before.location != after.location
    assert before.fingerprint == after.fingerprint


def test_languages_of_the_messages(notice: Path) -> None:
    dutch = check([str(notice)], Options(select=("AVG401",))).documents[0].findings[0]
    english = check([str(notice)], Options(select=("AVG401",), language="en")).documents[0].findings[0]
    assert dutch.source[0].startswith("AVG art. 13 lid 2")
    assert english.source[0].startswith("GDPR art. 13(2)")
    assert dutch.message != english.message


def test_what_cannot_be_judged_is_told_and_the_rest_is_judged(notice: Path, tmp_path: Path) -> None:
    (tmp_path / "soep.txt").write_text("Snijd de prei en fruit de ui in de olie. " * 20, encoding="utf-8")
    (tmp_path / "leeg.txt").write_text("", encoding="utf-8")
    names = ["weg.txt", "soep.txt", "leeg.txt"]
    report = check([*(str(tmp_path / name) for name in names), str(notice)])
    assert [document.path for document in report.documents] == [str(notice)]
    assert [(Path(error.path).name, error.kind) for error in report.errors] == [
        ("weg.txt", "unreadable"),
        ("soep.txt", "not_a_statement"),
        ("leeg.txt", "unreadable"),
    ]


def test_standard_input_has_a_name_of_its_own() -> None:
    report = check(["-"], stdin=NOTICE.encode(), stdin_filename="notice.txt")
    assert report.documents[0].path == "notice.txt"
    assert check(["-"], stdin=NOTICE.encode()).documents[0].path == "-"


def test_standard_input_keeps_its_place_among_the_files(tmp_path: Path) -> None:
    file = tmp_path / "-"
    file.write_text(NOTICE, encoding="utf-8")
    report = check([str(file), "-", "-"], stdin=NOTICE.encode(), stdin_filename="notice.txt")
    assert [each.path for each in report.documents] == [str(file), "notice.txt"]


def test_progress_is_told(notice: Path) -> None:
    told: list[tuple[int, int]] = []
    check([str(notice), str(notice.parent / "weg.txt")], on_progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]


def test_the_law_of_the_day(notice: Path) -> None:
    text = NOTICE + "\nWij houden ons aan de Wet bescherming persoonsgegevens.\n"
    notice.write_text(text, encoding="utf-8")
    assert "AVG801" not in verdicts(check([str(notice)], Options(as_of="2017-01-01")))
    assert verdicts(check([str(notice)], Options(as_of="2019-01-01")))["AVG801"] == "violated"


@pytest.mark.parametrize(
    ("extra", "chosen", "jurisdiction"),
    [
        ("", "auto", "nl"),
        ("U kan een klacht indienen bij de Gegevensbeschermingsautoriteit. KBO 0123.456.789.", "auto", "be"),
        ("", "be", "be"),
    ],
)
def test_jurisdiction(notice: Path, extra: str, chosen: str, jurisdiction: str) -> None:
    notice.write_text(f"{NOTICE}\n{extra}\n", encoding="utf-8")
    options = Options(jurisdiction=chosen)  # type: ignore[arg-type]
    assert check([str(notice)], options).documents[0].jurisdiction == jurisdiction


def test_parse_fills_in_topics_and_facts(notice: Path) -> None:
    statement = parse(str(notice))
    topics = {statement.words(section.heading): section.topics for section in statement.walk() if section.heading}
    assert topics["Bewaartermijn"] == ("retention",)
    assert {"address", "organisation"} <= {fact.kind for fact in statement.facts}


@pytest.mark.no_cover  # compiles all rules, as other tests do
def test_a_pack_of_the_user_stands_beside_ours(notice: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").write_text("name: acme\nversion: '1'\n", encoding="utf-8")
    (folder / "ACME001-taart.yaml").write_text(
        """
code: ACME001
name: taart
kind: occurrence
status: preview
title: {nl: Taart, en: Cake}
question: {nl: "Staat er taart?", en: "Is there cake?"}
source: [{nl: Huisregel 1, en: House rule 1}]
severity: {violated: info}
evidence: {violated: [bestelling]}
message: {violated: {nl: Taart, en: Cake}}
repair: {nl: Eet op, en: Eat it}
why: {nl: Daarom, en: Because}
examples:
  - {text: Wij bakken., verdict: satisfied}
  - {text: Uw bestelling., verdict: violated, words: [bestelling]}
""",
        encoding="utf-8",
    )
    report = check([str(notice)], Options(rules=(folder,), select=("ACME",), preview=True))
    assert verdicts(report) == {"ACME001": "violated"}
    assert [pack.name for pack in report.packs] == ["avg", "acme"]
    for alone in (folder, str(folder)):
        options = Options(rules=alone, select=("ACME",), preview=True)  # type: ignore[arg-type]
        assert check([str(notice)], options) == report
        assert load_rules(alone).packs == load_rules([alone]).packs == report.packs


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"language": "fr"}, "language: 'fr' kan niet; kies uit nl, en"),
        ({"as_of": "gisteren"}, "as_of: 'gisteren' is geen dag; schrijf jjjj-mm-dd"),
        ({"jurisdiction": "de"}, "jurisdiction: 'de' kan niet"),
        ({"jurisdiction": None}, "jurisdiction: 'None' kan niet"),
        ({"severities": (("AVG401", "fatal"),)}, "severities: AVG401: 'fatal' kan niet; kies uit error, warning, info"),
        ({"severities": "AVG401"}, "severities: 'AVG401' kan niet; geef een dict"),
        ({"select": "AVG401"}, "select: 'AVG401' kan niet; geef een lijst van teksten"),
        ({"ignore": [401]}, "ignore: [401] kan niet; geef een lijst van teksten"),
        ({"rules": 3}, "rules: 3 kan niet; geef een map"),
        ({"waivers": [Waiver("AVG401", "reden", "x")]}, "waivers: 'AVG401' kan niet"),  # type: ignore[arg-type]
        ({"controller": {"dop": True}}, "controller: onbekend feit 'dop' (bedoelt u 'dpo'?)"),
    ],
)
def test_options_that_can_not_be_used(notice: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        check(notice, Options(**options))


def test_options_may_be_written_in_other_ways(notice: Path) -> None:
    written: dict[str, Any] = {
        "select": ["AVG4"],
        "ignore": {"AVG402"},
        "as_of": date(2026, 1, 1),
        "rules": [],
        "severities": {"AVG401": "info"},
        "waivers": [Waiver(["AVG403"], "reden", "x")],  # type: ignore[arg-type]
        "controller": {"dpo": True},
    }
    as_asked = Options(
        ("AVG4",), ("AVG402",), "2026-01-01", severities=(("AVG401", "info"),),
        waivers=(Waiver(("AVG403",), "reden", "x"),), controller=(("dpo", True),),
    )  # fmt: skip
    assert check(notice, Options(**written)) == check(notice, as_asked)


def test_a_parse_takes_no_options_that_can_not_be_used(notice: Path) -> None:
    with pytest.raises(ConfigError, match="jurisdiction: 'de' kan niet"):
        parse(notice, Options(jurisdiction="de"))  # type: ignore[arg-type]


def test_the_public_interface_is_what_it_says() -> None:
    assert avglint.__all__ == ["Options", "__version__", "check", "load_rules", "parse"]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        avglint.nothing  # noqa: B018


@pytest.mark.parametrize("as_given", [str, Path, lambda path: [str(path)], lambda path: (path,)])
def test_one_path_needs_no_list(notice: Path, as_given: Callable[[Path], Any]) -> None:
    assert [each.path for each in check(as_given(notice)).documents] == [str(notice)]


def test_a_path_object_is_parsed_as_its_name_is(notice: Path) -> None:
    assert parse(notice).source.path == parse(str(notice)).source.path == str(notice)
