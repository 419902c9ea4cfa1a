"""``avglint suggest`` as its user meets it: what is printed, and what becomes of the file."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from avglint.rulebook.yaml_file import YamlFile, read_yaml
from tests.cli.conftest import Outcome
from tests.config.conftest import Write, here, write
from tests.read.office_files import docx, p

__all__ = ["here", "write"]
Avglint = Callable[..., Outcome]
SAID = "Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy en uw gegevens – één keer.\n"
KLACHT = "\nKlachten\n\nBent u niet tevreden over hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij"
ONLY = ("--select", "AVG601")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_sentences_stand_under_their_headings(avglint: Avglint, write: Write) -> None:
    write("a.md", f"# Privacy\n\n{SAID}\n## Over ons\n\nHiervoor geldt de Wbp.\n")
    outcome = avglint("suggest", "a.md", "--select", "AVG102,AVG601,AVG801")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.splitlines()[:12] == [
        "a.md: 3 voorstellen",
        "",
        "Onder “Over ons”, na regel 7",
        "  AVG102 Hoe de organisatie te bereiken is: ontbreekt",
        "    Ons adres is [straat en huisnummer], [postcode en plaats]. U bereikt ons via [e-mailadres] of",
        "    [telefoonnummer].",
        "",
        "Nieuw hoofdstuk “Klachten”, na regel 7",
        "  AVG601 Klacht bij de toezichthouder: ontbreekt",
        "    Bent u niet tevreden over hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij de",
        "    Autoriteit Persoonsgegevens, via autoriteitpersoonsgegevens.nl (artikel 77 AVG).",
        "",
    ]
    assert "Wat u zelf in de tekst herstelt\n  AVG801 Verwijzing naar de Wbp\n    Hier: 7:19 “Wbp”" in outcome.out
    assert "geen juridisch advies" in outcome.out


def test_in_english_the_sentence_is_translated(avglint: Avglint, write: Write) -> None:
    write("a.txt", SAID)
    out = avglint("suggest", "a.txt", *ONLY, "--lang", "en").out
    assert "New section “Klachten”, after line 1" in out
    assert "In English: Are you not satisfied" in out
    assert "no legal advice" in out


def test_preview_rules_have_sentences_too(avglint: Avglint, write: Write) -> None:
    said = "Ik verwerk je persoonsgegevens. Lees hier over jouw privacy. Ik gebruik je adres om je reclame te sturen.\n"
    write("a.txt", said)
    assert "AVG509" not in avglint("suggest", "a.txt").out
    out = avglint("suggest", "a.txt", "--preview", "--select", "AVG509").out
    assert "    Je kunt altijd bezwaar maken tegen reclame van mij (artikel 21 lid 2 AVG). Mail naar" in out


def test_only_the_files_of_rules_with_a_finding_are_read(
    avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", SAID)
    read: list[str] = []

    def noted(path: str, content: bytes) -> YamlFile:
        read.append(Path(path).name)
        return read_yaml(path, content)

    monkeypatch.setattr("avglint.rulebook.rule_file.read_yaml", noted)
    assert avglint("suggest", "a.txt", *ONLY).status == 0
    assert avglint("explain", "retention").status == 0
    assert read == ["AVG601-complaint-authority.yaml", "AVG401-retention.yaml"]


def test_nothing_to_suggest(avglint: Avglint, write: Write) -> None:
    write("a.txt", f"{SAID}U kunt klagen bij de Autoriteit Persoonsgegevens.\n")
    outcome = avglint("suggest", "a.txt", *ONLY, "--write")
    assert outcome == Outcome(0, "a.txt\n\nGeen voorstellen: er ontbreekt niets en niets is te vaag.\n", "")


def test_for_programs(avglint: Avglint, write: Write) -> None:
    write("a.txt", f"{SAID}Een klacht legt u voor aan het CBP.\n")
    [item] = json.loads(avglint("suggest", "a.txt", *ONLY, "--format", "json").out)["suggestions"]
    assert (item["rule"], item["verdict"]) == ("AVG601", "partial")
    assert (item["insert"]["new"], item["insert"]["after"]["line"]) == (False, 2)
    assert item["words"][0]["start"]["line"] == 2


def test_the_configuration_counts(avglint: Avglint, write: Write) -> None:
    write(
        "avglint.toml", 'ignore = ["AVG6"]\n[[waivers]]\npath = "a.txt"\nrules = ["AVG501"]\nreason = "afgesproken"\n'
    )
    write("a.txt", SAID)
    out = avglint("suggest", "a.txt").out
    assert "AVG502" in out
    assert "AVG601" not in out
    assert "AVG501" not in out
    assert "AVG601" in avglint("suggest", "a.txt", "--isolated").out


@pytest.mark.parametrize(
    ("answer", "status", "changed", "told"),
    [("j\n", 0, True, "Geschreven: a.txt"), ("n\n", 0, False, "Niets geschreven."), ("", 2, False, "[j/N]")],
)
def test_nothing_is_written_without_a_yes(
    avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch, answer: str, status: int, changed: bool, told: str
) -> None:
    path = write("a.txt", SAID)
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    outcome = avglint("suggest", "a.txt", *ONLY, "--write")
    assert (outcome.status, path.read_text(encoding="utf-8") != SAID) == (status, changed)
    assert told in outcome.out
    assert "@@\n Wij verwerken" in outcome.out
    assert "\n+Klachten\n" in outcome.out


def test_without_a_terminal_nobody_is_asked(avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", SAID)
    monkeypatch.setattr(sys, "stdin", io.StringIO("j\n"))
    outcome = avglint("suggest", "a.txt", *ONLY, "--write")
    assert (outcome.status, path.read_text(encoding="utf-8")) == (2, SAID)
    assert outcome.err.endswith("gebruik --yes om zonder vraag te schrijven\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_keeps_its_form(avglint: Avglint, here: Path, encoding: str, newline: str) -> None:
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    path = here / "a.txt"
    path.write_bytes((mark + SAID.replace("\n", newline)).encode(encoding))
    path.chmod(0o640)
    assert avglint("suggest", "a.txt", *ONLY, "--write", "--yes").status == 0
    after = path.read_bytes()
    assert after.startswith((mark + SAID.replace("\n", newline)).encode(encoding))
    assert KLACHT.replace("\n", newline) in after.decode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in here.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("name", ["a.txt", "link.txt"])
def test_a_read_only_file_is_left_alone(avglint: Avglint, here: Path, write: Write, name: str) -> None:
    path = write("a.txt", SAID)
    (here / "link.txt").symlink_to(path)
    path.chmod(0o444)
    outcome = avglint("suggest", name, *ONLY, "--write", "--yes")
    assert (outcome.status, outcome.out, path.read_text(encoding="utf-8")) == (2, "", SAID)
    told = f"avglint: {name}: het bestand is alleen-lezen, dus niets geschreven; maak het eerst schrijfbaar\n"
    assert outcome.err == told
    assert path.stat().st_mode & 0o777 == 0o444
    assert sorted(each.name for each in here.iterdir()) == ["a.txt", "link.txt"]


def test_a_link_stays_a_link(avglint: Avglint, here: Path, write: Write) -> None:
    path = write("map/echt.txt", SAID)
    (here / "a.txt").symlink_to(path)
    assert avglint("suggest", "a.txt", *ONLY, "--write", "--yes").status == 0
    assert (here / "a.txt").is_symlink()
    assert "Klachten" in path.read_text(encoding="utf-8")


def test_what_was_not_read_is_not_overwritten(avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", SAID)

    class Meanwhile(Terminal):
        def readline(self, *_: object) -> str:  # type: ignore[override]
            path.write_text("Een collega schreef dit.", encoding="utf-8")
            return "j\n"

    monkeypatch.setattr(sys, "stdin", Meanwhile())
    outcome = avglint("suggest", "a.txt", *ONLY, "--write")
    assert outcome.status == 2
    assert "intussen veranderd" in outcome.err
    assert path.read_text(encoding="utf-8") == "Een collega schreef dit."


def test_a_file_that_is_gone_is_not_made_again(avglint: Avglint, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", SAID)

    class Meanwhile(Terminal):
        def readline(self, *_: object) -> str:  # type: ignore[override]
            path.unlink()
            return "j\n"

    monkeypatch.setattr(sys, "stdin", Meanwhile())
    assert avglint("suggest", "a.txt", *ONLY, "--write").status == 2
    assert not path.exists()


def test_what_can_not_be_edited_is_printed(avglint: Avglint, write: Write) -> None:
    path = write("a.html", f"<h1>Privacy</h1><p>{SAID}</p>")
    before = path.read_bytes()
    outcome = avglint("suggest", "a.html", *ONLY, "--write", "--yes")
    assert (outcome.status, path.read_bytes()) == (2, before)
    assert "Nieuw hoofdstuk “Klachten”" in outcome.out
    assert "a.html: in dit soort bestand schrijft avglint niet" in outcome.err


def test_a_character_that_the_encoding_lacks(avglint: Avglint, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = here / "a.txt"
    path.write_bytes(SAID.encode("cp1252"))
    monkeypatch.setattr("avglint.linter.insert.inserted", lambda _made: f"{SAID}→")
    outcome = avglint("suggest", "a.txt", *ONLY, "--write", "--yes")
    assert (outcome.status, path.read_bytes()) == (2, SAID.encode("cp1252"))
    assert "kent '→' niet" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-", "--write"), "--write vraagt om een bestand"),
        (("a.txt", "--write", "--format", "json"), "het gaat niet samen met - of json"),
        (("a.txt", "--format", "html"), "--format"),
        (("b.txt",), "b.txt"),
        (("a.txt", "--select", "AVG999"), "geen regel heet 'AVG999'"),
    ],
)
def test_what_can_not_be_done_is_told(avglint: Avglint, write: Write, arguments: tuple[str, ...], told: str) -> None:
    write("a.txt", SAID)
    outcome = avglint("suggest", *arguments)
    assert outcome.status == 2
    assert told in outcome.err


def test_standard_input_is_read(avglint: Avglint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAID.encode())))
    assert "na regel 1" in avglint("suggest", "-", "--stdin-filename", "a.md", *ONLY).out


def test_a_word_file_is_shown_as_text_and_written(avglint: Avglint, here: Path) -> None:
    path = here / "a.docx"
    path.write_bytes(docx(p("Klachten", '<w:outlineLvl w:val="0"/>') + p(SAID.strip())))
    assert "Onder “Klachten”, na alinea 2" in avglint("suggest", "a.docx", *ONLY).out
    outcome = avglint("suggest", "a.docx", *ONLY, "--write", "--yes")
    assert (outcome.status, outcome.err) == (0, "")
    assert "\n+Bent u niet tevreden over" in outcome.out
    assert "Geen voorstellen" in avglint("suggest", "a.docx", *ONLY).out
