"""What was packed comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.packed import Rows, pack, pack_rows, unpack

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.frozensets(st.integers()),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=12,
)
NUMBERS = st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=5), max_size=8)


@given(PLAIN)
def test_a_value_comes_back(value: object) -> None:
    assert unpack(pack(value)) == value


def test_lists_become_tuples() -> None:
    assert unpack(pack({"a": [1, [2, (3,)]]})) == {"a": (1, (2, (3,)))}


@given(PLAIN, st.data())
def test_what_is_cut_off_is_a_fault(value: object, data: st.DataObject) -> None:
    packed = pack(value)
    with pytest.raises(ValueError, match=r"."):
        unpack(packed[: data.draw(st.integers(0, len(packed) - 1))])


@given(NUMBERS)
def test_rows_come_back(rows: list[list[int]]) -> None:
    found = Rows(pack_rows(rows))
    assert [list(found[row]) for row in range(len(rows))] == rows
