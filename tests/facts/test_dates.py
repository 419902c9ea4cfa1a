"""Dates, and which of them are the statement's own."""

import pytest

from avglint.facts.dates import find_dates
from avglint.facts.folding import fold
from avglint.facts.own_date import find_versions, own_dates
from avglint.facts.spans import apart
from avglint.model.source import Span
from avglint.model.statement import Fact


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        ("25 mei 2018", "2018-05-25", "day"),
        ("1e mei 2019", "2019-05-01", "day"),
        ("1 sept. 2022", "2022-09-01", "day"),
        ("18 mei '18", "2018-05-18", "day"),
        ("25-05-2018", "2018-05-25", "day"),
        ("25/5/18", "2018-05-25", "day"),
        ("25.05.2018", "2018-05-25", "day"),
        ("23 – 08 – 2017", "2017-08-23", "day"),
        ("3/15/2021", "2021-03-15", "day"),
        ("2018-05-25", "2018-05-25", "day"),
        ("May 25, 2018", "2018-05-25", "day"),
        ("January 04, 2025", "2025-01-04", "day"),
        ("mei 2018", "2018-05", "month"),
        ("Oktober 2019", "2019-10", "month"),
        ("oktober '21", "2021-10", "month"),
        ("29 februari 2020", "2020-02-29", "day"),
        ("29 februari 2019", "2019-02", "month"),
        ("31 april 2021", "2021-04", "month"),
        ("2/30/2020", "2020-02", "month"),
    ],
)
def test_dates(written: str, value: str, precision: str) -> None:
    (date,) = apart(find_dates(fold(f"Sinds {written} geldt dat.")))
    assert (date.value, date.tags - {"before-avg"}) == (value, frozenset({precision}))
    assert date.end - date.start == len(written)


@pytest.mark.parametrize(
    "text", ["2018", "1.2.18", "32-01-2020", "13/13/2020", "0-0-2000", "6-8", "2002/58/eg", "mei", "99-2"]
)
def test_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "before"),
    [("24 mei 2018", True), ("25 mei 2018", False), ("april 2018", True), ("mei 2018", False), ("3 maart 2009", True)],
)
def test_before_the_avg_applied(text: str, before: bool) -> None:
    (date,) = apart(find_dates(text))
    assert ("before-avg" in date.tags) == before


def own(text: str, headings: tuple[Span, ...] = ()) -> list[str]:
    folded = fold(text)
    return [date.value for date in own_dates(folded, apart(find_dates(folded)), headings) if "own" in date.tags]


PADDING = "\n\n".join(f"Alinea {number} van een lange tekst." for number in range(20))


@pytest.mark.parametrize(
    "line",
    [
        "Laatst gewijzigd op 3 juni 2021",
        "Laatst bijgewerkt: 3-6-2021",
        "Deze privacyverklaring is voor het laatst aangepast op 3 juni 2021.",
        "Deze verklaring is op 3 juni 2021 vastgesteld.",
        "Aldus vastgesteld door het bestuur op 3 juni 2021",
        "Dit document is opgesteld op 3 juni 2021.",
        "Versie 2.1 d.d. 3 juni 2021",
        "Versie 2.1, 3 juni 2021",
        "Versie 3-6-2021",
        "Datum: 3 juni 2021",
        "Ingangsdatum 3 juni 2021",
        "Geldig vanaf 3 juni 2021",
        "Last updated: June 3, 2021",
        "Deze tekst (3-6-2021) kan veranderen.",
        "De tekst is herzien. Laatste keer: 3 juni 2021.",
        "Per 3 juni 2021 is deze privacyverklaring aangepast.",
        "De laatste wijziging gebeurde op 3/6/2021.",
        "1.1 | 3-6-2021 | nieuw adres",
        "| versie 1.1 | 3-6-2021 | nieuw adres |",
        "Deze uitleg is van 3 juni 2021.",
        "Wij schreven deze tekst op 3 juni 2021.",
        "Wij hebben dit stuk op 3 juni 2021 voor het laatst veranderd.",
        "Van wanneer is deze tekst?\n\nVan 3 juni 2021.",
        "Privacyreglement, vastgesteld door het bestuur op 3 juni 2021",
        "Geldend per 3 juni 2021. Kantoor: Dorpsstraat 3 in Assen.",
        "Dit is de privacyverklaring van de kwekerij. Ik schreef haar op 3 juni 2021.",
        "Dit reglement is vastgesteld op 3 juni 2021 en is gegrond op de AVG en de wet.",
        "Sinds 3 juni 2021 hanteren wij dit privacybeleid.",
        "De ledenvergadering keurde deze tekst goed op 3 juni 2021.",
    ],
)
def test_own_dates_anywhere(line: str) -> None:
    assert own(f"{PADDING}\n\n{line}\n\n{PADDING}") == ["2021-06-03"]


