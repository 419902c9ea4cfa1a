"""The report for auditors: one HTML file that shows everything, is read without a network, and prints."""

from avglint.model.report import Report
from avglint.output.formats import Presentation
from avglint.output.html.page import page
from avglint.output.html.shown import Reader
from avglint.output.html.words import PageWords
from avglint.output.words import words


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` as one page of HTML. The same report always gives the same bytes."""
    rules = {rule.code: rule for rule in presentation.rules}
    return page(report, Reader(page_words(presentation.language), words(presentation.language), rules))


def page_words(language: str) -> PageWords:
    """Return what a page says in ``language`` ("nl" or "en")."""
    if language == "en":
        from avglint.output.html.english import ENGLISH

        return ENGLISH
    from avglint.output.html.dutch import DUTCH

    return DUTCH
