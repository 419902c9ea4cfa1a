"""One rule as its file holds it, for what the compiled rules leave out: its model sentence and its examples."""

from collections.abc import Sequence
from pathlib import Path

from avglint.errors import RulebookError, RuleFileError
from avglint.model.card import RuleCard
from avglint.model.rule import Rule
from avglint.rulebook.book import pack_folders
from avglint.rulebook.records import read_record
from avglint.rulebook.yaml_file import read_yaml


def read_rule(card: RuleCard, folders: Sequence[Path] = ()) -> Rule:
    """Return the rule of ``card``, which ``load_rules(folders)`` gave; only its own file is read.

    Raises RulebookError where that file is gone or was changed to what is no rule.
    """
    name = f"{card.code}-{card.name}.yaml"
    path = next((path for folder in pack_folders(folders) if (path := folder / name).is_file()), Path(name))
    try:
        content = path.read_bytes()
    except OSError as error:
        why = f"this file can't be read: {error.strerror or error}"
        raise RulebookError([RuleFileError(str(path), 0, 0, why)]) from None
    return read_record(read_yaml(str(path), content), Rule)
