"""The whole reports on the samples, against golden files.

After an intended change of a rule, a message or an output, write them anew with::

    pytest tests/samples --update-golden

and read the difference before it goes in.
"""

from pathlib import Path

import pytest

from avglint import load_rules
from avglint.model.report import Report
from avglint.output.json import write_json
from avglint.output.text import Layout, write_text
from tests.samples.test_verdicts import EXPECTED

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def steady(report: Report) -> Report:
    """Return the report without what changes with every release and every edit of a rule file."""
    packs = tuple(pack._replace(version="0", sha256="0" * 64) for pack in report.packs)
    return report._replace(version="0", packs=packs)


@pytest.mark.parametrize("name", EXPECTED)
def test_json_report(name: str, steady: Report, update_golden: bool) -> None:
    _compare(GOLDEN / f"{_stem(name)}.json", write_json(_only(steady, name)), update_golden)


@pytest.mark.parametrize("name", EXPECTED)
def test_text_report(name: str, steady: Report, update_golden: bool) -> None:
    written = write_text(_only(steady, name), load_rules().rules, Layout(width=100, checklist=True))
    _compare(GOLDEN / f"{_stem(name)}.report.txt", written, update_golden)


def test_no_golden_file_is_left_over() -> None:
    expected = {f"{_stem(name)}{ending}" for name in EXPECTED for ending in (".json", ".report.txt")}
    assert {path.name for path in GOLDEN.iterdir()} == expected


def _only(report: Report, name: str) -> Report:
    return report._replace(documents=tuple(each for each in report.documents if Path(each.path).as_posix() == name))


def _stem(name: str) -> str:
    return name.replace("/", "-")


def _compare(path: Path, written: str, update: bool) -> None:
    if update:
        path.write_text(written, encoding="utf-8")
    assert written == path.read_text(encoding="utf-8")
