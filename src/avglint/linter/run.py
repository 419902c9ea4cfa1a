"""The runs: from paths to a report, from a path to a statement."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from avglint.config import Options
from avglint.errors import NotAStatementError, UnreadableSourceError
from avglint.evaluate.judge import Judge
from avglint.lazy import Lazy
from avglint.linter.collect import Collector
from avglint.linter.select import rules_by, severities_by
from avglint.linter.understand import understand
from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, FileError, Report
from avglint.model.source import Source
from avglint.model.statement import Statement
from avglint.parsing import parse
from avglint.parsing.language import why_not_a_statement
from avglint.read import find_files, read_bytes, read_path
from avglint.resources import VERSION
from avglint.rulebook import Rulebook, load_rules

STDIN = "-"
Progress = Callable[[int, int], None]
"""Told how many files are done, of how many."""


class Run(NamedTuple):
    """What a run over files, each with settings of its own, is told."""

    options: Options
    """What concerns the whole run: the day and the language."""
    options_of: Callable[[str], Options]
    """By what the file at a path is judged; ``-`` is standard input."""
    is_excluded: Callable[[str, bool], bool]
    """Whether the file at a path is passed by; also told is whether it was named as such."""
    books: Mapping[tuple[Path, ...], Rulebook]
    """The rules, by the folders with packs."""


def check_paths(
    paths: Sequence[str],
    options: Options | None = None,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    on_progress: Progress | None = None,
    book: Rulebook | None = None,
) -> Report:
    """Return the report on the statements at ``paths``: files, folders, globs, or ``-`` for ``stdin``.

    All are judged by ``options``; configuration files are not looked for. ``book`` holds the rules that ``options`` ask
    for, where they are loaded already. A file that can't be judged is an entry in ``Report.errors``; the others are
    still reported. Raises RulebookError for faulty rules and ConfigError for options that can't be used.
    """
    chosen = options or Options()
    run = Run(chosen, lambda _: chosen, lambda *_: False, {chosen.rules: book or load_rules(chosen.rules)})
    return check_files(paths, run, stdin, stdin_filename, on_progress)


def check_files(
    paths: Sequence[str],
    run: Run,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    on_progress: Progress | None = None,
) -> Report:
    """Return the report on the statements at ``paths``, each judged by the options of its own; else as check_paths."""
    inputs, problems = find_files([path for path in paths if path != STDIN])
    errors = [FileError(problem.path, problem.why(run.options.language), "unreadable") for problem in problems]
    wanted = [path for path in paths if path == STDIN]
    wanted += [found.path for found in inputs if not run.is_excluded(found.path, found.named)]
    rules_of: Lazy[Options, list[RuleCard]] = Lazy(lambda options: rules_by(run.books[options.rules].rules, options))
    rules_of[run.options]  # so that a mistake in it is told, whatever files there are
    documents: list[DocumentReport] = []
    used = [run.options.rules]
    for number, path in enumerate(wanted):
        options = run.options_of(path)
        rules, book = rules_of[options], run.books[options.rules]
        used.append(options.rules)
        try:
            source = read_statement(path, stdin, stdin_filename)
            documents.append(check_source(source, book, rules, options))
        except (UnreadableSourceError, NotAStatementError) as error:
            kind = "unreadable" if isinstance(error, UnreadableSourceError) else "not_a_statement"
            errors.append(FileError(error.path, error.why(options.language), kind))
        if on_progress:
            on_progress(number + 1, len(wanted))
    packs = dict.fromkeys(pack for folders in dict.fromkeys(used) for pack in run.books[folders].packs)
    return Report(VERSION, _day(run.options), tuple(packs), tuple(documents), tuple(errors))


def check_source(source: Source, book: Rulebook, rules: Sequence[RuleCard], options: Options) -> DocumentReport:
    """Return the report on one statement. Raises NotAStatementError where the text is none."""
    statement = parse(source)
    reason = why_not_a_statement(statement)
    if reason:
        raise NotAStatementError(source.path, *reason)
    day = _day(options)
    statement, tokens = understand(statement, book.program, day, options.jurisdiction)
    judge = Judge(statement, book.program, day, statement.jurisdiction, tokens)
    return _document(statement, judge, [rule for rule in rules if judge.in_force(rule.code)], book.rules, options)


def _document(
    statement: Statement, judge: Judge, rules: Sequence[RuleCard], known: Sequence[RuleCard], options: Options
) -> DocumentReport:
    collector = Collector(statement, judge, options.language)
    compiled = judge.reading.program.rules
    outcomes = [(rule, judge.outcome(rule.code)) for rule in rules]
    findings = [
        finding for rule, outcome in outcomes for finding in collector.findings(rule, compiled[rule.code], outcome)
    ]
    if options.severities:
        severities = severities_by(rules, options)
        findings = [each._replace(severity=severities.get(each.rule, each.severity)) for each in findings]
    source = statement.source
    if options.waive and (options.waivers or "avglint" in source.original.lower()):
        from avglint.linter.waive import waive

        findings = waive(statement, findings, rules, known, options)
    return DocumentReport(
        path=source.path,
        format=source.format,
        sha256=source.sha256,
        language=statement.language,
        jurisdiction=statement.jurisdiction,
        title=statement.words(statement.title) if statement.title else source.title,
        assessments=tuple(collector.assessment(rule, outcome) for rule, outcome in outcomes),
        findings=tuple(sorted(findings, key=lambda finding: (finding.location.start.offset, finding.rule))),
        lines=source.lines(),
    )


def read_statement(path: str, stdin: bytes | None = None, stdin_filename: str | None = None) -> Source:
    """Return the source at ``path``, or what ``stdin`` holds for ``-``. Raises UnreadableSourceError."""
    if path == STDIN:
        return read_bytes(stdin or b"", stdin_filename or STDIN)
    return read_path(path)


def parse_path(path: str, options: Options | None = None) -> Statement:
    """Return the structured model of the file at ``path``, topics and facts filled in. Raises UnreadableSourceError."""
    return parse_source(read_statement(path), options)


def parse_source(source: Source, options: Options | None = None) -> Statement:
    """Return the structured model of a source, topics and facts filled in."""
    options = options or Options()
    book = load_rules(options.rules)
    return understand(parse(source), book.program, _day(options), options.jurisdiction)[0]


def _day(options: Options) -> str:
    return options.as_of or date.today().isoformat()
