"""Which of the pages of code that were merely found in a folder are a statement, and not just speak of privacy."""

import re
from itertools import islice
from pathlib import Path

from avglint.model.statement import Statement
from avglint.parsing.language import why_not_a_statement

_ABOUT = re.compile(
    r"privacy|persoonsgegevens|gegevensbescherming|gdpr|(?<![a-z])avg(?![a-z])"
    r"|cookie[-_ ]?(?:verklaring|beleid|statement|policy|reglement)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 100
_HEADINGS = 3
_FOLDERS = 2


def is_statement_page(statement: Statement) -> bool:
    """Tell whether a page is long enough for a statement and says in its path, title or first headings what it is.

    A banner, a form or a list of questions speaks of privacy too; whoever names such a file gets it judged.
    """
    text, hints = statement.source.text, statement.source.hints or ()
    if len(text.split()) < _FEWEST_WORDS or why_not_a_statement(statement):
        return False
    path = Path(statement.source.path)
    names = [*path.parts[-1 - _FOLDERS : -1], path.name]
    headings = (line for line, hint in zip(text.split("\n"), hints, strict=False) if hint.kind == "heading")
    told = [*names, statement.source.title or "", *islice(headings, _HEADINGS)]
    return any(_ABOUT.search(words) for words in told)
