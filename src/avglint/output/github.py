"""Workflow commands: findings that GitHub Actions shows beside the lines of a pull request.

A step shows ten errors, ten warnings and ten notices, the first that come: so the worst of all files come first.
"""

from collections.abc import Iterable

from avglint.model.report import FileError, Finding, Location, Report, Severity
from avglint.output.file_path import relative_path
from avglint.output.formats import Presentation
from avglint.output.found import Found, advice, found_in, worst_first
from avglint.output.place import as_line, before, has_lines
from avglint.output.visible import visible, visible_lines
from avglint.output.words import Words, words

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report, presentation: Presentation) -> str:
    """Return a workflow command a finding and a file that was not judged; what is suppressed is left out."""
    own = words(presentation.language)
    titles = {rule.code: rule.title.get(presentation.language) for rule in presentation.rules}
    unread = [each for each in report.errors if each.kind != "not_a_statement"]
    other = [each for each in report.errors if each.kind == "not_a_statement"]
    found = [each for each in worst_first(found_in(report, presentation.root)) if each.finding.counts]
    lines = [_unjudged("error", each, presentation.root, own) for each in unread]
    lines += [_annotation(each, titles.get(each.finding.rule, each.finding.name), own) for each in found]
    lines += [_unjudged("notice", each, presentation.root, own) for each in other]
    return "".join(f"{line}\n" for line in lines)


def escape_data(text: str) -> str:
    """Return ``text`` as the message of a command: what the runner turns back, and no more."""
    # The percent sign first, or it would be written for the signs that it stands before itself.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Return ``text`` as the value of a property of a command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _annotation(found: Found, title: str, own: Words) -> str:
    finding = found.finding
    place = [("file", visible(found.path)), *_region(finding.location), ("title", _title(finding, title))]
    return _command(
        _COMMANDS[finding.severity], place, before(finding.location.start, own) + "\n".join(advice(finding, own))
    )


def _title(finding: Finding, title: str) -> str:
    return visible(f"{finding.rule} {title}")


def _region(location: Location) -> list[tuple[str, str]]:
    start, end = location
    lines = [("line", str(as_line(start))), ("endLine", str(as_line(end)))]
    # GitHub takes columns to be those of one line.
    return (
        lines
        if start.line != end.line or not has_lines(start)
        else [*lines, ("col", str(start.column)), ("endColumn", str(end.column))]
    )


def _unjudged(command: str, error: FileError, root: str, own: Words) -> str:
    place = [("file", visible(relative_path(error.path, root))), ("title", own.unjudged)]
    return _command(command, place, visible_lines(error.message))


def _command(name: str, properties: Iterable[tuple[str, str]], message: str) -> str:
    written = ",".join(f"{key}={escape_property(value)}" for key, value in properties)
    return f"::{name} {written}::{escape_data(message)}"
