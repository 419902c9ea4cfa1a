"""Patterns as tables: what is met, what is not, and what is no pattern."""

import pytest

from avglint.errors import PatternError
from avglint.model.rule import Verb
from avglint.packed import pack, unpack
from avglint.parsing.tokens import tokenize
from avglint.pattern.compiler import Compiler
from avglint.pattern.index import WordIndex
from avglint.pattern.matcher import matches, spans, window_on
from avglint.pattern.presence import Presence

LISTS = {
    "authority": ("autoriteit persoonsgegevens", "=AP", "toezichthouder*"),
    "nested": ("bij de @authority",),
    "circle": ("rond @circle",),
    "negation": ("niet", "geen enkele"),
    "words": ("een", "twee"),
    "whole": ("zo & zus",),
    "excluding": ("zo & !zus",),
    "tagged": ("na <iban:nl>",),
    "denied": ("niet dan", "wel dan"),
    "told": ("wel dan",),
}
VERBS = {
    "intrekken": Verb(
        forms=("intrekken", "intrekt", "ingetrokken", "in te trekken"), stems=("trek", "trekt"), particle="in"
    ),
    "bewaren": Verb(forms=("bewaren", "bewaart", "bewaard")),
    "gaan": Verb(forms=("gaan uit",)),
}
FACTS = {
    "duration": ("years", "over-month"),
    "iban": (),
    "vendor": tuple(f"sort-{letter}" for letter in "abcdefghijklm"),
}
TAKEN_BACK = "trek uw toestemming, die u gaf, in"
LONG = "trek {} in"
SORTS = "sort-a, sort-b, sort-c, sort-d, sort-e, sort-f, sort-g, sort-h, sort-i, sort-j, sort-k, sort-l, …"


