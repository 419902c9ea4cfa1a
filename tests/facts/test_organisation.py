"""Organisations, and the judgement which of them is the controller who speaks."""

import pytest

from avglint.facts.address import find_addresses
from avglint.facts.folding import fold
from avglint.facts.online import find_emails, find_webs
from avglint.facts.organisation import find_organisations
from avglint.facts.spans import apart
from avglint.model.source import Span
from avglint.model.statement import Fact

BODY = (
    "\n\nHieronder leest u welke gegevens het zijn. Vragen kunt u altijd stellen."
    "\n\nMet Google Analytics meten wij het bezoek."
)


def organisations(text: str, title: str | None = None) -> list[Fact]:
    folded = fold(text)
    emails = apart(find_emails(text, folded))
    contact = [*emails, *apart(find_webs(text, folded), emails), *apart(find_addresses(text))]
    heading = Span(0, text.index("\n")) if "\n" in text else Span(0, len(text))
    return find_organisations(text, folded, (heading,), contact, title)


def controllers(text: str, title: str | None = None) -> set[str]:
    return {fact.value for fact in organisations(text, title) if "controller" in fact.tags}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Privacyverklaring Molenhoek", "Molenhoek"),
        ("Privacy statement van Bakkerij de Molenhoek", "Bakkerij de Molenhoek"),
        ("Uw gegevens bij Bakkerij Molenhoek", "Bakkerij Molenhoek"),
        ("Molenhoek en uw privacy (juni 2021)", "Molenhoek"),
        ("Privacy\n\nMolenhoek verwerkt persoonsgegevens van klanten.", "Molenhoek"),
        ("Privacy\n\nBakkerij Molenhoek hecht veel waarde aan uw privacy.", "Bakkerij Molenhoek"),
        (
            "Privacy\n\nMeel en Gist De Hoek verwerken persoonsgegevens."
            " Meel en Gist De Hoek bewaren persoonsgegevens.",
            "Meel en Gist De Hoek",
        ),
        ("Privacy\n\nBakkerij Molenhoek is de verwerkingsverantwoordelijke.", "Bakkerij Molenhoek"),
        ("Privacy\n\nBakkerij Molenhoek, gevestigd te Zwammerdorp, werkt met uw gegevens.", "Bakkerij Molenhoek"),
        ("Privacy\n\nBakkerij Molenhoek (hierna: de bakker) werkt met uw gegevens.", "Bakkerij Molenhoek"),
        ("Privacy\n\nWij van Bakkerij Molenhoek gaan netjes met gegevens om.", "Bakkerij Molenhoek"),
        ("Privacy\n\nBij Bakkerij Molenhoek vinden wij dat belangrijk.", "Bakkerij Molenhoek"),
        ("Privacy\n\nAls Stichting Molenhoek zijn wij daarvoor aan te spreken.", "Stichting Molenhoek"),
        ("Privacy\n\nMet “wij” bedoelen wij Garage Molenhoek in Zwolle.", "Garage Molenhoek"),
        ("Privacy\n\nWaar van 'wij' wordt gesproken, wordt daarmee bedoeld: Garage Molenhoek.", "Garage Molenhoek"),
        ('Privacy\n\nOnder "ons" wordt verstaan Garage Molenhoek.', "Garage Molenhoek"),
        ("Privacy\n\nVerantwoordelijk voor uw gegevens is Molenhoek B.V., u kunt ons bellen.", "Molenhoek B.V."),
        ("Privacy\n\nBedrijfsnaam: Bakkerij Molenhoek", "Bakkerij Molenhoek"),
        ("Privacy\n\nPraktijk: Anna Molenhoek – Massage", "Anna Molenhoek – Massage"),
        ("Deze tekst is van toepassing op gegevens die verwerkt worden door Molenhoek.", "Molenhoek"),
        ("Privacy\n\nMijn naam is Joke Molenhoek en ik bak brood.", "Joke Molenhoek"),
        ("Privacy\n\nHet bestuur van vzw Op 't Hoekje neemt uw privacy ernstig.", "vzw Op 't Hoekje"),
        ("Privacy\n\nContactgegevens\n\nBakkerij Molenhoek\nMolenweg 5\n1234 AB Zwammerdorp", "Bakkerij Molenhoek"),
        ("Privacy\n\nDeze webwinkel is eigendom van Bakkerij Molenhoek.", "Bakkerij Molenhoek"),
        ("Privacy\n\nEik & Linde maakt tafels op maat.", "Eik & Linde"),
        ("Privacy\n\nVakbond k&v maakt de rol van leden sterker.", "Vakbond k&v"),
        ("Privacy\n\nWij zijn Muziekschool De Triangel. Je leert hier fluit.", "Muziekschool De Triangel"),
        ("Privacy\n\nOnze vereniging heet Batje Oost.", "Batje Oost"),
        ("Privacyverklaring – Molen en meer\n\nMolen en meer bakt brood.", "Molen en meer"),
        ("Privacy\n\nVerantwoordelijke: 4MOLENS, Molenweg 5, 1234 AB Zwammerdorp", "4MOLENS"),
        ("Privacy\n\nMolenhoek is verantwoordelijk voor de verwerking van gegevens.", "Molenhoek"),
        ("Privacy\n\nMolenhoek is een bakkerij gevestigd in Zwammerdorp.", "Molenhoek"),
        ("Privacy\n\nAchter deze app zit Molenhoek Software uit Zwammerdorp.", "Molenhoek Software"),
        (
            "Privacy\n\nBij Molenhoek bakken wij. Wat Molenhoek bakt, is van Molenhoek. Mail molenhoek, bel Molenhoek.",
            "Molenhoek",
        ),
        ("Privacy\n\nHier leest u hoe Bakkerij Molenhoek omgaat met uw gegevens.", "Bakkerij Molenhoek"),
        ("Privacy\n\nIn deze tekst staat welke gegevens Molenhoek verzamelt.", "Molenhoek"),
        ("Privacy\n\nUw privacy is van groot belang voor Kapsalon Molenhoek.", "Kapsalon Molenhoek"),
        ("Privacy\n\nKapsalon Molenhoek vindt het belangrijk dat u dit leest.", "Kapsalon Molenhoek"),
        ("Privacy\n\nAls u zich aanmeldt bij Zwemschool De Molenhoek, vragen wij uw naam.", "Zwemschool De Molenhoek"),
        ("Privacy\n\nWelkom bij Molenhoek! Leuk dat u er bent.", "Molenhoek"),
        ("Privacy\n\nBij ons, Garage Van Molenhoek, is dat in orde.", "Garage Van Molenhoek"),
        ("Privacy\n\nOnze organisatie, Stichting Molenhoek, bewaart niets.", "Stichting Molenhoek"),
        ("Privacy\n\nIk, Joke Molenhoek, verwerk uw naam.", "Joke Molenhoek"),
        ("Privacy\n\nDit is de website van fotograaf Joke Molenhoek.", "Joke Molenhoek"),
        ("Privacy\n\nDeze webwinkel is van kwekerij De Molenhoek.", "De Molenhoek"),
        ("Molenhoek & Zo\n\nPrivacyverklaring\n\nU bestelt, wij leveren.", "Molenhoek & Zo"),
    ],
)
def test_the_controller_is_named(text: str, name: str) -> None:
    assert controllers(text + BODY) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Privacyverklaring\n\nWij verwerken uw gegevens zorgvuldig.",
        "Privacyverklaring\n\nGoogle gebruikt uw gegevens ook zelf. Google verwerkt ze buiten Europa.",
        "Privacyverklaring\n\nU kunt klagen bij de Autoriteit Persoonsgegevens. Die Autoriteit beslist.",
        "Privacyverklaring\n\nDeze website verwerkt persoonsgegevens.",
        "Uw gegevens bij Inschrijving",
        "Uw gegevens bij Sollicitaties",
        "Privacyverklaring\n\nIedereen heeft recht op privacy. Bezoekers kunnen vragen stellen.",
        "Bijzondere persoonsgegevens\n\nWij verwerken die niet.",
        "Privacyverklaring\n\nDe leverancier Zandpad B.V. levert ons de kassa.",
        "Privacyverklaring\n\nKlopt er iets niet? (Laat het ons weten.)",
        "Privacyverklaring\n\nWij zijn ISO-gecertificeerd. Wij zijn BIG geregistreerd.",
        "Privacyverklaring\n\nOns hostingbedrijf, Serverhuis, bewaart de site.",
        "Privacyverklaring\n\nWilt u weten hoe Zandpad met uw gegevens omgaat? Vraag het daar.",
        "Privacy\n\nWij kunnen kenmerken (zoals cookies of IP-adressen) verzamelen voor de dienst.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert controllers(text + BODY) == set()


