"""Packs compiled to the program that judges: plain data that can be kept (avglint.evaluate.program reads it)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from avglint.errors import PatternError
from avglint.evaluate.negation import LISTS as NEGATION_LISTS
from avglint.expression import expression
from avglint.model.rule import Clue, Lexicon, Name, Pack, Rule
from avglint.packed import pack
from avglint.parsing.tokens import normalise, tokenize
from avglint.pattern.compiler import Compiler
from avglint.pattern.needs import Op
from avglint.pattern.option import write_option
from avglint.pattern.vocabulary import Vocabulary
from avglint.rulebook.condition import parse_condition
from avglint.rulebook.fact_kinds import known_tags

Keys = tuple[str | int, ...]
_BEFORE = expression(r"!\s*\.\.")
Report = Callable[[str, Keys, PatternError], None]
"""Told of each fault: the code of the rule, or "" for the lexicon; the keys that lead to the value; the error."""


@dataclass(slots=True)
class _Build:
    compiler: Compiler
    report: Report
    owner: str = ""

    def patterns(self, texts: Iterable[str], keys: Keys) -> list[Any]:
        options: list[Any] = []
        for number, text in enumerate(texts):
            try:
                options.extend(map(write_option, self.compiler.compile(text)))
            except PatternError as error:
                self.report(self.owner, (*keys, number), error)
        return options

    def beside(self, texts: Sequence[str], keys: Keys) -> list[Any]:
        """Return what is only looked for in the same window: there, what stands before a match is asked of nothing."""
        for number, text in enumerate(texts):
            if place := _BEFORE.search(text):
                reason = "what stands before (!..4) is only asked in `any`; here write !(...), for the whole window"
                self.report(self.owner, (*keys, number), PatternError(text, place.start() + 1, reason))
        return self.patterns(texts, keys)

    def condition(self, text: str, keys: Keys) -> Any:
        if not text:
            return []
        try:
            return parse_condition(text)
        except PatternError as error:
            self.report(self.owner, keys, error)
            return []

    def clue(self, clue: Clue, keys: Keys) -> dict[str, Any]:
        data = {
            "options": self.patterns(clue.any, (*keys, "any")),
            "signals": clue.signals,
            "computed": clue.computed,
            "window": clue.window,
            "topic": clue.topic,
            "not_topic": clue.not_topic,
            "kinds": clue.kinds,
            "polarity": clue.polarity,
            "unless": self.beside(clue.unless, (*keys, "unless")),
            "beside": self.beside(clue.beside, (*keys, "beside")),
            "when": self.condition(clue.when, (*keys, "when")),
            "since": clue.since,
            "until": clue.until,
            "jurisdiction": clue.jurisdiction,
            "severity": clue.severity,
        }
        return {key: value for key, value in data.items() if value or key == "options"}

    def clues(self, groups: Mapping[Any, Sequence[Clue]], keys: Keys) -> dict[Any, list[dict[str, Any]]]:
        return {
            name: [self.clue(clue, (*keys, name, number)) for number, clue in enumerate(clues)]
            for name, clues in groups.items()
        }

    def rule(self, rule: Rule) -> dict[str, Any]:
        self.owner = rule.code
        exceptions = self.beside(rule.exceptions, ("exceptions",))
        evidence = self.clues(rule.evidence, ("evidence",))
        for clues in evidence.values():
            for clue in clues:
                if exceptions and not clue.get("signals"):
                    clue["unless"] = [*clue.get("unless", []), *exceptions]
        return {
            "code": rule.code,
            "kind": rule.kind,
            "absence": rule.absence,
            "since": rule.since,
            "until": rule.until,
            "applies_when": self.condition(rule.applies_when, ("applies_when",)),
            "evidence": evidence,
            "signals": self.clues(rule.signals, ("signals",)),
            "raise_when": self.condition(rule.raise_when, ("raise_when",)),
            "severity": rule.severity,
        }


def merge_lexicons(packs: Iterable[Pack]) -> Lexicon:
    """Return the lexicons of all packs as one; of a list that two packs name, the later pack's counts."""
    parts = [pack.lexicon for pack in packs]
    names: dict[str, tuple[Name, ...]] = {}
    for part in parts:
        for kind, entries in part.names.items():
            names[kind] = names.get(kind, ()) + entries
    return Lexicon(
        lists={key: value for part in parts for key, value in part.lists.items()},
        names=names,
        verbs={normalise(key): value for part in parts for key, value in part.verbs.items()},
        topics={key: value for part in parts for key, value in part.topics.items()},
        signals={key: value for part in parts for key, value in part.signals.items()},
    )


