"""Rules with one thing less: a phrase, an exception or a condition. They are made of what is compiled already.

A phrase is left out where it stands. An exception or a condition that more clues of a rule have alike is left out of
all of these at once: rule files have no short way to say a thing for several clues, so it stands there again and again.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from avglint.evaluate.program import CompiledClue, CompiledRule, Program
from avglint.model.card import Validity
from avglint.model.rule import Clue, Rule
from avglint.packed import pack
from avglint.pattern.option import Option
from avglint.pattern.syntax import parse_pattern
from avglint.rulebook.condition import condition_names

ALWAYS = Validity(None, None)
_FREE: Mapping[str, Any] = {"when": (), "polarity": "any", "validity": ALWAYS, "jurisdiction": None}
"""What holds a clue back, with what it is where nothing does."""
_SETS = ("topic", "not_topic", "kinds")
Groups = Mapping[Any, tuple[CompiledClue, ...]]


class Mutant(NamedTuple):
    """Whose phrase was left out (of a rule or a shared signal), which one, and the rule without it."""

    owner: str
    without: str
    rule: CompiledRule


def mutants_of(rule: Rule, program: Program) -> Iterator[Mutant]:
    """Yield a rule without each phrase, exception and condition that its file holds."""
    compiled = program.rules[rule.code]
    for name in ("evidence", "signals"):
        written, groups = getattr(rule, name), getattr(compiled, name)
        for without, fewer in _without_phrases(written, groups):
            changed: dict[str, Any] = {name: fewer}
            yield Mutant(rule.code, f"{name}.{without}", compiled._replace(**changed))
    clues = [*chain(*rule.evidence.values()), *chain(*rule.signals.values())]
    for key, item in _held_back_by(clues):
        evidence = _without(key, item, rule.evidence, compiled.evidence)
        signals = _without(key, item, rule.signals, compiled.signals)
        yield Mutant(rule.code, f"{key}: {item}", compiled._replace(evidence=evidence, signals=signals))
    yield from _without_exceptions(rule, compiled)
    free: dict[str, Any] = {"applies_when": (), "raise_when": (), "validity": ALWAYS}
    for key, nothing in free.items():
        if getattr(compiled, key) != nothing:
            changed = {key: nothing}
            yield Mutant(rule.code, key, compiled._replace(**changed))


def mutants_of_shared(rule: Rule, program: Program, shared: Mapping[str, Sequence[Clue]]) -> Iterator[Mutant]:
    """Yield a rule with less of a shared signal that it asks for.

    The rule gets its own copy of all that it asks for, which counts in place of the shared one.
    """
    compiled = program.rules[rule.code]
    used = _asked_for(rule, shared)
    own = {**{name: program.signals[name] for name in used}, **compiled.signals}
    for name in used:
        written, groups = {name: shared[name]}, {name: program.signals[name]}
        fewer = list(_without_phrases(written, groups))
        fewer += [(f"{key}: {item}", _without(key, item, written, groups)) for key, item in _held_back_by(shared[name])]
        for without, left in fewer:
            yield Mutant(f"@{name}", without, compiled._replace(signals={**own, **left}))


def _without_phrases(written: Mapping[Any, Sequence[Clue]], groups: Groups) -> Iterator[tuple[str, Groups]]:
    """Yield each phrase, with its place, and the clues without it; a clue that has no other goes with it."""
    for group, clues in written.items():
        compiled = groups[group]
        for number, clue in enumerate(clues):
            before, own, after = compiled[:number], compiled[number], compiled[number + 1 :]
            if len(clue.any) < 2:
                told = "".join(clue.any) or clue.computed or " + ".join(clue.signals)
                yield f"{group}[{number}]: {told}", {**groups, group: (*before, *after)}
            else:
                for pattern, options in _fewer_options(clue.any, own.options):
                    left = (*before, own._replace(options=options), *after)
                    yield f"{group}[{number}]: {pattern}", {**groups, group: left}
            for told, options in _without_exclusions(own.options):
                left = (*before, own._replace(options=options), *after)
                yield f"{group}[{number}] {told}", {**groups, group: left}


def _held_back_by(clues: Sequence[Clue]) -> list[tuple[str, str]]:
    """Return every exception and condition of some clues, once, as key and what stands there."""
    found = [(key, item) for clue in clues for key in ("unless", "beside", *_SETS) for item in getattr(clue, key)]
    found += [(key, _as_text(key, clue)) for clue in clues for key in _FREE if _as_text(key, clue)]
    return list(dict.fromkeys(found))


def _as_text(key: str, clue: Clue) -> str:
    if key == "validity":
        return f"{clue.since or ''}-{clue.until or ''}".strip("-")
    text = str(getattr(clue, key) or "")
    return "" if text == "any" else text


def _without(key: str, item: str, written: Mapping[Any, Sequence[Clue]], groups: Groups) -> Groups:
    """Return the clues, all of them without an exception or condition."""
    return {
        group: tuple(_freed(key, item, clue, own) for clue, own in zip(clues, groups[group], strict=True))
        for group, clues in written.items()
    }


def _freed(key: str, item: str, clue: Clue, own: CompiledClue) -> CompiledClue:
    if key in ("unless", "beside"):
        found = dict(_fewer_options(getattr(clue, key), getattr(own, key)))
        left = found.get(item, getattr(own, key))
        return own._replace(unless=left) if key == "unless" else own._replace(beside=left)
    if key in _SETS:
        return own._replace(**{key: getattr(own, key) - {item}})
    return own._replace(**{key: _FREE[key]}) if _as_text(key, clue) == item else own


def _fewer_options(patterns: Sequence[str], options: list[Option]) -> Iterator[tuple[str, list[Option]]]:
    """Yield each pattern, and the options of the others. Exceptions of the whole rule follow those of a clue."""
    begin = 0
    for pattern in patterns:
        end = begin + len(parse_pattern(pattern).options)
        yield pattern, [*options[:begin], *options[end:]]
        begin = end


def _without_exclusions(options: list[Option]) -> Iterator[tuple[str, list[Option]]]:
    """Yield each ``!part`` of the patterns, and all patterns with this one lacking it."""
    for number, option in enumerate(options):
        parts, without, own_negation = option.body
        for left in range(len(without)):
            fewer = Option(option.need, pack([parts, [*without[:left], *without[left + 1 :]], own_negation]))
            yield f"option {number + 1} !{left + 1}", [*options[:number], fewer, *options[number + 1 :]]


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
