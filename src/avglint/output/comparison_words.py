"""What a comparison of two versions says of its own accord, in Dutch and English."""

from avglint.model.comparison import Change, Comparison, Direction
from avglint.output.words import words

HEADINGS: dict[str, dict[Direction, str]] = {
    "nl": {
        "worse": "Slechter",
        "better": "Beter",
        "otherwise": "Anders",
        "same": "Zelfde oordeel, andere woorden",
    },
    "en": {"worse": "Worse", "better": "Better", "otherwise": "Otherwise", "same": "Same verdict, other words"},
}
WORDS = {
    "nl": {
        "title": "{path} vergeleken met {before}",
        "gone": "telt niet meer",
        "come": "telt nu",
        "waived": "uitzondering: {reason}",
        "worse": "Oordelen die slechter werden: {number}.",
        "fine": "Geen oordeel werd slechter.",
        "nothing": "Geen oordeel veranderde.",
        "columns": "| Regel | Was | Is | Telt niet meer | Telt nu |",
    },
    "en": {
        "title": "{path} compared with {before}",
        "gone": "no longer counts",
        "come": "counts now",
        "waived": "waived: {reason}",
        "worse": "Verdicts that got worse: {number}.",
        "fine": "No verdict got worse.",
        "nothing": "No verdict changed.",
        "columns": "| Rule | Was | Is | No longer counts | Counts now |",
    },
}


def conclusion(comparison: Comparison, language: str) -> str:
    """Return the sentence that says how it ended."""
    own = WORDS[language]
    number = sum(change.direction == "worse" for change in comparison.changes)
    if number:
        return own["worse"].format(number=number)
    return own["fine" if any(change.direction != "same" for change in comparison.changes) else "nothing"]


def verdicts(change: Change, language: str) -> str:
    """Return the old and the new verdict in words."""
    names = words(language).verdict
    return names[change.new] if change.old == change.new else f"{names[change.old]} → {names[change.new]}"
