"""The runs: from paths to a report, from a path to a statement."""

from collections.abc import Callable, Sequence
from datetime import date

from avglint.config import Options
from avglint.errors import NotAStatementError, NoTextError, SourceError, UnreadableSourceError
from avglint.evaluate.judge import Judge
from avglint.linter.collect import Collector
from avglint.linter.select import select_rules
from avglint.linter.understand import understand
from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, FileError, FileReport, Report
from avglint.model.source import Place, Source
from avglint.model.statement import Statement
from avglint.parsing import parse
from avglint.parsing.language import why_not_a_statement
from avglint.read import PAGES_OF_CODE, Input, find_files, read_bytes, read_path
from avglint.resources import VERSION
from avglint.rulebook import Rulebook, load_rules

STDIN = "-"
Progress = Callable[[int, int], None]
"""Told how many files are done, of how many."""


def check_paths(
    paths: Sequence[str],
    options: Options | None = None,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    on_progress: Progress | None = None,
    book: Rulebook | None = None,
) -> Report:
    """Return the report on the statements at ``paths``: files, folders, globs, or ``-`` for ``stdin``.

    ``book`` holds the rules that ``options`` ask for, where they are loaded already. A file that can't be judged is an
    entry in ``Report.errors``; the others are still reported. Raises RulebookError for faulty rules and ConfigError for
    options that can't be used.
    """
    options = options or Options()
    book = book or load_rules(options.rules)
    rules = select_rules(book.rules, options.select, options.ignore, options.preview)
    inputs, problems = find_files([path for path in paths if path != STDIN])
    errors = [FileError(problem.path, problem.why(options.language), "unreadable") for problem in problems]
    wanted = [Input(path, named=True) for path in paths if path == STDIN] + list(inputs)
    documents: list[DocumentReport] = []
    parts: list[Statement] = []
    for number, item in enumerate(wanted):
        try:
            statement = _read_input(item, stdin, stdin_filename)
            if statement and options.together:
                parts.append(statement)
            elif statement:
                documents.append(check_statement(statement, book, rules, options))
        except (UnreadableSourceError, NotAStatementError) as error:
            errors.append(_file_error(error, options))
        if on_progress:
            on_progress(number + 1, len(wanted))
    if parts:
        try:
            documents.append(check_statement(_joined(parts), book, rules, options))
        except NotAStatementError as error:
            errors.append(_file_error(error, options))
    if wanted and not documents and not errors:
        errors.append(_file_error(_nothing_found(paths[0]), options))
    return Report(VERSION, _day(options), book.packs, tuple(documents), tuple(errors))


def _read_input(item: Input, stdin: bytes | None, stdin_filename: str | None) -> Statement | None:
    """Return the statement in a file; None for a page of code that was merely found in a folder and is none."""
    try:
        source = read_statement(item.path, stdin, stdin_filename)
    except NoTextError:
        if item.named:
            raise
        return None
    statement = parse(source)
    if item.named or source.format not in PAGES_OF_CODE:
        return statement
    from avglint.linter.found_pages import is_statement_page

    return statement if is_statement_page(statement) else None


def _joined(parts: list[Statement]) -> Statement:
    if len(parts) == 1:
        return parts[0]
    from avglint.linter.together import join

    return join(parts)


def _file_error(error: SourceError, options: Options) -> FileError:
    kind = "unreadable" if isinstance(error, UnreadableSourceError) else "not_a_statement"
    return FileError(error.path, error.why(options.language), kind)


def _nothing_found(path: str) -> NotAStatementError:
    return NotAStatementError(
        path,
        "None of the pages found here is a privacy statement; give the file itself to have it judged anyway.",
        "Geen van de pagina's hier is een privacyverklaring; geef het bestand zelf om het toch te laten beoordelen.",
    )


def check_source(source: Source, book: Rulebook, rules: Sequence[RuleCard], options: Options) -> DocumentReport:
    """Return the report on one source. Raises NotAStatementError where the text is no statement."""
    return check_statement(parse(source), book, rules, options)


def check_statement(
    statement: Statement, book: Rulebook, rules: Sequence[RuleCard], options: Options
) -> DocumentReport:
    """Return the report on one statement, as parsed. Raises NotAStatementError where the text is none."""
    source = statement.source
    reason = why_not_a_statement(statement)
    if reason:
        raise NotAStatementError(source.path, *reason)
    day = _day(options)
    statement, tokens = understand(statement, book.program, day, options.jurisdiction)
    judge = Judge(statement, book.program, day, statement.jurisdiction, tokens)
    return _document(statement, judge, [rule for rule in rules if judge.in_force(rule.code)], options)


def _document(statement: Statement, judge: Judge, rules: Sequence[RuleCard], options: Options) -> DocumentReport:
    collector = Collector(statement, judge, options.language)
    compiled = judge.reading.program.rules
    outcomes = [(rule, judge.outcome(rule.code)) for rule in rules]
    findings = [
        finding for rule, outcome in outcomes for finding in collector.findings(rule, compiled[rule.code], outcome)
    ]
    source = statement.source
    return DocumentReport(
        path=source.path,
        format=source.format,
        sha256=source.sha256,
        language=statement.language,
        jurisdiction=statement.jurisdiction,
        title=statement.words(statement.title) if statement.title else source.title,
        assessments=tuple(collector.assessment(rule, outcome) for rule, outcome in outcomes),
        findings=tuple(sorted(findings, key=lambda finding: (*_order(finding.location.start, source), finding.rule))),
        lines=source.parts[0].source.lines() if source.parts else source.lines(),
        files=tuple(_file(part.source) for part in source.parts),
    )


def _order(place: Place, source: Source) -> tuple[int, int]:
    """Return what sorts places: that of the file among those of the statement, and the offset in it."""
    paths = [part.source.path for part in source.parts]
    return paths.index(place.path) if paths else 0, place.offset


def _file(source: Source) -> FileReport:
    return FileReport(source.path, source.format, source.sha256, source.lines())


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
