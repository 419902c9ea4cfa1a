"""Parts given out to processes, a few at a time; a statement that ends a process is found and left aside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

from avglint.audit.items import Item, Part
from avglint.audit.worker import Setup, begin, judge_part, probe
from avglint.errors import ConfigError

_AHEAD = 2
"""Parts for each process: one that it judges and one that waits, so that the process never does."""


class Pool:
    """Some processes that judge parts and keep them in a folder."""

    def __init__(self, setup: Setup, jobs: int, folder: Path) -> None:
        self._setup = setup
        self._jobs = jobs
        self._folder = folder

    def judge(self, parts: Iterable[Part], on_done: Callable[[Part], None]) -> None:
        """Judge ``parts``, and tell each that is kept. No more of them are held than the processes need.

        Raises OSError where a part can't be kept, and ConfigError for settings that can't be used, or where processes
        die that were given nothing deadly.
        """
        coming = iter(parts)
        try:
            while undone := self._give_out(coming, on_done):
                for part in undone:
                    self._with_care(part)
                    on_done(part)
        except BrokenProcessPool as error:
            raise ConfigError(
                "een proces werd telkens afgebroken; is er genoeg geheugen? "
                "Hetzelfde commando met --jobs 1 gaat verder",
                "a process died time after time; is there enough memory? The same command with --jobs 1 goes on",
            ) from error

    def _give_out(self, coming: Iterator[Part], on_done: Callable[[Part], None]) -> list[Part]:
        """Judge what is coming; return what was not done when a process died, nothing where all is."""
        undone: dict[int, Part] = {}
        working: dict[Future[None], Part] = {}
        with self._processes(self._jobs) as processes:
            try:
                while True:
                    for part in islice(coming, _AHEAD * self._jobs - len(working)):
                        undone[part.number] = part
                        working[processes.submit(judge_part, part, self._folder)] = part
                    if not working:
                        return []
                    for each in wait(working, return_when=FIRST_COMPLETED).done:
                        each.result()
                        part = working.pop(each)
                        del undone[part.number]
                        on_done(part)
            except BrokenProcessPool:
                return list(undone.values())

    def _with_care(self, part: Part) -> None:
        """Judge a part that may hold what ended a process."""
        died = self._deadly(part.items)
        with self._processes(1) as processes:
            processes.submit(judge_part, part, self._folder, died).result()

    def _deadly(self, items: Sequence[Item]) -> list[str]:
        """Return the names of the items that end a process by themselves."""
        died: list[str] = []
        waiting = list(reversed(items))
        while waiting:
            with self._processes(1) as processes:
                try:
                    while waiting:
                        processes.submit(probe, waiting[-1]).result()
                        waiting.pop()
                except BrokenProcessPool:
                    died.append(waiting.pop().name)
        return died

    @contextmanager
    def _processes(self, number: int) -> Iterator[ProcessPoolExecutor]:
        others = set(active_children())
        processes = ProcessPoolExecutor(number, initializer=begin, initargs=(self._setup,))
        try:
            yield processes
        except BaseException:
            # An interrupt, or a full disk. No one waits for what is being judged: a part is kept whole or not at all.
            for each in set(active_children()) - others:
                each.terminate()
            raise
        finally:
            processes.shutdown(cancel_futures=True)
