"""Statements judged one by one, whatever is wrong with them: what a process does that is given some."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from avglint.audit.items import LONGEST_LINE, Item
from avglint.audit.records import record_in, source_of, subject_of
from avglint.audit.rows import Subject, Unjudged
from avglint.config import Options
from avglint.errors import AvglintError, NotAStatementError, SourceError, UnreadableSourceError, unexpected
from avglint.lazy import Lazy
from avglint.linter.run import Checker, read_input
from avglint.model.report import DocumentReport
from avglint.parsing import parse
from avglint.read import Input
from avglint.rulebook import Rulebook, load_rules

_DIED = {
    "nl": "Het proces dat dit beoordeelde, werd afgebroken. Is er genoeg geheugen? Beoordeel het apart.",
    "en": "The process that judged this died. Is there enough memory? Judge it alone.",
}
_TOO_LONG = (
    f"De regel is langer dan {LONGEST_LINE // 1024**2} MB; geef alleen de verklaring.",
    f"The line is longer than {LONGEST_LINE // 1024**2} MB; give the statement alone.",
)
_BROKEN = (
    "Het bestand is hier niet verder te lezen; herstel het en laat het opnieuw beoordelen.",
    "The file can't be read on from here; mend it and audit it anew.",
)

Outcome = DocumentReport | Unjudged


class Judging:
    """Judges statements; rules are loaded once, when they are first needed."""

    def __init__(self, options: Options, options_of: Callable[[str], Options]) -> None:
        """Take what lines are judged by, and what the file at a path is judged by."""
        self._options = options
        self._options_of = options_of
        self._books: Lazy[tuple[Path, ...], Rulebook] = Lazy(load_rules)
        self._checker = Checker(self._books)

    def book(self) -> Rulebook:
        """Return the rules. Raises RulebookError for faulty ones, and ConfigError for options that can't be used."""
        self._checker.rules_of[self._options]
        return self._books[self._options.rules]

    def item(self, item: Item) -> tuple[Subject, Outcome] | None:
        """Judge one item; None for a page of code that was merely found, and is no statement.

        Whatever is wrong with it is told in the outcome. Raises AvglintError for settings that can't be used.
        """
        if item.line is not None:
            return self._line(item.shown, item.line)
        subject = Subject(item.shown, item.shown)
        if item.broken:
            return subject, self._unreadable(item.name, *_BROKEN)
        outcome = self._safely(lambda: self._file(item))
        return (subject, outcome) if outcome else None

    def record(self, record: Mapping[str, Any], name: str) -> tuple[Subject, Outcome]:
        """Judge the statement that a record holds; ``name`` is what it is known by where it has no id.

        Whatever is wrong with it is told in the outcome.
        """
        outcome = self._safely(lambda: self._checker.check(parse(source_of(record, name)), self._options))
        assert outcome is not None
        return subject_of(record, name), outcome

    def died(self, item: Item) -> tuple[Subject, Outcome]:
        """Return what is said of an item that ended each process that judged it."""
        name = item.shown
        subject = Subject(name, name)
        if item.line is not None:
            try:
                subject = subject_of(record_in(item.line, name), name)
            except UnreadableSourceError:
                subject = Subject(name)
        return subject, Unjudged("failed", _DIED[self._options.language])

    def _line(self, name: str, line: bytes) -> tuple[Subject, Outcome]:
        if len(line) > LONGEST_LINE:
            return Subject(name), self._unreadable(name, *_TOO_LONG)
        try:
            record = record_in(line, name)
        except UnreadableSourceError as error:
            return Subject(name), self._unjudged(error)
        return self.record(record, name)

    def _file(self, item: Item) -> DocumentReport | None:
        statement = read_input(Input(item.name, item.named))
        return self._checker.check(statement, self._options_of(item.name)) if statement else None

    def _safely(self, check: Callable[[], DocumentReport | None]) -> Outcome | None:
        try:
            return check()
        except (UnreadableSourceError, NotAStatementError) as error:
            return self._unjudged(error)
        except AvglintError:
            raise
        except Exception as error:  # whatever one statement brings about, the others are judged
            return Unjudged("failed", unexpected(error)[self._options.language])

    def _unreadable(self, name: str, nl: str, en: str) -> Unjudged:
        return self._unjudged(UnreadableSourceError(name, nl, en))

    def _unjudged(self, error: SourceError) -> Unjudged:
        status = "unreadable" if isinstance(error, UnreadableSourceError) else "not_a_statement"
        return Unjudged(status, error.why(self._options.language))
