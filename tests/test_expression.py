"""Expressions kept compiled: the same matches, whatever is found where they were kept."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from avglint import expression as module
from avglint.expression import expression, keep_expressions
from avglint.packed import pack, unpack

SAMPLES = [
    (r"(?P<number>\d{1,3})\s+(?:jaar|maanden?)(?!\w)", 0, "na 12 maanden, of 3 jaar"),
    (r"^wij\b.*?(?<=een )(?P<what>[^\W\d_]+)$", re.IGNORECASE | re.MULTILINE, "WIJ hebben een café\nwij een bàr"),
    ('[‘’"]\\s?((?:[A-ZÀ-Þ]\\w+ ?){1,3})[’"]', 0, '‘École Één’ en "Anders"'),
]


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """An empty cache, and a run that has met no expression yet."""
    monkeypatch.setenv("AVGLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(module, "_all", [])
    monkeypatch.setattr(module, "_missed", False)
    kept = module._kept
    kept.cache_clear()
    yield
    kept.cache_clear()


def found(pattern: str, flags: int, text: str) -> list[tuple[tuple[int, int], dict[str, str]]]:
    return [(match.span(), match.groupdict()) for match in expression(pattern, flags).finditer(text)]


def plain(pattern: str, flags: int, text: str) -> list[tuple[tuple[int, int], dict[str, str]]]:
    return [(match.span(), match.groupdict()) for match in re.compile(pattern, flags).finditer(text)]


def next_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what this run compiled, and begin another, in which compiling is an error."""
    keep_expressions()
    module._kept.cache_clear()

    def compiled_again(_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(module._Expression, "_compile", compiled_again)


@pytest.mark.parametrize(("pattern", "flags", "text"), SAMPLES)
def test_what_was_kept_matches_the_same(pattern: str, flags: int, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = found(pattern, flags, text)
    next_run(monkeypatch)
    assert found(pattern, flags, text) == first == plain(pattern, flags, text) != []


def test_nothing_is_written_where_nothing_was_compiled(tmp_path: Path) -> None:
    expression("ongebruikt")
    keep_expressions()
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_is_kept_once(tmp_path: Path) -> None:
    """Some processes come to it after each of many files."""
    assert found("a+", 0, "aa")
    keep_expressions()
    [entry] = tmp_path.iterdir()
    entry.unlink()
    keep_expressions()
    assert list(tmp_path.iterdir()) == []
    assert found("b+", 0, "bb")
    keep_expressions()
    _, _, kept = entry.read_bytes().partition(b"\n")
    assert sorted(unpack(kept)) == ["0 a+", "0 b+"]


NONSENSE: tuple[object, ...] = (
    (),
    ("x",),
    (0, b"12345", 0, {}, ()),
    (0, b"\xff\xff\xff\xff", 0, {}, (None,)),
    (0, "", 0, {}, ()),
    {"a": 1},
)


@pytest.mark.parametrize("kept", [b"", b"x", *map(pack, NONSENSE)])
def test_an_entry_that_makes_no_sense_is_compiled_anew(kept: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern, flags, text = SAMPLES[0]
    monkeypatch.setattr(module, "_kept", lambda: {f"{flags} {pattern}": kept})
    assert found(pattern, flags, text) == plain(pattern, flags, text)


def test_a_python_with_other_ways_compiles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def no_module(name: str) -> object:
        raise ImportError(name)

    pattern, flags, text = SAMPLES[0]
    found(pattern, flags, text)
    monkeypatch.setattr(module, "_entry", lambda: "expressions-other.json")
    monkeypatch.setattr(module, "import_module", no_module)
    keep_expressions()
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(module, "_kept", lambda: {f"{flags} {pattern}": pack((0, b"0000", 0, {}, (None,)))})
    assert found(pattern, flags, text) == plain(pattern, flags, text)