def build_program(packs: Sequence[Pack], report: Report) -> dict[str, Any]:
    """Return the program of the packs as plain data. Faulty patterns and conditions are reported, all of them."""
    lexicon = merge_lexicons(packs)
    compiler = Compiler(lexicon.lists, lexicon.verbs, known_tags(lexicon.names))
    build = _Build(compiler, report)
    for name in lexicon.lists:
        _check_list(build, name)
    topics = [build.patterns(texts, ("topics", topic)) for topic, texts in lexicon.topics.items()]
    signals = build.clues(lexicon.signals, ("signals",))
    rules = {rule.code: pack(build.rule(rule)) for each in packs for rule in each.rules}
    return {
        "negation": {name: _negation_list(compiler, name) for name in NEGATION_LISTS},
        "topics": list(lexicon.topics),
        "headings": [option for options in topics for option in options],
        "topics_by_form": _by_form(topics, compiler.vocabulary),
        "signals": {name: pack(clues) for name, clues in signals.items()},
        "rules": rules,
        "names": {word: pack(names) for word, names in _names(lexicon.names).items()},
        "table": list(map(pack, compiler.table)),
        "vocabulary": compiler.vocabulary.data(),
    }


def _by_form(topics: Iterable[list[Any]], vocabulary: Vocabulary) -> dict[int, list[tuple[int, int]]]:
    """Return the options for which a heading with a form may be met, by form: the numbers of topic and option."""
    found: dict[int, list[tuple[int, int]]] = {}
    numbers = count()
    for topic, options in enumerate(topics):
        for need, _ in options:
            number = next(numbers)
            for form in vocabulary.forms_for(need[0]) if need else ():
                found.setdefault(form, []).append((topic, number))
    return found


def _check_list(build: _Build, name: str) -> None:
    """Compile each pattern of a list by itself, so that a fault is reported at its own place."""
    for number, text in enumerate(build.compiler.lists[name]):
        try:
            build.compiler.compile(text)
        except PatternError as error:
            build.report("", ("lists", name, number), error)


def _negation_list(compiler: Compiler, name: str) -> Op:
    """Return a list that the engine asks for as one node; a pack without it has no such words."""
    if not compiler.lists.get(name):
        return ["|", [], []]
    try:
        option: Op = compiler.compile(f"@{name}")[0]["parts"][0]
    except PatternError:
        return ["|", [], []]
    return option


def _names(groups: Mapping[str, Sequence[Name]]) -> dict[str, list[list[Any]]]:
    """Return, by first word, the names to look for, longest first."""
    by_first: dict[str, list[list[Any]]] = {}
    for kind, entries in groups.items():
        for entry in entries:
            for written in entry.names:
                exact = written.startswith("=")
                raw = tokenize(written.removeprefix("=")).raw
                words = [normalise(word) for word in raw]
                if not words:
                    continue  # that is a fault, which is told elsewhere
                dated = [[tag.tag, tag.since, tag.until] for tag in entry.dated]
                tags = sorted(entry.tags)
                found = [words, raw, exact, kind, entry.value, tags, dated, entry.ambiguous]
                by_first.setdefault(words[0], []).append(found)
    for found_names in by_first.values():
        found_names.sort(key=lambda name: -len(name[0]))
    return by_first
