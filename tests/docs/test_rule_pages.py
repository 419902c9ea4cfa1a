"""The pages of the rules, made as the site makes them."""

import re
from pathlib import Path
from types import ModuleType

import pytest
from markdown_it import MarkdownIt

from avglint.linter.own_rules import OWN_RULES
from avglint.resources import data_dir
from avglint.rulebook.book import pack_folders
from avglint.rulebook.load import load_packs

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def pages(rule_pages: ModuleType) -> dict[str, str]:
    made: dict[str, str] = rule_pages.pages((DOCS / "accuracy.md").read_text(encoding="utf-8"))
    return made


def test_every_rule_has_a_page_in_both_languages(pages: dict[str, str]) -> None:
    files = {path.stem for path in data_dir().glob("rules/*/AVG*.yaml")} | {f"{r.code}-{r.name}" for r in OWN_RULES}
    for folder in ("nl/regels", "en/rules"):
        assert {Path(path).stem for path in pages if path.startswith(folder)} == files | {"index"}
        assert {
            link.removesuffix(".md") for link in re.findall(r"\(([^)]+\.md)\)", pages[f"{folder}/index.md"])
        } == files


def test_a_page_has_what_the_rule_file_says(pages: dict[str, str]) -> None:
    page = pages["nl/regels/AVG402-retention-period.md"]
    for part in (
        "# AVG402 Een bewaartermijn in tijd",
        "**Staat er een bewaartermijn in dagen, maanden of jaren?**",
        "`retention-period` · één oordeel over de hele verklaring · vaste regel · geldt sinds 2018-05-25",
        "| ontbreekt | opmerking | U noemt nergens een bewaartermijn in dagen, weken, maanden of jaren. |",
        "| niet van toepassing | - |",
        "## Zo is het goed\n\nIn orde:\n\n```text\nUw dossier bewaren wij twintig jaar.\n```",
        "## Zo niet\n\nOntbreekt:\n\n```text\nWij bewaren uw gegevens zolang u klant bij ons bent.\n```",
        "- [AVG art. 13 lid 2 onder a](<https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679>)",
    ):
        assert part in page


def test_a_page_has_the_model_sentence(pages: dict[str, str]) -> None:
    rules = [rule for pack in load_packs(pack_folders(())) for rule in pack.rules if rule.clause]
    assert rules
    for rule in rules:
        assert rule.clause is not None
        for folder, sentence in (("nl/regels", rule.clause.nl), ("en/rules", rule.clause.en)):
            assert f":\n\n```text\n{sentence.strip()}\n```" in pages[f"{folder}/{rule.code}-{rule.name}.md"]


def test_a_page_has_the_figures_of_its_rule(rule_pages: ModuleType) -> None:
    accuracy = "\n".join(
        [
            "| real statements (`seeds`, `dev`) | 78 | 0.9 |",
            "| our own, held out: the same kind | 26 | 0.8 |",
            "| AVG402 | 29 | 0.981 | 0.972 | 0.976 | 7 | 6 | 2 |",
        ]
    )
    page = rule_pages.pages(accuracy)["en/rules/AVG402-retention-period.md"]
    assert "| 78 real ones, on which the rules were repaired | 29 | 0.981 | 0.972 |" in page
    assert (
        "On 26 short, hard statements on which the rules were not repaired, this rule found 6 of 7 violations." in page
    )
    assert "Wrongly reported: 2." in page
    assert "There is nothing to measure." in rule_pages.pages(accuracy)["en/rules/AVG001-unused-waiver.md"]


def test_what_a_rule_quotes_is_shown_and_not_obeyed(pages: dict[str, str]) -> None:
    """A rule that tells how a comment is written shows the comment; nothing in a page is markup of its own."""
    for path, page in pages.items():
        html = MarkdownIt("commonmark").enable("table").render(page)
        assert "<!--" not in html, path
        assert not re.search(r"<(?!/?(h1|h2|p|strong|code|pre|table|thead|tbody|tr|th|td|ul|li|a)\b)", html), path