@pytest.mark.parametrize(
    "line",
    [
        "Sinds 25 mei 2018 geldt de AVG.",
        "Per 25 mei 2018 is de Algemene Verordening Gegevensbescherming van toepassing.",
        "© 3 juni 2021 Voorbeeldbedrijf",
        "De wet van 30 juli 2018 is van toepassing.",
        "Deze verklaring volgt de wet van 30 juli 2018.",
        "Verordening (EU) 2016/679 van 27 april 2016",
        "Wij bestaan sinds 3 april 2009.",
        "Onze vereniging is opgericht op 17 mei 1947.",
        "Op deze opdracht zijn de algemene voorwaarden, versie 16 mei 2017, van toepassing.",
        "Het reglement vervangt dat van 12 mei 2016.",
        "Sinds de allereerste versie (1 februari 2017) is er veel veranderd.",
        "Ons vorige reglement was van 4 mei 2017.",
        "Deze verklaring volgt de AVG, die geldt vanaf 25 mei 2018.",
        "De pilot liep van 1 mei 2020 tot en met 3 juni 2021.",
        "Deze verklaring geldt naast de algemene voorwaarden van 1 mei 2019.",
        "Deze tekst gaat over de cursus die op 3 mei 2024 begint.",
        "Wij bewaren uw uitleg van 3 mei 2024 een jaar. Geboortedatum: 3 mei 1990",
    ],
)
def test_dates_of_something_else(line: str) -> None:
    assert own(f"{PADDING}\n\n{line}\n\n{PADDING}") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Privacyverklaring\n\nZwolle, 3 mei 2020\n\n{PADDING}",
        f"Zo afgesproken in de vergadering van 3 mei 2020.\n\n{PADDING}",
        f"Wat er in mijn schrift staat (mei 2020)\n\n{PADDING}",
        f"Privacyverklaring\n\nmei 2020\n\n{PADDING}",
        f"{PADDING}\n\nZwolle, 3 mei 2020",
        f"{PADDING}\n\nmei 2020.",
    ],
)
def test_a_date_alone_near_the_title_or_the_end(text: str) -> None:
    assert own(text)[0].startswith("2020-05")


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("Winnaar van 3 juni 2021", []),
        ("Prijzen per 3 juni 2021", []),
        ("De markt loopt 3 juni 2021", []),
        ("Zomerkamp doet mee op 3 juni 2021", []),
        ("Dorpsstraat 3 in Assen, 3 juni 2021", ["2021-06-03"]),
        ("Afspraak in Kampen op 3 juni 2021", ["2021-06-03"]),
        ("Prijzen van 2021", []),
        ("Seizoen 2021", ["2021"]),
        ("Kampen, 2021", ["2021"]),
        ("Dorpsstraat 3, 2021", []),
    ],
)
def test_a_short_line_at_the_end_names_another_occasion_or_none(line: str, dates: list[str]) -> None:
    assert own(f"{PADDING}\n\n{line}") == dates


def test_a_date_or_year_in_the_title() -> None:
    title = "Privacyverklaring (juni 2021)"
    assert own(f"{title}\n\n{PADDING}", (Span(0, len(title)),)) == ["2021-06"]
    assert own(f"Privacyverklaring 2018\n\n{PADDING}") == ["2018"]
    assert own(f"{PADDING}\n\nSinds 2018 doen wij dat\n\n{PADDING}") == []


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Laatst gewijzigd: lente 2022", "2022"),
        ("Deze tekst is van het voorjaar van 2022.", "2022"),
        ("Dit beleid dateert uit 2022.", "2022"),
        ("Geldig vanaf: 2022", "2022"),
        ("Laatste aanpassing: eerste kwartaal 2022", "2022"),
        ("Wijzigingsdatum 12/2022", "2022-12"),
        ("Laatste revisie: 2022-03", "2022-03"),
    ],
)
def test_own_years_and_months_in_figures(line: str, value: str) -> None:
    assert own(f"{PADDING}\n\n{line}\n\n{PADDING}") == [value]


@pytest.mark.parametrize("line", ["Wij bewaren lijsten van 12/2022", "Deze pagina zegt hoe wij sinds 2019 werken."])
def test_years_of_something_else(line: str) -> None:
    assert own(f"{PADDING}\n\n{line}\n\n{PADDING}") == []


def test_the_latest_of_the_own_dates() -> None:
    folded = fold(f"Versie 1 van 3 mei 2017\n\n{PADDING}\n\nLaatst gewijzigd op 4 mei 2019")
    dates = own_dates(folded, apart(find_dates(folded)), ())
    assert [(date.value, "latest" in date.tags) for date in dates] == [("2017-05-03", False), ("2019-05-04", True)]


def test_of_more_dates_than_any_statement_has_the_first_and_last_are_looked_at() -> None:
    changed = "Laatst gewijzigd op 4 mei 2019."
    many = "Wij aten taart op 3 mei 2018. " * 1500
    folded = fold(f"{changed}\n\n{many}\n\n{changed}\n\n{many}\n\n{changed}")
    dates = own_dates(folded, apart(find_dates(folded)), ())
    assert (len(dates), [date.value for date in dates if "own" in date.tags]) == (3003, ["2019-05-04"] * 2)


def versions(text: str, headings: tuple[Span, ...] = ()) -> list[tuple[str, bool]]:
    return [(version.value, "own" in version.tags) for version in find_versions(fold(text), headings)]


def test_versions() -> None:
    assert versions("Versie 2.3, september") == [("2.3", True)]
    assert versions("v1.0") == [("1.0", True)]
    assert versions("Versienummer: 4") == [("4", True)]
    assert versions("Versie: 2026.1") == [("2026.1", True)]
    assert versions("Privacybeleid versie 2025-1") == [("2025-1", True)]
    assert versions("Versie 2025-01-03") == []
    assert versions("Internet Explorer versie 11") == [("11", False)]
    assert versions("De site draait op PHP versie 8.1") == [("8.1", False)]
    assert versions("Versie 4 van Google Analytics") == [("4", False)]
    assert versions("Versie 3 mei 2020") == [("3", True)]
    assert versions("Voorbeeld b.v.\n\n17 mei 2018") == []
    assert versions("Privacyverklaring 2018", (Span(0, 22),)) == [("2018", True)]


def test_facts_keep_their_other_tags() -> None:
    folded = "laatst gewijzigd op 1 mei 2017"
    (date,) = own_dates(folded, apart(find_dates(folded)), ())
    assert date == Fact("date", "2017-05-01", 20, 30, frozenset({"day", "before-avg", "own", "latest"}))
