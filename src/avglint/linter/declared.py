"""What the organisation declares of itself, checked, put into words, and taken to the rules that hang on it."""

from collections.abc import Iterable, Mapping
from typing import Any

from avglint.config import Options
from avglint.errors import ConfigError
from avglint.evaluate.judge import Judge
from avglint.linter.controller_words import NO, YES, Told
from avglint.linter.settle import Case, Settled, Tie, settle
from avglint.model.card import RuleCard
from avglint.model.controller import FACTS, NAME, Fact, is_name
from avglint.nearest import hint


def checked_facts(options: Options) -> dict[Fact, bool | str]:
    """Return the declared facts. Raises ConfigError for one that there is not, or that is of another type."""
    facts: dict[Fact, bool | str] = {}
    for key, value in options.controller:
        fact = next((each for each in FACTS if each == key), None)
        if fact is None:
            (near, near_en), known = hint(key, FACTS), ", ".join(FACTS)
            raise ConfigError(
                f"controller: onbekend feit {key!r}{near}; kies uit {known}",
                f"controller: unknown fact {key!r}{near_en}; choose from {known}",
            )
        if not isinstance(value, str if fact == NAME else bool):
            kind, kind_en = ("een tekst", "a text") if fact == NAME else ("true of false", "true or false")
            raise ConfigError(f"controller.{key} moet {kind} zijn", f"controller.{key} must be {kind_en}")
        if isinstance(value, str) and not is_name(value):
            raise ConfigError(
                "controller.name moet de naam van de organisatie zijn, in hoogstens 200 tekens",
                "controller.name must be the name of the organisation, of at most 200 characters",
            )
        facts[fact] = value
    return facts


def declared_in_words(options: Options) -> tuple[tuple[str, str], ...]:
    """Return key and value of each declared fact, in the reader's language. Raises ConfigError as above."""
    return tuple(
        (fact, value if isinstance(value, str) else (YES if value else NO).get(options.language))
        for fact, value in checked_facts(options).items()
    )


def settled_verdicts(
    rules: Iterable[RuleCard], ties: Mapping[str, Any], judge: Judge, options: Options
) -> dict[str, Settled]:
    """Return, by code, the verdicts that declared facts settle; of the other rules the text's own verdict stands.

    ``ties`` are those of the rulebook. Raises ConfigError for facts that can't be.
    """
    facts = checked_facts(options)
    told = Told(options.language, dict(options.origins).get("controller", ""))
    settled = {}
    for rule in rules:
        if rule.code not in ties or ties[rule.code]["fact"] not in facts:
            continue
        case = Case(rule, Tie.from_json(ties[rule.code]), judge, told)
        found = settle(case, facts[case.tie.fact])
        if found:
            settled[rule.code] = found
    return settled
