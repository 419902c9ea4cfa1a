"""Findings that someone waived: what a waiver reaches, and what is told of one that is wrong or not needed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint import Options, check
from avglint.config import Waiver
from avglint.errors import ConfigError
from avglint.linter.waiver_comment import WaiverComment, read_waiver
from avglint.linter.waiver_reach import slugs
from avglint.model.report import Finding, Report
from avglint.model.rule import Text

MARKDOWN = """# Privacyverklaring Bakkerij Het Zonnetje
{top}

Bakkerij Het Zonnetje verwerkt persoonsgegevens om uw bestelling te bezorgen.

## 3. Bewaartermijn {heading}

{before}
De Wbp geldt. Wij bewaren uw gegevens
niet langer dan nodig. {inside}

- Ook de Wbp noemt dit. {item}
- En nogmaals de Wbp.

### Uitzondering

Soms geldt de Wbp. {nested}

## Uw rechten
{rights}

U kunt uw gegevens inzien volgens de Wbp.
"""
CODES = ("AVG401", "AVG504", "AVG601", "AVG801")
WBP = [9, 12, 13, 17, 22]
"""The lines on which AVG801 has a finding."""


def run(
    tmp_path: Path,
    name: str = "a.md",
    text: str = MARKDOWN,
    options: Options | None = None,
    rights: str = "",
    at: dict[str, str] | None = None,
) -> Report:
    path = tmp_path / name
    nowhere = dict.fromkeys(("top", "heading", "before", "inside", "item", "nested"), "")
    path.write_text(text.format(**{**nowhere, "rights": rights, **(at or {})}), encoding="utf-8")
    report = check([str(path)], options or Options(select=CODES))
    assert not report.errors
    return report


def findings(report: Report) -> list[Finding]:
    return list(report.documents[0].findings)


def waived(report: Report) -> list[tuple[str, int]]:
    return [(each.rule, each.location.start.line) for each in findings(report) if each.suppressed is not None]


def told(report: Report) -> list[tuple[str, int, str]]:
    own = ("AVG001", "AVG002")
    return [(each.rule, each.location.start.line, each.message) for each in findings(report) if each.rule in own]


def comment(words: str) -> str:
    return f"<!-- avglint: {words}: de reden -->"


def test_without_waivers_nothing_is_waived(tmp_path: Path) -> None:
    report = run(tmp_path)
    assert [each.location.start.line for each in findings(report) if each.rule == "AVG801"] == WBP
    assert (waived(report), told(report)) == ([], [])


@pytest.mark.parametrize(
    ("place", "words", "expected"),
    [
        ("inside", "ignore AVG801", [("AVG801", 9)]),
        ("inside", "ignore AVG801, AVG401", [("AVG801", 9), ("AVG401", 9)]),
        ("inside", "ignore outdated-wbp retention", [("AVG801", 9), ("AVG401", 9)]),
        ("before", "ignore AVG801", [("AVG801", 9)]),
        ("item", "ignore avg801", [("AVG801", 12)]),
        ("nested", "ignore-section AVG801", [("AVG801", 17)]),
        ("before", "ignore-section AVG801", [("AVG801", 9), ("AVG801", 12), ("AVG801", 13), ("AVG801", 17)]),
        ("heading", "ignore-section AVG801", [("AVG801", 9), ("AVG801", 12), ("AVG801", 13), ("AVG801", 17)]),
        ("rights", "ignore-section AVG504", [("AVG504", 19)]),
        ("top", "ignore AVG601", []),
        ("top", "ignore-file AVG601", [("AVG601", 1)]),
        ("top", "ignore-section AVG601", [("AVG601", 1)]),
        ("rights", "ignore-file AVG801", [("AVG801", line) for line in WBP]),
        ("rights", "IGNORE-FILE AVG801", [("AVG801", line) for line in WBP]),
    ],
)
def test_what_a_comment_reaches(tmp_path: Path, place: str, words: str, expected: list[tuple[str, int]]) -> None:
    report = run(tmp_path, at={place: comment(words)})
    assert sorted(waived(report)) == sorted(expected)
    assert {each.suppressed for each in findings(report)} <= {None, "de reden"}
    assert [code for code, _, _ in told(report)] == ([] if expected else ["AVG001"])


def test_a_waived_finding_says_where_that_is_written(tmp_path: Path) -> None:
    report = run(tmp_path, at={"inside": comment("ignore AVG401")})
    [finding] = [each for each in findings(report) if each.suppressed]
    assert finding.suppressed_by == ("comment", f"{tmp_path / 'a.md'}:10")


def test_a_title_is_waived_at_its_place(tmp_path: Path) -> None:
    text = MARKDOWN.replace("Zonnetje\n{top}", "Zonnetje " + comment("ignore AVG601"), 1)
    assert waived(run(tmp_path, text=text)) == [("AVG601", 1)]


HTML = """<main><h1>Privacyverklaring</h1>
<p>Wij verwerken persoonsgegevens om uw bestelling te bezorgen.</p>
{top}
<p>De <b>Wbp</b> geldt. Wij bewaren
uw gegevens{inside} niet langer dan nodig.</p>
<h2>Uw rechten</h2> {rights}
<ul><li>Inzage volgens de Wbp</li></ul>
<p>Ook volgens de Wbp.</p></main>
"""


@pytest.mark.parametrize(
    ("place", "words", "expected"),
    [
        ("top", "ignore AVG801", [("AVG801", 4)]),
        ("inside", "ignore AVG801", [("AVG801", 4)]),
        ("rights", "ignore-section AVG801", [("AVG801", 7), ("AVG801", 8)]),
        ("top", "ignore-file AVG801", [("AVG801", 4), ("AVG801", 7), ("AVG801", 8)]),
    ],
)
def test_comments_in_html(tmp_path: Path, place: str, words: str, expected: list[tuple[str, int]]) -> None:
    plain = findings(run(tmp_path, "a.html", HTML))
    report = run(tmp_path, "a.html", HTML, at={place: comment(words)})
    assert waived(report) == expected
    assert [(each.rule, each.message) for each in findings(report)] == [(each.rule, each.message) for each in plain]


@pytest.mark.parametrize(
    ("words", "line", "message"),
    [
        ("<!-- avglint: ignore AVG801 -->", 20, "Deze uitzondering telt niet. Er staat geen reden bij."),
        ("<!-- avglint: ignore AVG801: - -->", 20, "Deze uitzondering telt niet. Er staat geen reden bij."),
        ("<!-- avglint: ignore: reden -->", 20, "Deze uitzondering telt niet. Er staat niet voor welke regel"),
        ("<!-- avglint: ignore AVG8O1: reden -->", 20, "geen regel heet 'AVG8O1' (bedoelt u 'AVG801'?); avglint rules"),
        ("<!-- avglint: ignore faulty-waiver: reden -->", 20, "faulty-waiver gaat over uitzonderingen zelf: daarvoor"),
        ("<!-- avglint: ignore ART:13: reden -->", 20, "geen regel heet 'ART:13': een artikel kan alleen in select,"),
        ("<!-- avglint: ignore AVG8: reden -->", 20, "geen regel heet 'AVG8': het begin van een code kan alleen in"),
        ("<!-- avglint: ignore art:13: reden -->", 20, "geen regel heet 'art:13': een artikel kan alleen in select,"),
        ("<!-- avglint: ignore AVG801, art:13.1 -->", 20, "Deze uitzondering telt niet. Er staat geen reden bij."),
        (
            "<!-- avglint: ignore-line AVG801: reden -->",
            20,
            "'ignore-line' is geen opdracht (bedoelt u 'ignore-file'?); kies uit ignore, ",
        ),
        ("<!-- avglint ignore AVG801: reden -->", 20, "Na avglint hoort een dubbele punt"),
        ("<!-- avglint: ignore AVG801: reden", 20, "Deze uitzondering telt niet. Het commentaar is niet gesloten."),
        ("\n    <!-- avglint: ignore AVG801: reden -->", 21, "Zij staat in de tekst die de lezer ziet"),
    ],
)
def test_a_faulty_waiver_is_told_and_does_not_count(tmp_path: Path, words: str, line: int, message: str) -> None:
    report = run(tmp_path, rights=words)
    assert waived(report) == []
    [(code, at, found)] = told(report)
    assert (code, at) == ("AVG002", line)
    assert message.casefold() in found.casefold()


@pytest.mark.parametrize("words", ["AVG801:13 dagen", "AVG801: art:13 zegt het", "AVG801 : 13"])
def test_the_first_colon_ends_the_rules(tmp_path: Path, words: str) -> None:
    report = run(tmp_path, rights=f"<!-- avglint: ignore-file {words} -->")
    assert {each.suppressed for each in findings(report) if each.rule == "AVG801"} == {words.partition(":")[2].strip()}
    assert told(report) == []


def test_a_comment_in_plain_text_is_told(tmp_path: Path) -> None:
    report = run(tmp_path, "a.txt", MARKDOWN.replace("#", ""), rights=comment("ignore AVG801"))
    assert waived(report) == []
    assert [code for code, _, _ in told(report)] == ["AVG002"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (Options(select=CODES), [("AVG001", "warning"), ("AVG002", "warning")]),
        (Options(select=CODES, language="en"), [("AVG001", "warning"), ("AVG002", "warning")]),
        (Options(select=CODES, ignore=("AVG001",)), [("AVG002", "warning")]),
        (Options(select=CODES, ignore=("faulty-waiver",)), [("AVG001", "warning")]),
        (Options(select=CODES, severities=(("AVG001", "off"), ("faulty-waiver", "error"))), [("AVG002", "error")]),
        (Options(select=("AVG401",)), [("AVG002", "warning")]),
        (Options(select=CODES, waive=False), []),
    ],
)
def test_findings_about_waivers_can_be_configured(
    tmp_path: Path, options: Options, expected: list[tuple[str, str]]
) -> None:
    report = run(tmp_path, options=options, rights=comment("ignore AVG504") + comment("ignore AVG999"))
    own = [each for each in findings(report) if each.rule in ("AVG001", "AVG002")]
    assert [(each.rule, each.severity) for each in own] == expected
    english = options.language == "en"
    assert all(each.message.startswith("This waiver" if english else "Deze uitzondering") for each in own)


def test_an_auditor_sees_what_others_waived(tmp_path: Path) -> None:
    options = Options(select=CODES, waive=False, waivers=(Waiver(("AVG601",), "reden", "x"),))
    assert waived(run(tmp_path, options=options, rights=comment("ignore-file AVG801"))) == []


def test_thousands_of_waivers_are_not_all_looked_at(tmp_path: Path) -> None:
    report = run(tmp_path, rights=comment("ignore AVG504") * 1_200)
    assert len(told(report)) == 1_001
    assert told(report)[-1][2].endswith("Alleen de eerste 1000 uitzonderingen in een bestand tellen.")


def configured(rules: tuple[str, ...] = ("AVG801",), strict: bool = True, **more: object) -> Options:
    waiver = Waiver(rules, "de reden", "avglint.toml: waivers[1]", strict=strict, **more)  # type: ignore[arg-type]
    return Options(select=CODES, waivers=(waiver,))


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (configured(), WBP),
        (configured(("outdated-wbp", "AVG601")), [1, *WBP]),
        (configured(section="uw-rechten"), [22]),
        (configured(section="bewaartermijn"), [9, 12, 13, 17]),
        (configured(section="3-bewaartermijn"), [9, 12, 13, 17]),
        (configured(section="*recht*"), [22]),
        (configured(section="UITZONDERING"), [17]),
        (configured(text="De wbp  geldt. wij bewaren"), [9]),
        (configured(text="de Wbp"), WBP),
        (configured(text="de Wbp", section="uw-rechten"), [22]),
        (configured(("AVG8",), section="uw-rechten", policy=True), [22]),
    ],
)
def test_what_a_waiver_in_the_configuration_reaches(tmp_path: Path, options: Options, lines: list[int]) -> None:
    report = run(tmp_path, options=options)
    assert sorted(line for _, line in waived(report)) == lines
    assert told(report) == []
    by = {each.suppressed_by for each in findings(report) if each.suppressed}
    assert by == {("configuration", "avglint.toml: waivers[1]")}


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (configured(), WBP),
        (configured(section="uw-rechten"), [22]),
        (configured(text="geldt. Wij bewaren uw gegevens niet langer"), [9]),
    ],
)
def test_a_file_without_comments_has_waivers_in_the_configuration(
    tmp_path: Path, options: Options, lines: list[int]
) -> None:
    report = run(tmp_path, "a.txt", MARKDOWN.replace("###", "").replace("#", ""), options)
    assert [line for _, line in waived(report)] == lines
    assert told(report) == []


NO_SECTION = "AVG002: Geen kop heet hier 'uw-rechtn' (bedoelt u 'uw-rechten'?)."


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (configured(section="uw-rechtn"), [NO_SECTION]),
        (configured(section="uw-rechtn", policy=True), [NO_SECTION]),
        (configured(section="uw-rechtn", strict=False), []),
        (configured(text="de Wpb"), ["AVG002: Nergens staat 'de Wpb'."]),
        (configured(text=" "), ["AVG002: Nergens staat ' '."]),
        (configured(text="inzien", section="bewaartermijn"), ["AVG002: Nergens staat 'inzien'."]),
        (configured(("AVG801", "AVG401"), section="uw-rechten"), ["AVG001: Het gaat om AVG401."]),
        (configured(("AVG401",), section="uw-rechten", policy=True), []),
        (configured(("AVG401",), section="uw-rechten", strict=False), []),
    ],
)  # fmt: skip
def test_a_waiver_in_the_configuration_that_is_wrong_or_not_needed(
    tmp_path: Path, options: Options, expected: list[str]
) -> None:
    found = [f"{code}: {message}" for code, _, message in told(run(tmp_path, options=options))]
    assert len(found) == len(expected)
    for message, part in zip(found, expected, strict=True):
        code, words = part.split(": ", 1)
        assert message.startswith(f"{code}: avglint.toml: waivers[1]: Deze uitzondering")
        assert message.endswith(words)


@pytest.mark.parametrize(
    ("ignored", "section", "suppressed"),
    [
        (("AVG002",), None, {"AVG002"}),
        (("AVG0",), "uw-rechten", {"AVG001", "AVG002"}),
        (("AVG8", "unused-waiver"), "uw-rechten", {"AVG001"}),
        (("AVG0",), "bewaartermijn", set()),
        (("AVG8",), None, set()),
    ],
)
def test_a_policy_reaches_findings_about_waivers(
    tmp_path: Path, ignored: tuple[str, ...], section: str | None, suppressed: set[str]
) -> None:
    options = configured(ignored, section=section, policy=True)
    report = run(tmp_path, options=options, rights=comment("ignore AVG504") + comment("ignore AVG999"))
    assert {code for code, _, _ in told(report)} == {"AVG001", "AVG002"}
    assert {code for code, _ in waived(report) if code in ("AVG001", "AVG002")} == suppressed


def test_a_rule_that_is_not_there_breaks_the_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^avglint\.toml: waivers\[1\]: geen regel heet 'AVG80l' \(bedoelt u 'AVG80"):
        run(tmp_path, options=configured(("AVG80l",)))
    with pytest.raises(ConfigError, match="geen regel heet 'AVG8'"):
        run(tmp_path, options=configured(("AVG8",)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (": ignore AVG401: reden ", WaiverComment("ignore", ("AVG401",), "reden")),
        (" :ignore-file\nA1,A2 : een\n  lange: reden", WaiverComment("ignore-file", ("A1", "A2"), "een lange: reden")),
        (":ignore-section retention:1", WaiverComment("ignore-section", ("retention",), "1")),
    ],
)  # fmt: skip
def test_the_words_of_a_waiver(text: str, expected: WaiverComment) -> None:
    assert read_waiver(text) == expected


@given(st.lists(st.sampled_from([":", " ", ",", "ignore", "-file", "AVG401", "a", "\n", "-"])).map("".join))
def test_whatever_stands_in_a_comment_is_a_whole_waiver_or_a_fault(text: str) -> None:
    read = read_waiver(text)
    if isinstance(read, Text):
        assert read.nl.endswith((".", "?"))
        assert read.en.endswith((".", "?"))
    else:
        assert read.rules
        assert all(read.rules)
        assert any(map(str.isalnum, read.reason))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Uw rechten", ("uw-rechten",)),
        ("5. Uw rechten", ("5-uw-rechten", "uw-rechten")),
        ("Artikel 3.1 Cookies & Co.", ("artikel-3-1-cookies-co",)),
        ("2.4 Cafés, ideeën", ("2-4-cafes-ideeen", "cafes-ideeen")),
        ("2018", ("2018",)),
        ("???", ("",)),
    ],
)
def test_how_a_heading_is_called(heading: str, expected: tuple[str, ...]) -> None:
    assert slugs(heading) == expected
