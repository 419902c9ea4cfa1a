"""What the tests of the samples share: the samples, one report on all of them, and how golden files are renewed."""

from pathlib import Path

import pytest

from avglint import Options, check
from avglint.model.report import DocumentReport, Report

SAMPLES = Path(__file__).parents[2] / "samples"
AS_OF = "2026-11-22"
UPDATE = "--update-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(UPDATE, action="store_true", help="write the golden files of tests/samples anew")


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    # Known only where pytest is told of this folder (see test_golden.py); elsewhere nothing is ever written.
    return bool(pytestconfig.getoption(UPDATE, default=False))


@pytest.fixture(scope="session")
def report() -> Report:
    """Return the report on all samples, with paths relative to their folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(SAMPLES)
        return check(["."], Options(as_of=AS_OF))


@pytest.fixture(scope="session")
def documents(report: Report) -> dict[str, DocumentReport]:
    return {Path(document.path).as_posix(): document for document in report.documents}
