"""GitLab's code quality report: a JSON array of problems, shown beside the changed lines of a merge request."""

from hashlib import sha256

from avglint.model.report import FileError, Report, Severity
from avglint.output.file_path import relative_path
from avglint.output.formats import Presentation
from avglint.output.found import Found, found_in
from avglint.output.json import to_json
from avglint.output.place import as_line, before
from avglint.output.visible import one_line, visible
from avglint.output.words import Words, words

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` as GitLab wants it; what is suppressed is left out."""
    own = words(presentation.language)
    found = found_in(report, presentation.root)
    problems = [_problem(each, own) for each in found if each.finding.counts]
    return to_json(problems + [_unjudged(each, presentation.root, own.unjudged) for each in report.errors])


def _problem(found: Found, own: Words) -> dict[str, object]:
    finding = found.finding
    start, end = finding.location
    return {
        # GitLab shows nothing but the description, and of two problems with one fingerprint only the first.
        "description": one_line(f"{finding.rule} {before(start, own)}{finding.message}"),
        "check_name": finding.rule,
        "fingerprint": f"{found.key}-{found.number}",
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": visible(found.path), "lines": {"begin": as_line(start), "end": as_line(end)}},
    }


def _unjudged(error: FileError, root: str, label: str) -> dict[str, object]:
    path = relative_path(error.path, root)
    return {
        "description": f"{label}: {one_line(error.message)}",
        "check_name": error.kind,
        "fingerprint": sha256(f"{path}|{error.kind}".encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "severity": "info" if error.kind == "not_a_statement" else "major",
        "location": {"path": visible(path), "lines": {"begin": 1, "end": 1}},
    }
