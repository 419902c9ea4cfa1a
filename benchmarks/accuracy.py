"""How well avglint judges: ``python benchmarks/accuracy.py [--corpus FOLDER]``.

Runs the scorer of the labelled corpus on its statements and on our own (``tests/statements``), and writes the figures
into ``docs/accuracy.md``, between the two marks there. Exit status 2 where the corpus is not there.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
AVGLINT = f"{sys.executable} -m avglint"
OWN = ROOT / "tests" / "statements"


def sets(corpus: Path) -> dict[str, list[Path]]:
    """Return the folders of each set of statements, by its name."""
    return {
        "real statements (`seeds`, `dev`)": [corpus / "seeds", corpus / "dev"],
        "`challenge`: short, around the rare rules": [corpus / "challenge"],
        "our own, open: short, meant to trip": [OWN / "open"],
        "our own, held out: the same kind": [OWN / "held_out"],
    }


def figures(corpus: Path, folders: list[Path]) -> dict[str, Any]:
    """Return what the scorer says of the statements in some folders."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch, "figures.json")
        command = [sys.executable, str(corpus / "evaluate.py"), "--avglint", AVGLINT, "--json", str(out), "--docs"]
        subprocess.run([*command, *map(str, folders)], check=True, stdout=subprocess.DEVNULL)
        found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


def headings(corpus: Path) -> str:
    """Return what the scorer of headings says, in one line."""
    command = [sys.executable, str(corpus / "headings.py"), "--avglint", AVGLINT]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().splitlines()
    return re.sub(r"^.*?headings: ", "", lines[-1])


def summary(measured: dict[str, dict[str, Any]], numbers: dict[str, int]) -> list[str]:
    """Return the table of all sets."""
    rows = [
        "| statements | number | precision | recall | F1 | macro F1 (rules) | exact | hits found | hits right |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, found in measured.items():
        keys = ("precision", "recall", "f1")
        cells = [f"{found[key]:.3f}" for key in keys] + [f"{found['macro_f1']:.3f} ({found['macro_rules']})"]
        cells += [f"{found[key]:.3f}" for key in ("exact_clear", "hit_recall", "hit_precision")]
        rows.append(f"| {name} | {numbers[name]} | {' | '.join(cells)} |")
    return rows


def by_rule(found: dict[str, Any], held_out: dict[str, Any]) -> list[str]:
    """Return the table of rules: on the real statements, and on those held out."""
    rows = [
        "| rule | violations labelled | precision | recall | F1 | held out: labelled | found | wrongly reported |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for rule, count in sorted(found["per_rule"].items()):
        right, wrong, missed = (count.get(cell, 0) for cell in ("tp", "fp", "fn"))
        precision = f"{right / (right + wrong):.3f}" if right + wrong else "-"
        recall = f"{right / (right + missed):.3f}" if right + missed else "-"
        both = f"{2 * right / (2 * right + wrong + missed):.3f}" if right + wrong + missed else "-"
        other = held_out["per_rule"].get(rule, {})
        rows.append(
            f"| {rule} | {right + missed} | {precision} | {recall} | {both} "
            f"| {other.get('tp', 0) + other.get('fn', 0)} | {other.get('tp', 0)} | {other.get('fp', 0)} |"
        )
    return rows


def main() -> int:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    corpus = parser.parse_args().corpus
    if not corpus.is_dir():
        print(f"{corpus}: the labelled corpus is not there", file=sys.stderr)
        return 2
    chosen = sets(corpus)
    numbers = {name: sum(len(list(folder.glob("*.labels.json"))) for folder in each) for name, each in chosen.items()}
    measured = {name: figures(corpus, folders) for name, folders in chosen.items()}
    real, *_, held_out = measured.values()
    lines = [
        *summary(measured, numbers),
        "",
        f"Headings of plain text against those that HTML marks: {headings(corpus)}.",
        "",
        "By rule, on the real statements and on those held out:",
        "",
        *by_rule(real, held_out),
    ]
    before, after = PAGE.read_text(encoding="utf-8").split(BEGIN)[0], PAGE.read_text(encoding="utf-8").split(END)[1]
    PAGE.write_text("\n".join([before + BEGIN, "", *lines, "", END + after]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
