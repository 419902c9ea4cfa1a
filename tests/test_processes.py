"""Work in several processes, however Python starts them: all is done, and a process that dies is told."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from typing import Any

import pytest

from avglint import processes
from avglint.errors import AvglintError, ConfigError, RulebookError, RuleFileError, UnreadableSourceError
from avglint.processes import BrokenProcessPool, Died, cores, started, work_off

HOWS = [each for each in ("fork", "spawn", "forkserver") if each in multiprocessing.get_all_start_methods()]
_begun: list[int] = []


@pytest.fixture(params=HOWS)
def how(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The way in which Python starts processes."""
    context = multiprocessing.get_context(request.param)
    monkeypatch.setattr(processes, "ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=context))
    return str(request.param)


def begin() -> None:
    _begun.append(os.getpid())


def begin_and_die() -> None:
    os._exit(9)


def square(task: int) -> tuple[int, list[int]]:
    """Return the square of a number, and in which processes this one was begun; some numbers are deadly."""
    if task < 0:
        os.kill(os.getpid(), signal.SIGKILL) if hasattr(signal, "SIGKILL") else os._exit(9)
    return task * task, _begun


def refuse(task: int) -> None:
    raise UnreadableSourceError(str(task), "nee", "no")


@pytest.mark.usefixtures("how")
@pytest.mark.parametrize("deadly", [[], [-5], [-5, -6], [-1, -2, -3, -4, -5, -6, -7]], ids=str)
def test_all_that_is_not_deadly_is_done(deadly: list[int]) -> None:
    tasks = [*range(6), *deadly, *range(6, 9)]
    found = dict(work_off(tasks, square, 2, begin))
    assert sorted(found) == sorted(tasks)
    assert [task for task, result in found.items() if isinstance(result, Died)] == [
        task for task in found if task in deadly
    ]
    for task, result in found.items():
        if not isinstance(result, Died):
            assert result[0] == task * task
            assert len(result[1]) == 1, "each process is begun once"
            assert result[1] != [os.getpid()]
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("how")
def test_processes_that_die_of_nothing_are_no_fault_of_a_task() -> None:
    with pytest.raises(BrokenProcessPool):
        list(work_off([1], square, 2, begin_and_die))


@pytest.mark.usefixtures("how")
def test_an_error_of_ours_comes_back_whole() -> None:
    with pytest.raises(UnreadableSourceError) as raised:
        list(work_off([1], refuse, 1, begin))
    assert (raised.value.path, raised.value.why("nl"), str(raised.value)) == ("1", "nee", "1: no")


@pytest.mark.usefixtures("how")
def test_no_more_is_taken_than_is_needed_and_who_stops_leaves_no_process() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for task in range(1000):
            taken.append(task)
            yield task

    with closing(work_off(tasks(), square, 2, begin)) as done:
        assert next(done)
        assert len(taken) <= 4
        assert multiprocessing.active_children() != []
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    "error",
    [
        ConfigError("nee", "no"),
        RulebookError([RuleFileError("a.yaml", 1, 2, "fout", "x: y")]),
        UnreadableSourceError("a", "nee", "no"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_of_ours_can_come_from_another_process(error: AvglintError) -> None:
    from pickle import dumps, loads

    again = loads(dumps(error))
    assert (type(again), str(again), again.args) == (type(error), str(error), error.args)
    assert list(map(str, vars(again).values())) == list(map(str, vars(error).values()))


def test_a_process_ends_with_the_one_that_began_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parent is gone when its sentinel can be read from; there is none in the first process of all."""
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    processes._end_with_parent()
    assert ended == []
    read, write = os.pipe()
    monkeypatch.setattr(processes, "parent_process", lambda: type("Parent", (), {"sentinel": read})())
    os.close(write)
    processes._end_with_parent()
    os.close(read)
    assert ended == [1]


@pytest.mark.parametrize(("system", "number"), [("linux", 100), ("win32", 61)])
def test_windows_can_wait_for_so_many(monkeypatch: pytest.MonkeyPatch, system: str, number: int) -> None:
    asked: list[int] = []

    class Executor:
        def __init__(self, number: int, **_: Any) -> None:
            asked.append(number)

        def shutdown(self, **_: Any) -> None: ...

    monkeypatch.setattr(processes, "ProcessPoolExecutor", Executor)
    monkeypatch.setattr(sys, "platform", system)
    with started(100, begin):
        pass
    assert asked == [number]


def test_where_no_signals_can_be_held_back_all_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    assert [result for _, result in work_off([3], square, 1, begin)] != []


def test_the_processors_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1
