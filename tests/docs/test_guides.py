"""What the guides show is what a reader of them gets."""

import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from avglint.cli.app import run
from avglint.output.formats import FORMATS

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs").rglob("*.md"))
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"^ {8}(?:py|python3) -m avglint (.+)$|`avglint ([^`]+)`", re.MULTILINE)
"""A command in a sentence, or after the name of Python, as on a page for people who never typed one."""


def _typed() -> list[tuple[str, ...]]:
    """Return the arguments of every command that a guide names."""
    pages = [guide.read_text(encoding="utf-8") for guide in GUIDES]
    in_text = ("".join(words) for page in pages for words in TYPED.findall(BLOCK.sub("", page)))
    in_blocks = (
        words
        for page in pages
        for block in BLOCK.findall(page)
        for words in re.findall(r"^(?:\$ )?avglint (.+)$", block, re.M)
    )
    return sorted({tuple(shlex.split(words)) for words in (*in_text, *in_blocks)})


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_a_guide_shows_what_avglint_prints(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, examples: ModuleType, guide: Path
) -> None:
    """Where this fails, ``python docs/site/examples.py`` writes what is printed now; read it."""
    monkeypatch.chdir(ROOT)

    def printed(arguments: list[str]) -> str:
        status = run(arguments)
        output = capfdbinary.readouterr()
        assert (status in (0, 1), output.err) == (True, b"")
        return output.out.decode()

    page = guide.read_text(encoding="utf-8")
    assert examples.filled(page, printed) == page


def test_the_guides_show_examples(examples: ModuleType) -> None:
    shown: list[list[str]] = []

    def note(arguments: list[str]) -> str:
        shown.append(arguments)
        return ""

    for guide in GUIDES:
        examples.filled(guide.read_text(encoding="utf-8"), note)
    assert len(shown) > 5


@pytest.mark.parametrize("arguments", _typed(), ids=shlex.join)
def test_a_command_that_a_guide_names_has_the_options_that_it_gives(
    capfdbinary: pytest.CaptureFixture[bytes], arguments: tuple[str, ...]
) -> None:
    status = run([arguments[0], "--help"])
    assert status == 0
    told = set(re.findall(r"--[\w-]+", capfdbinary.readouterr().out.decode()))
    assert {word for word in arguments if word.startswith("--")} <= told
    assert set(re.findall(r"--(?:output|format) (\w+)", shlex.join(arguments))) <= set(FORMATS)
