"""Which files make a pack. Light to import: it is asked on every run, also where the compiled rules are remembered."""

import os
from pathlib import Path

from avglint.errors import RulebookError, RuleFileError

PACK_FILE = "pack.yaml"
LEXICON_FOLDER = "lexicon"


def pack_files(folder: Path) -> list[Path]:
    """Return the files of a pack: ``pack.yaml`` (there or not), the files of the lexicon, the rule files.

    Raises RulebookError where the folder can't be read, holds no rule, or holds a file that only looks like one: an
    empty rulebook would find every statement in order.
    """
    try:
        rules = [path for path in _yaml_files(folder) if path.name != PACK_FILE]
        lexicon = _yaml_files(folder / LEXICON_FOLDER) if (folder / LEXICON_FOLDER).is_dir() else []
    except OSError as error:
        raise _fault(folder, f"this folder of rules can't be read: {error.strerror or error}") from None
    header = folder / PACK_FILE
    if header.exists() and not header.is_file():
        raise _fault(header, "this is no ordinary file")
    if not rules:
        raise _fault(folder, "there is no rule in this folder: a pack has one .yaml file a rule")
    return [header, *lexicon, *rules]


def _yaml_files(folder: Path) -> list[Path]:
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if not entry.name.startswith(".") and entry.is_file())
    for name in names:
        if not name.endswith(".yaml") and name.lower().endswith((".yaml", ".yml")):
            raise _fault(folder / name, "the name of a rule or lexicon file ends in .yaml")
    return [folder / name for name in names if name.endswith(".yaml")]


def _fault(path: Path, why: str) -> RulebookError:
    return RulebookError([RuleFileError(str(path), 0, 0, why)])
