"""What must hold of one rule beyond the types of its fields."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import Any

from avglint.errors import RuleFileError
from avglint.evaluate.computed import COMPUTED
from avglint.model.report import Verdict
from avglint.model.rule import Clue, Example, Rule, Text
from avglint.rulebook.records import records_in
from avglint.rulebook.yaml_file import KeyPath, YamlFile, nearest, shown

_CODE = re.compile(r"[A-Z]+[0-9]+")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SIGNAL = re.compile(r"(?!(and|or|not)$)[A-Za-z_][\w-]*")

_FINE: tuple[Verdict, ...] = ("satisfied", "not_applicable")
_STABLE_EXAMPLES = 3


def check_rule(file: YamlFile, rule: Rule) -> Iterator[RuleFileError]:
    """Yield every fault of a rule that can be seen without looking at other files."""
    yield from _check_names(file, rule)
    yield from _check_evidence(file, rule)
    if rule.evidence:  # without any, nothing is known of the verdicts that the rule can come to
        yield from _check_verdict_keys(file, rule)
        yield from _check_examples(file, rule)
    yield from check_parts(file, rule)


def check_parts(file: YamlFile, record: object) -> Iterator[RuleFileError]:
    """Yield the faults of the clues, texts, days and names of signals within a rule or a lexicon."""
    for at, part in records_in(record):
        if isinstance(part, Clue):
            yield from _check_clue(file, at, part)
        if isinstance(part, Text):
            for language in ("nl", "en"):
                if not part.get(language).strip():
                    yield file.fault((*at, language), f"'{language}' has no text")
        for signal in getattr(part, "signals", ()) if not isinstance(part, Clue) else ():
            if not _SIGNAL.fullmatch(signal):
                why = f"{shown(signal)} can't be a signal's name: letters, digits, - and _, and not and, or, not"
                yield file.fault((*at, "signals", signal), why, key=True)
        yield from _check_days(file, at, part)


def _check_clue(file: YamlFile, at: KeyPath, clue: Clue) -> Iterator[RuleFileError]:
    given = sum(map(bool, (clue.any, clue.signals, clue.computed)))
    if given != 1:
        why = "no more than one" if given else "one of them is needed"
        yield file.fault(at, f"an evidence item has 'any', 'signals' or 'computed': {why}")
    if clue.computed and clue.computed not in COMPUTED:
        hint = nearest(clue.computed, COMPUTED)
        yield file.fault((*at, "computed"), f"nothing is worked out by the name {shown(clue.computed)}{hint}")


def finding_verdicts(rule: Rule) -> tuple[Verdict, ...]:
    """Return the verdicts of ``rule`` that are findings."""
    if rule.kind == "occurrence":
        return ("violated",)
    return ("missing", "partial") if "partial" in rule.evidence else ("missing",)


def possible_verdicts(rule: Rule) -> tuple[Verdict, ...]:
    """Return every verdict that ``rule`` can come to."""
    conditional = rule.applies_when or rule.since or rule.until
    return (*finding_verdicts(rule), *(_FINE if conditional else _FINE[:1]))


def _check_names(file: YamlFile, rule: Rule) -> Iterator[RuleFileError]:
    if not _CODE.fullmatch(rule.code):
        yield file.fault(("code",), f"code {shown(rule.code)} must be capitals and then digits, like ACME001")
    elif not _NAME.fullmatch(rule.name):
        yield file.fault(("name",), f"name {shown(rule.name)} must be small letters, digits and hyphens")
    elif PurePath(file.path).name != f"{rule.code}-{rule.name}.yaml":
        yield file.fault(("code",), f"a file with this code and name is called '{rule.code}-{rule.name}.yaml'")


def _check_evidence(file: YamlFile, rule: Rule) -> Iterator[RuleFileError]:
    needed: Verdict = "satisfied" if rule.kind == "disclosure" or rule.absence else "violated"
    allowed = (needed, "partial") if rule.kind == "disclosure" else (needed,)
    sort = "a disclosure rule" if rule.kind == "disclosure" else f"an occurrence rule{' of absence' * rule.absence}"
    if rule.absence and rule.kind == "disclosure":
        yield file.fault(("absence",), "'absence' is for occurrence rules; a disclosure rule has 'missing'", key=True)
    if needed not in rule.evidence:
        yield file.fault(("evidence",), f"{sort} needs evidence for '{needed}'", key=True)
    for verdict, clues in rule.evidence.items():
        if verdict not in allowed:
            why = f"{sort} has no evidence for '{verdict}'; allowed: {', '.join(allowed)}"
            yield file.fault(("evidence", verdict), why, key=True)
        elif not clues:
            yield file.fault(("evidence", verdict), "the list of evidence items is empty")


def _check_verdict_keys(file: YamlFile, rule: Rule) -> Iterator[RuleFileError]:
    """Check that what can be found has a severity and a message, and nothing else has."""
    findings, possible = finding_verdicts(rule), possible_verdicts(rule)
    for verdict in findings:
        if verdict not in rule.severity:
            yield file.fault(("severity",), f"the severity for '{verdict}' is missing", key=True)
    for verdict in (*findings, "not_applicable") if rule.applies_when else findings:
        if verdict not in rule.message:
            yield file.fault(("message",), f"the message for '{verdict}' is missing", key=True)
    for verdict in rule.severity:
        if verdict not in findings:
            yield file.fault(("severity", verdict), f"'{verdict}' is never a finding of this rule", key=True)
    for verdict in rule.message:
        if verdict not in possible:
            yield file.fault(("message", verdict), f"'{verdict}' is never a verdict of this rule", key=True)


def _check_examples(file: YamlFile, rule: Rule) -> Iterator[RuleFileError]:
    possible = possible_verdicts(rule)
    for number, example in enumerate(rule.examples):
        if example.verdict not in possible:
            why = f"'{example.verdict}' is never a verdict of this rule; possible: {', '.join(possible)}"
            yield file.fault(("examples", number, "verdict"), why)
        for place, words in enumerate(example.words):
            if words not in example.text:
                at = ("examples", number, "words", place)
                yield file.fault(at, f"the words {shown(words)} do not stand in the example's text")
    yield from _check_number_of_examples(file, rule)


def _check_number_of_examples(file: YamlFile, rule: Rule) -> Iterator[RuleFileError]:
    given = [example.verdict for example in rule.examples]
    for verdict in ("satisfied", *finding_verdicts(rule)):
        if verdict not in given:
            yield file.fault(("examples",), f"there is no example with verdict '{verdict}'", key=True)
    good = sum(verdict in _FINE for verdict in given)
    bad = len(given) - good
    if rule.status == "stable" and min(good, bad) < _STABLE_EXAMPLES:
        why = (
            f"a stable rule has {_STABLE_EXAMPLES} or more good and as many bad examples; here {good} and {bad}: "
            "add some, or write 'status: preview' (the rule then judges with --preview only)"
        )
        yield file.fault(("examples",), why, key=True)


def _check_days(file: YamlFile, at: KeyPath, part: Any) -> Iterator[RuleFileError]:
    names = ("as_of",) if isinstance(part, Example) else ("since", "until")
    days = {name: getattr(part, name, None) for name in names}
    for name, day in days.items():
        if day is not None and not _is_day(day):
            yield file.fault((*at, name), f"{shown(day)} is no day: write YYYY-MM-DD")
            return
    since, until = days.get("since"), days.get("until")
    if since and until and until <= since:
        yield file.fault((*at, "until"), f"'until' ({until}) is not after 'since' ({since})")


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
