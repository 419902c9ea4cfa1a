"""What a baseline hides, what it says that is no longer so, and how it is kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.linter.baseline import Baseline, Stale, baselined, path_in, pruned, renewed, stale
from avglint.model.report import Assessment, DocumentReport, Finding, Location, Report
from avglint.model.source import Place

AT = Place(1, 1, 0)
JUDGED = ("A1", "A2", "A3")


def document(path: str, findings: dict[str, int], judged: tuple[str, ...] = JUDGED) -> DocumentReport:
    found = tuple(
        Finding(rule, rule, "error", "violated", "m", "r", "", (), Location(AT, AT), (), None, "f")
        for rule, number in findings.items()
        for _ in range(number)
    )
    assessments = tuple(Assessment(rule, rule, (), "violated", "") for rule in judged)
    return DocumentReport(path, "text", "00", "nl", "nl", None, assessments, found)


def report(*documents: DocumentReport) -> Report:
    return Report("1", "2026-01-01", (), documents, ())


def counting(made: Report) -> list[str]:
    return [each.rule for document in made.documents for each in document.findings if each.suppressed is None]


@pytest.mark.parametrize(
    ("found", "known", "counting_still"),
    [
        ({"A1": 2}, {"A1": 2}, []),
        ({"A1": 2}, {"A1": 3}, []),
        ({"A1": 2}, {"A1": 1}, ["A1", "A1"]),
        ({"A1": 1, "A2": 1}, {"A1": 1}, ["A2"]),
        ({"A1": 1}, {}, ["A1"]),
        ({"AVG001": 1}, {"AVG001": 1}, ["AVG001"]),
    ],
)
def test_what_is_hidden(
    tmp_path: Path, found: dict[str, int], known: dict[str, int], counting_still: list[str]
) -> None:
    made = report(document(str(tmp_path / "a.md"), found))
    hidden = baselined(made, {"a.md": known, "b.md": {"A1": 9}}, tmp_path, "b.json", "nl")
    assert counting(hidden) == counting_still
    marked = {(each.suppressed, each.suppressed_by) for each in hidden.documents[0].findings if each.suppressed}
    assert marked <= {("stond al in de nulmeting", ("baseline", "b.json"))}


def test_what_is_waived_is_no_part_of_a_baseline(tmp_path: Path) -> None:
    one = document(str(tmp_path / "a.md"), {"A1": 2})
    waived = one.findings[0]._replace(suppressed="reden")
    made = report(one._replace(findings=(waived, one.findings[1])))
    assert renewed(made, {}, tmp_path) == {"a.md": {"A1": 1}}
    [after] = baselined(made, {"a.md": {"A1": 1}}, tmp_path, "b", "en").documents
    assert [each.suppressed for each in after.findings] == ["reden", "was in the baseline already"]


KNOWN: Baseline = {
    "a.md": {"A1": 3, "A2": 1, "OTHER": 4},
    "here.md": {"A1": 1},
    "gone.md": {"A1": 2},
}


@pytest.fixture
def made(tmp_path: Path) -> Report:
    for name in ("a.md", "here.md"):
        (tmp_path / name).touch()
    return report(document(str(tmp_path / "a.md"), {"A1": 1, "A3": 2}), document(str(tmp_path / "new.md"), {"A2": 1}))


def test_what_is_stale(tmp_path: Path, made: Report) -> None:
    assert stale(made, KNOWN, tmp_path) == [
        Stale("a.md", "A1", 3, 1),
        Stale("a.md", "A2", 1, 0),
        Stale("gone.md", "A1", 2, 0),
    ]


def test_pruning_takes_out_what_is_stale_and_adds_nothing(tmp_path: Path, made: Report) -> None:
    after = pruned(made, KNOWN, tmp_path)
    assert after == {"a.md": {"A1": 1, "OTHER": 4}, "here.md": {"A1": 1}}
    assert stale(made, after, tmp_path) == []


def test_writing_counts_what_was_judged_and_keeps_the_rest(tmp_path: Path, made: Report) -> None:
    after = renewed(made, KNOWN, tmp_path)
    assert after == {"a.md": {"A1": 1, "A3": 2, "OTHER": 4}, "here.md": {"A1": 1}, "new.md": {"A2": 1}}
    assert counting(baselined(made, after, tmp_path, "b", "nl")) == []


COUNTS = st.dictionaries(st.sampled_from(JUDGED), st.integers(0, 3))


@given(COUNTS, COUNTS)
def test_a_written_baseline_hides_all_and_a_pruned_one_what_the_old_one_did(
    found: dict[str, int], known: dict[str, int]
) -> None:
    folder = Path.cwd()
    made = report(document("pyproject.toml", found))
    before = {"pyproject.toml": known}
    assert counting(baselined(made, renewed(made, before, folder), folder, "b", "nl")) == []
    after = pruned(made, before, folder)
    assert stale(made, after, folder) == []
    assert baselined(made, after, folder, "b", "nl") == baselined(made, before, folder, "b", "nl")


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [("a.md", ".", "a.md"), ("./sub/../a.md", ".", "a.md"), ("a.md", "sub", "../a.md"), ("sub/a.md", "sub", "a.md")],
)
def test_how_a_file_is_called(path: str, folder: str, expected: str) -> None:
    assert path_in(path, Path(folder).absolute()) == expected
