"""Statements in TILT: what its schema asks is there, what they tell is found, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from avglint import Options, check
from avglint.output.formats import Presentation
from avglint.output.tilt import write
from tests.notice import NOTICE
from tests.output.tilt_shape import TILT

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*.*") if path.is_file())
SEEDS = sorted((ROOT.parent / "shared" / "corpus" / "seeds").glob("*.txt"))
Tilt = dict[str, Any]
NOBODY = "unknown@unknown.invalid"
"""What stands where the schema asks for an e-mail address and the statement has none."""


def tilt(path: Path) -> Tilt:
    document: Tilt = json.loads(write(check([str(path)], Options(as_of="2026-11-22")), Presentation()))
    return document


@pytest.fixture
def told(tmp_path: Path) -> Any:
    def of(text: str) -> Tilt:
        path = tmp_path / "privacy.md"
        path.write_text(text, encoding="utf-8")
        return tilt(path)

    return of


@pytest.mark.parametrize("path", [*SAMPLES, *SEEDS], ids=lambda path: path.name)
def test_a_document_is_what_the_schema_asks(path: Path) -> None:
    Draft7Validator.check_schema(TILT)
    assert [error.message for error in Draft7Validator(TILT).iter_errors(tilt(path))] == []


def test_a_whole_statement_is_told() -> None:
    """Read in samples/complete.md, not copied from the output."""
    document = tilt(ROOT / "samples" / "complete.md")
    mail = "klantenservice@maalsteen-oosterbeemd.nl"
    assert document["controller"] == {
        "name": "De Maalsteen B.V.",
        "address": "Molenkade 14, 7951 SD Oosterbeemd",
        "country": "NL",
        "representative": {"name": "", "email": mail, "phone": "+31528001409"},
    }
    assert document["dataProtectionOfficer"]["email"] == "fg@maalsteen-oosterbeemd.nl"
    assert (document["meta"]["version"], document["meta"]["created"]) == (4, "2026-11-22")
    clause = "Met dat bedrijf hebben wij de standaardcontractbepalingen van de Europese Commissie afgesproken."
    (transfer,) = document["thirdCountryTransfers"]
    assert transfer["country"] == "US"
    assert transfer["standardDataProtectionClause"] == {"available": True, "description": clause}
    assert "adequacyDecision" not in transfer
    whole, *rows = document["dataDisclosed"]
    assert {each["name"] for each in whole["recipients"] if "name" in each} == {"Pakketkoets", "Centenloket"}
    terms = {row["category"][0]: [term["ttl"] for term in row["storage"][0]["temporal"]] for row in rows}
    assert terms == {
        "Bestellingen en facturen": ["P7Y"],
        "Advies over achteraf betalen": ["P3M"],
        "Bakprofiel": [],
        "Adres voor de nieuwsbrief": [],
        "Vragen aan de klantenservice": ["P1Y"],
    }
    assert rows[2]["storage"][0]["purposeConditional"] == ["tot u het verwijdert"]
    assert whole["nonDisclosure"]["obligationToProvide"] is True
    assert document["rightToInformation"] == {
        "available": True,
        "description": "U hebt het recht om: uw gegevens in te zien;",
        "email": mail,
    }
    assert document["rightToComplain"]["supervisoryAuthority"] == {
        "name": "Autoriteit Persoonsgegevens",
        "country": "NL",
    }
    assert document["automatedDecisionMaking"]["inUse"] is False


def test_of_what_a_statement_does_not_tell_nothing_is_said(told: Any) -> None:
    document = told("# Privacyverklaring\n\nWij verwerken uw persoonsgegevens met zorg en houden ons aan de wet.\n")
    assert document["controller"] == {
        "name": "",
        "address": "",
        "country": "ZZ",
        "representative": {"name": "", "email": NOBODY},
    }
    assert document["dataProtectionOfficer"] == {"name": "", "address": "", "country": "ZZ", "email": NOBODY}
    assert document["accessAndDataPortability"] == {"available": False}
    empty = ("rightToInformation", "rightToDataPortability", "rightToComplain", "automatedDecisionMaking")
    assert [document[key] for key in empty] == [{}, {}, {}, {}]
    lists = ("dataDisclosed", "thirdCountryTransfers", "sources", "changesOfPurpose")
    assert [document[key] for key in lists] == [[], [], [], []]
    assert Draft7Validator(TILT).is_valid(document)


@pytest.mark.parametrize(
    ("said", "references"),
    [
        ("Wij verwerken uw adres op grond van artikel 6 lid 1 onder b en f AVG.", ["GDPR-6-1-b", "GDPR-6-1-f"]),
        ("Dat mogen wij op basis van de overeenkomst met u.", ["GDPR-6-1-b"]),
        ("Dit doen wij op grond van ons gerechtvaardigd belang.", ["GDPR-6-1-f"]),
        ("De grondslag is uw toestemming, en zonder toestemming doen wij het niet.", [""]),
    ],
)
def test_a_basis_is_what_is_cited_or_named(told: Any, said: str, references: list[str]) -> None:
    document = told(
        "# Privacyverklaring\n\nIn deze privacyverklaring leest u welke persoonsgegevens wij verwerken.\n\n"
        f"Wij gebruiken uw adres om uw pakket te bezorgen. {said}\n"
    )
    (whole,) = document["dataDisclosed"]
    assert [basis["reference"] for basis in whole["legalBases"]] == references


@pytest.mark.parametrize(
    ("said", "inuse"),
    [
        ("Wij nemen geen besluiten op basis van geautomatiseerde verwerking.", False),
        ("Wij maken gebruik van profilering.", True),
        ("Over uw aanvraag beslist altijd een mens, nooit een computer.", None),
        ("Wij nemen geen geautomatiseerde besluiten, tenzij u korting vraagt: dan telt ons systeem uw punten.", None),
    ],
)
def test_automated_decisions_are_told_where_the_words_leave_no_doubt(told: Any, said: str, inuse: bool | None) -> None:
    document = told(f"# Privacyverklaring\n\nWij verwerken uw persoonsgegevens. {said}\n")
    assert document["automatedDecisionMaking"].get("inUse") is inuse


def test_an_address_after_the_authority_is_its_own(told: Any) -> None:
    document = told(
        "# Privacyverklaring van Bakkerij Jansen B.V.\n\nBakkerij Jansen B.V. is verantwoordelijk voor uw gegevens.\n\n"
        "## Klachten\n\nU kunt klagen bij de Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag.\n\n"
        "## Contact\n\nBakkerij Jansen B.V., Bakkerstraat 1, 1234 AB Ons Dorp, info@bakkerij-jansen.nl\n"
    )
    assert document["controller"]["address"] == "Bakkerstraat 1, 1234 AB Ons Dorp"
    assert document["rightToComplain"]["supervisoryAuthority"]["address"] == "Postbus 93374, 2509 AJ Den Haag"


@pytest.mark.parametrize(
    ("headings", "rows"),
    [("## Cookies", 0), ("## Cookies\n\n### Overzicht", 0), ("## Overzicht", 1), ("## Cookies\n\n## Overzicht", 1)],
)
def test_a_table_anywhere_under_cookies_is_none_of_data(told: Any, headings: str, rows: int) -> None:
    document = told(
        f"# Privacyverklaring\n\nWij verwerken persoonsgegevens.\n\n{headings}\n\n"
        "| Gegevens | Doel | Bewaartermijn |\n| --- | --- | --- |\n| _ga | statistiek | 2 jaar |\n"
    )
    assert len([each for each in document["dataDisclosed"] if each["_id"] != "statement"]) == rows


@pytest.mark.parametrize(
    ("said", "ttl"),
    [("0 dagen", "P0D"), ("0 jaar", "P0D"), ("anderhalf jaar", "P18M"), ("twee weken", "P14D"), ("24 uur", None)],
)
def test_a_period_is_one_of_iso_8601(told: Any, said: str, ttl: str | None) -> None:
    document = told(f"# Privacyverklaring\n\nWij bewaren uw persoonsgegevens maximaal {said}.\n")
    kept = [term["ttl"] for each in document["dataDisclosed"] for of in each["storage"] for term in of["temporal"]]
    assert kept == ([ttl] if ttl else [])


def test_weeks_become_days_and_a_term_for_answering_is_not_kept(told: Any) -> None:
    document = told(
        "# Privacyverklaring\n\n## Bewaartermijnen\n\nWij bewaren camerabeelden vier weken.\n\n"
        "## Uw rechten\n\nU hebt recht op inzage. Binnen een maand antwoorden wij.\n"
    )
    (whole,) = document["dataDisclosed"]
    assert [term["ttl"] for term in whole["storage"][0]["temporal"]] == ["P28D"]


def test_a_template_is_not_filled_in(told: Any) -> None:
    document = told(
        "# Privacyverklaring\n\nMail ons op naam@voorbeeld.nl of info@example.com over uw persoonsgegevens.\n"
    )
    assert document["controller"]["representative"]["email"] == NOBODY


def test_an_address_in_other_letters_is_written_as_a_mail_server_writes_it(told: Any) -> None:
    document = told(
        "# Privacyverklaring van Café Jansen B.V.\n\nCafé Jansen B.V. verwerkt uw gegevens. Mail ons: info@café.nl\n"
    )
    assert document["controller"]["representative"]["email"] == "info@xn--caf-dma.nl"
    assert Draft7Validator(TILT).is_valid(document)


def test_what_others_supply_is_received(told: Any) -> None:
    said = "Uw werkgever geeft ons uw naam en uw e-mailadres."
    document = told(f"# Privacyverklaring\n\nWij verwerken uw persoonsgegevens.\n\n## Herkomst\n\n{said}\n")
    (source,) = document["sources"]
    assert source["sources"] == [{"description": said, "url": [], "publiclyAvailable": False, "origin": "received"}]


def test_a_row_of_a_table_keeps_what_belongs_together(told: Any) -> None:
    document = told(
        "# Privacyverklaring\n\nIn deze privacyverklaring leest u welke persoonsgegevens wij verwerken.\n\n"
        "| Doel | Grondslag | Bewaartermijn | Ontvangers |\n| --- | --- | --- | --- |\n"
        "| Facturen sturen | artikel 6 lid 1 onder c AVG | 7 jaar | Onze boekhouder |\n"
        "| Nieuwsbrief | uw toestemming | tot u zich afmeldt | |\n"
    )
    bill, letter = document["dataDisclosed"]
    assert [bill["purposes"][0]["purpose"], letter["purposes"][0]["purpose"]] == ["Facturen sturen", "Nieuwsbrief"]
    assert [each["legalBases"][0]["reference"] for each in (bill, letter)] == ["GDPR-6-1-c", "GDPR-6-1-a"]
    assert [term["ttl"] for term in bill["storage"][0]["temporal"]] == ["P7Y"]
    assert letter["storage"][0]["temporal"] == []
    assert (bill["recipients"], letter["recipients"]) == ([{"category": "Onze boekhouder"}], [])
    assert Draft7Validator(TILT).is_valid(document)


def test_one_statement_is_a_document_and_several_are_a_list(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.md", "b c.md")]
    for path in paths:
        path.write_text(NOTICE, encoding="utf-8")
    several = json.loads(write(check(list(map(str, paths)), Options(as_of="2026-11-22")), Presentation()))
    assert [each["meta"]["url"][0].rsplit("/", 1)[1] for each in several] == ["a.md", "b%20c.md"]
    assert len({each["meta"]["_id"] for each in several}) == 2
    assert tilt(paths[0]) == several[0]
