"""The legal bases of processing, in the notation of TILT: GDPR-6-1-f."""

import re
from typing import Any

from avglint.model.source import Span
from avglint.output.tilt.told import Told

_Json = dict[str, Any]
_BASIS = re.compile(r"AVG 6\(1\)((?:\([a-f]\))+)")
_NAMED = tuple(
    (letter, re.compile(pattern, re.IGNORECASE))
    for letter, pattern in (
        ("a", r"\btoestemming\b"),
        ("b", r"(?<!verwerkers)overeenkomst\b"),
        ("c", r"\bwettelijke (?:verplichting|plicht)"),
        ("d", r"\bvitaa?le? belang"),
        ("e", r"\balgemeen belang|\bopenbaar gezag|\bpublie(?:ke|krechtelijke) taak"),
        ("f", r"\bgerechtvaardigde? belang"),
    )
)
"""What article 6(1) calls its grounds, in the words of the Dutch text."""
_DENIAL = re.compile(r"\b(?:niet|geen|zonder|nooit|tenzij)\b", re.IGNORECASE)
"""In a sentence with one of these a ground can be named that is not relied on."""


def bases(told: Told, words: str, span: Span | None) -> list[_Json]:
    """Return a basis for each that the words cite, else for each that they name; of neither the reference is empty."""
    cited = [fact.value for fact in told.facts_in("law", span)] if span else []
    letters = [letter for value in cited if (match := _BASIS.match(value)) for letter in re.findall("[a-f]", match[1])]
    if not letters and not _DENIAL.search(words):
        letters = [letter for letter, pattern in _NAMED if pattern.search(words)]
    references = [f"GDPR-6-1-{letter}" for letter in dict.fromkeys(letters)] or [""]
    return [{"reference": reference, "description": words} for reference in references]
