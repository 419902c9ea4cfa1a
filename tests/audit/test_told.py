"""What an audit tells while it runs."""

import io
import sys
from types import SimpleNamespace

import pytest

from avglint.cli import audit_told
from avglint.cli.audit_told import Progress


@pytest.mark.parametrize(
    ("language", "calls", "last"),
    [
        ("nl", [(0.0, 50, 1000)], "50 van 1000"),
        ("nl", [(0.0, 50, 1000), (10.0, 150, 1000)], "150 van 1000, 10,0 per seconde, nog 85 seconden"),
        ("en", [(0.0, 0, 10**6), (10.0, 100, 10**6)], "100 of 1000000, 10.0 a second, 28 hours to go"),
        ("nl", [(0.0, 0, 10000), (10.0, 100, 10000)], "100 van 10000, 10,0 per seconde, nog 16 minuten"),
        ("nl", [(0.0, 50, 100), (1.0, 100, 100)], ""),
        ("nl", [(0.0, 50, 100), (0.0, 60, 100)], "60 van 100"),
    ],
)
def test_progress(
    monkeypatch: pytest.MonkeyPatch, language: str, calls: list[tuple[float, int, int]], last: str
) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    progress = Progress(language)
    for at, done, total in calls:
        monkeypatch.setattr(audit_told, "time", SimpleNamespace(monotonic=lambda at=at: at))
        progress(done, total)
    assert shown.getvalue().rpartition("\r\x1b[K")[2] == last
