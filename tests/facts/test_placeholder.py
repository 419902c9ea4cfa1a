"""What a template has left."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.facts.folding import fold
from avglint.facts.placeholder import find_placeholders


def found(text: str) -> list[str]:
    return [text[fact.start : fact.end] for fact in find_placeholders(text, fold(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[bedrijfsnaam] verwerkt gegevens van [DOELGROEP].", ["[bedrijfsnaam]", "[DOELGROEP]"]),
        ("Adres: [VUL IN]. Contact: [vul in: e-mail]", ["[VUL IN]", "[vul in: e-mail]"]),
        ("Gehost door <naam hostingpartij> in Nederland.", ["<naam hostingpartij>"]),
        ("Van toepassing op {{company_name}} en {website}.", ["{{company_name}}", "{website}"]),
        ("Mail ons op %EMAIL%.", ["%EMAIL%"]),
        ("Uitwisseling gaat via <het\nLandelijk Netwerk>.", ["<het\nLandelijk Netwerk>"]),
        ("Stichting De Brug, (vestigingsplaats invullen), helpt.", ["(vestigingsplaats invullen)"]),
        ("Stuur een mail naar (vul hier uw adres in).", ["(vul hier uw adres in)"]),
        ("Contactpersoon: XXX", ["XXX"]),
        ("Ondernemingsnummer: xx", ["xx"]),
        ("Bel 06-xxxxxxxx of mail.", ["06-xxxxxxxx"]),
        ("Wij bewaren dit XX jaar.", ["XX"]),
        ("Wij bewaren dit maximaal ... jaar.", ["maximaal ... jaar"]),
        ("Laatst gewijzigd op xx-xx-xxxx", ["xx-xx-xxxx"]),
        ("Bijgewerkt op: ../../....", ["op: ../../...."]),
        ("Opgesteld op .. - .. - 20..", [".. - .. - 20.."]),
        ("Datum: dd-mm-jjjj", ["Datum: dd-mm-jjjj"]),
        ("Wij bewaren dit [X] jaar.", ["[X]"]),
        ("Mailchimp / Laposta (kies wat van toepassing is)", ["(kies wat van toepassing is)"]),
        ("Laatst bijgewerkt: dd-mm-jjjj", ["Laatst bijgewerkt: dd-mm-jjjj"[7:]]),
        ("Facturen bewaren wij ... jaar.", ["... jaar"]),
        ("Btw-nummer: BEXXXX.XXX.XXX\nTel. 0xx xxx xx xx", ["Btw-nummer: BEXXXX.XXX.XXX", "Tel. 0xx xxx xx xx"]),
        ("Wij bewaren dit #bewaar_termijn.", ["#bewaar_termijn"]),
        ("KvK ————\nBTW-nummer: ______", ["KvK ————", "BTW-nummer: ______"]),
        ("De verantwoordelijke is ........ te Zwolle.", ["is ........"]),
        ("Naam verantwoordelijke: .......\nAdres", ["verantwoordelijke: ......."]),
        ("Wij bewaren [...] twee jaar.", ["bewaren [...]"]),
        ("KvK-nummer\n--\nBtw-nummer\n--", ["KvK-nummer\n--", "Btw-nummer\n--"]),
        ("Bewaartermijn: ?? jaar", ["?? jaar"]),
        ("Een kopie kost ?? of (aantal) euro.", ["kost ??", "(aantal) euro"]),
        ("Vestigingsplaats _______", ["Vestigingsplaats _______"]),
        ("Aanspreekpunt: (naam nog invullen, Els?)", ["(naam nog invullen, Els?)"]),
        ("Verantwoordelijk: VOORNAAM ACHTERNAAM uit Gent", ["VOORNAAM ACHTERNAAM"]),
        ("- naam\n- adres\n- BSN?\n- telefoonnummer", ["BSN?"]),
        ("U bereikt ons via (e-mailadres).", ["(e-mailadres)"]),
        ("Eén jaar【12†source】en langer.", ["【12†source】"]),
        ("Eén jaar :contentReference[oaicite:3]{index=3} en langer.", [":contentReference[oaicite:3]{index=3}"]),
    ],
)
def test_what_is_left(text: str, places: list[str]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Mail naar [email protected] of info [at] molenhoek.nl.",
        "Met een bezorgdienst [1] of een koerier.[2] [a]",
        "Het adres 192.168.xxx.xxx is ingekort.",
        "Tot dinsdag! XXX, Mia",
        "Staat er XXX, dan vragen wij het na.",
        "- Cookies?\n- Rechten?\n- Klachten?\n- Bezwaar",
        "Een lijst (wij kunnen haar nog aanvullen) en (naam en adres).",
        "Lees [onze website](https://www.molenhoek.nl) of [het adres][2].",
        "Stichting De Brug [hierna: de stichting] helpt.",
        "De cookies comment_author_[hash], _gat_UA-XXXXX en wp-settings-{time}-[UID]",
        '<a href="x">website</a> <strong>naam</strong> <info@molenhoek.nl> <https://www.molenhoek.nl>',
        "{#adres} {% include adres %} {{ site.email }} {{< toc >}} {{<adres email>}}",
        "Maat XXL, artikel XX.128 WER, 2 x week, IBAN NL12 XXXX XXXX XX",
        "Zie ../../index.html en geboortedatum (dd-mm-jjjj).",
        "Uw naam (en adres), dan (eventueel) uw telefoonnummer (niet verplicht).",
        "- [ ] akkoord\n- [x] gelezen",
        "Zie privacy.html#uw_rechten, of deel dit met #privacy.",
        "Inleiding ........ 3",
        "E-mail --- zie onder",
        "Geef uw geboortedatum op (dd-mm-jjjj).",
    ],
)
def test_what_is_no_placeholder(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="[]<>{}%(x_.…-【】: naam\nKvK1", max_size=200))
def test_places_lie_in_the_text(text: str) -> None:
    for fact in find_placeholders(text, fold(text)):
        assert 0 <= fact.start < fact.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["[", "x", "_", ".", "(vul ", "kvk ", "【", "laatst bijgewerkt ", "{{", "%a", "- ", "naam "]
)
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_time_is_linear(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    started = time.perf_counter()
    list(find_placeholders(text, text))
    assert time.perf_counter() - started < 120
