"""What the tests share: the labelled corpus, where it is present."""

from pathlib import Path

import pytest
from hypothesis import settings

# Fewer random texts where time counts: .ci/run asks for it, pytest by itself tries the usual hundred.
settings.register_profile("ci", max_examples=30)

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the labelled corpus; a user's clone has none."""
    if not CORPUS.is_dir():
        pytest.skip("the labelled corpus (../shared/corpus) is not here")
    return CORPUS
