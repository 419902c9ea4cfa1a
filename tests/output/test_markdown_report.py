import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from avglint.model.card import RuleCard
from avglint.model.report import Report
from avglint.output import markdown
from avglint.output.formats import Presentation
from avglint.output.inert import inert, inert_path
from avglint.output.markdown_text import code_span, escape, link
from tests.output.hostile import HOSTILE, poisoned

GFM = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
DUTCH = """\
## avglint: 2 fouten, 1 waarschuwing, 1 opmerking in 1 verklaring, 1 onderdrukt, 1 bestand niet gecontroleerd

### `kapsalon.txt`: Privacyverklaring Kapsalon De Schaar

| Ernst | Plaats | Regel | Bevinding |
| --- | --- | --- | --- |
| opmerking | 1:1 | AVG809 undated-statement | Nergens staat van wanneer deze tekst is. |
| waarschuwing | 4:25 “niet langer dan strikt noodzakelijk” | AVG401 retention | De lezer weet niet hoe lang. |
| fout | 6:1 | AVG601 complaint-authority | Er staat niet waar de lezer kan klagen. |
| fout | 7:36 “Wbp” | AVG801 outdated-wbp | De Wbp is vervallen. |

**Herstel**

- **AVG809** Geen datum: Zet er een datum onder. (AVG art. 5 lid 2)
- **AVG401** Bewaartermijn: Noem een termijn. ([AVG art. 13 lid 2](<https://example.nl/avg>))
- **AVG601** Klacht bij de toezichthouder: Noem de toezichthouder. (AVG art. 13 lid 2 onder d)
- **AVG801** De Wbp geldt niet meer: Noem de AVG. (AVG art. 94)

**Onderdrukt**

- AVG501 right-access 6:1: besproken met de klant (kapsalon.txt:5)

### Niet gecontroleerd

- `kapot.txt`: het bestand is leeg

Beoordeeld naar het recht van 2026-11-22.
"""


def _cited_as_the_rule_does(report: Report) -> Report:
    (document,) = report.documents
    first, second, *others = document.findings
    cited = second._replace(source=("AVG art. 13 lid 2",))
    return report._replace(documents=(document._replace(findings=(first, cited, *others)),))


def test_the_whole_report_in_dutch(report: Report, cards: tuple[RuleCard, ...]) -> None:
    assert markdown.write(_cited_as_the_rule_does(report), Presentation(cards)) == DUTCH


def test_a_clean_statement_in_english(report: Report) -> None:
    clean = report._replace(documents=(report.documents[0]._replace(findings=(), title=None),), errors=())
    assert markdown.write(clean, Presentation(language="en")) == (
        "## avglint: no errors, warnings or remarks in 1 statement\n\n### `kapsalon.txt`\n\nNo findings.\n\n"
        "Judged by the law of 2026-11-22.\n"
    )


def _all_tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all_tokens(token.children or [])


def _outline(text: str) -> list[str]:
    """Return what Markdown makes of ``text``, but for the words."""
    return [token.type for token in _all_tokens(GFM.parse(text)) if token.type != "text"]


def _words(text: str) -> str:
    """Return the words that a reader sees of one line, without what is not seen."""
    shown = (token.content for token in _all_tokens(GFM.parse(text)) if token.type in ("text", "code_inline"))
    return "".join(shown).replace("\u200b", "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE)
def test_no_text_becomes_markup(report: Report, cards: tuple[RuleCard, ...], first: str, second: str) -> None:
    tame = poisoned(report, "een", "twee")
    hostile = poisoned(report, f"a{first}", f"b{second}")
    made = _outline(markdown.write(hostile, Presentation(cards)))
    assert made == _outline(markdown.write(tame, Presentation(cards)))
    assert not {"html_inline", "html_block", "link_open", "image", "s_open", "em_open"} & set(made)


@given(HOSTILE)
def test_what_is_escaped_is_read_as_it_was(text: str) -> None:
    assert _words(f"x{escape(text)}x") == f"x{inert(text)}x"
    assert _words(f"# {code_span(f'a{text}')}").strip() == inert_path(f"a{text}").strip()


@given(HOSTILE)
def test_html_of_a_text_stays_text(text: str) -> None:
    # What is looked for before or after Markdown is read: HTML, formulas, names, addresses, cells.
    escaped = escape(text)
    assert not set(escaped) & set("<>|$")
    assert "://" not in escaped
    assert not re.search("(?<![A-Za-z0-9_])@iemand", escaped)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gewone zin: 12,50 (art. 13).", "Gewone zin: 12,50 (art. 13)."),
        ("<b>*x*</b>", "&#60;b&#62;\\*x\\*&#60;/b&#62;"),
        ("a|b", "a&#124;b"),
        ("@iemand, naam@voorbeeld.nl", "@&#8203;iemand, naam@voorbeeld.nl"),
        ("#12 en C#", "\\#&#8203;12 en C\\#"),
        ("https://voorbeeld.nl www.voorbeeld.nl", "https&#58;//voorbeeld.nl www&#46;voorbeeld.nl"),
        ("twee\nregels", "twee regels"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.txt", "`a.txt`"), ("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("<b>|x", "`<b>|x`"), ("::x", "`./::x`")],
)
def test_code_span(path: str, expected: str) -> None:
    assert code_span(path) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.nl/a?b=1&c=2", "[a\\]](<https://example.nl/a?b=1&amp;c=2>)"),
        ("javascript:alert(1)", "a\\]"),
        ("https://example.nl/>(x", "a\\]"),
        ("", "a\\]"),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, expected: str) -> None:
    assert link("a]", url) == expected
