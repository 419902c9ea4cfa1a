"""Any pattern is compiled or refused, and what it meets in any text lies in that text. First line: the pattern."""

from avglint.errors import PatternError
from avglint.evaluate.clues import find
from avglint.evaluate.program import Program
from avglint.evaluate.reading import Reading
from avglint.linter.understand import understand
from avglint.model.rule import Clue, Lexicon, Name, Pack, Verb
from avglint.packed import pack, unpack
from avglint.parsing import parse
from avglint.rulebook.program import build_program
from tests.parsing.parse_sources import plain

WORDS = (
    "..",
    " ..5 ",
    " & ",
    "!(",
    "!..3 ",
    " | ",
    "?",
    "*",
    "@delen",
    "@leeg",
    "delen~",
    "<duration>",
    "<country:third>",
    "=AP",
    "(",
)
DAY = "2026-11-22"

_LISTS = {
    "delen": ("delen~ ..3 met", "verstrek*", "(aan | met) derden"),
    "negation": ("niet", "geen"),
    "kring": ("@kring",),
}
_VERBS = {"delen": Verb(("delen", "deelt", "te delen"), ("deel", "deelt"), "mee")}
_NAMES: dict[str, tuple[Name, ...]] = {"country": (Name("US", ("Verenigde Staten", "=VS"), ("third",)),)}


def check(data: bytes) -> None:
    """Compile the first line of ``data`` and look for it in the rest, in windows of two kinds."""
    pattern, _, text = data.decode("utf-8", "replace").partition("\n")
    faults: list[PatternError] = []
    clues = (Clue(any=(pattern,)), Clue(any=("gegevens",), unless=(pattern,), window="pair", polarity="asserted"))
    lexicon = Lexicon(lists=_LISTS, verbs=_VERBS, names=_NAMES, signals={"any": clues})
    built = build_program([Pack("fuzz", "1", "", lexicon, ())], lambda _, __, error: faults.append(error))
    _check_faults([fault for fault in faults if fault.text == pattern], pattern)
    # As the memory between runs holds it.
    _meet(Program.from_data(unpack(pack(built))), text)


def _check_faults(faults: list[PatternError], pattern: str) -> None:
    for fault in faults:
        assert fault.why
        assert 1 <= fault.column <= len(pattern) + 1


def _meet(program: Program, text: str) -> None:
    statement, tokens = understand(parse(plain(text)), program, DAY, "auto")
    reading = Reading(statement, program, tokens)
    for clue in program.signals["any"]:
        for match in find(clue, reading):
            unit = reading.units[match.unit]
            assert unit.start <= match.span.start < match.span.end <= unit.end <= len(text)
            for other, span in match.context:
                assert reading.units[other].start <= span.start < span.end <= reading.units[other].end
