"""A mapping that fills itself: what is asked for again and again is worked out once, when it is first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Lazy(dict[K, V], Generic[K, V]):
    """Maps each key to what ``make`` returns for it. Looking up what is known costs no call of a function."""

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> V:
        """Work out the value of a key, and keep it."""
        found = self[key] = self._make(key)
        return found
