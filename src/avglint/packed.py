"""Plain data as bytes, for what is kept between runs: Python reads these two to three times as fast as JSON.

They are what a ``.pyc`` file is made of, and are trusted like one: ``avglint.cache`` gives only what this user or the
package itself wrote. Reading runs no code. What 3.11 wrote was read by 3.8, 3.12 and 3.13; a Python that can't read it
finds nothing kept.
"""

import marshal
import sys
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

_FORMAT = 2
"""Without references, so that equal values are packed alike."""


def pack(value: Any) -> bytes:
    """Return ``value`` as bytes: texts, bytes, numbers, None, and tuples, sets and mappings of these.

    Lists and named tuples become tuples. What is packed inside stays packed, until it is asked for.
    """
    return marshal.dumps(_plain(value), _FORMAT)


def unpack(packed: bytes) -> Any:
    """Return the value. Raises ValueError where these bytes are none that ``pack`` returned."""
    try:
        return marshal.loads(packed)  # from a trusted place: see above
    except (EOFError, TypeError) as error:
        raise ValueError("not packed") from error


class Rows:
    """Rows of whole numbers, each read when it is asked for: of thousands a text asks some hundreds."""

    __slots__ = ("_ends", "_numbers")

    def __init__(self, packed: Sequence[bytes]) -> None:
        """Make the rows that ``pack_rows`` packed."""
        self._ends, self._numbers = map(read_numbers, packed)

    def __getitem__(self, row: int) -> Sequence[int]:
        return self._numbers[self._ends[row] : self._ends[row + 1]]


def pack_rows(rows: Iterable[Sequence[int]]) -> tuple[bytes, bytes]:
    """Return rows of numbers as ``Rows`` reads them: where each ends (the first, behind a 0), and all numbers."""
    ends, numbers = [0], list[int]()
    for row in rows:
        numbers.extend(row)
        ends.append(len(numbers))
    return write_numbers(ends), write_numbers(numbers)


def read_numbers(packed: bytes) -> "array[int]":
    """Return the numbers that ``write_numbers`` wrote."""
    found = array("I", packed)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def write_numbers(numbers: Iterable[int]) -> bytes:
    """Return whole numbers from 0 up to 2**32 as bytes, four each."""
    found = array("I", numbers)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
