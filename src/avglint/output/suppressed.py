"""What does not count, in short: which findings someone waived, why, and where that is written."""

from collections.abc import Iterable
from typing import NamedTuple

from avglint.model.report import Finding
from avglint.output.place import spot
from avglint.output.words import Words

_SHOWN_PLACES = 3


class Waived(NamedTuple):
    """Findings of one rule that are suppressed for one reason."""

    rule: str
    name: str
    places: str
    """Where the first few are."""
    reason: str


def suppressed(findings: Iterable[Finding], own: Words) -> list[Waived]:
    """Return the findings that are suppressed, those of one rule and one reason together, in order of place."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.suppressed is not None:
            groups.setdefault((finding.rule, reason_of(finding)), []).append(finding)
    return [Waived(rule, found[0].name, _places(found, own), reason) for (rule, reason), found in groups.items()]


def reason_of(finding: Finding) -> str:
    """Return why a finding is suppressed, with where that is written."""
    by = f" ({finding.suppressed_by.origin})" if finding.suppressed_by else ""
    return f"{finding.suppressed}{by}"


def _places(found: list[Finding], own: Words) -> str:
    starts = [finding.location.start for finding in found]
    shown = ", ".join(spot(start, own) for start in starts[:_SHOWN_PLACES])
    return f"{shown}, …" if len(starts) > _SHOWN_PLACES else shown
