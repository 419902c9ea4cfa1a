"""A check from settings to exit status: judge, write, tell."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from avglint.cli.console import output_width, write_error, write_lines, write_output
from avglint.cli.files import write_whole
from avglint.config import Options
from avglint.config.resolve import Configuration, options_from
from avglint.config.values import Format, Jobs, Threshold
from avglint.errors import ConfigError, SourceError, UnreadableSourceError, unexpected
from avglint.expression import keep_expressions
from avglint.lazy import Lazy
from avglint.model.report import SEVERITIES, Report
from avglint.output.formats import SHOW_STATEMENT, Presentation, render
from avglint.output.visible import visible

if TYPE_CHECKING:
    from avglint.cli.baseline import BaselineFile
    from avglint.config.settings import Value
    from avglint.linter.baseline import Baseline, Change
    from avglint.linter.results import Results
    from avglint.linter.side_by_side import SideBySide
    from avglint.model.card import RuleCard
    from avglint.rulebook.book import Rulebook

_BASELINE = "avglint-baseline.json"
_PROGRESS_FROM = 20
"""So many files take long enough to want to know how far it is."""

_ALL_EXCLUDED = ConfigError(
    "alle gevonden bestanden vallen onder exclude in de instellingen; noem een bestand zelf om het toch te controleren",
    "all files found are excluded by the setting exclude; name a file itself to have it checked anyway",
)
"""What else leaves nothing to judge is an error of a file or a folder."""


class Request(NamedTuple):
    """What is asked of one run, beside settings."""

    paths: Sequence[str]
    outputs: Sequence[tuple[Format, Path]]
    checklist: bool
    stdin_filename: str | None
    waive: bool
    """Waivers and the baseline count."""
    change: "Change | None"
    """What is to be done with the baseline."""
    together: bool
    """All files are one statement."""
    cache: bool | None = None
    """What is found is kept between runs; None: as the settings say."""


def judge(chosen: Configuration, request: Request) -> int:
    """Judge the statements, report, and return the exit status."""
    from avglint.rulebook.book import load_rules

    file, known = _baseline(chosen, request)
    books: Lazy[tuple[Path, ...], Rulebook] = Lazy(load_rules)
    options = options_from(chosen.run)
    books[options.rules]  # the rules of the run; files can ask for more
    # The rules stay: in a run over many statements only what is made of these is gone through.
    gc.freeze()
    gc.set_threshold(100_000)
    gc.enable()
    report = _report(chosen, request, books)
    if file:
        from avglint.cli.baseline import with_baseline

        report = with_baseline(report, file, known, options.language)
    status = exit_status(report, chosen.run["fail-on"].value, chosen.run["force-exclude"].value)
    presentation = Presentation(_all_rules(report, books), options.language, request.checklist, status, str(Path.cwd()))
    unwritten = _publish(report, chosen.run["format"].value, request.outputs, presentation)
    for message in (*(f"{visible(error.path)}: {error.message}" for error in report.errors), *unwritten):
        write_error(message)
    if status == 2 and not report.documents and not report.errors:
        write_error(_ALL_EXCLUDED.why(options.language))
    keep_expressions()
    return 2 if unwritten else status


def _baseline(chosen: Configuration, request: Request) -> "tuple[BaselineFile | None, Baseline]":
    """Return the baseline of the run, read before any work is done."""
    setting = chosen.run["baseline"]
    path = baseline_path(setting, request.change)
    if not request.waive or path is None:
        return None, {}
    from avglint.cli.baseline import BaselineFile, read_baseline

    file = BaselineFile(path, request.change, bool(setting.value))
    return file, read_baseline(file)


def baseline_path(setting: "Value", change: "Change | None") -> Path | None:
    """Return where the baseline of a run stands: where the setting says so, or in the folder of the run; None: none."""
    if not (setting.value or change):
        return None
    return setting.path(setting.value or _BASELINE)


def exit_status(report: Report, threshold: Threshold, may_be_empty: bool = False) -> int:
    """Return 2 where a file could not be judged, 1 where a finding is at or above ``threshold``, else 0.

    What is no privacy statement only counts where it leaves nothing that was judged; and a run that was given nothing
    to judge is only fine where it ``may_be_empty``.
    """
    if any(error.kind != "not_a_statement" for error in report.errors):
        return 2
    if not report.documents and (report.errors or not may_be_empty):
        return 2
    severe = SEVERITIES[: SEVERITIES.index(threshold) + 1] if threshold != "never" else ()
    findings = (finding for document in report.documents for finding in document.findings)
    return int(any(each.severity in severe and each.suppressed is None for each in findings))


def _report(chosen: Configuration, request: Request, books: Mapping[tuple[Path, ...], "Rulebook"]) -> Report:
    from avglint.linter import Run, check_files

    def options_of(path: str) -> Options:
        options = (chosen.part_options_of if request.together else chosen.options_of)(path)
        return options.waiving(request.waive)

    options = options_from(chosen.run)._replace(together=request.together).waiving(request.waive)
    results = _results(chosen, request, books, options)
    run = Run(
        options=options,
        options_of=options_of,
        is_excluded=chosen.is_excluded,
        books=books,
        named=chosen.options_of_all(),
        results=results,
        on_crash=_told_of_crash,
        side_by_side=_side_by_side(chosen, request),
    )
    stdin = sys.stdin.buffer.read() if "-" in request.paths else None
    on_progress = _on_progress if sys.stderr.isatty() else None
    report = check_files(request.paths, run, stdin, request.stdin_filename, on_progress)
    if results:
        results.close()
    return report


def _results(
    chosen: Configuration, request: Request, books: Mapping[tuple[Path, ...], "Rulebook"], options: Options
) -> "Results | None":
    """Return what earlier runs found, where that is wanted and all forms of the report can be made of it."""
    wanted = chosen.run["cache"].value if request.cache is None else request.cache
    if not wanted or options.together or _shows_statements(chosen, request):
        return None
    from avglint.linter.results import Results

    return Results(books, options.day)


def _side_by_side(chosen: Configuration, request: Request) -> "SideBySide | None":
    """Return what judges files in several processes, where these are wanted: one statement is judged in one."""
    jobs: Jobs = chosen.run["jobs"].value
    if jobs == 1 or request.together:
        return None
    from avglint.linter.side_by_side import SideBySide

    return SideBySide(None if jobs == "auto" else jobs, _shows_statements(chosen, request))


def _shows_statements(chosen: Configuration, request: Request) -> bool:
    """Return whether a form of the report shows more of a statement than was found in it."""
    return bool({chosen.run["format"].value, *(form for form, _ in request.outputs)} & SHOW_STATEMENT)


def _all_rules(report: Report, books: Mapping[tuple[Path, ...], "Rulebook"]) -> "tuple[RuleCard, ...]":
    """Return the rules of all packs, and our own where they found something."""
    by_code = {rule.code: rule for book in books.values() for rule in book.rules}
    found = {finding.rule for document in report.documents for finding in document.findings}
    if not found <= by_code.keys():
        from avglint.linter.own_rules import OWN_RULES
        from avglint.rulebook.book import card_of

        by_code |= {rule.code: card_of(rule) for rule in OWN_RULES}
    return tuple(by_code.values())


def _told_of_crash(path: str, error: Exception) -> SourceError:
    """Return what is told of a file on which avglint fails: the others are judged all the same."""
    if os.environ.get("AVGLINT_DEBUG"):
        raise error
    return UnreadableSourceError(path, **unexpected(error))


def _on_progress(done: int, total: int) -> None:
    if total > _PROGRESS_FROM:
        sys.stderr.write("\r\x1b[K" if done == total else f"\r{done}/{total}")
        sys.stderr.flush()


def _publish(
    report: Report, chosen: Format, files: Sequence[tuple[Format, Path]], presentation: Presentation
) -> list[str]:
    """Write the report in every form that is asked for; return what is to be told of files that can't be written."""
    unwritten = []
    for file_format, path in files:
        try:
            write_whole(path, render(report, file_format, presentation))
        except ConfigError as error:
            unwritten.append(error.why(presentation.language))
    _present(report, chosen, presentation)
    if "github" in (chosen, *(file_format for file_format, _ in files)):
        from avglint.cli.step_summary import append_step_summary

        append_step_summary(report, presentation)
    return unwritten


def _present(report: Report, chosen: Format, presentation: Presentation) -> None:
    if chosen != "text":
        write_output(render(report, chosen, presentation))
        return
    from avglint.output.text import Layout, report_lines

    # The files that were not judged are told on standard error.
    layout = Layout(output_width(), presentation.language, presentation.checklist, errors=False)
    write_lines(report_lines(report, presentation.rules, layout))
