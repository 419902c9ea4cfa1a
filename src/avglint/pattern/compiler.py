"""From the tree of a pattern to the program that is matched: nested lists, plain data that can be kept.

A node is ``["w", needle]``, ``["p", [needles]]`` (words next to each other), ``["f", fact]``, ``["s", [nodes]]``,
``["g", left, right, words]``, ``["?", node]``, ``["|", [nodes], needs]``, with for each alternative what a window must
hold, or ``["@", number]``: a list or a verb, which stands once in the table of all of them. A pattern is a list of
options ``{"need": items, "parts": [nodes], "without": [[before, node]], "own_negation": bool}``: a window can only
match an option where it holds all that it needs. What is needed is a needle, a fact, or a group (numbered from
``vocabulary.GROUPS``): what one of some alternatives needs.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from avglint.errors import PatternError
from avglint.model.rule import Verb
from avglint.parsing.tokens import normalise
from avglint.pattern.limits import MAX_LISTS, MAX_SIZE
from avglint.pattern.needs import Op
from avglint.pattern.syntax import (
    Adjacent,
    AllOf,
    Alternatives,
    FactName,
    Gap,
    ListName,
    Maybe,
    Node,
    VerbForms,
    Word,
    parse_pattern,
)
from avglint.pattern.unknown import check_fact, unknown
from avglint.pattern.vocabulary import Vocabulary

Program = list[dict[str, Any]]

PARTICLE_DISTANCE = 14
"""Words that may stand between a finite verb and its particle: "trekt u uw toestemming later weer in"."""
SHORTEST_STEM = 3
SHORTEST_NUMBER = 2


@dataclass(slots=True)
class Compiler:
    """Compiles patterns against the lists, verbs and facts of the packs in use."""

    lists: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, Verb]
    fact_tags: Mapping[str, Collection[str]]
    """By kind of fact, the tags that there are."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    table: list[Op] = field(default_factory=list)
    """The lists and verbs in use, each compiled once."""
    _list_ops: dict[str, Op] = field(default_factory=dict)
    _listed_needs: list[list[int]] = field(default_factory=list)
    """Of each entry of the table, what ``_needs`` says of it, each thing once."""
    _sizes: list[int] = field(default_factory=list)
    """Of each entry of the table, how many parts it has, those of the lists in it included."""
    _open: list[str] = field(default_factory=list)
    _negation: frozenset[str] = field(init=False)
    """The words that negate."""

    def __post_init__(self) -> None:
        self._negation = frozenset(word for pattern in self.lists.get("negation", ()) for word in pattern.split())

    def compile(self, text: str) -> Program:
        """Return the program of a pattern. Raises PatternError where it is faulty or no text can meet it."""
        return [self._option(option, text) for option in parse_pattern(text).options]

    def _option(self, option: AllOf, text: str) -> dict[str, Any]:
        parts = [self._op(part, text) for part in option.parts]
        excluded = [self._op(item.node, text) for item in option.without]
        without = [[item.before, op] for item, op in zip(option.without, excluded, strict=True)]
        if sum(map(self._size, (*parts, *excluded))) > MAX_SIZE:
            raise PatternError(text, 1, f"with the lists in it, this pattern has more than {MAX_SIZE} parts")
        for op in excluded:
            if op in parts:
                raise PatternError(text, 1, "no text can meet this pattern: it asks for what it excludes")
        need = self._rarest_first(item for part in parts for item in self._needs(part))
        return {"need": need, "parts": parts, "without": without, "own_negation": self._negates(parts[0])}

    def _rarest_first(self, items: Iterable[int]) -> list[int]:
        """Return what is needed, each once: needles with few forms first, since they rule most windows out."""
        return sorted(set(items), key=lambda item: (self.vocabulary.breadth(item), item))

    def _negates(self, op: Op) -> bool:
        """Whether a pattern asks for a negation word itself, so that such a word in a match does not negate it."""
        return any(form in self._negation for needle in self._needles(op) for form in self.vocabulary.forms_of(needle))

    def _op(self, node: Node, text: str) -> Op:
        return _COMPILERS[type(node)](self, node, text)

    def _word(self, node: Word, text: str) -> Op:
        return ["w", self.vocabulary.word([_form(node, text)])]

    def _verb(self, node: VerbForms, text: str) -> Op:
        infinitive = normalise(node.infinitive)
        verb = self.verbs.get(infinitive)
        if verb is None:
            raise unknown(text, node.column, f"verb {node.infinitive}~", node.infinitive, self.verbs)
        name = f"{infinitive}~"
        if name not in self._list_ops:
            self._list_ops[name] = self._entry(self._forms(verb))
        return self._list_ops[name]

    def _entry(self, op: Op) -> Op:
        """Put a list or verb in the table; one that is a single word costs nothing and stands by itself."""
        if op[0] == "w":
            return op
        self.table.append(op)
        self._listed_needs.append(self._rarest_first(self._needs(op)))
        self._sizes.append(self._size(op))
        return ["@", len(self.table) - 1]

    def _forms(self, verb: Verb) -> Op:
        single = [normalise(form) for form in verb.forms if " " not in form]
        options: list[Op] = [["w", self.vocabulary.word(single)]] if single else []
        for form in verb.forms:
            if " " in form:
                words: list[Op] = [["w", self.vocabulary.word([normalise(word)])] for word in form.split()]
                options.append(_in_sequence(words))
        if verb.particle:
            stems = ["w", self.vocabulary.word([normalise(stem) for stem in verb.stems])]
            options.append(["g", stems, ["w", self.vocabulary.word([normalise(verb.particle)])], PARTICLE_DISTANCE])
        return self._either(options)

    def _list(self, node: ListName, text: str) -> Op:
        if node.name not in self.lists:
            raise unknown(text, node.column, f"list @{node.name}", node.name, self.lists)
        if node.name in self._open:
            raise PatternError(text, node.column, f"list @{node.name} contains itself")
        if len(self._open) >= MAX_LISTS:
            raise PatternError(text, node.column, f"lists in lists, more than {MAX_LISTS} deep")
        if node.name not in self._list_ops:
            self._open.append(node.name)
            try:
                self._list_ops[node.name] = self._entry(self._alternatives(self._list_options(node.name)))
            finally:
                self._open.pop()
        return self._list_ops[node.name]

    def _list_options(self, name: str) -> list[tuple[Node, str]]:
        """Return the trees of a list's patterns, each with its text. Raises PatternError for ``&`` or ``!`` in one."""
        nodes: list[tuple[Node, str]] = []
        for entry in self.lists[name]:
            for option in parse_pattern(entry).options:
                if len(option.parts) != 1 or option.without:
                    raise PatternError(entry, 1, f"a pattern of a list (@{name}) can't hold & or !")
                nodes.append((option.parts[0], entry))
        return nodes

    def _group(self, node: Alternatives, text: str) -> Op:
        return self._alternatives([(option, text) for option in node.options])

    def _alternatives(self, options: list[tuple[Node, str]]) -> Op:
        """Alternatives that are single words become one needle: one look-up instead of many."""
        forms = [_form(node, text) for node, text in options if isinstance(node, Word)]
        ops = [self._op(node, text) for node, text in options if not isinstance(node, Word)]
        forms += [form for op in ops if op[0] == "w" for form in self.vocabulary.forms_of(op[1])]
        rest = [op for op in ops if op[0] != "w"]
        if forms:
            rest.insert(0, ["w", self.vocabulary.word(forms)])
        return self._either(rest)

    def _fact(self, node: FactName, text: str) -> Op:
        check_fact(text, node, self.fact_tags)
        return ["f", self.vocabulary.fact(node.kind, node.tags, node.value)]

    def _sequence(self, node: Adjacent, text: str) -> Op:
        return _in_sequence([self._op(part, text) for part in node.parts])

    def _gap(self, node: Gap, text: str) -> Op:
        return ["g", self._op(node.left, text), self._op(node.right, text), node.words]

    def _optional(self, node: Maybe, text: str) -> Op:
        return ["?", self._op(node.part, text)]

    def _needs(self, op: Op) -> list[int]:
        """Return what a window must hold, to match ``op`` at all."""
        kind = op[0]
        if kind in ("w", "f"):
            return [op[1]]
        if kind == "p":
            return list(op[1])
        if kind == "@":
            return self._listed_needs[op[1]]
        if kind == "?":
            return []
        if kind == "|":
            return [self.vocabulary.group(op[2])] if all(op[2]) else []
        return [item for part in (op[1] if kind == "s" else op[1:3]) for item in self._needs(part)]

    def _size(self, op: Op) -> int:
        """Return how many parts ``op`` has."""
        kind = op[0]
        if kind in ("w", "p", "f"):
            return 1
        if kind == "@":
            return self._sizes[op[1]]
        parts = op[1:3] if kind == "g" else op[1:2] if kind == "?" else op[1]
        return 1 + sum(map(self._size, parts))

    def _needles(self, op: Op) -> set[int]:
        """Return the needles for words anywhere in ``op``."""
        kind = op[0]
        if kind == "w":
            return {op[1]}
        if kind == "p":
            return set(op[1])
        if kind == "f":
            return set()
        if kind == "@":
            return self._needles(self.table[op[1]])
        parts = op[1:3] if kind == "g" else op[1:2] if kind == "?" else op[1]
        return {needle for part in parts for needle in self._needles(part)}

    def _either(self, options: list[Op]) -> Op:
        if len(options) == 1:
            return options[0]
        return ["|", options, [self._rarest_first(self._needs(option)) for option in options]]


_COMPILERS: dict[type, Callable[[Compiler, Any, str], Op]] = {
    Word: Compiler._word,
    VerbForms: Compiler._verb,
    ListName: Compiler._list,
    Alternatives: Compiler._group,
    FactName: Compiler._fact,
    Adjacent: Compiler._sequence,
    Gap: Compiler._gap,
    Maybe: Compiler._optional,
}


def _in_sequence(ops: list[Op]) -> Op:
    return ["p", [op[1] for op in ops]] if all(op[0] == "w" for op in ops) else ["s", ops]


def _form(node: Word, text: str) -> str:
    if node.form.startswith("="):
        if "*" in node.form:
            raise PatternError(text, node.column, "a word in exact case (=) can't have a star")
        return node.form
    before, after = node.form.startswith("*"), node.form.endswith("*")
    word = normalise(node.form.strip("*"))
    if (before or after) and len(word) < (SHORTEST_STEM if word.isalpha() else SHORTEST_NUMBER):
        raise PatternError(text, node.column, f"too short for a star: {node.form} would match too many words")
    return f"{'*' if before else ''}{word}{'*' if after else ''}"
