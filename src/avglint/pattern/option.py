"""One way to meet a pattern, as it is kept and as it is matched."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from avglint.packed import pack, unpack
from avglint.pattern.needs import Op


class Body(NamedTuple):
    """What of an option is matched."""

    parts: Sequence[Op]
    """All of them have to be met."""
    without: Sequence[tuple[int | None, Op]]
    """None of these may be met: within so many words before the first part, or (None) anywhere in the window."""
    own_negation: bool
    """The pattern itself asks for a negation word."""


class Option:
    """An option of a pattern. Of most a text lacks the words: their bodies stay as they are written."""

    __slots__ = ("_body", "_written", "need")

    def __init__(self, need: Sequence[int], written: bytes) -> None:
        """``need``: what a window must hold; ``written``: the body, as ``write_option`` writes it."""
        self.need = need
        self._written = written
        self._body: Body | None = None

    @property
    def body(self) -> Body:
        """What is matched."""
        if self._body is None:
            self._body = Body(*unpack(self._written))
        return self._body


def write_option(option: dict[str, Any]) -> list[Any]:
    """Return what is kept of a compiled option: the arguments of ``Option``."""
    body = [option["parts"], option["without"], option["own_negation"]]
    return [option["need"], pack(body)]
