"""What must hold between rules: the names in them are known, and no verdict waits for itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from avglint.errors import PatternError, RuleFileError
from avglint.evaluate.computed import COMPUTED
from avglint.evaluate.units import FOOTER_TOPIC
from avglint.model.report import VERDICTS
from avglint.model.rule import Clue, Lexicon, Rule
from avglint.rulebook.condition import condition_names
from avglint.rulebook.records import records_in
from avglint.rulebook.rule_checks import possible_verdicts
from avglint.rulebook.yaml_file import MAX_FAULTS, KeyPath, YamlFile, nearest, shown

JURISDICTIONS = ("jurisdiction.be", "jurisdiction.nl")

_SHOWN_CIRCLE = 8


@dataclass(frozen=True, slots=True)
class Known:
    """What rules can name, of all packs together."""

    topics: frozenset[str]
    signals: frozenset[str]
    verdicts: Mapping[str, tuple[str, ...]]
    """Code of a rule -> the verdicts that it can come to."""

    @classmethod
    def of(cls, rules: Iterable[Rule], lexicons: Iterable[Lexicon], unread_codes: Iterable[str] = ()) -> "Known":
        """Return what these define; a rule that is not finished or could not be read has any verdict."""
        lexicons = list(lexicons)
        verdicts: dict[str, tuple[str, ...]] = dict.fromkeys(unread_codes, VERDICTS)
        for rule in rules:
            possible = possible_verdicts(rule) if rule.evidence else VERDICTS
            # Of two rules with one code, which is told elsewhere, nobody knows which of them is meant.
            verdicts[rule.code] = tuple(dict.fromkeys((*verdicts.get(rule.code, ()), *possible)))
        return cls(
            topics=frozenset({FOOTER_TOPIC}.union(*(lexicon.topics for lexicon in lexicons))),
            signals=frozenset(signal for lexicon in lexicons for signal in lexicon.signals),
            verdicts=verdicts,
        )


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a file. ``source`` and ``target`` are nodes: a rule's code, a signal, or ``CODE/signal``."""

    source: str
    target: str
    file: YamlFile
    at: KeyPath


def check_topics(file: YamlFile, record: Rule | Lexicon, known: Known) -> Iterator[RuleFileError]:
    """Yield a fault for each topic that no lexicon has."""
    for at, name in _topics(record):
        if name not in known.topics:
            hint = nearest(name, known.topics)
            yield file.fault(at, f"unknown topic {shown(name)}: no lexicon has it{hint}")


def check_conditions(file: YamlFile, record: Rule | Lexicon) -> Iterator[RuleFileError]:
    """Yield a fault for each condition that can't be understood."""
    for at, condition in _conditions(record):
        try:
            condition_names(condition)
        except PatternError as error:
            yield file.fault(at, error.why, offset=error.column - 1)


def references(file: YamlFile, record: Rule | Lexicon, known: Known) -> tuple[list[Reference], list[RuleFileError]]:
    """Return the signals and rules that ``record`` names, and a fault for each name that nothing has."""
    found: list[Reference] = []
    faults: list[RuleFileError] = []
    code = record.code if isinstance(record, Rule) else ""
    for at, offset, name in _names(record):
        if len(faults) >= MAX_FAULTS:
            break  # to look for the nearest known name takes its time
        source = _source(code, at)
        in_condition = at[-2:-1] != ("signals",)
        rule, _, verdict = name.partition(".")
        if name in record.signals:
            found.append(Reference(source, _node(code, name), file, at))
        elif name in known.signals:
            found.append(Reference(source, name, file, at))
        elif in_condition and verdict in known.verdicts.get(rule, ()):
            found.append(Reference(source, rule, file, at))
        elif not in_condition:
            hint = nearest(name, [*known.signals, *record.signals])
            faults.append(file.fault(at, f"unknown signal {shown(name)}{hint}"))
        elif name not in JURISDICTIONS:
            faults.append(file.fault(at, _unknown(name, record, known), offset=offset))
    for at, name in _computed(record):
        faults += [
            file.fault(at, f"'{name}' is worked out from {each}, which no pack has") for each in _unmet(name, known)
        ]
        found += [Reference(_source(code, at), each, file, at) for each in _worked_out_from(name)]
    return found, faults


