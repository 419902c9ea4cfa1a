"""Model sentences as their users fill them in: realistic values for each place that is left open."""

import re

from avglint.model.rule import Clause
from avglint.rulebook.book import pack_folders
from avglint.rulebook.load import load_packs

VALUES = {
    "Naam van de organisatie": "Fietsenmakerij De Spaak B.V.",
    "plaats": "Zwolle",
    "straat en huisnummer": "Kerkstraat 14",
    "postcode en plaats": "8011 AB Zwolle",
    "e-mailadres": "privacy@despaak-zwolle.nl",
    "telefoonnummer": "038 421 18 30",
    "noem de gegevens": "naam en e-mailadres",
    "noem het doel": "een offerte te sturen",
    "omschrijf het doel": "het versturen van de factuur",
    "noem de grondslag uit artikel 6 AVG": "de overeenkomst die wij hebben gesloten",
    "noem het belang": "fraude met bestellingen voorkomen",
    "naam of omschrijving van de bron": "de Kamer van Koophandel",
    "kies: wel of niet": "wel",
    "noem het gevolg": "niets leveren",
    "naam of soort organisatie": "onze accountant",
    "kies: alleen binnen de EER": "alleen binnen de EER",
    "Naam van de ontvanger": "Mailbox Inc.",
    "land": "de Verenigde Staten",
    "kies: een adequaatheidsbesluit": "de modelcontractbepalingen van de Europese Commissie (artikel 46 AVG)",
    "e-mailadres of link": "privacy@despaak-zwolle.nl",
    "noem het moment": "twee jaar na het laatste contact",
    "aantal maanden of jaren": "18 maanden",
    "postadres": "Kerkstraat 14, 8011 AB Zwolle",
    "kies: geen, of: wel": "geen",
    "Vul bij 'wel' aan": "",
    "naam van de wet": "de Wet op de loonbelasting 1964",
    "kies: gezondheid": "gezondheid",
    "noem de uitzondering": "omdat dat nodig is voor uw behandeling (artikel 9 lid 2 onder h AVG)",
    "noem de cookiebanner": "de knop Cookies onder aan elke pagina",
    "datum": "3 september 2026",
    "e-mail of brief": "e-mail",
    "noem een lichte controle": "uw klantnummer",
    "naam van de vertegenwoordiger": "Kompas B.V.",
    "adres in de EU": "Haven 3, 4811 AB Breda",
    "naam van de andere organisatie": "de gemeente Zwolle",
    "noem ieders taken": "de gemeente beantwoordt verzoeken en wij zorgen voor de beveiliging",
    "naam en e-mailadres": "de gemeente Zwolle, privacy@zwolle-gemeente.nl",
    "Noem de activiteit": "Uw pakket bezorgen",
    "noem het moment of de termijn": "twee jaar na de bezorging",
    "Naam van de dienst": "Mailbox Inc.",
    "land buiten de EER": "de Verenigde Staten",
    "noem artikel en wet": "artikel 33 UAVG",
}
"""By the beginning of what stands between the brackets; the longest that fits counts."""
OF_RULE = {
    ("AVG204", "noem de gegevens"): "naam, adres en telefoonnummer",
    ("AVG402", "noem het moment"): "de levering",
    ("AVG403", "noem het moment"): "de levering",
    ("AVG207", "noem het doel"): "uw pakket te bezorgen",
    ("AVG705", "noem het doel"): "aangifte te doen van diefstal",
}
CLAUSES: dict[str, Clause] = {
    rule.code: rule.clause for pack in load_packs(pack_folders()) for rule in pack.rules if rule.clause
}
FORMS = ("nl", "je", "ik", "ik_je")


def filled_in(text: str, code: str = "") -> str:
    """Return ``text`` with a value in each place that is left open."""
    return re.sub(r"\[([^\[\]\n]+)\]", lambda match: _value(match.group(1), code), text).replace("  ", " ")


def _value(asked: str, code: str) -> str:
    of_rule = [key for rule, key in OF_RULE if rule == code and asked.startswith(key)]
    if of_rule:
        return OF_RULE[code, of_rule[0]]
    return VALUES[max((key for key in VALUES if asked.startswith(key)), key=len)]
