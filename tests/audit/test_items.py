"""What is to be judged: found in the same order every time, and divided in the same parts."""

import gzip
import os
from pathlib import Path

import pytest

from avglint.audit import items
from avglint.audit.items import Item, check_inputs, count_items, find_items, parts_of
from avglint.errors import ConfigError


def _names(paths: list[Path]) -> list[str]:
    found = find_items([str(path) for path in paths])
    return [Path(item.name).name + ("!" if item.broken else "") for item in found]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b'{"a":1}\n{"b":2}\n', [(1, b'{"a":1}\n'), (2, b'{"b":2}\n')]),
        (b'{"a":1}\n\n  \n{"b":2}', [(1, b'{"a":1}\n'), (4, b'{"b":2}')]),
        (b'\r\n{"a":1}\r\n', [(2, b'{"a":1}\r\n')]),
        (b"", []),
        (b"x" * 30 + b'\n{"b":2}\n', [(1, b"x" * 21), (2, b'{"b":2}\n')]),
        (b"x" * 21, [(1, b"x" * 21)]),
    ],
    ids=["plain", "blank lines count", "CRLF", "empty", "too long a line is cut", "too long a last line"],
)
@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".JSONL", ".jsonl.gz"])
def test_lines_keep_their_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, lines: list[tuple[int, bytes]], suffix: str
) -> None:
    monkeypatch.setattr(items, "LONGEST_LINE", 20)
    monkeypatch.setattr(items, "_BLOCK", 4)
    path = tmp_path / f"crawl{suffix}"
    path.write_bytes(gzip.compress(content) if suffix.endswith(".gz") else content)
    assert list(find_items([str(path)])) == [Item(f"{path}:{number}", line) for number, line in lines]
    assert count_items([str(path)]) == content.count(b"\n")


def test_a_file_that_breaks_off_says_so_and_the_next_is_read(tmp_path: Path) -> None:
    whole = gzip.compress(b'{"a":1}\n' * 9)
    (tmp_path / "a.jsonl.gz").write_bytes(whole[:-9])
    (tmp_path / "b.jsonl.gz").write_bytes(b"no gzip")
    (tmp_path / "c.jsonl").write_bytes(b"{}\n")
    names = _names([tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz", tmp_path / "c.jsonl"])
    assert names[-3:] == ["a.jsonl.gz!", "b.jsonl.gz!", "c.jsonl:1"]
    assert count_items([str(tmp_path / "b.jsonl.gz")]) == 0


def test_a_folder_is_read_in_order_and_its_lines_are_no_statements(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c/z.html", "c/A.txt", "crawl.jsonl", ".hidden.txt", "node_modules/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("tekst")
    assert _names([tmp_path]) == ["a.md", "b.txt", "A.txt", "z.html"]
    assert count_items([str(tmp_path)]) == 4
    found = list(find_items([str(tmp_path)]))
    assert not any(item.named for item in found)


def test_what_several_paths_mean_counts_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("tekst")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert _names([tmp_path / "a.txt", tmp_path]) == ["a.txt", "b.txt"]
    assert _names([tmp_path / "*.txt", tmp_path / "a.txt"]) == ["a.txt", "b.txt"]


def test_parts_depend_on_the_items_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(items, "PART_BYTES", 100)
    several = [Item(f"x:{number}", b"y" * 9) for number in range(25)]
    parts = list(parts_of(iter(several)))
    assert [(part.number, len(part.items)) for part in parts] == [(0, 12), (1, 12), (2, 1)]
    assert [item for part in parts for item in part.items] == several
    assert list(parts_of(several)) == parts
    assert len({part.digest for part in parts}) == 3
    monkeypatch.setattr(items, "PART_ITEMS", 10)
    assert [len(part.items) for part in parts_of(several)] == [10, 10, 5]
    assert list(parts_of([])) == []


def test_a_part_of_files_that_changed_is_another(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("een")
    item = Item(str(path))

    def digest() -> str:
        return next(parts_of([item])).digest

    before = digest()
    assert digest() == before
    os.utime(path, ns=(0, 0))
    assert digest() != before
    before = digest()
    path.write_text("drie")
    os.utime(path, ns=(0, 0))
    assert digest() != before
    path.unlink()
    assert digest() == digest()


@pytest.mark.parametrize("path", ["nergens", "*.nergens", "-"])
def test_a_path_that_means_nothing_is_told_before_any_work(path: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        check_inputs([str(tmp_path), path])
    check_inputs([str(tmp_path)])
