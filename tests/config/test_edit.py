"""The table of facts put into files that are written in every way that TOML has."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.config.edit import with_controller
from avglint.errors import ConfigError
from avglint.model.controller import FACTS, NAME, Fact

FACTS_HERE: dict[Fact, bool | str] = {"name": "Zon", "dpo": True}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("avglint.toml", "", '[controller]\nname = "Zon"\ndpo = true\n'),
        ("avglint.toml", "# a\n\n# b\n", '# a\n\n# b\n\n[controller]\nname = "Zon"\ndpo = true\n'),
        ("avglint.toml", "preview = true", 'preview = true\n\n[controller]\nname = "Zon"\ndpo = true\n'),
        ("avglint.toml", "# a\r\n", '# a\r\n\r\n[controller]\r\nname = "Zon"\r\ndpo = true\r\n'),
        ("avglint.toml", "[controller]\ndpo = false # x\n", '[controller]\ndpo = true # x\nname = "Zon"\n'),
        ("avglint.toml", "controller = {dpo = false, name = 'x'}\n", 'controller = {dpo = true, name = "Zon"}\n'),
        ("avglint.toml", "controller.dpo = false\n", 'controller.dpo = true\ncontroller.name = "Zon"\n'),
        (
            "pyproject.toml",
            "[project]\nname = 'x'\n",
            "[project]\nname = 'x'\n\n[tool.avglint.controller]\nname = \"Zon\"\ndpo = true\n",
        ),
        (
            "pyproject.toml",
            "[tool.avglint]\npreview = true\n\n[tool.ruff]\na = 1\n",
            '[tool.avglint]\npreview = true\n\n[tool.avglint.controller]\nname = "Zon"\ndpo = true\n\n'
            "[tool.ruff]\na = 1\n",
        ),
    ],
)
def test_only_the_table_changes(name: str, before: str, after: str) -> None:
    assert with_controller(Path(name), before, FACTS_HERE) == after


def test_a_file_that_can_not_be_changed_safely_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"pyproject.toml: kan niet veilig .* onder \[tool.avglint.controller\]"):
        with_controller(Path("pyproject.toml"), "[tool]\navglint = {preview = true}\n", FACTS_HERE)


TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
BEFORE = ["", "# x\n", "[controller]\ndpo = false\n# y\ncookies = true\n[severities]\nAVG402 = 'off'\n", "preview=true"]


@given(
    st.sampled_from(BEFORE),
    st.dictionaries(st.sampled_from([fact for fact in FACTS if fact != NAME]), st.booleans()),
    TEXT,
)
def test_any_facts_come_back_as_they_were(before: str, flags: dict[Fact, bool], name: str) -> None:
    facts: dict[Fact, bool | str] = {NAME: name, **flags}
    after = with_controller(Path("avglint.toml"), before, facts)
    assert tomllib.loads(after) == {**tomllib.loads(before), "controller": facts}
    assert [line for line in before.splitlines() if line.startswith("#")] == [
        line for line in after.splitlines() if line.startswith("#")
    ]
