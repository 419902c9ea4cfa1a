"""Files judged in several processes: the report is the one that one process gives, whatever is wrong with a file."""

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from avglint import cache, processes
from avglint.config import Options
from avglint.config.options import Waiver
from avglint.errors import AvglintError, ConfigError, SourceError, UnreadableSourceError
from avglint.lazy import Lazy
from avglint.linter import run as run_module
from avglint.linter import side_by_side
from avglint.linter.check import check_statement
from avglint.linter.results import Results
from avglint.linter.run import Outcome, Run, Stdin, check_files
from avglint.linter.side_by_side import SideBySide
from avglint.model.report import DocumentReport, Report
from avglint.read import Input
from avglint.rulebook import Rulebook, load_rules
from tests.notice import NOTICE
from tests.test_processes import HOWS

SAMPLES = Path(__file__).parents[2] / "samples"
OPTIONS = Options(as_of="2026-11-28")


@pytest.fixture(scope="module")
def books() -> Lazy[tuple[Path, ...], Rulebook]:
    return Lazy(load_rules)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Some files in the folder of the test: statements, and of each way in which a file can be none."""
    monkeypatch.chdir(tmp_path)
    for each in ("complete.md", "vague.html", "belgian.txt"):
        shutil.copy(SAMPLES / each, each)
    for number in range(4):
        Path(f"notice{number}.txt").write_text(NOTICE + f"\nWij bakken {number} dagen.\n", encoding="utf-8")
    Path("recipe.txt").write_text("Roer de boter door het meel.\n" * 40, encoding="utf-8")
    Path("empty.txt").write_text("", encoding="utf-8")
    Path("binary.txt").write_bytes(bytes(range(256)) * 9)
    Path("pages").mkdir()
    Path("pages/button.tsx").write_text(f"export const B = () => <b>{'privacy gegevens ' * 40}</b>;\n", "utf-8")
    Path("pages/code.tsx").write_text(f"import {{ privacy, gegevens }} from './privacy';{' ' * 600}", "utf-8")
    return ["vague.html", "gone.txt", "notice0.txt", "empty.txt", "complete.md", "pages", "."]


def made(
    options_of: Callable[[str], Options],
    books: Lazy[tuple[Path, ...], Rulebook],
    jobs: int | None,
    results: Results | None = None,
    with_statements: bool = True,
) -> Run:
    judges = SideBySide(jobs, with_statements) if jobs != 1 else None
    return Run(options_of(""), options_of, lambda path, _: path.startswith("notice3"), books, results, told, judges)


def told(path: str, error: Exception) -> SourceError:
    return UnreadableSourceError(path, f"storing: {error}", f"crash: {error}")


def as_it_is(_: str) -> Options:
    return OPTIONS


def of_its_own(path: str) -> Options:
    if path.startswith("notice"):
        return OPTIONS._replace(ignore=("AVG5",), severities=(("AVG401", "error"),), language="en")
    waiver = Waiver(("AVG401",), "afgesproken", "avglint.toml: waivers[1]")
    return OPTIONS._replace(preview=True, waivers=(waiver,), controller=(("dpo", True),))


@pytest.mark.parametrize("jobs", [2, 3, 100])
@pytest.mark.parametrize("options_of", [as_it_is, of_its_own])
def test_the_report_is_the_same(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], options_of: Callable[[str], Options], jobs: int
) -> None:
    one = check_files([*files, "-"], made(options_of, books, 1), NOTICE.encode(), "stdin.txt")
    assert len(one.documents) == 7
    assert [error.path for error in one.errors] == ["gone.txt", "empty.txt", "binary.txt", "recipe.txt"]
    assert check_files([*files, "-"], made(options_of, books, jobs), NOTICE.encode(), "stdin.txt") == one


@pytest.mark.parametrize("how", HOWS)
def test_however_python_starts_processes(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    one = check_files(files, made(of_its_own, books, 1))
    context = multiprocessing.get_context(how)
    monkeypatch.setattr(processes, "ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=context))
    assert check_files(files, made(of_its_own, books, 2)) == one
    assert multiprocessing.active_children() == []


def test_statements_come_along_only_where_they_are_wanted(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook]
) -> None:
    one = check_files(files, made(as_it_is, books, 1))
    without = tuple(each._replace(statement=None) for each in one.documents)
    assert check_files(files, made(as_it_is, books, 2, with_statements=False)).documents == without


@pytest.mark.parametrize(
    ("jobs", "number", "expected"),
    [
        (2, 1, 0),
        (2, 2, 2),
        (2, 9, 2),
        (5, 3, 3),
        (None, 2, 0),
        (None, 19, 0),
        (None, 20, 2),
        (None, 35, 3),
        (None, 99, 4),
    ],
)
def test_no_more_processes_than_there_is_work_for(
    books: Lazy[tuple[Path, ...], Rulebook],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    jobs: int | None,
    number: int,
    expected: int,
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(side_by_side, "cores", lambda: 4)

    def work_off(_tasks: object, _work: object, number: int, _begin: object) -> Iterator[Any]:
        asked.append(number)
        yield from ()

    monkeypatch.setattr(side_by_side, "work_off", work_off)
    monkeypatch.setattr(run_module, "check_statement", lambda statement, *_: document(statement.source.path))
    for each in range(number):
        (tmp_path / f"{each}.txt").write_text(NOTICE, encoding="utf-8")
    check_files([str(tmp_path)], made(as_it_is, books, jobs))
    assert asked == ([expected] if expected else [])


def document(path: str) -> DocumentReport:
    return DocumentReport(path, "text", "0", "nl", "nl", None, (), ())


def deadly(statement, *rest):  # type: ignore[no-untyped-def]
    """Judge as ever, but for two files; it is called in a process that was begun for it."""
    path = statement.source.path
    if path == "notice1.txt":
        os._exit(9)
    if path == "notice2.txt":
        raise RuntimeError("kapot")
    return check_statement(statement, *rest)


@pytest.mark.skipif("fork" not in HOWS, reason="what is replaced here is not replaced in a process that is not forked")
@pytest.mark.parametrize("jobs", [2, 3])
def test_a_file_that_ends_its_process_is_told_and_the_others_are_judged(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    one = check_files(files, made(as_it_is, books, 1))
    context = multiprocessing.get_context("fork")
    monkeypatch.setattr(processes, "ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=context))
    monkeypatch.setattr(run_module, "check_statement", deadly)
    several = check_files(files, made(as_it_is, books, jobs))
    deadly_ones = ("notice1.txt", "notice2.txt")
    assert several.documents == tuple(each for each in one.documents if each.path not in deadly_ones)
    assert [error.path for error in several.errors] == [
        "gone.txt", "empty.txt", "binary.txt", *deadly_ones, "recipe.txt",
    ]  # fmt: skip
    by_path = {error.path: error for error in several.errors}
    assert by_path["notice1.txt"].message.startswith("Het proces dat dit bestand beoordeelde, werd afgebroken")
    assert by_path["notice2.txt"].message == "storing: kapot"
    assert {by_path[each].kind for each in deadly_ones} == {"unreadable"}


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("with_statements", [True, False])
def test_what_a_process_does(monkeypatch: pytest.MonkeyPatch, with_statements: bool) -> None:
    """In this process, where others can only be seen from without."""
    loaded: list[object] = []
    monkeypatch.setattr(side_by_side, "load_rules", lambda folders: loaded.append(folders) or load_rules(folders))  # type: ignore[func-returns-value]
    monkeypatch.setattr(side_by_side, "_process", None)
    side_by_side._begin((), told, with_statements)
    found = []
    for number, (name, options) in enumerate(
        [("vague.html", OPTIONS), ("empty.txt", OPTIONS), ("complete.md", OPTIONS._replace(select=("NIETS",)))]
    ):
        found.append(side_by_side._judge(side_by_side._Task(number, Input(name, True), options, Stdin())))
    judged, empty, refused = found
    assert isinstance(judged, Outcome)
    assert isinstance(empty, Outcome)
    assert judged.document
    assert (judged.document.path, judged.document.statement is not None) == ("vague.html", with_statements)
    assert (empty.document, empty.error and empty.error.path, empty.rules) == (None, "empty.txt", None)
    assert isinstance(refused, ConfigError)
    assert loaded == [()], "once, however many files there are"


def begin_and_die(*_: object) -> None:
    os._exit(9)


def test_processes_that_die_of_nothing_end_the_run(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_by_side, "_begin", begin_and_die)
    with pytest.raises(ConfigError, match=r"telkens afgebroken.*--jobs 1"):
        check_files(files, made(as_it_is, books, 2))


@pytest.mark.skipif("fork" not in HOWS, reason="this system has no fork")
def test_a_system_that_allows_no_more_processes_is_told(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], monkeypatch: pytest.MonkeyPatch
) -> None:
    context = multiprocessing.get_context("fork")
    monkeypatch.setattr(processes, "ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=context))
    fork, begun = os.fork, iter(range(9))

    def only_two() -> int:
        if next(begun) > 1:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return fork()

    monkeypatch.setattr(os, "fork", only_two)
    with pytest.raises(ConfigError, match=r"er kan geen proces worden gestart \(.*unavailable\); geef minder --jobs"):
        check_files(files, made(as_it_is, books, 4))
    assert multiprocessing.active_children() == []


def refused_in_the_settings(path: str) -> Options:
    if path in ("complete.md", "notice0.txt"):
        raise ConfigError(f"{path}: instelling kan niet")
    return OPTIONS


def refused_by_the_rules(path: str) -> Options:
    if path in ("vague.html", "complete.md"):
        return OPTIONS._replace(select=(f"NIETS{path}",))
    return OPTIONS


def refused_by_both(path: str) -> Options:
    return refused_in_the_settings(path) if path != "vague.html" else refused_by_the_rules(path)


def no_rules(path: str) -> Options:
    return OPTIONS._replace(rules=(Path("nergens"),)) if path == "complete.md" else OPTIONS


@pytest.mark.parametrize("options_of", [refused_in_the_settings, refused_by_the_rules, refused_by_both, no_rules])
def test_of_several_mistakes_in_settings_the_first_is_told(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], options_of: Callable[[str], Options]
) -> None:
    raised = []
    for jobs in (1, 2, 2, 3):
        with pytest.raises(AvglintError) as each:
            check_files(files, made(options_of, books, jobs))
        raised.append((type(each.value), str(each.value)))
    assert len(set(raised)) == 1, raised
    assert multiprocessing.active_children() == []


def test_how_far_it_is_is_told_of_all_files(files: list[str], books: Lazy[tuple[Path, ...], Rulebook]) -> None:
    seen: list[tuple[int, int]] = []
    check_files(files, made(as_it_is, books, 2), on_progress=lambda done, of: seen.append((done, of)))
    assert seen == [(done, len(seen)) for done in range(1, len(seen) + 1)]
    assert len(seen) == 11


def test_what_earlier_runs_found_is_found_and_kept(
    files: list[str], books: Lazy[tuple[Path, ...], Rulebook], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usual = cache.cache_folder()
    if usual:
        # What is compiled is read from where it always is.
        monkeypatch.setattr(cache, "_PACKED", usual)
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "cache"))

    def checked(jobs: int) -> Report:
        results = Results(books, "2026-11-28")
        report = check_files(files[:-1], made(as_it_is, books, jobs, results, with_statements=False))
        results.close()
        return report._replace(documents=tuple(each._replace(statement=None) for each in report.documents))

    first = checked(2)
    entries = sorted((tmp_path / "cache" / "results").iterdir())
    assert len(entries) == len(first.documents) == 3
    with monkeypatch.context() as only_here:
        only_here.setattr(run_module, "check_statement", deadly_to_all)
        assert checked(2) == checked(1) == first
    entries[0].unlink()
    assert checked(2) == first
    assert sorted((tmp_path / "cache" / "results").iterdir()) == entries


def deadly_to_all(*_: object) -> None:
    os._exit(9)
