"""The rules of a run: packs loaded, checked, compiled, and remembered between runs."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from avglint.evaluate.program import Program
from avglint.model.report import PackInfo
from avglint.model.rule import Article, Rule, Text
from avglint.resources import VERSION, data_dir, grammar_path
from avglint.rulebook.cache import cached

OWN_PACK = ("rules", "avg")

_PACKAGE = Path(__file__).parents[1]
_COMPILERS = (
    *(_PACKAGE / "pattern" / name for name in ("compiler.py", "syntax.py")),
    *(_PACKAGE / "rulebook" / name for name in ("book.py", "condition.py", "program.py")),
)
"""What a compiled program depends on beside the rules, so that a changed avglint never runs an old one."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of all packs in use, in order of pack and code, and the program that judges by them."""

    packs: tuple[PackInfo, ...]
    rules: tuple[Rule, ...]
    """Without examples, patterns and conditions: those are in ``program``."""
    program: Program


def pack_folders(folders: Sequence[Path] = ()) -> list[Path]:
    """Return the folders of the packs in use: our own, then the user's."""
    return [data_dir().joinpath(*OWN_PACK), *folders]


def load_rules(folders: Sequence[Path] = ()) -> Rulebook:
    """Return the rules of our own pack and of the packs in ``folders``. Raises RulebookError with all their faults."""
    from avglint.rulebook.files import pack_files

    chosen = pack_folders(folders)
    files = [file for folder in chosen for file in pack_files(folder)]
    grammars = [grammar_path(name) for name in ("condition", "pattern")]
    return _from_json(cached([*files, *_COMPILERS, *grammars], VERSION, lambda: _build(chosen)))


def _build(folders: Sequence[Path]) -> dict[str, Any]:
    from avglint.rulebook.load import load_program

    packs, program = load_program(folders)
    rules = [asdict(replace(rule, examples=(), evidence={}, signals={})) for pack in packs for rule in pack.rules]
    infos = [{"name": pack.name, "version": pack.version, "sha256": pack.sha256} for pack in packs]
    return {"packs": infos, "rules": rules, "program": program}


def _from_json(data: Mapping[str, Any]) -> Rulebook:
    return Rulebook(
        packs=tuple(PackInfo(**pack) for pack in data["packs"]),
        rules=tuple(map(_rule, data["rules"])),
        program=Program.from_json(data["program"]),
    )


def _rule(data: Mapping[str, Any]) -> Rule:
    return Rule(
        code=data["code"],
        name=data["name"],
        kind=data["kind"],
        title=Text(**data["title"]),
        question=Text(**data["question"]),
        source=tuple(Article(**article) for article in data["source"]),
        severity=data["severity"],
        message={verdict: Text(**text) for verdict, text in data["message"].items()},
        repair=Text(**data["repair"]),
        why=Text(**data["why"]),
        examples=(),
        status=data["status"],
        since=data["since"],
        until=data["until"],
        absence=data["absence"],
        topics=tuple(data["topics"]),
        clause=Text(**data["clause"]) if data["clause"] else None,
    )
