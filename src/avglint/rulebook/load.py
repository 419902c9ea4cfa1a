"""From folders to packs of checked rules, and to the program that judges by them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from avglint.errors import PatternError, RulebookError, RuleFileError
from avglint.model.rule import Lexicon, Pack, Rule
from avglint.pattern.unknown import UnknownNameError
from avglint.rulebook.condition import MAX_LENGTH
from avglint.rulebook.pack_source import PackSource, read_pack
from avglint.rulebook.program import build_program
from avglint.rulebook.references import (
    Known,
    Reference,
    check_conditions,
    check_cycles,
    check_topics,
    references,
)
from avglint.rulebook.yaml_file import MAX_FAULTS, KeyPath, YamlFile, shown


def load_pack(folder: Path) -> Pack:
    """Return the pack in ``folder``, checked by itself. Raises RulebookError with all faults of all its files."""
    return load_packs([folder])[0]


def load_packs(folders: Sequence[Path]) -> tuple[Pack, ...]:
    """Return the packs in ``folders``, checked together: a rule may name what another pack defines.

    Patterns are not looked at: load_program does that. Raises RulebookError with all faults of all files.
    """
    return tuple(source.pack for source in load_sources(folders))


def load_program(folders: Sequence[Path]) -> tuple[tuple[Pack, ...], dict[str, Any]]:
    """Return the packs in ``folders`` and the program that they compile to, as plain data.

    Raises RulebookError with all faults of all files, those of patterns among them.
    """
    sources, faults = _read(folders)
    complete = _is_complete(sources, folders)
    told: Counter[str] = Counter()

    def report(owner: str, keys: KeyPath, error: PatternError) -> None:
        told[owner] += 1
        if told[owner] <= MAX_FAULTS and (complete or not isinstance(error, UnknownNameError)):
            faults.append(_pattern_fault(sources, owner, keys, error))

    program = build_program([source.with_unfinished() for source in sources], report)
    if faults:
        raise _all(faults)
    return tuple(source.pack for source in sources), program


def load_sources(folders: Sequence[Path]) -> list[PackSource]:
    """Return the packs in ``folders`` with the files that they come from. Raises RulebookError with all faults.

    Patterns are not looked at: load_program does that.
    """
    sources, faults = _read(folders)
    if faults:
        raise _all(faults)
    return sources


def _read(folders: Sequence[Path]) -> tuple[list[PackSource], list[RuleFileError]]:
    """Return the packs that can be read, and all faults but those of patterns."""
    sources: list[PackSource] = []
    faults: list[RuleFileError] = []
    for folder in folders:
        try:
            sources.append(read_pack(folder))
        except RulebookError as error:
            faults.extend(error.faults)
    faults.extend(fault for source in sources for fault in source.faults)
    faults.extend(_check_together(sources, _is_complete(sources, folders)))
    if not sources and not faults:
        faults.append(RuleFileError("", 0, 0, "there are no rules: no folder of rules was given"))
    return sources, faults


def _is_complete(sources: Sequence[PackSource], folders: Sequence[Path]) -> bool:
    """Whether all lexicons could be read: else a name that is not known may stand in what could not be."""
    return len(sources) == len(folders) and all(source.lexicon_complete for source in sources)


def _check_together(sources: Sequence[PackSource], complete: bool) -> Iterator[RuleFileError]:
    parts = list(_parts(sources))
    owners = _owners(sources)
    yield from _check_unique(sources, owners)
    for file, record in parts:
        yield from islice(check_conditions(file, record), MAX_FAULTS)
    if not complete:
        return
    rules = [rule for source in sources for _, rule in source.rules]
    unread = [code for source in sources for code in source.unread_codes]
    known = Known.of(rules, [source.pack.lexicon for source in sources], unread)
    found: list[Reference] = []
    for file, record in parts:
        yield from islice(check_topics(file, record, known), MAX_FAULTS)
        named, faults = references(file, record, known)
        if isinstance(record, Lexicon) or owners[record.code] == file.path:
            found.extend(named)  # of a second rule with the same code, they would make circles with those of the first
        yield from faults
    yield from check_cycles(found)


def _owners(sources: Sequence[PackSource]) -> dict[str, str]:
    """Return, by code, the path of the rule that has it: the first."""
    owners: dict[str, str] = {}
    for file, rule in (each for source in sources for each in source.rules):
        owners.setdefault(rule.code, file.path)
    return owners


def _check_unique(sources: Sequence[PackSource], owners: Mapping[str, str]) -> Iterator[RuleFileError]:
    packs: set[str] = set()
    for source in sources:
        if source.pack.name in packs:
            why = f"another pack in use is called {shown(source.pack.name)} too"
            yield RuleFileError(str(source.folder), 0, 0, why)
        packs.add(source.pack.name)
        for file, rule in source.rules:
            if owners[rule.code] != file.path:
                yield file.fault(("code",), f"code {rule.code} is taken: {owners[rule.code]} has it")


def _parts(sources: Sequence[PackSource]) -> Iterator[tuple[YamlFile, Rule | Lexicon]]:
    for source in sources:
        yield from source.lexicons
        yield from source.rules


def _pattern_fault(sources: Sequence[PackSource], owner: str, keys: KeyPath, error: PatternError) -> RuleFileError:
    """Return the fault in a pattern at its place; where a list of the lexicon is to blame, there."""
    unfinished = [each for source in sources for each in source.unfinished]
    for file, record in (*_parts(sources), *unfinished):
        code = record.code if isinstance(record, Rule) else ""
        if code == owner and _is_shown_as(_text_at(file, keys), error.text):
            return file.fault(keys, error.why, offset=error.column - 1)
    for file, record in _parts(sources):
        for name, entries in record.lists.items() if isinstance(record, Lexicon) else ():
            for number, entry in enumerate(entries):
                if _is_shown_as(entry, error.text):
                    return file.fault(("lists", name, number), error.why, offset=error.column - 1)
    return RuleFileError(owner, 0, 0, f"{error.why}: {error.text}")


def _is_shown_as(written: object, text: str) -> bool:
    """Whether an error shows ``text`` of this pattern or condition: its beginning, of one that is far too long."""
    return written == text or (isinstance(written, str) and len(written) > MAX_LENGTH and written.startswith(text))


def _text_at(file: YamlFile, keys: KeyPath) -> object:
    """Return the text at ``keys``, also where it is written as a text in place of a list or of an evidence item."""
    value: object = file.data
    for key in keys:
        if isinstance(value, str):
            break
        try:
            value = value[key]  # type: ignore[index]
        except (LookupError, TypeError):
            return None
    return value


def _all(faults: Sequence[RuleFileError]) -> RulebookError:
    """Return one error with each fault once, in order of place."""
    by_place = {(fault.path, fault.line, fault.column, fault.why): fault for fault in faults}
    return RulebookError([by_place[place] for place in sorted(by_place)])
