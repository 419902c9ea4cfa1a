"""The rules of a run: packs loaded, checked, compiled, and remembered between runs."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from avglint.evaluate.program import Program
from avglint.model.card import Citation, RuleCard, Wording
from avglint.model.report import PackInfo
from avglint.resources import VERSION, data_dir, grammar_path
from avglint.rulebook.cache import KeyFile, cached

if TYPE_CHECKING:
    from avglint.model.rule import Declared, Rule, Text

Folders = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
"""One folder, or several."""

OWN_PACK = ("rules", "avg")

_PACKAGE = Path(__file__).parents[1]
_COMPILERS = (
    *(f"evaluate/{name}.py" for name in ("computed", "negation")),
    *(f"model/{name}.py" for name in ("card", "controller", "report", "rule")),
    "packed.py",
    "parsing/tokens.py",
    *(f"pattern/{name}.py" for name in ("compiler", "limits", "needs", "option", "syntax", "unknown", "vocabulary")),
    *(f"rulebook/{name}.py" for name in ("book", "condition", "fact_kinds", "files", "lexicon_checks", "load")),
    *(f"rulebook/{name}.py" for name in ("pack_source", "program", "records", "references", "rule_checks")),
    *(f"rulebook/{name}.py" for name in ("unfinished", "yaml_file")),
)
"""What a compiled program depends on beside the rules, so that a changed avglint never runs an old one: what reads,
checks and compiles them, and the records that are kept by the order of their fields."""


class Rulebook(NamedTuple):
    """All rules of all packs in use, in order of pack and code, and the program that judges by them."""

    packs: tuple[PackInfo, ...]
    rules: tuple[RuleCard, ...]
    program: Program
    declared: Mapping[str, Any] = MappingProxyType({})
    """By code of a rule, how a declared fact settles it: ``avglint.model.rule.Declared`` as it is kept, conditions
    parsed. Only a run with declared facts looks in it."""


def pack_folders(folders: Folders = ()) -> list[Path]:
    """Return the folders of the packs in use: our own, then the user's."""
    given = [folders] if isinstance(folders, str | os.PathLike) else folders
    return [data_dir().joinpath(*OWN_PACK), *map(Path, given)]


def load_rules(folders: Folders = ()) -> Rulebook:
    """Return the rules of our own pack and of the packs in ``folders``: several, or one path.

    Raises RulebookError with all their faults.
    """
    chosen = pack_folders(folders)
    return _from_data(cached(_key_files(chosen), VERSION, lambda: _build(chosen)))


def _key_files(folders: Sequence[Path]) -> Iterator[KeyFile]:
    """Yield all that the compiled rules depend on, under names that are the same wherever it stands."""
    from avglint.rulebook.files import pack_files

    for number, folder in enumerate(folders):
        for file in pack_files(folder):
            yield f"{number}/{file.as_posix().removeprefix(f'{folder.as_posix()}/')}", file
    for name in _COMPILERS:
        yield name, _PACKAGE / name
    for grammar in ("condition", "pattern"):
        yield f"{grammar}.lark", grammar_path(grammar)


def _build(folders: Sequence[Path]) -> dict[str, Any]:
    from avglint.rulebook.load import load_program

    packs, program = load_program(folders)
    infos = [PackInfo(pack.name, pack.version, pack.sha256) for pack in packs]
    rules = [rule for pack in packs for rule in pack.rules]
    return {
        "packs": infos,
        "cards": [card_of(rule) for rule in rules],
        "program": program,
        "declared": {rule.code: _declared(rule.declared) for rule in rules if rule.declared},
    }


def _declared(declared: "Declared") -> dict[str, Any]:
    from avglint.rulebook.condition import parse_condition

    return {
        "fact": declared.fact,
        "said": parse_condition(declared.said) if declared.said else [],
        "denied": parse_condition(declared.denied) if declared.denied else [],
        "severity": declared.severity,
        "message": _wording(declared.message) if declared.message else None,
    }


def card_of(rule: "Rule") -> RuleCard:
    """Return what a run needs of a rule beside its program."""
    return RuleCard(
        code=rule.code,
        name=rule.name,
        kind=rule.kind,
        title=_wording(rule.title),
        question=_wording(rule.question),
        source=tuple(Citation(each.nl, each.en, each.url, each.article) for each in rule.source),
        severity=rule.severity,
        message={verdict: _wording(text) for verdict, text in rule.message.items()},
        repair=_wording(rule.repair),
        why=_wording(rule.why),
        status=rule.status,
        since=rule.since,
        until=rule.until,
        absence=rule.absence,
        topics=rule.topics,
    )


def _wording(text: "Text") -> Wording:
    return Wording(text.nl, text.en)


def _from_data(data: Mapping[str, Any]) -> Rulebook:
    return Rulebook(
        packs=tuple(PackInfo(*pack) for pack in data["packs"]),
        rules=tuple(_card(*card) for card in data["cards"]),
        program=Program.from_data(data["program"]),
        declared=data["declared"],
    )


def _card(*fields: Any) -> RuleCard:
    """Return a card as it is kept: the fields of a named tuple, in their order."""
    card = RuleCard(*fields)
    return card._replace(
        title=Wording(*card.title),
        question=Wording(*card.question),
        source=tuple(Citation(*each) for each in card.source),
        message={verdict: Wording(*text) for verdict, text in card.message.items()},
        repair=Wording(*card.repair),
        why=Wording(*card.why),
        topics=tuple(card.topics),
    )
