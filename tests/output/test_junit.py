from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from junitparser import Error, Failure, JUnitXml, Skipped

from avglint.model.card import RuleCard
from avglint.model.report import Report
from avglint.output import junit
from avglint.output.formats import Presentation
from avglint.output.junit import xml_text
from tests.output.hostile import HOSTILE, poisoned


def test_another_program_reads_suites_and_cases(report: Report, cards: tuple[RuleCard, ...], tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    path.write_text(junit.write(report, Presentation(cards)), encoding="utf-8")
    read = JUnitXml.fromfile(str(path))
    assert (read.tests, read.failures, read.errors, read.skipped) == (6, 4, 1, 1)
    judged, broken = list(read)
    assert (judged.name, judged.tests, judged.failures, judged.skipped) == ("kapsalon.txt", 5, 4, 1)
    assert (broken.name, broken.tests, broken.errors) == ("kapot.txt", 1, 1)
    cases = list(judged)
    assert cases[1].name == "AVG401 Bewaartermijn (4:25)"
    assert cases[1].classname == "kapsalon.txt"
    (failure,) = cases[1].result
    assert (type(failure), failure.type, failure.message) == (Failure, "warning", "De lezer weet niet hoe lang.")
    assert failure.text == (
        "waarschuwing: De lezer weet niet hoe lang.\nHerstel: Noem een termijn.\nBron: AVG art. 13 lid 2 onder a"
    )
    (skipped,) = cases[4].result
    assert (type(skipped), skipped.message) == (Skipped, "onderdrukt: besproken met de klant (kapsalon.txt:5)")
    (error,) = next(iter(broken)).result
    assert (type(error), error.type, error.message) == (Error, "unreadable", "het bestand is leeg")
    assert error.text == "niet gecontroleerd: het bestand is leeg"


def test_a_clean_file_is_a_case_that_passed(report: Report) -> None:
    clean = report._replace(documents=(report.documents[0]._replace(findings=()),), errors=())
    (suite,) = JUnitXml.fromstring(junit.write(clean, Presentation(language="en")).encode())
    (case,) = suite
    assert (case.name, case.is_passed) == ("No findings.", True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE)
def test_what_is_written_is_what_is_read(report: Report, first: str, second: str) -> None:
    root = ElementTree.fromstring(junit.write(poisoned(report, first, second), Presentation()).encode())
    assert [suite.get("tests") for suite in root] == ["5", "1"]
    failures = list(root.iter("failure"))
    assert {failure.get("message") for failure in failures} == {xml_text(first)}
    assert all((failure.text or "").startswith(("opm", "fout", "waarsch")) for failure in failures)
    assert {error.get("message") for error in root.iter("error")} == {xml_text(first)}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nul\x00", "nul␀"),
        ("\ufffe", "<U+FFFE>"),
        ("half\ud800", "half<U+D800>"),
        ("a\nb", "a b"),
        ("]]><a>", "]]><a>"),
    ],
)
def test_what_xml_cannot_hold_is_made_visible(text: str, shown: str) -> None:
    assert xml_text(text) == shown
