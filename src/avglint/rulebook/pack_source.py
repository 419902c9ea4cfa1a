"""A pack as its files hold it: every record with the file that it came from, so that a later fault has a place."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import ClassVar, Literal, TypeVar

from avglint.errors import RulebookError, RuleFileError
from avglint.model.rule import Lexicon, Pack, Rule
from avglint.rulebook.files import pack_files
from avglint.rulebook.lexicon_checks import check_lexicon, merged_lexicon
from avglint.rulebook.records import read_record
from avglint.rulebook.rule_checks import check_rule
from avglint.rulebook.unfinished import unfinished_rule
from avglint.rulebook.yaml_file import MAX_BYTES, MAX_FAULTS, YamlFile, read_yaml

Record = TypeVar("Record")
Check = Callable[[YamlFile, Record], Iterator[RuleFileError]]


@dataclass(frozen=True, slots=True)
class PackHeader:
    """What ``pack.yaml`` holds."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    name: str
    version: str
    language: Literal["nl"] = "nl"
    """Of the statements that its rules are for."""


@dataclass(frozen=True, slots=True)
class PackSource:
    """The files of a pack that could be read, and all faults found in them by themselves."""

    folder: Path
    pack: Pack
    rules: tuple[tuple[YamlFile, Rule], ...]
    lexicons: tuple[tuple[YamlFile, Lexicon], ...]
    faults: tuple[RuleFileError, ...]
    lexicon_complete: bool
    """Whether every file of the lexicon could be read; else a name that seems unknown may stand in an other."""
    unread_codes: tuple[str, ...]
    """The codes of rules that could not be read, by the names of their files."""
    unfinished: tuple[tuple[YamlFile, Rule], ...]
    """Of those that are YAML, the patterns and conditions; their paths are their codes."""

    def with_unfinished(self) -> Pack:
        """Return the pack with what there is of the rules that could not be read, to find all faults in patterns."""
        return replace(self.pack, rules=(*self.pack.rules, *(rule for _, rule in self.unfinished)))


def read_pack(folder: Path) -> PackSource:
    """Return the pack in ``folder``. Faults of its files are collected; raises RulebookError where it has no rules."""
    files = pack_files(folder)
    rule_files = [path for path in files[1:] if path.parent == folder]
    lexicon_files = [path for path in files if path.parent != folder]
    reader = _Reader()
    headers = reader.read(files[:1], PackHeader, _check_header)
    lexicons = reader.read(lexicon_files, Lexicon, check_lexicon)
    rules = reader.read(rule_files, Rule, check_rule)
    lexicon, clashes = merged_lexicon(lexicons)
    header = headers[0][1] if headers else PackHeader(folder.name, "")
    sha256 = _sha256(folder, reader.contents)
    were_read = {file.path for file, _ in rules}
    return PackSource(
        folder=folder,
        pack=Pack(header.name, header.version, sha256, lexicon, tuple(rule for _, rule in rules)),
        rules=tuple(rules),
        lexicons=tuple(lexicons),
        faults=(*reader.faults, *clashes),
        lexicon_complete=len(lexicons) == len(lexicon_files),
        unread_codes=tuple(path.name.partition("-")[0] for path in rule_files if str(path) not in were_read),
        unfinished=tuple(
            (file, unfinished_rule(file))
            for path in rule_files
            if (file := reader.files.get(path)) and file.path not in were_read
        ),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads files to records; what is wrong with one is kept, and the next is read."""

    contents: dict[Path, bytes] = field(default_factory=dict)
    files: dict[Path, YamlFile] = field(default_factory=dict)
    faults: list[RuleFileError] = field(default_factory=list)

    def read(self, paths: Sequence[Path], kind: type[Record], check: Check[Record]) -> list[tuple[YamlFile, Record]]:
        """Return each file that holds a record of ``kind``, with that record."""
        found: list[tuple[YamlFile, Record]] = []
        for path in paths:
            try:
                file = self.files[path] = read_yaml(str(path), self._content(path))
                record = read_record(file, kind)
            except RulebookError as error:
                self.faults.extend(error.faults)
                continue
            self.faults.extend(islice(check(file, record), MAX_FAULTS))
            found.append((file, record))
        return found

    def _content(self, path: Path) -> bytes:
        try:
            with path.open("rb") as stream:
                content = stream.read(MAX_BYTES + 1)  # one more, so that read_yaml sees that it is too much
        except OSError as error:
            why = f"this file can't be read: {error.strerror or error}"
            raise RulebookError([RuleFileError(str(path), 0, 0, why)]) from None
        self.contents[path] = content
        return content


def _check_header(file: YamlFile, header: PackHeader) -> Iterator[RuleFileError]:
    for key in ("name", "version"):
        if not getattr(header, key).strip():
            yield file.fault((key,), f"'{key}' has no text")


def _sha256(folder: Path, contents: dict[Path, bytes]) -> str:
    """Return the hash of the names (from the pack's folder) and contents of its files, in order of name."""
    digest = hashlib.sha256()
    by_name = {path.relative_to(folder).as_posix(): content for path, content in contents.items()}
    for name in sorted(by_name):
        digest.update(f"{len(name)} {name} {len(by_name[name])} ".encode("utf-8", "surrogateescape"))
        digest.update(by_name[name])
    return digest.hexdigest()