def test_a_signature_names_the_controller() -> None:
    text = "Privacy\n\nWij bewaren uw naam een jaar."
    assert controllers(text + "\n\nMet vriendelijke groet,\nHarmonie Crescendo\n") == {"Harmonie Crescendo"}
    assert controllers(text + "\n\nHarmonie Crescendo\n") == {"Harmonie Crescendo"}
    assert controllers(text + "\n\n- Harmonie Crescendo\n") == set()


def test_the_title_outside_the_text_counts_where_the_name_stands_in_the_text() -> None:
    text = "Privacy\n\nWij zijn blij met uw bezoek aan Molenhoek, en met uw vragen." + BODY
    assert controllers(text) == set()
    assert controllers(text + " Kom langs in Molenhoek.", "Privacy | Molenhoek") == {"Molenhoek"}


def tagged(text: str, tag: str) -> list[str]:
    return [fact.value for fact in organisations(text) if tag in fact.tags]


def test_legal_forms() -> None:
    text = "Privacy\n\nWij werken met Zandpad B.V., met Hoekstra vof en met de Stichting Zandpad."
    assert tagged(text, "legal-form") == ["Zandpad B.V.", "Hoekstra vof", "Stichting Zandpad"]


def test_roles() -> None:
    text = "Privacy\n\nDe school verwerkt gegevens. Onze praktijk is open. De gemeente Zwammerdorp niet."
    assert tagged(text, "role") == ["school", "praktijk"]
    assert tagged(text, "speaks")[:1] == ["school"]


