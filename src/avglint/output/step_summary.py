"""The report as GitHub shows it on the page of a run: Markdown, and no more of it than GitHub takes."""

from avglint.model.report import Report
from avglint.output import markdown
from avglint.output.formats import Presentation
from avglint.output.words import words

LARGEST = 900 * 1024
"""Bytes of a step's summary: GitHub takes 1024 KiB, and of a larger one nothing at all."""


def step_summary(report: Report, presentation: Presentation, room: int = LARGEST) -> str:
    """Return the Markdown report, cut after a whole line to ``room`` bytes; where it is cut, that is said."""
    text = markdown.write(report, presentation)
    if len(text.encode("utf-8", "replace")) <= room:
        return text
    said = f"\n{words(presentation.language).cut}\n"
    room -= len(said.encode())
    kept, separator, _ = text.encode("utf-8", "replace")[: max(room, 0)].rpartition(b"\n")
    return (kept + separator).decode() + said if separator else ""
