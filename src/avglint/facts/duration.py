"""What a duration amounts to: its ISO 8601 value, and whether it is longer than a month."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from avglint.facts.number import quantity_value

Unit = Literal["minutes", "hours", "days", "working-days", "weeks", "months", "years"]

_LONGEST_MONTH = 31
_WORKING_DAYS_OF_MONTH = 22
_DAYS: dict[Unit, Fraction] = {
    "minutes": Fraction(1, 1440),
    "hours": Fraction(1, 24),
    "days": Fraction(1),
    # 22 working days are a month.
    "working-days": Fraction(_LONGEST_MONTH, _WORKING_DAYS_OF_MONTH),
    "weeks": Fraction(7),
    "months": Fraction(_LONGEST_MONTH),
    "years": Fraction(365),
}
_DESIGNATORS: dict[Unit, str] = {
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
}
_TAGGED = ("days", "weeks", "months", "years", "hours")


@dataclass(frozen=True, slots=True)
class Duration:
    """So many of a unit."""

    number: Fraction
    unit: Unit

    @property
    def days(self) -> Fraction:
        """About how many days it lasts, to compare durations by."""
        return self.number * _DAYS[self.unit]

    @property
    def iso(self) -> str:
        """The duration in ISO 8601; a fraction goes to the next smaller unit ("P18M"), rounded up there."""
        number, unit = self.number, self.unit
        if number.denominator != 1 and unit in _SMALLER:
            unit, factor = _SMALLER[unit]
            number *= factor
        return _DESIGNATORS[unit].format(-(-number.numerator // number.denominator))

    @property
    def tags(self) -> frozenset[str]:
        """The tags of a fact of this duration."""
        tags: set[str] = {tag for tag in _TAGGED if tag == self.unit}
        if self.unit == "working-days":
            tags |= {"days", "working-days"}
        if self.days > _LONGEST_MONTH:
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
    if word.startswith("minu"):
        return 1, "minutes"
    if word.startswith("etma"):
        return 1, "days"
    stems: tuple[tuple[str, Unit], ...] = (
        ("jaar", "years"),
        ("jare", "years"),
        ("jari", "years"),
        ("maand", "months"),
        ("week", "weeks"),
        ("weken", "weeks"),
        ("dag", "days"),
        ("daag", "days"),
    )
    return 1, next((kind for stem, kind in stems if stem in word), "hours")
