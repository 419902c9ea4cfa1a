"""What the tests share: the labelled corpus, where it is present."""

from pathlib import Path

import pytest
from hypothesis import settings

# No text has to be done within a time: on a busy machine any may take long.
settings.register_profile("avglint", deadline=None)
# Where time counts, and a commit that is right has to pass: .ci/run asks for fewer texts, the same each time. pytest by
# itself tries the usual hundred, others each time.
settings.register_profile("ci", settings.get_profile("avglint"), max_examples=20, derandomize=True)
settings.load_profile("avglint")

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the labelled corpus; a user's clone has none."""
    if not CORPUS.is_dir():
        pytest.skip("the labelled corpus (../shared/corpus) is not here")
    return CORPUS
