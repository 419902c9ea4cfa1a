"""Model sentences: whole in each form of address, found by AVG901 where they are open, and right once filled in."""

import re

import pytest

from avglint import Options, load_rules
from avglint.facts.placeholder import find_placeholders
from avglint.linter import check_source
from avglint.linter.address import Address, address_of, addressed
from avglint.read import read_bytes
from tests.linter.clauses import CLAUSES, FORMS, filled_in

BOOK = load_rules()
STABLE = {rule.code for rule in BOOK.rules if rule.status == "stable"}
START = "Privacyverklaring\n\nDeze privacyverklaring gaat over persoonsgegevens en privacy van klanten. {}\n"
CALLED_FOR = {
    "AVG103": "Wij hebben een functionaris voor gegevensbescherming (FG).",
    "AVG104": "Wij zijn gevestigd in Toronto, Canada.",
    "AVG105": "De gemeente Zwolle en wij zijn gezamenlijk verwerkingsverantwoordelijken.",
    "AVG203": "Wij doen dit op grond van ons gerechtvaardigd belang.",
    "AVG205": "Wij ontvangen ook persoonsgegevens over u van andere partijen.",
    "AVG209": "Wij mogen uw gegevens ook voor andere doeleinden gebruiken.",
    "AVG303": "Mailbox Inc. in de Verenigde Staten ontvangt uw e-mailadres.",
    "AVG305": "Mailbox Inc. in de Verenigde Staten ontvangt uw e-mailadres, op grond van modelcontractbepalingen.",
    "AVG306": "Onze maildienst verwerkt uw e-mailadres buiten de EER.",
    "AVG402": "Wij bewaren uw gegevens tot u zich afmeldt.",
    "AVG507": "Met uw toestemming sturen wij u de nieuwsbrief.",
    "AVG508": "U hebt het recht op inzage van uw gegevens.",
    "AVG509": "Wij gebruiken uw e-mailadres om u reclame te sturen.",
    "AVG702": "Wij verwerken uw burgerservicenummer.",
    "AVG703": "Wij verwerken gegevens over uw gezondheid.",
    "AVG704": "Onze website plaatst cookies.",
    "AVG705": "Van klanten bewaren wij ook gegevens over strafbare feiten.",
    "AVG706": "Onze spelletjesapp is bedoeld voor kinderen.",
    "AVG907": "Wij vragen toestemming. Die kan altijd worden ingetrokken met een mail.",
}
"""By rule with a condition: words for which its information is owed; of AVG907 what is owed for consent of any age."""
RIGHTS = [f"AVG50{number}" for number in range(1, 7)]
"""Telling one of these asks for telling how it is used (AVG508), whose own sentence suggest puts beside it."""
OPEN_RIGHTS = ["AVG305", "AVG509", "AVG706"]
"""These tell that one can ask for something, and where: as long as that is left open, AVG508 asks for it too."""
EACH = [(code, form) for code, clause in CLAUSES.items() for form in FORMS if getattr(clause, form)]


def verdicts(text: str, code: str, jurisdiction: str = "nl") -> dict[str, str]:
    """Return the verdicts of the stable rules, and of the rule ``code``."""
    rules = [rule for rule in BOOK.rules if rule.code in STABLE | {code}]
    options = Options(as_of="2026-11-22", jurisdiction="be" if jurisdiction == "be" else "nl")
    document = check_source(read_bytes(text.encode(), "a.txt"), BOOK, rules, options)
    return {each.rule: each.verdict for each in document.assessments}


def worse(before: dict[str, str], after: dict[str, str]) -> list[str]:
    fine = ("satisfied", "not_applicable")
    return [rule for rule, verdict in after.items() if verdict not in fine and before[rule] in fine]


def test_every_disclosure_has_a_model_sentence() -> None:
    assert {rule.code for rule in BOOK.rules if rule.kind == "disclosure"} <= CLAUSES.keys()


@pytest.mark.parametrize(("code", "form"), EACH)
def test_a_model_sentence_is_what_its_rule_asks_for(code: str, form: str) -> None:
    clause = getattr(CLAUSES[code], form)
    start = START.format(CALLED_FOR.get(code, ""))
    before = verdicts(start, code)
    assert before[code] == ("missing" if code < "AVG8" and code not in ("AVG207", "AVG403") else before[code])
    after = verdicts(f"{start}\n{filled_in(clause, code)}\n", code)
    assert (after[code], worse(before, after)) == ("satisfied", ["AVG508"] if code in RIGHTS else [])
    left_open = verdicts(f"{start}\n{clause}\n", code)
    found = ["AVG901"] if "[" in clause else []
    assert worse(before, left_open) == (["AVG508"] if code in RIGHTS + OPEN_RIGHTS else []) + found


@pytest.mark.parametrize(("code", "form"), EACH)
def test_what_is_to_be_filled_in_is_found(code: str, form: str) -> None:
    clause = getattr(CLAUSES[code], form)
    found = [clause[fact.start : fact.end] for fact in find_placeholders(clause, clause.lower())]
    assert found == re.findall(r"\[[^\]]*\]", clause)
    assert "[" not in filled_in(clause, code)


@pytest.mark.parametrize("code", CLAUSES)
def test_each_form_speaks_as_it_says(code: str) -> None:
    clause = CLAUSES[code]
    for form in FORMS:
        text = re.sub(r"\[[^\]]*\]", "…", addressed(clause, Address("je" in form, "ik" in form), "nl"))
        assert not re.search(r"\b[Jj](?:e|ij|ou|ouw)\b" if "je" not in form else r"\b(?:[Uu]|[Uu]w)\b", text), form
        if "ik" in form:
            assert not re.search(r"\b(?:[Ww]ij|[Oo]ns|[Oo]nze)\b", text), form


@pytest.mark.parametrize("code", [code for code, clause in CLAUSES.items() if clause.be])
@pytest.mark.parametrize("form", FORMS)
def test_belgian_statements_get_belgian_law(code: str, form: str) -> None:
    clause = CLAUSES[code].be
    assert clause is not None
    text = START.format(f"{CALLED_FOR.get(code, '')} {filled_in(getattr(clause, form), code)}")
    assert verdicts(text, code, "be")[code] == "satisfied"
    address = Address("je" in form, "ik" in form)
    assert addressed(CLAUSES[code], address, "be") == getattr(clause, form)
    assert "Autoriteit Persoonsgegevens" not in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Address(False, False)),
        ("Wij verwerken uw naam. Hoe kan ik mijn gegevens zien? Mag ik ze inzien?", Address(False, False)),
        ("Wij verwerken je naam. Wil je dat niet? U hoort van ons.", Address(True, False)),
        ("Ik bewaar uw dossier. Mijn praktijk is klein.", Address(False, True)),
        ("Als coach vraag ik je naam. Jij bepaalt wat ik weet.", Address(True, True)),
        ("De cliënt heeft recht op inzage.", Address(False, False)),
    ],
)
def test_how_a_statement_speaks(text: str, expected: Address) -> None:
    assert address_of(text) == expected
