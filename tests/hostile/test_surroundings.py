"""A home that is closed or absent, an odd locale, no network, line ends of Windows: the report is the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from avglint.cache import cache_folder, read_entry, write_entry
from avglint.config import Options
from avglint.linter import check_paths
from tests.command import Run
from tests.hostile.conftest import SAMPLES, STATEMENT

ODD_LOCALE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}


def test_an_odd_locale(tmp_path: Path) -> None:
    name = "privacy-é.txt"
    (tmp_path / name).write_text(STATEMENT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "avglint", "check", name, "--select", "AVG802", "-f", "json"],
        capture_output=True,
        cwd=tmp_path,
        # What is compiled from our own rules, which is made anew where there is no home, costs seconds.
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(sys.path),
            "AVGLINT_CACHE_DIR": str(cache_folder()),
            **ODD_LOCALE,
        },
    )
    assert (done.returncode, done.stderr) == (1, b"")
    [document] = json.loads(done.stdout)["documents"]
    assert document["path"].encode(errors="surrogateescape") == name.encode(), "Python itself knows no é here"
    assert document["findings"][0]["evidence"][0]["text"] == "Privacycommissie"


@pytest.mark.parametrize("home", ["/proc/self", "/dev/null", "", "bestaat/niet"])
def test_a_home_that_is_closed_or_absent_only_means_no_cache(
    run: Run, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    for name in ("AVGLINT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", home)
    if home.startswith("/"):
        write_entry("x", b"y")
        assert read_entry("x") is None
    if home in ("/dev/null", ""):  # each compiles all rules anew, so that two have to do
        assert run("explain", "AVG401").status == 0


def verdicts(path: Path) -> list[tuple[str, str]]:
    [document] = check_paths([str(path)], Options(as_of="2026-11-22")).documents
    return [(each.rule, each.verdict) for each in document.assessments]


@pytest.mark.parametrize("sample", ["vague.html", "complete.md", "belgian.txt"])
@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_of_windows_and_of_old_macs(tmp_path: Path, sample: str, end: str) -> None:
    path = tmp_path / sample
    path.write_bytes((SAMPLES / sample).read_bytes().replace(b"\r\n", b"\n").replace(b"\n", end.encode()))
    assert verdicts(path) == verdicts(SAMPLES / sample)


def test_a_configuration_with_line_ends_of_windows(run: Run, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "avglint.toml").write_bytes(b'ignore = ["AVG802"]\r\nfail-on = "error"\r\n')
    assert run("check", statement).status == 0


class Network:
    """Refuses, from the first use on and for as long as Python runs, what is forbidden while ``off``."""

    off = False

    def __init__(self) -> None:
        sys.addaudithook(self._look)

    def _look(self, event: str, _: object) -> None:
        if self.off and event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
            raise AssertionError(f"avglint used the network: {event}")


NETWORK = Network()


@pytest.mark.usefixtures("statement")
def test_no_network_at_all(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pagina.html").write_bytes(
        b'<!DOCTYPE html SYSTEM "http://example.invalid/x.dtd"><link href="http://example.invalid/x.css">'
        b'<img src="http://example.invalid/x.png"><script src="//example.invalid/x.js"></script><main><p>'
        + STATEMENT.encode().replace(b"\n", b"</p><p>")
    )
    monkeypatch.setattr(NETWORK, "off", True)
    forms = ("text", "json", "sarif", "html", "markdown", "junit", "github", "gitlab", "tilt")
    outputs = [part for form in forms for part in ("--output", f"{form}=rapport.{form}")]
    assert run("check", ".", *outputs).status == 1
    for command in (
        ("suggest", "privacy.txt"), ("parse", "privacy.txt"), ("explain", "AVG401"), ("rules",), ("schema", "report"),
        ("config", "show"), ("init", "--yes"), ("diff", "privacy.txt", "pagina.html"),
    ):  # fmt: skip
        outcome = run(*command)
        assert outcome.status in (0, 1), outcome.err
        assert outcome.out


def test_the_network_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(NETWORK, "off", True)
    with pytest.raises(AssertionError, match="used the network"):
        socket.create_connection(("127.0.0.1", 9))
