"""What the tests of hostile input share."""

from pathlib import Path

import pytest

from tests.command import run

__all__ = ["run"]

SAMPLES = Path(__file__).parents[2] / "samples"
STATEMENT = (SAMPLES / "belgian.txt").read_text(encoding="utf-8")


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """Return a statement with one error."""
    path = tmp_path / "privacy.txt"
    path.write_text(STATEMENT, encoding="utf-8")
    return path
