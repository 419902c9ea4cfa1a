"""The cache saves time and changes nothing else."""

import hashlib
import inspect
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from avglint import cache as cache_module
from avglint.cache import KEPT, cache_folder
from avglint.model.card import Citation, RuleCard, Wording
from avglint.model.report import PackInfo
from avglint.packed import pack, unpack
from avglint.rulebook import book
from avglint.rulebook.cache import KeyFile, cached

needs_modes = pytest.mark.skipif(not hasattr(os, "getuid"), reason="this system has no owners and modes of files")


class Build:
    """A build that counts how often it was asked."""

    def __init__(self, value: Any = None) -> None:
        self.value = value or {"a": (1, "é", None)}
        self.times = 0

    def __call__(self) -> Any:
        self.times += 1
        return self.value


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache's folder, not made yet."""
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path / "cache" / "of" / "mine"))
    return tmp_path / "cache" / "of" / "mine"


@pytest.fixture
def files(tmp_path: Path) -> list[KeyFile]:
    (tmp_path / "pack").mkdir()
    paths = [tmp_path / "pack" / name for name in ("a.yaml", "b.yaml")]
    for path in paths:
        path.write_text(path.name, "utf-8")
    return [(path.name, path) for path in paths]


def test_the_second_time_nothing_is_built(folder: Path, files: list[KeyFile]) -> None:
    build = Build()
    assert [cached(files, "1", build) for _ in range(3)] == [build.value] * 3
    assert build.times == 1
    [entry] = folder.iterdir()
    checksum, payload = entry.read_bytes().split(b"\n", 1)
    assert len(checksum) == 64
    assert unpack(payload) == build.value


@needs_modes
def test_nobody_else_can_read_the_cache(folder: Path, files: list[KeyFile]) -> None:
    cached(files, "1", Build())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(entry.stat().st_mode) for entry in folder.iterdir()] == [0o600]


def test_the_first_and_the_second_run_get_the_same(folder: Path, files: list[KeyFile]) -> None:
    build = Build({"a": ({1: "x"},)})
    assert cached(files, "1", build) == cached(files, "1", build) == {"a": ({1: "x"},)}
    assert folder.is_dir()


@pytest.mark.parametrize("change", ["content", "name", "order", "version", "fewer", "boundary"])
def test_any_change_builds_anew(folder: Path, files: list[KeyFile], change: str) -> None:
    first, second = Build("first"), Build("second")
    cached(files, "1", first)
    if change == "content":
        files[0][1].write_text("other", "utf-8")
    elif change == "name":
        files[0] = ("c.yaml", files[0][1])
    elif change == "boundary":
        files[0][1].write_text("a.yamlb", "utf-8")
        files[1][1].write_text(".yaml", "utf-8")
    changed = {"order": files[::-1], "fewer": files[:1]}.get(change, files)
    assert cached(changed, "2" if change == "version" else "1", second) == "second"
    assert len(list(folder.iterdir())) == 2


def test_a_pack_that_moved_is_the_same_pack(folder: Path, files: list[KeyFile], tmp_path: Path) -> None:
    cached(files, "1", Build("first"))
    moved = files[0][1].parent.rename(tmp_path / "moved")
    assert cached([(name, moved / name) for name, _ in files], "1", Build("second")) == "first"
    assert folder.is_dir()


def spoil(entry: Path, how: str) -> None:
    content = entry.read_bytes()
    if how == "cut off":
        entry.write_bytes(content[:-1])
    elif how == "changed":
        entry.write_bytes(content.replace(b"first", b"fooled"))
    elif how == "empty":
        entry.write_bytes(b"")
    elif how == "no line":
        entry.write_bytes(b"0" * 200)
    elif how == "not packed":
        entry.write_bytes(hashlib.sha256(b"?").hexdigest().encode() + b"\n?")
    elif how == "a folder":
        entry.unlink()
        entry.mkdir()
    elif how == "writable by the group":
        entry.chmod(0o620)
    elif how == "writable by all":
        entry.chmod(0o602)


