"""One JSON object a line: a finding, or a file that was not judged. The keys are those of the JSON report."""

from json import JSONEncoder

from avglint.model.report import Report
from avglint.output.formats import Presentation
from avglint.output.json import error_shape, finding_shape, safe

_encode = JSONEncoder(ensure_ascii=False).encode


def write(report: Report, _presentation: Presentation) -> str:
    """Return the findings of ``report``, each with the path of its file, and then the files that were not judged."""
    records: list[dict[str, object]] = [
        {"path": document.path_of(finding.location.start), **finding_shape(finding)}
        for document in report.documents
        for finding in document.findings
    ]
    records += ({**error_shape(error)} for error in report.errors)
    return "".join(safe(_encode(record)) for record in records)
