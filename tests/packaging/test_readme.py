"""What the README shows is what a reader of it gets."""

import re
import shlex
from pathlib import Path

import pytest

from avglint.cli.app import run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_first_check_prints_what_the_readme_shows(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    shown = README.split("```console\n$ avglint ")[1].split("```")[0]
    command, output = shown.split("\n", 1)
    assert run(shlex.split(command)) == 1
    assert capfdbinary.readouterr().out.decode() == output


def test_every_sample_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"samples/[\w-]+\.\w+", README))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
