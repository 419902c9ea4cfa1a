"""What an auditor files: assessments, findings and the report around them."""

from typing import TYPE_CHECKING, Literal, NamedTuple

from avglint.model.source import Place, Span

if TYPE_CHECKING:
    from avglint.model.statement import Statement

Verdict = Literal["satisfied", "partial", "missing", "violated", "not_applicable"]
Severity = Literal["error", "warning", "info"]
Role = Literal["evidence", "context"]

VERDICTS: tuple[Verdict, ...] = ("satisfied", "partial", "missing", "violated", "not_applicable")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

_OWN_PAGE = '<meta name="generator" content="avglint '
OWN_HEAD = 4_000
"""Characters at the start of a page that avglint writes, in which it says so."""


def is_own_page(text: str) -> bool:
    """Return whether ``text`` begins as a page that avglint writes: such a page is a report, and no statement."""
    return _OWN_PAGE in text[:OWN_HEAD]


def gravity(severity: Severity) -> int:
    """Return the place of a severity among all, the gravest first."""
    return SEVERITIES.index(severity)


class Evidence(NamedTuple):
    """Words of the statement, verbatim as a reader sees them, at the place in the file that start and end say."""

    text: str
    start: Place
    end: Place
    section: str | None
    """The heading of the section in which the words stand; None before the first heading."""
    role: Role = "evidence"
    span: Span | None = None
    """Where the words stand in the text as read; None where they do not stand in it, such as those of a comment. Not
    part of the JSON, which has the place in the file."""


class Assessment(NamedTuple):
    """One rule on one statement."""

    rule: str
    name: str
    source: tuple[str, ...]
    """The articles, in the report's language."""
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    settled_by: str | None = None
    """The declared fact that settled the verdict ("controller.dpo"); None where the text did."""


class Location(NamedTuple):
    """Where a finding points: the words that are wrong, or the place where the missing words belong."""

    start: Place
    end: Place


class Suppression(NamedTuple):
    """What keeps a finding from counting. ``origin`` is where that is written: "privacy.md:12", or a file and key."""

    kind: Literal["comment", "configuration", "baseline"]
    origin: str


class Finding(NamedTuple):
    """An assessment that is not fine, made once, whole, always with a place."""

    rule: str
    name: str
    severity: Severity
    verdict: Verdict
    message: str
    repair: str
    url: str
    source: tuple[str, ...]
    location: Location
    evidence: tuple[Evidence, ...]
    nearest: Evidence | None
    """For something missing: the nearest thing that was found."""
    fingerprint: str
    """Stable while the words and the section stay, whatever moves around them."""
    suppressed: str | None = None
    """The reason why it does not count, as someone gave it; None where it counts."""
    suppressed_by: Suppression | None = None

    @property
    def counts(self) -> bool:
        """Whether it counts: nobody gave a reason why it should not."""
        return self.suppressed is None


class FileReport(NamedTuple):
    """One file of several that are one statement."""

    path: str
    format: str
    sha256: str
    lines: tuple[str, ...]


class Activity(NamedTuple):
    """Something that is done with data, and what the statement says of it; None where nothing is said."""

    name: Evidence
    purpose: Evidence | None
    basis: Evidence | None
    retention: Evidence | None


class DocumentReport(NamedTuple):
    """Everything found in one statement. Of several files that are one, the first gives path, format and digest."""

    path: str
    format: str
    sha256: str
    language: str
    jurisdiction: str
    title: str | None
    assessments: tuple[Assessment, ...]
    findings: tuple[Finding, ...]
    lines: tuple[str, ...] = ()
    """The lines of the file that findings point at are looked up here; not part of the JSON."""
    files: tuple[FileReport, ...] = ()
    """All files, where several are one statement."""
    declared: tuple[tuple[str, str], ...] = ()
    """What the organisation declared of itself: key and value in words (("dpo", "nee"))."""
    activities: tuple[Activity, ...] = ()
    """What the statement says by activity; empty where no rule asked for it."""
    statement: "Statement | None" = None
    """The statement as read, which a report can show; not part of the JSON."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files of the statement, in the order in which they were given."""
        return tuple(file.path for file in self.files) or (self.path,)

    @property
    def counted(self) -> tuple[Finding, ...]:
        """The findings that count."""
        return tuple(finding for finding in self.findings if finding.counts)

    def path_of(self, place: Place) -> str:
        """Return the path of the file in which a place is."""
        return place.path or self.path

    def lines_of(self, place: Place) -> tuple[str, ...]:
        """Return the lines of the file in which a place is."""
        return next((file.lines for file in self.files if file.path == place.path), self.lines)

    def findings_in(self, path: str) -> tuple[Finding, ...]:
        """Return the findings that point into one of the files."""
        return tuple(finding for finding in self.findings if self.path_of(finding.location.start) == path)


class PackInfo(NamedTuple):
    """A pack of rules as it was used; ``sha256`` is of its files."""

    name: str
    version: str
    sha256: str


class FileError(NamedTuple):
    """A file that was not judged. ``kind``: ``unreadable`` or ``not_a_statement``."""

    path: str
    message: str
    kind: str


class Report(NamedTuple):
    """One run."""

    version: str
    """Of avglint."""
    as_of: str
    """The day by whose law was judged, as YYYY-MM-DD."""
    packs: tuple[PackInfo, ...]
    documents: tuple[DocumentReport, ...]
    errors: tuple[FileError, ...]
