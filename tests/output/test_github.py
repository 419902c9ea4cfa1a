import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from avglint.model.card import RuleCard
from avglint.model.report import FileError, Location, Report
from avglint.model.source import Place
from avglint.output import github
from avglint.output.formats import Presentation
from avglint.output.github import escape_data, escape_property
from avglint.output.step_summary import step_summary
from tests.output.hostile import HOSTILE, poisoned

ANNOTATIONS = """\
::error file=kapot.txt,title=niet gecontroleerd::het bestand is leeg
::error file=kapsalon.txt,line=6,endLine=6,col=1,endColumn=11,title=AVG601 Klacht bij de toezichthouder\
::Er staat niet waar de lezer kan klagen.%0AHerstel: Noem de toezichthouder.%0ABron: AVG art. 13 lid 2 onder d
::error file=kapsalon.txt,line=7,endLine=7,col=36,endColumn=39,title=AVG801 De Wbp geldt niet meer\
::De Wbp is vervallen.%0AHerstel: Noem de AVG.%0ABron: AVG art. 94
::warning file=kapsalon.txt,line=4,endLine=4,col=25,endColumn=60,title=AVG401 Bewaartermijn\
::De lezer weet niet hoe lang.%0AHerstel: Noem een termijn.%0ABron: AVG art. 13 lid 2 onder a
::notice file=kapsalon.txt,line=1,endLine=1,col=1,endColumn=37,title=AVG809 Geen datum\
::Nergens staat van wanneer deze tekst is.%0AHerstel: Zet er een datum onder.%0ABron: AVG art. 5 lid 2
"""


def _unescape(text: str, *signs: tuple[str, str]) -> str:
    """Undo the escaping in the order in which GitHub's runner does."""
    for written, meant in (("%0D", "\r"), ("%0A", "\n"), *signs, ("%25", "%")):
        text = text.replace(written, meant)
    return text


ANY_TEXT = st.one_of(HOSTILE, st.text(st.sampled_from("%0AD253C:,\r\n")))


@given(ANY_TEXT)
def test_what_the_runner_reads_is_what_was_meant(text: str) -> None:
    assert _unescape(escape_data(text)) == text
    assert _unescape(escape_property(text), ("%3A", ":"), ("%2C", ",")) == text
    assert not set(escape_property(text)) & set("\r\n:,")


@pytest.mark.parametrize(
    ("text", "data", "value"),
    [
        ("100%", "100%25", "100%25"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("a:b,c", "a:b,c", "a%3Ab%2Cc"),
        ("%0A", "%250A", "%250A"),
    ],
)
def test_escaping_is_that_of_the_toolkit(text: str, data: str, value: str) -> None:
    assert (escape_data(text), escape_property(text)) == (data, value)


def test_the_worst_comes_first(report: Report, cards: tuple[RuleCard, ...]) -> None:
    assert github.write(report, Presentation(cards)) == ANNOTATIONS


def test_the_worst_of_all_files_comes_first(report: Report) -> None:
    (document,) = report.documents
    two = report._replace(documents=(document, document._replace(path="./map/b.txt")), errors=())
    commands = [line.split(" ", 2)[:2] for line in github.write(two, Presentation()).splitlines()]
    assert [name for name, _ in commands] == ["::error"] * 4 + ["::warning"] * 2 + ["::notice"] * 2
    assert [place.split(",")[0] for _, place in commands[:4]] == [
        "file=kapsalon.txt", "file=kapsalon.txt", "file=map/b.txt", "file=map/b.txt",
    ]  # fmt: skip


def test_what_is_no_statement_is_a_notice(report: Report) -> None:
    recipe = report.errors[0]._replace(kind="not_a_statement")
    line = github.write(report._replace(documents=(), errors=(recipe,)), Presentation(language="en"))
    assert line == "::notice file=kapot.txt,title=not checked::het bestand is leeg\n"


def test_columns_are_left_out_where_they_are_of_two_lines(report: Report) -> None:
    (document,) = report.documents
    finding = document.findings[0]._replace(location=Location(Place(4, 25, 95), Place(6, 3, 140)))
    two = report._replace(documents=(document._replace(findings=(finding,)),), errors=())
    assert github.write(two, Presentation()).startswith("::notice file=kapsalon.txt,line=4,endLine=6,title=AVG809")


@given(st.integers(0, 3000))
def test_a_summary_is_cut_after_a_whole_line(room: int) -> None:
    report, presentation = _long_report(), Presentation()
    whole, cut = step_summary(report, presentation), step_summary(report, presentation, room)
    assert len(cut.encode()) <= room
    kept, _, said = cut.partition("\nHet rapport is hier afgekapt")
    assert whole.startswith(kept)
    assert said or cut in ("", whole)
    assert whole[len(kept) - 1 : len(kept)] in ("\n", "")


def _long_report() -> Report:
    errors = tuple(FileError(f"bestand-{number}.txt", "een fout, één letter: é", "unreadable") for number in range(30))
    return Report("0.1.0", "2026-11-22", (), (), errors)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE)
def test_no_text_adds_a_command_or_a_property(report: Report, first: str, second: str) -> None:
    hostile, tame = (
        _outlines(github.write(each, Presentation())) for each in (poisoned(report, first, second), report)
    )
    assert hostile == tame


def _outlines(log: str) -> list[tuple[str, ...]]:
    """Return name and properties of each command, read as the runner does."""
    outlines = []
    for line in log.splitlines():
        name, _, properties = line[2:].partition("::")[0].partition(" ")
        outlines.append((name, *(each.split("=")[0] for each in properties.split(","))))
    return outlines
