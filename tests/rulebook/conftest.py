"""A small pack that is in order, and what it takes to break it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.rulebook.pack_text import LEXICON, LEXICON_NAME, PACK, RULE, RULE_NAME

MakePack = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def make_pack(tmp_path: Path) -> MakePack:
    """Write the pack above with some files replaced, added, or (None) left out, and return its folder."""

    def make(changes: Mapping[str, str | bytes | None]) -> Path:
        folder = tmp_path / "acme"
        files = {"pack.yaml": PACK, LEXICON_NAME: LEXICON, RULE_NAME: RULE, **changes}
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return make
