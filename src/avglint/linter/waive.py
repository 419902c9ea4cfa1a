"""Findings waived: by comments in the statement and by the configuration, each with its reason. What is wrong with a
waiver, or what it is not needed for, becomes a finding of its own.
"""

from collections.abc import Sequence

from avglint.config import Options
from avglint.linter.own_findings import wanted
from avglint.linter.waivers import Active, Waivers
from avglint.model.card import RuleCard
from avglint.model.report import Finding
from avglint.model.source import Source
from avglint.model.statement import Statement


def waive(
    statement: Statement,
    findings: Sequence[Finding],
    judged: Sequence[RuleCard],
    known: Sequence[RuleCard],
    options: Options,
) -> list[Finding]:
    """Return the findings, those that are waived marked, with those about the waivers themselves.

    ``judged`` are the rules that the statement was judged by, ``known`` all that there are.
    """
    waivers = Waivers(statement, known, options)
    active = [*waivers.in_comments(), *waivers.in_configuration()]
    source = statement.source
    marked = [_marked(finding, active, source) for finding in findings]
    codes = {rule.code for rule in judged}
    unused = [waivers.unused(each) for each in active if _is_unused(each, findings, codes, source)]
    own = wanted([*waivers.faults, *unused], options)
    return [*marked, *(_marked(finding, active, source) for finding in own)]


def _marked(finding: Finding, active: Sequence[Active], source: Source) -> Finding:
    for each in active:
        if finding.rule in each.rules and _reaches(each, finding, source):
            return finding._replace(suppressed=each.reason, suppressed_by=each.by)
    return finding


def _reaches(waiver: Active, finding: Finding, source: Source) -> bool:
    start, end = source.offset_of(finding.location.start), source.offset_of(finding.location.end)
    # Something missing from a statement without a title is placed at its first character.
    return waiver.reach is None or any(each.start < max(end, start + 1) and start < each.end for each in waiver.reach)


def _is_unused(waiver: Active, findings: Sequence[Finding], judged: set[str], source: Source) -> bool:
    if waiver.optional or not judged.intersection(waiver.rules):
        return False
    return not any(finding.rule in waiver.rules and _reaches(waiver, finding, source) for finding in findings)
