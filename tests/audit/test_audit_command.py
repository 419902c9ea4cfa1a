"""``avglint audit`` as its user gives it."""

import importlib.util
import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from avglint import Options, check
from avglint.audit import items
from avglint.audit.made import is_made_by_audit
from avglint.audit.rows import COLUMNS
from avglint.audit.store import Store
from tests.audit.made import records, rows_in, text, write_lines
from tests.command import Outcome, Run, run

__all__ = ["run"]

DAY = ("--as-of", "2026-11-22", "--isolated")
QUICK = (*DAY, "--jobs", "1", "--select", "AVG802,AVG401")


Audit = Run


@pytest.fixture
def audit(run: Run) -> Audit:
    return partial(run, "audit")


def test_a_folder_gives_what_check_says_of_it(audit: Audit, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(text(1))
    (folder / "b.md").write_text(f"# Privacy\n\n{text(2)}\n<!-- avglint: ignore-file AVG802: wij weten het -->\n")
    (folder / "c.html").write_bytes(b"\0\1\2")
    (folder / "d.txt").write_text("Twee eieren, een ons bloem en melk. " * 20)
    outcome = audit("in", "--out", "t.jsonl", *DAY, "--jobs", "2")
    told = (
        "1 is geen privacyverklaring, 1 was niet te lezen (zie de kolom message)\n2 verklaringen beoordeeld: t.jsonl\n"
    )
    assert outcome == Outcome(0, told, "")
    rows = rows_in(tmp_path / "t.jsonl")
    report = check(["in"], Options(as_of="2026-11-22"))
    assert list(dict.fromkeys(row["id"] for row in rows)) == ["in/a.txt", "in/b.md", "in/c.html", "in/d.txt"]
    for document in report.documents:
        own = [row for row in rows if row["path"] == document.path]
        assert {row["rule"]: row["verdict"] for row in own if row["rule"] not in ("AVG001", "AVG002")} == {
            each.rule: each.verdict for each in document.assessments
        }
        found = [(row["rule"], row["severity"], row["line"], row.get("suppressed")) for row in own if row["nth"]]
        assert sorted(found, key=str) == sorted(
            ((each.rule, each.severity, each.location.start.line, each.suppressed) for each in document.findings),
            key=str,
        )
    errors = [(each.path, each.kind, each.message) for each in report.errors]
    assert [(row["path"], row["status"], row["message"]) for row in rows if row["status"] != "judged"] == errors
    assert any(row.get("suppressed") == "wij weten het" for row in rows)
    assert not (tmp_path / "t.jsonl.parts").exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_names_that_are_no_text_are_told_apart(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in (b"caf\xe8.txt", b"caf\xe9.txt", b"caf?.txt"):
        (tmp_path / "in" / os.fsdecode(name)).write_text(text(1))
    audit("in", "--out", "t.jsonl", *QUICK)
    assert {row["id"] for row in rows_in(tmp_path / "t.jsonl")} == {"in/caf\\xe8.txt", "in/caf\\xe9.txt", "in/caf?.txt"}


def test_no_waivers_shows_what_is_waived(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(f"{text(2)}\n<!-- avglint: ignore-file AVG802: wij weten het -->\n")
    for option, reason in (((), "wij weten het"), (("--no-waivers",), None)):
        audit("b.md", "--out", "t.jsonl", *QUICK, *option)
        found = [row.get("suppressed") for row in rows_in(tmp_path / "t.jsonl") if row["rule"] == "AVG802"]
        assert found == [reason]


BAD: list[Any] = [
    {"id": "goed", "text": text(1), "url": "https://goed.example"},
    b"geen json",
    {"id": "leeg", "text": ""},
    [1, 2],
    {"id": "engels", "text": "We keep your data. " * 90},
    {"text": text(2), "path": "winkel/privacy.md"},
    {"id": "nul", "text": "a\0b"},
    b'{"id": "half \\ud83d", "text": "\\ud83d"}',
    {"id": "inject'\"; DROP TABLE findings; --\x1b[31m\u202e", "text": text(3)},
]
STATUSES = [
    ("goed", "judged"), ("s.jsonl:2", "unreadable"), ("leeg", "unreadable"), ("s.jsonl:4", "unreadable"),
    ("engels", "not_a_statement"), ("s.jsonl:6", "judged"), ("nul", "unreadable"), ("half ?", "not_a_statement"),
    ("inject'\"; DROP TABLE findings; --\x1b[31m\u202e", "judged"),
]  # fmt: skip


def test_bad_lines_are_rows_and_the_others_are_judged(audit: Audit, tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", BAD)
    assert audit("s.jsonl", "--out", "t.jsonl", *QUICK).status == 0
    rows = rows_in(tmp_path / "t.jsonl")
    assert list(dict.fromkeys((row["id"], row["status"]) for row in rows)) == STATUSES
    assert all(row["message"] for row in rows if row["status"] != "judged")
    assert {row.get("url") for row in rows} == {None, "https://goed.example"}
    assert [row["path"] for row in rows if row["id"] == "s.jsonl:6"] == ["winkel/privacy.md"] * 2
    assert b"\x1b" not in (tmp_path / "t.jsonl").read_bytes()


@pytest.mark.parametrize("name", ["t.parquet", "t.duckdb", "t [1]*.parquet"])
def test_the_table_is_the_same_in_every_form(audit: Audit, tmp_path: Path, name: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="pip install 'avglint[audit]'")
    write_lines(tmp_path / "s.jsonl", BAD)
    (tmp_path / name).write_bytes(b"an older file, which is replaced")
    audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert audit("s.jsonl", "--out", name, *QUICK).status == 0
    with duckdb.connect(name if name.endswith(".duckdb") else ":memory:") as database:
        source = "findings" if name.endswith(".duckdb") else "read_parquet('t*.parquet')"
        table = database.execute(f"SELECT * FROM {source}")
        columns = [(column[0], str(column[1])) for column in table.description]
        rows = [dict(zip(COLUMNS, row, strict=True)) for row in table.fetchall()]
    assert columns == [(column, {"text": "VARCHAR", "number": "INTEGER"}[kind]) for column, kind in COLUMNS.items()]
    assert rows == [{column: row.get(column) for column in COLUMNS} for row in rows_in(tmp_path / "t.jsonl")]
    left = sorted(each.name for each in tmp_path.iterdir())
    assert left == sorted(["s.jsonl", "t.jsonl", name])


def test_how_many_processes_there_are_makes_no_difference(
    audit: Audit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(items, "PART_ITEMS", 2)
    write_lines(tmp_path / "s.jsonl", records(9))
    audit("s.jsonl", "--out", "one.jsonl", "--html", "one.html", *QUICK)
    audit("s.jsonl", "--out", "one.jsonl.x.jsonl", "--html", "two.html", *QUICK, "--jobs", "3")
    one, three = tmp_path / "one.jsonl", tmp_path / "one.jsonl.x.jsonl"
    assert one.read_bytes() == three.read_bytes()
    assert len(rows_in(one)) == 18


def _interrupted(audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *arguments: str) -> None:
    """Leave what an audit leaves that is cut off after its second part."""
    monkeypatch.setattr(items, "PART_ITEMS", 2)
    write_lines(tmp_path / "s.jsonl", records(7))
    keep = Store.keep

    def cut_off(self: Store, number: int, *rest: Any) -> None:
        if number >= 2:
            raise OSError(28, "No space left on device")
        keep(self, number, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(Store, "keep", cut_off)
        outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK, *arguments)
    message = "avglint: t.jsonl.parts: No space left on device; hetzelfde commando gaat verder waar dit ophield\n"
    assert outcome == Outcome(2, "", message)
    assert not (tmp_path / "t.jsonl").exists()


def test_a_full_disk_loses_nothing(audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _interrupted(audit, monkeypatch, tmp_path)
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert outcome.status == 0
    assert outcome.out.startswith("4 bestanden of regels waren al klaar")
    assert outcome.out.endswith("7 verklaringen beoordeeld: t.jsonl\n")
    whole = (tmp_path / "t.jsonl").read_bytes()
    audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert (tmp_path / "t.jsonl").read_bytes() == whole


def test_other_settings_are_not_mixed_in(audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _interrupted(audit, monkeypatch, tmp_path)
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK, "--ignore", "AVG401", "--jobs", "2")
    told = "avglint: t.jsonl: een eerdere audit is afgebroken, en die had andere instellingen (ignore: -, nu AVG401). "
    assert outcome == Outcome(
        2, "", f"{told}Geef dezelfde om daarmee verder te gaan, of --restart om opnieuw te beginnen\n"
    )
    restarted = audit("s.jsonl", "--out", "t.jsonl", *QUICK, "--ignore", "AVG401", "--restart")
    assert restarted == Outcome(0, "7 verklaringen beoordeeld: t.jsonl\n", "")
    assert {row["rule"] for row in rows_in(tmp_path / "t.jsonl")} == {"AVG802"}


def test_a_statement_that_changed_meanwhile_is_judged_anew(
    audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _interrupted(audit, monkeypatch, tmp_path)
    several = [{"id": "nieuw", "text": text(99)}, *records(7)]
    write_lines(tmp_path / "s.jsonl", several)
    audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    found = list(dict.fromkeys(row["id"] for row in rows_in(tmp_path / "t.jsonl")))
    assert found == [each["id"] for each in several]
    write_lines(tmp_path / "s.jsonl", several)
    audit("s.jsonl", "--out", "u.jsonl", *QUICK)
    assert (tmp_path / "u.jsonl").read_bytes() == (tmp_path / "t.jsonl").read_bytes()


def test_an_audit_of_yesterday_is_finished_by_the_law_of_yesterday(
    audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _interrupted(audit, monkeypatch, tmp_path)
    undated = [each for each in QUICK if each not in DAY[:2]]
    assert audit("s.jsonl", "--out", "t.jsonl", *undated).out.startswith("4 bestanden of regels waren al klaar")


def test_two_audits_do_not_write_one_table(audit: Audit, tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="there is no such lock on Windows")
    import subprocess

    folder = tmp_path / "t.jsonl.parts"
    folder.mkdir()
    write_lines(tmp_path / "s.jsonl", records(1))
    held = (
        "import fcntl, sys; f = open('t.jsonl.parts/lock.avglint.tmp', 'wb'); fcntl.lockf(f, fcntl.LOCK_EX); "
        "print(flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", held], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdin
        other.stdout.readline()
        outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK)
        other.stdin.close()
    assert outcome == Outcome(
        2, "", "avglint: t.jsonl.parts: hier is al een avglint audit bezig; wacht tot die klaar is\n"
    )
    assert audit("s.jsonl", "--out", "t.jsonl", *QUICK).status == 0


def test_a_folder_of_something_else_is_left_alone(audit: Audit, tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", records(1))
    (tmp_path / "t.jsonl.parts").mkdir()
    (tmp_path / "t.jsonl.parts" / "0000000.jsonl").write_text("van mij")
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK, "--restart")
    assert (outcome.status, (tmp_path / "t.jsonl.parts" / "0000000.jsonl").read_text()) == (2, "van mij")
    assert "kies een andere --out" in outcome.err
    (tmp_path / "u.jsonl.parts").write_text("een bestand")
    assert audit("s.jsonl", "--out", "u.jsonl", *QUICK).status == 2


@pytest.mark.parametrize("torn", [b"", b"{", b"[]", b'{"part": 0}\n', b'{"inputs": "0"}\n'])
def test_what_can_not_be_trusted_is_judged_again(
    audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, torn: bytes
) -> None:
    """No audit leaves such a part; a disk that loses data may."""
    _interrupted(audit, monkeypatch, tmp_path)
    Store(tmp_path / "t.jsonl.parts").path(0).write_bytes(torn)
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert outcome.out.startswith("2 bestanden of regels waren al klaar")
    assert len({row["id"] for row in rows_in(tmp_path / "t.jsonl")}) == 7


def test_settings_that_can_not_be_read(audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _interrupted(audit, monkeypatch, tmp_path)
    (tmp_path / "t.jsonl.parts" / "run.avglint.json").write_text("{")
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert outcome.status == 2
    assert "--restart begint opnieuw" in outcome.err
    assert audit("s.jsonl", "--out", "t.jsonl", *QUICK, "--restart").status == 0


def test_nothing_that_was_judged_is_never_fine(audit: Audit, tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", [{"id": "leeg"}])
    assert audit("s.jsonl", "--out", "t.jsonl", *QUICK, "--html", "o.html") == Outcome(
        2,
        "1 was niet te lezen (zie de kolom message)\n"
        "Er is geen verklaring beoordeeld; zie in t.jsonl de kolom message\n",
        "",
    )
    assert "<script>" not in (tmp_path / "o.html").read_text(encoding="utf-8")
    (tmp_path / "niets").mkdir()
    told = "Er is niets gevonden om te beoordelen, dus n.jsonl is leeg; controleer het pad en de instelling exclude\n"
    assert audit("niets", "--out", "n.jsonl", *QUICK) == Outcome(2, told, "")
    pytest.importorskip("duckdb", reason="pip install 'avglint[audit]'")
    assert audit("niets", "--out", "t.parquet", *QUICK).status == 2


def _known_by(*ids: str | int | None) -> list[dict[str, Any]]:
    return [{"id": known, "text": text(number)} for number, known in enumerate(ids)]


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (["a", "b", "c"], ""),
        ([None, None, ""], ""),
        (["a", "A", "a "], ""),
        (
            ["x", "a", "a"],
            'avglint: s.jsonl:3: dezelfde "id" als s.jsonl:2; in de tabel zijn hun rijen niet uit elkaar te houden. '
            'Geef elke regel een eigen "id", of geen\n',
        ),
        ([1, "1", "b", "b", 1], 'avglint: s.jsonl:2: dezelfde "id" als s.jsonl:1 (en zo nog 2 regels); in de'),
        ([*map(str, range(60)), "7"], 'avglint: s.jsonl:61: dezelfde "id" als s.jsonl:8; in de tabel'),
    ],
)
def test_lines_with_the_same_id_are_told(audit: Audit, tmp_path: Path, ids: list[Any], told: str) -> None:
    write_lines(tmp_path / "s.jsonl", _known_by(*ids))
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert outcome.status == 0
    assert outcome.err.startswith(told)
    assert bool(outcome.err) == bool(told)
    assert len({row["sha256"] for row in rows_in(tmp_path / "t.jsonl")}) == len(ids)


def test_in_english(audit: Audit, tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", [*records(1), {"id": "leeg"}])
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK, "--lang", "en", "--html", "o.html")
    assert outcome.out == "1 was not readable (see the column message)\n1 statement judged: t.jsonl\n"
    assert rows_in(tmp_path / "t.jsonl")[-1]["message"].startswith("There is no text")
    assert "Audit of 1 privacy statement<" in (tmp_path / "o.html").read_text(encoding="utf-8")


TO = ("s.jsonl", "--out", "t.jsonl")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("s.jsonl",), "waar komt de tabel? Geef bijvoorbeeld --out oordelen.jsonl, of .parquet of .duckdb"),
        (("s.jsonl", "--out", "t.csv"), "--out: 't.csv' kan niet; kies een naam op .parquet, .jsonl, .duckdb"),
        (
            ("s.jsonl", "--out", "nergens/t.jsonl"),
            "--out: 'nergens/t.jsonl' kan geen bestand worden; bestaat de map 'nergens'?",
        ),
        (("x.jsonl", *TO[1:]), "x.jsonl: Dit bestand of deze map bestaat niet; controleer het pad."),
        (("s.jsonl", "--out", "s.jsonl"), "s.jsonl: dit bestand is zowel invoer als uitvoer; kies een andere naam"),
        (("-", *TO[1:]), "avglint audit leest geen standaardinvoer; bewaar die als bestand.jsonl en geef dat"),
        ((*TO, "--jobs", "257"), "--jobs: '257' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        ((*TO, "--jobs", "²"), "--jobs: '²' kan niet; geef een aantal van 1 tot en met 256, of auto"),
        ((*TO, "--html", "s.jsonl"), "s.jsonl: dit bestand is zowel invoer als uitvoer; kies een andere naam"),
        ((*TO, "--html", "t.jsonl"), "--html: 't.jsonl' is ook de tabel; kies een andere naam"),
        (
            (*TO, "--html", "nergens/o.html"),
            "--html: 'nergens/o.html' kan geen bestand worden; bestaat de map 'nergens'?",
        ),
        ((*TO, "--select", "XYZ999"), "geen regel heet 'XYZ999'; avglint rules toont ze alle"),
    ],
)
def test_a_mistake_is_told_before_any_work(
    audit: Audit, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    write_lines(tmp_path / "s.jsonl", records(1))
    before = (tmp_path / "s.jsonl").read_bytes()
    outcome = audit(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"avglint: {message}\n"
    assert (tmp_path / "s.jsonl").read_bytes() == before


def test_links_in_a_circle_are_told_like_any_file_that_is_not_there(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "kring.txt").symlink_to("kring.txt")
    write_lines(tmp_path / "s.jsonl", records(1))
    outcome = audit("s.jsonl", "kring.txt", "--out", "t.jsonl", *QUICK)
    assert (outcome.status, outcome.err) == (0, "")
    assert [row["status"] for row in rows_in(tmp_path / "t.jsonl") if row["id"] == "kring.txt"] == ["unreadable"]


def test_without_duckdb_the_extra_is_named(audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", records(1))
    found = importlib.util.find_spec
    monkeypatch.setattr("avglint.audit.table.find_spec", lambda name: None if name == "duckdb" else found(name))
    outcome = audit("s.jsonl", "--out", "t.parquet", *QUICK)
    assert (outcome.status, "pip install 'avglint[audit]'" in outcome.err) == (2, True)
    assert audit("s.jsonl", "--out", "t.jsonl", *QUICK).status == 0


def test_configuration_holds_as_in_check(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "avglint.toml").write_text('exclude = ["oud/"]\nas-of = "2026-11-22"\n[severities]\nAVG802 = "info"\n')
    for name in ("in/a.txt", "in/oud/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text(1))
    audit("in", "--out", "t.jsonl", "--select", "AVG802", "--jobs", "1")
    rows = rows_in(tmp_path / "t.jsonl")
    assert [(row["id"], row["severity"]) for row in rows] == [("in/a.txt", "info")]


def test_an_interrupt_says_how_to_go_on(audit: Audit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write_lines(tmp_path / "s.jsonl", records(1))

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("avglint.processes.wait", interrupt)
    outcome = audit("s.jsonl", "--out", "t.jsonl", *QUICK)
    assert outcome == Outcome(130, "", "avglint: onderbroken; hetzelfde commando gaat verder waar dit ophield\n")


def test_what_an_audit_wrote_is_no_input_of_the_next(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text(1))
    write_lines(tmp_path / "in" / "b.jsonl", records(1))
    for _ in range(2):
        outcome = audit("in", "in/*.jsonl", "--out", "in/t.jsonl", "--html", "in/o.html", *QUICK)
        assert outcome.out == "2 verklaringen beoordeeld: in/t.jsonl\n"


@pytest.mark.parametrize(
    ("paths", "written", "replaced"),
    [
        (("in",), ("--html", "in/a.txt"), "in/a.txt"),
        (("in",), ("--html", "in/b.html"), "in/b.html"),
        (("in/*",), ("--html", "in/link"), "in/b.html"),
        (("in/*.jsonl",), ("--out", "in/c.jsonl"), "in/c.jsonl"),
        (("in/a.txt",), ("--html", "in/b.html"), None),
        (("in",), ("--out", "in/c.jsonl"), None),
        (("in",), ("--html", "in/nieuw.html"), None),
    ],
)
def test_a_statement_that_a_folder_or_pattern_means_is_not_replaced(
    audit: Audit, tmp_path: Path, paths: tuple[str, ...], written: tuple[str, ...], replaced: str | None
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text(1))
    (tmp_path / "in" / "b.html").write_text(f"<h1>Privacy</h1><p>{text(2)}")
    (tmp_path / "in" / "link").symlink_to("b.html")
    write_lines(tmp_path / "in" / "c.jsonl", records(1))
    before = {path: path.read_bytes() for path in (tmp_path / "in").iterdir()}
    outcome = audit(*paths, "--out", "t.jsonl", *written, *QUICK)
    if replaced:
        message = f"{replaced}: dit bestand is zowel invoer als uitvoer; kies een andere naam"
        assert outcome == Outcome(2, "", f"avglint: {message}\n")
        assert before == {path: path.read_bytes() for path in (tmp_path / "in").iterdir()}
    else:
        assert outcome.status == 0


@pytest.mark.parametrize(
    ("content", "made"),
    [
        (b"", True),
        (b'{"id":"a","path":"a","status":"judged","rule":"AVG101"}\n{', True),
        (b'{"id":"a","status":"judged","html":"<p>"}\n', False),
        (b'{"id":"a"}\n', False),
        (b"[1]", False),
        (b"Wij bellen.", False),
        (b'<html><head><meta name="generator" content="avglint 0.1.0"></head>', True),
        (b'<html><head><meta name="generator" content="Hugo 0.1"></head>', False),
        (b"PAR1\x15\x04", True),
        (b"\0\0\0\0\0\0\0\0DUCK@", True),
        (b"Wij schrijven voor DUCK", False),
    ],
)
def test_what_an_audit_made_is_known(tmp_path: Path, content: bytes, made: bool) -> None:
    (tmp_path / "x").write_bytes(content)
    assert is_made_by_audit(tmp_path / "x") is made
    assert not is_made_by_audit(tmp_path)


def test_a_failure_of_our_own_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    from avglint.audit.items import Item
    from avglint.audit.judging import Judging

    def fail(*_: object) -> None:
        raise RecursionError("te diep")

    monkeypatch.setattr("avglint.linter.run.Checker.check", fail)
    _, outcome = Judging(Options(), lambda _: Options()).item(Item("f:1", json.dumps(records(1)[0]).encode()))  # type: ignore[misc]
    assert outcome == (
        "failed", "Onverwachte fout (RecursionError: te diep). Meld dit aan de makers van avglint."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("setting", "options", "expected"),
    [
        ("", (), 7),
        ("jobs = 3", (), 3),
        ("jobs = 'auto'", (), 7),
        ("jobs = 3", ("--jobs", "2"), 2),
        ("jobs = 3", ("--jobs", "auto"), 7),
        ("", ("--jobs", "0"), 7),
    ],
)
def test_how_many_processes(
    audit: Audit,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    options: tuple[str, ...],
    expected: int,
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("avglint.processes.cores", lambda: 7)

    class Pool:
        def __init__(self, _setup: object, jobs: int, _folder: Path) -> None:
            asked.append(jobs)

        def judge(self, *_: object) -> None: ...

    monkeypatch.setattr("avglint.audit.run.Pool", Pool)
    (tmp_path / "avglint.toml").write_text(setting, "utf-8")
    write_lines(tmp_path / "s.jsonl", records(1))
    audit(*TO, *options)
    assert asked == [expected]


@pytest.mark.parametrize(("beside", "status"), [(False, 2), (True, 0)])
def test_lines_in_a_folder_are_told_to_be_passed_by(audit: Audit, tmp_path: Path, beside: bool, status: int) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "crawl.jsonl").write_text("{}\n")
    if beside:
        (tmp_path / "in" / "a.txt").write_text(text(1))
    outcome = audit("in", "--out", "in/t.jsonl", *QUICK)
    told = "JSON Lines in een map worden pas gelezen als u het bestand zelf noemt"
    assert (outcome.status, outcome.err) == (status, f"avglint: in/crawl.jsonl: niet gelezen; {told}\n")


def test_the_table_itself_and_lines_that_are_named_are_not_told_to_be_passed_by(audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text(1))
    for _ in range(2):
        assert audit("in", "--out", "in/t.jsonl", *QUICK).err == ""
    assert "niet gelezen" not in audit("in", "in/t.jsonl", "--out", "u.jsonl", *QUICK).err
