"""What does not count, in short: which findings someone waived, why, and where that is written."""

from collections.abc import Iterable
from typing import NamedTuple

from avglint.model.report import Finding
from avglint.output.place import place_text
from avglint.output.words import Words

_SHOWN_PLACES = 3


class Waived(NamedTuple):
    """Findings that are suppressed for one reason: those of one rule, or all that a baseline counts."""

    rules: str
    """Each rule with its name, and where the first few findings are."""
    reason: str


def suppressed(findings: Iterable[Finding], own: Words) -> list[Waived]:
    """Return the findings that are suppressed, those of one reason together, in order of place."""
    groups: dict[tuple[str, str], dict[str, list[Finding]]] = {}
    for finding in findings:
        if finding.suppressed is not None:
            by = finding.suppressed_by
            # A baseline can hold dozens, all for the same reason; what someone waived is told one by one.
            key = "" if by and by.kind == "baseline" else finding.rule
            groups.setdefault((key, reason_of(finding)), {}).setdefault(finding.rule, []).append(finding)
    return [
        Waived(" · ".join(_rule(found, own) for found in rules.values()), reason)
        for (_, reason), rules in groups.items()
    ]


def reason_of(finding: Finding) -> str:
    """Return why a finding is suppressed, with where that is written."""
    by = f" ({finding.suppressed_by.origin})" if finding.suppressed_by else ""
    return f"{finding.suppressed}{by}"


def _rule(found: list[Finding], own: Words) -> str:
    return f"{found[0].rule} {found[0].name} {_places(found, own)}"


def _places(found: list[Finding], own: Words) -> str:
    starts = [finding.location.start for finding in found]
    shown = ", ".join(place_text(start, own) for start in starts[:_SHOWN_PLACES])
    return f"{shown}, …" if len(starts) > _SHOWN_PLACES else shown
