"""A short statement with mistakes, for tests of what is done with findings."""

NOTICE = """Privacyverklaring Bakkerij Het Zonnetje

Bakkerij Het Zonnetje, Korenstraat 4, 1234 AB Veldhuizen, verwerkt persoonsgegevens om uw bestelling te bezorgen.

Bewaartermijn
Wij bewaren uw gegevens niet langer dan nodig.

Uw rechten
U kunt uw gegevens inzien.
"""
