"""The examples in rule files, run as tests."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from avglint.evaluate.judge import Judge, Outcome, severity_of
from avglint.evaluate.program import CompiledRule, Program
from avglint.linter.understand import understand
from avglint.model.rule import Example, Rule
from avglint.model.source import Source, Span
from avglint.parsing import parse

DAY = "2026-11-22"
"""Examples without a day of their own are judged by the law of this one, so that they stay true."""


class ExampleFailure(NamedTuple):
    """An example of a rule that does not come out as it says. ``example`` counts from 1."""

    path: str
    line: int
    rule: str
    example: int
    expected: str
    got: str
    why: str


def test_rules(folders: Sequence[Path]) -> list[ExampleFailure]:
    """Run the examples of the rules in ``folders`` (none: of our own pack) and return those that fail.

    Our own pack's lexicon is in use beside the folders' own. Raises RulebookError for faulty rule files.
    """
    from avglint.rulebook.book import load_rules, pack_folders
    from avglint.rulebook.load import load_sources

    program = load_rules(folders).program
    tested = load_sources(pack_folders(folders))
    failures: list[ExampleFailure] = []
    for source in tested[1:] if folders else tested:
        for file, rule in source.rules:
            for number, example in enumerate(rule.examples):
                line = file.places[("examples", number)][0]
                failures.extend(
                    ExampleFailure(file.path, line, rule.code, number + 1, example.verdict, got, why)
                    for got, why in _faults(rule, example, program)
                )
    return failures


test_rules.__test__ = False  # type: ignore[attr-defined]  # pytest would take it for a test


def _faults(rule: Rule, example: Example, program: Program) -> Iterator[tuple[str, str]]:
    return faults_by(judge_of(example, program), rule.code, example, program)


def judge_of(example: Example, program: Program) -> Judge:
    """Return what judges the text of an example, on its day and under its law."""
    text = example.text.strip("\n")
    source = Source("example", "text", sha256(text.encode()).hexdigest(), text, text)
    day = example.as_of or DAY
    statement, tokens = understand(parse(source), program, day, example.jurisdiction or "auto")
    return Judge(statement, program, day, statement.jurisdiction, tokens)


def faults_by(judge: Judge, code: str, example: Example, program: Program) -> Iterator[tuple[str, str]]:
    """Yield the verdict that was reached and what is wrong with it or with its place."""
    text = judge.reading.statement.source.text
    compiled = program.rules[code]
    if not judge.in_force(code):
        if example.verdict != "not_applicable":
            yield "not_applicable", f"the rule is not in force on {example.as_of or DAY}"
        return
    outcome = judge.outcome(code)
    shown = "; ".join(text[match.span.start : match.span.end] for match in outcome.matches)
    if outcome.verdict != example.verdict:
        yield outcome.verdict, f"text: {text!r}, met: {shown!r}"
        return
    yield from ((outcome.verdict, why) for why in _misplaced(example, text, outcome, judge, shown))
    yield from ((outcome.verdict, why) for why in _wrong_severity(example, compiled, outcome))


def _misplaced(example: Example, text: str, outcome: Outcome, judge: Judge, shown: str) -> Iterator[str]:
    if not example.words:
        return
    found = [match.span for match in outcome.matches]
    if outcome.verdict == "violated" and len(found) != len(example.words):
        yield f"expected {len(example.words)} hits, found {len(found)}: {shown!r} in {text!r}"
    if outcome.verdict == "satisfied":
        found = [Span(unit.start, unit.end) for m in outcome.matches for unit in [judge.reading.units[m.unit]]]
        found += [span for match in outcome.matches for _, span in match.context]
    for words in example.words:
        at = text.index(words)
        if not any(span.start < at + len(words) and at < span.end for span in found):
            yield f"the evidence is not at {words!r} but at {shown!r}"


def _wrong_severity(example: Example, compiled: CompiledRule, outcome: Outcome) -> Iterator[str]:
    if example.severity and outcome.verdict not in ("satisfied", "not_applicable"):
        match = outcome.matches[0] if outcome.matches else None
        severity = severity_of(outcome, compiled, match)
        if severity != example.severity:
            yield f"the severity is {severity}, not {example.severity}"
