"""Fuzz one part of avglint: ``python -m tests.fuzz --minutes 10 parser``.

It needs atheris (``pip install atheris``), beside what the tests need. Inputs that reach new code are kept in
``.fuzz/<name>/corpus``, so that a later run goes on from there; an input that breaks a promise ends the run, with the
traceback, and is kept as ``.fuzz/<name>/crash-...``. Such an input belongs, made small, among the seeds.
"""

import argparse
import sys
from hashlib import sha256
from pathlib import Path

from tests.fuzz.inputs import MOST_BYTES, NAMES, check_of, seeds_of, words_of

_KEPT = Path(__file__).parents[2] / ".fuzz"
_MOST_MEMORY = 2048
"""In MB."""
_HANGS = 60
"""Seconds after which an input that has not come to an end is given up, and kept."""


def main() -> None:
    """Fuzz what is named until the time is over or a promise is broken."""
    arguments = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz one part of avglint.")
    arguments.add_argument("name", choices=NAMES)
    arguments.add_argument("--minutes", type=float, default=10)
    arguments.add_argument("--seed", type=int, default=0, help="of the random numbers; 0: another each time")
    arguments.add_argument("--input", type=Path, help="try no more than what is in this file, such as a crash")
    given = arguments.parse_args()
    if given.input:
        check_of(given.name)(given.input.read_bytes())
    else:
        _fuzz(given.name, given.minutes, given.seed)


def _fuzz(name: str, minutes: float, seed: int) -> None:
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # for those who fuzz only

    folder = _KEPT / name
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    words = folder / "words.dict"
    settings = {
        "max_total_time": round(minutes * 60),
        "max_len": MOST_BYTES,
        "rss_limit_mb": _MOST_MEMORY,
        "timeout": _HANGS,
        "print_final_stats": 1,
        "seed": seed,
        "dict": words,
        "artifact_prefix": f"{folder}/",
    }
    options = [f"-{key}={value}" for key, value in settings.items()]
    # Nothing of avglint is imported before this; what a module imports when it needs it is watched too.
    with atheris.instrument_imports(include=["avglint"]):
        check = check_of(name)
        words.write_text("".join(f'"{_escaped(word)}"\n' for word in words_of(name)), "utf-8")
        for _, data in seeds_of(name):
            (corpus / sha256(data).hexdigest()[:16]).write_bytes(data)
            check(data)
        atheris.Setup([sys.argv[0], str(corpus), *options], check)
        atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(
        chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\' else f"\\x{byte:02x}" for byte in word.encode()
    )


if __name__ == "__main__":
    main()
