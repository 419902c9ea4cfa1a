"""Verdicts hang on the words that are given as evidence: without these words the verdict is another."""

from itertools import count

import pytest

from avglint import Options, load_rules
from avglint.linter import check_source
from avglint.model.report import Assessment, DocumentReport, Evidence, Finding
from avglint.read import read_bytes
from tests.samples.conftest import AS_OF, SAMPLES

COMPLETE = (SAMPLES / "complete.md").read_bytes()
DISCLOSURES = tuple(rule.code for rule in load_rules().rules if rule.kind == "disclosure" and rule.status == "stable")
SAID_AGAIN = {
    "AVG101": "the name stands in the title, the introduction and the section on who we are",
    "AVG102": "a postal address, e-mail addresses and a telephone number",
    "AVG201": "every activity has its purpose",
    "AVG202": "every activity has its legal basis",
    "AVG204": "every activity names its data",
    "AVG301": "a list of recipients",
    "AVG401": "a table of periods",
    "AVG402": "a table of periods",
    "AVG501": "to look at the data, and to have a copy of them",
    "AVG507": "in words, and by the link under each newsletter",
    "AVG704": "two kinds of cookies, each with its purpose",
}
"""What complete.md says in more than one place, so that the verdict holds until the last of them is gone."""
MOST_TIMES = 12
MOST_OVERLAPPING = 2


def judge(content: bytes, name: str, code: str) -> tuple[DocumentReport, Assessment]:
    book = load_rules()
    rules = [rule for rule in book.rules if rule.code == code]
    document = check_source(read_bytes(content, name), book, rules, Options(as_of=AS_OF))
    return document, document.assessments[0]


def without(content: bytes, evidence: Evidence) -> bytes:
    """Return the file without the words of ``evidence``, wherever else they stand."""
    text = content.decode()
    return (text[: evidence.start.offset] + text[evidence.end.offset :]).encode()


def deletions_until_changed(code: str) -> int:
    """Return how often the first evidence had to be deleted from complete.md before its rule was not satisfied."""
    content = COMPLETE
    for deleted in count():
        assessment = judge(content, "complete.md", code)[1]
        if assessment.verdict != "satisfied":
            return deleted
        assert deleted <= MOST_TIMES, f"still satisfied: {assessment.evidence}"
        content = without(content, assessment.evidence[0])
    raise AssertionError


@pytest.mark.parametrize("code", DISCLOSURES)
def test_deleting_the_evidence_changes_the_verdict(code: str) -> None:
    needed = deletions_until_changed(code)
    assert needed >= 1, "complete.md does not satisfy the rule"
    assert (needed > 1) == (code in SAID_AGAIN), f"{needed} deletions"


HITS = (
    ("american-vendors.md", ("AVG304", "AVG803")),
    ("belgian.txt", ("AVG802",)),
    ("same/notice.txt", ("AVG403", "AVG806", "AVG902", "AVG904")),
    ("vague.html", ("AVG902", "AVG903")),
    (
        "wbp-era.txt",
        ("AVG801", "AVG802", "AVG804", "AVG805", "AVG806", "AVG807", "AVG903", "AVG904", "AVG905", "AVG906"),
    ),
)


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, codes in HITS for code in codes])
def test_deleting_what_findings_point_at_mends_the_statement(name: str, code: str) -> None:
    content = (SAMPLES / name).read_bytes()
    assert judge(content, name, code)[1].verdict == "violated"
    # Of hits that overlap one is shown, so that the next comes to light when the first is mended.
    for _ in range(MOST_OVERLAPPING):
        for finding in sorted(judge(content, name, code)[0].findings, key=_offset, reverse=True):
            content = without(content, finding.evidence[0])
    assert judge(content, name, code)[1].verdict == "satisfied"


def _offset(finding: Finding) -> int:
    return finding.location.start.offset
