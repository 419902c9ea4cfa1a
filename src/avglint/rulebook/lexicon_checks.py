"""What must hold of a lexicon file beyond the types of its fields, and of the files of one lexicon together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import PurePath

from avglint.errors import RuleFileError
from avglint.model.rule import Lexicon, Verb
from avglint.parsing.tokens import tokenize
from avglint.rulebook.rule_checks import check_parts
from avglint.rulebook.yaml_file import YamlFile, shown

_GROUP_NAMES = {
    "lists": (re.compile(r"[a-z_][a-z0-9_]*"), "small letters, digits and _"),
    "names": (re.compile(r"[a-z]+"), "small letters"),
    "topics": (re.compile(r"[a-z][a-z0-9_-]*"), "small letters, digits, - and _"),
}


def check_lexicon(file: YamlFile, lexicon: Lexicon) -> Iterator[RuleFileError]:
    """Yield every fault of a lexicon file that can be seen without looking at other files."""
    for group, (form, description) in _GROUP_NAMES.items():
        for name, entries in getattr(lexicon, group).items():
            if not form.fullmatch(name):
                yield file.fault((group, name), f"name {shown(name)} must be {description}", key=True)
            if not entries:
                yield file.fault((group, name), f"'{name}' has no entries")
    for infinitive, verb in lexicon.verbs.items():
        yield from _check_verb(file, infinitive, verb)
    for kind, names in lexicon.names.items():
        for number, entry in enumerate(names):
            if not entry.value or not entry.names or not all(tokenize(name).raw for name in entry.names):
                yield file.fault(("names", kind, number), "a name needs a 'value', and 'names' to know it by")
    yield from check_parts(file, lexicon)


def merged_lexicon(parts: Sequence[tuple[YamlFile, Lexicon]]) -> tuple[Lexicon, list[RuleFileError]]:
    """Return the lexicon that the files of one pack make, and a fault for each name that stands in two of them."""
    merged: dict[str, dict[str, object]] = {group.name: {} for group in fields(Lexicon)}
    origin: dict[tuple[str, str], str] = {}
    faults: list[RuleFileError] = []
    for file, lexicon in parts:
        for group, entries in merged.items():
            for name, entry in getattr(lexicon, group).items():
                first = origin.setdefault((group, name), PurePath(file.path).name)
                if name in entries:
                    why = f"'{name}' of '{group}' stands in {first} too: one of the two would be lost"
                    faults.append(file.fault((group, name), why, key=True))
                entries[name] = entry
    return Lexicon(**merged), faults  # type: ignore[arg-type]


def _check_verb(file: YamlFile, infinitive: str, verb: Verb) -> Iterator[RuleFileError]:
    if not verb.forms:
        yield file.fault(("verbs", infinitive), f"verb '{infinitive}' has no forms")
    if bool(verb.stems) != bool(verb.particle):
        yield file.fault(("verbs", infinitive), "'stems' and 'particle' go together: both, or neither")
