"""Rules and lexicon as they run: compiled once, kept as plain data, made into records when loaded."""

from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple

from avglint.facts.names import NameEntry
from avglint.lazy import Lazy
from avglint.model.card import Polarity, Validity, WindowKind
from avglint.model.report import Severity, Verdict
from avglint.packed import unpack
from avglint.pattern.index import WordIndex
from avglint.pattern.needs import Op
from avglint.pattern.option import Option

Condition = Sequence[Any]
"""``("name", x)``, ``("not", a)``, ``("and", a, b)``, ``("or", a, b)``; empty: holds always."""


class CompiledClue(NamedTuple):
    """A clue (model.rule.Clue) with its patterns and its condition compiled."""

    options: list[Option]
    """The options of all its patterns."""
    signals: tuple[str, ...]
    window: WindowKind
    topic: frozenset[str]
    not_topic: frozenset[str]
    kinds: frozenset[str]
    polarity: Polarity
    unless: list[Option]
    when: Condition
    validity: Validity
    jurisdiction: str | None
    severity: Severity | None
    beside: list[Option]
    computed: str = ""
    """What works its matches out, by name (avglint.evaluate.computed), in place of options."""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "CompiledClue":
        """Return the clue that ``data`` (made by the rulebook's compiler) describes."""
        return cls(
            options=[Option(*each) for each in data["options"]],
            signals=tuple(data.get("signals", ())),
            window=data.get("window", "sentence"),
            topic=frozenset(data.get("topic", ())),
            not_topic=frozenset(data.get("not_topic", ())),
            kinds=frozenset(data.get("kinds", ())),
            polarity=data.get("polarity", "any"),
            unless=[Option(*each) for each in data.get("unless", ())],
            when=data.get("when", ()),
            validity=Validity(data.get("since"), data.get("until")),
            jurisdiction=data.get("jurisdiction"),
            severity=data.get("severity"),
            beside=[Option(*each) for each in data.get("beside", ())],
            computed=data.get("computed", ""),
        )


class CompiledRule(NamedTuple):
    """What of a rule decides its verdict. Signal names are looked up here first, then among the shared ones."""

    code: str
    occurrence: bool
    absence: bool
    validity: Validity
    applies_when: Condition
    evidence: Mapping[Verdict, tuple[CompiledClue, ...]]
    signals: Mapping[str, tuple[CompiledClue, ...]]
    raise_when: Condition
    severity: Mapping[Verdict, Severity]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "CompiledRule":
        """Return the rule that ``data`` (made by the rulebook's compiler) describes."""
        return cls(
            code=data["code"],
            occurrence=data["kind"] == "occurrence",
            absence=data.get("absence", False),
            validity=Validity(data.get("since"), data.get("until")),
            applies_when=data.get("applies_when", ()),
            evidence=_clues(data.get("evidence", {})),
            signals=_clues(data.get("signals", {})),
            raise_when=data.get("raise_when", ()),
            severity=data["severity"],
        )


class Program(NamedTuple):
    """Everything that judging needs, of all packs in use."""

    vocabulary: WordIndex
    table: Mapping[int, Op]
    """The lists and verbs that patterns refer to, as nodes."""
    rules: Mapping[str, CompiledRule]
    """Made when they are first asked for, like signals: a rule that is not selected costs next to nothing."""
    signals: Mapping[str, tuple[CompiledClue, ...]]
    topics: tuple[str, ...]
    headings: tuple[Option, ...]
    """What headings of all topics meet."""
    topics_by_form: Mapping[int, Sequence[tuple[int, int]]]
    """Form -> which of these a heading with it may meet: the numbers of topic and option."""
    negation: Mapping[str, Op]
    """The lists that decide the scope of a negation (see avglint.evaluate.negation), as nodes."""
    first_words: frozenset[str]
    """With which names begin."""
    names: Mapping[str, tuple[NameEntry, ...]]
    """First word -> the names that begin with it, longest first."""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Program":
        """Return the program that ``data`` (made by the rulebook's compiler) describes."""
        table, names = data["table"], data["names"]
        rules, signals = data["rules"], data["signals"]
        return cls(
            vocabulary=WordIndex(**data["vocabulary"]),
            table=Lazy(lambda number: unpack(table[number])),
            rules=Lazy(lambda code: CompiledRule.from_data(unpack(rules[code]))),
            signals=Lazy(lambda name: tuple(map(CompiledClue.from_data, unpack(signals[name])))),
            topics=data["topics"],
            headings=tuple(Option(*each) for each in data["headings"]),
            topics_by_form=data["topics_by_form"],
            negation=data["negation"],
            first_words=frozenset(names),
            names=Lazy(lambda word: tuple(map(_name, unpack(names[word])))),
        )

    def names_beginning_with(self, words: Set[str]) -> dict[str, tuple[NameEntry, ...]]:
        """Return the names that begin with any of the normalised ``words``, by that word, longest first."""
        return {word: self.names[word] for word in self.first_words & words}


def _clues(data: Mapping[Any, Any]) -> dict[Any, tuple[CompiledClue, ...]]:
    return {key: tuple(map(CompiledClue.from_data, clues)) for key, clues in data.items()}


def _name(data: list[Any]) -> NameEntry:
    words, raw, exact, kind, value, tags, dated, ambiguous = data
    days = tuple((tag, Validity(since, until)) for tag, since, until in dated)
    return NameEntry(tuple(words), tuple(raw), exact, kind, value, frozenset(tags), days, ambiguous)
