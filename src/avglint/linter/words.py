"""The reasons that no rule words for itself, in both languages."""

REASONS: dict[str, dict[str, str]] = {
    "nl": {
        "satisfied": "De verklaring zegt dit.",
        "no hit": "Niet gevonden in de tekst.",
        "not_applicable": "De voorwaarde voor deze regel is niet vervuld.",
    },
    "en": {
        "satisfied": "The statement says this.",
        "no hit": "Not found in the text.",
        "not_applicable": "The condition of this rule is not met.",
    },
}
