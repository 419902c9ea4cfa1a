"""SARIF 2.1.0, as GitHub's code scanning takes it and other viewers do too."""

from collections.abc import Iterator, Mapping

from avglint.model.report import FileError, Finding, Location, Report
from avglint.output.file_path import relative_path, uri
from avglint.output.formats import Presentation
from avglint.output.found import Found, advice, found_in, worst_first
from avglint.output.json import to_json
from avglint.output.place import as_line, before, has_lines
from avglint.output.sarif_rules import LEVELS, plain_text, rule_descriptor, rules_of
from avglint.output.visible import one_line
from avglint.output.words import Words, words

SHOWN = 5000
"""Results in one run: of more, GitHub shows no more than these."""
_FAILED = 2
"""The exit status of a run that could not judge what it was given."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` as a SARIF log of one run, its results from the worst on."""
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, presentation)]})


def _run(report: Report, presentation: Presentation) -> dict[str, object]:
    own = words(presentation.language)
    rules = rules_of(report, presentation.rules)
    found = worst_first(found_in(report, presentation.root))
    indices = {rule.code: index for index, rule in enumerate(rules)}
    files = [file for document in report.documents for file in document.files or (document,)]
    index_of = {file.path: index for index, file in enumerate(files)}
    # Where one result says whether it is suppressed, every one has to.
    told = any(not each.finding.counts for each in found)
    results = [
        _result(each, indices, index_of[each.document.path_of(each.finding.location.start)], told, own)
        for each in found[:SHOWN]
    ]
    return {
        "tool": {
            "driver": {
                "name": "avglint",
                "semanticVersion": report.version,
                "rules": [rule_descriptor(rule, presentation.language) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, presentation, len(found), own)],
        "artifacts": [_artifact(each.path, each.sha256, presentation.root) for each in files],
        "results": results,
        "properties": {"as_of": report.as_of, "packs": [pack._asdict() for pack in report.packs]},
    }


def _result(found: Found, indices: Mapping[str, int], file: int, suppressions: bool, own: Words) -> dict[str, object]:
    finding = found.finding
    told = "\n".join(map(plain_text, advice(finding, own)))
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": before(finding.location.start, own) + told},
        "locations": [_location(found.path, file, finding.location)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{found.key[:16]}:{found.number}",
            "avglintFinding/v1": f"{found.key}:{found.number}",
        },
        "properties": _properties(finding),
    }
    if finding.rule in indices:
        result["ruleIndex"] = indices[finding.rule]
    if suppressions:
        result["suppressions"] = list(_suppressions(finding))
    return result


def _properties(finding: Finding) -> dict[str, object]:
    """Return what SARIF has no words for: its three levels are not ours, and it knows no verdicts."""
    return {
        "severity": finding.severity,
        "verdict": finding.verdict,
        "source": list(finding.source),
        "fingerprint": finding.fingerprint,
    }


def _location(path: str, index: int, location: Location) -> dict[str, object]:
    start, end = location
    region = {"startLine": as_line(start), "endLine": as_line(end)}
    if has_lines(start):
        region |= {"startColumn": start.column, "endColumn": end.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path), "index": index}, "region": region}}


def _suppressions(finding: Finding) -> Iterator[dict[str, object]]:
    if finding.suppressed is not None:
        by = finding.suppressed_by
        told: dict[str, object] = {
            "kind": "inSource" if by and by.kind == "comment" else "external",
            "status": "accepted",
            "justification": one_line(finding.suppressed),
        }
        yield {**told, "properties": by._asdict()} if by else told


def _artifact(path: str, sha256: str, root: str) -> dict[str, object]:
    location = {"uri": uri(relative_path(path, root))}
    return {"location": location, "roles": ["analysisTarget"], "hashes": {"sha-256": sha256}}


def _invocation(report: Report, presentation: Presentation, number: int, own: Words) -> dict[str, object]:
    notifications = [_unjudged(each, presentation.root, own) for each in report.errors]
    if number > SHOWN:
        text = f"{own.only_worst} {SHOWN} / {number}."
        notifications.append({"descriptor": {"id": "cut"}, "level": "warning", "message": {"text": text}})
    return {
        "executionSuccessful": presentation.status != _FAILED,
        "exitCode": presentation.status,
        "exitCodeDescription": own.statuses[presentation.status],
        "toolExecutionNotifications": notifications,
    }


def _unjudged(error: FileError, root: str, own: Words) -> dict[str, object]:
    location = {"artifactLocation": {"uri": uri(relative_path(error.path, root))}}
    return {
        "descriptor": {"id": error.kind},
        "level": "note" if error.kind == "not_a_statement" else "error",
        "message": {"text": f"{own.unjudged}: {plain_text(error.message)}"},
        "locations": [{"physicalLocation": location}],
    }
