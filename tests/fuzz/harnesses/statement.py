"""Any text is judged by all rules of our own pack, waivers in it and all; what is reported stands in the text."""

from functools import cache

from avglint.config import Options
from avglint.errors import NotAStatementError, UnreadableSourceError
from avglint.linter.check import check_statement
from avglint.linter.select import rules_by
from avglint.model.report import Evidence
from avglint.model.source import Place
from avglint.model.statement import Statement
from avglint.parsing import parse
from avglint.read import read_bytes
from avglint.rulebook import Rulebook, load_rules

WORDS = (
    *(
        "persoonsgegevens",
        "gerechtvaardigd belang",
        "toestemming",
        "bewaren",
        "jaar",
        "niet",
        "tenzij",
        "recht op inzage",
    ),
    *(
        "Autoriteit Persoonsgegevens",
        "Verenigde Staten",
        "AVG",
        "cookies",
        "verwerkingsverantwoordelijke",
        "Wbp",
        "BSN",
    ),
    *(
        "<!-- avglint: ignore AVG401: ",
        " -->",
        "# ",
        "- ",
        "\n\n",
        ". ",
        "kinderen",
        "| a | b |\n|---|---|\n",
        "wij",
        "u kunt",
    ),
)
OPTIONS = Options(as_of="2026-11-22", preview=True)
_NOTICE = b"# Privacyverklaring\n\nWij verwerken persoonsgegevens.\n\n"
"""Before the first byte of the input, so that most inputs are a statement."""


def check(data: bytes) -> None:
    """Judge ``data`` as a statement in Markdown."""
    book = _book()
    try:
        statement = parse(read_bytes(_NOTICE + data, "a.md"))
        report = check_statement(statement, book, rules_by(book.rules, OPTIONS), OPTIONS)
    except (UnreadableSourceError, NotAStatementError):
        return
    for finding in report.findings:
        _check_place(finding.location.start, finding.location.end, statement)
        _check_words((*finding.evidence, *filter(None, [finding.nearest])), statement)
    for assessment in report.assessments:
        _check_words(assessment.evidence, statement)


@cache
def _book() -> Rulebook:
    return load_rules()


def _check_words(evidence: tuple[Evidence, ...], statement: Statement) -> None:
    for each in evidence:
        _check_place(each.start, each.end, statement)
        if each.span:
            assert statement.source.text[each.span.start : each.span.end] == each.text


def _check_place(start: Place, end: Place, statement: Statement) -> None:
    lines = statement.source.lines()
    assert 0 <= start.offset <= end.offset <= len(statement.source.original)
    for place in (start, end):
        assert place.column <= len(lines[place.line - 1]) + 2  # at most behind its line end
