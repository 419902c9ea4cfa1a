"""What headings are about, by the topics of our own pack."""

import pytest

from avglint.evaluate.topics import topics_of
from avglint.rulebook import load_rules

HEADINGS = {
    "Welke gegevens verwerken wij?": {"data"},
    "Informatie die we verzamelen": {"data"},
    "Wat wij verzamelen": {"data"},
    "Wat is de grondslag voor het verwerken van je persoonsgegevens?": {"legal_basis"},
    "Op welke basis verwerken we je gegevens?": {"legal_basis"},
    "Mag het?": {"legal_basis"},
    "Wat is het doel van de verwerking van persoonsgegevens?": {"purposes"},
    "Wat is de reden dat wij persoonsgegevens verwerken?": {"purposes"},
    "Wat is de bewaartermijn van uw persoonsgegevens?": {"retention"},
    "Hoe lang?": {"retention"},
    "Wat zijn persoonsgegevens?": {"definitions"},
    "Wat zijn eigenlijk bijzondere persoonsgegevens?": {"definitions", "special"},
    "Wat betekent 'verwerking van gegevens'?": {"definitions"},
    "Worden uw persoonsgegevens doorgegeven?": {"recipients"},
    "Wie uw gegevens verwerkt": {"recipients"},
    "Dienstverleners die we inschakelen": {"recipients"},
    "Mededeling van persoonsgegevens": {"recipients"},
    "Internationale gegevensoverdracht": {"transfers"},
    "Grensoverschrijdend verwerken": {"transfers"},
    "Waar transfereren we uw persoonsgegevens naartoe?": {"transfers"},
    "Hoe wij aan uw gegevens komen": {"source"},
    "Hoe komt De Spaak aan uw gegevens?": {"source"},
    "Hoe persoonsgegevens worden verkregen": {"source"},
    "Hoe wij uw gegevens verkrijgen": {"source"},
    "Verzamelen wij gegevens bij anderen?": {"source"},
    "Wijze van verkrijging": {"source"},
    "Gronden van de verwerking van persoonsgegevens": {"legal_basis"},
    "Verwerkingsgronden": {"legal_basis"},
    "Gegevensbewaring": {"retention"},
    "Gegevensbeveiliging": {"security"},
    "Informatiebeveiliging": {"security"},
    "Verstrekking aan andere bedrijven": {"recipients"},
    "Uitwisseling gegevens": {"recipients"},
    "Gegevensuitwisseling": {"recipients"},
    "Informatie delen": {"recipients"},
    "Betrokken partijen": {"recipients"},
    "Third-party diensten": {"recipients"},
    "Bezwaarrecht": {"rights"},
    "Verzetsrecht": {"rights"},
    "Correctierecht": {"rights"},
    "Rectificatierecht": {"rights"},
    "Wissingsrecht": {"rights"},
    "Uw keuzes": {"rights"},
    "Toegang tot uw dossier": {"rights"},
    "Wie heeft toegang tot je gegevens?": {"recipients"},
    "Beslist er een machine?": {"automated"},
    "Wat zijn uw rechten?": {"rights"},
    "Kinderen": {"children"},
    "Voor ouders": {"children"},
    "Gegevens van ouders en kinderen": set(),
    "Beveiliging van uw gegevens": {"security"},
    "Bescherming van uw persoonsgegevens": set(),
    "Privacyverklaring": set(),
}


@pytest.mark.parametrize(("heading", "topics"), HEADINGS.items(), ids=HEADINGS)
def test_a_heading_is_about(heading: str, topics: set[str]) -> None:
    assert set(topics_of(heading, load_rules().program)) == topics
