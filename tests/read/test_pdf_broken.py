"""PDF whose text is not what its pages show: wrong ligatures are noticed, names that look like them are not refused."""

import pytest

from avglint.read.document import Document
from avglint.read.pdf.faults import PdfFault
from avglint.read.pdf.reading import read
from tests.read.pdf_file import Words, pdf_of, shown

PROSE = (
    "Wij verwerken uw persoonsgegevens alleen als dat nodig is om de",
    "overeenkomst met {name} uit te voeren, en {name} bewaart ze niet langer",
    "dan nodig is voor de administratie en de communicatie met u.",
    "De rectificatie van gegevens, ook identificatie en notificaties, vraagt u",
    "aan onze functionaris, die organisatie en applicatie in de praktijk kent.",
)


def page(name: str, wrong: tuple[str, str] = ("", "")) -> list[Words]:
    """Return the words of a page that says the name ten times; in place of one ligature stands another sign."""
    said = [line.format(name=name) for _ in range(5) for line in PROSE]
    return [Words(72, 760 - 13 * place, line.replace(*wrong)) for place, line in enumerate(said)]


@pytest.mark.parametrize(
    "name",
    [
        "Up4me",
        "Up4me-diensten",
        "kids4fun",
        "kids4fun of kids4fun's kids4funclub",
        "LinkedIn, KopieID, AgoDi en DigiD",
        "b2b, b2c, c2c en n8n",
        "info@up4me.example, shop.kids4fun.example en play4all.example",
    ],
)
def test_a_name_with_a_digit_or_a_capital_in_it_is_no_damage(name: str) -> None:
    found = read(pdf_of([shown(page(name))]))
    assert isinstance(found, Document)
    assert name.split()[0].strip(",") in found.text


@pytest.mark.parametrize("wrong", [("ti", "3"), ("fi", "$"), ("ti", "A")])
@pytest.mark.parametrize("name", ["Bakker", "Up4me"])
def test_a_wrong_ligature_is_noticed_by_the_different_words_that_it_is_in(name: str, wrong: tuple[str, str]) -> None:
    assert read(pdf_of([shown(page(name, wrong))])) == PdfFault.DAMAGED
