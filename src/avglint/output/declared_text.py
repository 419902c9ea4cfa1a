"""What the organisation declared of itself, and the verdicts that this settled, for people."""

from collections.abc import Iterator

from avglint.model.report import DocumentReport
from avglint.output.visible import one_line
from avglint.output.words import Words


def declared_text(document: DocumentReport, own: Words) -> Iterator[str]:
    """Yield one text with the declared facts, and one with the verdicts that they settled, where there are any."""
    if document.declared:
        yield f"{own.declared}: " + " · ".join(f"{key} = {one_line(value)}" for key, value in document.declared)
    settled = [each for each in document.assessments if each.settled_by]
    if settled:
        told = (f"{each.rule} {own.verdict[each.verdict]} ({each.settled_by})" for each in settled)
        yield f"{own.settled}: " + " · ".join(told)
