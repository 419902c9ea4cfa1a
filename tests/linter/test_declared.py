"""Declared facts: what each makes of a statement that says it, that denies it, and that is silent."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from avglint import Options, check, load_rules
from avglint.errors import ConfigError
from avglint.linter.controller_words import SO
from avglint.linter.declared import checked_facts
from avglint.model.controller import FACTS, NAME
from avglint.model.report import DocumentReport

OPENING = "Privacyverklaring\n\nBakkerij Zon verwerkt persoonsgegevens om te bezorgen. U kunt uw gegevens inzien.\n\n"
SILENT = "Wij bewaren uw naam twee jaar."
TEXTS = {
    "dpo": (
        "Onze functionaris voor gegevensbescherming bereikt u via fg@voorbeeld.org.",
        "Wij hebben geen functionaris voor gegevensbescherming.",
    ),
    "transfers": (
        "Uw gegevens worden opgeslagen op servers in de Verenigde Staten.",
        "Uw gegevens worden niet buiten de Europese Economische Ruimte verwerkt.",
    ),
    "indirect_sources": ("Uw adres krijgen wij van uw werkgever.", "Wij verzamelen geen gegevens via derden."),
    "automated_decisions": (
        "Bij een kredietaanvraag is sprake van geautomatiseerde besluitvorming.",
        "Wij nemen geen besluiten op basis van geautomatiseerde verwerking.",
    ),
    "special_categories": ("Wij noteren uw allergieën.", "Wij verwerken geen gegevens over uw gezondheid."),
    "cookies": ("Deze site plaatst cookies om bezoek te tellen.", "Deze site gebruikt geen cookies."),
}
"""By fact: a text that says it, and one that denies it."""

VERDICTS = """
fact                 rule    text    unset              true               false
dpo                  AVG103  says    satisfied          satisfied          violated error *
dpo                  AVG103  denies  not_applicable     violated error *   not_applicable *
dpo                  AVG103  silent  not_applicable     missing error *    not_applicable *
transfers            AVG302  says    satisfied          satisfied          violated error *
transfers            AVG302  denies  satisfied          violated error *   satisfied
transfers            AVG302  silent  missing warning    missing error *    not_applicable *
transfers            AVG303  says    missing error      missing error      not_applicable *
transfers            AVG303  denies  not_applicable     missing error *    not_applicable *
transfers            AVG303  silent  not_applicable     missing error *    not_applicable *
indirect_sources     AVG205  says    satisfied          satisfied          violated error *
indirect_sources     AVG205  denies  not_applicable     violated error *   not_applicable *
indirect_sources     AVG205  silent  not_applicable     missing error *    not_applicable *
automated_decisions  AVG701  says    partial error      partial error      violated error *
automated_decisions  AVG701  denies  satisfied          violated error *   satisfied
automated_decisions  AVG701  silent  missing info       missing error *    not_applicable *
special_categories   AVG703  says    missing warning    missing warning    violated warning *
special_categories   AVG703  denies  not_applicable     violated warning * not_applicable *
special_categories   AVG703  silent  not_applicable     missing warning *  not_applicable *
cookies              AVG704  says    partial info       partial info       violated warning *
cookies              AVG704  denies  not_applicable     violated warning * not_applicable *
cookies              AVG704  silent  not_applicable     missing warning *  not_applicable *
"""
"""Verdict, severity of its finding, and a star where the fact settled it. That a transfer contradicts what was declared
is a finding of AVG302, not of AVG303 too."""
_COLUMNS = (0, 21, 29, 37, 56, 75, 200)
_ROWS = [[line[a:b].strip() for a, b in pairwise(_COLUMNS)] for line in VERDICTS.strip().splitlines()[1:]]
CASES = [
    (fact, rule, sort, value, expected)
    for fact, rule, sort, *verdicts in _ROWS
    for value, expected in zip((None, True, False), verdicts, strict=True)
]


BOOK = load_rules()


def judged(folder: Path, text: str, rule: str, *facts: tuple[str, bool | str], **more: Any) -> DocumentReport:
    path = folder / "verklaring.txt"
    path.write_text(text, encoding="utf-8")
    return check(
        [str(path)], Options(select=(rule,), controller=facts, **more), book=None if "rules" in more else BOOK
    ).documents[0]


def told(document: DocumentReport, fact: str) -> str:
    """Return the verdict, the severity of its finding, and a star where the fact settled it."""
    [assessment] = document.assessments
    assert assessment.settled_by in (None, f"controller.{fact}")
    assert [finding.verdict for finding in document.findings] in ([], [assessment.verdict])
    severities = [finding.severity for finding in document.findings]
    return " ".join([assessment.verdict, *severities, *(["*"] if assessment.settled_by else [])])


@pytest.mark.parametrize(("fact", "rule", "sort", "value", "expected"), CASES)
def test_what_a_fact_settles(
    tmp_path: Path, fact: str, rule: str, sort: str, value: bool | None, expected: str
) -> None:
    says, denies = TEXTS[fact]
    text = OPENING + {"says": says, "denies": denies, "silent": SILENT}[sort]
    document = judged(tmp_path, text, rule, *([] if value is None else [(fact, value)]))
    assert told(document, fact) == expected
    assert document.declared == (() if value is None else ((fact, "ja" if value else "nee"),))


@pytest.mark.parametrize(
    ("language", "message", "repair"),
    [
        (
            "nl",
            "U hebt opgegeven dat er geen gegevens buiten de EER komen (sub/avglint.toml, [controller] transfers), "
            "maar hier staat dat er gegevens buiten de EER (kunnen) komen.",
            "zet dan transfers = true in sub/avglint.toml, onder [controller].",
        ),
        (
            "en",
            "You declared that no data go outside the EEA (sub/avglint.toml, [controller] transfers), but here it says "
            "that data (may) go outside the EEA.",
            "set transfers = true in sub/avglint.toml, under [controller].",
        ),
    ],
)
def test_a_contradiction_says_what_was_declared_and_where(
    tmp_path: Path, language: Any, message: str, repair: str
) -> None:
    origins = (("controller", "sub/avglint.toml"),)
    text = OPENING + TEXTS["transfers"][0]
    document = judged(tmp_path, text, "AVG302", ("transfers", False), language=language, origins=origins)
    [finding] = document.findings
    assert (finding.message, document.assessments[0].reason) == (message, message)
    assert finding.repair.endswith(repair)
    assert finding.evidence[0].text == "servers in de Verenigde Staten"
    assert text[finding.location.start.offset : finding.location.end.offset] == "servers in de Verenigde Staten"


def test_the_section_of_a_pyproject_is_named(tmp_path: Path) -> None:
    origins = (("controller", "pyproject.toml"),)
    [finding] = judged(tmp_path, OPENING, "AVG103", ("dpo", True), origins=origins).findings
    assert "(pyproject.toml, [tool.avglint.controller] dpo)" in finding.message


def test_what_is_owed_is_looked_for(tmp_path: Path) -> None:
    named = OPENING + "Met die leverancier hebben wij modelcontractbepalingen van de Europese Commissie afgesproken."
    satisfied = judged(tmp_path, named, "AVG303", ("transfers", True))
    assert told(satisfied, "transfers") == "satisfied *"
    assert satisfied.assessments[0].reason.endswith("De verklaring zegt dit.")


NAMED = "Privacyverklaring\n\n{} is verantwoordelijk voor de verwerking van uw persoonsgegevens.\n"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Bakkerij Zon", NAMED.format("Bakkerij Zon"), "satisfied"),
        ("bakkerij zón B.V.", NAMED.format("Bakkerij Zon"), "satisfied"),
        ("Bakkerij Zon", NAMED.format("Bakkerij Zon B.V."), "satisfied"),
        ("Bakkerij Zon", NAMED.format("Bakkerij Maan"), "violated error *"),
        # A trade name, and whose it is.
        ("Zon Holding B.V.", NAMED.format("Bakkerij Zon") + "Zon Holding BV voert die naam.", "satisfied"),
        # The name only as that of one who receives data.
        (
            "Kraan Hosting",
            NAMED.format("Bakkerij Zon") + "\nMet wie delen wij gegevens?\n\nKraan Hosting bewaart onze website.\n",
            "violated error *",
        ),
        # No name that is recognised as one: the declaration tells whose it is.
        (
            "Moeder Overste",
            "Privacyverklaring\n\nWij verwerken persoonsgegevens. Groeten van moeder overste.\n",
            "satisfied *",
        ),
        ("Moeder Overste", "Privacyverklaring\n\nWij verwerken uw persoonsgegevens.\n", "missing error"),
        (
            "Zon",
            "Privacyverklaring\n\nWij verwerken uw persoonsgegevens. Mail ons: info@zon.nl of zon@web.nl.\n",
            "missing error",
        ),
        ("Bakkerij {Zon}", NAMED.format("Bakkerij Maan"), "violated error *"),
    ],
)
def test_the_declared_name_is_the_controllers(tmp_path: Path, name: str, text: str, expected: str) -> None:
    document = judged(tmp_path, text, "AVG101", ("name", name))
    assert told(document, "name") == expected
    assert document.declared == (("name", name),)
    assert all(f"“{name}”" in finding.message for finding in document.findings if expected.endswith("*"))


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        (("dop", True), "controller: onbekend feit 'dop' (bedoelt u 'dpo'?); kies uit name, dpo,"),
        (("dpo", "ja"), "controller.dpo moet true of false zijn"),
        (("name", True), "controller.name moet een tekst zijn"),
        (("name", "- -"), "controller.name moet de naam van de organisatie zijn"),
        (("name", "x" * 201), "controller.name moet de naam van de organisatie zijn"),
    ],
)
def test_facts_of_a_program_are_checked(fact: tuple[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match="^" + message.replace("(", r"\(").replace("?)", r"\?\)")):
        checked_facts(Options(controller=(fact,)))


def test_every_fact_can_be_worded() -> None:
    assert list(SO) == [fact for fact in FACTS if fact != NAME]
    texts = [wording.get(language) for pair in SO.values() for wording in pair for language in ("nl", "en")]
    assert len(set(texts)) == len(texts)
    assert all(text.startswith(("dat ", "that ")) and not text.endswith(".") for text in texts)


def test_a_rule_hangs_on_a_fact_by_its_file() -> None:
    hanging = {code: tie["fact"] for code, tie in load_rules().declared.items()}
    assert {fact for fact, *_ in _ROWS} | {"name"} <= set(hanging.values()) <= set(FACTS)
    assert hanging["AVG303"] == "transfers"


def test_without_declarations_a_rule_says_what_the_text_says(tmp_path: Path) -> None:
    document = judged(tmp_path, OPENING + SILENT, "AVG")
    assert document.declared == ()
    assert {assessment.settled_by for assessment in document.assessments} == {None}


def test_a_fact_touches_no_other_rule(tmp_path: Path) -> None:
    text = OPENING + SILENT
    before = {each.rule: each for each in judged(tmp_path, text, "AVG").assessments}
    after = {each.rule: each for each in judged(tmp_path, text, "AVG", ("dpo", True)).assessments}
    assert {rule for rule in before if before[rule] != after[rule]} == {"AVG103"}


TOWN = """
code: ACME001
name: town-interest
kind: occurrence
status: preview
title: {nl: Belang, en: Interest}
question: {nl: Beroept de overheid zich op een belang?, en: Does a public body rely on an interest?}
source: [{nl: AVG art. 6, en: GDPR art. 6}]
severity: {violated: info}
applies_when: town
signals: {town: [gemeente]}
declared: {fact: public_body}
message:
  violated: {nl: Er staat een belang., en: There is an interest.}
  not_applicable: {nl: Geen gemeente., en: No municipality.}