@pytest.mark.parametrize("how", ["cut off", "changed", "empty", "no line", "not packed", "a folder"])
def test_a_spoilt_entry_is_not_used(folder: Path, files: list[KeyFile], how: str) -> None:
    cached(files, "1", Build("first"))
    [entry] = folder.iterdir()
    spoil(entry, how)
    assert cached(files, "1", Build("second")) == "second"


@needs_modes
@pytest.mark.parametrize("how", ["writable by the group", "writable by all"])
def test_an_entry_that_others_can_write_is_not_used(folder: Path, files: list[KeyFile], how: str) -> None:
    cached(files, "1", Build("first"))
    [entry] = folder.iterdir()
    spoil(entry, how)
    assert cached(files, "1", Build("second")) == "second"
    assert cached(files, "1", Build("third")) == "second"  # the new entry took its place


@needs_modes
def test_an_entry_of_someone_else_is_not_used(
    folder: Path, files: list[KeyFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    cached(files, "1", Build("first"))
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert cached(files, "1", Build("second")) == "second"


@pytest.mark.parametrize("where", ["a file", "under a file", "no home"])
def test_without_a_folder_the_value_is_built(
    tmp_path: Path, files: list[KeyFile], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def no_home() -> Path:
        raise RuntimeError("no home")

    (tmp_path / "file").write_text("", "utf-8")
    chosen = {"a file": tmp_path / "file", "under a file": tmp_path / "file" / "x"}.get(where)
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(chosen or ""))
    if where == "no home":
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.setattr(Path, "home", no_home)
    assert cached(files, "1", Build("first")) == "first"
    assert cached(files, "1", Build("second")) == "second"


def test_a_file_that_is_gone_only_means_no_cache(folder: Path, files: list[KeyFile]) -> None:
    files[0][1].unlink()
    assert cached(files, "1", Build("first")) == "first"
    assert not folder.exists()


def test_what_the_build_raises_is_raised_and_not_kept(folder: Path, files: list[KeyFile]) -> None:
    def fail() -> Any:
        raise LookupError("no rules")

    with pytest.raises(LookupError, match="no rules"):
        cached(files, "1", fail)
    assert not folder.exists()
    assert cached(files, "1", Build("first")) == "first"


def test_a_disk_that_is_full_leaves_nothing_behind(
    folder: Path, files: list[KeyFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert cached(files, "1", Build("first")) == "first"
    assert list(folder.iterdir()) == []


def test_old_entries_are_removed_and_other_files_kept(folder: Path, files: list[KeyFile]) -> None:
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("", "utf-8")
    for version in range(KEPT + 3):
        cached(files, str(version), Build(version + 1))
        newest = max(folder.glob("avglint-rules-*"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (version, version))
    assert len(list(folder.glob("avglint-rules-*"))) == KEPT
    assert (folder / "mine.txt").exists()
    assert cached(files, str(KEPT + 2), Build("new")) == KEPT + 3


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path, files: list[KeyFile]) -> Path:
    """An entry that a wheel brought along; the user's cache is empty."""
    cached(files, "1", Build("packed"))
    monkeypatch.setattr(cache_module, "_PACKED", folder.rename(tmp_path / "packed"))
    [entry] = (tmp_path / "packed").iterdir()
    return entry


def test_what_was_packed_is_used_and_not_kept_again(packed: Path, folder: Path, files: list[KeyFile]) -> None:
    assert packed.exists()
    assert cached(files, "1", Build("built")) == "packed"
    assert not folder.exists()


@needs_modes
def test_what_was_packed_belongs_to_whoever_installed_it(packed: Path, folder: Path, files: list[KeyFile]) -> None:
    packed.chmod(0o664)
    assert cached(files, "1", Build("built")) == "packed"
    assert not folder.exists()


def test_what_this_user_kept_counts_first(packed: Path, folder: Path, files: list[KeyFile]) -> None:
    folder.mkdir(parents=True)
    payload = pack("kept")
    (folder / packed.name).write_bytes(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)
    assert cached(files, "1", Build("built")) == "kept"


@pytest.mark.parametrize("how", ["cut off", "empty", "no line", "a folder"])
def test_what_was_packed_and_spoilt_is_built_and_kept(
    packed: Path, folder: Path, files: list[KeyFile], how: str
) -> None:
    spoil(packed, how)
    assert cached(files, "1", Build("built")) == "built"
    assert cached(files, "1", Build("again")) == "built"
    assert len(list(folder.iterdir())) == 1


def test_files_that_differ_from_what_was_packed_are_built(packed: Path, files: list[KeyFile]) -> None:
    files[0][1].write_text("other", "utf-8")
    assert packed.exists()
    assert cached(files, "1", Build("built")) == "built"


_ONLY_COMPILES = """
import sys
import avglint.linter, avglint.rulebook.book
judges = set(sys.modules)
avglint.rulebook.book._build(avglint.rulebook.book.pack_folders())
print(*(name for name in set(sys.modules) - judges if name.startswith("avglint.")))
"""


def test_all_that_compiles_rules_is_in_the_key_of_what_is_kept() -> None:
    """Else a changed avglint runs what an old one compiled: see ``_COMPILERS``."""
    ran = subprocess.run([sys.executable, "-c", _ONLY_COMPILES], capture_output=True, text=True, check=True)
    in_key = {name for name, _ in book._key_files(book.pack_folders())}
    assert {f"{name.removeprefix('avglint.').replace('.', '/')}.py" for name in ran.stdout.split()} - in_key == set()


def test_records_kept_by_the_order_of_their_fields_are_in_the_key() -> None:
    kept = {RuleCard, Citation, Wording, PackInfo}
    in_key = {path.resolve() for _, path in book._key_files(book.pack_folders())}
    assert {Path(inspect.getfile(record)).resolve() for record in kept} - in_key == set()


def test_every_file_of_the_key_is_there() -> None:
    """One that is not means that nothing is ever kept."""
    assert [path for _, path in book._key_files(book.pack_folders()) if not path.is_file()] == []


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("AVGLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/an"))
    return monkeypatch


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "/home/an/.cache/avglint"),
        ("linux", {"XDG_CACHE_HOME": "/var/an"}, "/var/an/avglint"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/an/.cache/avglint"),
        ("linux", {"XDG_CACHE_HOME": "/var/an", "AVGLINT_CACHE_DIR": "/tmp/x"}, "/tmp/x"),
        ("linux", {"AVGLINT_CACHE_DIR": ""}, "/home/an/.cache/avglint"),
        ("darwin", {}, "/home/an/Library/Caches/avglint"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/avglint/cache"),
        ("win32", {}, "/home/an/AppData/Local/avglint/cache"),
    ],
)
def test_the_folder_is_where_the_system_keeps_such_things(
    no_settings: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: str
) -> None:
    no_settings.setattr("avglint.cache.sys.platform", platform)
    for name, value in environment.items():
        no_settings.setenv(name, value)
    assert cache_folder() == Path(expected)


def test_a_run_with_a_warm_cache_costs_milliseconds(folder: Path, tmp_path: Path) -> None:
    files = [(f"{number}.yaml", tmp_path / f"{number}.yaml") for number in range(80)]
    for _, path in files:
        path.write_text("a: b  # een regel van een bestand\n" * 150, "utf-8")
    build = Build([{"words": ["bewaren", number], "need": [[number]]} for number in range(20_000)])
    cached(files, "1", build)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        cached(files, "1", build)
        times.append(time.perf_counter() - started)
    assert build.times == 1
    assert min(times) < 5  # some 10 ms for a megabyte; the bound only guards against hanging
    assert folder.is_dir()
