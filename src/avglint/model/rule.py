"""Rules, lexicons and packs as their YAML files hold them, field for field. Patterns and conditions are still text."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from avglint.model.card import Polarity, RuleKind, Status, UnitKind, WindowKind
from avglint.model.controller import Fact
from avglint.model.report import Severity, Verdict

Jurisdiction = Literal["nl", "be"]

_STRICT: dict[str, str] = {"extra": "forbid"}
"""For pydantic, which checks rule files against these records: a key that is not a field is an error."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text for the reader, in Dutch and English."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    nl: str
    en: str

    def get(self, language: str) -> str:
        """Return the text in ``language`` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Clause(Text):
    """A model sentence to insert into a statement, with [placeholders] that AVG901 finds; ``en`` is its translation.

    ``nl`` says "wij" and "u". A form that is left out is the same as the form nearest to it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    je: str = ""
    """Said to a reader who is addressed as "je"."""
    ik: str = ""
    """Said by one person, who calls itself "ik"."""
    ik_je: str = ""
    be: "Clause | None" = None
    """What stands in its place in a Belgian statement."""
    replaces: bool = False
    """It comes in the place of what the finding points at, as only the writer can tell; so it is not inserted."""


@dataclass(frozen=True, slots=True)
class Article:
    """A legal source as a reader cites it, with a link to the text."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    nl: str
    en: str
    url: str = ""
    article: str = ""
    """For ``--select art:13.1.a``: the article of the AVG, its parts joined by dots; empty for other sources."""

    def get(self, language: str) -> str:
        """Return the source as it is cited in ``language`` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Clue:
    """One evidence item: patterns, and where they count. One of ``any``, ``signals`` and ``computed`` is given."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    any: tuple[str, ...] = ()
    """Patterns; one that matches is enough."""
    signals: tuple[str, ...] = ()
    """Signals that must all be there; their evidence is this item's evidence."""
    computed: str = ""
    """The name of what Python works out, a relation between parts or arithmetic; its places are the evidence."""
    window: WindowKind = "sentence"
    topic: tuple[str, ...] = ()
    """Only in sections with one of these topics."""
    not_topic: tuple[str, ...] = ()
    kinds: tuple[UnitKind, ...] = ()
    """Only where the match stands in one of these kinds of text; none: in any."""
    polarity: Polarity = "any"
    unless: tuple[str, ...] = ()
    """Patterns that undo the match when they are met in the same window."""
    beside: tuple[str, ...] = ()
    """Patterns of which one has to be met in the same window; its words are no part of the match."""
    when: str = ""
    """A condition on the whole statement."""
    since: str | None = None
    until: str | None = None
    jurisdiction: Jurisdiction | None = None
    severity: Severity | None = None
    """Of a finding made from this item, in place of the rule's."""


@dataclass(frozen=True, slots=True)
class Example:
    """A statement in small, and what the rule says of it: a test, and part of the rule's page."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    text: str
    verdict: Verdict
    words: tuple[str, ...] = ()
    """The exact words that the evidence must lie in or overlap, one for each hit of an occurrence rule."""
    as_of: str | None = None
    jurisdiction: Jurisdiction | None = None
    severity: Severity | None = None
    """Of the finding, where it differs from what the verdict usually gets."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Which fact that the organisation declares (``[controller]`` in its configuration) settles the rule, and how.

    Declared to be so, the rule applies, whatever its condition says of the text; declared not to be so, it does not.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    fact: Fact
    said: str = ""
    """A condition, whose words say that it is so: they contradict a declaration that it is not."""
    denied: str = ""
    """A condition, whose words say that it is not so. A rule without these two leaves contradictions to another."""
    severity: Severity | None = None
    """Of a contradiction, and of silence on what is declared; else the worst of the rule's."""
    message: Text | None = None
    """What is told, after what was declared, where the statement is silent; else the message for ``missing``."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack: one file."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    code: str
    name: str
    kind: RuleKind
    title: Text
    question: Text
    source: tuple[Article, ...]
    severity: dict[Verdict, Severity]
    message: dict[Verdict, Text]
    """For every verdict that is a finding, and for ``not_applicable`` where the rule has a condition."""
    repair: Text
    why: Text
    examples: tuple[Example, ...]
    evidence: dict[Verdict, tuple[Clue, ...]] = field(default_factory=dict)
    """Disclosure: ``satisfied`` and ``partial``, looked at in that order. Occurrence: ``violated``."""
    status: Status = "stable"
    since: str | None = None
    """The rule is in force from this day (YYYY-MM-DD)."""
    until: str | None = None
    applies_when: str = ""
    signals: dict[str, tuple[Clue, ...]] = field(default_factory=dict)
    """The rule's own named evidence, for its conditions."""
    exceptions: tuple[str, ...] = ()
    """Patterns that undo every match of the rule's evidence when they are met in the same window."""
    raise_when: str = ""
    """A condition under which a finding becomes an error."""
    absence: bool = False
    """An occurrence rule whose hit is that nothing was found: ``evidence.satisfied`` says what is looked for."""
    topics: tuple[str, ...] = ()
    """Where in a statement the item belongs, to place a finding of absence."""
    clause: Clause | None = None
    declared: Declared | None = None
    """The fact of the configuration that settles the rule."""


@dataclass(frozen=True, slots=True)
class DatedTag:
    """A tag that a name bears on some days only."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    tag: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of a list of names (countries, vendors, authorities): a match becomes a fact."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    value: str
    """What the fact's value is: a country code, the vendor's name."""
    names: tuple[str, ...]
    """Ways of writing it: words, not patterns. A name with a capital matches only words with that capital; ``=`` before
    it asks for exactly this case."""
    tags: tuple[str, ...] = ()
    dated: tuple[DatedTag, ...] = ()
    verified: bool = True
    """Whether the legal fact behind it was seen in a source; what was not, grounds no error (a test sees to that)."""
    ambiguous: bool = False
    """The bare name is also an ordinary word: at the start of a sentence it does not count."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a verb, written out once. ``intrekken~`` in a pattern means any of them."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    forms: tuple[str, ...]
    """In one piece: intrekken, intrekt, ingetrokken; "in te trekken" may stand here too."""
    stems: tuple[str, ...] = ()
    """Of a separable verb, the finite forms that leave the particle behind: trek, trekt, trok."""
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The named lists of a pack; a lexicon file holds any of these."""

    __pydantic_config__: ClassVar[dict[str, str]] = _STRICT

    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """``@name`` in a pattern: alternatives, themselves patterns without ``&`` and ``!``."""
    names: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    """By kind of fact: ``country``, ``vendor``, ``authority``."""
    verbs: dict[str, Verb] = field(default_factory=dict)
    topics: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Patterns that a heading of this topic matches."""
    signals: dict[str, tuple[Clue, ...]] = field(default_factory=dict)
    """Named evidence that more than one rule asks for."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules: ``pack.yaml``, ``lexicon/*.yaml`` and one file a rule."""

    name: str
    version: str
    sha256: str
    lexicon: Lexicon
    rules: tuple[Rule, ...]
