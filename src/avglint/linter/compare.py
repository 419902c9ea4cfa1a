"""The reports on two versions of a statement compared."""

from collections import Counter
from collections.abc import Iterable, Sequence

from avglint.model.card import RuleCard
from avglint.model.comparison import DIRECTIONS, Change, Comparison, Direction
from avglint.model.report import Assessment, DocumentReport, Evidence, Finding, Verdict

_RANK: dict[Verdict, int] = {"violated": 0, "missing": 0, "partial": 1, "satisfied": 2}


def compare(old: DocumentReport, new: DocumentReport, before: str, rules: Sequence[RuleCard]) -> Comparison:
    """Return what changed from ``old`` to ``new``, both judged by ``rules``; ``before`` is what the old one is called.

    Findings are the same where their fingerprints are, so that text that only moved is no change.
    """
    was = {each.rule: each for each in old.assessments}
    cards = {rule.code: rule for rule in rules}
    found = (_change(cards[each.rule], was[each.rule], each, old, new) for each in new.assessments if each.rule in was)
    changes = [each for each in found if each]
    return Comparison(
        old, new, before, tuple(sorted(changes, key=lambda each: (DIRECTIONS.index(each.direction), each.rule.code)))
    )


def direction_of(old: Verdict, new: Verdict) -> Direction:
    """Return in which direction a verdict went: violated and missing, partial, satisfied is from bad to good.

    What is not applicable is owed to nobody, so that it compares to nothing: to come to it, or to come from it to what
    is told well, is neither better nor worse. But what was not owed and now is, and is not told well, is worse.
    """
    if old == new:
        return "same"
    if old == "not_applicable":
        return "otherwise" if new == "satisfied" else "worse"
    if new == "not_applicable":
        return "otherwise"
    return "better" if _RANK[new] > _RANK[old] else "worse" if _RANK[new] < _RANK[old] else "otherwise"


def _change(
    rule: RuleCard, was: Assessment, now: Assessment, old: DocumentReport, new: DocumentReport
) -> Change | None:
    before, after = _of_rule(old, rule), _of_rule(new, rule)
    lost, added = _without(before, after), _without(after, before)
    direction = direction_of(was.verdict, now.verdict)
    if direction == "same" and not (lost or added):
        return None
    if direction == "same":
        gone, come = _words(lost), _words(added)
    else:
        gone, come = _others(was.evidence, now.evidence), _others(now.evidence, was.evidence)
    waived = _waived(after)
    if direction == "worse" and waived is not None:
        direction = "otherwise"
    return Change(rule, direction, was.verdict, now.verdict, gone, come, now.reason, waived)


def _of_rule(document: DocumentReport, rule: RuleCard) -> list[Finding]:
    return [finding for finding in document.findings if finding.rule == rule.code]


def _without(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """Return the findings that ``others`` has not, each fingerprint as often as it is there too many."""
    left = Counter(each.fingerprint for each in others)
    kept = []
    for finding in findings:
        left[finding.fingerprint] -= 1
        if left[finding.fingerprint] < 0:
            kept.append(finding)
    return kept


def _words(findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    return tuple(finding.evidence[0] for finding in findings if finding.evidence)


def _others(evidence: Sequence[Evidence], than: Sequence[Evidence]) -> tuple[Evidence, ...]:
    known = {_folded(each) for each in than}
    return tuple(each for each in evidence if each.role == "evidence" and _folded(each) not in known)


def _folded(evidence: Evidence) -> str:
    return " ".join(evidence.text.split()).casefold()


def _waived(findings: Sequence[Finding]) -> str | None:
    """Return the reason why none of ``findings`` counts; None where one does, or there are none."""
    reasons = [finding.suppressed for finding in findings]
    return reasons[0] if reasons and all(reason is not None for reason in reasons) else None
