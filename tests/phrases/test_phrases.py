"""Every phrase of a rule is of use: each sentence here is met as it says."""

from pathlib import Path

import pytest

from avglint.evaluate.program import Program
from avglint.linter.examples import faults_by, judge_of
from avglint.rulebook import load_rules
from tests.phrases import phrases_of

CODES = sorted(path.stem for path in Path(__file__).parent.glob("AVG*.yaml"))


@pytest.fixture(scope="module")
def program() -> Program:
    return load_rules().program


@pytest.mark.parametrize("code", CODES)
def test_sentence_is_met(code: str, program: Program) -> None:
    found = [
        f"{number}: expected {example.verdict}, got {got}; {why}"
        for number, example in enumerate(phrases_of(code), 1)
        for got, why in faults_by(judge_of(example, program), code, example, program)
    ]
    assert not found
