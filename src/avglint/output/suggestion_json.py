"""Suggestions for programs."""

from typing import Any

from avglint.model.report import Finding
from avglint.model.source import Source
from avglint.model.suggestion import Suggestion, Suggestions
from avglint.output.json import place, to_json
from avglint.output.suggestion_text import place_after


def write_suggestions_json(made: Suggestions, language: str) -> str:
    """Return the suggestions as one JSON object; titles and repairs are in ``language``."""
    source = made.statement.source
    return to_json(
        {
            "schema_version": "1",
            "path": made.document.path,
            "suggestions": [_item(each, source, language) for each in made.items],
            "to_fill_in": made.standing,
        }
    )


def _item(each: Suggestion, source: Source, language: str) -> dict[str, Any]:
    spot = each.spot
    return {
        "rule": each.rule.code,
        "name": each.rule.name,
        "title": each.rule.title.get(language),
        "verdict": each.findings[0].verdict if each.findings else None,
        "clause": each.clause or None,
        "translation": each.translation or None,
        "repair": each.rule.repair.get(language),
        "insert": {"section": spot.section, "new": spot.new, "after": place(place_after(spot, source))}
        if spot
        else None,
        "words": [_words(finding) for finding in each.findings if finding.evidence],
    }


def _words(finding: Finding) -> dict[str, Any]:
    at = finding.location
    return {"text": finding.evidence[0].text, "start": place(at.start), "end": place(at.end)}
