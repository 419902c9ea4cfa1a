"""Statements of our own, written to trip a matcher: figures that must hold on those that the rules were repaired on."""

import json
import subprocess
import sys
from pathlib import Path

OPEN = Path(__file__).parents[1] / "statements" / "open"
FLOORS = {"precision": 0.9, "recall": 0.9, "exact_clear": 0.9, "verbatim": 1.0}


def test_verdicts_agree_with_the_labels(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    command = [sys.executable, str(corpus / "evaluate.py"), "--avglint", f"{sys.executable} -m avglint"]
    subprocess.run([*command, "--json", str(out), "--docs", str(OPEN)], check=True, capture_output=True)
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert {name: figures[name] for name in FLOORS if figures[name] < FLOORS[name]} == {}
