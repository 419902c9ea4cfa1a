"""From the findings of a statement to model sentences that would repair it."""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256

from avglint.config import Options
from avglint.errors import NotAStatementError
from avglint.linter.address import address_of, addressed
from avglint.linter.check import check_source
from avglint.linter.spots import Spots
from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, Finding
from avglint.model.rule import Clause
from avglint.model.source import Source
from avglint.model.statement import Statement
from avglint.model.suggestion import Suggestion, Suggestions
from avglint.rulebook import Rulebook

ClauseOf = Callable[[str], Clause | None]
"""From the code of a rule to its model sentence."""
_PLACEHOLDER = r"\[[^\[\]\n]*\]"
_LONGEST_VALUE = 200


def suggestions(
    source: Source, book: Rulebook, rules: Sequence[RuleCard], clause_of: ClauseOf, options: Options
) -> Suggestions:
    """Return what could be written in the statement ``source``.

    ``clause_of`` is only asked for rules that ask for something; waived findings ask for nothing. Raises
    NotAStatementError where the text is no statement.
    """
    document = check_source(source, book, rules, options)
    statement = document.statement
    assert statement is not None  # of what was judged just now
    writer = _Writer(statement, clause_of)
    by_code = {rule.code: rule for rule in rules}
    found: dict[str, list[Finding]] = {}
    for finding in document.findings:
        if finding.suppressed is None and finding.rule in by_code:
            found.setdefault(finding.rule, []).append(finding)
    standing = tuple(code for code in found if writer.stands(code))
    items = [writer.suggestion(by_code[code], tuple(found[code])) for code in sorted(found) if code not in standing]
    clauses_made = [each.clause for each in items if each.spot]
    for code in _owed_then(document, source.text, clauses_made, book, rules, options):
        owed = writer.suggestion(by_code[code], ())
        if owed.spot and not writer.stands(code):
            items.append(owed)
    return Suggestions(document, statement, tuple(sorted(items, key=_order)), standing)


def _order(each: Suggestion) -> tuple[int, int, int, str]:
    """What can be inserted comes first, by place; new sections below what is inserted in the one before them."""
    if each.spot is None:
        return 1, each.findings[0].location.start.offset, 0, each.rule.code
    return 0, each.spot.after, each.spot.rank + 1 if each.spot.new else 0, each.rule.code


def _owed_then(
    document: DocumentReport,
    text: str,
    clauses: Sequence[str],
    book: Rulebook,
    rules: Sequence[RuleCard],
    options: Options,
) -> list[str]:
    """Return the rules that ask for something once ``clauses`` stand in ``text``, and did not apply before."""
    idle = {each.rule for each in document.assessments if each.verdict == "not_applicable"}
    told = "\n\n".join([text, *(re.sub(_PLACEHOLDER, "…", clause) for clause in clauses)])
    source = Source(document.path, "text", sha256(told.encode()).hexdigest(), told, told)
    try:
        then = check_source(source, book, [rule for rule in rules if rule.code in idle], options)
    except NotAStatementError:
        return []
    return [each.rule for each in then.assessments if each.verdict in ("missing", "partial")]


class _Writer:
    """Makes the suggestions for one statement."""

    def __init__(self, statement: Statement, clause_of: ClauseOf) -> None:
        self._statement = statement
        self._clause_of = clause_of
        self._address = address_of(statement.source.text)
        self._spots = Spots(statement, self._address)

    def suggestion(self, rule: RuleCard, findings: tuple[Finding, ...]) -> Suggestion:
        """Return what to do about the findings of ``rule``."""
        clause = self._clause_of(rule.code)
        inserted = clause and not clause.replaces and (rule.kind == "disclosure" or rule.absence)
        spot = (self._spots.at(findings[0], rule) if findings else self._spots.by_topic(rule)) if inserted else None
        return Suggestion(rule, findings, self._clause(rule.code), clause.en if clause else "", spot)

    def stands(self, code: str) -> bool:
        """Return whether the clause of a rule stands in the statement, with a place that is still to be filled in."""
        clause = self._clause(code)
        if not clause:
            return False
        parts = [r"\s+".join(map(re.escape, part.split(" "))) for part in re.split(_PLACEHOLDER, clause)]
        found = re.search(f".{{1,{_LONGEST_VALUE}}}?".join(parts), self._statement.source.text, re.DOTALL)
        return found is not None and "[" in found.group()

    def _clause(self, code: str) -> str:
        clause = self._clause_of(code)
        return addressed(clause, self._address, self._statement.jurisdiction) if clause else ""
