"""Findings about waivers, by the rules that avglint has for itself."""

from avglint.config import Options
from avglint.linter.collect import fingerprint
from avglint.linter.own_rules import OWN_RULES
from avglint.linter.select import OFF, fits
from avglint.model.report import SEVERITIES, Evidence, Finding, Location, Severity
from avglint.model.rule import Rule
from avglint.model.source import Source, Span


def own_finding(rule: Rule, detail: str, place: Span, source: Source, options: Options, where: str = "") -> Finding:
    """Return the finding of one of our own rules, at ``place`` in the file as saved.

    ``detail`` says what the rule's message leaves open; ``where`` is the place of what is written in a configuration.
    """
    language = options.language
    start, end = source.place(place.start), source.place(place.end)
    words = Evidence(source.original[place.start : place.end], start, end, None, "context")
    message = f"{rule.message['violated'].get(language)} {detail}"
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=rule.severity["violated"],
        verdict="violated",
        message=f"{where}: {message}" if where else message,
        repair=rule.repair.get(language),
        url="",
        source=(),
        location=Location(start, end),
        evidence=(words,),
        nearest=None,
        fingerprint=fingerprint(f"{rule.code}|{where}|{message}"),
    )


def wanted(findings: list[Finding], options: Options) -> list[Finding]:
    """Return the findings of our own rules that ``options`` don't switch off, as severe as those say."""
    levels = {name.casefold(): level for name, level in options.severities}
    ignored = [rule.code for rule in OWN_RULES if any(fits(rule, each) for each in options.ignored)]
    kept = []
    for finding in findings:
        level = levels.get(finding.rule.casefold(), levels.get(finding.name, finding.severity))
        if level != OFF and finding.rule not in ignored:
            kept.append(finding._replace(severity=_severity(level)))
    return kept


def _severity(level: str) -> Severity:
    return next(each for each in SEVERITIES if each == level)
