"""Round for every rule with a model sentence: missing, suggested, inserted, filled in, and nothing left to say."""

import io
from collections.abc import Callable

import docx
import pytest

from avglint import Options, load_rules
from avglint.linter import check_source
from avglint.linter.insert import inserted
from avglint.linter.insert_docx import inserted_docx
from avglint.linter.select import rules_by
from avglint.linter.suggest import suggestions
from avglint.model.suggestion import Suggestions
from avglint.read import read_bytes
from tests.linter.clauses import CLAUSES, filled_in
from tests.linter.test_clauses import CALLED_FOR, RIGHTS, START
from tests.samples.conftest import AS_OF, SAMPLES

BOOK = load_rules()
PREVIEW = {rule.code for rule in BOOK.rules if rule.status == "preview"}
INSERTED = [
    rule.code
    for rule in BOOK.rules
    if rule.code in CLAUSES and not CLAUSES[rule.code].replaces and (rule.kind == "disclosure" or rule.absence)
]
REPLACED = {
    "AVG207": "Wij gebruiken uw adres om uw pakket te bezorgen.",
    "AVG403": "Wij bewaren uw gegevens voor altijd.",
    "AVG902": "Kijk regelmatig op deze pagina of onze privacyverklaring is veranderd.",
    "AVG904": "Op een verzoek om inzage van uw gegevens antwoorden wij binnen acht weken.",
    "AVG905": "Voor een verzoek om inzage van uw gegevens betaalt u 5 euro.",
    "AVG906": "Stuur bij uw verzoek om inzage een kopie van uw paspoort mee.",
    "AVG907": "Bent u jonger dan 14 jaar? Dan vragen wij toestemming aan uw ouders. Die kan altijd worden ingetrokken.",
}
"""By rule whose sentence comes in the place of another: that one."""
SHORT = {"a.txt": START, "a.md": f"# {START}", "a.docx": START}
DELETED_UNTIL = 15


def made_for(text: str | bytes, name: str, code: str = "") -> Suggestions:
    options = Options(as_of=AS_OF, select=(code,) if code else (), preview=code in PREVIEW)
    return suggestions(read_bytes(content(text), name), BOOK, rules_by(BOOK.rules, options), CLAUSES.get, options)


def test_what_the_others_call_for_is_only_told_where_it_can_be_inserted() -> None:
    text = START.format("Wij verwerken persoonsgegevens volgens de AVG.")
    source = read_bytes(text.encode(), "a.txt")
    options = Options(as_of=AS_OF, preview=True)
    items = suggestions(source, BOOK, rules_by(BOOK.rules, options), CLAUSES.get, options).items
    owed = {each.rule.code for each in items if not each.findings}
    assert owed >= {"AVG508"}
    assert not owed & REPLACED.keys()


def content(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def findings(text: str | bytes, name: str, code: str = "") -> dict[str, int]:
    """Return how often each stable rule, and the rule ``code``, has a finding."""
    options = Options(as_of=AS_OF)
    rules = [rule for rule in BOOK.rules if rule.code not in PREVIEW - {code}]
    document = check_source(read_bytes(content(text), name), BOOK, rules, options)
    codes = [finding.rule for finding in document.findings]
    return {code: codes.count(code) for code in codes}


def in_word(text: str) -> bytes:
    """Return a Word file with the first paragraph of ``text`` as its title."""
    document = docx.Document()
    title, *told = [each for each in text.splitlines() if each]
    document.add_heading(title, 1)
    for each in told:
        document.add_paragraph(each)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def written(made: Suggestions, text: str | bytes) -> str | bytes:
    return inserted_docx(text, made) if isinstance(text, bytes) else inserted(made)


def all_filled_in(text: str | bytes, code: str = "") -> str | bytes:
    """Return ``text`` with a value in each place that is left open, as a user of Word fills them in too."""
    if isinstance(text, str):
        return filled_in(text, code)
    document = docx.Document(io.BytesIO(text))
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        run.text = filled_in(run.text, code)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def lacking(code: str, name: str) -> str:
    """Return the complete sample without what satisfies a rule, or with what calls for it where that is gone too."""
    text = (SAMPLES / "complete.md").read_text(encoding="utf-8")
    options = Options(as_of=AS_OF)
    rules = [rule for rule in BOOK.rules if rule.code == code]
    for _ in range(DELETED_UNTIL):
        [found] = check_source(read_bytes(text.encode(), name), BOOK, rules, options).assessments
        if found.verdict == "not_applicable":
            text += f"\n{CALLED_FOR[code]}\n"
        elif found.verdict != "satisfied":
            return text
        else:
            at = found.evidence[0]
            text = text[: at.start.offset] + text[at.end.offset :]
    raise AssertionError(f"{code} is still satisfied")


def short(code: str, name: str) -> str | bytes:
    text = SHORT[name].format(CALLED_FOR.get(code, ""))
    return in_word(text) if name == "a.docx" else text


@pytest.mark.parametrize(
    ("lack", "name"), [(short, "a.txt"), (short, "a.md"), (short, "a.docx"), (lacking, "complete.md")]
)
@pytest.mark.parametrize("code", INSERTED)
def test_what_is_missing_is_inserted_and_filled_in(
    code: str, lack: Callable[[str, str], str | bytes], name: str
) -> None:
    text = lack(code, name)
    before = findings(text, name, code)
    made = made_for(text, name, code)
    assert [each.rule.code for each in made.items] == [code]
    with_blanks = written(made, text)
    blanks = made.items[0].clause.count("[")
    assert findings(with_blanks, name, code).get("AVG901", 0) - before.get("AVG901", 0) == blanks
    assert not made_for(with_blanks, name, code).items
    filled = all_filled_in(with_blanks, code)
    assert code in before
    assert code not in findings(filled, name, code)
    new = findings(filled, name, code).keys() - before.keys()
    # Telling the first right asks for telling how it is used: with all rules selected, that is suggested too.
    assert new <= ({"AVG508"} if code in RIGHTS else set())
    assert not made_for(filled, name, code).items


@pytest.mark.parametrize("code", REPLACED)
def test_a_sentence_in_place_of_another(code: str) -> None:
    told = "U hebt recht op inzage van uw gegevens: mail naar balie@despaak-zwolle.nl. {}"
    text = START.format(told.format(REPLACED[code]))
    [made] = made_for(text, "a.txt", code).items
    assert (made.spot, bool(made.clause)) == (None, True)
    after = findings(START.format(told.format(filled_in(made.clause, code))), "a.txt", code)
    before = findings(text, "a.txt", code)
    assert code in before
    assert code not in after
    assert after.keys() - before.keys() == set()


def test_every_model_sentence_makes_the_round() -> None:
    assert {*INSERTED, *REPLACED} == CLAUSES.keys()


@pytest.mark.parametrize("name", SHORT)
def test_a_statement_that_says_nothing_is_filled_in_one_round(name: str) -> None:
    text = short("", name)
    made = made_for(text, name)
    assert "AVG508" in [each.rule.code for each in made.items]
    with_blanks = written(made, text)
    assert [each.rule.code for each in made_for(with_blanks, name).items] == ["AVG901"]
    assert findings(all_filled_in(with_blanks), name) == {}
