"""What is fuzzed, and with which inputs that starts."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from time import process_time

NAMES = ("parser", "reader", "office", "pdf", "pattern", "rule_file", "configuration", "statement")
SEEDS = Path(__file__).parent / "seeds"
MOST_SECONDS = 10.0
"""Of one input of at most MOST_BYTES, in processor time: some hundreds of times what a slow one takes."""
MOST_BYTES = 8192

Check = Callable[[bytes], None]


class TooSlowError(AssertionError):
    """An input that takes longer than any of its length may."""


def check_of(name: str) -> Check:
    """Return the check of the harness called ``name``, held to its time."""
    check: Check = import_module(f"tests.fuzz.harnesses.{name}").check
    check(b"")  # rules and expressions are compiled here, and so in no input's time

    def timed(data: bytes) -> None:
        begin = process_time()
        check(data)
        taken = process_time() - begin
        if taken > MOST_SECONDS:
            raise TooSlowError(f"{len(data)} bytes took {taken:.1f} s")

    return timed


def words_of(name: str) -> tuple[str, ...]:
    """Return the words that a harness wants to have tried."""
    words: tuple[str, ...] = import_module(f"tests.fuzz.harnesses.{name}").WORDS
    return words


def seeds_of(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of the inputs to begin with; where the first byte chooses, the file's suffix says it."""
    module = import_module(f"tests.fuzz.harnesses.{name}")
    kinds = getattr(module, "KINDS", ())
    for path in sorted((SEEDS / name).iterdir()):
        yield path.name, (bytes([kinds.index(path.suffix)]) if kinds else b"") + path.read_bytes()
