"""What a run needs of a rule beside its program: how it is called, what it tells the reader, when it holds.

Named tuples, which are made and imported in no time: every check waits for these. What a rule file holds, and pydantic
checks, is in ``avglint.model.rule``.
"""

from typing import Literal, NamedTuple

from avglint.model.report import Severity, Verdict

RuleKind = Literal["disclosure", "occurrence"]
Status = Literal["stable", "preview", "deprecated"]
WindowKind = Literal[
    "sentence", "clause", "item", "row", "pair", "answer", "paragraph", "section", "document", "heading"
]
UnitKind = Literal["heading", "sentence", "item", "header", "row"]
Polarity = Literal["any", "asserted", "negated"]


class Wording(NamedTuple):
    """A text for the reader, in Dutch and English."""

    nl: str
    en: str

    def get(self, language: str) -> str:
        """Return the text in ``language`` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


class Citation(NamedTuple):
    """A legal source as a reader cites it, with a link to the text; of the AVG also the article ("13.1.a")."""

    nl: str
    en: str
    url: str = ""
    article: str = ""

    def get(self, language: str) -> str:
        """Return the source as it is cited in ``language`` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


class Validity(NamedTuple):
    """The days on which something holds: from ``since`` up to, not including, ``until`` (None: no bound)."""

    since: str | None = None
    until: str | None = None

    def holds(self, day: str) -> bool:
        """Return whether it holds on ``day`` (YYYY-MM-DD)."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


class RuleCard(NamedTuple):
    """A rule without evidence and examples; the fields are those of ``avglint.model.rule.Rule``."""

    code: str
    name: str
    kind: RuleKind
    title: Wording
    question: Wording
    source: tuple[Citation, ...]
    severity: dict[Verdict, Severity]
    message: dict[Verdict, Wording]
    repair: Wording
    why: Wording
    status: Status = "stable"
    since: str | None = None
    until: str | None = None
    absence: bool = False
    topics: tuple[str, ...] = ()
