"""Files judged in several processes: what comes of them is the same as in one, in the same order."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from avglint.config import Options
from avglint.errors import AvglintError, ConfigError
from avglint.expression import keep_expressions
from avglint.lazy import Lazy
from avglint.linter.run import Checker, OnCrash, Outcome, Progress, Run, Stdin, one_by_one
from avglint.model.report import FileError
from avglint.processes import BrokenProcessPool, Died, cores, work_off
from avglint.read import STDIN, Input
from avglint.rulebook import Rulebook, load_rules

FEWEST = 10
"""Files for each process, where the number of these is ours to choose: for fewer it is not worth its start."""
_DIED = {
    "nl": "Het proces dat dit bestand beoordeelde, werd afgebroken, dus dit bestand is niet beoordeeld. Is er genoeg "
    "geheugen? Controleer het apart.",
    "en": "The process that judged this file died, so this file is not judged. Is there enough memory? Check it alone.",
}


class SideBySide:
    """Judges the files of a run in several processes."""

    def __init__(self, jobs: int | None, with_statements: bool) -> None:
        """Take how many; None: as many as there are processors, and none for which there are too few files.

        ``with_statements``: the report shows the statements themselves, so that they have to come along.
        """
        self._jobs, self._with_statements = jobs, with_statements

    def __call__(
        self, items: Sequence[Input], run: Run, stdin: Stdin, on_progress: Progress | None
    ) -> Iterator[Outcome]:
        """Yield what comes of each file, as ``one_by_one`` does.

        Raises also ConfigError where processes can't be started, or die that were given nothing to do.
        """
        number = min(cores(), len(items) // FEWEST) if self._jobs is None else min(self._jobs, len(items))
        if number < 2:
            return one_by_one(items, run, Checker(run.books), stdin, on_progress)
        return _side_by_side(items, run, stdin, on_progress, number, self._with_statements)


class _Task(NamedTuple):
    number: int
    item: Input
    options: Options
    stdin: Stdin


def _side_by_side(
    items: Sequence[Input], run: Run, stdin: Stdin, on_progress: Progress | None, processes: int, with_statements: bool
) -> Iterator[Outcome]:
    known = _Known(len(items), on_progress)
    begin = partial(_begin, run.options.rules, run.on_crash, with_statements)
    try:
        with closing(work_off(_to_judge(items, run, stdin, known), _judge, processes, begin)) as judged:
            for task, result in judged:
                outcome = _died(task) if isinstance(result, Died) else result
                if run.results and isinstance(outcome, Outcome) and outcome.document:
                    run.results.keep(task.item, task.options, outcome.document)
                known.add(task.number, outcome)
                yield from known.in_turn()
    except BrokenProcessPool as error:
        raise ConfigError(
            "een proces werd telkens afgebroken; is er genoeg geheugen? Met --jobs 1 is er geen nodig",
            "a process died time after time; is there enough memory? With --jobs 1 none is needed",
        ) from error
    except (OSError, NotImplementedError) as error:
        # The system allows no more, or lacks what processes need to talk to each other.
        raise ConfigError(
            f"er kan geen proces worden gestart ({error}); geef minder --jobs, of --jobs 1",
            f"no process can be started ({error}); give fewer --jobs, or --jobs 1",
        ) from error
    yield from known.in_turn()


class _Known:
    """What came of files, or is to be raised because of them, until that of all files before is known too."""

    def __init__(self, total: int, on_progress: Progress | None) -> None:
        self._total, self._on_progress = total, on_progress
        self._waiting: dict[int, Outcome | AvglintError] = {}
        self._done = self._next = 0

    def add(self, number: int, outcome: Outcome | AvglintError) -> None:
        """Take what came of a file, and tell that it is done."""
        self._waiting[number] = outcome
        self._done += 1
        if self._on_progress:
            self._on_progress(self._done, self._total)

    def in_turn(self) -> Iterator[Outcome]:
        """Yield what is next; or raise it: of two mistakes the first is told, as in one process."""
        while self._next in self._waiting:
            outcome = self._waiting.pop(self._next)
            if isinstance(outcome, AvglintError):
                raise outcome
            yield outcome
            self._next += 1


def _to_judge(items: Sequence[Input], run: Run, stdin: Stdin, known: _Known) -> Iterator[_Task]:
    """Yield the files of which nothing is known from an earlier run, until one can't be judged by its settings."""
    for number, item in enumerate(items):
        try:
            options = run.options_of(item.path)
            found = run.results.find(item, options) if run.results else None
        except AvglintError as error:
            known.add(number, error)
            return
        if found:
            known.add(number, Outcome(found, None, options.rules))
        else:
            yield _Task(number, item, options, stdin if item.path == STDIN else Stdin())


def _died(task: _Task) -> Outcome:
    path = task.stdin.name or task.item.path
    return Outcome(None, FileError(path, _DIED[task.options.language], "unreadable"), task.options.rules)


class _Process(NamedTuple):
    """What a process has at hand."""

    checker: Checker
    on_crash: OnCrash | None
    with_statements: bool


_process: _Process | None = None
"""Of this process, where it was begun to judge files."""


def _begin(rules: tuple[Path, ...], on_crash: OnCrash | None, with_statements: bool) -> None:
    """Make this process ready: the rules of the run are loaded, once; files can ask for more."""
    global _process
    books: Lazy[tuple[Path, ...], Rulebook] = Lazy(load_rules)
    books[rules]
    _process = _Process(Checker(books), on_crash, with_statements)


def _judge(task: _Task) -> Outcome | AvglintError:
    """Return what comes of a file, or what is to be raised."""
    assert _process is not None
    try:
        outcome = _process.checker.outcome(task.item, task.options, task.stdin, _process.on_crash)
    except AvglintError as error:
        return error
    keep_expressions()
    if outcome.document and not _process.with_statements:
        return outcome._replace(document=outcome.document._replace(statement=None))
    return outcome
