"""Two versions compared, for programs."""

from typing import Any

from avglint.model.comparison import Change, Comparison
from avglint.model.report import Evidence
from avglint.output.json import place, to_json


def write_comparison_json(comparison: Comparison, language: str) -> str:
    """Return the comparison as one JSON object; titles and reasons are in ``language``."""
    return to_json(
        {
            "schema_version": "1",
            "before": comparison.before,
            "path": comparison.new.path,
            "sha256": {"before": comparison.old.sha256, "after": comparison.new.sha256},
            "worse": comparison.worse,
            "changes": [_change(each, language) for each in comparison.changes],
        }
    )


def _change(each: Change, language: str) -> dict[str, Any]:
    return {
        "rule": each.rule.code,
        "name": each.rule.name,
        "title": each.rule.title.get(language),
        "direction": each.direction,
        "before": each.old,
        "after": each.new,
        "gone": list(map(_words, each.gone)),
        "new": list(map(_words, each.come)),
        "reason": each.reason,
        "waived": each.waived,
    }


def _words(each: Evidence) -> dict[str, Any]:
    return {"text": each.text, "section": each.section, "start": place(each.start)}
