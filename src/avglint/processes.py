"""Work that is divided over processes: how they are started and ended, and what is done where one of them dies.

Only a run with several processes imports this. It works with whatever way Python starts processes here: what is given
to one goes there as pickle, and functions by their names.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing import active_children, connection, parent_process
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

__all__ = ["BrokenProcessPool", "Died", "cores", "started", "work_off"]

_AHEAD = 2
"""Tasks for each process: one that it does and one that waits, so that the process never does."""
_MOST_ON_WINDOWS = 61
"""More than so many it can't wait for."""


class Died:
    """What came of a task that ends each process that does it."""


def cores() -> int:
    """Return how many processors this process may use, which can be fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def work_off(
    tasks: Iterable[T], work: Callable[[T], R], number: int, begin: Callable[[], None]
) -> Generator[tuple[T, R | Died], None, None]:
    """Do ``tasks`` in ``number`` processes; yield each with what ``work`` returned, as soon as it is done.

    ``begin`` is called once in each process. No more tasks are held than the processes need. Where a process dies, what
    was not done is done again, each task by itself, and Died came of what ends a process even so. Raises what ``work``
    raises, and BrokenProcessPool where processes die that were given nothing to do.
    """
    coming = iter(tasks)
    while undone := (yield from _side_by_side(coming, work, number, begin)):
        for task in undone:
            yield task, _alone(task, work, begin)


def _side_by_side(
    coming: Iterator[T], work: Callable[[T], R], number: int, begin: Callable[[], None]
) -> Generator[tuple[T, R | Died], None, list[T]]:
    """Return what was not done when a process died, nothing where all is done."""
    undone: dict[int, T] = {}
    working: dict[Future[R], int] = {}
    counted = enumerate(coming)
    with started(number, begin) as processes:
        try:
            while True:
                for at, task in islice(counted, _AHEAD * number - len(working)):
                    undone[at] = task
                    working[_given(processes, work, task)] = at
                if not working:
                    return []
                for each in wait(working, return_when=FIRST_COMPLETED).done:
                    result = each.result()
                    yield undone.pop(working.pop(each)), result
        except BrokenProcessPool:
            return list(undone.values())


def _alone(task: T, work: Callable[[T], R], begin: Callable[[], None]) -> R | Died:
    with started(1, begin) as processes:
        # A process that dies of nothing says nothing of the task.
        _given(processes, _nothing, None).result()
        try:
            return _given(processes, work, task).result()
        except BrokenProcessPool:
            return Died()


def _nothing(_: None) -> None:
    pass


@contextmanager
def started(number: int, begin: Callable[[], None]) -> Iterator[ProcessPoolExecutor]:
    """Start processes, in each of which ``begin`` is called first. On leaving none is left, whatever happened."""
    others = set(active_children())
    most = min(number, _MOST_ON_WINDOWS) if sys.platform == "win32" else number
    processes = ProcessPoolExecutor(most, initializer=partial(_begin, begin))
    try:
        yield processes
    except BaseException:
        # An interrupt, or a full disk: no one waits for what is being done.
        for each in set(active_children()) - others:
            each.terminate()
        raise
    finally:
        processes.shutdown(cancel_futures=True)
        # Where not all could be started, it waits for none.
        for each in set(active_children()) - others:
            each.join()


def _given(processes: ProcessPoolExecutor, work: Callable[[T], R], task: T) -> Future[R]:
    """Give a task to one of the processes, which may be started for it.

    An interrupt waits so long: what is half started would not be ended, and a new process, which begins with the same
    signals held back, would tell of the interrupt itself before it has come to ``_begin``.
    """
    if not hasattr(signal, "pthread_sigmask"):
        return processes.submit(work, task)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        return processes.submit(work, task)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(begin: Callable[[], None]) -> None:
    # An interrupt is for the process that gives out the work: it tells when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    begin()
    # What was made ready stays: only what is made of the tasks is gone through.
    gc.freeze()
    gc.set_threshold(100_000)
    gc.enable()


def _end_with_parent() -> None:
    """End this process when the one that began it is gone: a kill of that one tells this one nothing."""
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
