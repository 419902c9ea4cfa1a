import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from avglint.cli.judging import exit_status
from avglint.config import Options
from avglint.config.values import Threshold
from avglint.model.report import FileError, Report
from tests.cli.conftest import Linter, Outcome, document, report

Avglint = Callable[..., Outcome]
EMPTY = FileError("leeg.txt", "het bestand is leeg", "unreadable")
RECIPE = FileError("recept.txt", "dit is geen privacyverklaring", "not_a_statement")


@pytest.mark.parametrize(
    ("made", "threshold", "expected"),
    [
        (report(document()), "info", 0),
        (report(document("error")), "error", 1),
        (report(document("warning", "info")), "error", 0),
        (report(document("warning")), "warning", 1),
        (report(document("info")), "info", 1),
        (report(document("error")), "never", 0),
        (report(document("error", suppressed="afgesproken")), "info", 0),
        (report(document(), errors=[EMPTY]), "error", 2),
        (report(document("error"), errors=[EMPTY]), "error", 2),
        (report(document("error"), errors=[RECIPE]), "error", 1),
        (report(document(), errors=[RECIPE]), "error", 0),
        (report(errors=[RECIPE]), "error", 2),
        (report(), "never", 2),
    ],
)
def test_exit_status(made: Report, threshold: Threshold, expected: int) -> None:
    assert exit_status(made, threshold) == expected


def test_text_goes_to_standard_output_and_errors_to_standard_error(avglint: Avglint, linter: Linter) -> None:
    linter.answer = report(document("error"), errors=[EMPTY])
    outcome = avglint("check", "foto.txt", "leeg.txt")
    assert outcome.status == 2
    assert outcome.out.startswith("foto.txt\n\nfout AVG401 retention: Bewaartermijn\n  --> foto.txt:1:25\n")
    assert outcome.err == "avglint: leeg.txt: het bestand is leeg\n"
    assert "leeg.txt" not in outcome.out


def test_json_alone_goes_to_standard_output(avglint: Avglint, linter: Linter) -> None:
    linter.answer = report(document("error"), errors=[EMPTY])
    printed = json.loads(avglint("check", "foto.txt", "--format", "json").out)
    assert printed["documents"][0]["findings"][0]["rule"] == "AVG401"
    assert printed["errors"][0]["path"] == "leeg.txt"


def test_the_name_of_a_file_adds_no_line_to_the_errors(avglint: Avglint, linter: Linter) -> None:
    linter.answer = report(errors=[EMPTY._replace(path="a\navglint: alles in orde")])
    message = "avglint: a␊avglint: alles in orde: het bestand is leeg\n"
    assert avglint("check", "foto.txt") == Outcome(
        2, "geen verklaring gecontroleerd, 1 bestand niet gecontroleerd\n", message
    )


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["--select", "AVG5,art:13", "--select", " retention ,"], Options(select=("AVG5", "art:13", "retention"))),
        (["--ignore", "AVG809"], Options(ignore=("AVG809",))),
        (["--as-of", "2019-01-31"], Options(as_of="2019-01-31")),
        (["--jurisdiction", "be", "--lang", "en"], Options(jurisdiction="be", language="en")),
        (["--rules", "mijn", "--rules", "uw"], Options(rules=(Path("mijn"), Path("uw")))),
        (["--preview", "--checklist", "--fail-on", "never"], Options(preview=True)),
    ],
)
def test_what_is_asked_of_the_linter(avglint: Avglint, linter: Linter, arguments: list[str], options: Options) -> None:
    avglint("check", "foto.txt", "map", *arguments)
    assert linter.asked == [(["foto.txt", "map"], options, None, None)]


