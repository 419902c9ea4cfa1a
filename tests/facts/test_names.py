import pytest

from avglint.facts.names import NameEntry, find_names
from avglint.parsing.tokens import tokenize

VENDOR = NameEntry(("outlook",), ("outlook",), False, "vendor", "Outlook", frozenset(), (), False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Onze mail staat bij Outlook.", 1),
        ("Mail ons via bestuur.molen@outlook.com.", 0),
        ("Mail ons (outlook.molen@voorbeeld.nl).", 0),
        ("Outlook is van Microsoft; mail info@voorbeeld.nl.", 1),
        ("Zie outlook.com.", 1),
    ],
)
def test_name_in_an_email_address_is_no_name(text: str, found: int) -> None:
    assert len(find_names(text, tokenize(text), {"outlook": [VENDOR]}, "2026-11-22")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Deze site staat op molen.outlook.io.", 0),
        ("Deze site (outlook.io) is van ons.", 1),
        ("Zie www.outlook.app.", 1),
        ("Zie molen.outlook.com.", 1),
    ],
)
def test_name_in_the_address_of_the_site_itself_is_no_name(text: str, found: int) -> None:
    assert len(find_names(text, tokenize(text), {"outlook": [VENDOR]}, "2026-11-22")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De Molen, Dorpsstraat 4, 5388 VK Nistelrode.", 0),
        ("5388\u00a0VK Nistelrode.", 0),
        ("Onze server staat in het VK.", 1),
        ("Van de 15388 VK leden wonen er 2 in het VK.", 2),
    ],
)
def test_letters_of_a_postcode_are_no_country(text: str, found: int) -> None:
    country = NameEntry(("vk",), ("VK",), True, "country", "GB", frozenset(), (), False)
    assert len(find_names(text, tokenize(text), {"vk": [country]}, "2026-11-22")) == found
