"""Any bytes for a rule, a lexicon or the header of a pack are rules, or faults that are told. First byte: which."""

import shutil
import tempfile
from pathlib import Path

from avglint.errors import RulebookError, RuleFileError
from avglint.evaluate.program import Program
from avglint.packed import pack, unpack
from avglint.rulebook.load import load_program
from tests.rulebook.pack_text import LEXICON, LEXICON_NAME, PACK, RULE, RULE_NAME

KINDS = (".rule", ".lexicon", ".header")
"""Which file of the pack an input is; a seed has it as its suffix."""
WORDS = (
    *("code: ", "name: ", "kind: occurrence", "evidence:", "satisfied:", "violated:", "any: [", "unless: ", "window: "),
    *("signals:", "applies_when: ", "raise_when: ", " and ", " or ", "not ", "exceptions:", "topics: [", "examples:"),
    *("lists:", "names:", "verbs:", "forms: [", "stems: [", "particle: ", "since: ", "polarity: negated", "computed: "),
    *(
        "message:",
        "severity: {",
        "declared: {fact: dpo}",
        "clause:",
        "jurisdiction: be",
        "absence: true",
        "!!int ",
        "&a ",
        "*a",
    ),
    *("  - {text: ", "verdict: missing", "words: [", "when: ", "'", '"', "|\n  ", ">-\n  ", "\n...\n", "---\n"),
)
_NAMES = {".rule": RULE_NAME, ".lexicon": LEXICON_NAME, ".header": "pack.yaml"}


def check(data: bytes) -> None:
    """Load a pack in which one file holds ``data``."""
    if not data:
        return
    files = {RULE_NAME: RULE.encode(), LEXICON_NAME: LEXICON.encode(), "pack.yaml": PACK.encode()}
    files[_NAMES[KINDS[data[0] % len(KINDS)]]] = data[1:]
    folder = Path(tempfile.mkdtemp(prefix="avglint-fuzz-"))
    try:
        (folder / LEXICON_NAME).parent.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        _, built = load_program([folder])
        program = Program.from_data(unpack(pack(built)))
        assert [program.rules[code].code for code in built["rules"]]
    except RulebookError as error:
        _check_faults(error.faults)
    finally:
        shutil.rmtree(folder)


def _check_faults(faults: list[RuleFileError]) -> None:
    assert faults
    for fault in faults:
        assert fault.why.isprintable()
        assert fault.line >= 0
        assert str(fault)