repair: {nl: Noem een taak., en: Name a task.}
why: {nl: Daarom., en: Because.}
evidence: {violated: [gerechtvaardigd belang]}
examples:
  - {text: De gemeente heeft een gerechtvaardigd belang bij uw gegevens., verdict: violated}
  - {text: De winkel heeft een gerechtvaardigd belang bij uw gegevens., verdict: satisfied}
"""
INTEREST = "Wij hebben een gerechtvaardigd belang."


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        (INTEREST, None, "satisfied"),
        (INTEREST, True, "violated info *"),
        (INTEREST, False, "satisfied *"),
        (SILENT, True, "satisfied"),
        (f"De gemeente helpt. {INTEREST}", None, "violated info"),
        (f"De gemeente helpt. {INTEREST}", True, "violated info"),
        # Without words that say it, the declaration decides what the text only lets one guess.
        (f"De gemeente helpt. {INTEREST}", False, "satisfied *"),
    ],
)
@pytest.mark.no_cover  # compiles all rules, as other tests do
def test_a_rule_of_another_pack_that_points_at_places(
    tmp_path: Path, text: str, value: bool | None, expected: str
) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: acme\nversion: '1'\n", encoding="utf-8")
    (pack / "ACME001-town-interest.yaml").write_text(TOWN, encoding="utf-8")
    facts = [] if value is None else [("public_body", value)]
    document = judged(tmp_path, OPENING + text, "ACME001", *facts, rules=(pack,), preview=True)
    assert told(document, "public_body") == expected
    if expected.endswith("info *"):
        assert document.findings[0].message.startswith("U hebt opgegeven dat u een overheidsorgaan bent ([controller] ")
        assert document.findings[0].message.endswith(" Er staat een belang.")
