"""What Python works out: each name can be loaded, and some rule asks for it."""

import pytest

from avglint.evaluate.computed import COMPUTED
from avglint.model.rule import Clue
from avglint.resources import data_dir
from avglint.rulebook.load import load_pack
from avglint.rulebook.records import records_in


@pytest.mark.parametrize("name", COMPUTED)
def test_a_name_leads_to_a_function(name: str) -> None:
    assert callable(COMPUTED[name].load())


def test_every_name_is_asked_for_by_a_rule_and_told_in_the_manual() -> None:
    pack = load_pack(data_dir() / "rules" / "avg")
    asked = {part.computed for rule in pack.rules for _, part in records_in(rule) if isinstance(part, Clue)}
    assert asked - {""} == set(COMPUTED)
    manual = (data_dir() / "rules" / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in manual for name in COMPUTED)
