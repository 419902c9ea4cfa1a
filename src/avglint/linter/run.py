"""The runs: from paths to a report, from a path to a statement."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from avglint.config import Options, Waiver, checked
from avglint.errors import (
    AvglintError,
    NoRuleHereError,
    NotAStatementError,
    NoTextError,
    SourceError,
    UnreadableSourceError,
)
from avglint.lazy import Lazy
from avglint.linter.check import check_statement
from avglint.linter.select import check_names, rules_by
from avglint.linter.understand import understand
from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, FileError, Report
from avglint.model.source import Source
from avglint.model.statement import Statement
from avglint.parsing import parse
from avglint.parsing.language import in_another_language
from avglint.read import PAGES_OF_CODE, STDIN, Input, find_files, read_bytes, read_path
from avglint.resources import VERSION
from avglint.rulebook import Rulebook, load_rules

if TYPE_CHECKING:
    from avglint.linter.results import Results

Progress = Callable[[int, int], None]
"""Told how many files are done, of how many."""
OnCrash = Callable[[str, Exception], SourceError]
"""Makes of an unexpected error on the file at a path what is told of it."""


class Stdin(NamedTuple):
    """Standard input, where the path ``-`` asks for it, and how it is called."""

    data: bytes | None = None
    name: str | None = None


class Outcome(NamedTuple):
    """What came of one file."""

    document: DocumentReport | None = None
    """None where it could not be judged, and for a page of code that was merely found and is no statement."""
    error: FileError | None = None
    rules: tuple[Path, ...] | None = None
    """The folders with the packs by which it was judged; None where it did not come to that."""


class Run(NamedTuple):
    """What a run over files, each with settings of its own, is told."""

    options: Options
    """What concerns the whole run: the day, the language, and whether all files are one statement, judged by these."""
    options_of: Callable[[str], Options]
    """By what the file at a path is judged; ``-`` is standard input. Of one statement in several files, only what is
    waived in each counts."""
    is_excluded: Callable[[str, bool], bool]
    """Whether the file at a path is passed by; also told is whether it was named as such."""
    books: Mapping[tuple[Path, ...], Rulebook]
    """The rules, by the folders with packs."""
    results: "Results | None" = None
    """What earlier runs reported, where that is wanted; not of several files that are one statement."""
    on_crash: OnCrash | None = None
    """What an unexpected error while a file is judged becomes, so that the others still are; None: it is raised."""
    side_by_side: "Callable[[Sequence[Input], Run, Stdin, Progress | None], Iterator[Outcome]] | None" = None
    """What judges files in several processes, where that is wanted; not several files that are one statement."""
    named: Options | None = None
    """With all that is waived or ignored in any file, also in those that are not judged: these rules have to exist."""


def check_paths(
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    options: Options | None = None,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    on_progress: Progress | None = None,
    book: Rulebook | None = None,
) -> Report:
    """Return the report on the statements at ``paths``: files, folders, globs, or ``-`` for ``stdin``; or at one.

    All are judged by ``options``; configuration files are not looked for. ``book`` holds the rules that ``options`` ask
    for, where they are loaded already. A file that can't be judged is an entry in ``Report.errors``; the others are
    still reported. Raises RulebookError for faulty rules and ConfigError for options that can't be used.
    """
    chosen = checked(options or Options())
    # Waivers are given here for the statement, whatever files it consists of.
    of_file = chosen._replace(waivers=()) if chosen.together else chosen
    run = Run(chosen, lambda _: of_file, lambda *_: False, {chosen.rules: book or load_rules(chosen.rules)})
    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    return check_files([os.fspath(path) for path in given], run, stdin, stdin_filename, on_progress)


def check_files(
    paths: Sequence[str],
    run: Run,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    on_progress: Progress | None = None,
) -> Report:
    """Return the report on the statements at ``paths``, each judged by the options of its own; else as check_paths."""
    inputs, problems = find_files(paths)
    errors = [FileError(problem.path, problem.why(run.options.language), "unreadable") for problem in problems]
    wanted = [found for found in inputs if not run.is_excluded(found.path, found.named)]
    checker = Checker(run.books)
    checker.rules_of[run.options]  # so that a mistake in it is told, whatever files there are
    if run.named:
        check_names(run.books[run.options.rules].rules, run.named)
    given = Stdin(stdin, stdin_filename)
    if run.options.together:
        outcomes = _together(wanted, run, checker, given, on_progress)
    elif run.side_by_side:
        outcomes = run.side_by_side(wanted, run, given, on_progress)
    else:
        outcomes = one_by_one(wanted, run, checker, given, on_progress)
    documents: list[DocumentReport] = []
    used = [run.options.rules]
    for document, error, rules in outcomes:
        documents += [document] if document else []
        errors += [error] if error else []
        used += [rules] if rules is not None else []
    if wanted and not documents and not errors:
        errors.append(_file_error(_nothing_found(paths[0]), run.options))
    packs = dict.fromkeys(pack for folders in dict.fromkeys(used) for pack in run.books[folders].packs)
    return Report(VERSION, run.options.day, tuple(packs), tuple(documents), tuple(errors))


class Checker:
    """Judges statements, each by the rules that its options ask for."""

    def __init__(self, books: Mapping[tuple[Path, ...], Rulebook]) -> None:
        self._books = books
        self.rules_of: Lazy[Options, list[RuleCard]] = Lazy(
            lambda options: rules_by(books[options.rules].rules, options)
        )

    def check(self, statement: Statement, options: Options) -> DocumentReport:
        """Return the report on a statement. Raises NotAStatementError, and ConfigError for unusable options.

        A statement for which the configuration leaves no rule is passed by as what is no statement is.
        """
        try:
            rules = self.rules_of[options]
        except NoRuleHereError as error:
            raise NotAStatementError(statement.source.path, f"{error.nl}.", f"{error.en}.") from error
        return check_statement(statement, self._books[options.rules], rules, options)

    def outcome(self, item: Input, options: Options, stdin: Stdin, on_crash: OnCrash | None) -> Outcome:
        """Return what comes of a file. Raises AvglintError for options or rules that can't be used."""

        def document() -> DocumentReport | None:
            statement = read_input(item, *stdin)
            return self.check(statement, options) if statement else None

        return _outcome(item.path, options, on_crash, document)


