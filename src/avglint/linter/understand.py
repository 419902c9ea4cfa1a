"""A parsed statement understood: the topics of its sections, the facts in it, and whose law it stands under."""

from avglint.evaluate.program import Program
from avglint.evaluate.topics import topics_of
from avglint.facts import recognise
from avglint.facts.names import find_names
from avglint.model.statement import Fact, Section, Statement
from avglint.parsing.tokens import Tokens, normalise, tokenize

_BELGIAN_ENDINGS = (".be", ".vlaanderen", ".brussels")


def understand(statement: Statement, program: Program, as_of: str, jurisdiction: str) -> tuple[Statement, Tokens]:
    """Return the statement with topics, facts and jurisdiction filled in, and its tokens.

    ``jurisdiction`` is ``nl``, ``be`` or ``auto``; with ``auto`` the statement's own words decide.
    """
    tokens = tokenize(statement.source.text)
    known = program.names_beginning_with(set(map(normalise, set(tokens.raw))))
    names = find_names(statement.source.text, tokens, known, as_of)
    facts = sorted((*recognise(statement), *names), key=lambda fact: (fact.start, fact.end, fact.kind))
    sections = tuple(_with_topics(section, statement, program) for section in statement.sections)
    where = jurisdiction_of(facts) if jurisdiction == "auto" else jurisdiction
    return statement._replace(sections=sections, facts=tuple(facts), jurisdiction=where), tokens


def _with_topics(section: Section, statement: Statement, program: Program) -> Section:
    """Sections nest as deep as headings do (the parser bounds that), so recursion is safe."""
    topics = topics_of(statement.words(section.heading), program) if section.heading else ()
    nested = tuple(_with_topics(child, statement, program) for child in section.sections)
    return section._replace(topics=topics, sections=nested)


def jurisdiction_of(facts: list[Fact]) -> str:
    """Return ``be`` where the signs of a Belgian statement outweigh those of a Dutch one, else ``nl``."""
    score = sum(_weight(fact) for fact in facts)
    return "be" if score > 0 else "nl"


def _weight(fact: Fact) -> int:
    """Positive: Belgian; negative: Dutch. An authority weighs most, then a register number, then contact data."""
    if fact.kind == "authority":
        return 3 if "be" in fact.tags else -3 if "nl" in fact.tags else 0
    if fact.kind == "kvk":
        return 4 if "kbo" in fact.tags else -4
    if fact.kind in ("web", "email") and "authority" not in fact.tags:
        host = fact.value.split("/")[0]
        return 2 if host.endswith(_BELGIAN_ENDINGS) else -1 if host.endswith(".nl") else 0
    if fact.kind == "telephone":
        return 2 if fact.value.startswith("+32") else -1 if fact.value.startswith("+31") else 0
    if fact.kind == "country":
        return 1 if normalise(fact.value) == "be" else 0
    return 0
