"""The rule that rules/README.md shows is a rule: a newcomer who copies it has one that works."""

from pathlib import Path

import pytest

from avglint.linter.examples import test_rules
from avglint.resources import data_dir


@pytest.mark.no_cover  # compiles all rules, as other tests do
def test_the_rule_of_the_manual_passes_its_own_examples(tmp_path: Path) -> None:
    manual = (data_dir() / "rules" / "README.md").read_text(encoding="utf-8")
    rule = manual.split("```yaml\n")[1].split("```")[0]
    (tmp_path / "pack.yaml").write_text("name: acme\nversion: '1'\n", encoding="utf-8")
    (tmp_path / "ACME001-newsletter-frequency.yaml").write_text(rule, encoding="utf-8")
    assert test_rules([tmp_path]) == []
