"""What the reports for people say of their own accord, in Dutch and English."""

from typing import NamedTuple

from avglint.model.card import Status
from avglint.model.report import Severity, Verdict

Plural = tuple[str, str]
"""Singular and plural."""


class Words(NamedTuple):
    """The interface's words in one language."""

    severity: dict[Severity, str]
    counted: dict[Severity, Plural]
    verdict: dict[Verdict, str]
    """In the checklist, after the mark."""
    why: str
    repair: str
    source: str
    question: str
    clause: str
    examples: str
    more_examples: str
    belongs_here: str
    asked_for_here: str
    belongs_to_whole: str
    nearest: str
    see_also: str
    no_findings: str
    checklist: str
    detail: str
    activities: str
    activity_columns: tuple[str, ...]
    evidence: str
    documents: Plural
    not_checked: Plural
    not_checked_heading: str
    suppressed: str
    suppressed_heading: str
    none_counted: str
    nothing_checked: str
    within: str
    """Between the counts and the number of documents."""
    explain_hint: str
    in_force: str
    not_stable: dict[Status, tuple[str, str]]
    """Of a rule that is none of the stable ones: in a list, and on its own page."""
    facts: str
    paragraph: str
    page: str
    line: str
    """What a place in a Word file or a PDF is counted in."""
    headless: str
    rule_columns: tuple[str, ...]
    finding_columns: tuple[str, ...]
    unjudged: str
    """Before the reason why one file was not judged."""
    judged_by: str
    """Before the day by whose law was judged."""
    statuses: tuple[str, str, str]
    """What the exit status 0, 1 and 2 means."""
    cut: str
    only_worst: str
    """Before the number of findings of which not all are shown."""
    declared: str
    """Before the facts that the organisation declared."""
    settled: str
    """Before the verdicts that those facts settled."""
    settled_by: str
    """Before the fact that settles a rule."""


NL = Words(
    severity={"error": "fout", "warning": "waarschuwing", "info": "opmerking"},
    counted={
        "error": ("fout", "fouten"),
        "warning": ("waarschuwing", "waarschuwingen"),
        "info": ("opmerking", "opmerkingen"),
    },
    verdict={
        "missing": "ontbreekt",
        "partial": "onvolledig",
        "violated": "in strijd",
        "satisfied": "in orde",
        "not_applicable": "niet van toepassing",
    },
    why="Waarom",
    repair="Herstel",
    source="Bron",
    question="Vraag",
    clause="Voorbeeldzin",
    examples="Voorbeelden",
    more_examples="en nog {number} in het bestand van de regel",
    belongs_here="ontbreekt; het hoort onder deze kop",
    asked_for_here="ontbreekt, terwijl deze woorden erom vragen",
    belongs_to_whole="ontbreekt in de hele verklaring",
    nearest="Komt het dichtst in de buurt",
    see_also="Zie ook",
    no_findings="Geen bevindingen.",
    checklist="Checklist informatieplicht (art. 13 en 14 AVG)",
    detail="In orde of niet van toepassing",
    activities="Per activiteit",
    activity_columns=("Activiteit", "Doel", "Grondslag", "Bewaartermijn"),
    evidence="Bewijs",
    documents=("verklaring", "verklaringen"),
    not_checked=("bestand niet gecontroleerd", "bestanden niet gecontroleerd"),
    not_checked_heading="Niet gecontroleerd",
    suppressed="onderdrukt",
    suppressed_heading="Onderdrukt",
    none_counted="geen fouten, waarschuwingen of opmerkingen",
    nothing_checked="geen verklaring gecontroleerd",
    within="in",
    explain_hint="Meer over een regel? Bijvoorbeeld: avglint explain",
    in_force="Geldt",
    not_stable={
        "preview": ("voorlopig", "Voorlopige regel: telt pas mee met --preview."),
        "deprecated": ("vervalt", "Deze regel vervalt: een volgende versie heeft hem niet meer."),
    },
    facts="Gevonden gegevens",
    paragraph="alinea",
    page="pagina",
    line="regel",
    headless="(zonder kop)",
    rule_columns=("Code", "Naam", "Titel", "Ernst", "Bron"),
    finding_columns=("Ernst", "Plaats", "Regel", "Bevinding"),
    unjudged="niet gecontroleerd",
    judged_by="Beoordeeld naar het recht van",
    statuses=(
        "niets op of boven de drempel",
        "bevindingen op of boven de drempel",
        "niet alles kon worden gecontroleerd",
    ),
    cut="Het rapport is hier afgekapt, omdat GitHub niet meer toont. Alles staat in --output markdown=BESTAND.",
    only_worst="Alleen de ernstigste bevindingen staan in dit bestand:",
    declared="Opgegeven",
    settled="Daardoor beslist",
    settled_by="Feit dat meebeslist",
)

EN = Words(
    severity={"error": "error", "warning": "warning", "info": "info"},
    counted={"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("remark", "remarks")},
    verdict={
        "missing": "missing",
        "partial": "incomplete",
        "violated": "violated",
        "satisfied": "satisfied",
        "not_applicable": "not applicable",
    },
    why="Why",
    repair="Repair",
    source="Source",
    question="Question",
    clause="Model clause",
    examples="Examples",
    more_examples="and {number} more in the rule's file",
    belongs_here="missing; it belongs under this heading",
    asked_for_here="missing, while these words call for it",
    belongs_to_whole="missing from the whole statement",
    nearest="Comes nearest",
    see_also="See also",
    no_findings="No findings.",
    checklist="Checklist of the duty to inform (GDPR art. 13 and 14)",
    detail="Satisfied or not applicable",
    activities="By activity",
    activity_columns=("Activity", "Purpose", "Legal basis", "Retention period"),
    evidence="Evidence",
    documents=("statement", "statements"),
    not_checked=("file not checked", "files not checked"),
    not_checked_heading="Not checked",
    suppressed="suppressed",
    suppressed_heading="Suppressed",
    none_counted="no errors, warnings or remarks",
    nothing_checked="no statement checked",
    within="in",
    explain_hint="More about a rule? For example: avglint explain",
    in_force="In force",
    not_stable={
        "preview": ("preview", "Preview rule: counts only with --preview."),
        "deprecated": ("deprecated", "Deprecated rule: a later version does not have it."),
    },
    facts="Facts found",
    paragraph="paragraph",
    page="page",
    line="line",
    headless="(no heading)",
    rule_columns=("Code", "Name", "Title", "Severity", "Source"),
    finding_columns=("Severity", "Place", "Rule", "Finding"),
    unjudged="not checked",
    judged_by="Judged by the law of",
    statuses=("nothing at or above the threshold", "findings at or above the threshold", "not all could be checked"),
    cut="The report was cut here, as GitHub shows no more. All of it is in --output markdown=FILE.",
    only_worst="Only the most severe findings are in this file:",
    declared="Declared",
    settled="Settled by that",
    settled_by="Fact that settles it",
)


def words(language: str) -> Words:
    """Return the words for ``language`` ("nl" or "en")."""
    return EN if language == "en" else NL


def count(number: int, forms: Plural) -> str:
    """Return a number with its noun: "1 fout", "4 fouten"."""
    return f"{number} {forms[0] if number == 1 else forms[1]}"
