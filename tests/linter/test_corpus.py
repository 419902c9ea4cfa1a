"""The labelled statements: figures that must hold, and promises that hold for each of them."""

import html
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from avglint import check
from avglint.model.report import DocumentReport, Evidence
from tests.addresses import with_addresses

AVGLINT = f"{sys.executable} -m avglint"
DAY = "2026-11-22"


def _figures(corpus: Path, tmp_path: Path, *folders: str) -> dict[str, float]:
    out = tmp_path / "figures.json"
    docs = [str(corpus / folder) for folder in folders]
    command = [sys.executable, str(corpus / "evaluate.py"), "--avglint", AVGLINT, "--json", str(out), "--docs", *docs]
    subprocess.run(command, check=True, capture_output=True)
    figures: dict[str, float] = json.loads(out.read_text(encoding="utf-8"))
    return figures


@pytest.mark.parametrize(
    ("folders", "floors"),
    [
        (("seeds",), {"f1": 0.97}),
        (("seeds", "dev"), {"precision": 0.96, "recall": 0.96, "macro_f1": 0.93, "exact_clear": 0.96, "verbatim": 1.0}),
        (("challenge",), {"precision": 0.95, "recall": 0.95}),
    ],
)
def test_verdicts_agree_with_the_labels(
    corpus: Path, tmp_path: Path, folders: tuple[str, ...], floors: dict[str, float]
) -> None:
    figures = _figures(corpus, tmp_path, *folders)
    assert {name: figures[name] for name in floors if figures[name] < floors[name]} == {}


def test_headings_agree_with_the_marked_ones(corpus: Path) -> None:
    command = [sys.executable, str(corpus / "headings.py"), "--avglint", AVGLINT, "--min-f1", "0.95"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def _evidence(document: DocumentReport) -> list[Evidence]:
    return [item for assessment in document.assessments for item in assessment.evidence]


@pytest.fixture(scope="session")
def html_reports(corpus: Path) -> list[DocumentReport]:
    return list(check([str(path) for path in sorted((corpus / "dev").glob("*.html"))]).documents)


def test_the_source_at_the_place_of_evidence_renders_to_its_text(html_reports: list[DocumentReport]) -> None:
    assert len(html_reports) > 40
    for document in html_reports:
        saved = Path(document.path).read_bytes().decode("utf-8-sig")
        for item in _evidence(document):
            source = with_addresses(saved[item.start.offset : item.end.offset])
            shown = html.unescape(re.sub(r"<[^>]*>", " ", source))
            assert _letters(shown) == _letters(item.text), (document.path, item)


def _letters(text: str) -> str:
    """Return the letters and digits: white space, bullets and bars are the reader's, not the file's."""
    return "".join(letter for letter in text if letter.isalnum())


FLOORS = {"md": 0.98, "html": 0.98, "tsx": 0.97, "astro": 0.97, "php": 0.98}


@pytest.mark.parametrize("ending", FLOORS)
def test_an_original_and_its_text_get_the_same_verdicts(corpus: Path, ending: str) -> None:
    originals = sorted((corpus / "dev").glob(f"*.{ending}"))
    pages = check([str(path) for path in originals]).documents
    texts = check([str(path.with_suffix(".txt")) for path in originals]).documents
    assert len(pages) == len(texts) == len(originals) > 0
    pairs = [
        (page.path, one.rule, one.verdict, other.verdict)
        for page, text in zip(pages, texts, strict=True)
        for one, other in zip(page.assessments, text.assessments, strict=True)
    ]
    other = [pair for pair in pairs if pair[2] != pair[3]]
    assert 1 - len(other) / len(pairs) >= FLOORS[ending], other
