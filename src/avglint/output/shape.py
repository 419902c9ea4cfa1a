"""The shape of what ``--format json`` prints, field for field: the contract that the published schema is made from.

Only for type checking and for the schema; pydantic wants the TypedDict of typing_extensions on Python 3.11.
"""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from avglint.model.report import Role, Severity, Verdict


class FileOfPlaceShape(TypedDict):
    """The file of a place, where several files are one statement."""

    path: NotRequired[str]


class LinePlaceShape(FileOfPlaceShape):
    """A place in the file as saved: line and column count from 1, the offset from 0, in code points."""

    line: int
    column: int
    offset: int


class ParagraphPlaceShape(FileOfPlaceShape):
    """A place in a Word or OpenDocument file: paragraphs count from 1, the offset from 0 in the text read in it."""

    paragraph: int
    offset: int


class PagePlaceShape(FileOfPlaceShape):
    """A place in a PDF: pages and the lines on one count from 1, the offset from 0 in the text read in it."""

    page: int
    line: int
    offset: int


PlaceShape = LinePlaceShape | ParagraphPlaceShape | PagePlaceShape


class EvidenceShape(TypedDict):
    """Words of the statement, verbatim as a reader sees them."""

    text: str
    start: PlaceShape
    end: PlaceShape
    section: str | None
    role: Role


class AssessmentShape(TypedDict):
    """One rule on one statement."""

    rule: str
    name: str
    source: list[str]
    verdict: Verdict
    reason: str
    evidence: list[EvidenceShape]


class LocationShape(TypedDict):
    """Where a finding points."""

    start: PlaceShape
    end: PlaceShape


class SuppressionShape(TypedDict):
    """What suppresses a finding, and where that is written."""

    kind: Literal["comment", "configuration", "baseline"]
    origin: str


class FindingShape(TypedDict):
    """An assessment that is not fine."""

    rule: str
    name: str
    severity: Severity
    verdict: Verdict
    message: str
    repair: str
    url: str
    source: list[str]
    location: LocationShape
    evidence: list[EvidenceShape]
    nearest: EvidenceShape | None
    fingerprint: str
    suppressed: str | None
    suppressed_by: NotRequired[SuppressionShape]


class DocumentSummaryShape(TypedDict):
    """Findings by severity (suppressed ones left out), assessments by verdict."""

    error: int
    warning: int
    info: int
    satisfied: int
    partial: int
    missing: int
    violated: int
    not_applicable: int


class FileShape(TypedDict):
    """One file of several that are one statement."""

    path: str
    format: str
    sha256: str


class FilesShape(TypedDict):
    """The files of a statement that is more than one."""

    files: NotRequired[list[FileShape]]


class DocumentShape(FilesShape):
    """Everything found in one statement."""

    path: str
    format: str
    sha256: str
    language: str
    jurisdiction: str
    title: str | None
    assessments: list[AssessmentShape]
    findings: list[FindingShape]
    summary: DocumentSummaryShape


class ToolShape(TypedDict):
    """The program that made the report."""

    name: Literal["avglint"]
    version: str


class PackShape(TypedDict):
    """A pack of rules as it was used."""

    name: str
    version: str
    sha256: str


class SummaryShape(TypedDict):
    """The whole run: statements judged, and findings by severity."""

    documents: int
    error: int
    warning: int
    info: int


class ErrorShape(TypedDict):
    """A file that was not judged."""

    path: str
    message: str
    kind: str


class ReportShape(TypedDict):
    """One run of avglint."""

    schema_version: Literal["1"]
    tool: ToolShape
    as_of: str
    packs: list[PackShape]
    documents: list[DocumentShape]
    summary: SummaryShape
    errors: list[ErrorShape]
