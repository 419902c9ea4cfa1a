"""What is kept between runs saves time and changes nothing else."""

import hashlib
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from avglint import cache
from avglint.config import Options
from avglint.config.options import Waiver
from avglint.linter import results as module
from avglint.linter import run as run_module
from avglint.linter.check import check_statement
from avglint.linter.report_data import document_from_json, document_to_json
from avglint.linter.results import FOLDER, Results
from avglint.linter.run import Run, check_files, check_paths
from avglint.model.report import DocumentReport, Report
from avglint.rulebook import Rulebook, load_rules
from tests.read.office_files import docx, p

SAMPLES = Path(__file__).parents[2] / "samples"
DAY = "2026-11-28"

needs_modes = pytest.mark.skipif(not hasattr(os, "getuid"), reason="this system has no owners and modes of files")


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_rules()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the results; there is none yet."""
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / FOLDER


@pytest.fixture
def statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copy(SAMPLES / "vague.html", "notice.html")
    return Path("notice.html")


class Checker:
    """Checks files, one run after the other, and counts how many statements had to be judged."""

    def __init__(self, book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
        self._book = book
        self.judged = 0

        def counted(*arguments: Any) -> DocumentReport:
            self.judged += 1
            return check_statement(*arguments)

        monkeypatch.setattr(run_module, "check_statement", counted)

    def __call__(self, *paths: str | Path, options: Options | None = None, stdin: bytes | None = None) -> Report:
        chosen = (options or Options())._replace(as_of=(options and options.as_of) or DAY)
        books = {chosen.rules: self._book}
        results = Results(books, chosen.day)
        report = check_files(
            list(map(str, paths)), Run(chosen, lambda _: chosen, lambda *_: False, books, results), stdin
        )
        results.close()
        return report


@pytest.fixture
def check(book: Rulebook, monkeypatch: pytest.MonkeyPatch, kept: Path) -> Checker:
    assert not kept.exists()
    return Checker(book, monkeypatch)


def without_statements(report: Report) -> Report:
    return report._replace(documents=tuple(each._replace(statement=None) for each in report.documents))


OPTIONS = {
    "as it is": Options(as_of=DAY),
    "preview, with activities": Options(as_of=DAY, preview=True),
    "in English, declared facts": Options(as_of=DAY, language="en", controller=(("dpo", True), ("name", "X"))),
    "waived": Options(as_of=DAY, waivers=(Waiver(("AVG401",), "afgesproken", "avglint.toml: waivers[1]"),)),
    "several files": Options(as_of=DAY, together=True),
}


@pytest.mark.parametrize("name", OPTIONS)
def test_a_report_comes_back_as_it_was_written(name: str, book: Rulebook) -> None:
    report = check_paths([str(SAMPLES)], OPTIONS[name], book=book)
    documents = without_statements(report).documents
    assert [document_from_json(document_to_json(each)) for each in report.documents] == list(documents) != []
    if name == "preview, with activities":
        assert any(each.activities for each in documents)


def test_the_second_run_judges_nothing_and_reports_the_same(check: Checker, kept: Path) -> None:
    first = check(SAMPLES)
    judged = check.judged
    assert judged == len(first.documents) == len(list(kept.iterdir())) > 5
    assert check(SAMPLES) == without_statements(first)
    assert check.judged == judged


def test_each_kind_of_file_is_known_by_its_own_bytes(check: Checker, tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    text = (SAMPLES / "complete.md").read_text("utf-8")
    (tmp_path / "a.docx").write_bytes(docx("".join(p(line) for line in text.splitlines() if line.strip())))
    first = check(tmp_path / "a.docx")
    assert check(tmp_path / "a.docx") == without_statements(first)
    assert check.judged == 1


CHANGES = {
    "the content": lambda path: path.write_text(path.read_text("utf-8").replace("gegevens", "data", 1), "utf-8"),
    "a comment": lambda path: path.write_text(path.read_text("utf-8") + "<!-- x -->", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_changed_is_judged(check: Checker, statement: Path, change: str) -> None:
    first = check(statement)
    CHANGES[change](statement)
    again = check(statement)
    assert check.judged == 2
    assert first.documents[0].sha256 != again.documents[0].sha256


def test_the_same_file_under_another_name_is_judged(check: Checker, statement: Path) -> None:
    check(statement)
    [document] = check(statement.rename("other.html")).documents
    assert (check.judged, document.path) == (2, "other.html")


@pytest.mark.parametrize(
    "changed",
    [
        {"as_of": "2019-01-01"}, {"ignore": ("AVG401",)}, {"language": "en"}, {"preview": True}, {"waive": False},
        {"jurisdiction": "be"}, {"severities": (("AVG401", "off"),)}, {"controller": (("dpo", True),)},
        {"waivers": (Waiver(("AVG401",), "x", "y"),)},
    ],
    ids=str,
)  # fmt: skip
def test_other_settings_are_another_report(check: Checker, statement: Path, changed: dict[str, Any]) -> None:
    check(statement)
    other = check(statement, options=Options(**changed))
    assert check.judged == 2
    assert without_statements(other) == check(statement, options=Options(**changed))
    assert check.judged == 2


def test_other_rules_are_another_report(check: Checker, statement: Path, book: Rulebook) -> None:
    check(statement)
    check._book = book._replace(packs=(book.packs[0]._replace(sha256="0" * 64),))
    check(statement)
    assert check.judged == 2


@pytest.mark.parametrize("changed", ["content", "name", "python", "installed"])
def test_another_avglint_judges(
    check: Checker, statement: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "a.py").write_text("x = 1\n", "utf-8")
    monkeypatch.setattr(module, "_PACKAGE", package)
    check(statement)
    check(statement)
    assert check.judged == 1
    if changed == "content":
        (package / "a.py").write_text("x = 2\n", "utf-8")
        os.utime(package / "a.py", (0, 0))
    elif changed == "name":
        (package / "a.py").rename(package / "b.py")
    elif changed == "python":
        monkeypatch.setattr("sys.version", "another")
    else:
        (tmp_path / "lxml-99.dist-info").mkdir()
        monkeypatch.syspath_prepend(tmp_path)
    check(statement)
    assert check.judged == 2


def test_what_is_no_statement_is_told_every_time(check: Checker, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "recipe.txt").write_text("Roer de boter door het meel.\n" * 40, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    first = check(tmp_path / "recipe.txt", tmp_path / "empty.txt", tmp_path / "gone.txt")
    assert sorted(error.kind for error in first.errors) == ["not_a_statement", "unreadable", "unreadable"]
    assert check(tmp_path / "recipe.txt", tmp_path / "empty.txt", tmp_path / "gone.txt") == first
    assert not kept.exists()


def test_standard_input_is_not_kept(check: Checker, kept: Path) -> None:
    data = (SAMPLES / "complete.md").read_bytes()
    assert check("-", stdin=data) == check("-", stdin=data)
    assert check.judged == 2
    assert not kept.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_is_no_regular_file_is_not_waited_for(check: Checker, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    [error] = check(tmp_path / "pipe.txt").errors
    assert error.kind == "unreadable"


def forge(entry: Path, payload: bytes) -> None:
    entry.write_bytes(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)


@pytest.mark.parametrize("how", ["cut off", "no JSON", "other fields", "a number", "deep", "another key"])
def test_an_entry_that_is_spoilt_or_forged_is_judged_anew(
    check: Checker, kept: Path, statement: Path, how: str
) -> None:
    first = check(statement)
    [entry] = kept.iterdir()
    _, key, report = entry.read_bytes().split(b"\n", 2)
    forged = {
        "no JSON": key + b"\n{",
        "other fields": key + b'\n["notice.html"]',
        "a number": key + b"\n7",
        "deep": key + b"\n" + b"[" * 100_000,
        "another key": b"0" * 64 + b"\n" + report,
    }
    if how == "cut off":
        entry.write_bytes(entry.read_bytes()[:-1])
    else:
        forge(entry, forged[how])
    assert check(statement) == first
    assert check.judged == 2


def test_the_entry_of_another_file_is_not_taken(check: Checker, kept: Path, statement: Path, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "complete.md", tmp_path / "fine.md")
    check(statement)
    [vague] = kept.iterdir()
    check("fine.md")
    [fine] = set(kept.iterdir()) - {vague}
    fine.replace(vague)
    assert [each.path for each in check(statement).documents] == ["notice.html"]
    assert check.judged == 3


@needs_modes
def test_an_entry_that_others_can_write_is_not_taken(check: Checker, kept: Path, statement: Path) -> None:
    check(statement)
    [entry] = kept.iterdir()
    assert entry.stat().st_mode & 0o777 == 0o600
    entry.chmod(0o666)
    check(statement)
    assert check.judged == 2


def test_without_a_place_to_keep_them_all_is_judged(
    check: Checker, statement: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert check(statement) == check(statement)
    assert check.judged == 2


def test_the_oldest_go_where_there_are_too_many(
    check: Checker, kept: Path, statement: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(statement)
    [oldest] = kept.iterdir()
    os.utime(oldest, (1, 1))
    monkeypatch.setattr(module, "MOST_BYTES", int(2.5 * oldest.stat().st_size))
    for day in ("2025-01-01", "2025-01-02"):
        check(statement, options=Options(as_of=day))
    assert len(list(kept.iterdir())) == 2
    assert not oldest.exists()


def test_results_and_compiled_rules_do_not_push_each_other_out(check: Checker, kept: Path, statement: Path) -> None:
    cache.write_entry("rules-x.json", b"{}")
    for day in range(10, 10 + cache.KEPT + 2):
        check(statement, options=Options(as_of=f"2025-01-{day}"))
    assert len(list(kept.iterdir())) == cache.KEPT + 2
    assert cache.read_entry("rules-x.json") == b"{}"
