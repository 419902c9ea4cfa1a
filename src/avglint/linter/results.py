"""Reports on statements, kept from one run to the next, for who checks many files again and again.

They stand in the user's own cache folder, never beside the statements: what came along with a repository could say of
anything that it is fine. An entry is found by all that its report depends on: the bytes of the file and its path, the
settings, the rules, the day, and avglint itself with its grammars, Python and everything that is installed.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from avglint.cache import prune_folder, read_entry, write_entry
from avglint.config import Options
from avglint.lazy import Lazy
from avglint.linter.report_data import document_from_json, document_to_json
from avglint.model.report import DocumentReport
from avglint.read import MAX_BYTES, STDIN, Input
from avglint.resources import VERSION, grammar_path
from avglint.rulebook import Rulebook

FOLDER = "results"
MOST_BYTES = 200_000_000
"""Of all entries together; where there are more, the oldest go. A statement of 13 kB takes some 40 kB."""

_PACKAGE = Path(__file__).parents[1]


class Results:
    """The reports that are kept, for a run on ``day`` by the rules in ``books``."""

    def __init__(self, books: Mapping[tuple[Path, ...], Rulebook], day: str) -> None:
        self._books = books
        self._basis = [day, _tool()]
        self._written = False
        self._settings: Lazy[Options, str] = Lazy(self._settings_of)

    def keep(self, item: Input, options: Options, document: DocumentReport) -> None:
        """Keep the report on a file for the next run, without its statement; of standard input nothing is kept."""
        if item.path == STDIN:
            return
        # Under the digest of what was read: the file can have changed meanwhile.
        key = self._key(item, options, document.sha256)
        write_entry(f"{FOLDER}/{key}.json", f"{key}\n{document_to_json(document)}".encode("ascii"), most=None)
        self._written = True

    def find(self, item: Input, options: Options) -> DocumentReport | None:
        """Return what was reported of the same file in the same circumstances, without its statement."""
        if item.path == STDIN:
            return None
        try:
            if not Path(item.path).is_file():
                return None
            with Path(item.path).open("rb") as file:
                sha256 = hashlib.sha256(file.read(MAX_BYTES + 1)).hexdigest()
        except (OSError, ValueError):
            return None  # whoever judges it tells what is wrong
        key = self._key(item, options, sha256)
        payload = read_entry(f"{FOLDER}/{key}.json") or b""
        # Who can rename files in the folder could put one entry in the place of another.
        own_key, _, report = payload.partition(b"\n")
        if own_key != key.encode("ascii"):
            return None
        try:
            return document_from_json(report)
        except (ValueError, TypeError, LookupError, RecursionError):
            return None

    def close(self) -> None:
        """Remove the oldest entries where there are too many."""
        if self._written:
            prune_folder(FOLDER, MOST_BYTES)

    def _key(self, item: Input, options: Options, sha256: str) -> str:
        known = [sha256, item.path, item.named, self._settings[options]]
        return hashlib.sha256(json.dumps(known).encode("ascii")).hexdigest()

    def _settings_of(self, options: Options) -> str:
        packs = [pack.sha256 for pack in self._books[options.rules].packs]
        return hashlib.sha256(json.dumps([*self._basis, repr(options), packs]).encode("ascii")).hexdigest()


def _tool() -> str:
    """Return the digest of what judges, beside the rules.

    The content of our own files, for a checkout changes under the same version; of others their versions, which the
    names of the folders say where they are installed.
    """
    digest = hashlib.sha256(f"{VERSION}\n{sys.version}\n".encode())
    for file in sorted([*_PACKAGE.rglob("*.py"), *grammar_path("statement").parent.glob("*.lark")]):
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)}\n".encode("utf-8", "surrogateescape"))
        digest.update(content)
    for name in sorted(_installed()):
        digest.update(f"{name}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _installed() -> Iterator[str]:
    for folder in dict.fromkeys(sys.path):
        try:
            names = [each.name for each in os.scandir(folder or ".")]
        except OSError:
            continue  # a zip, or nothing
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))
