"""What the README shows is what a reader of it gets."""

import re
import shlex
from pathlib import Path

import pytest

from avglint.cli.app import run
from avglint.output.formats import FORMATS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _shown() -> list[list[str]]:
    """Return command and output of every block that shows both."""
    blocks = README.split("```console\n$ avglint ")[1:]
    return [block.split("```")[0].split("\n", 1) for block in blocks]


@pytest.mark.parametrize(("command", "output"), _shown())
def test_a_check_prints_what_the_readme_shows(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(shlex.split(command)) == 1
    assert capfdbinary.readouterr().out.decode() == output


def test_the_readme_names_every_form() -> None:
    assert [form for form in FORMATS if f"\n| `{form}` |" not in README] == []


def test_every_sample_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"samples/[\w-]+\.\w+", README))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