def test_domains() -> None:
    assert tagged("Privacy\n\nMolenhoek.nl verwerkt gegevens.", "domain") == ["molenhoek.nl"]
    assert tagged("Privacyverklaring www.molenhoek.nl\n\nWij werken netjes.", "domain") == ["molenhoek.nl"]
    assert tagged("Privacy\n\nWij sturen gegevens naar autoriteitpersoonsgegevens.nl", "domain") == []
    assert controllers("Privacyverklaring www.molenhoek.nl\n\nMolenhoek.nl verwerkt gegevens.") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wij sturen uw adres naar Pakketkoets.", ["Pakketkoets"]),
        ("De verkoop loopt via kassasysteem Stoelendans.", ["Stoelendans"]),
        ("De site staat op servers van Krabbelnet.", ["Krabbelnet"]),
        ("- Pakketkoets, dat de pakketten bezorgt", ["Pakketkoets"]),
        ("Pakketkoets bezorgt uw bestelling.", ["Pakketkoets"]),
        ("Ook Pakketkoets heeft inzage in uw dossier.", ["Pakketkoets"]),
        ("Daarom heeft Pakketkoets B.V. toegang tot uw gegevens.", ["Pakketkoets B.V."]),
        ("Leuk dat je er bent. Bezorging kost niets.", []),
        ("Dat staat in artikel IV. Wij gebruiken via bluetooth uw MAC-adres.", []),
        ("Wij van Molenhoek bakken brood. Mail naar Molenhoek.", []),
    ],
)
def test_other_parties(text: str, names: list[str]) -> None:
    assert tagged("Privacy\n\n" + text, "party") == names


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("DELEN MET ANDEREN", set()),
        ("HOE MEELZIFT MET UW GEGEVENS OMGAAT", {"MEELZIFT"}),
        ("HOE MOLENHOEK MET UW GEGEVENS OMGAAT", {"MOLENHOEK"}),
        ("HOE MEELZIFT B.V. MET UW GEGEVENS OMGAAT", {"MEELZIFT B.V."}),
        ("Meelzift verwerkt gegevens", {"Meelzift"}),
        ("VERWERKINGSVERANTWOORDELIJKE: MEELZIFT", {"MEELZIFT"}),
    ],
)
def test_a_heading_in_capitals_names_who_is_named_below_it_too(heading: str, names: set[str]) -> None:
    above = f"Privacyverklaring van een bakkerij aan de rivier\n{BODY}\n\n"
    text = f"{above}{heading}\n\nBij Molenhoek leest u hieronder hoe dat gaat."
    headings = (Span(0, text.index("\n")), Span(len(above), len(above) + len(heading)))
    found = find_organisations(text, fold(text), headings, ())
    assert {fact.value for fact in found if headings[1].start <= fact.start < headings[1].end} == names


def test_a_plural_is_common_where_the_word_is() -> None:
    text = "Privacy van de bakkerij\n\nWij maken soms een foto.\n\nFoto's verwerken wij alleen na uw akkoord."
    assert "Foto's" not in {fact.value for fact in organisations(text)}
