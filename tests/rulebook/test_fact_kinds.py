"""The tags that patterns may ask for are those that facts bear."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import avglint.facts
from avglint.facts import recognise
from avglint.model.rule import DatedTag, Name
from avglint.model.source import Source
from avglint.parsing import parse
from avglint.resources import data_dir
from avglint.rulebook.fact_kinds import FACT_TAGS, known_tags
from avglint.rulebook.load import load_pack

EACH_TAG = """# Privacyverklaring van Bakkerij Molenhoek B.V. (versie 1.2)

Laatst gewijzigd op 3 juni 2021. De vorige is van mei 2017. Laatst gewijzigd: najaar 2016.

Bakkerij Molenhoek B.V., Molenweg 5, 1234 AB Zwammerdorp, Postbus 12, 1234 AB Zwammerdorp, is verantwoordelijk voor
uw gegevens. Deze stichting verwerkt gegevens. Deze privacyverklaring geldt voor de website www.molenhoek.nl.

Wij bewaren facturen minimaal zeven jaar, uw mail drie maanden of twee weken na de koop, logboeken 48 uur of 10 dagen,
klachten 5 werkdagen, uw naam zolang u klant bent, het overige voor onbepaalde tijd en niet langer dan nodig.
Wij delen gegevens met Drukkerij Jansen B.V. Ben je jonger dan 16 jaar of jonger dan 12 jaar?

KvK 12345678, btw BE 0403.170.701, IBAN NL91 ABNA 0417 1643 00, € 12,50, tel. 012 345 67 89 of 088 - 1805 250.
Contact: Bakkerij Molenhoek B.V., [naam], info@voorbeeld.nl, info@autoriteitpersoonsgegevens.nl, info@cbpweb.nl,
https://www.voorbeeld.nl/a, https://autoriteitpersoonsgegevens.nl/klacht, https://www.cbpweb.nl/klacht.

Grondslag: artikel 6 lid 1 sub a, b AVG, artikel 6 lid 1 sub c, d AVG, artikel 6 lid 1 sub e, f AVG, artikel 6 lid 1
sub g, h AVG, artikel 6 lid 1 sub i, j AVG, artikel 6 lid 1 sub k AVG. Bijzondere gegevens: artikel 9 AVG.
"""


def borne(texts: Iterable[str]) -> set[tuple[str, str]]:
    """Return the kinds of facts in ``texts``, each with its tags."""
    facts = [fact for text in texts for fact in recognise(parse(Source("x.md", "markdown", "", text, text)))]
    return {(fact.kind, tag) for fact in facts for tag in ("", *fact.tags)}


def known() -> set[tuple[str, str]]:
    return {(kind, tag) for kind, tags in FACT_TAGS.items() for tag in ("", *tags)}


def test_each_tag_is_borne_by_a_fact() -> None:
    assert borne([EACH_TAG]) == known()


def test_no_example_has_a_fact_with_another_tag() -> None:
    pack = load_pack(data_dir() / "rules" / "avg")
    assert borne(example.text for rule in pack.rules for example in rule.examples) <= known()


def test_each_kind_and_tag_that_stands_in_the_readers_of_facts_is_known() -> None:
    """Also one that no text here bears: the first argument of ``Fact(...)`` and of ``tags.add(...)``."""
    tags = {tag for tags in FACT_TAGS.values() for tag in tags}
    found: set[str] = set()
    for path in Path(avglint.facts.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Fact", "tags.add", "mention.tags.add"):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    kind = ast.unparse(node.func) == "Fact"
                    assert first.value in ({*FACT_TAGS, "name"} if kind else tags), (path.name, first.value)
                    found.add(first.value)
    assert {"organisation", "over-month", "before-avg"} <= found


def test_the_names_of_a_lexicon_add_theirs() -> None:
    names = {
        "country": (Name("US", ("VS",), ("third",), (DatedTag("adequate"),)), Name("NL", ("Nederland",), ("nl",))),
        "iban": (Name("X", ("x",), ("own",)),),
    }
    found = known_tags(names)
    assert {kind: set(found[kind]) for kind in ("country", "iban", "kvk")} == {
        "country": {"third", "adequate", "nl"},
        "iban": {"own"},
        "kvk": {"kbo"},
    }


def test_the_manual_lists_each_kind_with_its_tags() -> None:
    manual = (data_dir() / "rules" / "README.md").read_text("utf-8")
    told = " ".join(next(part for part in manual.split("\n\n") if part.startswith("Facts, ")).split())
    listed = {
        kind: tags.replace("basis-a to basis-k", ", ".join(f"basis-{letter}" for letter in "abcdefghijk"))
        for kind, tags in re.findall(r"`([a-z]+)`(?: \(([a-z0-9, -]+)\))?", told)
    }
    assert {kind: set(filter(None, listed[kind].split(", "))) for kind in FACT_TAGS} == {
        kind: set(tags) for kind, tags in FACT_TAGS.items()
    }
