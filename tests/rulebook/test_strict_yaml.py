"""Rule files are text, lists and mappings; every fault has its line and column."""

import time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from avglint.errors import RulebookError
from avglint.resources import data_dir
from avglint.rulebook.yaml_file import MAX_BYTES, MAX_FAULTS, read_yaml


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this build of PyYAML is without libyaml")


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            "a: no\nb: 1.10\nc: on\nd: 2018-05-25\ne: ~\n",
            {"a": "no", "b": "1.10", "c": "on", "d": "2018-05-25", "e": "~"},
        ),
        ("no: [1, 0x10, true, null]\n", {"no": ["1", "0x10", "true", "null"]}),
        ("a:\n  - x\n  - {b: 'y z'}\n  -\n", {"a": ["x", {"b": "y z"}, ""]}),
        ("\ufeffa: >\n  één\n  twee\n", {"a": "één twee\n"}),
        ("---\na: b\n...\n", {"a": "b"}),
    ],
)
def test_every_scalar_is_text(text: str, data: Any) -> None:
    assert read_yaml("x.yaml", text.encode()).data == data


@pytest.mark.parametrize(
    ("text", "line", "column", "why"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "key 'a' stands twice; first on line 1"),
        ("a: {x: 1, y: 2, x: 3}\n", 1, 17, "key 'x' stands twice; first on line 1"),
        ("a: &k b\n", 1, 4, "an anchor (&k) can't be used here"),
        ("a: *k\n", 1, 4, "an alias (*) can't be used here"),
        ("a: !!python/name:os.system x\n", 1, 4, "a tag (tag:yaml.org,2002:python/name:os.system)"),
        ("a: !x\n  b: c\n", 1, 4, "a tag (!x) can't be used here"),
        ("a:\n  <<: {b: c}\n", 2, 3, "a merge key (<<) can't be used here"),
        ("[a, b]: c\n", 1, 1, "a key must be a word"),
        ("? {a: b}\n: c\n", 1, 3, "a key must be a word"),
        ("a: b\n---\nc: d\n", 2, 1, "a second document ('---') in one file"),
        ("a: [b\nc: d\n", 2, 2, "this is no YAML: "),
        ("a: \x07\n", 1, 4, "a control character (U+0007)"),
        ("é: b\nc: \x00", 2, 4, "a control character (U+0000)"),
        ("", 0, 0, "the file is empty"),
        ("# alleen commentaar\n", 0, 0, "the file is empty"),
        ("- a\n", 0, 0, "the file must be a mapping"),
        ("a", 0, 0, "the file must be a mapping"),
        ("a: " + "[" * 40, 1, 43, "nested more than 40 deep"),
    ],
)
def test_what_is_refused(text: str, line: int, column: int, why: str) -> None:
    with pytest.raises(RulebookError) as caught:
        read_yaml("x.yaml", text.encode())
    [fault] = caught.value.faults
    assert (fault.path, fault.line, fault.column) == ("x.yaml", line, column)
    assert fault.why.startswith(why)
    drawn = line and "control" not in why  # a line with a control character is not for a terminal
    assert fault.source_line == (text.split("\n")[line - 1] if drawn else "")


def test_bytes_that_are_no_utf_8_are_refused_at_their_place() -> None:
    with pytest.raises(RulebookError) as caught:
        read_yaml("x.yaml", "a: b\nc: é\n".encode("latin-1"))
    [fault] = caught.value.faults
    assert (fault.line, fault.column, fault.why) == (2, 4, "the file is not UTF-8: save it in that encoding")


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(RulebookError, match="larger than 1000 kB"):
        read_yaml("x.yaml", b"#" * (MAX_BYTES + 1))


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(RulebookError) as caught:
        read_yaml("x.yaml", b"a: !x b\na: &y c\n")
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(1, 4), (2, 1), (2, 4)]


@pytest.mark.parametrize(
    ("at", "offset", "place"),
    [
        (("a",), 0, (1, 4)),
        (("a",), 3, (1, 7)),
        (("b", 0), 3, (2, 9)),  # after the quote
        (("c",), 3, (3, 4)),  # folded: the text is not on the line as it is
        (("b", 0, "any", 0), 3, (2, 9)),  # the nearest value around what is not there
        (("d", "e"), 0, (1, 1)),
    ],
)
def test_a_fault_in_a_text_points_into_it(at: tuple[str | int, ...], offset: int, place: tuple[int, int]) -> None:
    file = read_yaml("x.yaml", b"a: x and y\nb: ['x and y']\nc: >\n  x and y\n")
    fault = file.fault(at, "wrong", offset=offset)
    assert (fault.line, fault.column) == place


def test_a_fault_in_a_key_points_at_the_key() -> None:
    fault = read_yaml("x.yaml", b"a:\n  b: c\n").fault(("a", "b"), "wrong", key=True)
    assert str(fault) == "x.yaml:2:3: wrong\n    b: c\n    ^"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 250_000,
        "{" * 250_000,
        "a: " + "{a: " * 100_000,
        "- " * 200_000,
        "? " * 200_000,
        "a: !x b\n" * 50_000,
        "a: &a [*a, *a]\n",
        "x" * 400_000,
        "'" * 400_001,
    ],
    ids=lambda text: text[:10],
)
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_hostile_files_are_refused_quickly(text: str) -> None:
    started = time.perf_counter()
    with pytest.raises(RulebookError) as caught:
        read_yaml("x.yaml", text.encode())
    assert len(caught.value.faults) <= MAX_FAULTS
    assert len(str(caught.value)) < 50_000
    assert time.perf_counter() - started < 120


@given(st.binary(max_size=200) | st.text("ab:-[]{}'\"\n &*!|>?#%@,", max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        file = read_yaml("x.yaml", content)
        faults = [file.fault(at, "wrong", offset=1) for at in file.places]
    except RulebookError as error:
        faults = error.faults
    assert faults
    assert all(fault.line <= len(content) + 1 for fault in faults)


@pytest.mark.slow
def test_our_own_pack_reads_alike_with_and_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two differ in places: ``{nl: Mag het?, en: May we?}`` is for libyaml only, so our files quote it."""
    files = sorted((data_dir() / "rules").rglob("*.yaml"))
    contents = {str(path): path.read_bytes() for path in files}
    first = {path: read_yaml(path, content) for path, content in contents.items()}
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert {path: read_yaml(path, content) for path, content in contents.items()} == first