def found(pattern: str, text: str) -> list[str]:
    """Return the words that the first part of the first option that is met covers, for each match."""
    compiler = Compiler(LISTS, VERBS, FACTS)
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
        ("=AP", "de Autoriteit Persoonsgegevens(AP)", ["AP"]),
        ("medewerkers", "MEDEWERKER(S) en medewerker(s)", ["MEDEWERKER(S", "medewerker(s"]),
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
        ("intrekken~", "trek uw toestemming, die u gaf, in één, twee, drie, vier, vijf, zes, weer in", [TAKEN_BACK]),
        ("trek ..14 in", LONG.format(" ".join(["x"] * 14)), [LONG.format(" ".join(["x"] * 14))]),
        ("intrekken~", LONG.format(" ".join(["x"] * 14)), [LONG.format(" ".join(["x"] * 14))]),
        ("intrekken~", LONG.format(" ".join(["x"] * 15)), []),
        ("intrekken~", "trekker in", []),
        ("u (bewaren~)", "u bewaart, u te bewaren", ["u bewaart"]),
        ("gaan~", "wij gaan uit", ["gaan uit"]),
        ("gaan~", "wij gaan", []),
        ("(@authority | wij)", "Wij en de AP en de toezichthouders", ["Wij", "AP", "toezichthouders"]),
        ("(@authority | wij) zelf", "de AP zelf, wij zelf, u zelf", ["AP zelf", "wij zelf"]),
        ("13*", "artikel 13a", ["13a"]),
        ("@words", "een of twee", ["een", "twee"]),
        ("zo & !@authority", "zo zegt de AP", []),
        ("zo & !@authority", "zo zegt de ap", ["zo"]),
    ],
)
def test_a_pattern_meets(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize(
    ("pattern", "faulty", "column", "why"),
    [
        ("@autority", "", 1, "unknown list @autority (do you mean 'authority'?)"),
        ("wij @xyzzy", "", 5, "unknown list @xyzzy"),
        ("wij ..3 @xyzzy", "", 9, "unknown list @xyzzy"),
        ("@xyzzy ..3 wij", "", 1, "unknown list @xyzzy"),
        ("wij @xyzzy? dat", "", 5, "unknown list @xyzzy"),
        ("wij (zus | @xyzzy)", "", 12, "unknown list @xyzzy"),
        ("wij & !@xyzzy", "", 8, "unknown list @xyzzy"),
        ("wij (zus | be*)", "", 12, "too short for a star: be* would match too many words"),
        ("wij intreken~ dat", "", 5, "unknown verb intreken~ (do you mean 'intrekken'?)"),
        ("wij Xyzzyen~ dat", "", 5, "unknown verb xyzzyen~"),
        ("<duraton>", "", 1, "unknown kind of fact <duraton> (do you mean 'duration'?)"),
        ("na <xyzzy>", "", 4, "unknown kind of fact <xyzzy>"),
        ("<duration:year>", "", 11, "unknown tag year of <duration> (do you mean 'years'?)"),
        (
            "na <duration:years:over-moth=P1Y>",
            "",
            20,
            "unknown tag over-moth of <duration> (do you mean 'over-month'?)",
        ),
        ("<duration:jaren> ..3 zo", "", 11, "unknown tag jaren of <duration>; it has over-month, years"),
        ("@tagged", "na <iban:nl>", 10, "unknown tag nl of <iban>, which has no tags"),
        ("wij & !<vendor:us>", "", 16, "unknown tag us of <vendor>; it has " + SORTS),
        ("na be*", "", 4, "too short for a star: be* would match too many words"),
        ("na *be", "", 4, "too short for a star: *be would match too many words"),
        ("na *b-e*", "", 4, "too short for a star: *b-e* would match too many words"),
        ("na 1*", "", 4, "too short for a star: 1* would match too many words"),
        ("de =A*", "", 4, "a word in exact case (=) can't have a star"),
        ("bij @circle", "rond @circle", 6, "list @circle contains itself"),
        ("@whole", "zo & zus", 1, "a pattern of a list (@whole) can't hold & or !"),
        ("@excluding", "zo & !zus", 1, "a pattern of a list (@excluding) can't hold & or !"),
        ("zus | zo & !zo", "", 1, "no text can meet this pattern: it asks for what it excludes"),
        ("zo & !@words & @words", "", 1, "no text can meet this pattern: it asks for what it excludes"),
    ],
)
def test_a_faulty_pattern_says_where_and_why(pattern: str, faulty: str, column: int, why: str) -> None:
    """``faulty`` is the text of the list that is to blame, else it is the pattern itself."""
    with pytest.raises(PatternError) as error:
        found(pattern, "")
    assert (error.value.text, error.value.column, error.value.why) == (faulty or pattern, column, why)


def test_a_list_that_was_faulty_once_is_so_again() -> None:
    compiler = Compiler(LISTS, VERBS, {})
    for _ in range(2):
        with pytest.raises(PatternError, match="list @circle contains itself"):
            compiler.compile("@circle")
    assert compiler.compile("@authority")


@pytest.mark.parametrize(
    ("pattern", "asks"),
    [
        ("geen ..3 cookies", True),
        ("enkele cookies", True),
        ("wel ..3 cookies", False),
        ("cookies ..3 geen", True),
        ("wij niet? doen", True),
        ("wij strikt? doen", False),
        ("na <duration>", False),
        ("na <duration:years:over-month>", False),
        ("na (<duration> | niet)", True),
        ("na (<duration> | lang)", False),
        ("(wel dan | niet dan) zo", True),
        ("@denied", True),
        ("@told", False),
        ("@denied <duration>", True),
        ("cookies & geen", False),
        ("geen & cookies", True),
        ("bewaren~", False),
    ],
)
def test_a_pattern_knows_whether_it_asks_for_a_negation_itself(pattern: str, asks: bool) -> None:
    compiler = Compiler(LISTS, VERBS, FACTS)
    assert compiler.compile(pattern)[0]["own_negation"] == asks


def held(pattern: str, text: str, facts: bool = False) -> bool:
    """Return whether a text holds what a pattern needs; ``facts``: and a duration."""
    compiler = Compiler(LISTS, VERBS, FACTS)
    [option] = unpack(pack(compiler.compile(pattern)))
    index = WordIndex(**compiler.vocabulary.data())
    met: dict[int, list[str]] = {}
    for word in tokenize(text).raw:
        for form in index.forms(word):
            met.setdefault(form, []).append(word)
    kinds = index.facts("duration", "2 jaar", frozenset()) if facts else ()
    return Presence(index, met, kinds).holds(option["need"])


@pytest.mark.parametrize(
    ("pattern", "enough", "too_little"),
    [
        ("bewaren", "bewaren", "bewaart"),
        ("recht ..3 inzage", "inzage recht", "recht"),
        ("recht ..3 inzage", "inzage recht", "inzage"),
        ("recht op inzage", "inzage op recht", "recht inzage"),
        ("wij strikt? doen", "doen wij", "wij strikt"),
        ("klacht* & @authority", "persoonsgegevens klachten autoriteit", "klachten autoriteit"),
        ("klacht* & @authority", "klachten AP", "klachten ap"),
        ("@nested", "bij de AP", "bij AP"),
        ("@nested", "de bij toezichthouders", "bij de"),
        ("(een twee | drie vier)", "twee een", "een drie vijf"),
        ("(een twee | drie vier | vijf)", "vijf", "twee vier"),
        ("(een twee | een drie)", "drie een", "twee drie"),
        ("zo (een twee | drie)", "zo drie", "een twee"),
        ("zo (een twee | drie)", "een zo twee", "zo twee"),
        ("((een | twee) zus | (drie vier | vijf) zo)", "zo vijf", "zus vijf"),
        ("((een | twee) zus | (drie vier | vijf) zo)", "vier zo drie", "vier zo zus"),
        ("((een vier | twee vijf) | zes zeven)", "vijf twee", "vijf een"),
        ("zo & !zus", "zo", "zus"),
        ("intrekken~", "trek in", "trek uw toestemming"),
        ("intrekken~", "trekken te in", "te trekken"),
        ("bewaren~", "bewaard", "bewaar"),
    ],
)
def test_a_text_is_ruled_out_by_what_it_lacks(pattern: str, enough: str, too_little: str) -> None:
    assert held(pattern, enough)
    assert not held(pattern, too_little)


def test_a_fact_is_needed_like_a_word() -> None:
    assert held("na <duration>", "na", facts=True)
    assert not held("na <duration>", "na")
    assert held("na (<duration> | lang)", "na lang")
    assert held("na (<duration> | lang geleden)", "na", facts=True)
    assert not held("na (<duration> | lang geleden)", "na lang")


def test_a_list_or_verb_of_single_words_stands_by_itself_and_another_once_in_the_table() -> None:
    compiler = Compiler(LISTS, VERBS, {})
    assert [compiler.compile(text)[0]["parts"][0][0] for text in ("@words", "bewaren~")] == ["w", "w"]
    assert compiler.table == []
    first, again = (
        compiler.compile(text)[0]["parts"] for text in ("@authority & intrekken~", "intrekken~ & @authority")
    )
    assert first == [["@", 0], ["@", 1]] == again[::-1]
    assert len(compiler.table) == 2


def test_what_few_words_meet_is_asked_for_first() -> None:
    """Most texts lack it, and no more is asked of them."""
    compiler = Compiler(LISTS, VERBS, FACTS)
    pattern = "(een twee | drie vier) ..3 (a | b | c) ..3 bewaar ..3 (d | e) ..3 <duration>"
    need = compiler.compile(pattern)[0]["need"]
    breadths = [compiler.vocabulary.breadth(item) for item in need]
    assert breadths[:4] == [1, 1, 2, 3]
    assert breadths[4] > 1000
    assert len(need) == 5
    assert compiler.compile("a b a ..3 b")[0]["need"] == compiler.compile("b a")[0]["need"]
