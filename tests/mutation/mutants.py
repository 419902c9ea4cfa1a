"""Rules with one thing less: a phrase, an exception or a condition. They are made of what is compiled already."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from avglint.evaluate.program import CompiledClue, CompiledRule, Program
from avglint.model.card import Validity
from avglint.model.rule import Clue, Rule
from avglint.pattern.option import Option, compact
from avglint.pattern.syntax import parse_pattern
from avglint.rulebook.condition import condition_names

ALWAYS = Validity(None, None)
_FREE: Mapping[str, Any] = {"when": [], "polarity": "any", "validity": ALWAYS, "jurisdiction": None}
"""What holds a clue back, with what it is where nothing does."""
_SETS = ("topic", "not_topic", "kinds")


class Mutant(NamedTuple):
    """Whose phrase was left out (of a rule or a shared signal), which one, and the rule without it."""

    owner: str
    without: str
    rule: CompiledRule


class Evidence(NamedTuple):
    """Clues under one name, as written and as compiled."""

    written: Sequence[Clue]
    compiled: tuple[CompiledClue, ...]


def mutants_of(rule: Rule, program: Program) -> Iterator[Mutant]:
    """Yield a rule without each phrase, exception and condition that its file holds."""
    compiled = program.rules[rule.code]
    for name in ("evidence", "signals"):
        groups = getattr(compiled, name)
        for group, clues in getattr(rule, name).items():
            for without, fewer in _fewer_clues(Evidence(clues, groups[group])):
                yield Mutant(
                    rule.code, f"{name}.{group}{without}", compiled._replace(**{name: {**groups, group: fewer}})
                )
    yield from _without_exceptions(rule, compiled)
    for key, nothing in {"applies_when": [], "raise_when": [], "validity": ALWAYS}.items():
        if getattr(compiled, key) != nothing:
            yield Mutant(rule.code, key, compiled._replace(**{key: nothing}))


def mutants_of_shared(rule: Rule, program: Program, shared: Mapping[str, Sequence[Clue]]) -> Iterator[Mutant]:
    """Yield a rule with less of a shared signal that it asks for.

    The rule gets its own copy of all that it asks for, which counts in place of the shared one.
    """
    compiled = program.rules[rule.code]
    used = _asked_for(rule, shared)
    own = {**{name: program.signals[name] for name in used}, **compiled.signals}
    for name in used:
        for without, fewer in _fewer_clues(Evidence(shared[name], program.signals[name])):
            yield Mutant(f"@{name}", without, compiled._replace(signals={**own, name: fewer}))


def _fewer_clues(evidence: Evidence) -> Iterator[tuple[str, tuple[CompiledClue, ...]]]:
    """Yield what is left out of evidence, and the rest."""
    for number, clue in enumerate(evidence.written):
        before, own, after = evidence.compiled[:number], evidence.compiled[number], evidence.compiled[number + 1 :]
        if len(clue.any) < 2:
            yield f"[{number}]: {''.join(clue.any) or clue.computed or ' + '.join(clue.signals)}", (*before, *after)
        for without, fewer in _fewer_parts(clue, own):
            yield f"[{number}].{without}", (*before, fewer, *after)


def _fewer_parts(clue: Clue, own: CompiledClue) -> Iterator[tuple[str, CompiledClue]]:
    for pattern, options in _fewer_options(clue.any, own.options) if len(clue.any) > 1 else ():
        yield f"any: {pattern}", own._replace(options=options)
    for pattern, options in _fewer_options(clue.unless, own.unless):
        yield f"unless: {pattern}", own._replace(unless=options)
    for key in _SETS:
        for each in getattr(clue, key):
            yield f"{key}: {each}", own._replace(**{key: getattr(own, key) - {each}})
    for key, nothing in _FREE.items():
        if getattr(own, key) != nothing:
            yield key, own._replace(**{key: nothing})
    for number, option in enumerate(own.options):
        for left in range(len(option.body.without)):
            options = [*own.options[:number], _without_exclusion(option, left), *own.options[number + 1 :]]
            yield f"any: exclusion {left + 1} of option {number + 1}", own._replace(options=options)


def _fewer_options(patterns: Sequence[str], options: list[Option]) -> Iterator[tuple[str, list[Option]]]:
    """Yield each pattern, and the options of the others. Exceptions of the whole rule follow those of a clue."""
    begin = 0
    for pattern in patterns:
        end = begin + len(parse_pattern(pattern).options)
        yield pattern, [*options[:begin], *options[end:]]
        begin = end


def _without_exclusion(option: Option, left: int) -> Option:
    parts, without, own_negation = option.body
    return Option(option.need, compact([parts, [*without[:left], *without[left + 1 :]], own_negation]))


def _without_exceptions(rule: Rule, compiled: CompiledRule) -> Iterator[Mutant]:
    """Yield the rule without each of its ``exceptions``, which stand at the end of those of every clue."""
    total = sum(len(parse_pattern(each).options) for each in rule.exceptions)
    done = 0
    for pattern in rule.exceptions:
        size = len(parse_pattern(pattern).options)
        evidence = {
            verdict: tuple(_cut(clue, len(clue.unless) - total + done, size) for clue in clues)
            for verdict, clues in compiled.evidence.items()
        }
        yield Mutant(rule.code, f"exceptions: {pattern}", compiled._replace(evidence=evidence))
        done += size


def _cut(clue: CompiledClue, at: int, size: int) -> CompiledClue:
    return clue if clue.signals else clue._replace(unless=[*clue.unless[:at], *clue.unless[at + size :]])


def _asked_for(rule: Rule, shared: Mapping[str, Sequence[Clue]]) -> list[str]:
    """Return the shared signals that a rule asks for, also by way of others."""
    found: list[str] = []
    waiting = [name for clues in (*rule.evidence.values(), *rule.signals.values()) for name in _named(clues)]
    waiting += [name for text in (rule.applies_when, rule.raise_when) if text for name, _ in condition_names(text)]
    while waiting:
        name = waiting.pop()
        if name in shared and name not in found and name not in rule.signals:
            found.append(name)
            waiting += _named(shared[name])
    return sorted(found)


def _named(clues: Sequence[Clue]) -> Iterator[str]:
    for clue in clues:
        yield from clue.signals
        if clue.when:
            yield from (name for name, _ in condition_names(clue.when))
