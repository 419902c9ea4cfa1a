"""What the guides show is what a reader of them gets."""

import re
import shlex
from pathlib import Path

import pytest

from avglint.cli.app import run
from avglint.output.formats import FORMATS

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [guide.read_text(encoding="utf-8") for guide in GUIDES]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"^ {8}(?:py|python3) -m avglint (.+)$|`avglint ([^`]+)`", re.MULTILINE)
"""A command in a sentence, or after the name of Python, as on a page for people who never typed one."""
COMING = {"suggest", "diff", "interview", "html"}
"""Commands and forms that guides may name before they are there."""


def _shown() -> list[tuple[str, str]]:
    """Return command and output wherever a guide shows both."""
    blocks = (block for page in PAGES for block in BLOCK.findall(page))
    examples = [each for block in blocks for each in re.split(r"^\$ avglint ", block, flags=re.MULTILINE)[1:]]
    return [(command, output) for command, _, output in (example.partition("\n") for example in examples)]


def _typed() -> list[tuple[str, ...]]:
    """Return the arguments of every command that a guide names."""
    in_text = ("".join(words) for page in PAGES for words in TYPED.findall(BLOCK.sub("", page)))
    in_blocks = (
        words for page in PAGES for block in BLOCK.findall(page) for words in re.findall(r"^avglint (.+)$", block, re.M)
    )
    return sorted({tuple(shlex.split(words)) for words in (*in_text, *in_blocks)})


@pytest.mark.parametrize(("command", "output"), _shown())
def test_a_check_prints_what_the_guide_shows(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    monkeypatch.chdir(ROOT)
    run(shlex.split(command))
    printed = capfdbinary.readouterr()
    assert (printed.out.decode(), printed.err) == (output, b"")


@pytest.mark.parametrize("arguments", _typed(), ids=shlex.join)
def test_a_command_that_a_guide_names_has_the_options_that_it_gives(
    capfdbinary: pytest.CaptureFixture[bytes], arguments: tuple[str, ...]
) -> None:
    status = run([arguments[0], "--help"])
    if status == 2 and arguments[0] in COMING:
        pytest.skip(f"avglint {arguments[0]} is not there yet")
    assert status == 0
    told = set(re.findall(r"--[\w-]+", capfdbinary.readouterr().out.decode()))
    assert {word for word in arguments if word.startswith("--")} <= told
    assert set(re.findall(r"--(?:output|format) (\w+)", shlex.join(arguments))) <= {*FORMATS, *COMING}
