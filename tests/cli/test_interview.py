"""The interview: what it asks, what it writes, and that it writes nothing without a yes."""

import io
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from avglint.cli.interview_words import QUESTIONS
from avglint.config.file import read_configuration
from avglint.model.controller import FACTS
from tests.cli.conftest import Outcome
from tests.config.conftest import Write, here, write

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]
SKIPPED = "\n" * len(FACTS)
NAMED = "Bakkerij Zon\nj\nn\n" + "\n" * (len(FACTS) - 3)
"""Answers: the name, an FG, no representative, and nothing more."""


class Terminal(io.StringIO):
    """Standard input that somebody types on; at ``interrupted`` they have enough."""

    interrupted = False

    def isatty(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        line = super().readline(-1 if size is None else size)
        if not line and self.interrupted:
            raise KeyboardInterrupt
        return line


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that sets what is typed."""

    def type_in(text: str, interrupted: bool = False) -> None:
        terminal = Terminal(text)
        terminal.interrupted = interrupted
        monkeypatch.setattr(sys, "stdin", terminal)

    return type_in


def test_every_fact_is_asked_with_an_explanation(avglint: Avglint, here: Path, typed: Callable[..., None]) -> None:
    assert tuple(QUESTIONS) == FACTS
    typed(SKIPPED)
    outcome = avglint("interview")
    assert (outcome.status, outcome.err, list(here.iterdir())) == (0, "", [])
    assert "2/11 Hebt u een functionaris voor gegevensbescherming (FG) aangewezen?\n  De overheid" in outcome.out
    assert outcome.out.count("[j/n/weet niet] ") == len(FACTS) - 1
    assert outcome.out.endswith("Er is niets veranderd, dus er is niets te schrijven.\n")


def test_the_interview_in_english(avglint: Avglint, here: Path, typed: Callable[..., None]) -> None:
    typed(f"Sun Ltd\ny\nno\ndon't know\n{SKIPPED}"[: -len("\n" * 4)] + "y\n")
    outcome = avglint("interview", "--lang", "en")
    assert "2/11 Have you designated a data protection officer (DPO)?" in outcome.out
    assert outcome.out.count("[y/n/don't know] ") == len(FACTS) - 1
    assert "This will be in avglint.toml:" in outcome.out
    assert tomllib.loads((here / "avglint.toml").read_text("utf-8")) == {
        "controller": {"name": "Sun Ltd", "dpo": True, "representative": False}
    }


NEW = '[controller]\nname = "Bakkerij Zon"\ndpo = true\nrepresentative = false\n'


@pytest.mark.parametrize(
    ("answer", "status", "written", "end"),
    [
        ("j\n", 0, NEW, "Geschreven: avglint.toml\nBekijk het met: avglint config show\n"),
        ("Ja\n", 0, NEW, "Geschreven: avglint.toml\nBekijk het met: avglint config show\n"),
        ("n\n", 0, None, "Niets geschreven.\n"),
        ("\n", 0, None, "Niets geschreven.\n"),
        ("", 2, None, "Schrijven? [j/N] \n"),
    ],
)
def test_nothing_is_written_without_a_yes(
    avglint: Avglint,
    here: Path,
    typed: Callable[..., None],
    answer: str,
    status: int,
    written: str | None,
    end: str,
) -> None:
    typed(NAMED + answer)
    outcome = avglint("interview")
    path = here / "avglint.toml"
    assert (outcome.status, path.read_text("utf-8") if path.exists() else None) == (status, written)
    assert outcome.out.endswith(end)
    indented = "".join(f"    {line}\n" for line in NEW.splitlines())
    assert f"Dit komt in avglint.toml te staan:\n\n{indented}\nSchrijven? [j/N] " in outcome.out


@pytest.mark.parametrize("typed_so_far", ["", "Bakkerij Zon\n", NAMED])
def test_who_has_enough_writes_nothing(
    avglint: Avglint, here: Path, typed: Callable[..., None], typed_so_far: str
) -> None:
    typed(typed_so_far, interrupted=True)
    outcome = avglint("interview")
    assert (outcome.status, outcome.err, list(here.iterdir())) == (130, "", [])
    assert outcome.out.endswith("\nNiets geschreven.\n")
    typed(typed_so_far)
    outcome = avglint("interview")
    assert (outcome.status, list(here.iterdir())) == (2, [])
    assert outcome.err == "avglint: geen antwoord op de vraag, dus er is niets geschreven\n"


def test_without_a_terminal_nothing_is_asked(avglint: Avglint, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(NAMED + "j\n"))
    outcome = avglint("interview")
    assert (outcome.status, outcome.out, list(here.iterdir())) == (2, "", [])
    assert "een terminal nodig; zet de feiten anders zelf in avglint.toml, onder [controller]" in outcome.err


def test_what_is_no_answer_is_asked_again(avglint: Avglint, here: Path, typed: Callable[..., None]) -> None:
    typed(f"?!\n{'x' * 201}\nZon\nmisschien\nW\nNEE\n" + "\n" * (len(FACTS) - 3) + "j\n")
    outcome = avglint("interview")
    assert outcome.out.count("Geef een naam, in hoogstens 200 tekens") == 2
    assert outcome.out.count("Antwoord met j (ja), n (nee) of w (weet niet)") == 1
    assert read_configuration(here / "avglint.toml")["controller"].value == {"name": "Zon", "representative": False}


EXISTING = """\
# eigen keuzes
fail-on = "warning"   # streng

[controller]  # wat wij weten
# gevraagd aan de directie
dpo = true  # Marieke
transfers = true

[severities]
AVG402 = "warning"
"""


def test_what_else_stands_in_the_file_stays(avglint: Avglint, write: Write, typed: Callable[..., None]) -> None:
    path = write("avglint.toml", EXISTING)
    # The name, no FG any more, and it is not known whether there are transfers.
    typed("Zon\nn\n\n\nweet niet\n" + "\n" * (len(FACTS) - 5) + "j\n")
    outcome = avglint("interview")
    assert (outcome.status, outcome.out.count(" (nu: ja)")) == (0, 2)
    expected = EXISTING.replace("dpo = true", "dpo = false").replace("transfers = true\n", 'name = "Zon"\n')
    assert path.read_text("utf-8") == expected


def test_what_is_skipped_stays(avglint: Avglint, write: Write, typed: Callable[..., None]) -> None:
    path = write("avglint.toml", EXISTING)
    typed(SKIPPED)
    outcome = avglint("interview")
    assert outcome.out.endswith("niets te schrijven.\n")
    assert path.read_text("utf-8") == EXISTING


@pytest.mark.parametrize(
    ("files", "arguments", "written"),
    [
        ({}, (), "avglint.toml"),
        ({".avglint.toml": ""}, (), ".avglint.toml"),
        ({"pyproject.toml": "[tool.avglint]\npreview = true\n"}, (), "pyproject.toml"),
        ({"pyproject.toml": "[project]\nname = 'x'\n"}, (), "avglint.toml"),
        ({"sub/tekst.txt": ""}, ("sub",), "sub/avglint.toml"),
        ({"sub/tekst.txt": "", "avglint.toml": "preview = true\n"}, ("sub",), "avglint.toml"),
        ({"sub/avglint.toml": "preview = true\n", "avglint.toml": ""}, ("sub",), "sub/avglint.toml"),
        ({"sub/tekst.txt": "", "avglint.toml": ""}, ("--config", "sub/eigen.toml"), "sub/eigen.toml"),
        ({"pyproject.toml": "[project]\nname = 'x'\n"}, ("--config", "pyproject.toml"), "pyproject.toml"),
    ],
)
def test_where_the_facts_go(
    avglint: Avglint,
    here: Path,
    write: Write,
    typed: Callable[..., None],
    files: dict[str, str],
    arguments: tuple[str, ...],
    written: str,
) -> None:
    for name, text in files.items():
        write(name, text)
    typed(NAMED + "j\n")
    outcome = avglint("interview", *arguments)
    assert (outcome.status, outcome.err) == (0, "")
    changed = {name for name, text in files.items() if (here / name).read_text("utf-8") != text}
    assert changed | {written} == {written}
    facts = read_configuration(here / written)["controller"].value
    assert facts == {"name": "Bakkerij Zon", "dpo": True, "representative": False}
    header = "[tool.avglint.controller]" if written.endswith("pyproject.toml") else "[controller]"
    assert f"Dit komt in {written} te staan:\n\n    {header}\n" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("weg",), "weg: deze map is er niet"),
        ((".", "--config", "a.toml"), "geef een map of --config, niet allebei"),
        (("--config", "weg/a.toml"), "weg/a.toml: kan geen configuratiebestand worden"),
        (("--config", "tekst.md"), "tekst.md: kan geen configuratiebestand worden"),
        (("--config", "fout.toml"), "fout.toml:1: onbekende sleutel contoller (bedoelt u 'controller'?)"),
        (("--config", "latin.toml"), "latin.toml: de tekencodering klopt niet"),
    ],
)
def test_a_file_that_can_not_be(
    avglint: Avglint, here: Path, write: Write, typed: Callable[..., None], arguments: tuple[str, ...], message: str
) -> None:
    write("fout.toml", "[contoller]\ndpo = true\n")
    (here / "latin.toml").write_bytes(b"# \xe9\n")
    typed(NAMED + "j\n")
    outcome = avglint("interview", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err


def test_a_file_that_changed_meanwhile_is_left_alone(
    avglint: Avglint, write: Write, typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("avglint.toml", EXISTING)
    typed("Zon\n" + SKIPPED[1:] + "j\n")

    def meanwhile(_: str) -> bool:
        path.write_text("preview = true\n", encoding="utf-8")
        return True

    monkeypatch.setattr("avglint.cli.interview.agreed", meanwhile)
    outcome = avglint("interview")
    assert (outcome.status, path.read_text("utf-8")) == (2, "preview = true\n")
    assert "avglint.toml: is intussen veranderd, dus er is niets geschreven" in outcome.err


def test_a_hostile_name_is_written_as_text(avglint: Avglint, here: Path, typed: Callable[..., None]) -> None:
    name = 'Zon "B.V."\x1b[31m \\ ]\t{x}'
    typed(f"{name}\n{SKIPPED[1:]}j\n")
    outcome = avglint("interview")
    assert outcome.status == 0
    assert "\x1b" not in outcome.out
    assert read_configuration(here / "avglint.toml")["controller"].value == {"name": name}
