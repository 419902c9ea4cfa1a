"""Patterns as tables: what is met, what is not, and what is no pattern."""

import pytest

from avglint.errors import PatternError
from avglint.model.rule import Verb
from avglint.packed import pack, unpack
from avglint.parsing.tokens import tokenize
from avglint.pattern.compiler import Compiler
from avglint.pattern.index import WordIndex
from avglint.pattern.matcher import matches, spans, window_on

LISTS = {
    "authority": ("autoriteit persoonsgegevens", "=AP", "toezichthouder*"),
    "nested": ("bij de @authority",),
    "circle": ("rond @circle",),
    "negation": ("niet", "geen"),
}
VERBS = {
    "intrekken": Verb(
        forms=("intrekken", "intrekt", "ingetrokken", "in te trekken"), stems=("trek", "trekt"), particle="in"
    ),
    "bewaren": Verb(forms=("bewaren", "bewaart", "bewaard")),
}


def found(pattern: str, text: str) -> list[str]:
    """Return the words that the first part of the first option that is met covers, for each match."""
    compiler = Compiler(LISTS, VERBS, {"duration"})
    program = unpack(pack(compiler.compile(pattern)))
    index = WordIndex(**compiler.vocabulary.data())
    tokens = tokenize(text)
    window, _ = window_on(tokens.raw, dict(enumerate(compiler.table)), index)
    for option in program:
        needed = window.presence.holds(option["need"])
        if all(matches(part, window) for part in option["parts"]) and not any(
            matches(op, window) for _, op in option["without"]
        ):
            assert needed, "a window that matches must hold what the pattern needs"
            return [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in spans(option["parts"][0], window)]
    return []


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("bewaren", "Wij BEWAREN dit.", ["BEWAREN"]),
        ("email", "Uw e-mail en E-MAIL", ["e-mail", "E-MAIL"]),
        ("geinteresseerd", "u bent geïnteresseerd", ["geïnteresseerd"]),
        ("persoonsgegevens", "de (persoons)gegevens", ["persoons)gegevens"]),
        ("=AP", "de AP en ap", ["AP"]),
        ("bewaar*", "bewaartermijn en bewaren", ["bewaartermijn"]),
        ("*gegevens", "klantgegevens, gegevensset", ["klantgegevens"]),
        ("*bewaar*", "opbewaarplicht", ["opbewaarplicht"]),
        ("intrekken~", "U trekt uw toestemming weer in.", ["trekt uw toestemming weer in"]),
        ("intrekken~", "het recht om deze in te trekken", ["in te trekken"]),
        ("intrekken~", "is ingetrokken", ["ingetrokken"]),
        ("niet langer dan", "niet langer dan nodig", ["niet langer dan"]),
        ("niet langer dan", "niet veel langer dan nodig", []),
        ("niet strikt? (nodig | noodzakelijk)", "niet noodzakelijk", ["niet noodzakelijk"]),
        ("niet strikt? (nodig | noodzakelijk)", "niet strikt nodig", ["niet strikt nodig"]),
        ("recht ..2 inzage", "recht op uw inzage", ["recht op uw inzage"]),
        ("recht ..2 inzage", "recht op een volledige inzage", []),
        ("klacht* & @authority", "Bij de Autoriteit Persoonsgegevens kunt u een klacht indienen", ["klacht"]),
        ("klacht* & @authority", "een klacht bij ons", []),
        ("derden & !(geen | niet)", "niet aan derden", []),
        ("derden & !(geen | niet)", "aan derden", ["derden"]),
        ("@nested", "bij de AP", ["bij de AP"]),
        ("zus | zo", "zo", ["zo"]),
    ],
)
def test_a_pattern_meets(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize(
    ("pattern", "column", "why"),
    [
        ("bewaren &", 10, "this is no pattern"),
        ("strikt? nodig", 1, "an optional part at the edge"),
        ("nodig strikt?", 7, "an optional part at the edge"),
        ("@autority", 1, "unknown list @autority; do you mean authority?"),
        ("wij intreken~ dat", 5, "unknown verb intreken~; do you mean intrekken?"),
        ("<duraton>", 1, "unknown kind of fact <duraton>; do you mean duration?"),
        ("na be*", 4, "too short for a star"),
        ("=A*", 1, "a word in exact case"),
        ("@circle", 6, "list @circle contains itself"),
        ("zo & !zo", 1, "no text can meet this pattern"),
    ],
)
def test_a_faulty_pattern_says_where_and_why(pattern: str, column: int, why: str) -> None:
    with pytest.raises(PatternError) as error:
        found(pattern, "")
    assert error.value.column == column
    assert error.value.why.startswith(why)


def test_a_pattern_knows_whether_it_asks_for_a_negation_itself() -> None:
    compiler = Compiler(LISTS, VERBS, ())
    assert compiler.compile("geen ..3 cookies")[0]["own_negation"]
    assert not compiler.compile("wel ..3 cookies")[0]["own_negation"]
