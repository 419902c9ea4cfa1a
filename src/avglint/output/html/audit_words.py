"""What the page of an audit says beside the words of other pages, in Dutch and English."""

from typing import NamedTuple


class AuditWords(NamedTuple):
    """The words in one language. Braces hold what is filled in."""

    title: tuple[str, str]
    """Of one statement, and of more."""
    by_rule: str
    by_rule_lead: str
    columns: tuple[str, str]
    """Before and after those of the verdicts: the rule; the share that is not fine."""
    matrix_lead: str
    """Of the {shown} worst of {all}; the verdicts on all of these are in {table}."""
    matrix_keys: str
    table: str
    unjudged: str
    unjudged_columns: tuple[str, str]
    statuses: dict[str, str]
    none: str


AUDIT_WORDS: dict[str, AuditWords] = {
    "nl": AuditWords(
        title=("Onderzoek van {number} privacyverklaring", "Onderzoek van {number} privacyverklaringen"),
        by_rule="Per regel",
        by_rule_lead=(
            "Hoeveel verklaringen welk oordeel kregen. Het percentage is van de verklaringen waarvoor de regel geldt."
        ),
        columns=("Regel", "Niet in orde"),
        matrix_lead=(
            "De {shown} verklaringen met de meeste fouten, en bij evenveel fouten de meeste waarschuwingen, van de "
            "{all} die zijn beoordeeld. De oordelen over alle verklaringen staan in {table}."
        ),
        matrix_keys="Sorteer met de knoppen boven de kolommen.",
        table="Tabel met alle oordelen",
        unjudged="Niet beoordeeld",
        unjudged_columns=("Reden", "Aantal"),
        statuses={
            "not_a_statement": "geen (Nederlandstalige) privacyverklaring",
            "unreadable": "niet te lezen",
            "failed": "avglint kon het niet",
        },
        none="Alles is beoordeeld.",
    ),
    "en": AuditWords(
        title=("Audit of {number} privacy statement", "Audit of {number} privacy statements"),
        by_rule="By rule",
        by_rule_lead=(
            "How many statements got which verdict. The percentage is of the statements to which the rule applies."
        ),
        columns=("Rule", "Not in order"),
        matrix_lead=(
            "The {shown} statements with the most errors, and where these are as many the most warnings, of the {all} "
            "that were judged. The verdicts on all statements are in {table}."
        ),
        matrix_keys="Sort with the buttons above the columns.",
        table="Table with all verdicts",
        unjudged="Not judged",
        unjudged_columns=("Reason", "Number"),
        statuses={
            "not_a_statement": "no privacy statement (in Dutch)",
            "unreadable": "not readable",
            "failed": "avglint could not do it",
        },
        none="Everything was judged.",
    ),
}