def test_standard_input_is_read_where_it_is_asked_for(
    avglint: Avglint, linter: Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Wij bewaren")))
    avglint("check", "-", "--stdin-filename", "foto.md")
    assert linter.asked == [(["-"], Options(), b"Wij bewaren", "foto.md")]


def test_checklist_and_language_reach_the_report(avglint: Avglint, linter: Linter) -> None:
    outcome = avglint("check", "foto.txt", "--lang", "en", "--checklist")
    assert "error AVG401 retention: Retention period\n" in outcome.out
    assert outcome.out.endswith("1 error in 1 statement\n")
    assert linter.asked


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "avglint: er ontbreekt een waarde: PAD (zie --help)"),
        (("x", "--format", "jsn"), "avglint: --format: 'jsn' kan niet (bedoelt u 'json'?); kies uit text, json"),
        (("x", "--fail-on", "fout"), "avglint: --fail-on: 'fout' kan niet; kies uit error, warning, info, never"),
        (("x", "--lang", "fr"), "avglint: --lang: 'fr' kan niet; kies uit nl, en"),
        (("x", "--jurisdiction", "de"), "avglint: --jurisdiction: 'de' kan niet; kies uit auto, nl, be"),
        (("x", "--as-of", "2019-02-30"), "avglint: --as-of: '2019-02-30' is geen dag; schrijf jjjj-mm-dd"),
        (("x", "--as-of", "20190230"), "avglint: --as-of: '20190230' is geen dag;"),
        (("x", "--as-of", "2019-W01-1"), "avglint: --as-of: '2019-W01-1' is geen dag;"),
        (("x", "--output", "json"), "avglint: --output: 'json' kan niet; schrijf VORM=BESTAND"),
        (("x", "--output", "xml=a.xml"), "avglint: --output: 'xml' kan niet; kies uit text, json"),
        (("x", "--output", "json=nergens/a"), "avglint: --output: 'nergens/a' kan geen bestand worden"),
        (("x", "--output", "json=-"), "avglint: --output: 'json=-' kan niet; op standaarduitvoer komt het rapport van"),
        (("x", "--output", "json=/"), "avglint: --output: '/' is een map; noem een bestand, bijvoorbeeld '/rapport'"),
        (("x", "--output", "json=avglint.toml"), "avglint: --output: 'avglint.toml' is een configuratiebestand; kies"),
        (("x", "--output", "json=pyproject.toml"), "avglint: --output: 'pyproject.toml' is een configuratiebestand"),
        (("x", "--output", "json=x"), "avglint: --output: 'x' is al een invoer"),
        (("x", "--output", "json=a", "--output", "text=a"), "avglint: --output: 'a' is al een invoer of een andere"),
        (
            ("x", "--formt", "json"),
            "avglint: onbekende optie: --formt (bedoelt u: --format)\nMeer uitleg: avglint check",
        ),
        (("x", "--checklist=1"), "avglint: optie '--checklist' neemt geen waarde."),
        (("x", "--select"), "avglint: optie '--select' vraagt om een waarde"),
    ],
)
def test_wrong_usage_is_told_before_any_work(
    avglint: Avglint, linter: Linter, arguments: tuple[str, ...], message: str
) -> None:
    outcome = avglint("check", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(message)
    assert not linter.asked


def test_reports_are_also_written_to_files(avglint: Avglint, linter: Linter, tmp_path: Path) -> None:
    linter.answer = report(document("error"), errors=[EMPTY])
    text, data = tmp_path / "rapport.txt", tmp_path / "rapport.json"
    data.write_text("oud", encoding="utf-8")
    data.chmod(0o640)
    outcome = avglint("check", "foto.txt", "-f", "json", "--output", f"text={text}", "--output", f"json={data}")
    assert data.read_text(encoding="utf-8") == outcome.out
    assert data.stat().st_mode & 0o777 == 0o640
    assert "Niet gecontroleerd\nleeg.txt: het bestand is leeg\n" in text.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rapport.json", "rapport.txt"]


def test_a_report_can_go_to_what_is_no_ordinary_file(avglint: Avglint, linter: Linter) -> None:
    assert avglint("check", "foto.txt", "--output", "json=/dev/null").status == 1
    assert linter.asked
    assert not Path("/dev/null").is_file()


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True

    @property
    def written(self) -> str:
        assert isinstance(self.buffer, io.BytesIO)
        self.flush()
        return self.buffer.getvalue().decode()


@pytest.mark.parametrize(
    ("total", "expected"), [(20, ""), (21, "\r1/21\r\x1b[K")], ids=["few files: nothing", "many: how far it is"]
)
def test_progress_on_a_terminal(
    avglint: Avglint, linter: Linter, monkeypatch: pytest.MonkeyPatch, total: int, expected: str
) -> None:
    terminal = Terminal(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", terminal)
    linter.progress = ((1, total), (total, total))
    avglint("check", "map")
    assert terminal.written == expected


def test_no_progress_where_standard_error_is_no_terminal(avglint: Avglint, linter: Linter) -> None:
    linter.progress = ((1, 50), (50, 50))
    assert avglint("check", "map").err == ""


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_only_on_a_terminal_that_wants_it(
    avglint: Avglint,
    linter: Linter,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    coloured: bool,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in {"TERM": "xterm-256color", **environment}.items():
        monkeypatch.setenv(name, value)
    terminal: Any = Terminal(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", terminal)
    avglint("check", "foto.txt")
    assert ("\x1b[1;31mfout" in terminal.written) is coloured
    assert "fout" in terminal.written
    assert linter.asked
