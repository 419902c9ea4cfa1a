"""What the HTML report says of its own accord, beside the words that all reports share."""

from typing import Literal, NamedTuple

from avglint.output.words import Plural


class PageWords(NamedTuple):
    """The words in one language. Braces hold what is filled in."""

    language: Literal["nl", "en"]
    months: tuple[str, ...]
    kind: str
    """What this page is, above its title."""
    several: str
    skip: str
    contents: str
    law: dict[str, str]
    by_law_of: str
    none_judged: str

    score: str
    score_lead: Plural
    """By how many are in order: of {applicable}, {fine}."""
    score_none: str
    blocks: dict[str, str]

    findings: str
    no_findings: str
    absent: str
    belongs_here: str
    asked_for_here: str
    place: str
    section: str
    in_checklist: str
    why: str
    repair: str
    source: str
    waived: str
    waived_lead: str
    waived_columns: tuple[str, ...]
    origins: dict[str, str]

    checklist: str
    checklist_lead: str
    context: str
    settled: str
    to_finding: Plural
    to_waived: str

    activities: str
    activities_lead: str
    activity_columns: tuple[str, ...]
    not_found: str

    statement: str
    statement_lead: str
    in_whole: str
    """Before the findings that have no place in the text."""
    footer: str
    table: str
    untold: str

    matrix: str
    matrix_lead: str
    matrix_keys: str
    statement_column: str
    not_fine: str
    not_judged: str
    search: str
    rule_filter: str
    verdict_filter: str
    any_rule: str
    any_verdict: str
    only_deviant: str
    shown: str
    """Of {shown} and {all}."""
    none_shown: str
    to_top: str

    about: str
    tool: str
    day: str
    pack: str
    files: str
    file_columns: tuple[str, ...]
    packs: str
    pack_columns: tuple[str, ...]
    unjudged: str
    unjudged_columns: tuple[str, ...]
    declared: str
    declared_lead: str
    declared_columns: tuple[str, ...]
    exceptions: str
    no_exceptions: str
    limits: str
    limit_lines: tuple[str, ...]
    unselected: dict[Literal["preview", "day", "choice"], str]
    in_some: str
    all_rules: str
    sources: str
    places: str
    disclaimer: str
