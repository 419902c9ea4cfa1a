"""E-mail and web addresses, telephone numbers, postal addresses, and the numbers of registers."""

import pytest

from avglint.facts.address import find_addresses, find_postcodes
from avglint.facts.folding import fold
from avglint.facts.online import find_emails, find_webs
from avglint.facts.register import find_amounts, find_ibans, find_register_numbers
from avglint.facts.spans import apart
from avglint.facts.telephone import find_telephones


@pytest.mark.parametrize(
    ("text", "value", "tags"),
    [
        ("mail Info@Molenhoek.nl.", "info@molenhoek.nl", set()),
        ("mail info [at] molenhoek.nl", "info@molenhoek.nl", set()),
        ("mail [email protected] of bel", "[email protected]", set()),
        ("mail [email\u00a0protected].", "[email protected]", set()),
        ("mail info(at)molenhoek(punt)nl", "info@molenhoek.nl", set()),
        ("mail info@voorbeeld.nl", "info@voorbeeld.nl", {"placeholder"}),
        ("mail info@uwdomein.nl", "info@uwdomein.nl", {"placeholder"}),
        ("mail email@adres nu", "email@adres", {"placeholder"}),
        ("mail email@bakkerijvolkoren.nl", "email@bakkerijvolkoren.nl", set()),
        ("mail info@volkoren.example", "info@volkoren.example", set()),
        ("mail info@autoriteitpersoonsgegevens.nl", "info@autoriteitpersoonsgegevens.nl", {"authority"}),
    ],
)
def test_emails(text: str, value: str, tags: set[str]) -> None:
    (email,) = find_emails(text, fold(text))
    assert (email.value, set(email.tags)) == (value, tags)


@pytest.mark.parametrize("text", ["@molenhoek", "a @ b", "prijs @ 5 euro", "naam@", "kijk (at) home"])
def test_no_email(text: str) -> None:
    assert list(find_emails(text, fold(text))) == []


@pytest.mark.parametrize(
    ("text", "words", "value", "tags"),
    [
        ("zie https://www.Molenhoek.nl/privacy.", "https://www.Molenhoek.nl/privacy", "molenhoek.nl", set()),
        ("zie molenhoek.nl.", "molenhoek.nl", "molenhoek.nl", set()),
        ("zie (www.molenhoek.be)", "www.molenhoek.be", "molenhoek.be", set()),
        ("zie http://localhost:8000/x", "http://localhost:8000/x", "localhost", {"placeholder"}),
        ("zie www.uwdomein.nl", "www.uwdomein.nl", "uwdomein.nl", {"placeholder"}),
        (
            "zie autoriteitpersoonsgegevens.nl",
            "autoriteitpersoonsgegevens.nl",
            "autoriteitpersoonsgegevens.nl",
            {"authority"},
        ),
        ("zie www.cbpweb.nl", "www.cbpweb.nl", "cbpweb.nl", {"dead-authority"}),
    ],
)
def test_webs(text: str, words: str, value: str, tags: set[str]) -> None:
    (web,) = apart(find_webs(text, fold(text)))
    assert (text[web.start : web.end], web.value, set(web.tags)) == (words, value, tags)


@pytest.mark.parametrize("text", ["te voorkomen.De rest", "o.a. dit", "einde. nl", ".nl"])
def test_no_web(text: str) -> None:
    assert list(find_webs(text, fold(text))) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("050 - 525 90 60", "+31505259060"),
        ("050-5259060", "+31505259060"),
        ("(050) 525 90 60", "+31505259060"),
        ("06 29 48 00 17", "+31629480017"),
        ("+31 (0)6 29480017", "+31629480017"),
        ("+31 6 29480017", "+31629480017"),
        ("0031 6 29480017", "+31629480017"),
        ("088 - 001 50 00", "+31880015000"),
        ("0900-2001 201", "09002001201"),
        ("0800 1234", "08001234"),
        ("14 0227", "140227"),
        ("09/374.11.96", "+3293741196"),
        ("057 21 44 24", "+3257214424"),
        ("0477/64.18.52", "+32477641852"),
        ("+32 3 780 55 20", "+3237805520"),
        ("+49 30 901820", "+4930901820"),
    ],
)
def test_telephones(written: str, value: str) -> None:
    text = f"bel {written}, of kom langs"
    (telephone,) = find_telephones(text)
    assert (text[telephone.start : telephone.end], telephone.value) == (written, value)


