"""The command line as a user runs it, in this process: nothing is replaced."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from avglint.cli import main


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run ``avglint`` in an empty folder, and return its exit status and what it wrote."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AVGLINT_DEBUG", raising=False)

    def avglint(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["avglint", *map(str, arguments)])
        capfd.readouterr()
        status = main()
        return Outcome(status, *capfd.readouterr())

    return avglint
