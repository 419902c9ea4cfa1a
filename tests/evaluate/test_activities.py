"""Which activities a statement tells of, and what is matched with each: purpose, legal basis, retention period."""

from pathlib import Path

import pytest

from avglint import check
from avglint.config import Options
from avglint.model.report import Activity, DocumentReport

Row = tuple[str, str | None, str | None, str | None]

CASES: dict[str, tuple[str, list[Row]]] = {
    "a table": (
        """
| Doel | Grondslag | Bewaartermijn |
| --- | --- | --- |
| Facturen sturen | overeenkomst | 2 jaar |
| Foto's plaatsen | toestemming | - |
""",
        [
            ("Facturen sturen", "Facturen sturen", "overeenkomst", "2 jaar"),
            ("Foto's plaatsen", "Foto's plaatsen", "toestemming", None),
        ],
    ),
    "a table by data, of which the name is no purpose": (
        """
| Gegevens | Grondslag | Bewaartermijn |
| --- | --- | --- |
| Diploma | overeenkomst | 2 jaar |
| Bloedgroep | toestemming | een jaar |
""",
        [("Diploma", None, "overeenkomst", "2 jaar"), ("Bloedgroep", None, "toestemming", "een jaar")],
    ),
    "a table of periods is none of activities": (
        """
Hoe lang bewaren wij uw gegevens?

| Gegevens | Bewaartermijn |
| --- | --- |
| Facturen | 7 jaar |
| Vragen | 1 jaar |
""",
        [],
    ),
    "a list of purposes, and periods by the same names": (
        """
Waarvoor gebruiken wij uw gegevens?

- Bestellingen: uw boot bezorgen
- Nieuwsbrief: u de nieuwsbrief sturen

Bewaartermijnen

- Nieuwsbrief: tot u zich afmeldt
- Besteld zeil: 5 jaar
""",
        [
            ("Bestellingen", "Bestellingen: uw boot bezorgen", None, "Besteld zeil: 5 jaar"),
            ("Nieuwsbrief", "Nieuwsbrief: u de nieuwsbrief sturen", None, "Nieuwsbrief: tot u zich afmeldt"),
        ],
    ),
    "what introduces a list is said of each": (
        """
Waarvoor gebruiken wij uw gegevens?

Met uw toestemming gebruiken wij uw gegevens om:

- u te bellen over een les
- foto's te plaatsen
""",
        [
            (name, name, "Met uw toestemming gebruiken wij uw gegevens om:", None)
            for name in ("u te bellen over een les", "foto's te plaatsen")
        ],
    ),
    "sections, each with sections of its own": (
        """
# Privacyverklaring Roeiclub De Dol

## Verhuur

### Doel

Wij gebruiken uw naam om de boot te reserveren.

### Bewaartermijn

Twee jaar.

## Wedstrijden

Wij gebruiken uw geboortedatum om u in te delen. Dat is nodig voor de uitvoering van de overeenkomst.
""",
        [
            ("Verhuur", "Wij gebruiken uw naam om de boot te reserveren.", None, "Twee jaar."),
            (
                "Wedstrijden",
                "Wij gebruiken uw geboortedatum om u in te delen.",
                "Dat is nodig voor de uitvoering van de overeenkomst.",
                None,
            ),
        ],
    ),
    "what is said of all data counts for each, a period of some data does not": (
        """
Waarvoor gebruiken wij uw gegevens?

- facturen sturen
- wedstrijden plannen

Hoe lang bewaren wij uw gegevens?

Wij bewaren al uw gegevens tot twee jaar na de laatste les. Camerabeelden wissen wij na vier weken.
""",
        [
            (name, name, None, "Wij bewaren al uw gegevens tot twee jaar na de laatste les.")
            for name in ("facturen sturen", "wedstrijden plannen")
        ],
    ),
    "of one activity anything that is said is of that": (
        "Wij gebruiken uw adres om de boot te bezorgen. Dat mag op grond van de overeenkomst. "
        "Na een jaar wissen wij uw adres.",
        [
            (
                "Wij gebruiken uw adres om de boot te bezorgen.",
                "Wij gebruiken uw adres om de boot te bezorgen.",
                "Dat mag op grond van de overeenkomst.",
                "Na een jaar wissen wij uw adres.",
            )
        ],
    ),
    "of one activity a period in another section is of that": (
        """
# Privacyverklaring Roeiclub De Dol

## Verhuur

Wij gebruiken uw adres om de boot te bezorgen.

## Bewaartermijn

Na een jaar wissen wij uw adres.
""",
        [
            (
                "Wij gebruiken uw adres om de boot te bezorgen.",
                "Wij gebruiken uw adres om de boot te bezorgen.",
                None,
                "Na een jaar wissen wij uw adres.",
            )
        ],
    ),
    "a newsletter tells its purpose by its name": (
        """
# Privacyverklaring Roeiclub De Dol

## Verhuur

Wij gebruiken uw naam om de boot te reserveren.

## Wedstrijden

Wij gebruiken uw geboortedatum om u in te delen.

## Nieuwsbrief

Met uw toestemming versturen wij die elke maand.
""",
        [
            ("Verhuur", "Wij gebruiken uw naam om de boot te reserveren.", None, None),
            ("Wedstrijden", "Wij gebruiken uw geboortedatum om u in te delen.", None, None),
            ("Nieuwsbrief", "Nieuwsbrief", "Met uw toestemming versturen wij die elke maand.", None),
        ],
    ),
    "of several periods none is of all that don't say so": (
        """
Waarvoor gebruiken wij uw gegevens?

- facturen sturen
- wedstrijden plannen

Hoe lang bewaren wij uw gegevens?

Facturen bewaren wij zeven jaar. Camerabeelden wissen wij na vier weken.
""",
        [
            ("facturen sturen", "facturen sturen", None, "Facturen bewaren wij zeven jaar."),
            ("wedstrijden plannen", "wedstrijden plannen", None, None),
        ],
    ),
    "a basis that is named alone is of all that is said so": (
        """
Waarvoor gebruiken wij uw gegevens?

- facturen sturen
- wedstrijden plannen

Over ons

Wij verwerken al uw gegevens op grond van de overeenkomst.
""",
        [
            (name, name, "Wij verwerken al uw gegevens op grond van de overeenkomst.", None)
            for name in ("facturen sturen", "wedstrijden plannen")
        ],
    ),
    "of several bases none is of all": (
        """
Waarvoor gebruiken wij uw gegevens?

- facturen sturen
- wedstrijden plannen

Over ons

Wij verwerken al uw gegevens op grond van de overeenkomst. Soms vragen wij uw toestemming.
""",
        [(name, name, None, None) for name in ("facturen sturen", "wedstrijden plannen")],
    ),
    "the name of the organisation matches nothing": (
        """
Privacyverklaring Stichting Roeiplezier

Waarvoor gebruiken wij uw gegevens?

- Stichting Roeiplezier stuurt u een nieuwsbrief
- facturen sturen

Bewaartermijnen

- Gegevens van donateurs van Stichting Roeiplezier: 3 jaar
""",
        [
            (
                "Stichting Roeiplezier stuurt u een nieuwsbrief",
                "Stichting Roeiplezier stuurt u een nieuwsbrief",
                None,
                None,
            ),
            ("facturen sturen", "facturen sturen", None, None),
        ],
    ),
    "rights and cookies are no activities": (
        """
Uw rechten

- Inzage: om te zien welke gegevens wij gebruiken
- Verwijderen: om uw gegevens te laten wissen

Cookies

- Functionele cookies: om uw voorkeur te onthouden
- Analytische cookies: om bezoek te meten
""",
        [],
    ),
}


