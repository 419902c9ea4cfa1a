"""What a duration amounts to: its ISO 8601 value, and whether it is longer than a month."""

from typing import Literal, NamedTuple

from avglint.facts.number import HUNDRED, quantity_value

Unit = Literal["seconds", "minutes", "hours", "days", "working-days", "weeks", "months", "years"]

_MINUTE = 22 * 60
_DAY = 24 * 60 * _MINUTE
_MONTH = 31 * _DAY
_LENGTHS: dict[Unit, int] = {
    "seconds": _MINUTE // 60,
    "minutes": _MINUTE,
    "hours": 60 * _MINUTE,
    "days": _DAY,
    # 22 working days are a month.
    "working-days": _MONTH // 22,
    "weeks": 7 * _DAY,
    "months": _MONTH,
    "years": 365 * _DAY,
}
"""In parts of a second small enough that all are whole."""
_DESIGNATORS: dict[Unit, str] = {
    "seconds": "PT{}S",
    "minutes": "PT{}M",
    "hours": "PT{}H",
    "days": "P{}D",
    "working-days": "P{}D",
    "weeks": "P{}W",
    "months": "P{}M",
    "years": "P{}Y",
}
_SMALLER: dict[Unit, tuple[Unit, int]] = {
    "years": ("months", 12),
    "months": ("days", 30),
    "weeks": ("days", 7),
    "days": ("hours", 24),
    "working-days": ("hours", 24),
    "hours": ("minutes", 60),
    "minutes": ("seconds", 60),
}
_TAGGED = ("days", "weeks", "months", "years", "hours")


class Duration(NamedTuple):
    """So many hundredths of a unit."""

    hundredths: int
    unit: Unit

    @property
    def length(self) -> int:
        """About how long it lasts, to compare durations by."""
        return self.hundredths * _LENGTHS[self.unit]

    @property
    def iso(self) -> str:
        """The duration in ISO 8601; a fraction goes to the next smaller unit ("P18M"), rounded up there."""
        hundredths, unit = self.hundredths, self.unit
        if hundredths % HUNDRED and unit in _SMALLER:
            unit, factor = _SMALLER[unit]
            hundredths *= factor
        return _DESIGNATORS[unit].format(-(-hundredths // HUNDRED))

    @property
    def tags(self) -> frozenset[str]:
        """The tags of a fact of this duration."""
        tags: set[str] = {tag for tag in _TAGGED if tag == self.unit}
        if self.unit == "working-days":
            tags |= {"days", "working-days"}
        if self.length > HUNDRED * _MONTH:
            tags.add("over-month")
        return frozenset(tags)


def read_duration(quantities: list[list[tuple[str, str]]], unit: str) -> Duration:
    """Return the longest of the quantities of one unit. ``unit`` is the Dutch word or suffix: "jaren", "-jarige"."""
    times, kind = _unit(unit.lstrip("- "))
    return Duration(max(quantity_value(parts) for parts in quantities) * times, kind)


def _unit(word: str) -> tuple[int, Unit]:
    if word.startswith("werkdag"):
        return 1, "working-days"
    if word.startswith("kwarta"):
        return 3, "months"
    if word.startswith("second"):
        return 1, "seconds"
    if word.startswith("minu"):
        return 1, "minutes"
    if word.startswith("etma"):
        return 1, "days"
    stems: tuple[tuple[str, Unit], ...] = (
        ("jaar", "years"),
        ("jare", "years"),
        ("jari", "years"),
        ("jr", "years"),
        ("maand", "months"),
        ("mnd", "months"),
        ("week", "weeks"),
        ("weken", "weeks"),
        ("wk", "weeks"),
        ("dag", "days"),
        ("daag", "days"),
        ("dgn", "days"),
    )
    return 1, next((kind for stem, kind in stems if stem in word), "hours")
