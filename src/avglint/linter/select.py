"""Which rules a run uses."""

from collections.abc import Sequence
from difflib import get_close_matches

from avglint.errors import ConfigError
from avglint.model.card import RuleCard

ARTICLE = "art:"


def select_rules(
    rules: Sequence[RuleCard], select: Sequence[str], ignore: Sequence[str], preview: bool
) -> list[RuleCard]:
    """Return the rules to judge by, in order of code.

    A selector is a code (AVG401), a name (retention), the beginning of codes (AVG4) or an article (``art:13``,
    ``art:13.1``). Raises ConfigError for one that fits no rule, with the nearest known name.
    """
    wanted = [rule for rule in rules if rule.status != "preview" or preview]
    for selector in (*select, *ignore):
        if not any(fits(rule, selector) for rule in rules):
            raise ConfigError(_unknown(rules, selector))
    chosen = [rule for rule in wanted if not select or any(fits(rule, selector) for selector in select)]
    kept = [rule for rule in chosen if not any(fits(rule, selector) for selector in ignore)]
    if not kept:
        raise ConfigError("er blijft geen regel over: --ignore haalt alles weg waar --select om vraagt")
    return sorted(kept, key=lambda rule: rule.code)


def fits(rule: RuleCard, selector: str) -> bool:
    """Return whether a rule is meant by a selector."""
    if selector.startswith(ARTICLE):
        article = selector.removeprefix(ARTICLE)
        return any(source.article == article or source.article.startswith(f"{article}.") for source in rule.source)
    return rule.name == selector.lower() or rule.code.startswith(selector.upper())


def _unknown(rules: Sequence[RuleCard], selector: str) -> str:
    known = [name for rule in rules for name in (rule.code, rule.name)]
    close = get_close_matches(selector, known, n=1, cutoff=0.5) or get_close_matches(selector.upper(), known, n=1)
    hint = f"bedoelt u {close[0]}? " if close else ""
    return f"geen regel heet {selector!r}; {hint}`avglint rules` toont alle regels"