def report_on(text: str, folder: Path, *select: str, preview: bool = True) -> DocumentReport:
    notice = folder / "privacy.md"
    notice.write_text(f"In deze privacyverklaring leest u wat wij met uw persoonsgegevens doen.\n\n{text}", "utf-8")
    report = check([str(notice)], Options(select=select, preview=preview, as_of="2026-11-22"))
    [document] = report.documents
    return document


def row_of(activity: Activity) -> Row:
    name, *others = (each and each.text for each in activity)
    assert name is not None
    return (name, *others)  # type: ignore[return-value]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_activities_are_found_with_what_is_said_of_them(text: str, expected: list[Row], tmp_path: Path) -> None:
    found = report_on(text, tmp_path, "AVG207").activities
    assert list(map(row_of, found)) == expected


def test_each_quotes_the_file_verbatim_at_its_place(tmp_path: Path) -> None:
    document = report_on(CASES["sections, each with sections of its own"][0], tmp_path, "AVG207")
    file = (tmp_path / "privacy.md").read_text("utf-8")
    quoted = [each for activity in document.activities for each in activity if each]
    assert [each.text for each in quoted] == [file[each.start.offset : each.end.offset] for each in quoted]
    assert {each.section for each in quoted} == {"Verhuur", "Doel", "Bewaartermijn", "Wedstrijden"}


def test_a_finding_names_all_that_lack_something(tmp_path: Path) -> None:
    document = report_on(
        "| Doel | Grondslag | Bewaartermijn |\n| --- | --- | --- |\n| Les geven | overeenkomst | |\n"
        "| Tellen | | 1 jaar |\n"
        "| Foto's tonen | toestemming | 1 jaar |\n",
        tmp_path,
        "AVG207",
    )
    [finding] = document.findings
    assert (finding.severity, finding.verdict) == ("info", "partial")
    assert [each.text.split(" |")[0] for each in finding.evidence] == ["Les geven", "Tellen"]


def test_nothing_is_worked_out_where_no_rule_asks(tmp_path: Path) -> None:
    text = CASES["a table"][0]
    assert report_on(text, tmp_path, "AVG2", preview=False).activities == ()
    assert report_on(text, tmp_path, "AVG401", preview=True).activities == ()
