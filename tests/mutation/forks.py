"""A plugin of pytest that tries mutants: it collects the tests once, and runs those of each mutant in a fork.

``tests.mutation.code`` starts it, in the folder of the mutants. What to try is in the file that AVGLINT_MUTANTS names.
"""

import json
import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pytest


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Try all mutants, in place of running the tests once, and write down what becomes of each."""
    work = json.loads(Path(os.environ["AVGLINT_MUTANTS"]).read_text("utf-8"))
    items = {item.nodeid: item for item in session.items}
    for name, tests, seconds in work["mutants"]:
        todo = [items[test] for test in tests if test in items]
        result = _in_fork(session, name, todo, seconds) if todo else "no test calls it"
        with Path(work["kept"]).open("a", encoding="utf-8") as file:
            file.write(json.dumps([name, result]) + "\n")
    return True


def _in_fork(session: pytest.Session, name: str, todo: Sequence[pytest.Item], seconds: float) -> str:
    """Return "killed" where a test fails, "survived" where none does, and "never ended" after so many seconds."""
    child = os.fork()
    if not child:
        _run(session, name, todo)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return "killed" if status else "survived"
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "never ended"


def _run(session: pytest.Session, name: str, todo: Sequence[pytest.Item]) -> None:
    """Run tests up to the first that fails, and end this process: with 0 where none does."""
    try:
        os.environ["MUTANT_UNDER_TEST"] = name
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        for item, following in zip(todo, [*todo[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                break
        os._exit(1 if session.testsfailed else 0)
    finally:
        os._exit(1)  # whatever a mutant brings about, it is not the parent's
