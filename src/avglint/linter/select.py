"""Which rules a run uses."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar, cast

from avglint.config import Options
from avglint.errors import ConfigError
from avglint.model.card import RuleCard
from avglint.model.report import Severity

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
    nearest known name.
    """
    ignored = [each for each in options.ignore if any(fits(rule, each) for rule in rules)]
    for selector in (*options.select, *options.ignore):
        if not any(fits(rule, selector) for rule in rules) and not _is_own(selector):
            raise _unknown(rules, selector, _place(selector, options))
    for name, _ in options.severities:
        if not named(rules, name) and not _is_own_rule(name):
            raise _unknown(rules, name, _place(name, options))
    for waiver in options.waivers:
        for name in waiver.rules:
            if not (any(fits(rule, name) for rule in rules) if waiver.policy else named(rules, name)):
                raise _unknown(rules, name, f"{waiver.origin}: ")
    off = {rule.code for name, level in options.severities if level == OFF and (rule := named(rules, name))}
    chosen = [rule for rule in rules if not options.select or any(fits(rule, each) for each in options.select)]
    kept = [rule for rule in chosen if not any(fits(rule, each) for each in ignored)]
    ready = [rule for rule in kept if rule.status != "preview" or options.preview]
    if not ready:
        raise _nothing_left(kept, options)
    return sorted((rule for rule in ready if rule.code not in off), key=lambda rule: rule.code)


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
    if selector.startswith(ARTICLE):
        article = selector.removeprefix(ARTICLE)
        return any(source.article == article or source.article.startswith(f"{article}.") for source in rule.source)
    return rule.name == selector.lower() or rule.code.startswith(selector.upper())


def hint_for(rules: Sequence["RuleCard | Rule"], name: str) -> tuple[str, str] | None:
    """Return what is told of a selector of several rules where one rule is asked for, in Dutch and in English.

    None for a name that means nothing anywhere.
    """
    code = next((rule.code for rule in rules if name and fits(rule, name)), None)
    if code is None:
        return None
    what, what_en = _ARTICLE if name.startswith(ARTICLE) else _BEGINNING
    return (
        f"{what} kan alleen in select, ignore en per-file-ignores; noem hier een hele code, bijvoorbeeld {code}",
        f"{what_en} goes only in select, ignore and per-file-ignores; name a whole code here, for example {code}",
    )


def _nothing_left(kept: Sequence[RuleCard], options: Options) -> ConfigError:
    if kept:
        code = kept[0].code
        return ConfigError(
            f"{code} is een voorlopige regel; voeg --preview toe", f"{code} is a preview rule; add --preview"
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


def _is_own(selector: str) -> bool:
    """Return whether a rule about waivers is meant, which stands in no pack."""
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
    if hint := hint_for(rules, selector):
        return ConfigError(
            f"{place}geen regel heet {selector!r}: {hint[0]}", f"{place}no rule is called {selector!r}: {hint[1]}"
        )
    known = [name for rule in rules for name in (rule.code, rule.name)]
    close = get_close_matches(selector, known, n=1, cutoff=0.5) or get_close_matches(selector.upper(), known, n=1)
    near, near_en = (f"bedoelt u {close[0]}? ", f"do you mean {close[0]}? ") if close else ("", "")
    return ConfigError(
        f"{place}geen regel heet {selector!r}; {near}`avglint rules` toont alle regels",
        f"{place}no rule is called {selector!r}; {near_en}`avglint rules` shows them all",
    )
