"""Parts given out to processes; a statement that ends a process is found and left aside."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from avglint.audit.items import Item, Part
from avglint.audit.worker import Setup, begin, judge_part, probe
from avglint.errors import ConfigError
from avglint.processes import BrokenProcessPool, Died, started, work_off


class Pool:
    """Some processes that judge parts and keep them in a folder."""

    def __init__(self, setup: Setup, jobs: int, folder: Path) -> None:
        self._begin = partial(begin, setup)
        self._jobs = jobs
        self._folder = folder

    def judge(self, parts: Iterable[Part], on_done: Callable[[Part], None]) -> None:
        """Judge ``parts``, and tell each that is kept. No more of them are held than the processes need.

        Raises OSError where a part can't be kept, AvglintError for settings or rules that can't be used, and
        ConfigError where processes die that were given nothing deadly.
        """
        judge = partial(judge_part, folder=self._folder)
        try:
            with closing(work_off(parts, judge, self._jobs, self._begin)) as done:
                for part, result in done:
                    if isinstance(result, Died):
                        self._with_care(part)
                    on_done(part)
        except BrokenProcessPool as error:
            raise ConfigError(
                "een proces werd telkens afgebroken; is er genoeg geheugen? "
                "Hetzelfde commando met --jobs 1 gaat verder",
                "a process died time after time; is there enough memory? The same command with --jobs 1 goes on",
            ) from error

    def _with_care(self, part: Part) -> None:
        """Judge a part that holds what ended a process."""
        died = self._deadly(part.items)
        with started(1, self._begin) as processes:
            processes.submit(judge_part, part, self._folder, died).result()

    def _deadly(self, items: Sequence[Item]) -> list[str]:
        """Return the names of the items that end a process by themselves."""
        died = []
        with closing(work_off(items, probe, 1, self._begin)) as done:
            for item, result in done:
                if isinstance(result, Died):
                    died.append(item.name)
        return died