def check_cycles(found: Iterable[Reference]) -> list[RuleFileError]:
    """Return a fault for each circle of rules and signals that wait for one another."""
    from graphlib import CycleError, TopologicalSorter

    edges = {(reference.source, reference.target): reference for reference in found}
    graph: dict[str, list[str]] = {}
    for source, target in edges:
        graph.setdefault(source, []).append(target)
    faults: list[RuleFileError] = []
    while len(faults) < MAX_FAULTS:
        try:
            TopologicalSorter(graph).prepare()
            break
        except CycleError as error:
            # Each node of the circle stands before the one that names it.
            circle = list(reversed(error.args[1]))
        start = edges[circle[0], circle[1]]
        shown_circle = circle if len(circle) <= _SHOWN_CIRCLE else [*circle[:_SHOWN_CIRCLE], "…"]
        faults.append(start.file.fault(start.at, f"this goes round in a circle: {' -> '.join(shown_circle)}"))
        graph[circle[0]].remove(circle[1])
    return faults


def _topics(record: Rule | Lexicon) -> Iterator[tuple[KeyPath, str]]:
    for at, part in records_in(record):
        if isinstance(part, Clue):
            yield from (((*at, "topic", number), name) for number, name in enumerate(part.topic))
            yield from (((*at, "not_topic", number), name) for number, name in enumerate(part.not_topic))
    if isinstance(record, Rule):
        yield from ((("topics", number), name) for number, name in enumerate(record.topics))


def _conditions(record: Rule | Lexicon) -> Iterator[tuple[KeyPath, str]]:
    """Yield every condition that is not empty, with its place."""
    if isinstance(record, Rule):
        own = {"applies_when": record.applies_when, "raise_when": record.raise_when}
        yield from (((key,), text) for key, text in own.items() if text)
        declared = {"said": record.declared.said, "denied": record.declared.denied} if record.declared else {}
        yield from ((("declared", key), text) for key, text in declared.items() if text)
    yield from (((*at, "when"), part.when) for at, part in records_in(record) if isinstance(part, Clue) and part.when)


def _names(record: Rule | Lexicon) -> Iterator[tuple[KeyPath, int, str]]:
    """Yield every name of a signal or verdict, with its place and its offset within the condition."""
    for at, condition in _conditions(record):
        try:
            yield from ((at, column - 1, name) for name, column in condition_names(condition))
        except PatternError:
            continue  # check_conditions reports it
    for at, part in records_in(record):
        if isinstance(part, Clue):
            yield from (((*at, "signals", number), 0, name) for number, name in enumerate(part.signals))


def _source(code: str, at: KeyPath) -> str:
    """Return the node of what stands at ``at``. What is ``declared`` may name the rule itself, which does not wait."""
    if at[0] == "signals":
        return _node(code, str(at[1]))
    return _node(code, "declared") if at[0] == "declared" else code


def _computed(record: Rule | Lexicon) -> Iterator[tuple[KeyPath, str]]:
    """Yield the name of all that Python has to work out, with its place; unknown names are reported elsewhere."""
    for at, part in records_in(record):
        if isinstance(part, Clue) and part.computed in COMPUTED:
            yield (*at, "computed"), part.computed


def _worked_out_from(name: str) -> tuple[str, ...]:
    return (*COMPUTED[name].rules, *COMPUTED[name].signals)


def _unmet(name: str, known: Known) -> list[str]:
    return [each for each in _worked_out_from(name) if each not in known.verdicts and each not in known.signals]


def _node(code: str, signal: str) -> str:
    """Return the node of a signal: its name, with the code of the rule that it belongs to, if any."""
    return f"{code}/{signal}" if code else signal


def _unknown(name: str, record: Rule | Lexicon, known: Known) -> str:
    code, _, verdict = name.partition(".")
    if code in known.verdicts:
        possible = ", ".join(f"{code}.{each}" for each in known.verdicts[code])
        problem = f"{shown(name)} never holds" if verdict else f"a verdict is missing after {code}"
        return f"{problem}; possible: {possible}"
    verdicts = [f"{each}.{verdict}" for each in known.verdicts] if verdict else []
    hint = nearest(name, [*known.signals, *record.signals, *JURISDICTIONS, *verdicts])
    return f"unknown name {shown(name)}: no signal and no rule is called so{hint}"
