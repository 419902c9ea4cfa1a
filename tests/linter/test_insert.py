"""Where sentences go: under which heading, in which form, and nothing of the file is lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint import Options, load_rules
from avglint.linter.insert import inserted
from avglint.linter.select import rules_by
from avglint.linter.suggest import suggestions
from avglint.read import read_bytes
from tests.linter.clauses import CLAUSES

BOOK = load_rules()
SAID = "Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy en uw gegevens."
COMPLAINT = str(CLAUSES["AVG601"].nl)


def written(text: str, name: str, *codes: str) -> str:
    options = Options(as_of="2026-11-22", select=codes)
    return inserted(
        suggestions(read_bytes(text.encode(), name), BOOK, rules_by(BOOK.rules, options), CLAUSES.get, options)
    )


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        # At the end of the section of its topic, before an address that closes it.
        ("a.md", f"# Privacy\n\n{SAID}\n\n## Klachten\n\nBel ons.\n\n## Slot\n\nDag.\n",
         f"# Privacy\n\n{SAID}\n\n## Klachten\n\nBel ons.\n\n{COMPLAINT}\n\n## Slot\n\nDag.\n"),
        ("a.md", f"{SAID}\n\n## Klachten\n## Slot\nDag.", f"{SAID}\n\n## Klachten\n\n{COMPLAINT}\n\n## Slot\nDag."),
        ("a.txt", f"Privacy\n\n{SAID}\n\nKlachten\n\nBel ons.\n\nDe Spaak\nKerkstraat 1, 8011 AB Zwolle",
         f"Privacy\n\n{SAID}\n\nKlachten\n\nBel ons.\n\n{COMPLAINT}\n\nDe Spaak\nKerkstraat 1, 8011 AB Zwolle"),
        # A new section, in the order of the others and in the form of their headings.
        ("a.md", f"# Privacy\n\n### Doel\n\n{SAID}\n\n### Uw rechten\n\nMail ons.\n\n"
         "### Wijzigingen\n\nDat melden wij.\n",
         f"# Privacy\n\n### Doel\n\n{SAID}\n\n### Uw rechten\n\nMail ons.\n\n### Klachten\n\n{COMPLAINT}\n\n"
         "### Wijzigingen\n\nDat melden wij.\n"),
        ("a.md", f"**Doel**\n\n{SAID}\n\n**Cookies**\n\nDie zijn er niet.\n",
         f"**Doel**\n\n{SAID}\n\n**Cookies**\n\nDie zijn er niet.\n\n**Klachten**\n\n{COMPLAINT}\n"),
        ("a.txt", f"1. Doel\n\n{SAID}\n\n2. Wijzigingen\n\nDie melden wij.\n",
         f"1. Doel\n\n{SAID}\n\n2. Wijzigingen\n\nDie melden wij.\n\n3. Klachten\n\n{COMPLAINT}\n"),
        ("a.txt", f"DOEL\n{SAID}\n\nRECHTEN\nMail ons maar.\n",
         f"DOEL\n{SAID}\n\nRECHTEN\nMail ons maar.\n\nKLACHTEN\n{COMPLAINT}\n"),
        ("a.txt", f"Doel\n----\n\n{SAID}\n\nRechten\n-------\n\nMail ons.\n",
         f"Doel\n----\n\n{SAID}\n\nRechten\n-------\n\nMail ons.\n\nKlachten\n--------\n\n{COMPLAINT}\n"),
        # Numbered only where chapters count on: a year, an amount and a name do not.
        ("a.txt", f"2024 in het kort\n\n{SAID}\n\nWijzigingen\n\nDie melden wij.\n",
         f"2024 in het kort\n\n{SAID}\n\nKlachten\n\n{COMPLAINT}\n\nWijzigingen\n\nDie melden wij.\n"),
        ("a.md", f"# Privacy\n\n## 7 rechten van klanten\n\n{SAID}\n\n## Slot\n\nDag.\n",
         f"# Privacy\n\n## 7 rechten van klanten\n\n{SAID}\n\n## Klachten\n\n{COMPLAINT}\n\n## Slot\n\nDag.\n"),
        ("a.md", f"# Privacy\n\n## 7 Rechten van klanten\n\n{SAID}\n\n## Slot\n\nDag.\n",
         f"# Privacy\n\n## 7 Rechten van klanten\n\n{SAID}\n\n## Klachten\n\n{COMPLAINT}\n\n## Slot\n\nDag.\n"),
        *(("a.md", f"# Privacy\n\n## {first}Doel\n\n{SAID}\n\n## {last}Slot\n\nDag.\n",
           f"# Privacy\n\n## {first}Doel\n\n{SAID}\n\n## {last}Slot\n\nDag.\n\n## {new}Klachten\n\n{COMPLAINT}\n")
          for first, last, new in [("1 ", "2 ", "3 "), ("2.1 ", "2.2 ", "2.3 "), ("9) ", "10) ", "11) "),
                                   ("A. ", "B. ", "C. "), ("III. ", "IV. ", "V. "),
                                   ("Artikel 1 - ", "Artikel 2 - ", "Artikel 3 - "),
                                   ("Bijlage A: ", "Bijlage B: ", "Bijlage C: ")]),
        # Headings that are HTML, stressed or in a list.
        ("a.md", f"<h2>Doel</h2>\n<p>{SAID}</p>\n<h2>Slot</h2>\n<p>Dag.</p>\n",
         f"<h2>Doel</h2>\n<p>{SAID}</p>\n\n## Klachten\n\n{COMPLAINT}\n\n<h2>Slot</h2>\n<p>Dag.</p>\n"),
        ("a.md", f'<h3 id="d">\n<b>Doel</b>\n</h3>\n\n{SAID}\n\n<h3 id="s">\n<b>Slot</b>\n</h3>\n\nDag.\n',
         f'<h3 id="d">\n<b>Doel</b>\n</h3>\n\n{SAID}\n\n### Klachten\n\n{COMPLAINT}\n\n'
         '<h3 id="s">\n<b>Slot</b>\n</h3>\n\nDag.\n'),
        ("a.md", f"*Doel*\n\n{SAID}\n\n*Cookies*\n\nDie zijn er niet.\n",
         f"*Doel*\n\n{SAID}\n\n*Cookies*\n\nDie zijn er niet.\n\n*Klachten*\n\n{COMPLAINT}\n"),
        ("a.md", f"1. **Doel**\n\n   {SAID}\n\n2. **Slot**\n\n   Dag.\n",
         f"1. **Doel**\n\n   {SAID}\n\n2. **Slot**\n\n   Dag.\n\n## 3. Klachten\n\n{COMPLAINT}\n"),
        ("a.md", f"Doel\n\n{SAID}\n\nCookies\n\nDie zijn er niet.\n",
         f"Doel\n\n{SAID}\n\nCookies\n\nDie zijn er niet.\n\nKlachten\n\n{COMPLAINT}\n"),
        # Not within a list, a part that folds open, or code.
        ("a.md", f"## Klachten\n\n{SAID}\n\n<ul>\n<li>Bel ons.</li>\n</ul>\n\n## Slot\n\nDag.\n",
         f"## Klachten\n\n{SAID}\n\n<ul>\n<li>Bel ons.</li>\n</ul>\n\n{COMPLAINT}\n\n## Slot\n\nDag.\n"),
        ("a.md", f"# P\n\n<details>\n<summary>Doel</summary>\n\n{SAID}\n\n</details>\n\n## Slot\n\nDag.\n",
         f"# P\n\n<details>\n<summary>Doel</summary>\n\n{SAID}\n\n</details>\n\n## Klachten\n\n{COMPLAINT}\n\n"
         "## Slot\n\nDag.\n"),
        ("a.md", f"# P\n\n<details>\n<summary>Klachten</summary>\n\n{SAID}\n\n</details>\n\n## Slot\n\nDag.\n",
         f"# P\n\n<details>\n<summary>Klachten</summary>\n\n{SAID}\n\n{COMPLAINT}\n\n</details>\n\n"
         "## Slot\n\nDag.\n"),
        ("a.md", f"## Klachten\n\n{SAID}\n\n```\nBel ons.\n~~~\n```\n\n## Slot\n\nDag.\n",
         f"## Klachten\n\n{SAID}\n\n```\nBel ons.\n~~~\n```\n\n{COMPLAINT}\n\n## Slot\n\nDag.\n"),
        # No headings at all, or a title alone.
        ("a.txt", f"\n{SAID}", f"\n{SAID}\n\nKlachten\n\n{COMPLAINT}"),
        ("a.md", f"# Privacy\n\n{SAID}\n", f"# Privacy\n\n{SAID}\n\n## Klachten\n\n{COMPLAINT}\n"),
        # Not within a comment that begins on the line.
        ("a.md", f"## Klachten\n\n{SAID} <!-- nog\n nakijken -->\n",
         f"## Klachten\n\n{SAID} <!-- nog\n nakijken -->\n\n{COMPLAINT}\n"),
        # What is too vague stays, with the sentence below it.
        ("a.md", f"{SAID} Een klacht legt u voor aan het CBP.\n\nEn dag.\n",
         f"{SAID} Een klacht legt u voor aan het CBP.\n\n{COMPLAINT}\n\nEn dag.\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_sentence_comes_where_it_belongs(name: str, text: str, expected: str, newline: str) -> None:
    assert written(text.replace("\n", newline), name, "AVG601") == expected.replace("\n", newline)


@pytest.mark.parametrize(
    ("chapter", "closing"),
    [
        ("", "Zwolle, 6 januari 2024\n\nHet bestuur\n"),
        ("", "Met groet,\n\nJan Jansen\n\nVersie:\n\n6 januari 2024"),
        ("", "Bijgewerkt: lente 2025\n"),
        # An address is no part of the closing, a sentence neither, and no chapter is left empty.
        ("De Spaak\nKerkstraat 1, 8011 AB Zwolle\n\n", "6 januari 2024"),
        ("De Spaak\nKerkstraat 1, 8011 AB Zwolle\n", ""),
        ("Dit geldt sinds mei.\n6 januari 2024\n", ""),
        ("Laatst bijgewerkt op 6 januari 2024.\n", ""),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_what_closes_a_statement_stays_at_its_end(name: str, chapter: str, closing: str) -> None:
    above = f"Doel\n----\n\n{SAID}\n\nCookies\n-------\n\nDie zijn er niet.\n\n{chapter}"
    new = f"Klachten\n--------\n\n{COMPLAINT}\n"
    expected = f"{above.rstrip()}\n\n{new}"
    assert written(f"{above}{closing}", name, "AVG601") == (f"{expected}\n{closing}" if closing else expected)


def test_lines_are_broken_where_those_of_the_file_are() -> None:
    broken = (
        "Wij verwerken uw persoonsgegevens. Lees hier alles\nover uw privacy, wat wij met uw gegevens doen, en waarom"
    )
    lines = written(broken, "a.txt", "AVG206", "AVG601", "AVG505").splitlines()
    assert max(map(len, lines)) < 100
    assert len(lines) > 20
    assert "[noem het gevolg, bijvoorbeeld: uw bestelling niet bezorgen]." in lines
    assert not [line for line in lines if re.match(r"\d", line)]
    # A short line above a blank would be a heading.
    transfers = written(broken, "a.txt", "AVG302").splitlines()
    assert not [line for line in transfers if line == "Wij verwerken uw gegevens"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["# Kop", "## Uw rechten", "1. Doel", "DOEL", "", "", "- punt", "| a | b |", "| --- | --- |", "> zo",
             "----", "<!--", "-->", "Mail naar a@b.nl", "```", "**Klachten**", "Wij delen niets.", "  ingesprongen",
             "[1]: https://a.nl"]
        ),
        max_size=14,
    ),
    st.sampled_from(["a.md", "a.txt"]),
    st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_all_that_was_there_stays(lines: list[str], name: str, newline: str) -> None:
    text = newline.join([SAID, *lines, ""])
    after = written(text, name)
    left = iter(after.split(newline))
    assert all(line in left for line in text.split(newline)), after
    assert COMPLAINT in after.replace(newline, " ")
