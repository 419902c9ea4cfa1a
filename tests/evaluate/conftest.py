"""A pack of one rule, written for a test, and what it says of a text."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from avglint.evaluate.judge import Judge, Outcome
from avglint.evaluate.program import Program
from avglint.linter.understand import understand
from avglint.model.source import Source
from avglint.packed import pack, unpack
from avglint.parsing import parse
from avglint.rulebook.load import load_program

LEXICON: dict[str, Any] = {
    "lists": {
        "negation": ["niet", "geen", "nooit"],
        "negation_neutral": ["niet alleen", "niet langer dan"],
        "negation_exception": ["tenzij", "behalve"],
        "clause_opener": ["maar", "tenzij", "omdat"],
        "comma_opener": ["@subordinator", "dan", "wij"],
        "subordinator": ["als"],
        "share": ["delen~", "doorgeven~"],
        "either": ["delen ..1 niets", "bellen ..1 alles"],
    },
    "verbs": {
        "delen": {"forms": ["delen", "deelt", "deel", "gedeeld"]},
        "doorgeven": {"forms": ["doorgeven", "doorgegeven"], "stems": ["geeft", "geven"], "particle": "door"},
    },
    "topics": {"rights": ["recht*"], "cookies": ["cookie*"]},
    "signals": {"shared": ["gedeeld*"], "late": [{"any": ["laat"], "since": "2030-01-01"}]},
    "names": {
        "country": [
            {"value": "US", "names": ["Verenigde Staten", "=VS"], "tags": ["third"]},
            {
                "value": "JP",
                "names": ["Japan"],
                "tags": ["third"],
                "dated": [{"tag": "adequate", "since": "2019-01-23"}],
            },
        ],
        "vendor": [{"value": "Meta", "names": ["Meta"], "ambiguous": "true"}],
    },
}

RULE: dict[str, Any] = {
    "code": "TEST001",
    "name": "test",
    "kind": "disclosure",
    "status": "preview",
    "title": {"nl": "t", "en": "t"},
    "question": {"nl": "q", "en": "q"},
    "source": [{"nl": "AVG art. 13", "en": "GDPR art. 13", "article": "13"}],
    "severity": {"missing": "warning"},
    "message": {"missing": {"nl": "m", "en": "m"}},
    "repair": {"nl": "r", "en": "r"},
    "why": {"nl": "w", "en": "w"},
    "examples": [{"text": "x", "verdict": "satisfied"}, {"text": "y", "verdict": "missing"}],
}

Judging = Callable[..., tuple[Outcome, list[str]]]


def _judge(
    folder: Path,
    text: str | Source,
    rule: dict[str, Any],
    as_of: str,
    jurisdiction: str,
    other: dict[str, Any] | None = None,
) -> Judge:
    (folder / "lexicon").mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text("name: test\nversion: '1'\n", encoding="utf-8")
    (folder / "lexicon" / "all.yaml").write_text(json.dumps(LEXICON), encoding="utf-8")
    (folder / "TEST001-test.yaml").write_text(json.dumps(RULE | rule), encoding="utf-8")
    if other is not None:
        named = {"code": "TEST002", "name": "other"}
        (folder / "TEST002-other.yaml").write_text(json.dumps(RULE | named | other), encoding="utf-8")
    program = Program.from_data(unpack(pack(load_program([folder])[1])))
    source = Source("t.txt", "text", "", text, text) if isinstance(text, str) else text
    statement, tokens = understand(parse(source), program, as_of, jurisdiction)
    return Judge(statement, program, as_of, statement.jurisdiction, tokens)


@pytest.fixture
def judge_of(tmp_path: Path) -> Callable[..., Judge]:
    """Return a function: text, whole rule, an other one (TEST002) -> the judge of that text."""

    def run(text: str, other: dict[str, Any] | None = None, **rule: Any) -> Judge:
        return _judge(tmp_path, text, rule, "2026-11-22", "nl", other)

    return run


@pytest.fixture
def judged(tmp_path: Path) -> Judging:
    """Return a function: text or source, evidence for ``satisfied`` (or a whole rule) -> outcome and the words met."""

    def run(
        text: str | Source,
        satisfied: list[Any] | None = None,
        as_of: str = "2026-11-22",
        jurisdiction: str = "nl",
        **rule: Any,
    ) -> tuple[Outcome, list[str]]:
        evidence = {"evidence": {"satisfied": satisfied}} if satisfied is not None else {}
        outcome = _judge(tmp_path, text, evidence | rule, as_of, jurisdiction).outcome("TEST001")
        whole = text if isinstance(text, str) else text.text
        return outcome, [whole[match.span.start : match.span.end] for match in outcome.matches]

    return run