@pytest.mark.parametrize("written", ["06-12345678", "06 12 34 56 78", "0123456789", "0000000000"])
def test_placeholder_telephones(written: str) -> None:
    (telephone,) = find_telephones(f"tel. {written}")
    assert "placeholder" in telephone.tags


def test_a_number_that_is_easy_to_remember_is_no_placeholder() -> None:
    (telephone,) = find_telephones("tel. 06 71 33 33 33")
    assert not telephone.tags


@pytest.mark.parametrize(
    "text",
    [
        "kvk 01234567",
        "rsin: 001234567",
        "0.5.1",
        "bsn 012345678",
        "vestigingsnr. 000012345678",
        "artikel 06",
        "1234 ab",
        "0123",
        "2018-05-25",
    ],
)
def test_no_telephone(text: str) -> None:
    assert find_telephones(text) == []


def test_a_number_of_a_register_is_no_telephone() -> None:
    text = "ondernemingsnummer 0648.399.171"
    assert find_telephones(text, list(find_register_numbers(text)), belgian=True) == []


@pytest.mark.parametrize(
    ("text", "value", "tags"),
    [
        ("Adres: Molenweg 5, 1234 AB Zwammerdorp", "Molenweg 5, 1234 AB Zwammerdorp", {"postcode"}),
        ("Kom naar de Molenweg 5a in Zwammerdorp.", "Molenweg 5a in Zwammerdorp", set()),
        ("Voorbeeld\nMolenweg 5\n1234 AB Zwammerdorp", "Molenweg 5 1234 AB Zwammerdorp", {"postcode"}),
        ("Voorbeeld\nDe Lange Brink 5-7\n\n1234AB Zwammerdorp", "De Lange Brink 5-7 1234AB Zwammerdorp", {"postcode"}),
        ("Postbus 123, 1234 AB Zwammerdorp", "Postbus 123, 1234 AB Zwammerdorp", {"postcode", "pobox"}),
        ("Stationsstraat 5 bus 3, 9000 Gent", "Stationsstraat 5 bus 3, 9000 Gent", {"postcode"}),
        ("gevestigd te Jan van der Molenstraat 12", "Jan van der Molenstraat 12", set()),
        ("zetel te 2370 Arendonk, Molenstraat 18.", "2370 Arendonk, Molenstraat 18", {"postcode"}),
        ("te 1234 AB Sint Jansdorp, De Lange Brink 5", "1234 AB Sint Jansdorp, De Lange Brink 5", {"postcode"}),
        ("in 2018 Zwammerdorp en Molenstraat 18", "Molenstraat 18", set()),
        ("de Molen 12, 1234 AB te Zwammerdorp", "Molen 12, 1234 AB te Zwammerdorp", {"postcode"}),
    ],
)
def test_addresses(text: str, value: str, tags: set[str]) -> None:
    (address,) = find_addresses(text)
    assert (address.value, set(address.tags)) == (value, tags)


@pytest.mark.parametrize(
    "text",
    [
        "Privacyverklaring 2018",
        "artikel 6 van de wet",
        "Windows 10",
        "Versie 4, 2019",
        "op 5 mei",
        "Bewaring 7 jaar",
        "na 14 dagen",
    ],
)
def test_no_address(text: str) -> None:
    assert list(find_addresses(text)) == []


def test_postcodes() -> None:
    assert [fact.value for fact in find_postcodes("1234AB en 2345 cd; in 2018 EN 2019; 1234 SS")] == ["1234 AB"]


@pytest.mark.parametrize(
    ("text", "value", "tags"),
    [
        ("kvk-nummer: 12345678", "12345678", set()),
        ("kamer van koophandel onder nummer 12345678.", "12345678", set()),
        ("k.v.k. 12 345 678", "12345678", set()),
        ("ondernemingsnummer 0123.456.789", "0123456789", {"kbo"}),
        ("btw be 0123.456.789", "0123456789", {"kbo"}),
    ],
)
def test_register_numbers(text: str, value: str, tags: set[str]) -> None:
    (number,) = find_register_numbers(text)
    assert (number.value, set(number.tags)) == (value, tags)


def test_ibans() -> None:
    assert [fact.value for fact in find_ibans("rekening nl91 abna 0417 1643 00 ten name van")] == ["NL91ABNA0417164300"]
    assert list(find_ibans("be12 en nl12 abc")) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("€ 5", ["5"]),
        ("5 euro", ["5"]),
        ("eur 22,50", ["22.50"]),
        ("€ 1.250,-", ["1250"]),
        ("€7,50 per keer", ["7.50"]),
        ("europa 5", []),
    ],
)
def test_amounts(text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_amounts(text)] == values
