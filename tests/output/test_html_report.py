"""The report for auditors: what stands on the page, and that every way through it leads somewhere."""

import base64
import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from avglint import Options, check, load_rules
from avglint.model.card import RuleCard
from avglint.model.report import Activity, DocumentReport, Report, Suppression
from avglint.output import html
from avglint.output.formats import Presentation
from avglint.output.html.articles import ARTICLES, article_of
from avglint.output.html.element import element, link, text
from tests.output.html_page import Node, read_page

SAMPLES = Path(__file__).parents[2] / "samples"
ON = "2026-11-22"


@pytest.fixture(scope="module")
def vague() -> Report:
    return check([str(SAMPLES / "vague.html")], Options(as_of=ON))


@pytest.fixture(scope="module")
def several() -> Report:
    names = ("vague.html", "complete.md", "belgian.txt")
    return check([str(SAMPLES / name) for name in names] + ["weg.txt"], Options(as_of=ON))


def _page(report: Report, language: str = "nl") -> Node:
    return read_page(_written(report, language))


def _written(report: Report, language: str = "nl") -> str:
    return html.write(report, Presentation(load_rules().rules, "en" if language == "en" else "nl"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_link_leads_somewhere_and_no_name_is_given_twice(several: Report, language: str) -> None:
    page = _page(several, language)
    names = Counter(each.attributes["id"] for each in page.walk() if "id" in each.attributes)
    assert [name for name, number in names.items() if number > 1] == []
    hrefs = {each.attributes["href"] for each in page.walk() if "href" in each.attributes}
    assert {each for each in hrefs if not each.startswith(("#", "https://"))} == set()
    assert {each for each in hrefs if each.startswith("#") and each[1:] not in names} == set()


def test_every_rule_is_on_the_checklist_with_verdict_reason_and_evidence(vague: Report) -> None:
    page = _page(vague)
    [document] = vague.documents
    for each in document.assessments:
        item = page.called(f"d1-{each.rule}")
        assert f"c-{each.verdict}" in item.all(of_class="verdict")[0].classes
        assert each.reason in item.words()
        quotes = [quote.words() for quote in item.all("q")]
        assert quotes == [" ".join(evidence.text.split()) for evidence in each.evidence]


def test_evidence_and_words_lead_to_each_other(vague: Report) -> None:
    page = _page(vague)
    for each in vague.documents[0].assessments:
        links = [place.attributes["href"] for place in page.called(f"d1-{each.rule}").all("a", "place")]
        assert len(links) == len(each.evidence)
        for evidence, href in zip(each.evidence, links, strict=True):
            target = page.called(href[1:])
            assert target.tag == "mark"
            assert " ".join(evidence.text.split()).startswith(target.words().rstrip())
            statement = page.all(of_class="statement")[0]
            assert f"#d1-{each.rule}" in [back.attributes["href"] for back in statement.all("a", "back")]


def test_a_finding_tells_everything(vague: Report) -> None:
    page = _page(vague)
    for number, finding in enumerate(vague.documents[0].findings, 1):
        card = page.called(f"d1-f{number}")
        told = card.words()
        for part in (finding.rule, finding.message, finding.repair, *finding.source):
            assert " ".join(part.split()) in told
        assert f"e-{finding.severity}" in card.classes
        if finding.nearest:
            assert finding.nearest.text in card.all("q")[0].words()


def test_the_worst_findings_come_first(vague: Report) -> None:
    order = [each.classes[1] for each in _page(vague).all("li", "finding")]
    assert order == sorted(order, key=["e-error", "e-warning", "e-info"].index)
    assert len(order) == len(vague.documents[0].findings)


def test_the_score_card_counts_what_the_checklist_says(vague: Report) -> None:
    page = _page(vague)
    counts = Counter(each.verdict for each in vague.documents[0].assessments)
    legend = [each.words() for each in page.all("ul", "legend")[0].all("li")]
    assert legend == [
        f"{counts['satisfied']}in orde", f"{counts['partial']}onvolledig", f"{counts['missing']}ontbreekt",
        f"{counts['violated']}in strijd", f"{counts['not_applicable']}niet van toepassing",
    ]  # fmt: skip
    [bar] = page.all("svg", "bar")
    assert bar.attributes["role"] == "img"
    assert bar.attributes["aria-label"].startswith(f"{counts['satisfied']} in orde, {counts['partial']} onvolledig")
    assert sum(int(each.attributes["width"]) for each in bar.all("rect")) == counts.total()
    tiles = Counter(tile.attributes["class"] for card in page.all("a", "card") for tile in card.all("use"))
    assert tiles == {f"c-{verdict}": number for verdict, number in counts.items()}


def test_a_card_names_its_article_and_leads_to_it(vague: Report) -> None:
    page = _page(vague)
    card = next(each for each in page.all("a", "card") if "Bewaartermijnen" in each.words())
    assert card.words() == "Art. 13 lid 2 onder aBewaartermijnen1 onvolledig, 1 ontbreekt"
    assert [each.attributes["aria-label"] for each in card.all("svg")] == ["1 onvolledig, 1 ontbreekt"]
    assert page.called(card.attributes["href"][1:]).words() == "Art. 13 lid 2 onder a Bewaartermijnen"


@pytest.mark.parametrize(
    ("code", "article"),
    [
        ("AVG101", "13.1.a"), ("AVG202", "13.1.c"), ("AVG304", "13.1.f"), ("AVG403", "5"), ("AVG505", "13.2.b"),
        ("AVG507", "13.2.c"), ("AVG508", "12"), ("AVG204", "14.1.d"), ("AVG205", "14.2.f"), ("AVG703", "9"),
        ("AVG702", "9"), ("AVG903", "7"), ("AVG803", "99"), ("AVG806", "99"),
    ],
)  # fmt: skip
def test_each_rule_stands_under_one_article(code: str, article: str) -> None:
    [rule] = [each for each in load_rules().rules if each.code == code]
    assert article_of(rule).cited[0] == article


def test_what_cites_no_article_stands_last() -> None:
    [cookies] = [each for each in load_rules().rules if each.code == "AVG704"]
    assert article_of(cookies) is article_of(None) is ARTICLES[-1]


def test_the_statement_is_shown_as_it_was_read(several: Report) -> None:
    page = _page(several)
    shown = page.all(of_class="statement")
    for document, each in zip(several.documents, shown, strict=True):
        assert document.statement is not None
        words = re.sub(r"[-\s|]", "", each.text(without="backs").replace("Voettekst van de pagina", ""))
        assert words == re.sub(r"[-\s|]", "", document.statement.source.text)


def test_headings_lists_and_tables_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "privacy.md"
    path.write_text(
        "# Privacyverklaring\n\nWij verwerken uw gegevens.\n\n## Bewaren\n\nDit bewaren wij:\n\n"
        "- facturen\n  - zeven jaar\n- foto's\n\n| Wat | Term |\n| --- | --- |\n| Naam | 2 jaar |\n\n"
        "Bakkerij Jansen  \nDorpsstraat 1\n",
        encoding="utf-8",
    )
    page = _page(check([str(path)], Options(as_of=ON, select=("AVG401",))))
    [statement] = page.all(of_class="statement")
    assert [(each.tag, each.words("backs")) for each in statement.walk() if re.fullmatch("h[1-6]", each.tag)] == [
        ("h3", "Privacyverklaring"),
        ("h4", "Bewaren"),
    ]
    items = [each.words("backs") for each in statement.all("li")]
    assert items == ["facturenzeven jaar", "zeven jaar", "foto's"]
    assert [each.words("backs") for each in statement.all("th")] == ["Wat", "Term"]
    assert [each.words("backs") for each in statement.all("td")] == ["Naam", "2 jaar"]
    assert len(statement.all("br")) == 1


def test_files_that_are_one_statement_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "privacy.md").write_text("# Privacyverklaring\n\nWij bewaren uw persoonsgegevens zo lang als nodig.\n")
    (tmp_path / "cookies.txt").write_text("Cookies\n\nWij volgen de Wet bescherming persoonsgegevens.\n")
    names = [str(tmp_path / name) for name in ("privacy.md", "cookies.txt")]
    report = check(names, Options(as_of=ON, together=True, select=("AVG401", "AVG801")))
    page = _page(report)
    assert [each.words() for each in page.all("p", "file")] == names
    assert [f"{names[1]}:3:" in each.words() for each in page.all("a", "place")].count(True) == 2
    assert "Wet bescherming persoonsgegevens" in [each.words() for each in page.all("mark")]
    digests = [each.words() for each in page.all("code", "digest")]
    assert digests[:2] == [hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in names]


def test_it_states_by_what_and_whose_law_and_what_was_not_checked(several: Report) -> None:
    told = _page(several).words()
    [pack] = several.packs
    for part in (f"avglint {several.version}", "22 november 2026", pack.version, pack.sha256, "weg.txt"):
        assert part in told
    for document in several.documents:
        assert document.sha256 in told
    for part in ("Belgisch recht", "Nederlands recht", "achter een link", "geen juridisch advies", "niet onderzocht"):
        assert part in told


def test_rules_that_were_not_applied_are_named(tmp_path: Path) -> None:
    path = tmp_path / "privacy.txt"
    path.write_text("Privacyverklaring\n\nWij bewaren uw persoonsgegevens zeven jaar.\n", encoding="utf-8")
    now, then = (_page(check([str(path)], Options(as_of=day, select=("AVG4", "AVG80")))) for day in (ON, "2016-05-01"))
    [choice] = [each.words() for each in now.all("li") if each.words().startswith("Regels die niet waren gekozen")]
    assert "AVG501 Recht op inzage" in choice
    assert "AVG401" not in choice
    [on_day] = [each.words() for each in then.all("li") if each.words().startswith("Regels die op deze dag niet")]
    assert "AVG401 Hoe lang de gegevens worden bewaard" in on_day
    assert "AVG804" not in on_day


def test_what_is_waived_is_told_with_reason_and_origin(report: Report, cards: tuple[RuleCard, ...]) -> None:
    page = read_page(html.write(report, Presentation(cards)))
    rows = [each.words() for each in page.all("tr")]
    [row] = [each for each in rows if "besproken met de klant" in each]
    assert "AVG501 Recht op inzage" in row
    assert "opmerking in de tekst: kapsalon.txt:5" in row
    assert "opmerking in de tekst kapsalon.txt:5: 1" in [each.words() for each in page.all("li")]
    assert "d1-f5" not in [each.attributes.get("id") for each in page.walk()]
    # The rule of which nothing counts says so.
    waived = report.documents[0].findings[-1]
    only = report._replace(documents=(report.documents[0]._replace(findings=(waived,)),))
    item = read_page(html.write(only, Presentation(cards))).called("d1-AVG501")
    assert ("telt niet mee; zie de reden", "#d1-waived") in [
        (each.words(), each.attributes["href"]) for each in item.all("a")
    ]


def test_a_baseline_is_told(vague: Report) -> None:
    [document] = vague.documents
    by = Suppression("baseline", "avglint-baseline.json")
    hidden = tuple(each._replace(suppressed="stond er al", suppressed_by=by) for each in document.findings)
    page = _page(vague._replace(documents=(document._replace(findings=hidden),)))
    assert f"nulmeting avglint-baseline.json: {len(hidden)}" in [each.words() for each in page.all("li")]
    assert page.all("li", "finding") == []


def test_declared_facts_say_what_they_settled(vague: Report) -> None:
    [document] = vague.documents
    settled = tuple(
        each._replace(settled_by="controller.dpo") if each.rule == "AVG103" else each for each in document.assessments
    )
    declared = (("dpo", "ja"), ("name", "Zonneboog"))
    page = _page(vague._replace(documents=(document._replace(assessments=settled, declared=declared),)))
    assert "controller.dpo" in page.called("d1-AVG103").words()
    rows = [each.words() for each in page.all("tr")]
    assert "dpojaAVG103" in rows
    assert "nameZonneboog" in rows
    assert "d1-declared" not in _written(vague)


def test_activities_are_a_table_that_says_what_was_not_found(vague: Report) -> None:
    [document] = vague.documents
    [basis] = [each for each in document.assessments if each.rule == "AVG202"]
    activity = Activity(basis.evidence[0], None, basis.evidence[0], None)
    page = _page(vague._replace(documents=(document._replace(activities=(activity,)),)))
    [row] = [each for each in page.all("tr") if "niet gevonden" in each.words()]
    assert [each.words() for each in row.all("td")][0::2] == ["niet gevonden", "niet gevonden"]
    assert basis.evidence[0].text in row.all("th")[0].words()


def test_a_clean_statement_says_so(several: Report) -> None:
    complete = several._replace(documents=several.documents[1:2], errors=())
    page = _page(complete)
    assert [each.words() for each in page.all("p", "fine")] == [
        "Geen bevindingen: geen van de regels heeft iets aan te merken."
    ]
    assert page.all("script") == []


def test_several_statements_are_a_matrix(several: Report) -> None:
    table = _page(several).called("matrix-table")
    head, *rows, total = table.all("tr")
    codes = [each.words().split()[0] for each in head.all("th", "rule")]
    assert codes == [each.rule for each in several.documents[0].assessments]
    for document, row in zip(several.documents, rows, strict=True):
        verdicts = [each.classes[0] for each in row.all("td")[3:]]
        assert verdicts == [f"v-{each.verdict}" for each in document.assessments]
        assert row.all("th")[0].words().startswith(document.title or "")
    deviant = Counter(
        each.rule
        for document in several.documents
        for each in document.assessments
        if each.verdict in ("partial", "missing", "violated")
    )
    page = _page(several)
    assert [each.words() for each in page.all("p", "counts")][1:] == [
        "5 fouten, 15 waarschuwingen, 4 opmerkingen",
        "geen fouten, waarschuwingen of opmerkingen",
        "1 fout, 1 opmerking",
    ]
    assert [int(each.words()) for each in total.all("td")[3:]] == [deviant[code] for code in codes]


def test_a_statement_judged_by_fewer_rules_says_so_in_the_matrix(several: Report) -> None:
    first, *others = several.documents
    fewer = first._replace(assessments=first.assessments[1:], findings=first.findings)
    page = _page(several._replace(documents=(fewer, *others)))
    row = page.called("matrix-table").all("tr")[1]
    assert (row.all("td")[3].words(), row.all("td")[3].classes) == ("niet getoetst", ["v-none"])
    assert "AVG101 Wie de gegevens verwerkt (in 1 van 3 verklaringen)" in page.words()


def test_nothing_is_fetched_and_only_the_own_style_and_script_count(several: Report) -> None:
    page = _page(several)
    [policy] = [each.attributes["content"] for each in page.all("meta") if "http-equiv" in each.attributes]
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        [own] = page.all(tag)
        assert own.attributes == {}
        digest = base64.b64encode(hashlib.sha256(own.text().encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert {"img", "link", "iframe", "object", "form", "base"} & {each.tag for each in page.walk()} == set()
    assert [each for each in page.walk() if {"src", "style"} & each.attributes.keys()] == []


def test_the_same_report_gives_the_same_bytes(several: Report) -> None:
    assert _written(several) == _written(several)


def test_the_language_of_the_page_and_of_the_statement(vague: Report) -> None:
    dutch, english = _page(vague), _page(vague, "en")
    assert [each.all("html")[0].attributes["lang"] for each in (dutch, english)] == ["nl", "en"]
    assert [each.all(of_class="statement")[0].attributes.get("lang") for each in (dutch, english)] == [None, "nl"]
    assert "How this report was made" in english.words()
    left = {"Bevindingen", "Scorekaart", "ontbreekt", "Verantwoording", "Getoetst", "Herstel", "Waarom"}
    own = " ".join(each.words() for each in english.walk() if re.fullmatch("h[1-3]|dt|th|nav", each.tag))
    assert [word for word in left if word in own] == []


def test_a_report_without_the_text_still_tells_all_else(report: Report, cards: tuple[RuleCard, ...]) -> None:
    page = read_page(html.write(report, Presentation(cards)))
    assert "De tekst van deze verklaring is niet bewaard in dit rapport." in page.words()
    assert page.all("a", "place") == []
    assert len(page.all("span", "place")) > 4


def test_nothing_at_all(report: Report) -> None:
    page = read_page(html.write(report._replace(documents=(), errors=(), packs=()), Presentation()))
    assert "0 privacyverklaringen" in page.words()
    assert "Er is geen verklaring gecontroleerd." in page.words()


def test_a_document_with_nothing_that_applies(report: Report, cards: tuple[RuleCard, ...]) -> None:
    [document] = report.documents
    only: DocumentReport = document._replace(assessments=document.assessments[2:3], findings=())
    page = read_page(html.write(report._replace(documents=(only,)), Presentation(cards)))
    assert "Geen van de regels geldt voor deze verklaring." in page.words()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#x27;"),
        ("a\n\t b", "a b"),
        ("a\x00\u202eb", "a\u2400&lt;U+202E&gt;b"),
        ("##[x", "##&#91;x"),
    ],
)
def test_a_text_is_escaped(words: str, expected: str) -> None:
    assert text(words).markup == expected
    assert element("i", words, title=words).markup == f'<i title="{expected}">{expected}</i>'


def test_only_a_web_address_becomes_a_link() -> None:
    assert link("a<", "https://example.nl/?a=1&b").markup == ('<a href="https://example.nl/?a=1&amp;b">a&lt;</a>')
    assert link("a<", "javascript:alert(1)").markup == "a&lt;"
