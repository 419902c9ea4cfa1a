"""Which rules a run uses."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from avglint.config import Options
from avglint.errors import ConfigError, NoRuleHereError
from avglint.model.card import RuleCard, Validity, Wording
from avglint.model.report import Severity
from avglint.nearest import hint

if TYPE_CHECKING:
    from avglint.model.rule import Rule

Known = TypeVar("Known", bound="RuleCard | Rule")

ARTICLE = "art:"
OFF = "off"

_ARTICLE, _BEGINNING = ("een artikel", "an article"), ("het begin van een code", "the beginning of a code")


def rules_by(rules: Sequence[RuleCard], options: Options) -> list[RuleCard]:
    """Return the rules that ``options`` ask for, in order of code.

    A selector is a code (AVG401), a name (retention), the beginning of codes (AVG4) or an article (``art:13``,
    ``art:13.1``). Raises ConfigError for one that fits no rule, with the file or variable where it is written and the
    nearest known name, and where no rule is left that is in force on the day; NoRuleHereError
    where that is so in this very file.
    """
    check_names(rules, options)
    off = {rule.code for name, level in options.severities if level == OFF and (rule := named(rules, name))}
    chosen = [rule for rule in rules if not options.select or any(fits(rule, each) for each in options.select)]
    kept = [rule for rule in chosen if not any(fits(rule, each) for each in options.ignored)]
    judged = [rule for rule in kept if rule.code not in off]
    ready = [rule for rule in judged if rule.status != "preview" or options.preview]
    # With none in force every statement would pass.
    if not any(Validity(rule.since, rule.until).holds(options.day) for rule in ready):
        if options.ignored_here:
            rules_by(rules, options._replace(ignored_here=()))  # may fail too, and then says why
            raise NoRuleHereError(
                "per-file-ignores neemt voor dit bestand alle gekozen regels weg; kies ook andere, of zet het bestand"
                " in exclude",
                "per-file-ignores takes away all rules chosen for this file; choose others too, or put the file in"
                " exclude",
            )
        raise _nothing_left(kept, judged, ready, options)
    return sorted(ready, key=lambda rule: rule.code)


def check_names(rules: Sequence[RuleCard], options: Options) -> None:
    """Raise ConfigError for what is named in ``options`` and is no rule."""
    for selector in (*options.select, *options.ignored):
        if not _fits_any(rules, selector):
            raise _unknown(rules, selector, _place(selector, options))
    for name, _ in options.severities:
        if not named(rules, name) and not _is_own_rule(name):
            raise _unknown(rules, name, _place(name, options))
    for waiver in options.waivers:
        for name in waiver.rules:
            if not (_fits_any(rules, name) if waiver.policy else named(rules, name)):
                raise _unknown(rules, name, f"{waiver.origin}: ")


def severities_by(rules: Sequence[RuleCard], options: Options) -> Mapping[str, Severity]:
    """Return, by code, the severities that ``options`` set in place of the rules' own."""
    chosen = [(named(rules, name), level) for name, level in options.severities if level != OFF]
    return {rule.code: cast(Severity, level) for rule, level in chosen if rule}


def named(rules: Sequence[Known], name: str) -> Known | None:
    """Return the one rule with this code or name."""
    wanted = name.casefold()
    return next((rule for rule in rules if wanted in (rule.code.casefold(), rule.name.casefold())), None)


def fits(rule: "RuleCard | Rule", selector: str) -> bool:
    """Return whether a rule is meant by a selector."""
    if _is_article(selector):
        article = selector[len(ARTICLE) :].casefold()
        # What a rule cites beside the AVG has no article here.
        return article != "" and any(f"{source.article}.".startswith(f"{article}.") for source in rule.source)
    return rule.name == selector.lower() or rule.code.startswith(selector.upper())


def _is_article(selector: str) -> bool:
    return selector[: len(ARTICLE)].casefold() == ARTICLE


def unknown(rules: Sequence["RuleCard | Rule"], name: str) -> Wording:
    """Return what is told of a name that is no rule's, or not that of one that can be named there."""
    if _is_own_rule(name):
        return Wording(
            f"{name} gaat over uitzonderingen zelf: daarvoor is geen uitzondering mogelijk; gebruik ignore",
            f"{name} is about waivers themselves: no waiver of it is possible; use ignore",
        )
    nl, en = f"geen regel heet {name!r}", f"no rule is called {name!r}"
    code = next((rule.code for rule in rules if name and fits(rule, name)), None)
    if code is None:
        near, near_en = hint(name, (known for rule in rules for known in (rule.code, rule.name)))
        return Wording(f"{nl}{near}; avglint rules toont ze alle", f"{en}{near_en}; avglint rules shows them all")
    what, what_en = _ARTICLE if _is_article(name) else _BEGINNING
    return Wording(
        f"{nl}: {what} kan alleen in select, ignore en per-file-ignores; noem hier een hele code, bijvoorbeeld {code}",
        f"{en}: {what_en} goes only in select, ignore and per-file-ignores; name a whole code here, for example {code}",
    )


def _nothing_left(
    kept: Sequence[RuleCard], judged: Sequence[RuleCard], ready: Sequence[RuleCard], options: Options
) -> ConfigError:
    """Return why no rule judges: each argument holds what the one before it left."""
    if ready:
        return ConfigError(
            f"geen van de gekozen regels geldt op {options.day}; kies met --as-of een andere dag",
            f"none of the chosen rules is in force on {options.day}; choose another day with --as-of",
        )
    if judged:
        code = judged[0].code
        return ConfigError(
            f"{code} is een voorlopige regel; voeg --preview toe", f"{code} is a preview rule; add --preview"
        )
    if kept:
        return ConfigError(
            "er blijft geen regel over: wat is gekozen, staat onder [severities] op off",
            "no rule is left: what is chosen is off under [severities]",
        )
    if options.select and all(_is_own(each) for each in options.select):
        return ConfigError(
            "AVG001 en AVG002 gaan over uitzonderingen en doen altijd mee; kies met --select ook andere regels",
            "AVG001 and AVG002 are about waivers and always take part; choose other rules too with --select",
        )
    return ConfigError(
        "er blijft geen regel over: --ignore haalt alles weg waar --select om vraagt",
        "no rule is left: --ignore takes away all that --select asks for",
    )


def _fits_any(rules: Sequence[RuleCard], selector: str) -> bool:
    """Return whether a selector fits a rule: one of a pack, or one about waivers, which stands in none."""
    return any(fits(rule, selector) for rule in rules) or _is_own(selector)


def _is_own(selector: str) -> bool:
    """Return whether a rule about waivers is meant."""
    from avglint.linter.own_rules import OWN_RULES

    return any(fits(rule, selector) for rule in OWN_RULES)


def _is_own_rule(name: str) -> bool:
    """Return whether this is the code or name of a rule about waivers."""
    from avglint.linter.own_rules import OWN_RULES

    return named(OWN_RULES, name) is not None


def _place(selector: str, options: Options) -> str:
    """Return where a selector was written, to stand before a message; nothing for the command line."""
    place = dict(reversed(options.origins)).get(selector)
    return f"{place}: " if place else ""


def _unknown(rules: Sequence[RuleCard], selector: str, place: str) -> ConfigError:
    told = unknown(rules, selector)
    return ConfigError(f"{place}{told.nl}", f"{place}{told.en}")