def one_by_one(
    items: Sequence[Input], run: Run, checker: Checker, stdin: Stdin, on_progress: Progress | None
) -> Iterator[Outcome]:
    """Yield what comes of each file."""
    for item in _counted(items, on_progress):
        options = run.options_of(item.path)
        found = run.results.find(item, options) if run.results else None
        if found:
            yield Outcome(found, None, options.rules)
            continue
        outcome = checker.outcome(item, options, stdin, run.on_crash)
        if run.results and outcome.document:
            run.results.keep(item, options, outcome.document)
        yield outcome


def _together(
    items: Sequence[Input], run: Run, checker: Checker, stdin: Stdin, on_progress: Progress | None
) -> Iterator[Outcome]:
    """Yield what comes of each file as a part of the statement that all are, and then of that statement."""
    parts: list[Statement] = []
    waivers: list[Waiver] = []

    def take(item: Input, options: Options) -> None:
        statement = read_input(item, *stdin)
        if statement:
            # A part may be short: only a language that is known for another is told of.
            if statement.language not in ("nl", "other"):
                raise NotAStatementError(statement.source.path, *in_another_language(statement))
            parts.append(statement)
            waivers.extend(each._replace(path=statement.source.path) for each in options.waivers)

    for item in _counted(items, on_progress):
        options = run.options_of(item.path)
        yield _outcome(item.path, options, run.on_crash, partial(take, item, options))
    if parts:
        whole = run.options._replace(waivers=(*run.options.waivers, *waivers))
        yield _outcome(parts[0].source.path, whole, run.on_crash, lambda: checker.check(_joined(parts), whole))


def _counted(items: Sequence[Input], on_progress: Progress | None) -> Iterator[Input]:
    for number, item in enumerate(items, 1):
        yield item
        if on_progress:
            on_progress(number, len(items))


def read_input(item: Input, stdin: bytes | None = None, stdin_filename: str | None = None) -> Statement | None:
    """Return the statement in a file; None for a page of code that was merely found in a folder and is none.

    Raises UnreadableSourceError.
    """
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


def _outcome(
    path: str, options: Options, on_crash: OnCrash | None, work: Callable[[], DocumentReport | None]
) -> Outcome:
    """Do the work on the file at ``path``, and return what comes of it: also what is in the way of judging it."""
    try:
        document = work()
    except UnreadableSourceError as error:
        return Outcome(error=_file_error(error, options))
    except NotAStatementError as error:
        return Outcome(None, _file_error(error, options), options.rules)
    except Exception as error:
        if on_crash is None or isinstance(error, AvglintError):
            raise
        return Outcome(None, _file_error(on_crash(path, error), options), options.rules)
    return Outcome(document, None, options.rules if document else None)


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
        "Geen van de pagina's hier is een privacyverklaring; geef het bestand zelf om het toch te laten beoordelen.",
        "None of the pages found here is a privacy statement; give the file itself to have it judged anyway.",
    )


def read_statement(path: str, stdin: bytes | None = None, stdin_filename: str | None = None) -> Source:
    """Return the source at ``path``, or what ``stdin`` holds for ``-``. Raises UnreadableSourceError."""
    if path == STDIN:
        return read_bytes(stdin or b"", stdin_filename or STDIN)
    return read_path(path)


def parse_path(path: str | os.PathLike[str], options: Options | None = None) -> Statement:
    """Return the structured model of the file at ``path``, topics and facts filled in. Raises UnreadableSourceError."""
    return parse_source(read_statement(os.fspath(path)), options)


def parse_source(source: Source, options: Options | None = None) -> Statement:
    """Return the structured model of a source, topics and facts filled in."""
    options = checked(options or Options())
    book = load_rules(options.rules)
    return understand(parse(source), book.program, options.day, options.jurisdiction)[0]
