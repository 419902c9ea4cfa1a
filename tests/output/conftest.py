"""A report made by hand, on a hairdresser that does not exist."""

import pytest

from avglint.model.card import RuleCard, RuleKind
from avglint.model.report import (
    Assessment,
    DocumentReport,
    Evidence,
    FileError,
    Finding,
    Location,
    PackInfo,
    Report,
    Severity,
    Suppression,
    Verdict,
)
from avglint.model.rule import Article, Clause, Example, Rule, Text
from avglint.model.source import Place

TEXT = """Privacyverklaring Kapsalon De Schaar

Hoe lang bewaren wij uw gegevens
Wij bewaren uw gegevens niet langer dan strikt noodzakelijk.

Uw rechten
U hebt recht op inzage. Volgens de Wbp mag u ons schrijven."""


def _place(offset: int) -> Place:
    before = TEXT[:offset]
    return Place(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, offset)


def _evidence(words: str, section: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(words, _place(start), _place(start + len(words)), section)


def _finding(
    code: str, severity: Severity, verdict: Verdict, at: str, texts: tuple[str, str, str], **more: object
) -> Finding:
    start = TEXT.index(at)
    location = Location(_place(start), _place(start + len(at)))
    message, repair, source = texts
    fields = {"evidence": (), "nearest": None, "suppressed": None, **more}
    return Finding(
        rule=code,
        name=NAMES[code],
        severity=severity,
        verdict=verdict,
        message=message,
        repair=repair,
        url="https://example.nl/avg",
        source=(source,),
        location=location,
        fingerprint=f"{code}-fingerprint",
        **fields,  # type: ignore[arg-type]
    )


NAMES = {
    "AVG401": "retention",
    "AVG501": "right-access",
    "AVG507": "consent-withdrawal",
    "AVG601": "complaint-authority",
    "AVG801": "outdated-wbp",
    "AVG809": "undated-statement",
}
TITLES = {
    "AVG401": ("Bewaartermijn", "Retention period"),
    "AVG501": ("Recht op inzage", "Right of access"),
    "AVG507": ("Toestemming intrekken", "Withdrawing consent"),
    "AVG601": ("Klacht bij de toezichthouder", "Complaint to the authority"),
    "AVG801": ("De Wbp geldt niet meer", "The Wbp is no longer in force"),
    "AVG809": ("Geen datum", "No date"),
}
VAGUE = _evidence("niet langer dan strikt noodzakelijk", "Hoe lang bewaren wij uw gegevens")
ACCESS = _evidence("recht op inzage", "Uw rechten")
WBP = _evidence("Wbp", "Uw rechten")


@pytest.fixture
def rules() -> tuple[Rule, ...]:
    return tuple(_rule(code) for code in NAMES)


@pytest.fixture
def cards(rules: tuple[Rule, ...]) -> tuple[RuleCard, ...]:
    from avglint.rulebook.book import card_of

    return tuple(map(card_of, rules))


def _rule(code: str) -> Rule:
    kind: RuleKind = "occurrence" if code.startswith("AVG8") else "disclosure"
    nl, en = TITLES[code]
    return Rule(
        code=code,
        name=NAMES[code],
        kind=kind,
        title=Text(nl, en),
        question=Text("Staat er hoe lang?", "Is it said how long?"),
        source=(Article("AVG art. 13 lid 2", "GDPR art. 13(2)", "https://example.nl/avg", "13.2"),),
        severity={"missing": "error", "partial": "warning"},
        message={"missing": Text("Er staat niets.", "Nothing is said.")},
        repair=Text("Noem een termijn | criterium.", "Name a period."),
        why=Text("De lezer wil het weten.", "The reader wants to know."),
        clause=Clause("Wij bewaren [wat] [hoe lang].", "We keep [what] for [how long]."),
        examples=(
            Example("Wij bewaren facturen zeven jaar.", "satisfied"),
            Example("Bewaren\n\nWij bewaren alles netjes.", "missing"),
        ),
    )


@pytest.fixture
def report() -> Report:
    findings = (
        _finding(
            "AVG809", "info", "violated", "Privacyverklaring Kapsalon De Schaar",
            ("Nergens staat van wanneer deze tekst is.", "Zet er een datum onder.", "AVG art. 5 lid 2"),
        ),
        _finding(
            "AVG401", "warning", "partial", VAGUE.text,
            ("De lezer weet niet hoe lang.", "Noem een termijn.", "AVG art. 13 lid 2 onder a"), evidence=(VAGUE,),
        ),
        _finding(
            "AVG601", "error", "missing", "Uw rechten",
            ("Er staat niet waar de lezer kan klagen.", "Noem de toezichthouder.", "AVG art. 13 lid 2 onder d"),
            nearest=_evidence("mag u ons schrijven", "Uw rechten"),
        ),
        _finding(
            "AVG801", "error", "violated", WBP.text,
            ("De Wbp is vervallen.", "Noem de AVG.", "AVG art. 94"), evidence=(WBP, ACCESS),
        ),
        _finding(
            "AVG501", "error", "missing", "Uw rechten", ("m", "r", "s"), suppressed="besproken met de klant",
            suppressed_by=Suppression("comment", "kapsalon.txt:5"),
        ),
    )  # fmt: skip
    return Report("0.1.0", "2026-11-22", (PackInfo("avg", "1", "00"),), (_document(findings),), (_unreadable(),))


def _unreadable() -> FileError:
    return FileError("kapot.txt", "het bestand is leeg", "unreadable")


def _document(findings: tuple[Finding, ...]) -> DocumentReport:
    verdicts: dict[str, tuple[Verdict, str, tuple[Evidence, ...]]] = {
        "AVG401": ("partial", "Alleen vage woorden.", (VAGUE,)),
        "AVG501": ("satisfied", "Inzage is genoemd.", (ACCESS,)),
        "AVG507": ("not_applicable", "Nergens is toestemming gevraagd.", ()),
        "AVG601": ("missing", "Niets gevonden.", ()),
        "AVG801": ("violated", "De Wbp is genoemd.", (WBP,)),
        "AVG809": ("violated", "Geen datum.", ()),
    }
    return DocumentReport(
        path="kapsalon.txt",
        format="text",
        sha256="11",
        language="nl",
        jurisdiction="nl",
        title="Privacyverklaring Kapsalon De Schaar",
        assessments=tuple(
            Assessment(code, NAMES[code], ("AVG art. 13",), verdict, reason, evidence)
            for code, (verdict, reason, evidence) in verdicts.items()
        ),
        findings=findings,
        lines=tuple(TEXT.split("\n")),
    )
