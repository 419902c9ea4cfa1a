"""``avglint check``: judge statements and report."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from avglint.cli.console import output_width, write_error, write_lines, write_output
from avglint.cli.files import planned_outputs, write_whole
from avglint.cli.values import LANGUAGES, comma_list, day, one_of
from avglint.config import Options
from avglint.expression import keep_expressions
from avglint.model.report import SEVERITIES, Report
from avglint.output.formats import FORMATS, Format, Presentation, render

if TYPE_CHECKING:
    from avglint.rulebook.book import Rulebook

Threshold = Literal["error", "warning", "info", "never"]
_THRESHOLDS: tuple[Threshold, ...] = ("error", "warning", "info", "never")
_JURISDICTIONS: tuple[Literal["auto", "nl", "be"], ...] = ("auto", "nl", "be")
_PROGRESS_FROM = 20
"""So many files take long enough to want to know how far it is."""

HELP = """Controleer privacyverklaringen.

PAD is een bestand, een map, een patroon zoals 'teksten/*.md', of - voor standaardinvoer. Wat gelezen wordt: tekst
(.txt), Markdown (.md, .mdx), HTML, en van pagina's in code wat een bezoeker ziet: .astro, .tsx, .jsx, .vue, .php
en sjablonen van Jinja, Nunjucks, Twig, Liquid en Blade (.j2, .jinja, .jinja2, .njk, .twig, .liquid, .blade.php).
In een map gaan pagina's in code die geen verklaring zijn zonder melding voorbij.

\b
Voorbeelden:
  avglint check privacyverklaring.txt
  avglint check teksten/ --fail-on warning
  avglint check notice.html --select art:13,AVG5 --checklist
  avglint check notice.md --format json --output text=rapport.txt
  avglint check privacy.md cookies.md --together
  avglint check teksten/ --format github --output sarif=avglint.sarif
  avglint check oud.txt --as-of 2019-01-01

De afsluitcode is 0 als er niets is op of boven de drempel van --fail-on, 1 als er wel iets is, en 2 als avglint
zijn werk niet kon doen.
"""


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PAD", help="Wat er gecontroleerd wordt.")],
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="VORM",
            help=f"Vorm van het rapport: {', '.join(FORMATS)} (anders text).",
            show_default=False,
        ),
    ] = "text",
    output: Annotated[
        list[str] | None,
        typer.Option(metavar="VORM=BESTAND", help="Schrijf het rapport ook naar een bestand; mag vaker."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="REGELS", help="Alleen deze regels: code, naam, begin van een code (AVG5) of art:13.1; met komma's."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="REGELS", help="Deze regels niet; geschreven als bij --select.")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="error|warning|info|never",
            help="Vanaf welke ernst de afsluitcode 1 is (anders error).",
            show_default=False,
        ),
    ] = "error",
    as_of: Annotated[
        str | None, typer.Option(metavar="JJJJ-MM-DD", help="Beoordeel naar het recht van die dag; anders vandaag.")
    ] = None,
    jurisdiction: Annotated[
        str,
        typer.Option(
            metavar="auto|nl|be",
            help="Nederlands of Belgisch recht; anders (auto) beslist de tekst.",
            show_default=False,
        ),
    ] = "auto",
    rules: Annotated[
        list[str] | None, typer.Option(metavar="MAP", help="Map met eigen regels, naast die van avglint; mag vaker.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Ook voorlopige regels.")] = False,
    checklist: Annotated[
        bool, typer.Option("--checklist", help="Toon ook wat in orde of niet van toepassing is, met het bewijs.")
    ] = False,
    lang: Annotated[
        str, typer.Option(metavar="nl|en", help="Taal van het rapport (anders nl).", show_default=False)
    ] = "nl",
    together: Annotated[
        bool,
        typer.Option("--together", help="Alle bestanden zijn samen een verklaring (privacy- en cookieverklaring)."),
    ] = False,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="NAAM", help="Hoe standaardinvoer heet; de extensie zegt wat het is.")
    ] = None,
) -> int:
    """Judge the statements and return the exit status."""
    language = one_of("--lang", lang, LANGUAGES)
    chosen = one_of("--format", format, FORMATS)
    threshold = one_of("--fail-on", fail_on, _THRESHOLDS)
    files = planned_outputs(output or (), FORMATS, paths)
    options = Options(
        select=comma_list(select or ()),
        ignore=comma_list(ignore or ()),
        as_of=day("--as-of", as_of),
        jurisdiction=one_of("--jurisdiction", jurisdiction, _JURISDICTIONS),
        rules=tuple(map(Path, rules or ())),
        language=language,
        preview=preview,
        together=together,
    )
    from avglint.rulebook.book import load_rules

    book = load_rules(options.rules)
    # The rules stay: in a run over many statements only what is made of these is gone through.
    gc.freeze()
    gc.set_threshold(100_000)
    gc.enable()
    report = _judge(paths, options, stdin_filename, book)
    status = exit_status(report, threshold)
    presentation = Presentation(book.rules, language, checklist, status, str(Path.cwd()))
    for file_format, path in files:
        write_whole(path, render(report, file_format, presentation))
    _present(report, chosen, presentation)
    if "github" in (chosen, *(file_format for file_format, _ in files)):
        from avglint.cli.step_summary import append_step_summary

        append_step_summary(report, presentation)
    for error in report.errors:
        write_error(f"{error.path}: {error.message}")
    keep_expressions()
    return status


def exit_status(report: Report, threshold: Threshold) -> int:
    """Return 2 where a file could not be judged, 1 where a finding is at or above ``threshold``, else 0.

    What is no privacy statement only counts where it leaves nothing that was judged.
    """
    if any(error.kind != "not_a_statement" for error in report.errors) or not report.documents:
        return 2
    severe = SEVERITIES[: SEVERITIES.index(threshold) + 1] if threshold != "never" else ()
    findings = (finding for document in report.documents for finding in document.findings)
    return int(any(each.severity in severe and each.suppressed is None for each in findings))


def _judge(paths: Sequence[str], options: Options, stdin_filename: str | None, book: "Rulebook") -> Report:
    from avglint.linter import check_paths

    stdin = sys.stdin.buffer.read() if "-" in paths else None
    return check_paths(paths, options, stdin, stdin_filename, _on_progress if sys.stderr.isatty() else None, book)


def _on_progress(done: int, total: int) -> None:
    if total > _PROGRESS_FROM:
        sys.stderr.write("\r\x1b[K" if done == total else f"\r{done}/{total}")
        sys.stderr.flush()


def _present(report: Report, chosen: Format, presentation: Presentation) -> None:
    if chosen != "text":
        write_output(render(report, chosen, presentation))
        return
    from avglint.output.text import Layout, report_lines

    # The files that were not judged are told on standard error.
    layout = Layout(output_width(), presentation.language, presentation.checklist, errors=False)
    write_lines(report_lines(report, presentation.rules, layout))
