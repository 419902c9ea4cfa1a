"""Counting statement by statement, and putting the counts together, is counting them all."""

import json
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from avglint.model.report import Assessment, DocumentReport, Finding, Location, Severity, Verdict
from avglint.model.source import Place
from avglint.model.tally import STATUSES, Tally

HERE = Location(Place(1, 1, 0), Place(1, 1, 0))
VERDICTS: st.SearchStrategy[Verdict] = st.sampled_from(
    ["satisfied", "partial", "missing", "violated", "not_applicable"]
)
FOUND: st.SearchStrategy[tuple[Severity, bool]] = st.tuples(
    st.sampled_from(["error", "warning", "info"]), st.booleans()
)
STATEMENT = st.tuples(st.dictionaries(st.sampled_from(["A1", "A2", "B1"]), VERDICTS), st.lists(FOUND, max_size=3))


def _document(verdicts: dict[str, Verdict], found: list[tuple[Severity, bool]]) -> DocumentReport:
    findings = (
        Finding("A1", "n", severity, "missing", "", "", "", (), HERE, (), None, "", "reden" if waived else None)
        for severity, waived in found
    )
    assessments = (Assessment(rule, f"name-{rule}", (), verdict, "") for rule, verdict in verdicts.items())
    return DocumentReport("p", "text", "", "nl", "nl", "Titel", tuple(assessments), tuple(findings))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(STATEMENT, st.sampled_from(STATUSES[1:])), max_size=20), st.integers(1, 5), st.integers(1, 9))
def test_parts_together_are_the_whole(statements: list[object], size: int, most: int) -> None:
    whole = Tally.empty()
    for start in range(0, len(statements), size):
        part = Tally.empty()
        for number, each in enumerate(statements[start : start + size], start):
            if isinstance(each, tuple):
                part.add(str(number), _document(*each))
            else:
                part.add_unjudged(str(each))
        whole.merge(Tally.from_json(json.loads(json.dumps(part.to_json()))), most)
    judged = [(str(number), *each) for number, each in enumerate(statements) if isinstance(each, tuple)]
    assert whole.statuses == Counter("judged" if isinstance(each, tuple) else each for each in statements)
    counts = {name: Counter(severity for severity, waived in found if not waived) for name, _, found in judged}
    assert whole.severities == sum(counts.values(), Counter())
    assert whole.verdicts == {
        rule: Counter(verdicts[rule] for _, verdicts, _ in judged if rule in verdicts)
        for rule in {rule for _, verdicts, _ in judged for rule in verdicts}
    }
    assert whole.names == {rule: f"name-{rule}" for rule in whole.verdicts}
    by_severity = {name: tuple(each[level] for level in ("error", "warning", "info")) for name, each in counts.items()}
    worst = sorted(by_severity, key=lambda name: by_severity[name], reverse=True)[:most]
    assert [(each.id, each.counts) for each in whole.scored] == [(name, by_severity[name]) for name in worst]
